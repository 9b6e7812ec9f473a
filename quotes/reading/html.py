"""HTML pages: the article's text in one, and what the page says of itself."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from configparser import ConfigParser
from copy import deepcopy
from functools import cache
from typing import TYPE_CHECKING, Any

from quotes.reading.metadata import BadMetadata, Metadata, checked
from quotes.reading.text import Unreadable

if TYPE_CHECKING:
    from lxml.html import HtmlElement

SUFFIXES = frozenset({".html", ".htm", ".xhtml"})
_BEGINNINGS = ("<!doctype html", "<html")
_FRAGMENT = re.compile(r"\s*<(p|div|article|section|main|h[1-6])(?:\s[^<>]*)?>", re.IGNORECASE)
SHORTEST = 60
"""Characters of an article; what is found at first and is shorter is looked for in other ways."""
_PRUNED = [
    "//aside",
    "//figure",
    "//*[contains(@class, 'pullquote') or contains(@class, 'pull-quote')]",
]
"""What repeats or is set beside the running text: its words would be counted twice."""
_BLOCKS = "p div li blockquote br h1 h2 h3 h4 h5 h6 section tr pre".split()
_BREAK = "\u2029"  # Unicode's paragraph separator
_CONTROLS = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f]")


def is_page(text: str, suffix: str = "") -> bool:
    """Whether a text is an HTML page, by its file's ending or by how it begins."""
    beginning = text[:500].lstrip("\ufeff \t\r\n").lower()
    if beginning.startswith("<?xml"):
        beginning = beginning.partition("?>")[2].lstrip()
    return suffix.lower() in SUFFIXES or beginning.startswith(_BEGINNINGS)


def is_fragment(text: str) -> bool:
    """Whether a text is a piece of HTML, as content systems keep an article: <p>…</p>."""
    found = _FRAGMENT.match(text)
    return found is not None and f"</{found[1].lower()}>" in text.lower()


def read_page(page: str) -> tuple[str, Metadata]:
    """The article in a page, its paragraphs apart by blank lines, and what the page says of it.

    Navigation, captions, asides and the headline are left out. Raises Unreadable where there is
    no article.
    """
    from trafilatura import bare_extraction, load_html

    tree = load_html(page)
    if tree is None:
        raise Unreadable("no HTML page")
    published = _published(tree)
    found: Any = bare_extraction(
        tree,
        with_metadata=True,
        include_comments=False,
        include_tables=False,
        prune_xpath=_PRUNED,
        config=_settings(),
    )
    paragraphs = [line for line in (found.text or "").splitlines() if line.strip()] if found else []
    if paragraphs and paragraphs[0] == found.title:
        del paragraphs[0]
    if not paragraphs:
        raise Unreadable("no article in this HTML page")
    says = {
        "outlet": found.sitename,
        "url": found.url,
        "title": found.title,
        "byline": found.author,
        "published": published or found.date,
    }
    return "\n\n".join(paragraphs) + "\n", acceptable(says)


@cache
def _settings() -> ConfigParser:
    """trafilatura's settings, but a short article is one too.

    Else it would take the whole page for it, with what the navigation says, and in one paragraph.
    """
    from trafilatura.settings import DEFAULT_CONFIG

    settings = deepcopy(DEFAULT_CONFIG)
    settings["DEFAULT"]["MIN_EXTRACTED_SIZE"] = str(SHORTEST)
    return settings


def fragment_text(markup: str) -> str:
    """The text of a piece of HTML that is an article already: paragraphs apart by blank lines."""
    from lxml.etree import ParserError
    from lxml.html import fragment_fromstring

    try:
        tree = fragment_fromstring(_CONTROLS.sub(" ", markup), create_parent="div")
    except ParserError:
        return ""
    for each in tree.xpath("|".join([*_PRUNED, "//script", "//style"])):
        each.drop_tree()
    for each in tree.iter(*_BLOCKS):
        each.text = f"{_BREAK}{each.text or ''}"
        each.tail = f"{_BREAK}{each.tail or ''}"
    paragraphs = (" ".join(each.split()) for each in tree.text_content().split(_BREAK))
    return "".join(f"{each}\n\n" for each in paragraphs if each)[:-1]


def acceptable(says: dict[str, str | None]) -> Metadata:
    """What a page says, without what cannot be kept: nobody typed it, so nobody is told."""
    known = Metadata()
    for name, value in says.items():
        try:
            known = checked(**{name: value}).over(known)
        except BadMetadata:
            continue
    return known


def _published(tree: HtmlElement) -> str | None:
    """When the page says it was published, with the time: from JSON-LD, or else a meta element."""
    found = [
        str(each["datePublished"])
        for script in tree.xpath('//script[@type="application/ld+json"]')
        for each in _objects(_json(script.text_content()))
        if each.get("datePublished")
    ]
    found += tree.xpath('//meta[@property="article:published_time"]/@content')
    dates = (acceptable({"published": each}).published for each in found)
    return next((date for date in dates if date), None)


def _json(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _objects(value: Any) -> Iterator[dict[str, Any]]:
    """The objects of JSON-LD that a page is about: alone, in a list, or in a graph."""
    if isinstance(value, list):
        for each in value:
            yield from _objects(each)
    elif isinstance(value, dict):
        yield value
        yield from _objects(value.get("@graph"))
