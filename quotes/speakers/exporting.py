"""The speakers of a database as a registry: what `--speakers FILE` and `import` read."""

from __future__ import annotations

import json
from collections.abc import Iterator

from sqlite_utils import Database

SPEAKERS = """
    select id, name, kind, wikidata from speakers
     where kind in ('person', 'organisation')
       and exists (select 1 from quotes where speaker_id = speakers.id)
     order by name, id"""
ROLES = """
    select distinct title, organisation, since, until from roles
     where speaker_id = ? and article_id is null order by since, title"""


def as_toml(db: Database) -> str:
    """Name, kind, aliases, Wikidata id and dated roles of every named speaker who is quoted."""
    return "\n".join(line for row in db.query(SPEAKERS) for line in (*_entry(db, row), ""))


def _entry(db: Database, row: dict[str, object]) -> Iterator[str]:
    yield "[[speaker]]"
    yield f"name = {_text(row['name'])}"
    if row["kind"] != "person":
        yield f"kind = {_text(row['kind'])}"
    names = db.query("select name from aliases where speaker_id = ? order by name", [row["id"]])
    aliases = [_text(alias["name"]) for alias in names]
    if aliases:
        yield f"aliases = [{', '.join(aliases)}]"
    if row["wikidata"]:
        yield f"wikidata = {_text(row['wikidata'])}"
    roles = [
        "{" + ", ".join(f"{key} = {_text(value)}" for key, value in role.items() if value) + "}"
        for role in db.query(ROLES, [row["id"]])
    ]
    if roles:
        yield f"roles = [{', '.join(roles)}]"


def _text(value: object) -> str:
    """A TOML basic string; JSON's escapes are TOML's, but for the delete character."""
    return json.dumps(str(value), ensure_ascii=False).replace("\x7f", "\\u007f")
