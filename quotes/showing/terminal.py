"""Comparisons in the terminal: differences by colour and by signs, so that both can be read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from quotes.showing.differences import against_first, differences, told_in, warnings_of
from quotes.showing.shades import shades

STYLES = {"source": "dim", "warning": "bold yellow"}
SIGNS = {"left_out": (("[-", "-]"), "red strike"), "added": (("{+", "+}"), "bold green")}
VERDICTS = {
    "verbatim": "bold green",
    "differs": "bold yellow",
    "told indirectly": "bold yellow",
    "said the contrary": "bold red",
    "said by someone else": "bold red",
    "speaker not known": "bold yellow",
    "not found": "bold red",
}


def difference(before: str, after: str) -> Text:
    """`after`, with [-words it lacks-] and {+words it adds+} against `before`."""
    shown = Text()
    for piece in differences(before, after):
        if piece.tag == "same":
            shown.append(piece.text)
            continue
        (left, right), style = SIGNS[piece.tag]
        lead, words, trail = piece.spaced
        shown.append(lead).append(f"{left}{words}{right}", style).append(trail)
    return shown


def source(row: Mapping[str, Any]) -> Text:
    """Who said it, how the outlet put it, where and when."""
    parts = [row.get("speaker") or "speaker not known"]
    parts += [f"“{row['cue']}”"] if row.get("cue") else []
    parts += [*told_in(row), *(str(row[name]) for name in ("title", "url") if row.get(name))]
    return Text("  " + " · ".join(parts), STYLES["source"])


def flags(row: Mapping[str, Any]) -> Text:
    """What a reader must not miss: figures and negations that differ."""
    told = warnings_of(row)
    return Text(f"  ⚠ {', '.join(told)}" if told else "", STYLES["warning"])


def show_statement(console: Console, statement: Mapping[str, Any]) -> None:
    """A statement's tellings, the first to report on top, each against the first."""
    first = statement["tellings"][0]
    console.print(Text(f"Statement {statement['id']}: {statement['speaker']}", "bold"))
    console.print(Text(f"\n1. {first['said']}"))
    console.print(source(first))
    for place, (telling, wording) in enumerate(against_first(statement), 2):
        console.print(Text(f"\n{place}. ") + difference(first["said"], telling["said"]))
        relation = f"  {wording.get('relation', '')} ({wording.get('similarity', 0):.0%} alike)"
        console.print(Text(relation, "cyan"))
        console.print(source(telling))
        if warning := flags(wording):
            console.print(warning)
    console.print()


def show_original(console: Console, original: Mapping[str, Any]) -> None:
    """An original, its words shaded by how many outlets quoted them, and the quotes of it."""
    title = original["title"] or original["name"]
    console.print(Text(f"{title}: {original['speaker']}, {original['published'] or ''}", "bold"))
    text = Text("\n")
    for piece in shades(original["text"], original["quotes"]):
        count = len(piece.outlets)
        text.append(piece.text, ("", "green", "bold green", "bold reverse green")[min(count, 3)])
        if count:
            text.append(f"[{count}]", STYLES["source"])
    console.print(text)
    heads = ("relation", "said", "only there", "only in the original", "outlet")
    table = Table(*heads, box=None, pad_edge=False)
    for quote in original["quotes"]:
        put_in, left_out = (" … ".join(quote[f"only_{side}"]) for side in ("quote", "original"))
        cells = (quote["relation"], quote["said"], put_in, left_out, quote["outlet"] or "")
        table.add_row(*map(Text, cells))
    console.print(table)
