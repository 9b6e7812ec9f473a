"""The appositive behind a name, which says what somebody is: `, a spokesman for the province,`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from quotes.finding.introductions import ARTICLES
from quotes.finding.phrases_ahead import noun_phrase_at
from quotes.finding.punctuation import COMMA_OR_DASH
from quotes.finding.tagset import FINITE, NOUNS
from quotes.finding.words import Words
from quotes.lexicon.cues import SAYING, is_of_class
from quotes.lexicon.people import People, people

AGE: Final = re.compile(r"[1-9]\d")
PARTY: Final = re.compile(r"\(?(?:[DRI]|Lab|Con|LD|SNP)(?:-[\w.-]*)?")
"""A party, and the state or seat of one of its members: R-Ky, D, Lab."""
OPENS_APPOSITIVE: Final = frozenset({"DT", "PRP$", "JJ", "NN", "NNS", "NNP", "RB"})
"""What an appositive may begin with: a baker, her son, rates strategist at the bank."""
BEHIND_PARTICIPLE: Final = frozenset({"DT", "PRP$", "PRP", "IN", "TO", "NNP", "CD"})
"""What follows a participle that is no part of a noun: wearing a hat, living in Velden."""
FOLLOWS_APPOSITIVE: Final = frozenset({"PUNCT", "IN", "WH", "SUB", "VBN", "VBG"})
"""What follows an appositive, or goes on from its noun: the start-up behind the mirror, said"""
ENDS_APPOSITIVE: Final = frozenset(
    {"PUNCT", "WH", "SUB", "VBD", "VBZ", "VBP", "MD", "BE", "HAVE", "DO"}
)
"""What no appositive goes on with: a clause, or a finite verb."""
OF_SOMEBODY: Final = frozenset({"er", "or", "st", "an", "nt", "ee"})
"""How nouns end for what somebody is: vendor, artist, trustee."""
ACTIVE_OPENERS: Final = frozenset({"who", "has", "had", "have", "now", "also"})
"""What may stand between a name and what its bearer does: who has also chaired the inquiry."""
LONGEST_ASIDE: Final = 12
"""Words between a name and the comma that closes what is told of its bearer."""
PASSIVE_AUXILIARIES: Final = frozenset({"is", "was", "were", "been", "being"})
BEFORE_DOING: Final = ACTIVE_OPENERS | PASSIVE_AUXILIARIES


def appositive(words: Words, tags: Sequence[str], last: int, known: People) -> str | None:
    """The appositive that says what somebody is: `, a spokesman for the province,`."""
    end = words.sentences[words.sentence_of[last]][1]
    at = _past_asides(words, tags, last + 1, end)
    if at is None:
        return None
    head, stop = None, at
    while stop < end and tags[stop] not in ENDS_APPOSITIVE:
        tells_more = head is None and _tells_more(tags, stop)
        if stop > at and (tells_more or words.lower[stop] == "whose"):
            break
        if head is None and tags[stop] in {"IN", "CC", "TO"}:
            head = stop - 1
        stop += 1
    head = stop - 1 if head is None else head
    if head > at and words.lower[head] in known.naming["postposed"]:
        head -= 1  # the minister | responsible for ports
    if head < at or _is_subject(words, tags, at, stop):
        return None
    word = words.lower[head]
    titled = word in known.title_roles and tags[head] == "NN"  # a village elder
    if not (known.is_role(word) or titled or _could_be(words, tags, at, head, known)):
        return None
    return words.phrase(at, stop - 1)


def _tells_more(tags: Sequence[str], at: int) -> bool:
    """Whether a participle begins a clause of its own: a courier | wearing a hat; not: a Border
    Patrol tunneling expert."""
    behind = tags[at + 1 : at + 2]
    return tags[at] == "VBG" and tags[at - 1] in NOUNS and BEHIND_PARTICIPLE.issuperset(behind)


def _is_subject(words: Words, tags: Sequence[str], at: int, stop: int) -> bool:
    """Whether a clause begins behind the comma: Speaking in Lahore, [the minister] said on Monday.

    Not: Lee, the owner named in it.
    """
    if tags[at] not in {"DT", "PRP$"} or words.lower[at] in {"a", "an"} or stop + 1 >= len(tags):
        return False
    speaks = is_of_class(words.lower[stop], SAYING)
    return tags[stop] in FINITE and (speaks or tags[stop + 1] != "IN")


def _could_be(words: Words, tags: Sequence[str], at: int, head: int, known: People) -> bool:
    """Whether `a fish vendor` can be what somebody is: a noun for no thing that we know."""
    word = words.lower[head]
    return (
        words.lower[at] in {"a", "an"}
        and tags[head] == "NN"
        and word[-2:] in OF_SOMEBODY
        and word not in known.organisations["common"]
        and word not in known.organisations["document"]
    )


def _past_asides(words: Words, tags: Sequence[str], at: int, end: int) -> int | None:
    """Where an appositive begins: behind a comma, after age and party: `, 31,` `(R-Ky.)`; with a
    participle only before a role: managing director."""
    if at < end and words.text[at] == "(":
        while at < end and words.text[at] != ")":
            at += 1
        at += 1
    for _ in range(3):
        if at + 1 >= end or words.text[at] not in COMMA_OR_DASH:
            return None
        at += 1
        if words.lower[at] == "whose":
            return None
        if tags[at] != "CD" and not PARTY.fullmatch(words.text[at]):
            before_role = tags[at : at + 2] == ["VBG", "NN"] and people().is_role(
                words.lower[at + 1]
            )
            return at if before_role or tags[at] in OPENS_APPOSITIVE else None
        while at < end and words.text[at] != ",":
            at += 1
    return None


def only_of_people(words: Words, last: int) -> bool:
    """Whether what stands behind a name is said of people alone: his age, or `, who`."""
    end = words.sentences[words.sentence_of[last]][1]
    behind = words.lower[last + 1 : min(last + 4, end)]
    if behind[:2] in ([",", "who"], [",", "aged"]):
        return True
    if len(behind) < 3 or not AGE.fullmatch(behind[1]):
        return False
    return (behind[0], behind[2]) in {("(", ")"), (",", ",")}


def organisation_behind(words: Words, tags: Sequence[str], last: int) -> str | None:
    """The noun for an organisation behind its name: Greenline, a campaign group, said."""
    end = words.sentences[words.sentence_of[last]][1]
    at = _past_asides(words, tags, last + 1, end)
    if at is None or words.lower[at] not in ARTICLES:
        return None
    phrase = noun_phrase_at(words, tags, at)
    noun = "" if phrase is None else words.lower[phrase.head]
    behind = end if phrase is None else phrase.last + 1
    closed = behind < end and tags[behind] in FOLLOWS_APPOSITIVE
    return noun if closed and noun in people().organisations["common"] else None


def holding(words: Words, last: int) -> str | None:
    """What somebody is by what he does, said behind his name: Lee, who has chaired the inquiry."""
    at, end = last + 1, words.sentences[words.sentence_of[last]][1]
    aged = at
    if at < end and words.text[at] == ",":
        aged = _behind_age(words, at, end)
        at = aged + 1
    if words.lower[at : at + 1] == ["whose"]:
        children = people().naming["child"].intersection(words.lower[at : at + 5])
        if children:
            return "parent"
    if at > last + 1 and aged == last + 1 and (at >= end or words.lower[at] != "who"):
        return None
    passive = False
    while at < end and words.lower[at] in BEFORE_DOING:
        passive = passive or words.lower[at] in PASSIVE_AUXILIARIES
        at += 1
    verb = words.lower[at] if at < end else ""
    if passive:
        return "defendant" if verb in people().naming["charged"] else None
    return people().holding.get(verb)


def _behind_age(words: Words, at: int, end: int) -> int:
    """The word behind an age and a home between commas: Ann Lee, 51, of Velden, | is charged."""
    while at + 2 < end and words.text[at] == ",":
        aged = words.text[at + 1].isdigit() or words.lower[at + 1] in {"of", "from"}
        closing = next((i for i in range(at + 2, min(at + 7, end)) if words.text[i] == ","), None)
        if not aged or closing is None:
            break
        at = closing
    return at


def heads_clause(words: Words, tags: Sequence[str], opens: int, last: int) -> bool:
    """Whether the name that ends at word `last`, with its aside, is a subject behind according-to:
    According to his wife, [Ann Lee], 40, had left; not: According to his wife, Ann Lee, 40, it"""
    if words.lower[opens : opens + 2] != ["according", "to"] or words.text[last + 1] != ",":
        return False
    past = min(last + LONGEST_ASIDE, words.sentences[words.sentence_of[last]][1] - 1)
    closing = next((at for at in range(last + 2, past) if words.text[at] == ","), None)
    return closing is not None and tags[closing + 1] in FINITE
