"""The registry: known speakers with aliases, roles in time and Wikidata ids; TOML or CSV.

TOML, as in the packaged ``registry.toml``::

    [[speaker]]
    name = "Ann Lee"
    aliases = ["Ann B. Lee"]
    roles = [{title = "mayor", organisation = "Springfield", since = "2020-01-01"}]

CSV has the columns name, aliases (set apart by ``;``), role, organisation, since, until, wikidata,
kind, gender; a speaker with several roles has several rows.
"""

from __future__ import annotations

import csv
import re
import tomllib
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any, get_args

from quotes.errors import Refused
from quotes.lexicon.people import people
from quotes.models import Role, Speaker, SpeakerKind

KEYS = frozenset({"name", "aliases", "roles", "wikidata", "kind", "gender"})
ROLE_KEYS = frozenset({"title", "organisation", "since", "until"})
DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
WIKIDATA = re.compile(r"Q[1-9]\d*")


class RegistryError(Refused):
    """A registry that cannot be used; the message names the file, the entry and the reason."""


@lru_cache(maxsize=50_000)
def folded(name: str) -> str:
    """A name for comparing: case, accents, stops and double spaces do not count."""
    plain = unicodedata.normalize("NFKD", name.replace("’", "'"))
    kept = "".join(c for c in plain if not unicodedata.combining(c) and c != ".")
    return " ".join(kept.casefold().split())


def _office(role: str) -> str:
    """A role without whose and when: the former U.S. President is a president, no student's is."""
    places = people().places
    around = people().naming["past"] | places["country"] | places["demonym"] | {"the", "us", "uk"}
    words = [word.removesuffix("'s") for word in folded(role).split()]
    means = people().means
    return " ".join(means.get(word, word) for word in words if word not in around)


class Registry:
    """Known speakers, found by any of their names."""

    def __init__(self, speakers: Iterable[Speaker] = ()) -> None:
        self.speakers: tuple[Speaker, ...] = tuple(speakers)
        self._by_name: dict[str, set[Speaker]] = {}
        self._by_word: dict[str, set[Speaker]] = {}
        for speaker in self.speakers:
            for name in (speaker.name, *speaker.aliases):
                self._by_name.setdefault(folded(name), set()).add(speaker)
                for word in folded(name).split():
                    self._by_word.setdefault(word, set()).add(speaker)

    def named(self, name: str) -> Speaker | None:
        """The one speaker who goes by exactly this name or alias; None if nobody or two do."""
        found = self._by_name.get(folded(name), set())
        return next(iter(found)) if len(found) == 1 else None

    def in_role(self, name: str, role: str) -> Speaker | None:
        """The one speaker with these words in a name who held the role: Sharif, Prime Minister."""
        groups = [self._by_word.get(word, set()) for word in folded(name).split()]
        found = set.intersection(*groups) if groups else set()
        title = _office(role)
        held = [s for s in found if any(_office(r.title) == title for r in s.roles)]
        return held[0] if len(held) == 1 else None

    def joined(self, other: Registry) -> Registry:
        """Both registries; where a name is in both, the other's entry counts."""
        theirs = {folded(speaker.name) for speaker in other.speakers}
        mine = [speaker for speaker in self.speakers if folded(speaker.name) not in theirs]
        return Registry([*mine, *other.speakers])


@cache
def packaged() -> Registry:
    """The registry that comes with the project."""
    text = files("quotes.speakers").joinpath("registry.toml").read_text("utf-8")
    return Registry(_from_toml(text, "registry.toml"))


def load(path: Path) -> Registry:
    """A registry file, TOML or CSV by its name.

    Raises RegistryError naming the file, the entry and the reason; OSError if it cannot be read.
    """
    try:
        text = path.read_text("utf-8-sig")
    except UnicodeDecodeError as error:
        raise RegistryError(f"{path}: not UTF-8 text") from error
    read = _from_csv if path.suffix.lower() == ".csv" else _from_toml
    return Registry(read(text, str(path)))


def _from_toml(text: str, where: str) -> list[Speaker]:
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise RegistryError(f"{where}: {error}") from error
    found = data.get("speaker")
    if set(data) != {"speaker"} or not isinstance(found, list):
        raise RegistryError(f"{where}: expected [[speaker]] entries only, found {sorted(data)}")
    return [_speaker(entry, f"{where}: entry {n}") for n, entry in enumerate(found, 1)]


def _from_csv(text: str, where: str) -> list[Speaker]:
    rows = csv.DictReader(text.splitlines())
    if "name" not in (rows.fieldnames or ()):
        raise RegistryError(f"{where}: no column called name")
    merged: dict[str, dict[str, Any]] = {}
    for number, row in enumerate(rows, 2):
        name = (row.get("name") or "").strip()
        if not name:
            raise RegistryError(f"{where}: line {number}: name is empty")
        entry = merged.setdefault(name, {"name": name, "aliases": [], "roles": []})
        entry["aliases"] += [a.strip() for a in (row.get("aliases") or "").split(";") if a.strip()]
        if row.get("role"):
            role = {"title": row["role"], **{k: row[k] for k in ROLE_KEYS if row.get(k)}}
            entry["roles"].append(role)
        entry |= {k: row[k] for k in ("wikidata", "kind", "gender") if row.get(k)}
    return [_speaker(entry, f"{where}: {name}") for name, entry in merged.items()]


def _speaker(entry: Mapping[str, Any], where: str) -> Speaker:
    if not isinstance(entry, dict) or not str(entry.get("name", "")).strip():
        raise RegistryError(f"{where}: name is missing")
    where = f"{where} ({entry['name']})"
    if unknown := set(entry) - KEYS:
        raise RegistryError(f"{where}: unknown key {min(unknown)!r}")
    kind, gender = entry.get("kind", "person"), entry.get("gender")
    if kind not in get_args(SpeakerKind):
        raise RegistryError(f"{where}: kind {kind!r} is not one of {get_args(SpeakerKind)}")
    if gender not in (None, "female", "male"):
        raise RegistryError(f"{where}: gender {gender!r} is not female or male")
    wikidata = entry.get("wikidata")
    if wikidata is not None and not WIKIDATA.fullmatch(str(wikidata)):
        raise RegistryError(f"{where}: wikidata {wikidata!r} is not an id like Q42")
    aliases, roles = entry.get("aliases", []), entry.get("roles", [])
    if not isinstance(aliases, list) or not all(isinstance(a, str) and a for a in aliases):
        raise RegistryError(f"{where}: aliases is not a list of names")
    if not isinstance(roles, list):
        raise RegistryError(f"{where}: roles is not a list")
    return Speaker(
        name=entry["name"],
        kind=kind,
        aliases=tuple(aliases),
        roles=_roles(roles, where),
        wikidata=wikidata,
        gender=gender,
    )


def _roles(roles: Sequence[Any], where: str) -> tuple[Role, ...]:
    for role in roles:
        if not isinstance(role, dict) or not role.get("title"):
            raise RegistryError(f"{where}: a role without title")
        if unknown := set(role) - ROLE_KEYS:
            raise RegistryError(f"{where}: unknown key {min(unknown)!r} in a role")
        for key in ("since", "until"):
            if key in role and not DATE.fullmatch(str(role[key])):
                raise RegistryError(f"{where}: {key} {role[key]!r} is not a date like 2022-04-11")
    return tuple(Role(**{key: str(value) for key, value in role.items()}) for role in roles)
