"""Figures as a table for people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from quotes.evaluating.figures import Figures


def table(figures: Figures) -> str:
    """All figures, in percent, as lines of text."""
    return "\n".join(_lines(figures))


def _lines(figures: Figures) -> Iterator[str]:
    yield f"{figures['documents']} articles (all figures in percent: precision / recall / F)"
    yield from _quoted_words(figures["direct"])
    yield from _whole(figures["all"], figures["exact_spans"])
    for title, key in (("BY KIND", "by_kind"), ("BY POSITION OF THE CUE", "by_position")):
        yield f"\n{title:23}  {'gold':>6} {'found':>6}  {'content':>20}  {'joint':>20}  source"
        yield from _cells(figures[key])
    yield from _regions(figures["regions"])
    if "speakers" in figures:
        yield from _speakers(figures["speakers"])
    if "fields" in figures:
        yield from _fields(figures["fields"])
    yield ""
    yield from rule_lines(figures["by_rule"])


def _quoted_words(direct: Figures) -> Iterator[str]:
    yield f"\nQUOTED WORDS  {direct['gold']} annotated, {direct['predicted']} found"
    yield f"  found                  {_prf(direct['detection'])}"
    yield f"  found, right source    {_prf(direct['joint'])}"
    yield f"  right source if found  {_pc(direct['speaker_accuracy'])}"


def _whole(whole: Figures, exact_spans: Figures) -> Iterator[str]:
    yield f"\nALL  {whole['gold']} annotated, {whole['predicted']} found"
    for label, key in (
        ("content, half of it", "content_0.5"),
        ("content, 80% of it", "content_0.8"),
        ("content, exactly", "content_exact"),
        ("cue, overlapping", "cue_overlap"),
        ("found, right source", "joint"),
    ):
        yield f"  {label:21}  {_prf(whole[key])}"
    yield f"  right source if found  {_pc(whole['source_accuracy'])}"
    yield "\nEXACT SPANS"
    for role, cell in exact_spans.items():
        yield f"  {role:21}  {_prf(cell)}"


def _regions(regions: dict[str, Figures]) -> Iterator[str]:
    yield "\nQUOTED REGIONS           regions   said  called content (P/R/F)  left alone rightly"
    for label, cell in regions.items():
        yield (
            f"  {label:21}  {cell['regions']:>7} {cell['said']:>6}  "
            f"{_prf(cell['called_content']):>22}  {_pc(cell['left_alone_rightly']):>18}"
        )


def _speakers(speakers: Figures) -> Iterator[str]:
    yield f"\nCANONICAL SPEAKERS  {speakers['gold']} annotated, {speakers['predicted']} found"
    yield f"  content found (80%)    {speakers['content_found']}"
    yield f"  right if found         {_pc(speakers['accuracy'])}"
    yield f"  found, right speaker   {_prf(speakers['joint'])}"
    yield f"  kind right as well     {speakers['whole_right']}"


def _fields(fields: dict[str, Figures]) -> Iterator[str]:
    yield "\nFURTHER FIELDS          asked  right"
    for name, cell in fields.items():
        yield f"  {name:21} {cell['asked']:>6} {_pc(cell['accuracy']):>6}"


def _cells(cells: dict[str, Figures]) -> Iterator[str]:
    for label, cell in cells.items():
        yield (
            f"  {label:21}  {cell['gold']:>6} {cell['predicted']:>6}  {_prf(cell['content']):>20}  "
            f"{_prf(cell['joint']):>20}  {_pc(cell['source_accuracy']):>6}"
        )


def rule_lines(rules: dict[str, Figures]) -> Iterator[str]:
    """A line a rule: how often it answered, how often rightly (all, then quoted words alone)."""
    width = max([len(rule) for rule in rules] + [21])
    yield (
        f"{'BY RULE (precision)':{width + 2}}  {'found':>6} {'content':>8} {'joint':>6}"
        f"   {'quoted':>6} {'content':>8} {'joint':>6}"
    )
    for rule, views in rules.items():
        whole, direct = views["all"], views["direct"]
        quoted = _rule(direct) if direct["found"] else ""
        yield f"  {rule:{width}}  {_rule(whole)}   {quoted}".rstrip()


def _rule(cell: Figures) -> str:
    content, joint = _pc(cell["content_precision"]), _pc(cell["joint_precision"])
    return f"{cell['found']:>6} {content:>8} {joint:>6}"


def _pc(fraction: float) -> str:
    return f"{100 * fraction:.1f}"


def _prf(cell: dict[str, float]) -> str:
    return " / ".join(f"{100 * cell[key]:4.1f}" for key in "prf")


def counts_table(rows: Iterable[tuple[str, int]]) -> str:
    """Names and their counts, a line each."""
    return "\n".join(f"{number:>7}  {name}" for name, number in rows)
