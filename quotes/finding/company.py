"""The company that a possible reporting word keeps: one key for each of FAMILIES.

Its frame (``cues``: verb group, subject, complement), the words that stand beside these, its
object's kind, and the candidate before it in the sentence. How much each makes a report more or
less likely is counted; see ``lexicon.leanings``.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Final

from quotes.finding.cues import Candidate
from quotes.finding.tagset import COMMON_NOUNS, FINITE, VERBS
from quotes.finding.words import Words
from quotes.lexicon.sources import source_kind

FAMILIES: Final = {
    "group": "its verb group, and what stands left of that",
    "complement": "the kind of its complement",
    "frame": "its verb group with its complement",
    "takes": "the word itself with its complement",
    "before": "the word left of it: [to] promote, [in] fear",
    "behind": "the first word behind it: claimed [the]",
    "clause": "the word before its subject: [if] she said",
    "distance": "how far the candidate before it is, and which part of speech that has",
    "form": "its own form, its verb group and its class",
    "subject": "the kind of its subject",
    "opens": "the parts of speech that open what follows, where that is no object",
    "under": "the complement of the candidate before it, and what joins the two",
    "governor": "the verb that a noun depends on: [faced] criticism",
    "quoted": "whether quoted words stand before it or behind it in the sentence",
    "joined": "the two parts of speech before its subject",
    "object": "the kind of its object",
}
"""The families of keys, in the order in which they are weighed."""
FAR: Final = 6
"""Words; candidates farther apart than this are counted alike."""
NEAR: Final = 6
"""Words that a noun’s governor is looked for in, to its left."""
BEFORE_HEAD: Final = frozenset({"JJ", "NN", "NNP", "CD", "VBN", "VBG", "RB", "POS", "NNS"})
"""What may stand before the head within a noun phrase."""
GOVERNING: Final = FINITE | VERBS
EDGE: Final = "#"
"""Stands for what lies before the sentence begins, or behind its end."""


def part_key(tag: str) -> str:
    """V, N or O: whether a word is used as a verb, a noun or otherwise."""
    return "V" if tag in VERBS else "N" if tag in COMMON_NOUNS else "O"


@cache
def lemma_key(lemma: str, tag: str) -> str:
    """A candidate's lemma with its part of speech: point_out/V."""
    return f"{lemma.replace(' ', '_')}/{part_key(tag)}"


def company(
    words: Words,
    tags: Sequence[str],
    inside: Sequence[int],
    c: Candidate,
    previous: Candidate | None,
) -> tuple[str, ...]:
    """One key for each of FAMILIES, in their order; `previous` is the candidate before it.

    `inside` tells the quoted region that each word stands in, 0 for none.
    """
    at, first, after, told, subject = c.at, c.first, c.after, c.told, c.subject
    entry, group, who, left, right = c.entry, c.group, c.who, c.left, c.right
    lower, (floor, ceiling) = words.lower, words.sentences[words.sentence_of[at]]
    tag = tags[at]
    part = part_key(tag)
    if previous is not None and previous.at < floor:
        previous = None
    return (
        f"group:{group}|{left}/{part}",
        f"complement:{right}/{part}",
        f"frame:{group}|{right}",
        f"takes:{lemma_key(entry.lemma, tag)}|{right}",
        f"before:{lower[first - 1] if first > floor else EDGE}/{part}",
        f"behind:{lower[after] if after < ceiling else EDGE}/{part}",
        f"clause:{_left(lower, subject.first, floor)}/{part}" if subject else "clause:",
        _distance(tags, c, previous),
        f"form:{tag}|{group}|{entry.group}",
        f"subject:{who}/{part}",
        f"opens:{_two(tags, after, ceiling)}/{part}" if not told else "opens:",
        _under(tags, c, previous, floor),
        _governor(lower, tags, at, floor) if part == "N" else "governor:",
        _quoted(inside, c, floor, ceiling, part),
        f"joined:{_left(tags, subject.first - 1, floor)}|{_left(tags, subject.first, floor)}"
        if subject
        else "joined:",
        _object(words, tags, c),
    )


def _left(column: Sequence[str], at: int, floor: int) -> str:
    """What stands before `at` in its sentence, which begins at `floor`."""
    return column[at - 1] if at > floor else EDGE


def _two(tags: Sequence[str], at: int, ceiling: int) -> str:
    """The parts of speech of the two words from `at` on, in a sentence that ends at `ceiling`."""
    if at + 1 < ceiling:
        return f"{tags[at]}|{tags[at + 1]}"
    return f"{tags[at]}|{EDGE}" if at < ceiling else f"{EDGE}|{EDGE}"


def _distance(tags: Sequence[str], c: Candidate, previous: Candidate | None) -> str:
    if previous is None:
        return "distance:"
    gap = c.first - previous.last
    return f"distance:{FAR if gap > FAR else gap if gap > 0 else 0}|{tags[previous.at]}"


def _under(tags: Sequence[str], c: Candidate, previous: Candidate | None, floor: int) -> str:
    if previous is None:
        opens = c.subject is not None and c.subject.first == floor
        return "under:subject-opens" if opens else "under:"
    between = tags[previous.last + 1 : c.first]
    joint = "and" if "CC" in between else "mark" if "PUNCT" in between else "same"
    return f"under:{previous.entry.group}|{previous.right}|{joint}"


def _governor(lower: Sequence[str], tags: Sequence[str], noun: int, floor: int) -> str:
    at = noun
    while at > floor and tags[at - 1] in BEFORE_HEAD:
        at -= 1
    if at > floor and tags[at - 1] in {"DT", "PRP$"}:
        at -= 1
    for verb in range(at - 1, max(floor, at - NEAR) - 1, -1):
        if tags[verb] in GOVERNING:
            return f"governor:{lower[verb]}"
    return f"governor:{EDGE}"


def _quoted(inside: Sequence[int], c: Candidate, floor: int, ceiling: int, part: str) -> str:
    if not any(inside[floor:ceiling]):
        return f"quoted:|/{part}"
    left, right = any(inside[floor : c.first]), any(inside[c.last + 1 : ceiling])
    return f"quoted:{'before' * left}|{'behind' * right}/{part}"


def _object(words: Words, tags: Sequence[str], c: Candidate) -> str:
    if c.told is None:
        return "object:"
    tag = tags[c.told.head]
    kind = {"NNP": "name", "PRP": "pron"}.get(tag) or source_kind(words.lower[c.told.head]) or tag
    return f"object:{kind}|{c.entry.group}"
