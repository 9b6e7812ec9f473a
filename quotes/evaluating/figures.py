"""The figures made of the counts of matched articles (see ``tallies``).

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

from typing import Any

from quotes.evaluating.matching import POSITIONS
from quotes.evaluating.tallies import LEVELS, Counts
from quotes.models import KINDS

Figures = dict[str, Any]


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


def percent(found: Figures, path: str) -> float:
    """One figure in percent, by the words on the way to it: ``direct joint f``."""
    value: Any = found
    for key in path.split():
        value = value[key]
    return 100 * float(value)


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
    def precision(rule: str, view: str) -> dict[str, float]:
        found, hit, named, right = (
            counts["rule", rule, f"{view} {what}"] for what in ("found", "hit", "named", "right")
        )
        return {
            "found": found,
            "content_precision": _ratio(hit, found),
            "joint_precision": _ratio(right, named),
        }

    rules = {key[1] for key in counts if key[0] == "rule"}
    return {
        rule: {view: precision(rule, view) for view in ("all", "direct")}
        for rule in sorted(rules, key=lambda rule: (-counts["rule", rule, "all found"], rule))
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


def _ratio(part: int, whole: int) -> float:
    return part / whole if whole else 0.0


def _prf(hit: int, found: int, gold: int) -> dict[str, float]:
    return {"p": _ratio(hit, found), "r": _ratio(hit, gold), "f": _ratio(2 * hit, found + gold)}


def _pr(found_hit: int, found: int, gold_hit: int, gold: int) -> dict[str, float]:
    """Precision and recall counted on either side, where a pair may lie in two cells."""
    p, r = _ratio(found_hit, found), _ratio(gold_hit, gold)
    return {"p": p, "r": r, "f": 2 * p * r / (p + r) if p + r else 0.0}
