"""Three ways to find the quotes that a new one may retell, without comparing all pairs.

    python -m benchmarks.candidates --write docs/benchmarks.md

Measured at growing sizes, each on the same made-up quotes (`benchmarks.grouping`) with the gold of
tests/gold among them: the share of the gold's linked pairs that are found, the candidates a quote
has to be compared with, and the processor time to look one up. Rare senses is what the project
uses (quotes/comparing/index.py); FTS5 asks for any of the quote's eight rarest words, by bm25, the
first fifty of the speaker; MinHash is datasketch's LSH over the quote's stems, at two thresholds.
"""

from __future__ import annotations

import argparse
import sqlite3
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from datasketch import MinHash, MinHashLSH

from benchmarks.grouping import A_DAY, Maker
from benchmarks.page import publish
from quotes.comparing.checking import rare_words
from quotes.comparing.grouping import all_links
from quotes.comparing.index import ENOUGH, Key, keys_of, matches
from quotes.comparing.links import Read, read
from quotes.comparing.tellings import Telling
from tests.comparing.gold import statements

SIZES = (1_000, 10_000, 100_000)
ASKED = 300
PERMUTATIONS = 64

Lookup = Callable[[Read], set[int]]


class Result(NamedTuple):
    """One way at one size; time in seconds."""

    way: str
    quotes: int
    found: float
    candidates: float
    seconds: float


def rare_senses(reads: Sequence[Read]) -> Lookup:
    """The index of the database: senses of one speaker within some days, and fingerprints."""
    db = sqlite3.connect(":memory:")
    db.execute(
        "create table keys (key integer, quote_id integer, primary key (key, quote_id)) "
        "without rowid"
    )
    for one in reads:
        db.executemany(
            "insert or ignore into keys values (?, ?)",
            [(each.key, one.telling.id) for each in _keys(one)],
        )

    def look_up(one: Read) -> set[int]:
        weights: dict[int, int] = {}
        for key, weight in _keys(one):
            for near in matches(key):
                for (other,) in db.execute(
                    "select quote_id from keys where key between ? and ?", near
                ):
                    weights[other] = weights.get(other, 0) + weight
        return {other for other, weight in weights.items() if weight >= ENOUGH}

    return look_up


def fts5(reads: Sequence[Read]) -> Lookup:
    """SQLite's full-text search, over the words of all speakers."""
    db = sqlite3.connect(":memory:")
    db.execute(
        "create virtual table words using fts5 "
        "(text, speaker unindexed, tokenize='porter unicode61')"
    )
    db.executemany(
        "insert into words (rowid, text, speaker) values (?, ?, ?)",
        [(one.telling.id, one.telling.text, one.telling.speaker) for one in reads],
    )

    def look_up(one: Read) -> set[int]:
        query = " OR ".join(f'"{word}"' for word in rare_words(one.telling.text))
        rows = db.execute(
            "select rowid from words where words match ? and speaker = ? order by rank limit 50",
            [query, one.telling.speaker],
        )
        return {row[0] for row in rows}

    return look_up


def minhash(threshold: float) -> Callable[[Sequence[Read]], Lookup]:
    """datasketch's MinHash LSH: quotes whose stems have about this Jaccard similarity or more."""

    def build(reads: Sequence[Read]) -> Lookup:
        index = MinHashLSH(threshold=threshold, num_perm=PERMUTATIONS)
        for one in reads:
            index.insert(one.telling.id, _sketch(one))
        return lambda one: set(index.query(_sketch(one)))

    return build


WAYS: dict[str, Callable[[Sequence[Read]], Lookup]] = {
    "rare senses": rare_senses,
    "FTS5": fts5,
    "MinHash 0.5": minhash(0.5),
    "MinHash 0.2": minhash(0.2),
}


def measure(sizes: Iterable[int]) -> Iterator[Result]:
    """Every way at every size."""
    gold = [read(entry.telling) for entry in statements("statements")]
    pairs = set(all_links(gold))
    for size in sizes:
        reads = gold + [read(each) for each in _made(size)]
        for way, build in WAYS.items():
            look_up = build(reads)
            found = {
                (min(pair), max(pair))
                for one in gold
                for pair in ((one.telling.id, other) for other in look_up(one))
            }
            asked = reads[-ASKED:]
            started = time.process_time()
            candidates = sum(len(look_up(one)) for one in asked)
            seconds = (time.process_time() - started) / len(asked)
            yield Result(
                way, size, len(found & pairs) / len(pairs), candidates / len(asked), seconds
            )


def _made(size: int) -> Iterator[Telling]:
    maker = Maker()
    for number in range(size):
        made = maker.quote()
        day = 1 + number // A_DAY
        yield Telling(
            id=10_000 + number,
            text=" ".join(made.words),
            kind="direct",
            speaker=f"Given Family{made.speaker}",
            article=10_000 + number // 10,
            date=f"2015-{1 + day // 28 % 12:02}-{1 + day % 28:02}",
        )


def _keys(one: Read) -> list[Key]:
    return keys_of(one.content, one.telling.speaker, one.telling.day)


def _sketch(one: Read) -> MinHash:
    sketch = MinHash(num_perm=PERMUTATIONS)
    for sense in one.content.all:
        sketch.update(sense.encode())
    return sketch


def main() -> None:
    """Print the table, or write it into its section of a page."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--most", type=int, default=SIZES[-1])
    parser.add_argument("--write", type=Path)
    given = parser.parse_args()
    rows = [
        [
            each.way,
            f"{each.quotes:,}",
            f"{each.found:.1%}",
            f"{each.candidates:.1f}",
            f"{each.seconds * 1e6:,.0f} µs",
        ]
        for each in measure(size for size in SIZES if size <= given.most)
    ]
    head = ["way", "quotes", "gold pairs found", "candidates a quote", "a look-up"]
    publish(given.write, "Finding what a quote may retell", __doc__, head, rows)


if __name__ == "__main__":
    main()
