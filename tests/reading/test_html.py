"""HTML pages: the article and nothing else, what the page says of itself, and odd pages."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotes.models import Article, Problem
from quotes.reading.articles import read_source
from quotes.reading.html import is_page, read_page
from quotes.reading.metadata import Metadata
from quotes.reading.sources import Source, find_sources
from quotes.reading.text import Unreadable

LINKED = {
    "@graph": [
        {"@type": "WebSite", "name": "The Vale Gazette"},
        {"@type": "NewsArticle", "datePublished": "2024-05-02T08:15:00+01:00"},
    ]
}
PAGE = f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="ENCODING"><title>Old bridge to close | The Vale Gazette</title>
<link rel="canonical" href="https://gazette.example/news/old-bridge">
<meta property="og:site_name" content="The Vale Gazette">
<meta property="og:title" content="Old bridge to close">
<meta name="author" content="Nora Blythe">
<script type="application/ld+json">{json.dumps(LINKED)}</script></head><body>
<nav><ul><li><a href="/">Home</a></li><li>“Best local paper,” said readers</li></ul></nav>
<main><article><h1>Old bridge to close</h1>
<p>The old bridge over the Ash will close to all traffic from June, the council said.</p>
<p>“We looked at ways of keeping a lane open,” said <b>Martin Okoro</b>, the head of roads.
“None was safe.”</p>
<aside><p>“None was safe.”</p></aside><p class="pullquote">“None was safe.”</p>
<p>Repairs will cost &pound;4 million and take about <a href="/x">eleven months</a>.</p>
<figure><img src="x.jpg" alt=""><figcaption>“A fine bridge,” said a caption.</figcaption></figure>
<blockquote><p>“Nobody will come,” said Grace Lee, who runs the bakery.</p></blockquote>
</article></main><footer>“All rights reserved,” says the publisher.</footer></body></html>"""
TEXT = """The old bridge over the Ash will close to all traffic from June, the council said.

“We looked at ways of keeping a lane open,” said Martin Okoro, the head of roads. “None was safe.”

Repairs will cost £4 million and take about eleven months.

“Nobody will come,” said Grace Lee, who runs the bakery.
"""
SAID = Metadata(
    outlet="The Vale Gazette",
    url="https://gazette.example/news/old-bridge",
    title="Old bridge to close",
    byline="Nora Blythe",
    published="2024-05-02T08:15:00+01:00",
)


def test_the_article_alone_and_what_the_page_says_of_it() -> None:
    assert read_page(PAGE) == (TEXT, SAID)


def read(path: Path, **known: str) -> Article | Problem:
    return read_source(Source(path, path.name, Metadata(**known)))


@pytest.mark.parametrize("encoding", ["utf-8", "ISO-8859-1", "windows-1252", "utf-8-sig"])
@pytest.mark.parametrize("name", ["page.html", "page.HTM", "saved"])
def test_in_the_encoding_that_it_says(tmp_path: Path, name: str, encoding: str) -> None:
    written = "windows-1252" if encoding == "ISO-8859-1" else encoding
    path = tmp_path / name
    path.write_bytes(PAGE.replace("ENCODING", encoding).encode(written))
    article = read(path, outlet="Gazette on Sunday")
    assert isinstance(article, Article)
    assert article.text == TEXT
    assert article.outlet == "Gazette on Sunday"
    assert article.title == SAID.title


def test_a_folder_has_pages_too(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(PAGE, "utf-8")
    (tmp_path / "b.txt").write_text("Words.", "utf-8")
    names = [each.name for each in find_sources([str(tmp_path)]) if isinstance(each, Source)]
    assert names == ["a.html", "b.txt"]


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        (
            '<meta property="article:published_time" content="2024-05-02T08:15">',
            "2024-05-02T08:15:00",
        ),
        ('<meta property="article:published_time" content="2024-05-02">', "2024-05-02"),
        ('<meta property="article:published_time" content="soon">', None),
        ('<script type="application/ld+json">{"datePublished": "20', None),
        ('<script type="application/ld+json">[{"datePublished": 7}]', None),
    ],
)
def test_dates_and_what_is_none(date: str, expected: str | None) -> None:
    page = f"<html><head>{date}</script></head><body><p>“We won,” said Ann Lee.</p></body></html>"
    text, said = read_page(page)
    assert text == "“We won,” said Ann Lee.\n"
    assert said.published == expected


def test_an_address_that_is_none_is_left_out() -> None:
    _, said = read_page(PAGE.replace("https://gazette", "javascript://gazette"))
    assert said.url is None
    assert said.title == SAID.title


@pytest.mark.parametrize("page", ["<html>", "<!doctype html><title>x</title>", "<html>" * 5000])
def test_pages_without_an_article_are_told(page: str) -> None:
    with pytest.raises(Unreadable, match="no article in this HTML page"):
        read_page(page)


def test_a_page_in_another_encoding_than_it_says(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_bytes(PAGE.replace("ENCODING", "ascii").encode("utf-8") + b"\x81\x8d")
    assert read(path) == Problem("neither UTF-8 nor cp1252, which it says it is", str(path))


@given(st.text(alphabet="<>/p \"'=!-&;aé“”\n", max_size=200))
def test_nothing_makes_it_fall_over(markup: str) -> None:
    try:
        text, _ = read_page(f"<html><body>{markup}</body></html>")
    except Unreadable:
        return
    assert text.strip()


@pytest.mark.parametrize(
    ("text", "suffix", "expected"),
    [
        ("<!DOCTYPE html><p>", "", True),
        ("\n <HTML lang=en>", ".txt", True),
        ('<?xml version="1.0"?>\n<html xmlns="x">', "", True),
        ("<p>A piece.</p>", ".htm", True),
        ("<p>A piece.</p>", ".txt", False),
        ("In <html> a page begins.", ".txt", False),
    ],
)
def test_what_is_a_page(text: str, suffix: str, expected: bool) -> None:
    assert is_page(text, suffix) is expected


@pytest.mark.parametrize("tag", ["article", "div"])
def test_a_short_article_is_not_the_whole_page(tag: str) -> None:
    text, said = read_page(
        "<!DOCTYPE html><html><head><title>Bridge shut | Post</title></head><body>"
        f"<nav><a href='/'>Home</a></nav><{tag}><h1>Bridge shut</h1>"
        "<p>“We had to,” said Ann Lee, the mayor.</p><p>It will open again in May, she said.</p>"
        f"</{tag}><footer>“All the news,” says the Post.</footer></body></html>"
    )
    assert said.title == "Bridge shut"
    assert text == (
        "“We had to,” said Ann Lee, the mayor.\n\nIt will open again in May, she said.\n"
    )
