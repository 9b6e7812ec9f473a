"""Noun phrases beside a word: who could have said it.

No parse: a noun phrase is a run of determiners, adjectives, nouns and names, with prepositional
phrases behind its head; its bounds are read off the parts of speech and off what kind of word its
head is. All positions are indices of words; a phrase includes both of its ends.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from quotes.finding.tagset import BEFORE_VERB, HEADS
from quotes.finding.words import Words
from quotes.lexicon import entries
from quotes.lexicon.people import people

INNER = frozenset({"NN", "NNS", "NNP", "JJ", "CD", "DT", "PRP$", "POS", "VBN", "VBG", "RB"})
"""What may stand between a subject and its verb without a comma: has also, will not."""
REFLEXIVE = frozenset({"himself", "herself", "themselves", "itself"})
BETWEEN_WORDS = REFLEXIVE | {"however", "meanwhile", "though", "therefore"}
ATTACHING = frozenset(
    {"of", "for", "in", "at", "from", "with", "on", "to", "by", "near", "about"}
) | {"inside", "outside", "within", "behind", "across", "on", "under", "against", "around"}
"""Prepositions that tie a phrase to a noun (a spokesman for the ministry)."""


class Phrase(NamedTuple):
    """A noun phrase: first word, head, last word."""

    first: int
    head: int
    last: int


NAMED = frozenset({"surnamed", "named", "nicknamed"})


def noun_phrase_before(
    words: Words, tags: Sequence[str], at: int, floor: int | None = None
) -> Phrase | None:
    """The noun phrase whose last word stands directly before word `at`, in the same sentence."""
    last = at - 1
    floor = words.sentences[words.sentence_of[at]][0] if floor is None else floor
    if last < floor:
        return None
    core = _core_before(words, tags, last, floor)
    if core is None:
        return None
    first, head = core
    while first - 2 >= floor:  # the officer [in charge] [of the station]
        left = tags[first - 1]
        described = _described_before(words, tags, first, floor)
        if described is not None:
            first, head = described
        elif left == "IN" and words.lower[first - 1] in ATTACHING:
            outer = _core_before(words, tags, first - 2, floor)
            if outer is None or not _may_head(words, tags, outer[1]):
                break
            first, head = outer
        elif left == "CC" and words.lower[first - 1] in {"and", "or", "&"}:
            outer = _core_before(words, tags, first - 2, floor)
            if outer is None or not _join(words, tags, outer, Phrase(first, head, last), floor):
                break
            first = outer[0]
        else:
            break
    return Phrase(first, head, last)


def _described_before(
    words: Words, tags: Sequence[str], first: int, floor: int
) -> tuple[int, int] | None:
    """(first, head) of a noun that an adjective ties to a phrase: a source | close to the show."""
    if first - 3 < floor or tags[first - 1] not in {"IN", "TO"}:
        return None
    if tags[first - 2 : first] == ["JJ", "IN"]:
        return None  # familiar with: no more than an adjective before its preposition
    if words.lower[first - 2] not in people().naming["postposed"]:
        return None
    outer = _core_before(words, tags, first - 3, floor)
    return outer if outer is not None and tags[outer[1]] in {"NN", "NNS", "NNP"} else None


def _join(
    words: Words, tags: Sequence[str], outer: tuple[int, int], right: Phrase, floor: int
) -> bool:
    """Whether "and" before `right` makes one phrase of two: she and others, Lee and Ortiz.

    A name and what is none join where the clause begins with them (Lee and his aides); so do the
    parts of a title (baker and author Ann Lee).
    """
    joined, joining = tags[outer[1]], tags[right.head]
    if joined == "PRP" or (joined == "NNP") == (joining == "NNP"):
        return True
    if joined == tags[right.first] == "NN":
        return True
    begins = outer[0] == floor or tags[outer[0] - 1] in {"PUNCT", "SUB", "CC"}
    if joined == "NNP":
        return begins and (joining == "NNS" or words.lower[right.head] == "others")
    return begins and outer[0] == outer[1] and words.text[outer[0]].istitle()  # Labour and


def _may_head(words: Words, tags: Sequence[str], head: int) -> bool:
    """Whether a prepositional phrase can hang on this head: one of, others in, but not he on."""
    word = words.lower[head]
    if tags[head] == "PRP":
        return word in {"one", "none", "others", "everyone", "anyone", "those", "someone"}
    return not is_time(word)


def _core_before(
    words: Words, tags: Sequence[str], last: int, floor: int
) -> tuple[int, int] | None:
    """(first, head) of the run of nouns and what modifies them that ends at `last`."""
    if tags[last] not in HEADS and tags[last] not in {"DT", "JJ"}:
        return None
    if tags[last] == "PRP":
        return _with_measure(words, tags, last, floor), last
    first = last
    while first - 1 >= floor and tags[first] not in {"DT", "PRP$"}:
        left = tags[first - 1]
        if left == "CC" and first - 2 >= floor and tags[first] == tags[first - 2] == "JJ":
            first -= 2  # current and former officials
            continue
        named = left in {"VBN", "VBD"} and words.lower[first - 1] in NAMED  # a tenant surnamed Ho
        cut = left not in INNER or (left in {"VBN", "VBG"} and tags[first] == "NNP")
        if cut and not named:
            break
        if left == "RB" and tags[first] not in {"JJ", "VBN", "CD"}:
            break
        if left == "NN" and tags[first] == "NNP" and is_time(words.lower[first - 1]):
            break
        first -= 1
    if first - 1 >= floor and tags[first - 1] == "DT" and words.lower[first] in {"the", "these"}:
        first -= 1  # all the, both these
    while tags[first] == "POS" and first < last:
        first += 1
    if tags[first] == "DT" or tags[last] in HEADS or first < last:
        return _with_measure(words, tags, first, floor), last
    return None


def _with_measure(words: Words, tags: Sequence[str], first: int, floor: int) -> int:
    """Where a phrase begins, with the words that qualify its number: about 200, no one."""
    nouns = _nouns()
    if first > floor and words.lower[first - 1 : first + 1] == ["at", "least"]:
        return first - 1
    while first > floor and (tags[first] == "CD" or words.lower[first] in nouns["counted"]):
        if words.lower[first - 1] in nouns["measure"]:
            first -= 1
        elif first - 1 > floor and "-".join(words.lower[first - 2 : first]) in nouns["measure"]:
            first -= 2
        else:
            break
    return first


def noun_phrase_at(
    words: Words, tags: Sequence[str], at: int, ceiling: int | None = None
) -> Phrase | None:
    """The noun phrase that begins at word `at`, within its sentence."""
    ceiling = words.sentences[words.sentence_of[at]][1] if ceiling is None else ceiling
    core = _core_at(words, tags, at, ceiling)
    if core is None:
        return None
    head = last = core
    while last + 2 < ceiling:
        right, word = tags[last + 1], words.lower[last + 1]
        if right == "IN" and _attaches(tags, head, word):
            inner = _core_at(words, tags, last + 2, ceiling)
            if inner is None or is_occasion(words.lower[inner]):
                break
            last = inner
        elif right == "CC" and word in {"and", "&"} and tags[at] == "NNP":
            other = _core_at(words, tags, last + 2, ceiling)
            if other is None or tags[other] != "NNP":
                break
            last = other
        else:
            break
    return Phrase(at, head, last)


def _core_at(words: Words, tags: Sequence[str], at: int, ceiling: int) -> int | None:
    """The last word of the run of nouns that begins at `at`, or None."""
    if at >= ceiling:
        return None
    if tags[at] == "PRP":
        return at
    last = None
    position = at
    while position < ceiling and tags[position] in INNER:
        if tags[position] in {"DT", "PRP$"} and position > at and tags[position - 1] != "DT":
            break
        if tags[position] == "RB" and last is not None:
            break
        if is_time(words.lower[position]) and last is not None and tags[last] != "DT":
            break  # said Smith Monday
        if tags[position] in HEADS or tags[position] == "DT":
            last = position
        elif last is not None and tags[last] != "DT" and tags[position] in {"VBN", "VBG"}:
            break
        position += 1
    if last is not None and last < position - 1 and tags[position - 1] == "JJ":
        ends = position >= ceiling or tags[position] == "PUNCT"
        last = position - 1 if ends else last  # a Treasury official
    while last is not None and last > at and tags[last] in {"POS", "DT"}:
        last -= 1
    return last


def _attaches(tags: Sequence[str], head: int, word: str) -> bool:
    """Whether a prepositional phrase behind a noun phrase belongs to it."""
    if word == "of":
        return True
    if tags[head] in {"NNP", "PRP"} or word not in ATTACHING:
        return False  # said Lee [in a statement]
    return word in {"for", "at", "from", "with", "in", "to"}


def subject_before(words: Words, tags: Sequence[str], at: int) -> Phrase | None:
    """The subject of the verb at `at`: the phrase left of it, asides and auxiliaries skipped."""
    floor = words.sentences[words.sentence_of[at]][0]
    last = _left_of_auxiliaries(words, tags, at, floor)
    if last - 1 < floor:
        return None
    closing = words.text[last - 1]
    if closing == "," and words.text[last - 2] == ")":  # Senator Reed (D-R.I.), said
        before = _across_aside(words, tags, last - 2, floor)
        return before or _across_aside(words, tags, last - 1, floor)  # Lee, of the Union (CU), said
    if closing in {",", "—", "–", ")", "-", "--"}:
        return _across_aside(words, tags, last - 1, floor)
    if words.lower[last - 1] in {"who", "which", "that"} and tags[last - 1] in {"WH", "SUB"}:
        return Phrase(last - 1, last - 1, last - 1)
    return noun_phrase_before(words, tags, last, floor)


def _left_of_auxiliaries(words: Words, tags: Sequence[str], at: int, floor: int) -> int:
    """Where the verb group of the verb at `at` begins: [on Thursday] [has] [repeatedly] said."""
    while at - 1 > floor:
        if tags[at - 1] in BEFORE_VERB or words.lower[at - 1] in BETWEEN_WORDS:
            at -= 1
        elif is_time(words.lower[at - 1]) and at - 2 > floor:
            at -= 2 if tags[at - 2] in {"IN", "DT"} or is_time(words.lower[at - 2]) else 1
        else:
            break
    return at


def _across_aside(words: Words, tags: Sequence[str], closing: int, floor: int) -> Phrase | None:
    """The noun phrase before an aside between commas, dashes or brackets that ends at `closing`."""
    mark = words.text[closing]
    opening_mark = "(" if mark == ")" else mark
    best: Phrase | None = None
    position = closing - 1
    while position > floor:
        if words.text[position] == opening_mark and _opens_aside(words, tags, position + 1):
            if words.lower[position - 1] in {"who", "which"} and tags[position - 1] == "WH":
                return Phrase(position - 1, position - 1, position - 1)
            phrase = _before_mark(words, tags, position, floor)
            if phrase is not None and _may_be_subject(words, tags, phrase, floor):
                best = phrase
                if tags[phrase.head] in {"NNP", "PRP"}:
                    before = phrase.first - 1
                    if before < floor or words.text[before] != ",":
                        return best
        position -= 1
    return best


def _before_mark(words: Words, tags: Sequence[str], position: int, floor: int) -> Phrase | None:
    """The noun phrase before the mark at `position`, brackets passed over: Ann Lee (Vt.), who"""
    if words.text[position - 1] == ")":
        for opening in range(position - 2, max(floor, position - 8), -1):
            if words.text[opening] == "(":
                return noun_phrase_before(words, tags, opening, floor)
    return noun_phrase_before(words, tags, position, floor)


def _may_be_subject(words: Words, tags: Sequence[str], phrase: Phrase, floor: int) -> bool:
    """Not a time, nor what a preposition governs: In May, …; in a call with reporters, …"""
    if is_time(words.lower[phrase.head]):
        return False
    if tags[floor] == "VBG" and phrase.first - floor < 3:
        return False  # Recalling the day, Ann Lee, who was there, said
    return phrase.first == floor or tags[phrase.first - 1] not in {"IN", "TO"}


def _opens_aside(words: Words, tags: Sequence[str], at: int) -> bool:
    """Whether an appositive, a relative clause, an age or a remark can begin at `at`."""
    return tags[at] not in {"CC", "PUNCT", "PRP", "SUB"} or words.lower[at] in {
        "as",
        "since",
        "one",
        *REFLEXIVE,
    }


@lru_cache(maxsize=1)
def _nouns() -> dict[str, frozenset[str]]:
    found = entries("nouns", "nouns", {"kind": str, "words": str})
    return {entry["kind"]: frozenset(entry["words"].split()) for entry in found}


@lru_cache(maxsize=50_000)
def is_time(word: str) -> bool:
    """Whether the lower-case word is one of time: Monday, week, later."""
    return word in _nouns()["time"]


def is_sign(word: str) -> bool:
    """Whether the lower-case noun is a thing that carries words: sign, banner, hat."""
    return word in _nouns()["sign"]


def is_quantifier(word: str) -> bool:
    """Whether the lower-case word says how many of something: many, most, three."""
    return word in _nouns()["quantifier"]


def is_quantity(word: str) -> bool:
    """Whether the lower-case word can be a subject by itself: many fear that, another said."""
    return word in _nouns()["quantity"]


def is_fraction(word: str) -> bool:
    """Whether the lower-case noun is a part of something counted: half, majority, percent."""
    return word in _nouns()["fraction"]


def is_occasion(word: str) -> bool:
    """Nouns that say where or when it was said, not who said it: in a statement, on Monday."""
    return is_time(word) or word in _nouns()["occasion"]


def is_amount(word: str) -> bool:
    """Whether the lower-case word tells how much was said, not what: nothing, a lot, little."""
    return word in _nouns()["amount"]


def is_reason(word: str) -> bool:
    """Whether "that" behind the lower-case noun says why: on the grounds that, in the hope that."""
    return word in _nouns()["reason"]
