"""RSS and Atom feeds: their entries, with the article where the feed has the whole of it."""

from __future__ import annotations

import io
import re
import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from quotes.reading.html import acceptable, fragment_text
from quotes.reading.metadata import Metadata
from quotes.reading.text import Unreadable

_FEED = re.compile(r"<(?:rss|feed|rdf:RDF)[\s>]")
_XML = re.compile(r"\ufeff?\s*<(?:\?xml|urlset|sitemapindex)[\s>]")
_CREDIT = re.compile(r"\n\nThe post .+ (?:appeared first on|first appeared on) .+\n\Z")
"""What WordPress puts behind every article in a feed."""
_CUT_OFF = re.compile(
    r"(?:…|\.\.\.|[\[(](?:…|\.\.\.)[\])])\s*$|\b(?:Continue reading|Read more)\W*$"
)
"""How a teaser ends."""
ARTICLE_WORDS = 100
"""A description of fewer words is a teaser, not the article."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry. `text` is the article, its paragraphs apart by blank lines, or None if only a
    teaser is there."""

    metadata: Metadata
    text: str | None


def is_feed(text: str) -> bool:
    """Whether a text is an RSS or Atom feed, by how it begins."""
    beginning = text[:2000].lstrip("\ufeff \t\r\n")
    return beginning.startswith("<") and bool(_FEED.search(beginning))


def is_other_xml(text: str) -> bool:
    """Whether a text that is no feed and no page is XML all the same: a sitemap, an agency's."""
    return bool(_XML.match(text))


def read_feed(text: str, url: str | None = None) -> Iterator[Entry]:
    """The entries of a feed, in its order, each address once; `url` is where the feed stands.

    Raises Unreadable where there are none.
    """
    import feedparser

    # A file-like object: a string would be taken for an address or a file's name.
    headers = {"content-type": "application/xml; charset=utf-8"}
    headers |= {"content-location": url} if url else {}
    found = feedparser.parse(io.BytesIO(text.encode()), response_headers=headers)
    if not found.entries:
        raise Unreadable("a feed without entries")
    seen: set[str] = set()
    for each in found.entries:
        entry = _entry(each, found.feed.get("title"))
        address = entry.metadata.url
        if address is None or address not in seen:
            seen.add(address or "")
            yield entry


def _entry(entry: Any, feed_title: str | None) -> Entry:
    source = entry.get("source") or {}
    moment = entry.get("published_parsed") or entry.get("updated_parsed")
    says = {
        "outlet": _plain(source.get("title") or feed_title),
        "url": entry.get("link"),
        "title": _plain(entry.get("title")),
        "byline": _plain(entry.get("author")),
        "published": time.strftime("%Y-%m-%dT%H:%M:%S+00:00", moment) if moment else None,
    }
    return Entry(acceptable(says), _article(entry))


def _article(entry: Any) -> str | None:
    """The longest content, or a description as long as an article; nothing that was cut."""
    contents = [_text(each.get("value")) for each in entry.get("content", ())]
    summary = _text(entry.get("summary"))
    if len(summary.split()) >= ARTICLE_WORDS:
        contents.append(summary)
    whole = max(contents, key=len, default="")
    return whole if whole and not _CUT_OFF.search(whole) else None


def _text(markup: str | None) -> str:
    return _CREDIT.sub("\n", fragment_text(markup or ""))


def _plain(markup: str | None) -> str | None:
    """A title without its markup and entities."""
    return " ".join(fragment_text(markup).split()) if markup else None
