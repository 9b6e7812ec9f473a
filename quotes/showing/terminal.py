"""Comparisons in the terminal: differences by colour and by signs, so that both can be read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from quotes.comparing.words import compare_words
from quotes.showing.shades import shades

GONE, NEW = ("[-", "-]"), ("{+", "+}")
STYLES = {"gone": "red strike", "new": "bold green", "source": "dim", "warning": "bold yellow"}
VERDICTS = {
    "verbatim": "bold green",
    "differs": "bold yellow",
    "told indirectly": "bold yellow",
    "said by someone else": "bold red",
    "not found": "bold red",
}


def difference(before: str, after: str) -> Text:
    """`after`, with [-words it lacks-] and {+words it adds+} against `before`."""
    shown, at = Text(), 0
    for change in compare_words(before, after):
        shown.append(after[at : change.b_start])
        if change.tag in ("replace", "delete"):
            words = before[change.a_start : change.a_end]
            shown.append(f"{GONE[0]}{words}{GONE[1]}", STYLES["gone"])
            shown.append(" ")
        words = after[change.b_start : change.b_end]
        if change.tag in ("replace", "insert"):
            shown.append(f"{NEW[0]}{words}{NEW[1]}", STYLES["new"])
        else:
            shown.append(words)
        at = change.b_end
    shown.append(after[at:])
    return shown


def source(row: Mapping[str, Any]) -> Text:
    """Who said it, how the outlet put it, where and when."""
    parts = [row.get("speaker") or "speaker not known"]
    parts += [f"“{row['cue']}”"] if row.get("cue") else []
    parts += [str(row[name]) for name in ("outlet", "published", "title", "url") if row.get(name)]
    return Text("  " + " · ".join(parts), STYLES["source"])


def flags(row: Mapping[str, Any]) -> Text:
    """What a reader must not miss: figures and negations that differ."""
    told = [
        words
        for name, words in (
            ("numbers_differ", "figures differ"),
            ("negation_differs", "one denies what the other says"),
        )
        if row.get(name)
    ]
    return Text(f"  ⚠ {', '.join(told)}" if told else "", STYLES["warning"])


def show_statement(console: Console, statement: Mapping[str, Any]) -> None:
    """A statement's tellings, the first to report on top, each against the first."""
    first, *others = statement["tellings"]
    console.print(Text(f"Statement {statement['id']}: {statement['speaker']}", "bold"))
    console.print(Text(f"\n1. {first['said']}"))
    console.print(source(first))
    wordings = {
        frozenset((each["quote_a"], each["quote_b"])): each for each in statement["wordings"]
    }
    for place, telling in enumerate(others, 2):
        wording = wordings.get(frozenset((first["quote_id"], telling["quote_id"])), {})
        console.print(
            Text(f"\n{place}. ") + difference(first["said"], telling["said"]),
        )
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
    table = Table("relation", "said", "only in the original", "outlet", box=None, pad_edge=False)
    for quote in original["quotes"]:
        left_out = " … ".join(quote["only_original"])
        cells = (quote["relation"], quote["said"], left_out, quote["outlet"] or "")
        table.add_row(*map(Text, cells))
    console.print(table)
