"""What one matched article adds to the counts that the figures are made of.

A count's key is a tuple of words: ("direct", "hit"), ("kind", "mixed", "gold"), ("rule", name, …).
What each measure means is said in ``figures``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from quotes.evaluating.gold import Attribution
from quotes.evaluating.ink import common, pair_up, size
from quotes.evaluating.matching import ANY, WHOLE_HIT, Item, Matching, Pair

Counts = Counter[tuple[str, ...]]
LEVELS = (("content_0.5", 0.5), ("content_0.8", 0.8), ("content_exact", 1.0))
NAMED_HIT = 0.8


def count(matching: Matching) -> Counts:
    """What one article adds to the counts."""
    counts: Counts = Counter()
    counts["documents",] = 1
    _count_direct(matching, counts)
    _count_whole(matching, counts)
    _count_spans(matching, counts)
    _count_regions(matching, counts)
    _count_fields(matching, counts)
    if matching.names_speakers:
        _count_speakers(matching, counts)
    return counts


def _count_direct(matching: Matching, counts: Counts) -> None:
    view, wrong = matching.direct, matching.spurious_quoted()
    counts["direct", "gold"] += len(view.gold)
    counts["direct", "hit"] += len(view.pairs)
    counts["direct", "wrong"] += len(wrong)
    counts["direct", "gold sourced"] += sum(bool(i.attribution.source) for i in view.gold)
    counts["direct", "hit sourced"] += sum(bool(p.gold.attribution.source) for p in view.pairs)
    counts["direct", "right"] += sum(p.right_source for p in view.pairs)
    counts["direct", "named"] += sum(p.both_sourced for p in view.pairs)
    counts["direct", "named"] += sum(bool(item.attribution.source) for item in wrong)
    for pair in view.pairs:
        _count_rule(counts, "direct", pair)
    for item in wrong:
        counts["rule", item.attribution.rule, "direct found"] += 1
        counts["rule", item.attribution.rule, "direct named"] += bool(item.attribution.source)


def _count_rule(counts: Counts, view: str, pair: Pair) -> None:
    rule = pair.found.attribution.rule
    counts["rule", rule, f"{view} found"] += 1
    counts["rule", rule, f"{view} hit"] += 1
    counts["rule", rule, f"{view} named"] += pair.both_sourced
    counts["rule", rule, f"{view} right"] += pair.right_source


def _count_whole(matching: Matching, counts: Counts) -> None:
    view = matching.whole
    for item in view.gold:
        for cell in _cells(matching, item):
            counts[*cell, "gold"] += 1
            counts[*cell, "gold sourced"] += bool(item.attribution.source)
    for item in view.found:
        for cell in _cells(matching, item):
            counts[*cell, "found"] += 1
            counts[*cell, "named"] += bool(item.attribution.source)
    hits = [pair for pair in view.pairs if pair.jaccard >= WHOLE_HIT]
    for name, least in LEVELS:
        counts["all", name] += sum(pair.jaccard >= least for pair in view.pairs)
    for pair in hits:
        _count_hit(matching, counts, pair)
        _count_rule(counts, "all", pair)
    hit = {id(pair.found) for pair in hits}
    for item in view.found:
        if id(item) not in hit:
            counts["rule", item.attribution.rule, "all found"] += 1
            counts["rule", item.attribution.rule, "all named"] += bool(item.attribution.source)


def _cells(matching: Matching, item: Item) -> tuple[tuple[str, ...], ...]:
    """What an attribution counts among: all of them, its kind, the places of cues."""
    return ("all",), ("kind", matching.kind(item)), ("cue", matching.position(item))


def _count_hit(matching: Matching, counts: Counts, pair: Pair) -> None:
    """A hit counts among the annotated under their kind, among the found under theirs."""
    unasked = bool(pair.found.attribution.source and not pair.gold.attribution.source)
    for cell in _cells(matching, pair.gold):
        counts[*cell, "hit"] += 1
        counts[*cell, "hit sourced"] += bool(pair.gold.attribution.source)
        counts[*cell, "right"] += pair.right_source
    for cell in _cells(matching, pair.found):
        counts[*cell, "found hit"] += 1
        counts[*cell, "found right"] += pair.right_source
        counts[*cell, "named"] -= unasked


def _count_spans(matching: Matching, counts: Counts) -> None:
    for role in ("content", "source", "cue"):
        gold = {r for a in matching.gold for r in matching.ink.of(getattr(a, role))}
        found = {r for a in matching.found for r in matching.ink.of(getattr(a, role))}
        counts["span", role, "gold"] += len(gold)
        counts["span", role, "found"] += len(found)
        counts["span", role, "same"] += len(gold & found)
        if role == "cue":
            pairs = pair_up([(r,) for r in sorted(gold)], [(r,) for r in sorted(found)], ANY)
            counts["span", role, "overlap"] += len(pairs)


def _count_regions(matching: Matching, counts: Counts) -> None:
    """Whether half of each quoted region or more lies in content, annotated and found."""
    said, claimed = matching.said, matching.claimed
    for region in matching.regions:
        words = matching.ink.words(region)
        length = "1 word" if words < 2 else "2 words" if words < 3 else "3 words or more"
        is_said = 2 * size(common(region, said)) >= size(region)
        is_claimed = 2 * size(common(region, claimed)) >= size(region)
        counts["region", length, f"{is_said} {is_claimed}"] += 1


def _count_speakers(matching: Matching, counts: Counts) -> None:
    pairs = [pair for pair in matching.whole.pairs if pair.jaccard >= NAMED_HIT]
    counts["speaker", "gold"] += len(matching.whole.gold)
    counts["speaker", "found"] += len(matching.whole.found)
    counts["speaker", "hit"] += len(pairs)
    counts["speaker", "gold named"] += sum(bool(i.attribution.speaker) for i in matching.whole.gold)
    named = sum(bool(i.attribution.speaker) for i in matching.whole.found)
    unasked = sum(
        not p.gold.attribution.speaker and bool(p.found.attribution.speaker) for p in pairs
    )
    counts["speaker", "named"] += named - unasked
    for pair in pairs:
        gold, found = pair.gold.attribution, pair.found.attribution
        same = same_name(gold.speaker, found.speaker)
        counts["speaker", "asked"] += bool(gold.speaker)
        counts["speaker", "right"] += bool(gold.speaker) and same
        counts["speaker", "abstained rightly"] += not gold.speaker and same
        counts["speaker", "whole"] += same and "kind" not in wrong_fields(gold, found)


def _count_fields(matching: Matching, counts: Counts) -> None:
    """Of what was found at 0.8: how often each further field is as annotated."""
    for pair in matching.whole.pairs:
        if pair.jaccard >= NAMED_HIT:
            wrong = wrong_fields(pair.gold.attribution, pair.found.attribution)
            for name in pair.gold.attribution.fields:
                counts["field", name, "asked"] += 1
                counts["field", name, "right"] += name not in wrong


def wrong_fields(gold: Attribution, found: Attribution) -> list[str]:
    """The annotated fields that what was found has otherwise."""
    return [
        name for name, value in gold.fields.items() if not same_name(value, found.fields.get(name))
    ]


def same_name(one: str | None, other: str | None) -> bool:
    """Whether two canonical names are equal but for case and white space."""
    return " ".join((one or "").casefold().split()) == " ".join((other or "").casefold().split())


def add(all_counts: Iterable[Counts]) -> Counts:
    """Counts put together; negative ones (corrections) are kept."""
    total: Counts = Counter()
    for counts in all_counts:
        total.update(counts)
    return total
