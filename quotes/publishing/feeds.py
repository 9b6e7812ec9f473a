"""Atom feeds (RFC 4287) of quotations: one a speaker, one a search."""

from __future__ import annotations

import re
from typing import Any
from xml.etree import ElementTree

from quotes.publishing.source import Row

ATOM = "http://www.w3.org/2005/Atom"
# Characters that XML 1.0 has no way to write.
_UNWRITABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_NO_DATE = "1970-01-01T00:00:00Z"


def atom(title: str, page: str, feed: str, quotes: list[Row], link: Any) -> str:
    """The feed as XML. `page` and `feed` are full addresses; `link` makes one of a quote's id."""
    ElementTree.register_namespace("", ATOM)
    root = _add(None, "feed")
    _add(root, "title", title)
    _add(root, "id", feed)
    _add(root, "link", rel="self", href=feed)
    _add(root, "link", rel="alternate", href=page)
    dates = [_moment(quote["published"]) for quote in quotes]
    _add(root, "updated", max(dates, default=_NO_DATE))
    _add(_add(root, "author"), "name", "quotes-to-sqlite")
    for quote, moment in zip(quotes, dates, strict=True):
        _entry(root, quote, moment, link(quote["id"]))
    return ElementTree.tostring(root, encoding="unicode", xml_declaration=True)


def _entry(root: ElementTree.Element, quote: Row, moment: str, address: str) -> None:
    who = quote["speaker"] or quote["speaker_text"] or "Unnamed"
    entry = _add(root, "entry")
    _add(entry, "title", f"{who}: {_short(quote['text'])}")
    _add(entry, "id", address)
    _add(entry, "link", rel="alternate", href=address)
    if quote["url"]:
        _add(entry, "link", rel="related", href=quote["url"])
    _add(entry, "updated", moment)
    _add(_add(entry, "author"), "name", who)
    where = ", ".join(part for part in (quote["outlet"], quote["published"]) if part)
    _add(entry, "content", f"{quote['text']}\n\n{who}{f', {where}' if where else ''}", type="text")


def _add(
    parent: ElementTree.Element | None, tag: str, text: str | None = None, **attributes: str
) -> ElementTree.Element:
    clean = {name: _UNWRITABLE.sub("\ufffd", value) for name, value in attributes.items()}
    name = f"{{{ATOM}}}{tag}"
    if parent is None:
        element = ElementTree.Element(name, clean)
    else:
        element = ElementTree.SubElement(parent, name, clean)
    element.text = _UNWRITABLE.sub("\ufffd", text) if text is not None else None
    return element


def _short(text: str, limit: int = 90) -> str:
    return text if len(text) <= limit else text[:limit].rsplit(" ", 1)[0] + "…"


def _moment(published: object) -> str:
    """An article's date, or date and time, as Atom wants it; without a zone it is taken as UTC."""
    text = str(published or "")
    if re.fullmatch(r"\d{4}-\d\d-\d\d", text):
        return f"{text}T00:00:00Z"
    found = re.fullmatch(
        r"(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(:\d\d)?(?:\.\d+)?(Z|[+-]\d\d:?\d\d)?", text
    )
    if not found:
        return _NO_DATE
    day, minute, second, zone = found.groups()
    zone = zone or "Z"
    if len(zone) == 5:
        zone = f"{zone[:3]}:{zone[3:]}"
    return f"{day}T{minute}{second or ':00'}{zone}"
