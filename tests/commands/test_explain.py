"""quotes explain: nothing of the article lost, everything marked, hostile text harmless."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotes.explaining.marking import pieces, reasons
from quotes.explaining.page import page
from quotes.models import Article, Cue, Extraction, Mention, Quote, Span
from tests.conftest import SAMPLES, run

SAMPLE = SAMPLES / "port-maren" / "courier.txt"
TEXT = "“He told us, ‘Walk.’ So we did,” Lena said."
OUTER = Quote(
    kind="direct",
    act="statement",
    spans=(Span(0, 32),),
    cue=Cue(Span(38, 42), "say"),
    mention=Mention(Span(33, 37)),
    speaker="Lena Marsh",
    role="teacher",
    rule="follows",
)
INNER = Quote(
    kind="direct",
    act="statement",
    spans=(Span(13, 20),),
    cue=Cue(Span(4, 8), "tell"),
    mention=Mention(Span(1, 3)),
    rule="lead_in",
)


class Reader(HTMLParser):
    """The article's words and marks, and the tags of the whole page."""

    def __init__(self) -> None:
        super().__init__()
        self.article = ""
        self.marks: list[tuple[str, str]] = []
        self.tags: list[str] = []
        self._open: list[str] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self._open.append(tag)
        if tag == "mark":
            self.marks.append((str(dict(attributes)["class"]), ""))

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        if "article" in self._open and "a" not in self._open:
            self.article += data
            if "mark" in self._open:
                role, words = self.marks[-1]
                self.marks[-1] = (role, words + data)


def read(html: str) -> Reader:
    reader = Reader()
    reader.feed(html)
    return reader


def test_pieces_are_the_text_and_the_innermost_role_shows() -> None:
    cut = list(pieces(TEXT, (OUTER, INNER)))
    assert "".join(piece.text for piece in cut) == TEXT
    assert [(piece.part, piece.text) for piece in cut if piece.part != "content"] == [
        ("mention", "He"),
        ("cue", "told"),
        ("", " "),
        ("mention", "Lena"),
        ("", " "),
        ("cue", "said"),
        ("", "."),
    ]
    assert [piece.begins for piece in cut if piece.begins] == [(0,), (1,)]


def test_the_page_holds_the_article_and_the_reasons() -> None:
    html = page(Article(TEXT, "a.txt"), Extraction((OUTER, INNER)), {"follows": "“…,” Lee said."})
    reader = read(html)
    assert reader.article == TEXT
    assert ("mention", "Lena") in reader.marks
    assert "<span>speaker</span> Lena Marsh, teacher" in html
    assert "<span>found by</span> follows: “…,” Lee said." in html
    first = next(iter(reasons(INNER, {})))
    assert first.startswith("speaker: nobody could be named with confidence: who the words")


HOSTILE = "<script>alert(1)</script>$reasons{{reasons}}<img src=x onerror=alert(1)>\u202e'\"&amp;"


def test_nothing_in_an_article_becomes_markup() -> None:
    quote = Quote("direct", "statement", (Span(0, 30),), speaker=HOSTILE, role=HOSTILE, rule="<b>")
    known = page(Article("", "a"), Extraction(), {})
    html = page(Article(HOSTILE, HOSTILE), Extraction((quote,)), {"<b>": HOSTILE})
    assert set(read(html).tags) <= set(read(known).tags) | {"li", "a", "bdi", "div", "p", "span"}
    assert read(html).article == HOSTILE
    assert "default-src 'none'" in html


@given(st.text(max_size=60), st.data())
def test_any_spans_leave_the_text_whole(text: str, data: st.DataObject) -> None:
    edges = st.integers(0, len(text))
    spans = data.draw(st.lists(st.tuples(edges, edges).filter(lambda pair: pair[0] < pair[1])))
    quotes = [Quote("direct", "statement", (Span(*span),)) for span in spans]
    cut = list(pieces(text, quotes))
    assert "".join(piece.text for piece in cut) == text
    begun = [number for piece in cut for number in piece.begins]
    assert sorted(begun) == list(range(len(quotes)))


def test_plain_output_marks_with_signs() -> None:
    result = run("explain", SAMPLE)
    assert result.exit_code == 0
    assert "“It sounded like the end of the world,”› [said] {" in result.stdout
    article = result.stdout.split("\n\n\n")[0]
    without = re.sub(r"‹(?:\d+: )*|[›\[\]{}]", "", article)
    assert without.split() == SAMPLE.read_text("utf-8").split()


def test_html_is_written(tmp_path: Path) -> None:
    made = tmp_path / "courier.html"
    result = run("explain", SAMPLE, "--html", made)
    assert (result.exit_code, result.output) == (0, "")
    assert read(made.read_text("utf-8")).article == SAMPLE.read_text("utf-8")


@pytest.mark.parametrize("name", ["nothing.txt", "."])
def test_what_cannot_be_read_is_told(name: str, tmp_path: Path) -> None:
    result = run("explain", tmp_path / name)
    assert result.exit_code == 1
    assert result.stderr.startswith(f"quotes: {tmp_path / name}: ")


def test_one_article_at_a_time(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("text\n“No” said Lee.\n", "utf-8")
    result = run("explain", tmp_path / "a.csv")
    assert result.exit_code == 1
    assert result.stderr.endswith("a.csv: a table of articles, not one of them\n")
