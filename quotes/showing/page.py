"""Comparisons as a page of its own: one HTML file without scripts that loads nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from importlib.resources import files
from string import Template
from typing import Any

from quotes.showing.differences import Piece, against_first, differences, told_in, warnings_of
from quotes.showing.shades import shades


def statements_page(statements: Sequence[Mapping[str, Any]]) -> str:
    """Statements, each with its tellings side by side, compared with the one reported first."""
    return _page("Wordings compared", "".join(map(_statement, statements)))


def originals_page(original: Mapping[str, Any]) -> str:
    """An original, shaded by how many outlets quoted each word, and the quotes of it."""
    pieces = "".join(
        f'<mark class="n{min(len(piece.outlets), 3)}" '
        f'title="{escape(", ".join(piece.outlets))}">{escape(piece.text)}'
        f"<sup>{len(piece.outlets)}</sup></mark>"
        if piece.outlets
        else escape(piece.text)
        for piece in shades(original["text"], original["quotes"])
    )
    rows = "".join(
        f"<tr><td>{escape(each['relation'])}</td><td><bdi>{escape(each['said'])}</bdi></td>"
        f"<td>{_list(each['only_quote'])}</td><td>{_list(each['only_original'])}</td>"
        f"<td>{_source(each)}</td></tr>"
        for each in original["quotes"]
    )
    title = str(original["title"] or original["name"])
    return _page(
        title,
        f"<h2>{escape(str(original['speaker']))}</h2><p class='original'>{pieces}</p>"
        "<table><tr><th>How true</th><th>As quoted</th><th>Only in the quote</th>"
        f"<th>Only in the original</th><th>Where</th></tr>{rows}</table>",
    )


def difference(before: str, after: str) -> str:
    """`after` as HTML, with del for words it lacks and ins for words it adds against `before`."""
    return "".join(map(_marked, differences(before, after)))


def _marked(piece: Piece) -> str:
    if piece.tag == "same":
        return escape(piece.text)
    sign = "ins" if piece.tag == "added" else "del"
    before, words, behind = piece.spaced
    return f"{before}<{sign}>{escape(words)}</{sign}>{behind}"


def _statement(statement: Mapping[str, Any]) -> str:
    first = statement["tellings"][0]
    items = [f"<li><bdi>{escape(first['said'])}</bdi>{_source(first)}</li>"]
    for telling, wording in against_first(statement):
        warnings = [f"<strong>{words}</strong>" for words in warnings_of(wording)]
        relation = " · ".join([escape(str(wording.get("relation", ""))), *warnings])
        items.append(
            f"<li><bdi>{difference(first['said'], telling['said'])}</bdi>"
            f"<p class='relation'>{relation}</p>{_source(telling)}</li>"
        )
    name = escape(str(statement["speaker"] or "Speaker not known"))
    return f"<section><h2>{name}</h2><ol>{''.join(items)}</ol></section>"


def _source(row: Mapping[str, Any]) -> str:
    cue = [f"“{row['cue']}”"] if row.get("cue") else []
    parts = [*cue, *told_in(row)]
    title, url = str(row.get("title") or ""), str(row.get("url") or "")
    if url.startswith(("https://", "http://")):
        link = f' · <a href="{escape(url)}" rel="nofollow">{escape(title or url)}</a>'
    else:
        link = f" · {escape(title)}" if title else ""
    return f"<p class='source'>{escape(' · '.join(parts))}{link}</p>"


def _list(passages: Sequence[str]) -> str:
    return " … ".join(map(escape, passages))


def _page(title: str, body: str) -> str:
    template = Template(files("quotes.showing").joinpath("page.html").read_text("utf-8"))
    return template.substitute(title=escape(title), body=body)
