"""The one writer: an article and what was found in it, into the database, all or nothing.

Articles are collected and written many in one transaction, as every transaction waits for the
disk. Within it each article replaces its own quotes: rows that stay keep their ids, so what other
tables know of them is kept.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from importlib.metadata import version
from types import TracebackType
from typing import NamedTuple

from sqlite_utils import Database

from quotes.models import Article, Extraction, Problem, Quote
from quotes.storing import rows
from quotes.storing.ids import stable_id, stable_ids
from quotes.storing.linking import ByName, Linking
from quotes.storing.sql import now, upsert

BATCH_ARTICLES = 200
BATCH_CHARACTERS = 8_000_000

STORED_ARTICLE = """
    select url, outlet_id, name, title, byline, published, text_hash from articles where id = ?"""
PUT_ARTICLE = upsert("articles", rows.ARTICLE_COLUMNS)
PUT_QUOTE = upsert("quotes", rows.QUOTE_COLUMNS)
PUT_RULE = upsert("rules", ("name", "family", "matches"), ("name",))
PUT_PROBLEM = """
    insert into problems (id, load_id, article_id, "where", start, reason)
    values (?, ?, ?, ?, ?, ?)
    on conflict (id) do update set load_id = excluded.load_id"""


class Stored(NamedTuple):
    """What is stored of an article, without its text."""

    url: str | None
    outlet_id: int | None
    name: str
    title: str | None
    byline: str | None
    published: str | None
    text_hash: str


class Writer:
    """Writes articles to one open database; use it as a context manager, one a load.

    >>> with open_database(path) as db, Writer(db) as writer:
    ...     if writer.changed(article):
    ...         writer.add(article, extract(article.text))
    """

    def __init__(self, db: Database, linking: Linking | None = None) -> None:
        self.db = db
        self.linking: Linking = linking or ByName()
        self.articles = 0
        self.undated = 0
        self.unchanged = 0
        self.quotes = 0
        self.problems = 0
        self.unread = 0
        self.warnings = 0
        self._load_id: int | None = None
        self._started = now()
        self._waiting: list[tuple[int, Article, Extraction]] = []
        self._waiting_characters = 0

    def __enter__(self) -> Writer:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        # What was read before an interruption is whole, and is kept.
        self.flush()
        if self._load_id is not None:
            self._update_load()

    def article_id(self, article: Article) -> int:
        """The id of an article, stored or not: by its url, else by its outlet and name."""
        return self._identify(article)[0]

    def changed(self, article: Article) -> bool:
        """Whether the text is new or differs from the stored one, and needs extraction.

        Where it does not, the title, byline, date and outlet are brought up to date.
        """
        article_id, stored = self._identify(article)
        if stored is None or stored.text_hash != rows.text_hash(article.text):
            return True
        self._update_metadata(article_id, article, stored)
        self.unchanged += 1
        return False

    def add(self, article: Article, extraction: Extraction) -> None:
        """Store an article with what was found in it, replacing what it had."""
        self._waiting.append((self.article_id(article), article, extraction))
        self._waiting_characters += len(article.text)
        if len(self._waiting) >= BATCH_ARTICLES or self._waiting_characters >= BATCH_CHARACTERS:
            self.flush()

    def problem(self, problem: Problem) -> None:
        """Record what could not be read."""
        with self.db.atomic():
            self._put_problems([problem], None)
        self.unread += 1

    def describe_rules(self, described: Iterable[tuple[str, str, str]]) -> None:
        """Keep what each rule matches: (name, family, words). Changes nothing that is the same."""
        stored = set(self.db.conn.execute("select name, family, matches from rules"))
        new = [each for each in described if each not in stored]
        if new:
            with self.db.atomic():
                self.db.conn.executemany(PUT_RULE, new)

    def flush(self) -> None:
        """Write the articles collected so far, in one transaction."""
        waiting, self._waiting, self._waiting_characters = self._waiting, [], 0
        if not waiting:
            return
        with self.db.atomic():
            for article_id, article, extraction in waiting:
                self._put(article_id, article, extraction)
            self._update_load()

    def _put(self, article_id: int, article: Article, extraction: Extraction) -> None:
        conn, quotes = self.db.conn, extraction.quotes
        outlet_id = self._outlet_id(article.outlet)
        conn.execute(PUT_ARTICLE, rows.article_row(article, article_id, outlet_id))
        speaker_ids = self.linking.link(self.db, article_id, article, quotes)
        quote_ids = rows.claim_quote_ids(
            article_id, quotes, lambda each: self._is_of_another(each, article_id)
        )
        self._remove_others(article_id, set(quote_ids))
        conn.executemany(
            PUT_QUOTE,
            [
                rows.quote_row(quote, article.text, quote_id, article_id, speaker_id)
                for quote, quote_id, speaker_id in zip(quotes, quote_ids, speaker_ids, strict=True)
            ],
        )
        self._put_details(quotes, quote_ids)
        conn.execute("delete from problems where article_id = ?", [article_id])
        # by the article's name: where it lay is for whoever loads it, not for those who read of it
        odd = [replace(each, where="") for each in article.problems]
        self._put_problems((*odd, *extraction.problems), article_id, article.name)
        self.linking.stored(self.db, article_id, quotes, quote_ids)
        self.articles += 1
        self.warnings += len(article.problems)
        self.undated += article.published is None
        self.quotes += len(quotes)

    def _put_details(self, quotes: Iterable[Quote], quote_ids: list[int]) -> None:
        conn = self.db.conn
        spans = [
            (quote_id, *span)
            for quote, quote_id in zip(quotes, quote_ids, strict=True)
            for span in quote.spans
        ]
        conn.executemany('insert into quote_spans (quote_id, start, "end") values (?, ?, ?)', spans)
        links = [
            (quote_ids[quote.continues], quote_id)
            for quote, quote_id in zip(quotes, quote_ids, strict=True)
            if quote.continues is not None
        ]
        conn.executemany("update quotes set continues_id = ? where id = ?", links)

    def _remove_others(self, article_id: int, keep: set[int]) -> None:
        """Take away what an earlier extraction left: quotes that are gone, spans of all."""
        conn = self.db.conn
        found = conn.execute("select id from quotes where article_id = ?", [article_id])
        stored = [(row[0],) for row in found]
        if not stored:
            return
        conn.executemany("delete from quotes where id = ?", [k for k in stored if k[0] not in keep])
        conn.executemany("delete from quote_spans where quote_id = ?", stored)
        conn.execute("update quotes set continues_id = null where article_id = ?", [article_id])

    def _is_of_another(self, quote_id: int, article_id: int) -> bool:
        found = self.db.conn.execute(
            "select 1 from quotes where id = ? and article_id <> ?", [quote_id, article_id]
        )
        return found.fetchone() is not None

    def _identify(self, article: Article) -> tuple[int, Stored | None]:
        """An article's id, and what is stored under it, if anything."""
        outlet_id = _outlet_id(article.outlet)
        known = _identity(article.url, outlet_id, article.name)
        for article_id in stable_ids("article", *known):
            row = self.db.conn.execute(STORED_ARTICLE, [article_id]).fetchone()
            if row is None:
                return article_id, None
            stored = Stored(*row)
            if _identity(stored.url, stored.outlet_id, stored.name) == known:
                return article_id, stored
        raise AssertionError("stable_ids is endless")

    def _outlet_id(self, outlet: str | None) -> int | None:
        outlet_id = _outlet_id(outlet)
        if outlet_id is not None:
            self.db.conn.execute(
                "insert into outlets (id, name) values (?, ?) on conflict do nothing",
                [outlet_id, outlet],
            )
        return outlet_id

    def _update_metadata(self, article_id: int, article: Article, stored: Stored) -> None:
        """Keep what this load knows of an article; what it does not name stays as it was."""
        new = {
            "title": article.title,
            "byline": article.byline,
            "published": article.published,
            "outlet_id": _outlet_id(article.outlet),
        }
        changes = {
            name: value
            for name, value in new.items()
            if value is not None and value != getattr(stored, name)
        }
        if not changes:
            return
        with self.db.atomic():
            self._outlet_id(article.outlet)
            names = ", ".join(f"{name} = ?" for name in changes)
            self.db.conn.execute(
                f"update articles set {names} where id = ?", [*changes.values(), article_id]
            )

    def _put_problems(
        self, problems: Iterable[Problem], article_id: int | None, where: str = ""
    ) -> None:
        for problem in problems:
            place = problem.where or where
            self.db.conn.execute(
                PUT_PROBLEM,
                [
                    stable_id("problem", article_id, place, problem.start, problem.reason),
                    self._load(),
                    article_id,
                    place,
                    problem.start,
                    problem.reason,
                ],
            )
            self.problems += 1

    def _load(self) -> int:
        """This load's row, made when there is something to record: else nothing has changed."""
        if self._load_id is None:
            cursor = self.db.conn.execute(
                "insert into loads (started, version) values (?, ?)",
                [self._started, version("quotes-to-sqlite")],
            )
            self._load_id = cursor.lastrowid
            assert self._load_id is not None
        return self._load_id

    def _update_load(self) -> None:
        load_id = self._load()
        with self.db.atomic():
            self.db.conn.execute(
                "update loads set finished = ?, articles = ?, unchanged = ?, quotes = ?, "
                "problems = ? where id = ?",
                [now(), self.articles, self.unchanged, self.quotes, self.problems, load_id],
            )


def _outlet_id(outlet: str | None) -> int | None:
    return stable_id("outlet", outlet.casefold()) if outlet else None


def _identity(url: str | None, outlet_id: int | None, name: str) -> tuple[object, ...]:
    return ("url", url) if url else ("file", outlet_id, name)
