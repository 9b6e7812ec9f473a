"""Addresses: pages, texts and feeds from a server of our own on this machine."""

from __future__ import annotations

import gzip
import sys
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from click.testing import CliRunner
from sqlite_utils import Database

from quotes.cli import main
from quotes.models import Article, Problem
from quotes.reading import web
from quotes.reading.articles import read_articles, read_source
from quotes.reading.sources import source_of
from quotes.reading.text import Unreadable

PAGE = """<html><head><title>Wall</title><meta property="og:site_name" content="The Bugle">
<link rel="canonical" href="{canonical}"></head><body><nav><a href="/">Home</a></nav><article>
<h1>Wall</h1><p>“We knew that it was weak,” Mayor Petra Ollins told reporters on Tuesday.</p>
<p>The city engineer, Davit Orsk, said that nobody had sent him anything about it at all.</p>
</article></body></html>"""
FEED = """<rss version="2.0"><channel><title>Bugle feed</title>
<item><title>Wall</title><link>/wall?from=rss</link><author>Ines Kolb</author>
<pubDate>Thu, 02 May 2024 06:15:00 GMT</pubDate><description>We knew…</description></item>
<item><title>Gone</title><link>/gone</link><description>Once</description></item>
</channel></rss>"""


BOMB = gzip.compress(b" " * 30_000_000)


class Bugle(BaseHTTPRequestHandler):
    """An invented outlet, well and badly behaved."""

    asked: list[str]

    def do_GET(self) -> None:
        self.asked.append(self.path)
        path, site = self.path.partition("?")[0], f"http://{self.headers['host']}"
        if path == "/wall":
            self.give(PAGE.format(canonical=f"{site}/wall").encode())
        elif path == "/reprint":
            self.give(PAGE.format(canonical="https://other.example/wall").encode())
        elif path == "/feed":
            self.give(FEED.encode(), "application/rss+xml")
        elif path == "/moved":
            self.go("/wall")
        elif path == "/loop":
            self.go("/loop")
        elif path == "/away":
            self.go("file:///etc/passwd")
        elif path == "/text":
            text = "“It’s weak,” said José Orsk.".encode("cp1252")
            self.give(text, "text/plain; charset=ISO-8859-1")
        elif path == "/film":
            self.give(b"\0\1\2", "video/mp4")
        elif path == "/empty":
            self.give(b"")
        elif path == "/packed":
            self.give(gzip.compress(PAGE.encode()), packed=True)
        elif path == "/bomb":
            self.give(BOMB, packed=True)
        elif path == "/slow":
            time.sleep(1)
        elif path == "/drip":
            self.send_response(200)
            self.end_headers()
            for _ in range(20):
                self.wfile.write(b".")
                time.sleep(0.05)
        else:
            self.send_error(404)

    def give(self, body: bytes, kind: str = "text/html", packed: bool = False) -> None:
        self.send_response(200)
        self.send_header("content-type", kind)
        if packed:
            self.send_header("content-encoding", "gzip")
        self.end_headers()
        self.wfile.write(body)

    def go(self, where: str) -> None:
        self.send_response(302)
        self.send_header("location", where)
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        pass


class Server(ThreadingHTTPServer):
    """Says nothing of a reader that leaves: the next test reads what stands on standard error."""

    def handle_error(self, request: object, client_address: object) -> None:
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


@pytest.fixture
def site() -> Iterator[str]:
    Bugle.asked = []
    with Server(("127.0.0.1", 0), Bugle) as server:
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def test_a_page_and_where_it_is(site: str) -> None:
    article = read_source(source_of(f"{site}/moved#top"))
    assert isinstance(article, Article)
    assert (article.outlet, article.title, article.url) == ("The Bugle", "Wall", f"{site}/wall")
    assert article.text.startswith("“We knew that it was weak,” Mayor")
    tracked = read_source(source_of(f"{site}/wall?from=mail"))
    assert isinstance(tracked, Article)
    assert tracked.url == f"{site}/wall"


def test_a_reprint_is_not_the_page_it_names(site: str) -> None:
    article = read_source(source_of(f"{site}/reprint"))
    assert isinstance(article, Article)
    assert article.url == f"{site}/reprint"


def test_plain_text_in_its_encoding(site: str) -> None:
    article = read_source(source_of(f"{site}/text"))
    assert isinstance(article, Article)
    assert article.text == "“It’s weak,” said José Orsk."


def test_a_packed_page(site: str) -> None:
    assert web.fetch(f"{site}/packed", 10_000) == (PAGE, f"{site}/packed")


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("/gone", "404 Not Found"),
        ("/loop", "redirected more than 5 times"),
        ("/away", "Request URL has an unsupported protocol 'file://'."),
        ("/film", "no text, page or feed but video/mp4"),
        ("/empty", "empty file"),
        ("/bomb", "larger than the limit of 1 MB; --max-mb allows more"),
        ("/slow", "no answer within 0.3 seconds"),
        ("/drip", "not all there within 0.2 seconds"),
    ],
)
def test_what_cannot_be_had(
    site: str, path: str, reason: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if path == "/slow":
        monkeypatch.setattr(web, "SILENCE", 0.3)
    if path == "/drip":
        monkeypatch.setattr(web, "DEADLINE", 0.2)
    with pytest.raises(Unreadable) as caught:
        web.fetch(site + path, 1_000_000)
    assert str(caught.value) == reason


@pytest.mark.parametrize("url", ["http://127.0.0.1:9/", "http://", "http://[", "https://a b/"])
def test_where_nobody_answers(url: str) -> None:
    problem = read_source(source_of(url))
    assert isinstance(problem, Problem)
    assert problem.where == url
    assert problem.reason
    assert "\n" not in problem.reason


def test_a_feed_leads_to_its_pages(site: str) -> None:
    wall, gone = read_articles(source_of(f"{site}/feed"))
    assert isinstance(wall, Article)
    assert wall.url == f"{site}/wall"
    assert (wall.outlet, wall.byline) == ("The Bugle", "Ines Kolb")
    assert wall.published == "2024-05-02T06:15:00+00:00"
    assert "Davit Orsk" in wall.text
    assert gone == Problem("404 Not Found", f"{site}/gone")


def test_loading_a_feed_twice_changes_nothing(site: str, tmp_path: Path) -> None:
    db = str(tmp_path / "q.db")
    first = CliRunner().invoke(main, ["load", db, f"{site}/feed"])
    assert first.exit_code == 1
    assert first.stderr.splitlines() == [
        f"quotes: {site}/gone: 404 Not Found",
        f"Loaded into {db}: 1 article with 2 quotations, 1 not read",
    ]
    again = CliRunner().invoke(main, ["load", db, f"{site}/feed", f"{site}/wall"])
    assert "0 articles with 0 quotations, 1 unchanged" in again.stderr
    assert Database(db)["articles"].count == 1
    seen = CliRunner().invoke(main, ["extract", f"{site}/wall", "--format", "jsonl"])
    assert seen.exit_code == 0
    assert seen.stdout.count("\n") == 2
    shown = CliRunner().invoke(main, ["explain", f"{site}/wall"])
    assert "[told]" in shown.stdout
