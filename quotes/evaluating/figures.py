"""Counting over matched articles, and the figures made of the counts.

The measures, all as fractions:

direct       the quoted view (see ``matching``): detection, and joint = found with the right source;
             joint precision is over those that name a source, recall over those annotated with one
all          whole attributions at Jaccard 0.5, 0.8 and 1, cues that overlap, joint at 0.5
exact_spans  single spans of each role, equal but for marks and white space
by_kind, by_position, by_rule      the same attributions, broken down
regions      quoted regions of the text, scare quotes included: called content rightly or wrongly
speakers     canonical names, where the annotation has them
fields       kind, act, role and so on, where the annotation has them
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

from quotes.evaluating.gold import Attribution
from quotes.evaluating.ink import common, pair_up, size
from quotes.evaluating.matching import ANY, KINDS, POSITIONS, WHOLE_HIT, Matching, Pair

Counts = Counter[tuple[str, ...]]
Figures = dict[str, Any]
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
        for cell in (("all",), ("kind", matching.kind(item)), ("cue", matching.position(item))):
            counts[*cell, "gold"] += 1
            counts[*cell, "gold sourced"] += bool(item.attribution.source)
    for item in view.found:
        for cell in (("all",), ("kind", matching.kind(item)), ("cue", matching.position(item))):
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


def _count_hit(matching: Matching, counts: Counts, pair: Pair) -> None:
    """A hit counts among the annotated under their kind, among the found under theirs."""
    unasked = bool(pair.found.attribution.source and not pair.gold.attribution.source)
    for cell in (
        ("all",), ("kind", matching.kind(pair.gold)), ("cue", matching.position(pair.gold)),
    ):  # fmt: skip
        counts[*cell, "hit"] += 1
        counts[*cell, "hit sourced"] += bool(pair.gold.attribution.source)
        counts[*cell, "right"] += pair.right_source
    for cell in (
        ("all",), ("kind", matching.kind(pair.found)), ("cue", matching.position(pair.found)),
    ):  # fmt: skip
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


def figures(counts: Counts) -> Figures:
    """The figures of many articles' counts put together."""
    result: Figures = {
        "documents": counts["documents",],
        "direct": _direct_figures(counts),
        "all": _all_figures(counts),
        "exact_spans": {
            role: _prf(
                counts["span", role, "same"],
                counts["span", role, "found"],
                counts["span", role, "gold"],
            )
            for role in ("content", "source", "cue")
        },
        "by_kind": {kind: _cell_figures(counts, "kind", kind) for kind in KINDS},
        "by_position": {place: _cell_figures(counts, "cue", place) for place in POSITIONS},
        "by_rule": _rule_figures(counts),
        "regions": _region_figures(counts),
    }
    if fields := sorted({key[1] for key in counts if key[0] == "field"}):
        result["fields"] = {
            name: {
                "asked": counts["field", name, "asked"],
                "accuracy": _ratio(counts["field", name, "right"], counts["field", name, "asked"]),
            }
            for name in fields
        }
    if counts["speaker", "gold"]:
        result["speakers"] = _speaker_figures(counts)
    return result


def _direct_figures(counts: Counts) -> Figures:
    found = counts["direct", "hit"] + counts["direct", "wrong"]
    return {
        "gold": counts["direct", "gold"],
        "predicted": found,
        "detection": _prf(counts["direct", "hit"], found, counts["direct", "gold"]),
        "speaker_accuracy": _ratio(counts["direct", "right"], counts["direct", "hit sourced"]),
        "joint": _prf(
            counts["direct", "right"], counts["direct", "named"], counts["direct", "gold sourced"]
        ),
    }


def _all_figures(counts: Counts) -> Figures:
    gold, found = counts["all", "gold"], counts["all", "found"]
    return {
        "gold": gold,
        "predicted": found,
        **{name: _prf(counts["all", name], found, gold) for name, _ in LEVELS},
        "recall_by_type": {
            kind: {
                "recall_0.5": _ratio(counts["kind", kind, "hit"], counts["kind", kind, "gold"]),
                "gold": counts["kind", kind, "gold"],
            }
            for kind in KINDS
        },
        "source_accuracy": _ratio(counts["all", "right"], counts["all", "hit sourced"]),
        "cue_overlap": _prf(
            counts["span", "cue", "overlap"],
            counts["span", "cue", "found"],
            counts["span", "cue", "gold"],
        ),
        "joint": _prf(
            counts["all", "right"], counts["all", "named"], counts["all", "gold sourced"]
        ),
    }


def _cell_figures(counts: Counts, *cell: str) -> Figures:
    """Content at 0.5 and joint, for one kind of attribution or one position of the cue."""
    gold, found = counts[*cell, "gold"], counts[*cell, "found"]
    return {
        "gold": gold,
        "predicted": found,
        "content": _pr(counts[*cell, "found hit"], found, counts[*cell, "hit"], gold),
        "joint": _pr(
            counts[*cell, "found right"],
            counts[*cell, "named"],
            counts[*cell, "right"],
            counts[*cell, "gold sourced"],
        ),
        "source_accuracy": _ratio(counts[*cell, "right"], counts[*cell, "hit sourced"]),
    }


def _rule_figures(counts: Counts) -> Figures:
    rules = sorted({key[1] for key in counts if key[0] == "rule"})
    cells = {
        rule: {key[2]: n for key, n in counts.items() if key[:2] == ("rule", rule)}
        for rule in rules
    }
    return {
        rule: {
            view: {
                "found": cell.get(f"{view} found", 0),
                "content_precision": _ratio(
                    cell.get(f"{view} hit", 0), cell.get(f"{view} found", 0)
                ),
                "joint_precision": _ratio(
                    cell.get(f"{view} right", 0), cell.get(f"{view} named", 0)
                ),
            }
            for view in ("all", "direct")
        }
        for rule, cell in sorted(cells.items(), key=lambda rc: -rc[1].get("all found", 0))
    }


def _region_figures(counts: Counts) -> Figures:
    out: Figures = {}
    lengths = ("1 word", "2 words", "3 words or more")
    for name, chosen in (*((length, (length,)) for length in lengths), ("all", lengths)):
        cell = {
            outcome: sum(counts["region", length, outcome] for length in chosen)
            for outcome in ("True True", "False True", "True False", "False False")
        }
        said = cell["True True"] + cell["True False"]
        out[name] = {
            "regions": sum(cell.values()),
            "said": said,
            "called_content": _prf(cell["True True"], cell["True True"] + cell["False True"], said),
            "left_alone_rightly": _ratio(
                cell["False False"], cell["False False"] + cell["False True"]
            ),
        }
    return out


def _speaker_figures(counts: Counts) -> Figures:
    return {
        "gold": counts["speaker", "gold"],
        "predicted": counts["speaker", "found"],
        "content_found": counts["speaker", "hit"],
        "accuracy": _ratio(counts["speaker", "right"], counts["speaker", "asked"]),
        "unnamed_left_unnamed": counts["speaker", "abstained rightly"],
        "whole_right": counts["speaker", "whole"],
        "joint": _prf(
            counts["speaker", "right"], counts["speaker", "named"], counts["speaker", "gold named"]
        ),
    }


def add(all_counts: Iterable[Counts]) -> Counts:
    """Counts put together; negative ones (corrections) are kept."""
    total: Counts = Counter()
    for counts in all_counts:
        total.update(counts)
    return total


def _ratio(part: int, whole: int) -> float:
    return part / whole if whole else 0.0


def _prf(hit: int, found: int, gold: int) -> dict[str, float]:
    return {"p": _ratio(hit, found), "r": _ratio(hit, gold), "f": _ratio(2 * hit, found + gold)}


def _pr(found_hit: int, found: int, gold_hit: int, gold: int) -> dict[str, float]:
    """Precision and recall counted on either side, where a pair may lie in two cells."""
    p, r = _ratio(found_hit, found), _ratio(gold_hit, gold)
    return {"p": p, "r": r, "f": 2 * p * r / (p + r) if p + r else 0.0}
