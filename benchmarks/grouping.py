"""What it costs to find statements: per added quote, at growing sizes of the database.

    python -m benchmarks.grouping --most 1000000 --write docs/benchmarks.md

One database grows; at each size five loads of a thousand quotes are timed in turn with the same
into new databases, so that a machine that is busy slows both, then new articles one by one. The
quotes are made up, at a steady rate a day, by speakers of whom few are quoted often (Zipf), in
words as rare as news has them, 21 in the mean; one in four retells another of the last three days,
whole, cut, or with words changed. Seconds are of one core's work (processor time); steps are those
of SQLite's virtual machine, the same on every machine.
"""

from __future__ import annotations

import argparse
import resource
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path
from random import Random
from statistics import median
from typing import NamedTuple

from sqlite_utils import Database

from benchmarks.page import publish
from quotes.comparing.vocabulary import commonness
from quotes.storing.database import open_database
from quotes.storing.statements import group

SIZES = (1_000, 10_000, 100_000, 1_000_000)
ARTICLE = 10
A_DAY = 2_000
LOADS, LOAD = 5, 1_000
SPEAKERS, OUTLETS = 20_000, 40
RETOLD = 0.25
KEPT = 3 * A_DAY
RARE_WORDS = 30_000
LITTLE = "the of to and that in is for we it on with as will not be by this".split()


class Made(NamedTuple):
    """One invented quote."""

    speaker: int
    words: tuple[str, ...]


class Maker:
    """Makes quotes without end, the same ones every time."""

    def __init__(self, seed: int = 7) -> None:
        self.random = Random(seed)
        senses = commonness()
        rare = [f"zor{number:x}qua" for number in range(RARE_WORDS)]
        self.vocabulary = [*senses, *rare]
        weights = [2.0 ** -senses[sense] for sense in senses] + [2.0**-13] * len(rare)
        self.cumulative = list(accumulate(weights))
        self.recent: list[Made] = []

    def quote(self) -> Made:
        """The next quote: a new one, or another telling of a recent one."""
        if self.recent and self.random.random() < RETOLD:
            made = self._retold(self.random.choice(self.recent))
        else:
            length = 5 + int(self.random.expovariate(1 / 6))
            words = self.random.choices(self.vocabulary, cum_weights=self.cumulative, k=length)
            mixed = [each for word in words for each in (self.random.choice(LITTLE), word)]
            speaker = int(SPEAKERS ** self.random.random())
            made = Made(speaker, tuple(mixed))
        self.recent.append(made)
        if len(self.recent) > KEPT:
            del self.recent[: KEPT // 10]
        return made

    def _retold(self, made: Made) -> Made:
        words = list(made.words)
        way = self.random.randrange(3)
        if way == 1:
            words = words[: max(6, len(words) // 2)]
        elif way == 2:
            for at in range(0, len(words), 5):
                words[at] = self.random.choice(LITTLE)
        return Made(made.speaker, tuple(words))


class Measured(NamedTuple):
    """One line of the table; times in seconds, memory (the peak) in megabytes."""

    quotes: int
    statements: int
    a_quote: float
    in_new: float
    steps: float
    article: float
    worst_article: float
    altogether: float
    memory: float


def measure(db: Database, most: int) -> Iterator[Measured]:
    """Let a database grow to `most` quotes; one line at each of SIZES."""
    maker, stored, altogether = Maker(), 0, 0.0
    add_names(db)
    _in_new_database(seed=0)  # reads the lexicon, which no quote is to pay for
    for size in SIZES:
        if size > most:
            return
        loads, new, stepped = [], [], []
        while stored < size:
            left = size - stored
            added = min(left - LOADS * LOAD, 20 * A_DAY) if left > LOADS * LOAD else LOAD
            add(db, maker, stored, added)
            with steps(db) as counted:
                spent = _time_to_group(db)
            stored, altogether = stored + added, altogether + spent
            if left <= LOADS * LOAD:
                loads.append(spent / added)
                stepped.append(counted() / added)
                new.append(_in_new_database(seed=size + left))
        articles = []
        for _ in range(20):
            add(db, maker, stored, ARTICLE)
            stored += ARTICLE
            articles.append(_time_to_group(db))
        yield Measured(
            size,
            db.execute("select count(*) from statements").fetchone()[0],
            median(loads),
            median(new),
            median(stepped),
            median(articles),
            max(articles),
            altogether,
            _memory(),
        )


@contextmanager
def steps(db: Database) -> Iterator[Callable[[], int]]:
    """Counts the steps that SQLite takes for `db`, to the nearest hundred."""
    hundreds = 0

    def count() -> None:
        nonlocal hundreds
        hundreds += 1

    db.conn.set_progress_handler(count, 100)
    try:
        yield lambda: 100 * hundreds
    finally:
        db.conn.set_progress_handler(None, 0)


def _time_to_group(db: Database) -> float:
    started = time.process_time()
    group(db)
    return time.process_time() - started


def _in_new_database(seed: int) -> float:
    """The time that one of a thousand quotes takes in a database that has no others."""
    with tempfile.TemporaryDirectory() as folder, open_database(Path(folder) / "new.db") as db:
        add_names(db)
        add(db, Maker(seed), 0, LOAD)
        return _time_to_group(db) / LOAD


def add_names(db: Database) -> None:
    """Add the outlets and speakers that quotes refer to."""
    with db.atomic():
        db.conn.executemany(
            "insert into outlets (id, name) values (?, ?)",
            [(number, f"Outlet {number}") for number in range(1, OUTLETS + 1)],
        )
        db.conn.executemany(
            "insert into speakers (id, name, kind) values (?, ?, 'person')",
            [(number, f"Given{number % 97} Family{number}") for number in range(SPEAKERS + 1)],
        )


def add(db: Database, maker: Maker, stored: int, count: int) -> None:
    """Add quotes, in articles of ten, without grouping them."""
    articles, quotes = [], []
    for number in range(stored, stored + count):
        article = number // ARTICLE + 1
        if number % ARTICLE == 0:
            day = date(2015, 1, 1) + timedelta(days=number // A_DAY)
            outlet = article % OUTLETS + 1
            articles.append((article, outlet, day.isoformat(), f"{article}.txt"))
        made = maker.quote()
        text = f"“{' '.join(made.words)}”"
        start = number % ARTICLE * 1000
        quotes.append((article * 1000 + number % ARTICLE, article, made.speaker, text, start))
    with db.atomic():
        db.conn.executemany(
            "insert into articles (id, outlet_id, published, name, words, text_hash, text) "
            "values (?, ?, ?, ?, 0, '', '')",
            articles,
        )
        db.conn.executemany(
            'insert into quotes (id, article_id, speaker_id, text, start, "end", kind, act, '
            "modality, rule) values (?1, ?2, ?3, ?4, ?5, ?5 + 1, 'direct', 'statement', "
            "'asserted', 'made')",
            quotes,
        )


def _memory() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    """Print a table: what grouping costs at each size; or write it into its section of a page."""
    import textacy.similarity  # noqa: F401 - else the first size would pay for the import

    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--most", type=int, default=100_000, help="quotes in the largest database")
    parser.add_argument("--write", type=Path, help="write the table into this page")
    given = parser.parse_args()
    rows = []
    with tempfile.TemporaryDirectory() as folder, open_database(Path(folder) / "made.db") as db:
        for each in measure(db, given.most):
            rows.append(_row(each))
            print(" ".join(rows[-1]), flush=True)
    head = [
        "quotes",
        "statements",
        "an added quote",
        "in a new database",
        "steps",
        "an article of 10",
        "slowest of 20",
        "all",
        "memory",
    ]
    publish(given.write, "Grouping", __doc__, head, rows)


def _row(each: Measured) -> list[str]:
    return [
        f"{each.quotes:,}",
        f"{each.statements:,}",
        f"{each.a_quote * 1e6:.0f} µs",
        f"{each.in_new * 1e6:.0f} µs",
        f"{each.steps:,.0f}",
        f"{each.article * 1e3:.1f} ms",
        f"{each.worst_article * 1e3:.1f} ms",
        f"{each.altogether:,.0f} s",
        f"{each.memory:,.0f} MB",
    ]


if __name__ == "__main__":
    main()
