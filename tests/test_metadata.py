"""metadata.yml against Datasette and the schema: Datasette ignores what it does not know."""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
import yaml
from datasette.app import Datasette
from sqlite_utils import Database

from quotes.models import Article, Cue, Extraction, Mention, Quote, Span
from quotes.storing.database import open_database
from quotes.storing.writer import Writer
from tests.conftest import ROOT

METADATA: dict[str, Any] = yaml.safe_load((ROOT / "metadata.yml").read_text("utf-8"))
OURS = METADATA["databases"]["quotes"]
TABLES: dict[str, dict[str, Any]] = OURS["tables"]
QUERIES: dict[str, dict[str, Any]] = OURS["queries"]

# From Datasette's documentation of metadata, 0.65; "plugins" may hold anything.
ABOUT = {
    "title",
    "description",
    "description_html",
    "license",
    "license_url",
    "source",
    "source_url",
    "about",
    "about_url",
}
ROOT_KEYS = ABOUT | {"databases", "plugins"}
DATABASE_KEYS = ABOUT | {"tables", "queries", "plugins"}
TABLE_KEYS = ABOUT | {
    "columns",
    "facets",
    "facet_size",
    "hidden",
    "label_column",
    "plugins",
    "size",
    "sort",
    "sort_desc",
    "sortable_columns",
}
QUERY_KEYS = {"sql", "title", "description", "description_html", "params", "hide_sql", "fragment"}

TEXT = "“We repaired the bridge,” Ann Lee said. It was cheap, some complained."
ARTICLE = Article(
    TEXT, "a.txt", "Harbour Post", "https://harbour.example/a", "Repairs", "Jo Reed", "2024-05-01"
)
FOUND = Extraction(
    (
        Quote(
            kind="direct",
            act="statement",
            spans=(Span(0, 25),),
            cue=Cue(Span(34, 38), "say"),
            mention=Mention(Span(26, 33)),
            speaker="Ann Lee",
            speaker_kind="person",
            role="Mayor",
            medium="a statement",
            rule="cue-after",
        ),
        Quote(kind="indirect", act="statement", spans=(Span(40, 52),), rule="clause"),
    )
)


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("db") / "quotes.db"
    with open_database(made) as db, Writer(db) as writer:
        writer.add(ARTICLE, FOUND)
    return made


@pytest.fixture(scope="module")
def db(path: Path) -> Iterator[Database]:
    opened = Database(path)
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def datasette(path: Path) -> Datasette:
    return Datasette([str(path)], metadata=deepcopy(METADATA))


def columns(db: Database, table: str) -> set[str]:
    return set(db[table].columns_dict)


def test_the_links_lead_to_the_packaged_file() -> None:
    packaged = ROOT / "quotes" / "publishing" / "metadata.yml"
    assert (ROOT / "metadata.yml").resolve() == packaged
    assert (ROOT / "datasette.yaml").resolve() == packaged


def test_every_key_is_one_that_datasette_knows() -> None:
    assert set(METADATA) <= ROOT_KEYS
    assert set(METADATA["databases"]) == {"quotes"}
    assert set(OURS) <= DATABASE_KEYS
    for name, table in TABLES.items():
        assert set(table) <= TABLE_KEYS, name
    for name, query in QUERIES.items():
        assert set(query) <= QUERY_KEYS, name


def test_every_table_and_view_has_a_description(db: Database) -> None:
    ours = {name for name in db.table_names() if "_fts" not in name and "sqlite_" not in name[:7]}
    described = {name for name, table in TABLES.items() if table.get("description")}
    missing = (ours | set(db.view_names())) - described
    assert not missing, f"metadata.yml lacks a description of {sorted(missing)}"
    unknown = set(TABLES) - ours - set(db.view_names()) - {"_sqlite_migrations"}
    assert not unknown, f"metadata.yml describes {sorted(unknown)}, which the schema lacks"


@pytest.mark.parametrize("name", [n for n, table in TABLES.items() if not table.get("hidden")])
def test_every_column_has_a_description(name: str, db: Database) -> None:
    described = TABLES[name].get("columns", {})
    missing = columns(db, name) - set(described)
    assert not missing, f"metadata.yml, {name}: no description of {sorted(missing)}"
    unknown = set(described) - columns(db, name)
    assert not unknown, f"metadata.yml, {name}: describes {sorted(unknown)}, which it lacks"
    assert all(isinstance(words, str) and words for words in described.values())


@pytest.mark.parametrize("name", TABLES)
def test_facets_sort_and_label_are_columns(name: str, db: Database) -> None:
    table = TABLES[name]
    named = [next(iter(f.values())) if isinstance(f, dict) else f for f in table.get("facets", [])]
    named += [table[key] for key in ("sort", "sort_desc", "label_column") if key in table]
    named += table.get("sortable_columns", [])
    assert set(named) <= columns(db, name)


async def page(datasette: Datasette, address: str, **params: str) -> Any:
    response = await datasette.client.get(address, params=params)
    assert response.status_code == 200, response.text[:2000]
    return response


@pytest.mark.parametrize("name", TABLES)
async def test_every_table_opens_with_its_description(name: str, datasette: Datasette) -> None:
    response = await page(datasette, f"/quotes/{name}")
    assert TABLES[name].get("title", name).replace('"', "&#34;") in response.text


WORDS = {"words": "repairs", "speaker": "lee", "day": "2024-05-01"}


@pytest.mark.parametrize("name", QUERIES)
async def test_every_query_opens_and_finds(name: str, datasette: Datasette) -> None:
    query = QUERIES[name]
    assert query.get("params", []) == sorted(set(re.findall(r":(\w+)", query["sql"])))
    given = {param: WORDS[param] for param in query.get("params", ())}
    response = await page(datasette, f"/quotes/{name}", **given)
    assert query["title"] in response.text
    rows = (await page(datasette, f"/quotes/{name}.json", _shape="array", **given)).json()
    if name in FINDS_NOTHING_HERE:
        assert rows == []
    else:
        assert rows


FINDS_NOTHING_HERE = {"disagreeing_figures", "told_in_contrary_ways"}
"""One article has nothing to compare; tests/comparing opens them on two."""


@pytest.mark.parametrize("name", [name for name, query in QUERIES.items() if query.get("params")])
@pytest.mark.parametrize("words", ["", "nobody", '"', "AND (", "100%", "'; drop table quotes; --"])
async def test_queries_bear_any_words(name: str, words: str, datasette: Datasette) -> None:
    given = dict.fromkeys(QUERIES[name]["params"], words)
    rows = (await page(datasette, f"/quotes/{name}.json", _shape="array", **given)).json()
    assert rows == []


async def test_search_finds_forms_of_a_word(datasette: Datasette) -> None:
    rows = (await page(datasette, "/quotes/search.json", _shape="array", words="bridges")).json()
    assert [row["who"] for row in rows] == ["Ann Lee"]


async def test_names_stand_for_ids(datasette: Datasette) -> None:
    response = await page(datasette, "/quotes/quotes")
    assert re.search(r"<a [^>]*>Ann Lee</a>", response.text)
    assert re.search(r"<a [^>]*>Repairs</a>", response.text)
    response = await page(datasette, "/quotes/articles")
    assert re.search(r"<a [^>]*>Harbour Post</a>", response.text)


async def test_facets_are_shown(datasette: Datasette) -> None:
    found = (await page(datasette, "/quotes/said.json", _size="0")).json()["facet_results"]
    assert set(found) == set(TABLES["said"]["facets"])
    assert found["year"]["results"][0]["value"] == 2024
