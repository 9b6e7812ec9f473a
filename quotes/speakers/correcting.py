"""Corrections by people: speakers merged, split, renamed; quotes given to another, rejected.

Every correction is a row with its date and reason, is applied at once, and again on every later
load (`linking`). Nothing is overwritten: the latest correction counts.
"""

from __future__ import annotations

from collections.abc import Sequence

from sqlite_utils import Database

from quotes.errors import Refused
from quotes.models import KINDS, Speaker
from quotes.speakers.linking import (
    PUT_SPEAKER,
    correct_quotes,
    going_by,
    named_speaker,
    put_alias,
    put_known_role,
)
from quotes.speakers.registry import folded
from quotes.storing.ids import stable_id
from quotes.storing.sql import HOLDS_NAME, now


class CorrectionError(Refused):
    """A correction that cannot be made; the message says why in one line."""


def find_speaker(db: Database, who: str) -> int:
    """The id of a speaker, given as an id or as a name or alias.

    Raises CorrectionError where nobody or more than one goes by it, with their ids.
    """
    rows = going_by(db, who)
    if not rows:
        raise CorrectionError(f"no speaker called {who!r}; {_perhaps(db, who)}")
    if len(rows) > 1:
        listed = "; ".join(f"{number} {name} ({kind})" for number, name, kind in rows)
        raise CorrectionError(f"{len(rows)} speakers go by {who!r}, give an id: {listed}")
    return rows[0][0]


def _perhaps(db: Database, who: str) -> str:
    """Whose names hold what was typed, the most quoted first; or where to look."""
    rows = db.conn.execute(
        "select s.id, s.name from speakers s left join quotes q on q.speaker_id = s.id "
        f"where {HOLDS_NAME.format('s.name')} and s.kind <> 'unnamed' "
        "group by s.id order by count(q.id) desc, s.name limit 4",
        {"name": who},
    ).fetchall()
    meant = "; ".join(f"{number} {name}" for number, name in rows[:3])
    if not meant:
        return "see: quotes speakers DB list"
    return f"perhaps: {meant}{'; and others' * (len(rows) > 3)}"


def merge(db: Database, who: int, into: int, reason: str) -> None:
    """`who` is the same as `into`, and all quotes, roles and names go there.

    Raises CorrectionError where the two are one already.
    """
    if who == into:
        raise CorrectionError("a speaker cannot be merged into itself")
    with db.atomic():
        _record(db, "merge", who, reason, other_id=into)
        _move(db, who, into)


def split(db: Database, who: int, articles: Sequence[int], name: str, reason: str) -> int:
    """In these articles somebody else is meant, called `name`. Returns the new speaker's id.

    Raises CorrectionError for an article in which `who` is not quoted.
    """
    other = stable_id("split", who, folded(name))
    with db.atomic():
        for article_id in articles:
            found = db.conn.execute(
                "select 1 from quotes where speaker_id = ? and article_id = ?", [who, article_id]
            )
            if found.fetchone() is None:
                raise CorrectionError(f"article {article_id} has no quotation of this speaker")
        kind = db.conn.execute("select kind from speakers where id = ?", [who]).fetchone()[0]
        db.conn.execute(PUT_SPEAKER, (other, name, kind, None))
        for article_id in articles:
            _record(db, "split", who, reason, other_id=other, article_id=article_id, name=name)
            for table in ("quotes", "roles", "speaker_mentions"):
                db.conn.execute(
                    f"update {table} set speaker_id = ? where speaker_id = ? and article_id = ?",
                    [other, who, article_id],
                )
    return other


def rename(db: Database, who: int, name: str, reason: str) -> None:
    """Show the speaker as `name`; the old name becomes an alias."""
    with db.atomic():
        old = db.conn.execute("select name from speakers where id = ?", [who]).fetchone()[0]
        _record(db, "rename", who, reason, name=name)
        db.conn.execute("update speakers set name = ? where id = ?", [name, who])
        _put_alias(db, who, old)


def add_alias(db: Database, who: int, name: str, reason: str) -> None:
    """The speaker also goes by `name`: whoever is stored under that name is merged."""
    with db.atomic():
        _record(db, "alias", who, reason, name=name)
        _put_alias(db, who, name)
        rows = db.conn.execute(
            "select id from speakers where kind in ('person', 'organisation')"
            " and id <> ? and name = ? collate nocase",
            [who, name],
        ).fetchall()
        for (other,) in rows:
            _move(db, other, who)


def add_known(db: Database, speaker: Speaker, reason: str) -> None:
    """A registry entry into the database: name, aliases, roles, Wikidata id."""
    with db.atomic():
        who = named_speaker(db, speaker.name)
        db.conn.execute(
            "update speakers set kind = ?, wikidata = coalesce(?, wikidata) where id = ?",
            [speaker.kind, speaker.wikidata, who],
        )
        for alias in speaker.aliases:
            known = db.conn.execute(
                "select 1 from speaker_corrections where action = 'alias' and speaker_id = ?"
                " and name = ?",
                [who, alias],
            )
            if known.fetchone() is None:
                add_alias(db, who, alias, reason)
        for role in speaker.roles:
            put_known_role(db, who, role)


def correct_quote(db: Database, quote_id: int, field: str, value: str | None, reason: str) -> None:
    """Give a quote another speaker (None: nobody) or kind, or reject it.

    `field` is speaker, kind or reject. Raises CorrectionError for a quote that is not there.
    """
    row = db.conn.execute(
        "select q.article_id, q.text, q.kind, s.name from quotes q"
        " left join speakers s on s.id = q.speaker_id where q.id = ?",
        [quote_id],
    ).fetchone()
    if row is None:
        raise CorrectionError(f"no quotation {quote_id}")
    article_id, text, kind, speaker = row
    if field == "kind" and value not in KINDS:
        raise CorrectionError(f"kind {value!r} is not one of {', '.join(KINDS)}")
    was = {"kind": kind, "speaker": speaker}.get(field)
    with db.atomic():
        db.conn.execute(
            "insert into corrections (quote_id, article_id, field, value, was, quote_text, made,"
            " reason) values (?, ?, ?, ?, ?, ?, ?, ?)",
            [quote_id, article_id, field, value, was, text, now(), reason],
        )
        correct_quotes(db, article_id)


def _move(db: Database, who: int, into: int) -> None:
    """Everything that is of `who` becomes `into`'s; `who` goes."""
    name = db.conn.execute("select name from speakers where id = ?", [who]).fetchone()[0]
    for table in ("quotes", "roles", "statements", "primary_sources"):
        db.conn.execute(f"update {table} set speaker_id = ? where speaker_id = ?", [into, who])
    db.conn.execute(
        "update or replace speaker_mentions set speaker_id = ? where speaker_id = ?", [into, who]
    )
    aliases = db.conn.execute("select name from aliases where speaker_id = ?", [who]).fetchall()
    for alias in (name, *(row[0] for row in aliases)):
        _put_alias(db, into, alias)
    db.conn.execute("delete from speakers where id = ?", [who])


def _put_alias(db: Database, who: int, name: str) -> None:
    shown = db.conn.execute("select name from speakers where id = ?", [who]).fetchone()[0]
    if name != shown:
        put_alias(db, who, name)


def _record(db: Database, action: str, who: int, reason: str, **more: object) -> None:
    columns = {"action": action, "speaker_id": who, "made": now(), "reason": reason, **more}
    marks = ", ".join("?" * len(columns))
    db.conn.execute(
        f"insert into speaker_corrections ({', '.join(columns)}) values ({marks})",
        list(columns.values()),
    )
