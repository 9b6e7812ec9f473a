"""From a source to the articles there: one, or those of a feed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from urllib.parse import urldefrag

from quotes.models import Article, Problem
from quotes.reading import feed, html, mail, tables, web
from quotes.reading.feed import Entry
from quotes.reading.mending import mended, without_references
from quotes.reading.metadata import Metadata
from quotes.reading.sources import STDIN, Source
from quotes.reading.text import DEFAULT_LIMIT, Unreadable, read_stdin, read_text

LONG = 500_000
"""Characters that no article of a newspaper has. Who is who is told within one article, so several
in one file are mixed up, and take much longer."""


def read_source(source: Source, limit: int = DEFAULT_LIMIT) -> Article | Problem:
    """The one article at a source, or why it cannot be read. `limit` is in bytes.

    An HTML page is left for the text of the article in it; what the page says of itself counts
    where nothing else is known.
    """
    try:
        if source.text is None and source.path.suffix.lower() in tables.SUFFIXES:
            raise Unreadable("a table of articles, not one of them")
        text, address = _text(source, limit)
        if _is_feed(text, source):
            raise Unreadable("a feed of several articles")
        return _article(source, text, address)
    except Unreadable as error:
        return Problem(str(error), source.where)


def read_articles(source: Source, limit: int = DEFAULT_LIMIT) -> Iterator[Article | Problem]:
    """As `read_source`, but of a feed each entry.

    Where a feed has a teaser only, the page behind it is read, if the feed came from an address
    too: a file makes nobody use the network.
    """
    try:
        text, address = _text(source, limit)
        if not _is_feed(text, source):
            yield _article(source, text, address)
            return
        entries = list(feed.read_feed(text, address))
    except Unreadable as error:
        yield Problem(str(error), source.where)
        return
    for entry in entries:
        yield _from_entry(entry, source, limit, fetching=address is not None)


def read_sources(
    sources: Iterable[Source | Problem], limit: int = DEFAULT_LIMIT
) -> Iterator[Article | Problem]:
    """The articles at each source, in order, or what was wrong; problems are handed on.

    Originals are left out: they are speeches, not articles.
    """
    for source in sources:
        if isinstance(source, Problem):
            yield source
        elif not source.metadata.speaker:
            yield from read_articles(source, limit)


def _text(source: Source, limit: int) -> tuple[str, str | None]:
    """What stands at a source, and the web address that it came from, if any."""
    if source.text is not None:
        return source.text, None
    if web.is_address(source.name):
        return web.fetch(source.name, limit)
    return (read_stdin(limit) if source.name == STDIN else read_text(source.path, limit)), None


def _is_feed(text: str, source: Source) -> bool:
    return source.text is None and not _is_page(text, source) and feed.is_feed(text)


def _is_page(text: str, source: Source) -> bool:
    return html.is_page(text, "" if web.is_address(source.name) else source.path.suffix)


def _article(
    source: Source, text: str, address: str | None, entry: Metadata | None = None
) -> Article:
    """The article in what stands at a source. Raises Unreadable where a page has none.

    What the user said of it counts most, then what a feed's `entry` says of its date, then the
    page, then the rest of the entry. A page may give a better address of its own (without what a
    link had appended), but not another site's.
    """
    entry = entry or Metadata()
    text, said, told = _content(source, text)
    if address and not (said.url and web.is_same_site(said.url, address)):
        said = replace(said, url=urldefrag(address).url)
    if len(text) > LONG:
        told.append(f"{len(text):,} characters as one article: is it several? Load them apart")
    known = source.metadata.over(Metadata(published=entry.published).over(said.over(entry)))
    return Article(
        text=text,
        name=source.name,
        outlet=known.outlet,
        url=known.url,
        title=known.title,
        byline=known.byline,
        published=known.published,
        problems=tuple(Problem(each, source.where, read=True) for each in told),
    )


def _content(source: Source, text: str) -> tuple[str, Metadata, list[str]]:
    """The article in a text of any format, what it says of itself, and what was odd about it."""
    text, told = mended(text)
    if source.text is None:
        if _is_page(text, source):
            return *html.read_page(text), told
        if mail.is_mail(text):
            return *mail.read_mail(text), told
        if html.is_fragment(text):
            return html.fragment_text(text), Metadata(), told
        if feed.is_other_xml(text):
            raise Unreadable(
                "XML, but neither a page nor a feed; of a sitemap, name the addresses in it"
            )
    text, references = without_references(text)
    return text, Metadata(), told + references


def _from_entry(entry: Entry, source: Source, limit: int, *, fetching: bool) -> Article | Problem:
    """The article of a feed's entry: in the feed, or else at its address."""
    address = entry.metadata.url
    if entry.text is not None:
        known = source.metadata.over(entry.metadata)
        whole = Source(source.path, address or source.name, known, entry.text)
        return _article(whole, entry.text, None)
    where = address or f"{source.where}: {entry.metadata.title or 'an entry'}"
    if not (address and fetching):
        return Problem("the feed has only the beginning of it; load its address", where)
    page = Source(source.path, address, source.metadata)
    try:
        return _article(page, *web.fetch(address, limit), entry.metadata)
    except Unreadable as error:
        return Problem(str(error), where)
