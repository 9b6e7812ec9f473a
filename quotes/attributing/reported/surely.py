"""Frames in which a word reports, however seldom it does elsewhere.

Each is a rule of English, not of any text, as those of ``unreported`` are: whoever advises somebody
that it is late has said so; in her view, it was.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from quotes.attributing.reported.adjuncts import closes_besides, has_been_said, whole_ahead
from quotes.attributing.unmarked import says_by_itself
from quotes.finding.cues import Candidate
from quotes.finding.phrases import is_somebody
from quotes.finding.phrases_ahead import noun_phrase_at
from quotes.finding.possible_tags import CURRENCIES
from quotes.finding.tagset import FINITE, PAST_FORMS
from quotes.finding.words import Words
from quotes.lexicon.cues import CITING, SPEAKING, is_of_class, may_tell
from quotes.lexicon.nouns import is_hearing
from quotes.lexicon.sources import source_kind

STATING: Final = frozenset({"that", "clause"})
TOLD: Final = frozenset({"np-that", "np-clause"})
ACTING: Final = frozenset({"fin", "perf", "prog", "part"})
"""Verb groups whose subject does what they tell."""
DIRECTING: Final = frozenset(
    {"appeal to", "plead with", "call on", "call upon"}.union(
        "advise ask beg beseech command direct encourage enjoin entreat exhort implore".split(),
        "instruct mandate order task tell urge".split(),
    )
)
"""Verbs that report wherever somebody follows who is to do something."""
PROMISING: Final = frozenset({"pledge", "promise"})
"""Verbs that report wherever money follows."""
NAMING_SOURCE: Final = frozenset({CITING, "per", "as per"})
"""Cues that name a source: two men were hurt, as per the police."""


def surely_reports(words: Words, tags: Sequence[str], c: Candidate) -> bool:
    """Whether the frame of the cue `c` is one of those that report."""
    rules = RULES if c.group in ACTING or c.group == "pass" else VERBLESS
    for rule in rules:  # noqa: SIM110 - any() of a generator takes half as long again
        if rule(words, tags, c):
            return True
    return False


def goes_on_to_say(words: Words, tags: Sequence[str], c: Candidate) -> bool:
    """With councillors [saying] that; left the school [saying] that it was late."""
    if c.group != "part":
        return False
    return says_by_itself(words, tags, c.at) if c.subject is None else c.right in STATING


def directs(words: Words, tags: Sequence[str], c: Candidate) -> bool:
    """Whether somebody is directed to act: appealed to the public to come; was told to leave."""
    if c.entry.lemma not in DIRECTING or c.negated:
        return False
    if c.group == "pass":
        return c.right in {"to", "to!"}
    if c.told is None or not c.right.startswith("np-to"):
        return False
    acts = c.group in ACTING and not c.who.startswith("thing")
    return acts and is_somebody(words, tags, c.told)


def tells(words: Words, tags: Sequence[str], c: Candidate) -> bool:
    """Whether somebody is told in full: advised them that it was late; in train 208 of 214."""
    if c.told is None or c.right not in TOLD or not may_tell(words.lower[c.at]):
        return False
    return c.group in ACTING and not c.negated and is_somebody(words, tags, c.told)


def wants_done(words: Words, tags: Sequence[str], c: Candidate) -> bool:
    """Whether something is wanted of somebody, or done to it: wants him to go, wants it shut."""
    if c.entry.lemma != "want" or c.group not in ACTING or c.negated:
        return False
    if c.right == "clause":  # no clause follows: its verb looks like the past, and is a participle
        phrase = noun_phrase_at(words, tags, c.after)
        return phrase is not None and tags[phrase.last + 1 : phrase.last + 2] == ["VBD"]
    done = c.right == "np-adj" and tags[c.then] in PAST_FORMS
    return done or c.right in {"np-to", "np-to!"}


def cites_view(c: Candidate) -> bool:
    """Whether somebody is cited by their view: [in] her view, the road was safe."""
    return c.group == "noun" and c.first < c.at


def cites_apart(words: Words, tags: Sequence[str], c: Candidate) -> bool:
    """Whether somebody, or a text, is cited apart: in her view, it was late; as per records, ..."""
    if c.left not in {"start", "comma"}:
        return False
    if cites_view(c):
        return c.right in {"comma", "stop"}
    if c.entry.lemma not in NAMING_SOURCE or c.entry.lemma == CITING:
        return False
    phrase = noun_phrase_at(words, tags, c.last + 1)
    if phrase is None or tags[phrase.head] == "PRP":
        return False
    return is_somebody(words, tags, phrase) or source_kind(words.lower[phrase.head]) == "document"


def promises_money(words: Words, tags: Sequence[str], c: Candidate) -> bool:
    """Whether money is promised: have pledged a combined $44 million; the promised $5 is none."""
    if c.entry.lemma not in PROMISING or c.group not in {"fin", "perf", "prog"} or c.negated:
        return False
    phrase = noun_phrase_at(words, tags, c.after) if c.right.startswith("np") else None
    return phrase is not None and not CURRENCIES.isdisjoint(
        words.text[phrase.first : phrase.last + 1]
    )


def is_passed_on(words: Words, tags: Sequence[str], c: Candidate) -> bool:
    """Whether it is told what people have heard: it was gathered that the man had fled."""
    if c.group != "pass" or c.right != "that" or c.negated or c.subject is None:
        return False
    return words.lower[c.subject.head] == "it" and c.entry.act in {"statement", "thought"}


def closes(words: Words, tags: Sequence[str], c: Candidate) -> bool:
    """Whether somebody closes a sentence that is whole without him: Nobody was hurt, Lee stated."""
    if c.group != "fin" or c.right != "stop" or not is_of_class(c.entry.lemma, {"say"}):
        return False
    somebody = c.subject is not None and is_somebody(words, tags, c.subject)
    return somebody and whole_ahead(words, tags, c)


def holds(words: Words, tags: Sequence[str], c: Candidate) -> bool:
    """Whether a view is told in full: the court held that ...; he was of the view that ..."""
    if c.right != "that":
        return False
    if c.entry.lemma != "hold":
        return c.group == "noun" and "BE" in tags[c.at - 3 : c.at] and _of_the(words, c.at)
    views = c.group in {"fin", "perf"} and not c.who.startswith("wh")
    phrase = noun_phrase_at(words, tags, c.after + 1) if views else None
    if phrase is None:
        return False  # not: the session held that day; held that view for years
    return not FINITE.isdisjoint(tags[phrase.last + 1 : phrase.last + 2])


def heard_in_court(words: Words, tags: Sequence[str], c: Candidate) -> bool:
    """Whether a court hears what is told there: the inquest heard that she fell; He was ill, Osta
    Crown Court heard; not: the court heard two witnesses."""
    if c.entry.lemma != "hear" or c.group not in {"fin", "perf"} or c.negated:
        return False
    if c.subject is None or not is_hearing(words.lower[c.subject.head]):
        return False
    if c.right in STATING or (c.right == "wh" and words.lower[c.after] == "how"):
        return True
    floor, comma = words.sentences[words.sentence_of[c.at]][0], c.subject.first - 1
    if comma <= floor or tags[comma] != "PUNCT" or not c.right.startswith("stop"):
        return False
    verbs = [at for at in range(floor, comma) if tags[at] in FINITE]
    # Lee said she was ill, the court heard: what is told there is Lee's
    return bool(verbs) and not any(is_of_class(words.lower[at], SPEAKING) for at in verbs)


def _of_the(words: Words, at: int) -> bool:
    return words.lower[max(0, at - 2) : at] == ["of", "the"]


Rules = tuple[Callable[[Words, Sequence[str], Candidate], bool], ...]
RULES: Final[Rules] = (
    goes_on_to_say,
    directs,
    tells,
    wants_done,
    is_passed_on,
    closes,
    holds,
    cites_apart,
    promises_money,
    closes_besides,
    has_been_said,
    heard_in_court,
)
VERBLESS: Final[Rules] = (holds, cites_apart)
"""Those of them that may fit a group without a verb that tells what is done."""
