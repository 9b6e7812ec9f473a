"""Every page: there, right, the same as JSON, also where things are missing."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from datasette.app import Datasette
from sqlite_utils import Database

from quotes.publishing.serving import READERS
from tests.conftest import ROOT
from tests.publishing.conftest import Ids

PAGES = ("home", "search", "check", *READERS)
DOCS = ROOT / "docs" / "publishing.md"
OPTIONAL = (
    "wordings", "statement_links", "statement_index", "statement_queue", "statement_stale",
    "disagreements", "figures", "alignment_spans", "alignments", "primary_sources", "roles",
    "speaker_mentions", "corrections", "rules",
)  # fmt: skip


async def get(site: Datasette, path: str) -> Any:
    return await site.client.get(path)


def json_path(path: str) -> str:
    head, _, query = path.partition("?")
    return f"{'/home' if head == '/' else head}.json{'?' + query if query else ''}"


@pytest.mark.parametrize("page", PAGES)
async def test_every_page_as_html_and_as_json(site: Datasette, ids: Ids, page: str) -> None:
    path = ids.paths()[page]
    html, data = await get(site, path), await get(site, json_path(path))
    assert html.status_code == 200
    assert "<h1" in html.text
    assert data.status_code == 200
    assert data.json()["page"] == page
    assert f'href="{json_path(path)}"' in unescape(html.text)


@pytest.mark.parametrize("page", PAGES)
async def test_the_documented_shape_is_the_shape(site: Datasette, ids: Ids, page: str) -> None:
    row = re.search(rf"^\| `{page}` \|.*\| (.*) \|$", DOCS.read_text("utf-8"), re.MULTILINE)
    assert row, f"docs/publishing.md has no row for the JSON of {page}"
    documented = set(re.findall(r"`(\w+)`", row[1]))
    data = (await get(site, json_path(ids.paths()[page]))).json()
    assert set(data) - {"page"} == documented


@pytest.mark.parametrize("page", READERS)
async def test_what_is_not_there(site: Datasette, page: str) -> None:
    html = await get(site, f"/{page}/999999999")
    assert html.status_code == 404
    assert "There is no" in html.text
    data = await get(site, f"/{page}/999999999.json")
    assert data.status_code == 404
    assert data.json()["ok"] is False


@pytest.mark.parametrize("path", ["/nosuch", "/no/such", "/news/nosuch", "/quote/none"])
async def test_an_address_without_a_page(site: Datasette, path: str) -> None:
    html = await get(site, path)
    assert html.status_code == 404
    assert "There is nothing at this address" in html.text
    assert 'role="search"' in html.text
    assert "default-src 'none'" in html.headers["content-security-policy"]


async def test_json_that_is_not_there_is_datasettes(site: Datasette) -> None:
    data = await get(site, "/news/nosuch.json")
    assert data.status_code == 404
    assert data.json()["ok"] is False


async def test_nowhere_where_nothing_is_ours(tmp_path: Path) -> None:
    other = Datasette([], memory=True)
    html = await get(other, "/nosuch")
    assert html.status_code == 404
    assert "Who said what" not in html.text


@pytest.mark.parametrize("page", PAGES)
async def test_without_the_optional_tables(
    tmp_path: Path, news_path: Path, ids: Ids, page: str
) -> None:
    db = Database(tmp_path / "bare.db")
    Database(news_path).conn.backup(db.conn)
    for view in db.view_names():
        db.execute(f"drop view [{view}]")
    for trigger in db.triggers:
        db.execute(f"drop trigger [{trigger.name}]")
    for table in OPTIONAL:
        db.execute(f"drop table if exists [{table}]")
    from quotes.storing.schema import summaries

    for statement in summaries.VIEWS.values():
        db.execute(statement)
    db.close()
    answer = await get(Datasette([str(tmp_path / "bare.db")]), ids.paths()[page])
    assert answer.status_code == (404 if page == "original" else 200), answer.text[-600:]


@pytest.mark.parametrize("path", ["/", "/home.json", "/search", "/search?q=x", "/search.atom"])
async def test_an_empty_database(empty_path: Path, path: str) -> None:
    answer = await get(Datasette([str(empty_path)]), path)
    assert answer.status_code == 200, answer.text[-600:]
    if path == "/":
        assert "Nothing has been loaded yet" in answer.text


async def test_one_article_without_a_date_shows_on_the_home_page(empty_path: Path) -> None:
    text = "“We won the cup,” Lee said."
    db = Database(empty_path)
    db["articles"].insert({"id": 8, "name": "b.txt", "words": 6, "text_hash": "", "text": text})
    db["quotes"].insert(
        {
            "id": 9, "article_id": 8, "kind": "direct", "act": "statement",
            "modality": "asserted", "text": "“We won the cup,”", "start": 0, "end": 17, "rule": "x",
        }
    )  # fmt: skip
    db.close()
    page = re.sub(r"<[^>]+>", "", (await get(Datasette([str(empty_path)]), "/")).text)
    assert "1 quotation of 0 speakers" in page
    assert re.search(r"in 1 article\b", page)
    assert "We won the cup" in page
    assert "Newest" not in page


async def test_a_speaker_of_whom_nothing_is_known(empty_path: Path) -> None:
    db = Database(empty_path)
    with db.atomic():
        db.execute("insert into speakers (id, name, kind) values (5, 'Nobody Yet', 'person')")
        db.execute("insert into outlets (id, name) values (6, 'Silent Post')")
        db["articles"].insert({"id": 7, "name": "a.txt", "words": 0, "text_hash": "", "text": ""})
        db["articles"].insert(
            {"id": 8, "name": "b.txt", "words": 2, "text_hash": "", "text": "“We won.”"}
        )
        db["quotes"].insert(
            {
                "id": 9, "article_id": 8, "kind": "direct", "act": "statement",
                "modality": "asserted", "text": "“We won.”", "start": 0, "end": 9, "rule": "x",
            }
        )  # fmt: skip
    db.close()
    site = Datasette([str(empty_path)])
    for path in ("/speaker/5", "/outlet/6", "/article/7", "/article/8", "/quote/9", "/"):
        answer = await get(site, path)
        assert answer.status_code == 200, path
        assert "None" not in re.sub(r"<[^>]*>", "", answer.text), path
    assert "Nobody named" in (await get(site, "/quote/9")).text


async def test_offsets_hold_on_the_article_page(site: Datasette, ids: Ids, news: Database) -> None:
    data = (await get(site, f"/article/{ids.article}.json")).json()
    text = news.execute("select text from articles where id = ?", [ids.article]).fetchone()[0]
    assert data["quotes"]
    for quote in data["quotes"]:
        told = " ".join(text[span["start"] : span["end"]] for span in quote["spans"])
        assert told == quote["text"]
    shown = "".join(p["text"] for row in data["paragraphs"] for p in row["pieces"])
    assert re.sub(r"\s", "", shown) == re.sub(r"\s", "", text)
    assert {start for row in data["paragraphs"] for start in row["starts"]} == {
        quote["id"] for quote in data["quotes"]
    }


async def test_the_passage_marks_content_cue_and_mention(site: Datasette, ids: Ids) -> None:
    data = (await get(site, f"/quote/{ids.quote}.json")).json()
    parts: dict[str, str] = {}
    for piece in data["passage"]["pieces"]:
        for part in piece["parts"]:
            parts[part] = parts.get(part, "") + piece["text"]
    assert parts["content"] == data["quote"]["text"]
    assert parts["cue"] == data["quote"]["cue"]
    assert parts["mention"] == data["quote"]["speaker_text"]


async def test_wordings_joined_without_what_they_left_out_are_the_quotes(
    site: Datasette, ids: Ids
) -> None:
    data = (await get(site, f"/statement/{ids.statement}.json")).json()
    assert len(data["wordings"]) > 1
    for wording in data["wordings"]:
        kept = "".join(p["text"] for p in wording["words"] if p["tag"] != "left_out")
        assert kept == wording["text"]
    other = next(w["id"] for w in data["wordings"] if w["id"] != data["against"])
    again = (await get(site, f"/statement/{ids.statement}.json?against={other}")).json()
    assert again["against"] == other


async def test_the_original_counts_outlets_and_leads_to_quotes(site: Datasette) -> None:
    data = (await get(site, "/original/1.json")).json()
    piece = next(piece for piece in data["pieces"] if piece["outlets"])
    picked = (await get(site, f"/original/1.json?at={piece['start']}")).json()["picked"]
    assert set(picked) == set(piece["quotes"])


async def test_no_quotes_no_page(tmp_path: Path) -> None:
    """Without our tables Datasette's own index is shown, and ours say so."""
    db = Database(tmp_path / "other.db")
    db["things"].insert({"id": 1})
    db.close()
    site = Datasette([str(tmp_path / "other.db")])
    answer = await get(site, "/")
    assert answer.status_code == 200
    assert "other" in answer.text
    assert (await get(site, "/search")).status_code == 404


async def test_the_database_named_in_the_settings(news_path: Path, empty_path: Path) -> None:
    config = {"plugins": {"quotes-to-sqlite": {"database": "news"}}}
    site = Datasette([str(empty_path), str(news_path)], metadata=config)
    assert (await get(site, "/home.json")).json()["totals"]["quotes"] > 100


async def test_permissions_are_kept(news_path: Path) -> None:
    site = Datasette([str(news_path)], metadata={"databases": {"news": {"allow": False}}})
    for path in ("/", "/home.json", "/search.csv"):
        assert (await get(site, path)).status_code == 403
    tables = {"databases": {"news": {"tables": {"articles": {"allow": False}}}}}
    site = Datasette([str(news_path)], metadata=tables)
    assert (await get(site, "/search?q=bridge")).status_code == 403


async def test_a_prefix_before_every_address(news_path: Path, ids: Ids) -> None:
    site = Datasette([str(news_path)], settings={"base_url": "/news-site/"})
    for path in ids.paths().values():
        answer = await site.client.get(path)
        assert answer.status_code == 200
        for link in re.findall(r'(?:href|src|action)="(/[^"]*)"', answer.text):
            assert link.startswith("/news-site/"), link


async def test_datasettes_pages_stay(site: Datasette, ids: Ids) -> None:
    for path in ("/news", "/news/quotes", "/news?sql=select+1", "/news/said", "/.json"):
        assert (await site.client.get(path, follow_redirects=True)).status_code == 200, path
    row = await get(site, f"/news/said?quote_id={ids.quote}")
    assert f'href="/quote/{ids.quote}"' in row.text
    for table, page, key in (
        ("quotes", "quote", ids.quote), ("speakers", "speaker", ids.speaker),
        ("articles", "article", ids.article), ("outlets", "outlet", ids.outlet),
        ("statements", "statement", ids.statement), ("primary_sources", "original", 1),
    ):  # fmt: skip
        assert f'href="/{page}/{key}"' in (await get(site, f"/news/{table}/{key}")).text, table
    assert (await get(site, "/news/quotes?_col=text")).status_code == 200


async def test_nothing_is_written(site: Datasette) -> None:
    for path in ("/", "/search", "/robots.txt"):
        answer = await site.client.post(path)
        assert answer.status_code in (403, 405), path


@pytest.mark.parametrize(
    ("setting", "line"), [(None, "Disallow: /search"), ("deny", "Disallow: /")]
)
async def test_robots(news_path: Path, setting: str | None, line: str) -> None:
    config = {"plugins": {"quotes-to-sqlite": {"robots": setting}}}
    site = Datasette([str(news_path)], metadata=config)
    assert line in (await get(site, "/robots.txt")).text.splitlines()
    noindex = '<meta name="robots" content="noindex">' in (await get(site, "/")).text
    assert noindex is (setting == "deny")


async def test_a_large_database_that_was_never_optimized(
    site: Datasette, monkeypatch: pytest.MonkeyPatch
) -> None:
    from quotes.publishing.source import Source

    slow = "(select count(*) from quotes a, quotes b, quotes c, quotes d) as slow, "

    async def unbearable(self: Source, name: str) -> str:
        return f"{slow}{name}"

    monkeypatch.setattr("quotes.publishing.source.PATIENCE_MS", 20)
    monkeypatch.setattr(Source, "summary", unbearable)
    answer = await get(site, "/")
    assert answer.status_code == 200
    assert "quotes optimize news.db" in answer.text
    assert "Newest" in answer.text
