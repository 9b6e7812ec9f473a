"""The marked article as a page of its own, with the reasons beside it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape
from importlib.resources import files
from string import Template

from quotes.explaining.marking import Piece, pieces, reasons
from quotes.models import Article, Extraction, Quote

_CODE = re.compile("`([^`]+)`")


def page(article: Article, found: Extraction, matches: Mapping[str, str]) -> str:
    """A page of its own: the article with marks, and beside it the reasons. Nothing runs in it."""
    template = Template(files("quotes.explaining").joinpath("page.html").read_text("utf-8"))
    return template.substitute(
        title=escape(article.title or article.name),
        article="".join(_html(piece) for piece in pieces(article.text, found.quotes)),
        reasons="".join(
            _item(number, quote, article.text, matches)
            for number, quote in enumerate(found.quotes, 1)
        ),
        problems="".join(f"<li>{escape(each.reason)}</li>" for each in found.problems),
    )


def _html(piece: Piece) -> str:
    if not piece.part:
        return escape(piece.text)
    numbers = "".join(
        f'<a class="number" id="q{each + 1}" href="#r{each + 1}">{each + 1}</a>'
        for each in piece.begins
    )
    why = " ".join(f"q{each + 1}" for each in piece.quotes)
    return f'{numbers}<mark class="{piece.part}" title="{why}">{escape(piece.text)}</mark>'


def _item(number: int, quote: Quote, text: str, matches: Mapping[str, str]) -> str:
    lines = "".join(map(_reason, reasons(quote, matches)))
    words = escape(quote.text(text))
    return (
        f'<li id="r{number}"><a href="#q{number}"><bdi>{words}</bdi></a>'
        f'<div class="why">{lines}</div></li>'
    )


def _reason(reason: str) -> str:
    """A line of the reasons: its label apart, and what stands in backquotes as code."""
    label, colon, words = reason.partition(": ")
    if not colon:
        return f"<p>{escape(reason)}</p>"
    shown = _CODE.sub(r"<code>\1</code>", escape(words))
    return f"<p><span>{escape(label)}</span> {shown}</p>"
