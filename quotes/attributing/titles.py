"""Quotation marks around a name: titles of works and programmes, nicknames.

Such words are nobody's speech, so they are no regions for the rules that look for quotations.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Final

from quotes.finding.marks import Region
from quotes.finding.tagset import FINITE_VERBS
from quotes.finding.words import Words
from quotes.lexicon.cues import is_of_class
from quotes.lexicon.works import works

SMALL: Final = frozenset("a an the and or of in on to for with at by from as is but nor vs".split())
"""Words that are lower-case in titles."""
CALLED: Final = frozenset({"called", "titled", "entitled", "named", "dubbed", "headlined"})
LINKING: Final = CALLED | {",", ":", "—", "–", "-", "(", "like"}
"""What may stand between a work and its title: her book, “…” / a film called “…”"""
BROADCAST: Final = frozenset({"on", "of", "in", "with", "from", "told", "tell", "tells"})
"""Words before a programme: on “Meet the Press”, told “Fox and Friends”."""
SPEECH: Final = frozenset({"PUNCT", "VBD", "VBZ", "VBG", "SUB"})
"""Tags of words before which capitals do not make a title."""
LEAST_PLAN: Final = 3
"""How many words the name of a plan has, small ones and a stop included."""
HEADLINE: Final = 30
"""How many words a headline has at most."""


def is_title(words: Words, tags: Sequence[str], region: Region) -> bool:
    """Whether the region holds the title of a work: on “Face the Nation”, the film “Dead Calm”.

    Its words are written with capitals, and a work stands before it, or what leads in no speech.
    """
    left = region.before
    if left < 0 or region.label or not _has_capitals(words, region):
        return False
    if _beside_work(words, left) or _before_work(words, tags, region):
        return True
    if _in_headline(words, region):
        return False
    if tags[left] == "POS":
        return True
    return len(region) > 1 and (
        words.lower[left] in BROADCAST
        or _names_plan(words, tags, region)
        or _leads_in_no_speech(words, tags, region)
    )


def _has_capitals(words: Words, region: Region) -> bool:
    """Whether all but small words are capitalised, yet not wholly in capitals."""
    held = words.text[region.first : region.last + 1]
    for word in held:  # most regions hold speech, and so a small word soon
        if word[0].isalnum() and not (word[0].isupper() or word[0].isdigit() or word in SMALL):
            return False
    written = [word for word in held if word[0].isalnum()]
    if not written or written[0][0].islower():
        return False
    slogan = len(written) > 1 and all(word.isupper() for word in written)  # “LOCK HER UP”
    return not slogan


def _beside_work(words: Words, at: int) -> bool:
    """Whether a work is named before the title, at most its verb and marks between."""
    floor = max(at - 3, 0)
    while at > floor and words.lower[at] in LINKING:
        at -= 1
    return words.lower[at] in works()


def _before_work(words: Words, tags: Sequence[str], region: Region) -> bool:
    """Whether the title is told to be a work behind it: “Rain in Oslo”, her first album"""
    at = region.after + (words.text[region.last] != ",")
    comma = "," in words.text[region.last : region.after + 1]
    if not comma or at >= len(words) or tags[at] not in {"PRP$", "DT"}:
        return False
    for behind in range(at + 1, min(at + 4, len(words))):
        if words.lower[behind] in works():
            return True
        if tags[behind] not in {"JJ", "NN", "CD"}:
            return False
    return False


def _names_plan(words: Words, tags: Sequence[str], region: Region) -> bool:
    """Whether capitals name what somebody is for or what has a name: supports “Homes for All”; a
    fund called “Parents for Schools”; not: shouted “Homes for All”; she was called “Mad Meg”."""
    left = region.before
    capitals = [w for w in words.text[region.first : region.last + 1] if w[0].isupper()]
    if len(capitals) < 2 or len(region) < LEAST_PLAN:
        return False
    if words.lower[left] in CALLED:
        return tags[left - 1] in {"NN", "BE"}
    return tags[left] in FINITE_VERBS and takes_sides(words.lower[left])


def takes_sides(verb: str) -> bool:
    """Whether a form, in lower case, tells a view and an action alike: supports, opposes, backs."""
    return is_of_class(verb, {"regard"}) and is_of_class(verb, {"judge"})


def _leads_in_no_speech(words: Words, tags: Sequence[str], region: Region) -> bool:
    left = region.before
    if tags[left] in SPEECH or words.lower[left].endswith("ing"):
        return False
    longer = [
        w for w in words.text[region.first : region.last + 1] if w[0].isalpha() and len(w) > 3
    ]
    return len(longer) > 1


def _in_headline(words: Words, region: Region) -> bool:
    """Whether the line around the region is written like a title itself."""
    paragraph = words.paragraph_of[region.first]
    first = bisect_left(words.paragraph_of, paragraph)
    past = bisect_right(words.paragraph_of, paragraph)
    if past - first > HEADLINE:
        return False
    around = [*range(first, region.first), *range(region.last + 1, past)]
    longer = [words.text[k] for k in around if words.text[k].isalpha() and len(words.text[k]) > 3]
    return len(longer) > 1 and all(word[0].isupper() for word in longer)


def is_nickname(words: Words, tags: Sequence[str], region: Region) -> bool:
    """Whether the region stands within a name: Samuel “Sonny” Ortega."""
    left, right = region.before, region.after
    if len(region) > 2 or left < 0 or right >= len(tags) or words.text[region.last] == ",":
        return False
    return tags[left] == tags[right] == "NNP" and words.text[region.first][0].isupper()


def with_names(words: Words, tags: Sequence[str], regions: Sequence[Region]) -> list[str]:
    """The tags, in which the marks around a nickname or a title are part of the name."""
    named = list(tags)
    for region in regions:
        title = region.depth == 0 and is_title(words, tags, region)
        if title or is_nickname(words, tags, region):
            named[region.before + 1 : region.after] = ["NNP"] * (region.after - region.before - 1)
    return named
