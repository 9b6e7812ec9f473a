"""Feeds: their entries, whole articles and teasers."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotes.models import Article, Problem
from quotes.reading.articles import read_articles, read_source
from quotes.reading.feed import is_feed, read_feed
from quotes.reading.html import fragment_text
from quotes.reading.metadata import Metadata
from quotes.reading.sources import source_of
from quotes.reading.text import Unreadable

RSS = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
     xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Harbour Post &#8211; Town</title><link>https://harbour.example/</link>
<item><title>Bridge &amp;amp; quay</title><link>https://harbour.example/bridge</link>
  <dc:creator>Nora Velk</dc:creator><pubDate>Thu, 02 May 2024 08:15:00 +0200</pubDate>
  <description>The mayor spoke&#8230;</description>
  <content:encoded><![CDATA[<p>&ldquo;We <em>knew</em> it,&rdquo; said <a href="/x">Petra
  Ollins</a>.</p><figure><figcaption>“Not this,” said he.</figcaption></figure>
  <p>She left.<br>He stayed.</p><script>alert("“No,” said Bad.")</script>]]></content:encoded>
</item>
<item><title>Storm</title><link>https://harbour.example/storm</link>
  <description>It will blow [...]</description></item>
<item><title>Bridge again</title><link>https://harbour.example/bridge</link>
  <description>The same address.</description></item>
<item><title>Long</title><link>javascript:alert(1)</link>
  <description>WORDS</description></item>
</channel></rss>
""".replace("WORDS", "&lt;p&gt;" + "Orsk said no. " * 40 + "&lt;/p&gt;")
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>The Bugle</title>
<entry><title type="html">A &lt;b&gt;wall&lt;/b&gt;</title><author><name>Ines Kolb</name></author>
<link href="/wall"/><updated>2024-05-02T06:15:00Z</updated>
<content type="html">&lt;p&gt;“Yes,” said Faust.&lt;/p&gt;</content></entry></feed>"""


def test_entries_with_the_article_or_a_teaser() -> None:
    bridge, storm, long = read_feed(RSS)
    assert bridge.metadata == Metadata(
        outlet="Harbour Post – Town",
        url="https://harbour.example/bridge",
        title="Bridge & quay",
        byline="Nora Velk",
        published="2024-05-02T06:15:00+00:00",
    )
    assert bridge.text == "“We knew it,” said Petra Ollins.\n\nShe left.\n\nHe stayed.\n"
    assert (storm.metadata.title, storm.text) == ("Storm", None)
    assert long.metadata.url is None
    assert long.text is not None
    assert long.text.startswith("Orsk said no.")


def test_atom_and_addresses_from_where_the_feed_stands() -> None:
    (entry,) = read_feed(ATOM, "https://bugle.example/feed/")
    assert entry.metadata == Metadata(
        "The Bugle",
        "https://bugle.example/wall",
        "A wall",
        "Ines Kolb",
        "2024-05-02T06:15:00+00:00",
    )
    assert entry.text == "“Yes,” said Faust.\n"


@pytest.mark.parametrize(
    ("content", "is_whole"),
    [
        ("<p>“No,” he said. Then he left.</p>", True),
        ("<p>“No,” he said. Then …</p>", False),
        ("<p>“No,” he said. [...]</p>", False),
        ('<p>“No,” he said.</p><a href="/x">Continue reading →</a>', False),
        ("<p> </p>", False),
    ],
)
def test_what_was_cut_is_no_article(content: str, is_whole: bool) -> None:
    escaped = content.replace("<", "&lt;").replace(">", "&gt;")
    feed = (
        '<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>One</title>'
        f'<content type="html">{escaped}</content></entry></feed>'
    )
    (entry,) = read_feed(feed)
    assert (entry.text is not None) == is_whole


def test_what_wordpress_puts_behind_an_article_is_none_of_it() -> None:
    credit = '<p>The post <a href="/x">A wall</a> appeared first on <a href="/">Bugle</a>.</p>'
    escaped = credit.replace("<", "&lt;").replace(">", "&gt;")
    (entry,) = read_feed(ATOM.replace("</content>", f"{escaped}</content>"))
    assert entry.text == "“Yes,” said Faust.\n"


def test_a_feed_in_a_file_uses_no_network(tmp_path: Path) -> None:
    path = tmp_path / "town.xml"
    path.write_text(RSS, "utf-8")
    bridge, storm, long = read_articles(source_of(str(path)))
    assert isinstance(bridge, Article)
    assert bridge.url == bridge.name == "https://harbour.example/bridge"
    assert storm == Problem(
        "the feed has only the beginning of it; load its address", "https://harbour.example/storm"
    )
    assert isinstance(long, Article)
    alone = read_source(source_of(str(path)))
    assert alone == Problem("a feed of several articles", str(path))


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        (RSS, True),
        (ATOM, True),
        ("\ufeff<?xml version='1.0'?>\n<!-- made -->\n<rdf:RDF xmlns:rdf='x'>", True),
        ("The <rss> element is old.", False),
        ("<html><body>feed</body></html>", False),
        ("<feedback>“No,” he said.</feedback>", False),
    ],
)
def test_what_is_a_feed(text: str, is_one: bool) -> None:
    assert is_feed(text) == is_one


def test_a_feed_without_entries() -> None:
    for text in ("<rss", "<rss></rss>", "<feed xmlns='http://www.w3.org/2005/Atom'></feed>"):
        with pytest.raises(Unreadable, match="without entries"):
            list(read_feed(text))


@given(st.text())
def test_any_markup_gives_paragraphs_or_nothing(markup: str) -> None:
    text = fragment_text(f"<p>{markup}</p>{markup}")
    assert text == "" or (text == text.lstrip() and text.endswith("\n"))
    assert not any(each != each.strip() for each in text.split("\n"))
