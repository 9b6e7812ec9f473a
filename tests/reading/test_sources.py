"""Paths to articles: folders, manifests, and what is wrong with them."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from quotes.models import Article, Problem
from quotes.reading.articles import read_source, read_sources
from quotes.reading.metadata import BadMetadata, Metadata, checked
from quotes.reading.sources import Source, find_sources

HEADER = "file,outlet,url,title,byline,published\n"


def write(folder: Path, name: str, text: str = "Words.") -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def names(*paths: Path | str) -> list[str]:
    return [
        each.name if isinstance(each, Source) else each.reason
        for each in find_sources(map(str, paths))
    ]


def test_a_folder_is_its_text_files_sorted(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "sub/c.TXT", "README.md", "data.jsonl", ".hidden.txt"):
        write(tmp_path, name)
    write(tmp_path, ".git/d.txt")
    assert names(tmp_path) == ["a.txt", "b.txt", "sub/c.TXT"]
    assert names(tmp_path / "sub", tmp_path / "README.md") == ["c.TXT", "README.md"]


def test_a_folder_without_articles(tmp_path: Path) -> None:
    write(tmp_path, "README.md")
    assert names(tmp_path) == ["no articles in this folder (files named *.txt, *.html or *.eml)"]


def test_a_manifest_says_where_articles_come_from(tmp_path: Path) -> None:
    write(tmp_path, "b.txt")
    write(tmp_path, "a.txt")
    write(tmp_path, "unlisted.txt")
    write(
        tmp_path,
        "articles.csv",
        HEADER + 'b.txt,Harbour Post,https://harbour.example/b,"Bridge, ""safe""",Jo,2024-05-01\n'
        "a.txt,,,,,\n",
    )
    first, second, third = find_sources([str(tmp_path)], Metadata(outlet="Elsewhere"))
    assert isinstance(first, Source)
    assert first.metadata == Metadata(
        "Harbour Post", "https://harbour.example/b", 'Bridge, "safe"', "Jo", "2024-05-01"
    )
    assert isinstance(second, Source)
    assert second.metadata == Metadata("Elsewhere")
    assert isinstance(third, Source)
    assert third.name == "unlisted.txt"
    by_itself = list(find_sources([str(tmp_path / "articles.csv")]))
    assert [each.name for each in by_itself if isinstance(each, Source)] == ["b.txt", "a.txt"]


def test_a_manifest_as_spreadsheets_write_it(tmp_path: Path) -> None:
    write(tmp_path, "a.txt")
    write(tmp_path, "articles.csv", "\ufeffFile,Outlet\r\na.txt,Harbour Post\r\n\r\n,\r\n")
    (only,) = find_sources([str(tmp_path)])
    assert isinstance(only, Source)
    assert only.metadata == Metadata("Harbour Post")


@pytest.mark.parametrize(
    ("rows", "reason"),
    [
        ("a.txt,Harbour Post\n", "broken row: 2 values for 6 columns"),
        ("a.txt,1,https://x.example/,3,4,2024-01-01,7\n", "broken row: 7 values for 6 columns"),
        (",Harbour Post,,,,\n", "broken row: names no file and has no text"),
        (
            "a.txt,,,,,02/03/2023\n",
            "broken row: '02/03/2023' is no date such as 2023-02-18 or 18 February 2023",
        ),
        ("a.txt,,javascript:alert(1),,,\n", "broken row: 'javascript:alert(1)' is no web address"),
        ("a.txt,,http://[,,,\n", "broken row: 'http://[' is no web address"),
        ("../secret.txt,,,,,\n", "broken row: ../secret.txt is outside the manifest's folder"),
        ("/etc/passwd,,,,,\n", "broken row: /etc/passwd is outside the manifest's folder"),
        ('a.txt,"open,,,,\n', "broken row: unexpected end of data"),
    ],
)
def test_a_broken_row_stops_nothing_else(tmp_path: Path, rows: str, reason: str) -> None:
    write(tmp_path, "good.txt")
    manifest = write(tmp_path, "articles.csv", HEADER + "good.txt,,,,,\n" + rows)
    good, broken = find_sources([str(manifest)])
    assert isinstance(good, Source)
    assert isinstance(broken, Problem)
    assert broken.reason == reason
    assert broken.where == f"{manifest} line 3"


def test_a_manifest_names_a_file_that_is_not_there(tmp_path: Path) -> None:
    manifest = write(tmp_path, "articles.csv", HEADER + "gone.txt,,,,,\n")
    (source,) = find_sources([str(manifest)])
    assert isinstance(source, Source)
    assert read_source(source) == Problem("no such file", str(tmp_path / "gone.txt"))


def test_columns_that_mean_nothing_are_named(tmp_path: Path) -> None:
    write(tmp_path, "a.txt")
    write(tmp_path, "articles.csv", "file,pubished\na.txt,2024-05-01\n")
    problem, source = find_sources([str(tmp_path)])
    assert isinstance(problem, Problem)
    assert problem.reason == "unknown column 'pubished': is it published?"
    assert isinstance(source, Source)


def test_a_manifest_without_files(tmp_path: Path) -> None:
    manifest = write(tmp_path, "articles.csv", "name,outlet\na.txt,Harbour Post\n")
    reasons = [each.reason for each in find_sources([str(manifest)]) if isinstance(each, Problem)]
    assert any(reason.startswith("no column named file or text") for reason in reasons)


def test_a_source_becomes_an_article(tmp_path: Path) -> None:
    path = write(tmp_path, "a.txt", "“Yes.”\r\n")
    (source,) = find_sources([str(path)], Metadata(outlet="Harbour Post"))
    assert isinstance(source, Source)
    assert read_source(source) == Article("“Yes.”\r\n", "a.txt", "Harbour Post")


def test_several_articles_in_one_file_are_asked_about(tmp_path: Path) -> None:
    article = read_source(Source(write(tmp_path, "all.txt", "Ann. " * 120_000), "a", Metadata()))
    assert isinstance(article, Article)
    (warning,) = article.problems
    assert warning.reason.startswith("600,000 characters as one article")
    assert warning.read


def test_metadata_is_checked_and_tidied() -> None:
    assert checked(title="  Two\n lines ", outlet=" ", url=None) == Metadata(title="Two lines")
    assert checked(published="2024-05-01T10:30+02:00").published == "2024-05-01T10:30:00+02:00"
    for wrong in ("01/05/2024", "2024-13-01", "yesterday"):
        with pytest.raises(BadMetadata):
            checked(published=wrong)


def test_originals_are_no_articles(tmp_path: Path) -> None:
    """A manifest may list files below it; one with a speaker is what was really said."""
    write(tmp_path, "a.txt")
    write(tmp_path, "originals/speech.txt")
    write(tmp_path, "articles.csv", "file,speaker\na.txt,\noriginals/speech.txt,Ann Lee\n")
    sources = list(find_sources([str(tmp_path)]))
    assert [each.name for each in sources if isinstance(each, Source)] == [
        "a.txt",
        "originals/speech.txt",
    ]
    (article,) = read_sources(sources)
    assert isinstance(article, Article)
    assert article.name == "a.txt"


def test_a_table_may_hold_the_articles(tmp_path: Path) -> None:
    """As a scraper or a content system exports them; columns that mean nothing here stay out."""
    write(
        tmp_path,
        "export.csv",
        "id,text,url,published,file\n"
        '7,"“Yes,” said Ann Lee.\n\nShe left.",https://harbour.example/7,2024-05-01,\n'
        "8,<p>“No&rdquo; said <b>Bo</b>.</p><p>End</p>,,,eight\n"
        "9,,,,\n",
    )
    first, second, third = find_sources([str(tmp_path / "export.csv")], Metadata(outlet="Post"))
    assert isinstance(first, Source)
    assert isinstance(second, Source)
    assert read_source(first) == Article(
        "“Yes,” said Ann Lee.\n\nShe left.",
        "export.csv/line 4",
        "Post",
        "https://harbour.example/7",
        published="2024-05-01",
    )
    assert read_source(second) == Article("“No” said Bo.\n\nEnd\n", "export.csv/eight", "Post")
    assert isinstance(third, Problem)
    assert third.reason == "broken row: names no file and has no text"


FIRST = {"text": "“Yes; no,” said Ann Lee.\nShe left.", "url": "https://harbour.example/7"}
HALF = {"text": "Half \ud83d, no number", "published": None}
CSV = """URL,text,byline
https://harbour.example/7,"“Yes; no,” said Ann Lee.\nShe left.","Jo Oak, Al Fir"
,"Half \ufffd, no number",
one cell
"""
TABLES = {
    "lines.jsonl": "\n\n".join(
        [
            json.dumps({**FIRST, "Byline": ["Jo Oak", "Al Fir"], "n": 7}),
            json.dumps(HALF),
            "{",
            "[7]",
        ]
    ),
    "list.json": json.dumps([{**FIRST, "byline": "Jo Oak, Al Fir", "n": {"a": 1}}, HALF, 7]),
    "tabs.tsv": re.sub(",(?![ ”])", "\t", CSV),
    "europe.csv": re.sub(",(?![ ”])", ";", CSV),
}


@pytest.mark.parametrize("name", TABLES)
def test_a_table_of_any_kind(tmp_path: Path, name: str) -> None:
    first, second, *broken = find_sources([str(write(tmp_path, name, TABLES[name]))])
    assert isinstance(first, Source)
    assert isinstance(second, Source)
    assert first.text == FIRST["text"]
    assert first.metadata == Metadata(url=FIRST["url"], byline="Jo Oak, Al Fir")
    assert second.text == "Half \ufffd, no number"
    assert second.metadata == Metadata()
    assert broken
    assert all(isinstance(each, Problem) and "broken row: " in each.reason for each in broken)
    assert isinstance(read_source(Source(tmp_path / name, name, Metadata())), Problem)


def test_a_table_without_articles_is_told(tmp_path: Path) -> None:
    assert names(write(tmp_path, "not.json", "{")) == [
        "no JSON: Expecting property name enclosed in double quotes: line 1 column 2 (char 1)"
    ]
    named = names(write(tmp_path, "other.csv", "content,source,date,published\na,b,c,2024-05-01\n"))
    assert named[1:] == [
        "unknown column 'content': is it text?", "unknown column 'source': is it outlet?"
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text", ['<?xml version="1.0"?><urlset><url/></urlset>', "<urlset >", "\ufeff<?xml ?><nitf/>"]
)
def test_xml_that_is_no_article(tmp_path: Path, text: str) -> None:
    (problem,) = read_sources(find_sources([str(write(tmp_path, "sitemap.xml", text))]))
    assert isinstance(problem, Problem)
    assert problem.reason.startswith("XML, but neither a page nor a feed")


def test_a_table_s_article_may_be_long(tmp_path: Path) -> None:
    text = "He said no. " * 20_000
    write(tmp_path, "export.csv", f"text\n{text}\n")
    (source,) = find_sources([str(tmp_path / "export.csv")])
    assert isinstance(source, Source)
    assert source.text == text


@pytest.mark.parametrize("written", ["2024-05-04", "4 May 2024", "May 4, 2024", "04 May 2024"])
def test_a_date_with_its_month_in_words_is_one(written: str) -> None:
    assert checked(published=written).published == "2024-05-04"
