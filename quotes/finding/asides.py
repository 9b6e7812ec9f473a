"""What stands between a cue and its content: said [again] [on Monday] [in a statement] that."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from quotes.finding.clause_starts import CLOCK, finite_at, there_is
from quotes.finding.openers import opener
from quotes.finding.phrases import Phrase, is_somebody
from quotes.finding.phrases_ahead import noun_phrase_at
from quotes.finding.tagset import COMMON_NOUNS, PAST_FORMS
from quotes.finding.when_said import (
    is_of_content,
    opens_subject,
    past_answered,
    past_span,
    states,
    takes_subject,
)
from quotes.finding.words import Words
from quotes.lexicon.by_word import by_word
from quotes.lexicon.cues import names_statement
from quotes.lexicon.nouns import (
    is_date,
    is_dated_month,
    is_month,
    is_occasion,
    is_quantity,
    is_reason,
    is_time,
    is_venue,
)

SKIPPED: Final = frozenset(
    "in on at during to with from via through after before by upon outside inside".split()
)
"""Prepositions that open an aside of time or place: said [in a statement]."""
CLOCKED: Final = re.compile(r"\d{1,2}(?:[.:]\d\d)?[ap]m$")
"""A time of day in figures: 7pm, 10.30am."""
DATING: Final = frozenset({"last", "this", "next", "late", "early", "earlier"})
"""What stands before a time: last week."""
PART_OF_DAY: Final = frozenset({"late", "early"})
NO_ASIDE: Final = frozenset({"not", "so", "no", "more", "less"})
"""Adverbs that belong to what is said."""
DEGREES: Final = frozenset(
    {"nearly", "almost", "about", "roughly", "approximately", "around", "just"}
)
"""Adverbs that make a number less exact."""
DAY: Final = re.compile(r"\d{1,2}(?:st|nd|rd|th)?$")
BEHIND_DAY: Final = frozenset({"PUNCT", "SUB", "WH", "IN", "DT", "PRP", "TO"})
"""What may follow a day, and no number that belongs to what is said: March 20 people died."""
EVENTFUL: Final = frozenset({"after", "before", "during", "at"})
"""What an event stands behind: after a visit to the plant."""
PARTED_BY: Final = {",": ",", "(": ")"}
"""What sets an aside apart before "that", and what closes it."""
ASKING: Final = frozenset({"whether", "why", "how"})
"""What opens a question that is reported."""
APART_ENDS: Final = frozenset({",", ")", "“", "”", '"', ";", ":", "—", "–"})
"""Marks that no aside set apart has within it."""
FURTHER_ASIDES: Final = 4
"""How many asides may follow one another before “that”."""
LONGEST_APART: Final = 16
"""In words, with its marks."""
BEHIND_ASIDE: Final = frozenset({"that", "colon", "quote", "wh", "prep-about"})
"""Kinds of what is said, as they stand behind an aside and so tell that it is one."""
BEHIND_TOLD: Final = BEHIND_ASIDE | {"prep-for", "prep-over"}
"""The same behind those who are told: apologised to residents [for the noise]."""
BEHIND_AGENT: Final = BEHIND_ASIDE.union(
    "to to! prep-for prep-of prep-as prep-on prep-over".split()
)
"""The same behind who does it, in the passive: described by colleagues [as] shy."""


def skip_asides(words: Words, tags: Sequence[str], at: int, ceiling: int) -> tuple[int, bool]:
    """Past adverbs, times and places of saying: said [again] [on Monday] [in a statement] that."""
    begin = at
    at = past_span(words, tags, at, ceiling) if at < ceiling else at
    while at < ceiling and (tags[at] == "RB" or _may_open(words.lower[at])):
        word, tag = words.lower[at], tags[at]
        timed, dating = is_time(word), word in DATING
        subject = (timed or dating) and _time_is_subject(words, tags, at)
        if subject or (word == "there" and there_is(words, tags, at, ceiling)):
            break
        if timed:
            at += 1 + _is_day(words, tags, at + 1, ceiling)
        elif (tag == "RB" and word not in NO_ASIDE) or word == "however":
            if not _is_between(words, tags, at, ceiling):
                break
            at += 1
        elif dating and (past := _dated_by(words, at, ceiling)) > at:
            at = past
        elif word in SKIPPED and (tag in {"IN", "TO"} or word in {"after", "before"}):
            behind = _aside_phrase(words, tags, at, ceiling)
            if behind is None:
                break
            at = behind
        else:
            break
    if at < ceiling and words.text[at] in PARTED_BY:
        at = _apart(words, tags, at, ceiling, asked="by" in words.lower[begin:at])
    return at, at > begin


@by_word
def _may_open(word: str) -> bool:
    """Whether an aside may begin with a word that is no adverb."""
    return is_time(word) or word in DATING or word in SKIPPED or word == "however"


def _dated_by(words: Words, at: int, ceiling: int) -> int:
    """Past a time and what tells which: said [last week], [late] on Monday; `at` where no time
    follows."""
    if at + 1 < ceiling and is_date(words.lower[at + 1]):
        return at + 2
    parted = words.lower[at] in PART_OF_DAY and words.lower[at + 1 : at + 2] in (["on"], ["in"])
    return at + 1 if parted and at + 2 < ceiling and is_time(words.lower[at + 2]) else at


def _is_between(words: Words, tags: Sequence[str], at: int, ceiling: int) -> bool:
    """Whether an adverb, or "however", stands between a cue and its content: said [again] that."""
    if words.lower[at] == "however":
        return words.lower[at + 1 : at + 2] == ["that"]
    if is_of_content(words, tags, at, ceiling):
        return False
    return not _tells_how_many(words, tags, at, ceiling)


def _tells_how_many(words: Words, tags: Sequence[str], at: int, ceiling: int) -> bool:
    """Whether an adverb belongs to the number behind it: [nearly] 300 were lost, [too] many."""
    if at + 1 >= ceiling:
        return False
    many = words.lower[at] in {"too", "very"} and is_quantity(words.lower[at + 1])
    return many or (words.lower[at] in DEGREES and tags[at + 1] == "CD")


def _is_day(words: Words, tags: Sequence[str], at: int, ceiling: int) -> bool:
    """Whether the day of a month stands at `at`, and no number of things: said March [3] that"""
    if at >= ceiling or tags[at] != "CD" or not is_month(words.lower[at - 1]):
        return False
    return DAY.match(words.text[at]) is not None and {*tags[at + 1 : at + 2]} <= BEHIND_DAY


def _apart(words: Words, tags: Sequence[str], at: int, ceiling: int, *, asked: bool = False) -> int:
    """Past what is set apart before "that": said on Friday [(12)] that; said, [as before,] that.

    A date in brackets needs no "that": said on Friday [(Jun 12)] it. If somebody is `asked`, what
    is set apart before a question counts too: asked by counsel[, Ann Lee,] whether.
    """
    if at + 2 >= ceiling or words.text[at] not in PARTED_BY:
        return at
    closing = PARTED_BY[words.text[at]]
    stop = min(at + LONGEST_APART, ceiling - 1)
    end = next((k for k in range(at + 1, stop) if words.text[k] in APART_ENDS), stop)
    if end == stop or words.text[end] != closing:
        return at
    if words.text[at] == "(" and _tells_date(words, tags, at + 1, end):
        return end + 1
    asks = asked and {*words.lower[end + 1 : end + 2]} <= ASKING
    return end + 1 if asks or _that(words, tags, end + 1, ceiling) else at


def _tells_date(words: Words, tags: Sequence[str], first: int, end: int) -> bool:
    """Whether words `first` up to `end` are a month and a number: Jun 17, 17 June 2024."""
    named = [words.lower[at] for at in range(first, end) if tags[at] != "CD"]
    return len(named) == 1 < end - first and is_dated_month(named[0])


def _that(words: Words, tags: Sequence[str], at: int, ceiling: int) -> bool:
    """Whether "that" opens a clause with a subject of its own: that he won; not: that won."""
    if words.lower[at : at + 1] != ["that"] or tags[at] != "SUB":
        return False
    return not finite_at(tags, at + 1, ceiling)


def _time_is_subject(words: Words, tags: Sequence[str], at: int) -> bool:
    """Whether a clause begins with a time: said [this week's sitting] was long, [this week] would
    be."""
    dated = words.lower[at] in DATING
    owner = at + dated
    if owner >= len(tags) or not is_time(words.lower[owner]):
        return False
    behind = tags[owner + 1 : owner + 2]
    return behind == ["POS"] or (dated and behind == ["MD"])


def _aside_phrase(words: Words, tags: Sequence[str], at: int, ceiling: int) -> int | None:
    """Where the aside that the preposition at `at` opens ends, if it is one."""
    phrase = noun_phrase_at(words, tags, at + 1, ceiling)
    if phrase is None:
        return None
    if words.lower[at] == "to" and "for" in words.lower[phrase.head + 1 : phrase.last]:
        phrase = replace(phrase, last=phrase.head)  # apologised to passengers | for the delay
    for occasion in range(phrase.first, phrase.head):
        stated = tags[occasion + 1] in {"NNP", "CD"} or opens_subject(words, tags, occasion, phrase)
        if is_occasion(words.lower[occasion]) and stated:
            return occasion + 1  # said in a text message Mayor Lee ..., in a statement two men ...
        if _posted(words, tags, at, occasion) and finite_at(tags, phrase.last + 1, ceiling):
            return occasion + 1  # said on Facebook city buses were late
        if _dated(words, tags, phrase, occasion) and finite_at(tags, phrase.last + 1, ceiling):
            return occasion + 1  # said on Monday prices would fall
    behind = phrase.last + 1
    if is_reason(words.lower[phrase.head]) or _answered(words, tags, at, phrase):
        return None
    past = _behind_participle(words, tags, behind, ceiling) or past_answered(
        words, tags, phrase, ceiling
    )
    if past is not None:
        return past
    if is_occasion(words.lower[phrase.head]):
        return behind
    content = behind < ceiling and _content_follows(words, tags, at, phrase, ceiling)
    return behind if content else _behind_event(words, tags, at, behind, ceiling)


def _behind_event(
    words: Words, tags: Sequence[str], preposition: int, at: int, ceiling: int
) -> int | None:
    """Where what is said stands behind an event with what it was about: after a visit to the plant
    [that]; during a visit to Osta [the road] would open.

    `at` is where that begins: [to] the plant.
    """
    if words.lower[preposition] not in EVENTFUL or words.lower[at : at + 1] not in (["to"], ["on"]):
        return None
    phrase = noun_phrase_at(words, tags, at + 1, ceiling)
    if phrase is None or phrase.last + 1 >= ceiling:
        return None
    behind = phrase.last + 1
    stated = words.lower[behind] == "that" or states(words, tags, behind, ceiling)
    return behind if stated else None


def _answered(words: Words, tags: Sequence[str], preposition: int, phrase: Phrase) -> bool:
    """Whether a clause behind a phrase is what others said: hit back at [claims] that it leaked."""
    head = words.lower[phrase.head]
    noun = tags[phrase.head] in COMMON_NOUNS
    return noun and words.lower[preposition] in {"to", "at"} and names_statement(head)


def _dated(words: Words, tags: Sequence[str], phrase: Phrase, at: int) -> bool:
    """Whether a time ends at `at` and a plural begins behind it: on [Monday] prices, at [7pm], on
    [Monday] two men; not: on [Monday] 12 June."""
    timed = is_time(words.lower[at]) or words.lower[at] in CLOCK or CLOCKED.match(words.lower[at])
    if not timed or tags[phrase.first] == "DT" or is_time(words.lower[at + 1]):
        return False
    if tags[at + 1] == "CD":
        return at + 1 < phrase.head and not is_month(words.lower[at + 2])
    return tags[phrase.head] == "NNS" or tags[at + 1] == "NN"


def _posted(words: Words, tags: Sequence[str], preposition: int, at: int) -> bool:
    """Whether a word is the name of a place where something is posted: on [Facebook]."""
    named = at == preposition + 1 and tags[at] == "NNP" and tags[at + 1] in COMMON_NOUNS
    return named and words.lower[preposition] == "on" and is_venue(words.lower[at])


def _behind_participle(words: Words, tags: Sequence[str], at: int, ceiling: int) -> int | None:
    """Where "that" stands behind what was done to it: said in a report released on Monday [that]"""
    if at + 1 >= ceiling or tags[at] not in PAST_FORMS:
        return None
    online = words.lower[at + 1] == "online"
    past, moved = skip_asides(words, tags, at + 1 + online, ceiling)
    moved = moved or online
    return past if moved and past < ceiling and words.lower[past] in {"that", "whether"} else None


def _content_follows(
    words: Words, tags: Sequence[str], preposition: int, phrase: Phrase, ceiling: int
) -> bool:
    """Whether what was said begins behind a phrase, which tells that the phrase is an aside."""
    behind, agent = phrase.last + 1, words.lower[preposition] == "by"
    past = _past_times(words, tags, behind, ceiling, asked=agent)
    dated = past > behind and words.text[past - 1] == ")"
    if agent or dated or _that(words, tags, past, ceiling):
        behind = past  # described by colleagues this week as; said in Reno on Monday that
    follows = opener(words, tags, behind, ceiling) if behind < ceiling else "stop"
    if words.lower[preposition] == "to" and is_somebody(words, tags, phrase):
        return follows in BEHIND_TOLD  # apologised to residents [for the noise]
    if follows is None:
        posted = words.lower[preposition] == "on" and is_venue(words.lower[phrase.head])
        # said on its website the plan was off
        return (
            posted
            or takes_subject(words, tags, behind, ceiling)
            or states(words, tags, behind, ceiling)
        )
    return follows in (BEHIND_AGENT if agent else BEHIND_ASIDE)


def _past_times(words: Words, tags: Sequence[str], at: int, ceiling: int, *, asked: bool) -> int:
    """Past a few more times and places: said in Reno [on Monday in a speech] that."""
    for _ in range(FURTHER_ASIDES):
        while at < ceiling and _is_time_or_adverb(words, tags, at):
            at += 1
        if at >= ceiling or words.text[at] not in SKIPPED:
            break
        phrase = noun_phrase_at(words, tags, at + 1, ceiling) if at + 1 < ceiling else None
        if phrase is None:
            break
        at = phrase.last + 1
    return _apart(words, tags, at, ceiling, asked=asked) if at < ceiling else at


def _is_time_or_adverb(words: Words, tags: Sequence[str], at: int) -> bool:
    word = words.lower[at]
    dates = word in DATING and is_date(words.lower[min(at + 1, len(words) - 1)])
    return dates or is_time(word) or tags[at] == "RB"
