"""Pieces of SQL, and of what is handed to it, that several modules need."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

FROM_QUOTES = """
          from quotes
          join articles on articles.id = quotes.article_id
          left join speakers on speakers.id = quotes.speaker_id
          left join outlets on outlets.id = articles.outlet_id"""
"""Quotes with the article they stand in, and its outlet and their speaker where they have one."""

SAID = "+quotes.act = 'statement' and +quotes.modality = 'asserted'"
"""What the article itself says was said, as in the view `said`. The plus keeps SQLite from the
index on act and modality, which nearly every quote fits."""

AMONG = "in (select value from json_each(?))"
"""Whether an id is among those that the parameter holds; see `listed`."""


HOLDS_NAME = """(instr(lower({0}), lower(:name)) or instr(lower({0}), plain_name(:name))
         or ({0} glob '*[^ -~]*' and instr(plain_name({0}), plain_name(:name))))"""
"""Whether the column named in the braces holds :name, a name or a part of one; case, accents and
the make of apostrophes do not count. Only names that ASCII cannot write are asked `plain_name`."""

HOLDS_WORDS = """instr(' ' || replace(case when {0} glob '*[^ -~]*' then plain_name({0})
                                  else replace(lower({0}), '.', '') end, '-', ' '),
            ' ' || replace(plain_name(:name), '-', ' '))"""
"""Whether words of the column named in the braces begin with :name, so that PM is in "former PM"
and not in "shipment clerk"; case, accents, stops and hyphens do not count."""


def listed(ids: Iterable[int]) -> str:
    """Ids as the one parameter of `AMONG`: as many as there are, where ? for each has a limit."""
    return json.dumps(sorted(set(ids)))


def upsert(table: str, columns: Sequence[str], key: Sequence[str] = ("id",)) -> str:
    """SQL that stores a row under its key and leaves columns that other parts added alone."""
    names = ", ".join(f'"{name}"' for name in columns)
    marks = ", ".join("?" * len(columns))
    changes = ", ".join(f'"{name}" = excluded."{name}"' for name in columns if name not in key)
    return (
        f"insert into {table} ({names}) values ({marks}) "
        f"on conflict ({', '.join(key)}) do update set {changes}"
    )


def escaped(text: str) -> str:
    """`text` as it stands for itself in a pattern of like with escape \\."""
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


def now() -> str:
    """This moment as ISO 8601 writes it, in UTC, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")
