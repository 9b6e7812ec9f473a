"""Search: what is found, what is left out, in which order, and as which formats."""

from __future__ import annotations

import csv
import io
import shutil
from pathlib import Path
from typing import Any
from urllib.parse import urlencode
from xml.etree import ElementTree

import pytest
from datasette.app import Datasette
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlite_utils import Database

from quotes.publishing.pages import search
from quotes.publishing.searching import match_expression

SAID = "act = 'statement' and modality = 'asserted'"


async def found(site: Datasette, **asked: Any) -> Any:
    answer = await site.client.get(f"/search.json?{urlencode(asked)}")
    assert answer.status_code == 200, answer.text
    return answer.json()


async def all_ids(site: Datasette, **asked: Any) -> list[int]:
    """The ids of every hit, page after page."""
    ids: list[int] = []
    page: int | None = 1
    while page:
        data = await found(site, **asked, page=page)
        ids += [quote["id"] for quote in data["quotes"]]
        page = data["next"]
    return ids


@pytest.mark.parametrize(
    ("asked", "where"),
    [
        ({"q": "bridge"}, "text like '%bridge%'"),
        ({"q": "bridges"}, "text like '%bridge%'"),
        ({"q": "BRIDGE -budget"}, "text like '%bridge%' and text not like '%budget%'"),
        ({"q": "money rebuild"}, "text like '%money%' and text like '%rebuild%'"),
        ({"q": "bridge OR budget"}, "(text like '%bridge%' or text like '%budget%')"),
        ({"q": '"people were hurt"'}, "text like '%people were hurt%'"),
        ({"q": "“people were hurt”"}, "text like '%people were hurt%'"),
        ({"q": "hospit*"}, "text like '%hospit%'"),
        ({"q": "bridge", "kind": "indirect"}, "text like '%bridge%' and kind = 'indirect'"),
        ({"kind": "mixed"}, "kind = 'mixed'"),
        ({"since": "2022-01-01", "until": "2022-12-31"}, "published like '2022%'"),
        ({"q": "bridge", "since": "2022-01-01"}, "text like '%bridge%' and published >= '2022'"),
        ({"outlet": "The Orrin Post"}, "outlets.name = 'The Orrin Post'"),
    ],
)
async def test_hits_are_the_rows_that_fit(
    site: Datasette, news: Database, asked: dict[str, str], where: str
) -> None:
    where = where.replace("text ", "replace(replace(quotes.text, '“', ''), '”', '') ")
    expected = {
        row[0]
        for row in news.execute(
            f"""select quotes.id from quotes join articles on articles.id = quotes.article_id
                  left join outlets on outlets.id = articles.outlet_id where {SAID} and {where}"""
        )
    }
    ids = await all_ids(site, **asked)
    assert expected
    assert set(ids) == expected
    assert len(ids) == len(expected), "a hit came twice"


async def test_a_speaker_by_name_alias_or_part(site: Datasette, news: Database) -> None:
    name = news.execute("select name from speakers where id = 1").fetchone()[0]
    expected = news.execute(
        f"select count(*) from quotes where speaker_id = 1 and {SAID}"
    ).fetchone()[0]
    for asked in (name, name.upper(), name[1:]):
        assert len(await all_ids(site, speaker=asked)) >= expected
    assert len(await all_ids(site, speaker=name)) == expected
    nobody = await found(site, speaker="Nobody Of That Name")
    assert nobody["speakers"] == []
    assert nobody["quotes"] == []


async def test_a_role_by_its_words(tmp_path: Path, news_path: Path) -> None:
    path = tmp_path / "news.db"
    shutil.copy(news_path, path)
    db = Database(path)
    given = ["former P.M.", "shipment clerk", "Vice-Président", "interior minister", "minister"]
    ids = [row[0] for row in db.execute(f"select id from quotes where {SAID} limit 5")]
    db.execute("update quotes set role = null")
    for key, role in zip(ids, given, strict=True):
        db.execute("update quotes set role = ? where id = ?", [role, key])
    text = db.execute("select text from quotes where id = ?", [ids[4]]).fetchone()[0]
    site = Datasette([str(path)])
    for asked, expected in [
        ("pm", [0]), ("P.M.", [0]), ("president", [2]), ("vice président", [2]),
        ("MINISTER", [3, 4]), ("interior", [3]), ("inter*", []), ("xylophone", []),
    ]:  # fmt: skip
        assert set(await all_ids(site, role=asked)) == {ids[each] for each in expected}, asked
    assert set(await all_ids(site, role="minister", q=text.split()[1])) >= {ids[4]}
    assert (await found(site, role="minister", q="xylophone"))["quotes"] == []
    assert "Nobody speaks as" in (await site.client.get("/search?role=xylophone")).text


async def test_a_role_of_many_is_looked_up_by_date(
    site: Datasette, news: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    role, count = news.execute(
        f"select role, count(*) from quotes where role is not null and {SAID} group by role limit 1"
    ).fetchone()
    few = await all_ids(site, role=role)
    monkeypatch.setattr(search, "FEW", 0)
    assert await all_ids(site, role=role) == few, "in the same order"
    assert len(few) >= count


async def test_a_speaker_however_the_name_is_typed(tmp_path: Path, news_path: Path) -> None:
    path = tmp_path / "news.db"
    shutil.copy(news_path, path)
    Database(path).execute("update speakers set name = 'Zoë O’Hara' where id = 1")
    site = Datasette([str(path)])
    for asked in ("zoe o'hara", "O'HARA", "O’Hara"):
        assert [row["id"] for row in (await found(site, speaker=asked))["speakers"]] == [1]
        assert 1 in [row["id"] for row in (await found(site, q=asked.split()[-1]))["people"]]
    assert [row["id"] for row in (await found(site, q="Zoe O'Hara"))["people"]] == [1]
    Database(path).execute("update speakers set name = 'Zoë Hägar' where id = 1")
    for asked in ("hagar", "Zoe Hagar", "ZOË HÄGAR"):
        assert [row["id"] for row in (await found(site, q=asked))["people"]] == [1]


@pytest.mark.parametrize("field", ["q", "speaker"])
async def test_a_slip_in_a_name_is_no_dead_end(tmp_path: Path, news_path: Path, field: str) -> None:
    path = tmp_path / "news.db"
    shutil.copy(news_path, path)
    Database(path).execute("update speakers set name = 'Zoë Sanaullah' where id = 1")
    site = Datasette([str(path)])
    for typed in ("Sanaulah", "Zoe Sannaullah", "President Sanaulla"):
        page = await site.client.get("/search", params={field: typed})
        assert "Perhaps you meant the speaker" in page.text
        assert [row["id"] for row in (await found(site, **{field: typed}))["similar"]] == [1]
    assert (await found(site, **{field: "Xylophone"}))["similar"] == []
    assert (await found(site, q="Sanaullah"))["similar"] == [], "found as it is"


async def test_where_nothing_is_found_there_is_a_way_on(site: Datasette) -> None:
    page = await site.client.get("/search", params={"q": "money", "since": "2099-01-01"})
    assert "Nothing found" in page.text
    assert '<a href="/search?q=money">Search without the filters</a>' in page.text
    assert "without the filters" not in (await site.client.get("/search?q=xylophone")).text
    page = await site.client.get("/search", params={"q": "money", "page": "50"})
    assert "There are fewer pages than 50" in page.text
    assert '<a href="/search?q=money">The first</a>' in page.text


async def test_the_words_that_matched_are_marked(site: Datasette) -> None:
    for quote in (await found(site, q="bridges"))["quotes"]:
        assert {p["text"].lower() for p in quote["pieces"] if p["hit"]} == {"bridge"}


async def test_the_best_first_or_the_newest(site: Datasette) -> None:
    newest = (await found(site, q="the", sort="newest"))["quotes"]
    assert [q["published"] for q in newest] == sorted(
        (q["published"] for q in newest), reverse=True
    )


async def test_many_hits_are_ranked_by_a_sample(
    site: Datasette, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "BOUND", 30)
    data = await found(site, q="the")
    assert data["bounded"] is True
    assert data["count"] == 30
    assert "picked by chance" in (await site.client.get("/search?q=the")).text


async def test_csv_and_atom_hold_the_same(site: Datasette) -> None:
    data = await found(site, q="bridge", kind="direct")
    text = (await site.client.get("/search.csv?q=bridge&kind=direct")).text
    assert text[0] == "\ufeff", "or Excel takes it for windows-1252"
    rows = list(csv.DictReader(io.StringIO(text[1:])))
    first = rows[0]
    assert first["page"] == f"http://localhost/quote/{first['id']}"
    page = first["page"].removeprefix("http://localhost")
    assert (await site.client.get(page)).status_code == 200
    assert [int(row["id"]) for row in rows][: len(data["quotes"])] == [
        quote["id"] for quote in data["quotes"]
    ]
    assert len(rows) == data["count"]
    feed = ElementTree.fromstring((await site.client.get("/search.atom?q=bridge&kind=direct")).text)
    entries = feed.findall("{http://www.w3.org/2005/Atom}entry")
    assert len(entries) == min(data["count"], 50)


@pytest.mark.parametrize(
    "typed",
    [
        '"', '""', "*", "-", "AND", "NOT", "OR", "a AND", "NEAR(a b)", "text:x", "^x", "(",
        "' or 1", "-x", "\x00", "“", "\u202e", "a" * 5000, "x OR", "OR x", "- -", "日本", "🙂",
        "{a}", "col : b", "+a",
    ],
)  # fmt: skip
async def test_nothing_typed_is_an_error(site: Datasette, typed: str) -> None:
    for path in ("/search", "/search.json", "/search.csv", "/search.atom"):
        answer = await site.client.get(f"{path}?{urlencode({'q': typed})}")
        assert answer.status_code == 200, answer.text[-400:]


@pytest.mark.parametrize(
    "query", ["page=0", "page=-1", "page=x", "page=99999999", "page=²", "since=yesterday",
              "until=2022-99-99", "kind=x", "act=x", "sort=x", "outlet=%00", "speaker=%00",
              "role=%00", "role=%27", "role=%25"]
)  # fmt: skip
async def test_odd_filters_are_left_out(site: Datasette, query: str) -> None:
    assert (await site.client.get(f"/search?{query}")).status_code == 200


@given(st.text(max_size=60))
@settings(max_examples=300)
def test_any_text_is_an_expression_that_sqlite_understands(typed: str) -> None:
    expression = match_expression(typed)
    if expression:
        FTS.execute("select count(*) from words where words match ?", [expression])


FTS = Database(memory=True)
FTS.execute("create virtual table words using fts5 (text, tokenize='porter unicode61')")


async def test_facets_count_the_hits(site: Datasette) -> None:
    data = await found(site, q="money")
    assert sum(row["quotes"] for row in data["facets"]["kinds"]) == data["count"]
    assert sum(row["quotes"] for row in data["months"]) == data["count"]
    first = data["facets"]["speakers"][0]
    assert (await found(site, q="money", speaker=first["name"]))["count"] == first["quotes"]


async def test_a_name_leads_to_its_speaker(site: Datasette, news: Database) -> None:
    name = news.execute("select name from speakers where id = 1").fetchone()[0]
    for typed in (name, name.lower(), name.split()[-1]):
        assert 1 in [row["id"] for row in (await found(site, q=typed))["people"]]
    assert (await found(site, q="%"))["people"] == []


async def test_what_takes_too_long_is_said(news_path: Path) -> None:
    site = Datasette([str(news_path)], settings={"sql_time_limit_ms": 100})
    slow = "select count(*) from quotes a, quotes b, quotes c, quotes d"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(search.listing, "SAID", f"({slow}) > 0")
        for path in ("/search?q=the", "/search.json?q=the"):
            answer = await site.client.get(path)
            assert answer.status_code == 503
            assert "longer than the database allows" in answer.text
