"""Where something was said: on Twitter, in a statement, to Geo News.

The words that tell stand in the sentence of the cue, outside of what was said. A name of a
platform or an outlet says more than the kind of occasion ("in a statement on Twitter"), and a
quotation that goes on, or is told by a plain cue in the next sentence, was said in the same place.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from quotes.finding.mentions import word_range
from quotes.finding.tagset import NOUNS
from quotes.finding.words import Words
from quotes.lexicon import entries
from quotes.models import Quote

MODIFIERS = frozenset({"JJ", "VBN", "VBD", "VBG", "CD", "RB"}) | NOUNS
DETERMINERS = frozenset({"DT", "PRP$"})
INTRODUCING = frozenset({"exclusively", "later", "to", "with", "by", "on", "at", "for"})
OPENING = frozenset({"in", "on", "during", "at", "via", "told", "tells", "through", "by"})
LEADING = frozenset({"on", "via", "to", "onto", "through", "over", "into"})


@lru_cache(maxsize=1)
def _lexicon() -> dict[str, frozenset[str]]:
    found = entries("media", "medium", {"kind": str, "words": list, "examples": list})
    return {entry["kind"]: frozenset(entry["words"]) for entry in found}


def with_media(words: Words, tags: Sequence[str], quotes: Sequence[Quote]) -> list[Quote]:
    """The quotes, in text order, each with its medium where the article tells it."""
    done: list[Quote] = []
    for quote in quotes:
        medium = _of_sentence(words, tags, quote) or _went_on(words, quote, done)
        done.append(replace(quote, medium=medium) if medium else quote)
    return done


def _of_sentence(words: Words, tags: Sequence[str], quote: Quote) -> str | None:
    """What the words of the cue's sentence tell, a name before a kind of occasion."""
    if quote.cue is None:
        return None
    cue_first, _ = word_range(words, quote.cue.span)
    first, past = words.sentences[words.sentence_of[cue_first]]
    if quote.cue.span.start <= quote.start:  # behind what a cue introduced, something else is told
        past = min(past, bisect_left(words.start, quote.end))
    said = _covered(words, quote)
    outside = [at for at in range(first, past) if at not in said]
    return (
        _platform(words, outside)
        or _outlet(words, tags, outside, quote)
        or _occasion(words, tags, outside)
    )


def _covered(words: Words, quote: Quote) -> set[int]:
    covered: set[int] = set()
    for span in quote.spans:
        first, last = word_range(words, span)
        covered.update(range(first, last + 1))
    if quote.mention is not None:
        first, last = word_range(words, quote.mention.span)
        covered.update(range(first, last + 1))
    return covered


def _platform(words: Words, outside: Sequence[int]) -> str | None:
    """On Twitter, via Telegram, in a Viber message; tweeted, in a tweet."""
    known = _lexicon()
    for at in outside:
        word = words.lower[at].rstrip(".")  # wrote on X.
        if word in known["platform"] and at and words.text[at][0].isupper():
            behind = words.lower[at + 1] if at + 1 < len(words) else ""
            if words.lower[at - 1] in LEADING or behind in known["posted"]:
                return words.text[at].rstrip(".")
        elif word in known["posting"]:
            return "Twitter"
    return None


def _outlet(words: Words, tags: Sequence[str], outside: Sequence[int], quote: Quote) -> str | None:
    """Told the BBC, in an interview with the Evening Standard; according to Kan, she said."""
    inside, talking = set(outside), _lexicon()["talking"]
    for at in outside:
        if words.lower[at] not in talking:
            continue
        begin = at + 1
        while begin in inside and words.lower[begin] in INTRODUCING:
            begin += 1
        if begin in inside and (name := _name_at(words, tags, begin)):
            return name
    for at in outside:
        if at + 1 not in inside:
            continue
        passed_on = words.lower[at] == "to" and words.lower[at - 1] == "according"
        by_outlet = passed_on and quote.cue is not None and quote.cue.span.start > words.start[at]
        if (words.lower[at] == "on" or by_outlet) and (name := _name_at(words, tags, at + 1)):
            return name
    return None


def _name_at(words: Words, tags: Sequence[str], at: int) -> str | None:
    """The name of an outlet that begins at a word, an article left out unless it has a capital."""
    past = words.sentences[words.sentence_of[at]][1] if at < len(words) else at
    if at < past and words.text[at] in {"the", "a", "an"}:
        at += 1
    last = at
    while last < past and (
        tags[last] == "NNP"
        or words.text[last] == "The"
        or (last > at and (tags[last] == "CD" or words.text[last][0].isupper()))
    ):
        last += 1
    known = [n for n in range(at, last) if words.lower[n] in _lexicon()["outlet"]]
    if not known:
        return None
    while last - 1 > known[-1] and words.lower[last - 1] in _days():
        last -= 1
    return words.phrase(at, last - 1)


@lru_cache(maxsize=1)
def _days() -> frozenset[str]:
    found = entries("nouns", "nouns", {"kind": str, "words": str})
    times = [entry["words"].split() for entry in found if entry["kind"] == "time"]
    return frozenset(word for some in times for word in some)


def _occasion(words: Words, tags: Sequence[str], outside: Sequence[int]) -> str | None:
    """In a statement, during her privilege speech, told a news conference."""
    kinds = _lexicon()["occasion"]
    inside = set(outside)
    for at in outside:
        head = at + 1
        if words.lower[at] not in OPENING or head not in inside:
            continue
        if tags[head] not in DETERMINERS | {"JJ"}:
            continue
        while head + 1 in inside and tags[head + 1] in MODIFIERS and words.lower[head] not in kinds:
            head += 1
        while head + 1 in inside and words.lower[head + 1] in kinds and tags[head + 1] == "NN":
            head += 1
        if words.lower[head] in kinds:
            compound = tags[head - 1] == "NN" and head - 1 in inside
            return words.phrase(head - compound, head).lower()
    return None


def _went_on(words: Words, quote: Quote, before: Sequence[Quote]) -> str | None:
    """The medium of the quote it goes on from, or of the same speaker's quote just before."""
    if quote.continues is not None:
        return before[quote.continues].medium if quote.continues < len(before) else None
    if not before or quote.cue is None or quote.cue.lemma not in _lexicon()["going on"]:
        return None
    last = before[-1]
    if last.medium is None or quote.speaker is None or last.speaker != quote.speaker:
        return None
    here, _ = word_range(words, quote.spans[0])
    there, _ = word_range(words, last.spans[-1])
    return last.medium if words.paragraph_of[here] - words.paragraph_of[there] <= 1 else None
