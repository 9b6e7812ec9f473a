"""The subject before an aside that marks set apart: Ann Lee, [the mayor of Osta,] said.

The aside may be closed by a mark, or only be opened by one, as reporters in a hurry have it:
``before_unclosed`` finds Ann Lee before [, in a statement on Monday] said.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from quotes.finding.longer_subjects import REFLEXIVE
from quotes.finding.phrases import (
    Phrase,
    begins_clause,
    is_somebody,
    noun_phrase_before,
    tells_time,
)
from quotes.finding.punctuation import before_brackets
from quotes.finding.tagset import COMMON_NOUNS, FINITE, FINITE_VERBS
from quotes.finding.words import Words
from quotes.lexicon.cues import cue_forms
from quotes.lexicon.people import people

ASIDE_WORDS: Final = REFLEXIVE | {"as", "since", "one", "though"}
"""What can begin an aside although its part of speech cannot: Lee, as mayor, said; Lee, though."""
LONGEST_ASIDE: Final = 150
"""In words: asides within asides, looked for leftwards."""
LONGEST_MEANWHILE: Final = 12
"""The same of what somebody was doing meanwhile."""
LONGEST_UNCLOSED: Final = 25
"""The same of one that no mark closes, where less tells that it is one."""
UNCLOSED_FIRST: Final = frozenset({"IN", "SUB", "VBG", "VBN"})
"""What begins an aside that no mark closes: a time or place, or what its subject was doing."""
BEFORE_OBJECT: Final = frozenset(
    "in on at for with by from to during about over against into under within upon".split()
)
"""Prepositions whose phrase is no subject: Lee, in reply to [the union] said."""
EVENTFUL: Final = frozenset({"after", "before", "following"})
"""The same where an event stands behind, and nobody who could act: after [the vote] said."""
OPENS_INNER: Final = frozenset({"WH", "SUB", "IN", "PRP$", "VBD", "VBN", "VBG"})
"""What opens an aside with a verb of its own: who was there, as it rained, built in May."""
SINCE: Final = frozenset({"since", "until", "till"})
OPENS_UNCLOSED: Final = frozenset({",", "“", "”", '"', ":", ";", "—", "–", "("})
"""The comma that opens an unclosed aside, and marks that none has within it."""
NOT_MEANWHILE: Final = FINITE | {"PUNCT"}


def across_aside(
    words: Words, tags: Sequence[str], closing: int, floor: int, mark: str = ""
) -> Phrase | None:
    """The noun phrase before an aside between commas, dashes or brackets that ends at `closing`.

    `mark` is the mark that would stand there, where none does.
    """
    mark = mark or words.text[closing]
    opening_mark = "(" if mark == ")" else mark
    best: Phrase | None = None
    position = closing - 1
    reach = max(floor, closing - LONGEST_ASIDE)
    while position > reach and words.text[position] != ";":
        if words.text[position] == opening_mark and _opens_aside(words, tags, position + 1):
            if words.lower[position - 1] in {"who", "which"} and tags[position - 1] == "WH":
                return Phrase(position - 1, position - 1, position - 1)
            if words.lower[position - 2 : position] == ["of", "whom"]:
                return some_of_whom(words, position - 1, floor)
            phrase = _before_mark(words, tags, position, floor)
            if phrase is not None and _may_be_subject(words, tags, phrase, floor):
                if best is not None and _closes_clause(words, tags, phrase, best, floor):
                    return best
                best = phrase
                if _names_it(words, tags, phrase, position + 1, closing):
                    return best
                if tags[phrase.head] in {"NNP", "PRP"}:
                    before = phrase.first - 1
                    fronted = tags[floor] in {"SUB", "IN"} and "," not in words.text[floor:before]
                    if before < floor or words.text[before] != "," or fronted:
                        return best  # While it rained, | Lee, the mayor, said
        position -= 1
    return best


def _closes_clause(
    words: Words, tags: Sequence[str], phrase: Phrase, inner: Phrase, floor: int
) -> bool:
    """Whether a phrase only ends the clause before somebody who has an aside of his own: It will
    close [the school], Ann Lee, a baker, said; closed since [May], the mayor, Ann Lee, said."""
    somebody = tags[inner.head] == "NNP" or people().is_role(words.lower[inner.head])
    if not somebody:
        return False
    if phrase.first == floor or tags[phrase.first - 1] in {"PUNCT", "CC"}:
        return _has_verb(words, tags, phrase.last + 1, inner.first)
    if words.lower[phrase.first - 1] in EVENTFUL | SINCE:
        return True
    return tags[phrase.head] != "NNP" and tags[phrase.first - 1] != "SUB"


def _has_verb(words: Words, tags: Sequence[str], first: int, past: int) -> bool:
    """Whether a finite verb stands among words, and in no clause that a comma opens: The road,
    which was old, [has] failed, Ann Lee, a baker, said."""
    inner = False
    for at in range(first, past):
        if words.text[at] == ",":
            inner = tags[at + 1] in OPENS_INNER or words.lower[at + 1] == "that"
        elif tags[at] in FINITE and not inner:
            return True
    return False


def _names_it(words: Words, tags: Sequence[str], phrase: Phrase, first: int, closing: int) -> bool:
    """Whether an aside is only the name of somebody called by a role: the mayor, [Ann Lee], said.

    Not the rest of a place: Ann Lee, the mayor of Leeds, [West Yorkshire], said.
    """
    if closing - first < 2 or not people().is_role(words.lower[phrase.head]):
        return False
    if phrase.first > 1 and words.text[phrase.first - 1] == "," and tags[phrase.first - 2] == "NNP":
        return False
    placed = {"in", "from", "at", "near"}.intersection(words.lower[phrase.head : phrase.last])
    return not placed and all(tags[at] == "NNP" for at in range(first, closing))


def _before_mark(words: Words, tags: Sequence[str], position: int, floor: int) -> Phrase | None:
    """The noun phrase before the mark at `position`, brackets passed over: Ann Lee (Vt.), who"""
    if words.text[position - 1] == ")":
        opening = before_brackets(words.text, position - 1, floor)
        if opening is not None:
            return noun_phrase_before(words, tags, opening, floor)
    position -= words.lower[position - 1] in REFLEXIVE  # the ministry itself, in a letter, said
    if tags[position - 1] == "CD" and words.text[position - 2 : position - 1] == [","]:
        position -= 2  # Lee, 58 — a baker — said
    return noun_phrase_before(words, tags, position, floor)


def _may_be_subject(words: Words, tags: Sequence[str], phrase: Phrase, floor: int) -> bool:
    """Not a time, nor what a preposition governs: In May, …; in a call with reporters, …"""
    if tells_time(words, tags, phrase.head):
        return False
    alone = words.text[floor + 1] == ","  # Reacting, the mayor, Ann Lee, said
    if tags[floor] == "VBG" and phrase.first - floor < 3 and not alone:
        # Recalling the day, Ann Lee, who was there, said
        return phrase.first <= floor + 1 and _opens_role(words, tags, floor, phrase.head)
    if phrase.first == floor:
        return True
    if words.lower[phrase.first - 1] in EVENTFUL:
        return is_somebody(words, tags, phrase)  # After the vote, Ann Lee, the mayor, said
    doing = tags[phrase.first] == "VBG" and tags[phrase.first - 1] == "BE"  # was [sharing wells]
    return not doing and tags[phrase.first - 1] not in {"IN", "TO"}


def _opens_role(words: Words, tags: Sequence[str], at: int, head: int) -> bool:
    """Whether what looks like a participle belongs to somebody's role: Managing director Ann Lee,
    54, said; not: Praising officer Ann Lee, the mayor, Bo Lund, said"""
    role = tags[at + 1] == "NN" and people().is_role(words.lower[at + 1])
    return role and tags[head] == "NNP" and head > at + 1 and words.lower[at] not in cue_forms()


def _opens_aside(words: Words, tags: Sequence[str], at: int) -> bool:
    """Whether an appositive, a relative clause, an age or a remark can begin at `at`."""
    if tags[at] == "SUB" and tags[at + 1] in {"VBG", "VBN"}:
        return True  # Lee, while visiting the dam, said
    if tags[at] == "SUB" and words.lower[at] in EVENTFUL:
        comma = next((k for k in range(at, len(words)) if words.text[k] == ","), at)
        return FINITE.isdisjoint(tags[at:comma])  # Lee, after the match, said
    return tags[at] not in {"CC", "PUNCT", "PRP", "SUB"} or words.lower[at] in ASIDE_WORDS


def some_of_whom(words: Words, whom: int, floor: int) -> Phrase:
    """Thirty tenants, [most of whom], said: from the comma on."""
    first = whom
    while first - 1 > floor and words.text[first - 1] != ",":
        first -= 1
    return Phrase(first, whom, whom)


def before_unclosed(words: Words, tags: Sequence[str], phrase: Phrase, floor: int) -> Phrase | None:
    """The subject before an aside that only a comma opens: [Ann Lee], in a letter to MPs said.

    `phrase` is what stands before the verb: within such an aside it is governed by a
    preposition or a participle, and can be no subject itself.
    """
    if (doing := _doing_meanwhile(words, tags, phrase, floor)) is not None:
        return doing
    comma = phrase.first - 1
    reach = max(floor, comma - LONGEST_UNCLOSED)
    while comma > reach and words.text[comma] not in OPENS_UNCLOSED:
        comma -= 1
    acted = words.lower[comma + 1] == "who" and tags[phrase.first - 1] in FINITE_VERBS
    if not acted and not _is_governed(words, tags, phrase, floor):
        return None
    opens = tags[comma + 1] in UNCLOSED_FIRST or words.lower[comma + 1] == "who"
    if words.text[comma] != "," or comma <= floor or not opens:
        return None
    verbs = sum(
        tags[at] in FINITE and not (tags[at] == "VBD" and tags[at - 1] in COMMON_NOUNS)
        for at in range(comma + 1, phrase.last)
    )  # a note issued on Monday
    relative = words.lower[comma + 1] == "who"
    if verbs > relative:
        return None
    subject = across_aside(words, tags, phrase.last + 1, floor, ",")
    if subject is None or not begins_clause(tags, subject.first, floor):
        return None
    return subject if is_somebody(words, tags, subject) else None


def _doing_meanwhile(
    words: Words, tags: Sequence[str], phrase: Phrase, floor: int
) -> Phrase | None:
    """Who was doing something meanwhile, without any comma: [Ann Lee] while talking to | reporters
    said."""
    at = phrase.first - 1
    reach = max(floor, at - LONGEST_MEANWHILE)
    if "while" not in words.lower[reach + 1 : at + 1]:  # in most sentences
        return None
    while at > reach and words.lower[at] != "while" and tags[at] not in NOT_MEANWHILE:
        at -= 1
    if at <= reach or words.lower[at] != "while" or tags[at + 1] != "VBG":
        return None
    subject = noun_phrase_before(words, tags, at, floor)
    return subject if subject is not None and is_somebody(words, tags, subject) else None


def _is_governed(words: Words, tags: Sequence[str], phrase: Phrase, floor: int) -> bool:
    """Whether a phrase is the object of a preposition or a participle: told [the union]."""
    before = phrase.first - 1
    if before - 1 <= floor:
        return False
    if words.lower[before] in EVENTFUL:  # not: after a report found
        return not is_somebody(words, tags, phrase)
    if tags[phrase.first] == "VBG" and tags[before] == "SUB":
        return True  # Lee, while addressing reporters said
    return tags[before] in {"VBG", "VB"} or words.lower[before] in BEFORE_OBJECT
