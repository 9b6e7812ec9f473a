"""Posts that an article shows as they were: the words, then who wrote them, with a handle.

    We move on. See you Friday.
    — Ann Lee (@annlee) May 4, 2025

The signature stands on the next line, or at the end of the same one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from quotes.finding.glyphs import MARK
from quotes.models import Span

SIGNATURE: Final = re.compile(
    r"(?:^|(?<=\s))[—–―-]{1,2}[ \t]?(?P<name>[^\s()@][^\n()@]{0,60}?)[ \t]*"
    r"\(@\w{1,30}\)[^\n]{0,40}\Z"
)
"""— Ann Lee (@annlee) May 4, 2025"""
HANDLE: Final = re.compile(r"@\w{2,30}|(?=[\w.]*_)[\w.]{3,30}")
"""The name of an account: @annlee, ann_lee"""
LINKS: Final = ("http://", "https://", "pic.")
"""How a link begins; those behind a post are no part of its words."""


class Post(NamedTuple):
    """A post: its words, and the name that signs it."""

    span: Span
    name: Span


def posts(text: str, paragraphs: Sequence[Span]) -> Iterator[Post]:
    """The posts in text order; words in quotation marks are left to the rules for these."""
    before: Span | None = None
    for paragraph in paragraphs:
        said = paragraph.of(text)
        match = SIGNATURE.search(said.rstrip()) if "(@" in said else None
        if match is None:
            before = paragraph
            continue
        above = not said[: match.start()].strip()
        start, end = paragraph.start, paragraph.start + match.start()
        words = _words(text, before if above else Span(start, end))
        if words is not None:
            yield Post(words, Span(start + match.start("name"), start + match.end("name")))
        before = None


def _words(text: str, paragraph: Span | None) -> Span | None:
    """The words of a post, without links at its end; None where something else stands there."""
    if paragraph is None:
        return None
    said = _without_links(paragraph.of(text))
    begin = paragraph.start + len(said) - len(said.lstrip())
    end = paragraph.start + len(said)
    if begin >= end or said.endswith(":") or text[begin] == "<" or MARK.match(text, begin):
        return None  # what leads in, left-over markup, words in quotation marks
    return Span(begin, end)


def _without_links(said: str) -> str:
    """What is said in a post, without the links behind it and its final stop."""
    tokens = [(match.start(), match[0]) for match in re.finditer(r"\S+", said)]
    while tokens and tokens[-1][1].startswith(LINKS):
        said = said[: tokens.pop()[0]]
    return said.rstrip(" .\t")
