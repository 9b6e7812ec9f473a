"""Invented news, as large as wanted: articles of made-up outlets with every quotation placed.

Seeded, so that the same size always gives the same database. People are quoted by Zipf's law, an
event is told by several outlets, and a statement comes back whole, cut or with another figure.
"""

from __future__ import annotations

import hashlib
import random
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import accumulate, combinations, groupby

from rapidfuzz import fuzz
from sqlite_utils import Database

from benchmarks.invented_words import (
    ADJECTIVES,
    CUES,
    FIRST,
    MEDIA,
    NOUNS,
    OUTLETS,
    PLACES,
    ROLES,
    SYLLABLES,
    VERBS,
)  # fmt: skip
from quotes.storing.ids import first_free, quote_ids, stable_id
from quotes.storing.schema import upgrade


@dataclass
class Sentence:
    """What was said: its words, who said it and when, and which telling this is."""

    words: str
    speaker: int
    statement: int | None = None


@dataclass
class Piece:
    """An article as it is written: text so far and the quotes placed in it."""

    parts: list[str] = field(default_factory=list)
    length: int = 0
    quotes: list[dict[str, object]] = field(default_factory=list)

    def add(self, text: str) -> tuple[int, int]:
        """Write on; where the text begins and ends."""
        start = self.length
        self.parts.append(text)
        self.length += len(text)
        return start, self.length


class News:
    """A source of invented news: people, events and the articles that tell them."""

    def __init__(self, articles: int, quotes_each: int = 10, seed: int = 1, tellers: int = 5):
        self.random = random.Random(seed)
        self.articles, self.quotes_each, self.tellers = articles, quotes_each, tellers
        people = max(20, min(20_000, articles // 5))
        self.names = [self._name() for _ in range(people)]
        self.roles = [self.random.choice(ROLES) for _ in range(people)]
        self.weights = list(accumulate(1 / (rank + 3) ** 0.85 for rank in range(people)))
        self.statements = 0
        self.ids: set[int] = set()

    def _name(self) -> str:
        surname = "".join(self.random.choices(SYLLABLES, k=self.random.choice((2, 2, 3))))
        return f"{self.random.choice(FIRST)} {surname.capitalize()}"

    def person(self) -> int:
        """Somebody, by their number; few are picked often."""
        return self.random.choices(range(len(self.names)), cum_weights=self.weights)[0]

    def own(self, ids: Iterator[int]) -> int:
        """The first of `ids` that nothing has yet, as the writer takes it."""
        found = first_free(ids, self.ids.__contains__)
        self.ids.add(found)
        return found

    def sentence(self) -> str:
        """A sentence without its final stop."""
        pick = self.random.choice
        noun, other = pick(NOUNS), pick(NOUNS)
        return pick(
            (
                f"we will {pick(VERBS)} the {pick(ADJECTIVES)} {noun} in {pick(PLACES)} before the "
                f"{other} of {pick(PLACES)} runs out of money",
                f"nobody in {pick(PLACES)} asked for a {pick(ADJECTIVES)} {noun}, and nobody will "
                f"{pick(VERBS)} the {other}",
                f"{self.random.randint(2, 90)} people were hurt at the {noun} near {pick(PLACES)}",
                f"the {pick(ADJECTIVES)} {noun} must {pick(VERBS)} its {pick(ADJECTIVES)} {other} "
                f"within {self.random.randint(2, 60)} days, whatever the {pick(NOUNS)} may cost",
                f"it is time to {pick(VERBS)} the {noun}",
            )
        )

    def telling(self, words: str) -> str:
        """The same sentence as another outlet tells it: whole, cut, or with another figure."""
        chance = self.random.random()
        tokens = words.split()
        if chance < 0.5 or len(tokens) < 8:
            return words
        if chance < 0.75:
            return " ".join(tokens[: self.random.randint(6, len(tokens) - 1)]).rstrip(",")
        return " ".join(
            str(int(token) + 5) if token.isdigit() else token.replace("will", "may")
            for token in tokens
        )

    def write(self) -> Iterator[tuple[dict[str, object], list[dict[str, object]]]]:
        """Yield every article's row with the rows of its quotes."""
        start = date(2021, 1, 1)
        for event in range((self.articles + self.tellers - 1) // self.tellers):
            day = start + timedelta(days=event * 1800 // max(1, self.articles // self.tellers))
            shared = []
            for _ in range(6):
                self.statements += 1
                shared.append(Sentence(self.sentence(), self.person(), self.statements))
            for teller in self.random.sample(
                range(len(OUTLETS)), min(self.tellers, self.articles - event * self.tellers)
            ):
                yield self.article(event, teller, day, shared)

    def article(
        self, event: int, outlet: int, day: date, shared: list[Sentence]
    ) -> tuple[dict[str, object], list[dict[str, object]]]:
        """One outlet's article about an event: its row, and those of its quotes."""
        told = [
            Sentence(self.telling(each.words), each.speaker, each.statement)
            for each in self.random.sample(shared, 3)
        ]
        own = max(0, self.random.randint(self.quotes_each - 6, self.quotes_each + 6) - 3)
        sentences = told + [Sentence(self.sentence(), self.person()) for _ in range(own)]
        self.random.shuffle(sentences)
        url = f"https://news.example/{outlet}/{day.isoformat()}/{event}"
        article_id = stable_id(url)
        piece = Piece()
        for sentence in sentences:
            plain = [self.sentence() for _ in range(self.random.randint(1, 4))]
            piece.add(" ".join(f"{each[0].upper()}{each[1:]}." for each in plain) + "\n\n")
            self.place(piece, sentence, article_id)
        text = "".join(piece.parts)
        title = self.sentence().capitalize()
        row: dict[str, object] = {
            "id": article_id, "outlet_id": outlet + 1, "url": url, "title": title[:90],
            "byline": self.names[self.person()],
            "published": f"{day.isoformat()}T{self.random.randint(5, 22):02}:{outlet:02}",
            "name": f"{outlet}-{event}.txt", "words": text.count(" ") + 1,
            "text_hash": hashlib.blake2b(text.encode(), digest_size=16).hexdigest(), "text": text,
        }  # fmt: skip
        return row, piece.quotes

    def place(self, piece: Piece, sentence: Sentence, article_id: int) -> None:
        """Write a quotation into the article and note where its parts stand."""
        kind = self.random.choices(("direct", "indirect", "mixed"), (5, 3, 2))[0]
        cue, role = self.random.choice(CUES), self.roles[sentence.speaker]
        name, words = self.names[sentence.speaker], sentence.words
        unnamed = self.random.random() < 0.06
        mention = f"A {role.lower()}" if unnamed else f"{role} {name}"
        medium = self.random.choice(MEDIA) if self.random.random() < 0.1 else None
        if kind == "direct":
            said = f"“{words[0].upper()}{words[1:]},”"
            start, end = piece.add(said)
            piece.add(" ")
            mention_at = piece.add(mention)
            piece.add(" ")
            cue_at = piece.add(cue)
        else:
            mention_at = piece.add(mention)
            piece.add(" ")
            cue_at = piece.add(cue)
            piece.add(" that ")
            half = words.find(" ", len(words) // 2)
            said = words if kind == "indirect" else f"{words[:half]} “{words[half + 1 :]}”"
            start, end = piece.add(said)
        piece.add(f" {medium}.\n\n" if medium else ".\n\n")
        row: dict[str, object] = {
            "id": self.own(quote_ids(article_id, start, end, cue_at[0])), "article_id": article_id,
            "speaker_id": None if unnamed else sentence.speaker + 1,
            "kind": kind, "act": "statement", "modality": "asserted",
            "text": said, "start": start, "end": end,
            "cue": cue, "cue_start": cue_at[0], "cue_end": cue_at[1],
            "speaker_text": mention, "mention_start": mention_at[0], "mention_end": mention_at[1],
            "role": None if unnamed else role, "medium": medium,
            "rule": "said_after" if kind == "direct" else "said_before",
            "resolved_by": None if unnamed else "full_name", "continues_id": None,
            "statement_id": sentence.statement,
        }  # fmt: skip
        piece.quotes.append(row)


def fill(path: str, articles: int, quotes_each: int = 10, seed: int = 1) -> dict[str, int]:
    """Make a database of invented news at `path`; returns how many rows each table got."""
    db = Database(path)
    upgrade(db)
    conn = db.conn
    news = News(articles, quotes_each, seed)
    conn.executescript(
        "pragma synchronous = off; pragma journal_mode = off; "
        "pragma cache_size = -1500000; pragma foreign_keys = off;"
    )
    for trigger in [trigger.name for trigger in db.triggers]:
        conn.execute(f"drop trigger [{trigger}]")
    conn.executemany("insert into outlets (id, name) values (?, ?)", enumerate(OUTLETS, 1))
    conn.executemany(
        "insert into speakers (id, name, kind) values (?, ?, 'person')", enumerate(news.names, 1)
    )
    with conn:
        _insert_news(conn, news)
        _insert_statements(conn)
        _insert_originals(conn)
    upgrade(db)  # the triggers again, and the full-text index of all that came without them
    conn.commit()
    tables = ("articles", "quotes", "speakers", "outlets", "statements", "wordings")
    counts = {
        table: conn.execute(f"select count(*) from {table}").fetchone()[0] for table in tables
    }
    db.close()
    return counts


def _insert_news(conn: sqlite3.Connection, news: News) -> None:
    for row, quotes in news.write():
        _insert(conn, "articles", [row])
        _insert(conn, "quotes", quotes)
        spans = [{"quote_id": q["id"], "start": q["start"], "end": q["end"]} for q in quotes]
        _insert(conn, "quote_spans", spans)


def _insert_statements(conn: sqlite3.Connection) -> None:
    """Statements as the news was written, with the pairs of their wordings."""
    conn.execute(
        """insert into statements
                  (id, speaker_id, text, published, quotes, outlets, first_quote_id)
           select statement_id, speaker_id, quotes.text, min(published), count(*),
                  count(distinct outlet_id), quotes.id
             from quotes join articles on articles.id = quotes.article_id
            where statement_id is not null and speaker_id is not null
            group by statement_id having count(*) > 1"""
    )
    conn.execute(
        """update quotes set statement_id = null where speaker_id is null
               or statement_id not in (select id from statements)"""
    )
    told = conn.execute(
        "select statement_id, id, text from quotes where statement_id is not null order by 1, 2"
    ).fetchall()
    for statement, group in groupby(told, key=lambda row: row[0]):
        pairs = combinations([(row[1], row[2]) for row in group], 2)
        _insert(conn, "wordings", [_wording(statement, a, b) for a, b in pairs])


def _wording(statement: int, a: tuple[int, str], b: tuple[int, str]) -> dict[str, object]:
    alike = fuzz.ratio(a[1], b[1]) / 100
    relation = "verbatim" if a[1] == b[1] else "edited" if alike > 0.6 else "reworded"
    figures = [
        [word for word in text.replace("“", "").split() if word.isdigit()] for _, text in (a, b)
    ]
    return {
        "quote_a": a[0], "quote_b": b[0], "statement_id": statement, "relation": relation,
        "numbers_differ": int(figures[0] != figures[1]), "negation_differs": 0, "kept": alike,
        "similarity": alike, "token_set": alike, "jaccard": alike, "cosine": alike, "only_a": "",
        "only_b": "", "numbers_a": " ".join(figures[0]), "numbers_b": " ".join(figures[1]),
    }  # fmt: skip


def _insert_originals(conn: sqlite3.Connection, originals: int = 3) -> None:
    """Speeches of the most quoted: some of their sentences, with the quotes that hold them."""
    for number in range(1, originals + 1):
        quotes = conn.execute(
            """select id, trim(text, '“”,') from quotes where speaker_id = ? and kind = 'direct'
                order by id limit 40""",
            [number],
        ).fetchall()
        text = "\n\n".join(f"{words}." for words in sorted({words for _, words in quotes}))
        _insert(
            conn,
            "primary_sources",
            [
                {
                    "id": number, "speaker_id": number, "title": f"Speech {number}", "url": None,
                    "published": "2023-01-01", "name": f"speech-{number}.txt",
                    "words": len(text.split()), "text_hash": "", "text": text,
                }
            ],
        )  # fmt: skip
        for quote, words in quotes:
            span = {
                "quote_id": quote, "primary_id": number,
                "start": text.index(words), "end": text.index(words) + len(words),
            }  # fmt: skip
            what = {"relation": "verbatim", "similarity": 1, "only_quote": "", "only_original": ""}
            _insert(conn, "alignments", [span | what])
            _insert(conn, "alignment_spans", [span])


def _insert(conn: sqlite3.Connection, table: str, rows: list[dict[str, object]]) -> None:
    if rows:
        names = ", ".join(f'"{name}"' for name in rows[0])
        marks = ", ".join(f":{name}" for name in rows[0])
        conn.executemany(f"insert into {table} ({names}) values ({marks})", rows)
