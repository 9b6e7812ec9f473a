"""Two reports of the same quoted words: which of them is kept.

Quoted words are read twice: by the clear forms beside them, and as part of what a cue reports.
Where the two name different speakers, only one can stay; which of them is right more often was
counted in annotated news.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence, Set
from itertools import accumulate
from typing import Final

from quotes.attributing.cueing import is_speaking
from quotes.attributing.titles import CALLED, is_title, takes_sides
from quotes.finding.marks import Region
from quotes.finding.words import Words
from quotes.lexicon.cues import CITING, is_of_class
from quotes.models import Quote, Span

JOINING: Final = frozenset({",", "and", "but", "while"})
GIVING_WAY: Final = frozenset({"within", "trailing", "possessed"})
"""Rules of quoted words that give way to a report whose content holds the same words."""
LED_IN: Final = frozenset({"lead_in", "inverted_lead_in"})
SECONDHAND: Final = frozenset({CITING, "report"})
"""Cues of who only passes on what somebody said."""
LESS_SURE: Final = frozenset({"about", "seeming"})
"""Rules of reports that give way instead."""


def settled(
    words: Words, tags: Sequence[str], regions: Sequence[Region], quotes: Sequence[Quote]
) -> list[Quote]:
    """`quotes` without those that give way to another one of the same quoted words."""
    inner = [words.start[region.first] for region in regions if region.depth == 0]
    holders: dict[int, list[int]] = {}
    for number, quote in enumerate(quotes):
        if quote.kind == "mixed":
            for span in quote.spans:
                for at in range(bisect_left(inner, span.start), bisect_left(inner, span.end)):
                    holders.setdefault(at, []).append(number)
    kept: dict[int, Quote | None] = dict(enumerate(quotes))
    for numbers in holders.values():
        kept.update(_giving_way(words, kept, numbers))
    speakers = sorted(q.mention.span for q in quotes if q.kind == "direct" and q.mention)
    begins = [span.start for span in speakers]
    reach = [0, *accumulate((span.end for span in speakers), max)]
    names = [region for region in regions if _is_name(words, region)]
    titles = {region.span.start for region in regions if is_title(words, tags, region)}
    spoken = [q for q in quotes if q.kind != "indirect" and q.cue and q.mention]
    led_in = {
        _bare_end(words, q): q
        for q in quotes
        if q.kind == "direct" and q.rule in LED_IN and q.mention
    }
    return [
        q
        for q in kept.values()
        if q is not None
        and not _within_speaker(q, begins, reach)
        and not _names(words, names, q)
        and not _gives_title(words, titles, q)
        and not _only_cites(q, spoken)
        and not _told_before(words, led_in, q)
    ]


def _only_cites(quote: Quote, spoken: Sequence[Quote]) -> bool:
    """Whether a source is named for what somebody said: “…,” Lee said, according to the Post

    So it is for words quoted in part, where the sentence tells all of it: Lee said it was “late,”
    according to the Post; Lee said it was “late,” Reuters reported.
    """
    if quote.cue is None or quote.cue.lemma not in SECONDHAND or quote.cue.span.start < quote.start:
        return False
    cites = quote.cue.lemma == CITING
    return any(
        quote.start < other.end and other.start < quote.end
        for other in spoken
        if other.cue
        and other.cue.lemma not in SECONDHAND
        and ((cites and other.kind == "direct") or quote.start <= other.cue.span.start < quote.end)
    )


def _bare_end(words: Words, quote: Quote) -> int:
    """Where the last word of a quotation ends, without the marks behind it."""
    last = bisect_left(words.end, quote.end)
    while last > 0 and not words.text[last][0].isalnum():
        last -= 1
    return words.end[last]


def _told_before(words: Words, led_in: Mapping[int, Quote], quote: Quote) -> bool:
    """Whether the words have been led in before: She added: “It rained,” she said, smiling."""
    first = led_in.get(_bare_end(words, quote)) if quote.rule == "fronted" else None
    if first is None or quote.mention is None or first.mention is None:
        return False
    if quote.start > first.start:
        return False
    says, said = (q.mention.span.of(words.source).lower() for q in (quote, first) if q.mention)
    return says in {"he", "she", "they", "i", "we"} or says.split()[-1] == said.split()[-1]


def _is_name(words: Words, region: Region) -> bool:
    inner = words.text[region.first : region.last + 1]
    return len(inner) < 3 and all(word[0].isupper() for word in inner)


def _names(words: Words, names: Sequence[Region], quote: Quote) -> bool:
    """Whether nothing but a name in marks is "reported": a man who goes by “Shorty”"""
    if quote.kind != "mixed" or len(quote.spans) > 1:
        return False
    start, end = quote.spans[0]
    return any(
        region.span.end == end
        and start < region.span.start
        and words.start[region.before] == start
        and words.lower[region.before] in {"by", "as"}
        for region in names
    )


def _gives_title(words: Words, titles: Set[int], quote: Quote) -> bool:
    """Whether nothing but a title is "reported": a film called “Rain in Oslo” was sold out; the
    order is called “Homes for All”; Lee supports “Homes for All”."""
    if quote.cue is None or quote.cue.span.start > quote.spans[-1].start:
        return False
    cue = quote.cue.span.of(words.source).lower()
    if cue not in CALLED:
        acts = takes_sides(cue) or is_of_class(cue, {"mention"})  # released “Rain”, her album
        return acts and quote.spans[0].start in titles
    firsts = [bisect_left(words.start, span.start) for span in quote.spans]
    return any(words.start[at] in titles or (at and words.start[at - 1] in titles) for at in firsts)


def _within_speaker(quote: Quote, begins: Sequence[int], reach: Sequence[int]) -> bool:
    """Whether the cue stands in the name of somebody else: the officer who found the boat said

    Of the speakers in text order, `begins` tells where each begins, and `reach` how far all that
    stand before it reach.
    """
    if quote.cue is None or quote.kind == "direct":
        return False
    start, end = quote.cue.span
    return end <= reach[bisect_left(begins, start)]


def _giving_way(
    words: Words, quotes: Mapping[int, Quote | None], numbers: Sequence[int]
) -> dict[int, Quote | None]:
    """What becomes of the quotations with those numbers, all of the same quoted words."""
    held = [(n, quote) for n in numbers if (quote := quotes[n]) is not None]
    beside = [(n, quote) for n, quote in held if quote.rule in GIVING_WAY]
    reported = [(n, quote) for n, quote in held if quote.rule not in GIVING_WAY and quote.mention]
    if not beside or not reported:
        return {}
    if all(_cut(words, quote, beside[0][1]) for _, quote in reported):
        return {n: _cut(words, quote, beside[0][1]) for n, quote in reported}
    speaks = any(quote.cue and is_speaking(quote.cue.lemma) for _, quote in beside)
    silent = not any(quote.cue and is_speaking(quote.cue.lemma) for _, quote in reported)
    if (speaks and silent) or all(quote.rule in LESS_SURE for _, quote in reported):
        return {n: None for n, _ in reported}
    return {n: None for n, _ in beside}


def _cut(words: Words, quote: Quote, later: Quote) -> Quote | None:
    """`quote` up to where somebody else begins to speak: Khan called it “theft”, and Iqbal said"""
    if quote.cue is None or later.cue is None or later.mention is None:
        return None
    if is_speaking(quote.cue.lemma) or not is_speaking(later.cue.lemma):
        return None
    mention = bisect_left(words.start, later.mention.span.start)
    last = mention - 1
    while last >= 0 and words.lower[last] in JOINING:
        last -= 1
    if last < 0 or last == mention - 1 or words.end[last] <= quote.spans[0].start:
        return None
    before = [span for span in quote.spans if span.start < words.end[last]]
    end = min(before[-1].end, words.end[last])
    return quote._replace(spans=(*before[:-1], Span(before[-1].start, end)))
