"""Posts of two places or clubs: Lyon and Bolton striker | Ann Lee; the Norfolk and Suffolk coroner.

They look like two people joined (Lee and coach Ann Ray), so that something has to tell them apart:
that both are places, or a post that clubs have.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from quotes.finding.runs import are_fields
from quotes.finding.tagset import COMMON_NOUNS, NOUNS
from quotes.finding.words import Words
from quotes.lexicon.given_names import is_given_name
from quotes.lexicon.people import people

FIELDS: Final = NOUNS | {"JJ"}
"""What the fields of a post are told by: public relations."""
ROLE_PARTS: Final = FIELDS | {"VBG"}
"""What a role is told by: managing director."""


def post_of_two(words: Words, tags: Sequence[str], joint: int) -> int | None:
    """The noun of a post whose two places are joined by `and` at `joint`; None where no post is.

    Bolton | and | Lyon [striker]; Norfolk | and | Suffolk police [commissioner].
    """
    first, at, known = joint - 1, joint + 1, people()
    if first < 0 or at + 1 >= len(tags) or words.lower[joint] != "and":
        return None
    if {tags[first], tags[at]} != {"NNP"} or is_given_name(words.lower[first]):
        return None
    before = tags[first - 1] if first else "PUNCT"
    if before == "NNP":
        return None  # Ann Lee | and Lyon striker Paul Ray
    if known.is_role(words.lower[at]) or words.lower[at] in known.titles:
        return None
    while at + 1 < len(tags) and tags[at + 1] == "NNP":
        at += 1
    at += 1
    while at + 1 < len(tags) and tags[at] in COMMON_NOUNS and tags[at + 1] in COMMON_NOUNS:
        at += 1
    if at >= len(tags) or tags[at] != "NN" or not known.is_role(words.lower[at]):
        return None
    of_club = "sport" in known.roles.get(words.lower[at], ())
    described = before in {"JJ", "DT"}  # the Lyon and Bolton owner
    described |= words.lower[at - 1] in known.naming["domain"]  # police commissioner
    return at if of_club or described or _are_places(words, first, joint + 1) else None


def _are_places(words: Words, *both: int) -> bool:
    """Whether words are places, by the lists or because the article has been there: in Norfolk."""
    names = [words.lower[at] for at in both]
    return all(people().is_place(name) or name in words.placed for name in names)


def is_post_of_fields(words: Words, tags: Sequence[str], joint: int) -> bool:
    """Whether `and` at `joint` joins two fields of one post: events | and | communications manager
    Ann Lee; not where the first may be somebody: Fox and | recreation director Ann Lee."""
    first, at, known = joint - 1, joint + 1, people()
    if (
        first < 0
        or words.lower[joint] != "and"
        or not are_fields(words.lower[first], words.lower[at])
    ):
        return False
    opens = words.sentences[words.sentence_of[joint]][0]
    before = tags[first - 1] if first > opens else "PUNCT"
    if before == "DT" or (before == "NNP" and not _is_placed(words, first)):
        return False
    if words.text[first].istitle() and _is_named(words, first):
        return False
    while at + 1 < len(tags) and tags[at] in FIELDS and not known.is_role(words.lower[at]):
        at += 1
    return known.is_role(words.lower[at]) and tags[at + 1 : at + 2] == ["NNP"]


def joins_roles(words: Words, tags: Sequence[str], joint: int) -> bool:
    """Whether `and` at `joint` joins two roles of one who is named behind: co-founder | and | chief
    executive Ann Lee; lawyer | and | rights activist Bo Lund; not: the mayor and councillor Lee."""
    known, at = people(), joint + 1
    if joint < 1 or words.lower[joint] != "and" or not known.is_role(words.lower[joint - 1]):
        return False
    floor, end = words.sentences[words.sentence_of[joint]]
    first = joint - 1
    while first > floor and tags[first - 1] in FIELDS:
        first -= 1
    if first > floor and tags[first - 1] in {"DT", "PRP$", "POS", "CC"}:
        return False
    while at + 1 < end and tags[at] in ROLE_PARTS and tags[at + 1] != "NNP":
        at += 1
    return at + 1 < end and tags[at + 1] == "NNP" and known.is_role(words.lower[at])


def _is_placed(words: Words, at: int) -> bool:
    """Whether a field has a place before it rather than a given name: Osta Parks; not Rosa Parks"""
    return words.lower[at].endswith("s") and not is_given_name(words.lower[at - 1])


def _is_named(words: Words, at: int) -> bool:
    """Whether a word with a capital stands elsewhere with one: Fox, who is somebody."""
    elsewhere = (i for i in words.of({words.lower[at]}) if i != at)
    return any(words.text[i].istitle() for i in elsewhere)


def is_seat_of_two(words: Words, at: int) -> bool:
    """Whether `and` before word `at` joins two places that one lawmaker stands for: Thorley and
    Ings MP | Ann Lee; not where the first is somebody's name in the article: Lee and Leeds MP."""
    first = at - 2
    opens = words.sentences[words.sentence_of[at]][0]
    if words.lower[at + 1 : at + 2] not in (["mp"], ["msp"], ["td"], ["mla"]) or first > opens + 1:
        return False
    word = words.lower[first]
    if not words.text[first][0].isupper() or is_given_name(word):
        return False
    before = {words.lower[i - 1] for i in range(1, opens) if words.lower[i] == word}
    return before.isdisjoint(people().titles) and not any(map(is_given_name, before))
