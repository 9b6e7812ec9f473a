"""What stands beside a name: its role before, its appositive behind, and what it is to its verb.

All positions are indices of words, both ends included.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from quotes.finding.appositives import (
    appositive,
    heads_clause,
    only_of_people,
    organisation_behind,
)
from quotes.finding.introductions import (
    ARTICLES,
    POSSESSIVES,
    TYING,
    first_of_role,
    given_by,
    office_before,
    role_before_comma,
    role_in_run,
)
from quotes.finding.name import Name
from quotes.finding.office_tails import behind_office
from quotes.finding.punctuation import CLOSING_MARKS, COMMA_OR_DASH
from quotes.finding.ranks import bare, before_ranks, is_in_letters
from quotes.finding.run_parts import names_organisation
from quotes.finding.tagset import COMMON_NOUNS, TAKES_OBJECT
from quotes.finding.words import Words
from quotes.lexicon.nouns import is_time
from quotes.lexicon.people import People, people

SEE_THROUGH: Final = frozenset({"RB", "JJ", "NEG"})
"""What may stand between a name and the word that governs it."""
LIKENING: Final = frozenset({"than", "like", "unlike"})
"""Words that compare with a name, and make no subject of it."""
IDENTIFIED: Final = frozenset({"identified", "named"})
"""What is done to victims and suspects: the driver was identified as Ann Lee"""
PLACING: Final = frozenset({"in", "at", "near", "outside"})
"""What stands before a place rather than before somebody: a trader in Lagos, who said"""
PERSONAL: Final = frozenset({"person", "unknown"})
"""Kinds of names that may be a person’s."""
ASIDE: Final = COMMA_OR_DASH | {"("}
"""What opens an aside behind a name."""


def look_aside(
    words: Words, tags: Sequence[str], name: Name, known: People, *, personal: bool
) -> None:
    """Read what stands behind the name, between commas or in brackets."""
    if personal:
        name.behind = appositive(words, tags, name.last, known)
        if name.behind and name.kind == "unknown" and name.text[-1] != ".":
            name.kind = "person"
    told = name.behind or name.title or name.role
    if name.kind in PERSONAL and not told and tags[name.last + 2 : name.last + 3] == ["DT"]:
        name.called = organisation_behind(words, tags, name.last)
        name.kind = "organisation" if name.called else name.kind
    name.human = name.kind in PERSONAL and only_of_people(words, name.last)


def look_for_giver(words: Words, tags: Sequence[str], name: Name, start: int) -> None:
    """Read who gave his name only as this one: what he is, and that he is what is spoken of."""
    before = start if name.role_first is None else name.role_first
    giver = given_by(words, tags, min(before, name.first))
    if giver is not None:
        passive = words.lower[name.first - 3] in {"was", "were"}
        done_to = passive and words.lower[name.first - 2] in IDENTIFIED
        name.given_by, name.subject, name.kind = giver[0], not done_to, "person"
        name.role = name.role or words.phrase(*giver)


def look_before(words: Words, tags: Sequence[str], name: Name, start: int, known: People) -> None:
    """Read the role before the name, and whether the name can be a subject."""
    lower, sentence = words.lower, words.sentences[words.sentence_of[start]][0]
    end = name.first - 1
    while end >= start and bare(lower[end]) in known.honorifics:
        end -= 1  # Mr, Dr: no role
    left = start
    office, office_end = _office_and_end(words, tags, name, start, end)
    if office is not None:
        left = name.role_first = office
        name.role, name.kind = words.phrase(office, office_end), "person"
    elif name.kind != "place" and names_organisation(words, tags, name.first, known):
        name.kind, name.called = "organisation", lower[start - 1]
    elif end >= start or (end >= sentence and known.is_role(lower[end]) and tags[end] != "PUNCT"):
        left = _take_role(words, tags, name, start, end)
    elif start - 1 > sentence and words.text[start - 1] == "," and name.kind in PERSONAL:
        clause = heads_clause(words, tags, sentence, name.last)
        name.role = None if clause else role_before_comma(words, tags, name.last, start - 1)
    before = min(left, start) - 1
    if before >= sentence and lower[before] in ARTICLES:
        name.definite = lower[before] == "the"
        before -= 1
    if before >= sentence and tags[before] == "VBN" and left < start:
        before -= 1  # retired | postman Bill Lee
    while before > sentence and tags[before] in SEE_THROUGH:
        before -= 1
    name.subject = (
        before < sentence
        or lower[before] in known.naming["stance"]
        or not _governs(words, tags, before)
    )


def _take_role(words: Words, tags: Sequence[str], name: Name, start: int, end: int) -> int:
    """Give a name the role that ends at word `end` before it, and return where that begins."""
    lower, known = words.lower, people()
    left = _behind_show(words, first_of_role(words, tags, min(start, end)), end)
    said = range(left, end + 1)
    told = (bare(lower[i]) in known.title_roles or known.is_role(lower[i]) for i in said)
    if name.kind == "organisation" and lower[end] in known.naming["builder"]:
        name.called = lower[end]  # activist investor Velden Capital
    elif any(told) or any(is_in_letters(words, i) for i in said):
        name.role = role_in_run(words, tags, left, end, name.last)
        name.role_first, name.kind = left, "person"
    return left


def _behind_show(words: Words, first: int, last: int) -> int:
    """Where a role begins behind what its bearer was on: on Vale TV’s “Today,” | Rep. Ann Lee."""
    shows = [at for at in range(first + 1, last) if words.text[at] in CLOSING_MARKS]
    return next((at + 1 for at in reversed(shows) if words.text[at - 1] == ","), first)


def _governs(words: Words, tags: Sequence[str], at: int) -> bool:
    """Whether a name behind a word is no subject: met, to, than, identified as | Ann Lee."""
    word, before = words.lower[at], words.lower[at - 1 : at]
    identified = word == "as" and not IDENTIFIED.isdisjoint(before)
    return tags[at] in TAKES_OBJECT or word in LIKENING or identified


def _office_and_end(
    words: Words, tags: Sequence[str], name: Name, start: int, end: int
) -> tuple[int | None, int]:
    """The office of several words before a name, and where it ends: Minister of Works | Senator."""
    titled = end < start - 1 or end < name.first - 1
    office = _office(words, tags, name, start, end, titled=titled)
    for before in before_ranks(words, start, end) if office is None and end >= start else ():
        office = _office(words, tags, name, start, before)
        if office is not None:
            return office, before
    return office, end


def _office(
    words: Words, tags: Sequence[str], name: Name, start: int, end: int, *, titled: bool = False
) -> int | None:
    """The first word of an office of several words that ends at word `end`, before the name."""
    if name.kind not in ("person", "unknown", "place") or end < 1:
        return None
    if words.lower[end] in TYING or words.lower[end] in ARTICLES:
        return None  # a spokesman for | Mr Lee
    office = office_before(words, tags, end + 1, titled=titled)
    if office is None:
        return None
    alone = end < start and name.first == start
    if alone and behind_office(words, tags, start, name.last) is None:
        return None  # the wife of | Ann Lee
    return office


def relative_of(words: Words, name: Name) -> str | None:
    """Whose relative somebody is whose role stands behind that: her husband, banker | Tom Lee."""
    comma = _before_role(name)
    if comma < 2 or name.role_first is None or words.text[comma] != ",":
        return None
    kin, whose = words.lower[comma - 1], words.lower[comma - 2]
    owned = whose in POSSESSIVES or whose in {"'s", "’s"}
    return kin if owned and kin in people().naming["kin"] else None


def look_behind(words: Words, tags: Sequence[str], name: Name) -> None:
    """Read whether a name only tells whose something is, and so is no subject."""
    after = name.last + 1
    if after < len(tags) and words.sentence_of[after] == words.sentence_of[name.last]:
        owned = tags[after] in COMMON_NOUNS and not is_time(words.lower[after])
        name.owner = owned or tags[after] == "POS"
    opens = words.sentences[words.sentence_of[name.first]][0]
    titled = name.title is not None and name.role_first is None  # For Mr Lee
    if name.owner:
        name.topic, name.subject = opens == name.first and tags[after] == "POS", False
    elif words.lower[opens] == "for" and opens == _before_role(name) - titled:
        name.topic = words.text[after : after + 1] == [","]  # For Lee, the storm was the end of it


def _before_role(name: Name) -> int:
    """The word before a name and its role: For | river researcher Ann Lee."""
    return (name.first if name.role_first is None else name.role_first) - 1
