"""Speakers of articles become rows: who is who across articles, as the writer asks for it.

Identity is computed (`identity`); then what people have corrected is applied, on every load, so
that corrections survive reloads. Corrections are rows of their own and are never overwritten.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from sqlite_utils import Database

from quotes.models import Article, Quote, Role
from quotes.speakers.identity import Identity, identify, of_name
from quotes.speakers.registry import Registry, folded, packaged
from quotes.storing.ids import stable_id
from quotes.storing.linking import speaker_kind

PUT_SPEAKER = """
    insert into speakers (id, name, kind, wikidata) values (?, ?, ?, ?)
    on conflict (id) do nothing"""
PUT_ROLE = """
    insert into roles (id, speaker_id, title, organisation, since, until, article_id)
    values (?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing"""
PUT_MENTION = """
    insert into speaker_mentions (id, article_id, speaker_id, computed_id, name, quotes)
    values (?, ?, ?, ?, ?, ?)"""
PUT_ALIAS = "insert into aliases (id, speaker_id, name) values (?, ?, ?) on conflict do nothing"


class Speakers:
    """Links the speakers of articles, by the registry, by name and field, and by corrections.

    One a load: corrections are read once. See `quotes.storing.linking.Linking`.
    """

    def __init__(self, registry: Registry | None = None) -> None:
        self.registry = packaged() if registry is None else registry
        self._corrections: Corrections | None = None
        self._put: set[int] = set()
        self._linked: list[tuple[int, Identity] | None] = []

    def link(
        self, db: Database, article_id: int, article: Article, quotes: Sequence[Quote]
    ) -> list[int | None]:
        """The speaker id of each quote; speakers that the database lacks are added."""
        if self._corrections is None:
            self._corrections = Corrections(db)
        roles: dict[object, set[str]] = {}
        for quote in quotes:
            if quote.role:
                roles.setdefault(_key(quote), set()).add(quote.role)
        linked: dict[object, tuple[int, Identity]] = {}
        for quote in quotes:
            if quote.speaker is not None and _key(quote) not in linked:
                identity = identify(
                    quote.speaker,
                    speaker_kind(quote),
                    roles.get(_key(quote), ()),
                    (article_id, quote.entity),
                    self.registry,
                )
                speaker_id = self._corrections.applied(identity, article_id)
                linked[_key(quote)] = speaker_id, identity
                self._add(db, speaker_id, identity)
        self._linked = [linked.get(_key(quote)) for quote in quotes]
        return [found[0] if found else None for found in self._linked]

    def stored(
        self, db: Database, article_id: int, quotes: Sequence[Quote], quote_ids: Sequence[int]
    ) -> None:
        """Keep mentions and roles of the article, and apply the corrections of its quotes."""
        before = _mentioned(db, article_id)
        for table in ("speaker_mentions", "roles"):
            db.conn.execute(f"delete from {table} where article_id = ?", [article_id])
        counts: Counter[tuple[int, int, str]] = Counter()
        roles: dict[int, tuple[int, str]] = {}
        for quote, found in zip(quotes, self._linked, strict=True):
            if found is None:
                continue
            speaker_id, identity = found
            counts[speaker_id, identity.id, quote.speaker or ""] += 1
            if quote.role and identity.kind != "unnamed":
                role_id = stable_id("role", speaker_id, quote.role, article_id)
                roles[role_id] = (speaker_id, quote.role)
        mentions = {
            (speaker_id, name): (article_id, speaker_id, computed_id, name, number)
            for (speaker_id, computed_id, name), number in counts.items()
        }
        db.conn.executemany(
            PUT_MENTION,
            [(stable_id("mention", article_id, *key), *row) for key, row in mentions.items()],
        )
        db.conn.executemany(
            PUT_ROLE,
            [(i, s, title, None, None, None, article_id) for i, (s, title) in roles.items()],
        )
        self._aliases(db, quotes)
        correct_quotes(db, article_id)
        remove_unused(db, before - {speaker_id for speaker_id, _ in mentions})

    def _add(self, db: Database, speaker_id: int, identity: Identity) -> None:
        """Add a speaker with what the registry knows; of two spellings the same one is shown."""
        assert self._corrections is not None
        if speaker_id in self._put and identity.kind not in ("person", "organisation"):
            return
        name = self._corrections.names.get(speaker_id, identity.name)
        stored = db.conn.execute("select name from speakers where id = ?", [speaker_id]).fetchone()
        if stored is None:
            row = (speaker_id, name, identity.kind, identity.wikidata)
            db.conn.execute(PUT_SPEAKER, row)
        elif stored[0] != name and speaker_id == identity.id:
            fixed = identity.registered or speaker_id in self._corrections.names
            if fixed or _spelling(name) < _spelling(stored[0]):
                db.conn.execute("update speakers set name = ? where id = ?", [name, speaker_id])
        if identity.registered and speaker_id not in self._put:
            self._add_registered(db, speaker_id, identity)
        self._put.add(speaker_id)

    def _add_registered(self, db: Database, speaker_id: int, identity: Identity) -> None:
        known = self.registry.named(identity.name)
        if known is None:
            return
        if known.wikidata:
            db.conn.execute(
                "update speakers set wikidata = ? where id = ? and wikidata is not ?",
                [known.wikidata, speaker_id, known.wikidata],
            )
        for alias in known.aliases:
            put_alias(db, speaker_id, alias)
        for role in known.roles:
            put_known_role(db, speaker_id, role)

    def _aliases(self, db: Database, quotes: Sequence[Quote]) -> None:
        """Other full forms of a name that articles use: Donald J. Trump."""
        forms = {
            (found[0], quote.speaker)
            for quote, found in zip(quotes, self._linked, strict=True)
            if found and quote.speaker and quote.speaker != found[1].name
        }
        for speaker_id, name in sorted(forms):
            put_alias(db, speaker_id, name)


class Corrections:
    """What people have said of speakers: merged, split, renamed, known by another name."""

    def __init__(self, db: Database) -> None:
        self.merged: dict[int, int] = {}
        self.split: dict[tuple[int, int], int] = {}
        self.names: dict[int, str] = {}
        self.by_alias: dict[str, int] = {}
        rows = db.conn.execute(
            "select action, speaker_id, other_id, article_id, name"
            " from speaker_corrections order by id"
        )
        for action, speaker_id, other_id, article_id, name in rows:
            if action == "merge":
                self.merged[speaker_id] = other_id
                self.merged.pop(other_id, None)
            elif action == "split":
                self.split[speaker_id, article_id] = other_id
                self.names[other_id] = name
            elif action == "rename":
                self.names[speaker_id] = name
            else:
                self.by_alias[folded(name)] = speaker_id

    def applied(self, identity: Identity, article_id: int) -> int:
        """The id a speaker of an article has once all corrections are applied."""
        speaker_id = identity.id
        if identity.kind in ("person", "organisation"):
            speaker_id = self.by_alias.get(folded(identity.name), speaker_id)
        seen = {speaker_id}
        while True:
            following = self.split.get((speaker_id, article_id)) or self.merged.get(speaker_id)
            if following is None or following in seen:
                return speaker_id
            seen.add(following)
            speaker_id = following


def correct_quotes(db: Database, article_id: int) -> None:
    """Apply what people have said of single quotes of an article."""
    rows = db.conn.execute(
        "select quote_id, field, value from corrections where article_id = ? order by id",
        [article_id],
    ).fetchall()
    for quote_id, field, value in rows:
        if field == "reject":
            db.conn.execute("delete from quotes where id = ?", [quote_id])
        elif field == "kind":
            db.conn.execute("update quotes set kind = ? where id = ?", [value, quote_id])
        else:
            speaker_id = named_speaker(db, value) if value else None
            db.conn.execute(
                "update quotes set speaker_id = ?, resolved_by = 'correction' where id = ?",
                [speaker_id, quote_id],
            )


def going_by(db: Database, who: str) -> list[tuple[int, str, str]]:
    """Id, name and kind of the speaker with that id, else of all who have that name or alias."""
    if who.isdigit():
        found = db.conn.execute("select id, name, kind from speakers where id = ?", [who])
        if row := found.fetchone():
            return [row]
    return db.conn.execute(
        "select id, name, kind from speakers where name = :who collate nocase union "
        "select s.id, s.name, s.kind from aliases a join speakers s on s.id = a.speaker_id "
        "where a.name = :who collate nocase order by 1",
        {"who": who},
    ).fetchall()


def named_speaker(db: Database, who: str) -> int:
    """The id of the one speaker who goes by that name, alias or id, unnamed ones left out.

    Where nobody does, or more than one, it is that of the person of that full name, who is added.
    """
    found = [speaker_id for speaker_id, _, kind in going_by(db, who) if kind != "unnamed"]
    if len(found) == 1:
        return found[0]
    speaker_id = of_name(who)
    db.conn.execute(PUT_SPEAKER, (speaker_id, who, "person", None))
    return speaker_id


def put_alias(db: Database, speaker_id: int, name: str) -> None:
    """Keep that a speaker also goes by `name`."""
    alias_id = stable_id("alias", speaker_id, name)
    db.conn.execute(PUT_ALIAS, (alias_id, speaker_id, name))


def put_known_role(db: Database, speaker_id: int, role: Role) -> None:
    """Keep a role that a registry gives, with its dates and no article."""
    parts = (role.title, role.organisation, role.since, role.until)
    role_id = stable_id("registered role", speaker_id, *parts)
    db.conn.execute(PUT_ROLE, (role_id, speaker_id, *parts, None))


def remove_unused(db: Database, speaker_ids: set[int]) -> None:
    """Take away speakers whom nothing names any more."""
    db.conn.executemany(
        "delete from speakers where id = ?"
        " and not exists (select 1 from quotes where speaker_id = speakers.id)"
        " and not exists (select 1 from speaker_mentions where speaker_id = speakers.id)"
        " and not exists (select 1 from speaker_corrections c where speakers.id"
        " in (c.speaker_id, c.other_id))",
        [(speaker_id,) for speaker_id in speaker_ids],
    )


def _mentioned(db: Database, article_id: int) -> set[int]:
    rows = db.conn.execute(
        "select speaker_id from speaker_mentions where article_id = ?", [article_id]
    )
    return {row[0] for row in rows}


def _key(quote: Quote) -> object:
    return quote.entity if quote.entity is not None else quote.speaker


def _spelling(name: str) -> tuple[bool, int, str]:
    """Of several spellings of one name the least is shown, whichever was loaded first."""
    return (name.isupper(), len(name), name)
