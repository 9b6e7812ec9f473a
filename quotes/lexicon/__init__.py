"""What we know of words: TOML data with examples, and the loader that refuses bad entries.

One file per kind of knowledge; every file is one array of tables, one table per entry::

    [[title]]
    words = ["mrs", "ms", "lady"]
    gender = "female"
    examples = ["Mrs Lopez said"]

Nothing is read at import; each file is read once, when first asked for.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from importlib.resources import files
from typing import Any

Fields = Mapping[str, type]


class LexiconError(ValueError):
    """An entry that cannot be used; the message names the file, the entry and the reason."""


def entries(
    name: str, table: str, required: Fields, optional: Fields | None = None
) -> list[dict[str, Any]]:
    """The entries of the packaged file ``name.toml``, all in the array ``[[table]]``.

    `required` and `optional` give the type of each key an entry must or may have.
    Raises LexiconError for an unknown or missing key, a wrong type, an empty value, or a
    word that appears twice in one entry's list.
    """
    text = files(__name__).joinpath(f"{name}.toml").read_text("utf-8")
    return check(tomllib.loads(text), f"{name}.toml", table, required, optional or {})


def check(
    data: Mapping[str, Any], where: str, table: str, required: Fields, optional: Fields
) -> list[dict[str, Any]]:
    """The entries of parsed TOML, once each is known to be good; raises as `entries` does."""
    unknown = set(data) - {table}
    if unknown or not isinstance(data.get(table), list):
        raise LexiconError(f"{where}: expected [[{table}]] only, found {sorted(data)}")
    for number, entry in enumerate(data[table], 1):
        problem = _problem(entry, required, optional)
        if problem:
            raise LexiconError(f"{where}: entry {number}: {problem} in {entry!r}")
    return list(data[table])


def _problem(entry: Mapping[str, Any], required: Fields, optional: Fields) -> str | None:
    allowed = {**optional, **required}
    if missing := set(required) - set(entry):
        return f"missing {sorted(missing)}"
    for key, value in entry.items():
        if key not in allowed:
            return f"unknown key {key!r}"
        if not isinstance(value, allowed[key]):
            return f"{key} is not a {allowed[key].__name__}"
        if isinstance(value, str | list) and not value:
            return f"{key} is empty"
        if isinstance(value, list) and len(set(map(str, value))) != len(value):
            return f"{key} has a word twice"
    return None
