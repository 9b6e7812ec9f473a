"""Count in annotated articles how words report: makes quotes/lexicon/counts.toml.

    python -m quotes.evaluating.counting ../shared/polnear --split train

For every word of the cue lexicon in its frame: how often it was annotated as a cue, and on which
side its content stood; for every cue: where its content began; for every place at which a content
could end: how often it did. Keys are those by which quotes.attributing.reported decides. Words
inside somebody else's content are left out: what they report is not the writer's report.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from quotes.attributing.reported import beginnings, bounds, endings
from quotes.attributing.reported.boundaries import boundaries
from quotes.attributing.reported.building import last_word
from quotes.attributing.reported.deciding import (
    BEHIND,
    PATTERNS,
    REPORTS,
    Tables,
    side_chain,
    word_chain,
)
from quotes.attributing.reported.deciding import LEAST as SURE
from quotes.attributing.reported.endings import Content, own_verbs
from quotes.evaluating.gold import GoldArticle, read_gold
from quotes.evaluating.in_words import Marked, content_behind, marked, outside, pattern
from quotes.finding.company import company
from quotes.finding.cues import Candidate
from quotes.lexicon.counts import OF_COUNTS, Counts
from quotes.lexicon.leanings import Leanings

LEAST = {"word": 1, "company": 5, "side": 3, "begin": 3, "end": 3, "ending": 5}
"""A key seen less often is left out of the file: it would move a share by little."""
PARTS = 5
"""Into so many parts the articles are cut; what a word lets expect in one, the others tell."""
Tally = dict[str, list[int]]


def count(gold: Iterable[GoldArticle]) -> Tables:
    """All tables, counted in annotated articles."""
    articles = [marked(article) for article in gold]
    side: Tally = defaultdict(lambda: [0] * len(PATTERNS))
    begin: Tally = defaultdict(lambda: [0] * len(beginnings.STARTS))
    read: list[list[Seen]] = []
    for one in articles:
        read.append([])
        for c, previous in outside(one):
            read[-1].append(_seen(one, c, previous))
            if c.at in one.owner:
                where = pattern(one, c)
                _add(side, side_chain(c, one.tags), PATTERNS.index(where))
                if where in BEHIND:
                    _count_beginning(one, c, begin)
    words = _counted(REPORTS, (seen for some in read for seen in some))
    kept = leanings(read, REPORTS, LEAST["company"])
    ends = [list(_endings(one, words, kept)) for one in articles]
    return Tables(
        words,
        kept,
        _table(PATTERNS, side),
        _table(beginnings.STARTS, begin),
        _counted(bounds.ENDS, (seen for some in ends for seen in some)),
        leanings(ends, bounds.ENDS, LEAST["ending"]),
    )


class Seen(NamedTuple):
    """A decision in annotated news: the second of two outcomes or not, and the keys it is met by.

    `chain` tells how often the outcome comes at all, `keys` are one for each family of company.
    """

    outcome: bool
    chain: tuple[str, ...]
    keys: tuple[str, ...]


def _seen(one: Marked, c: Candidate, previous: Candidate | None) -> Seen:
    """Whether a candidate reports."""
    keys = company(one.words, one.tags, one.inside, c, previous)
    return Seen(c.at in one.owner, word_chain(c, one.tags), keys)


def _counted(outcomes: Sequence[str], seen: Iterable[Seen]) -> Counts:
    tally: Tally = defaultdict(lambda: [0] * len(outcomes))
    for one in seen:
        _add(tally, one.chain, int(one.outcome))
    return _table(outcomes, tally)


def leanings(read: Sequence[Sequence[Seen]], outcomes: Sequence[str], least: int) -> Leanings:
    """How often an outcome came in each company, beside how often that was to be expected.

    What its chain lets expect is told by the other articles, never by the one it stands in; the
    families of keys are weighed one behind the other, so that none counts what another has told.
    """
    seen: list[Seen] = []
    shares: list[float] = []
    for part in range(PARTS):
        others = (t for n, some in enumerate(read) if n % PARTS != part for t in some)
        counts = _counted(outcomes, others)
        held = [t for n, some in enumerate(read) if n % PARTS == part for t in some]
        seen += held
        shares += [counts.share(one.chain, 1) for one in held]
    table: dict[str, tuple[int, int, float]] = {}
    for family in range(len(seen[0].keys) if seen else 0):
        tally: dict[str, list[float]] = defaultdict(lambda: [0, 0, 0.0])
        for one, share in zip(seen, shares, strict=True):
            numbers = tally[one.keys[family]]
            numbers[0] += 1
            numbers[1] += one.outcome
            numbers[2] += share
        step = {
            key: (int(n), int(came), round(expected, 1))
            for key, (n, came, expected) in tally.items()
            if n >= least
        }
        weighed = Leanings(step)
        shares = [
            weighed.moved(share, one.keys[family : family + 1])
            for one, share in zip(seen, shares, strict=True)
        ]
        table |= step
    return Leanings(table)


def _count_beginning(one: Marked, c: Candidate, begin: Tally) -> None:
    words, tags = one.words, one.tags
    content = content_behind(one, c)
    if content is None:
        return
    first = content[0]
    starts = {first, first + 1} if words.lower[first] == "that" else {first}
    told = c.told is not None and c.told.last < first
    for number, how in enumerate(beginnings.STARTS):
        if how.startswith("told") != told:
            continue
        at = beginnings.begin_at(c, how)
        if at in starts or (at < first and all(t == "PUNCT" for t in tags[at:first])):
            _add(begin, beginnings.begin_chain(words, c), number)
            break


def _endings(one: Marked, words: Counts, kept: Leanings) -> Iterator[Seen]:
    """Whether contents end at the places where they could, in one article."""
    sure = list(_sure(one, words, kept))
    for c, _ in outside(one):
        behind = content_behind(one, c) if c.at in one.owner else None
        if behind is None or pattern(one, c) not in BEHIND:
            continue
        first, last = behind
        floor, ceiling = one.words.sentences[one.words.sentence_of[c.at]]
        if last >= ceiling:
            continue
        stop = last_word(one.tags, floor, ceiling) + 1
        others = [(at, left) for at, left in sure if floor <= at < ceiling and at != c.at]
        content = Content(one.words, one.tags, one.inside, c, first, stop, others)
        for b in boundaries(one.words, one.tags, one.inside, first, stop, own_verbs(c)):
            if b.at > last + 2:
                break
            yield Seen(b.at > last, endings.chain(b), endings.keys(content, b))
            if b.at > last:
                break


def _sure(one: Marked, words: Counts, kept: Leanings) -> Iterator[tuple[int, int]]:
    """The words that report by what was counted, also within what others are reported to say."""
    previous: Candidate | None = None
    for c in one.found:
        if one.inside[c.at]:
            continue
        seen = _seen(one, c, previous)
        if kept.moved(words.share(seen.chain, 1), seen.keys) >= SURE:
            yield endings.sure(c)
        previous = c


def _add(tally: Tally, chain: Sequence[str], outcome: int) -> None:
    for key in dict.fromkeys(("*", *chain)):
        tally[key][outcome] += 1


def _table(outcomes: Sequence[str], tally: Mapping[str, list[int]]) -> Counts:
    total = tally.get("*") or [1] * len(outcomes)
    table = {key: tuple(counts) for key, counts in tally.items() if key != "*"}
    return Counts(outcomes, table, total)


def as_toml(tables: Tables) -> Iterator[str]:
    """The lines of counts.toml."""
    yield "# Made by quotes/evaluating/counting.py from PolNeAR's train articles: how often a word"
    yield "# reports in which company, where content begins, and where it ends. Each line is a key"
    yield "# and how often each outcome was seen; see quotes/lexicon/counts.py."
    for name in OF_COUNTS:
        counts: Counts = getattr(tables, name)
        yield f"\n[{name}]\noutcomes = \"{' '.join(counts.outcomes)}\"\ncounts = '''"
        yield " ".join(["*", *map(str, counts.totals)])
        for key, seen in sorted(counts.table.items()):
            if sum(seen) >= LEAST[name] and "'''" not in key:
                yield " ".join([key, *map(str, seen)])
        yield "'''"
    for name in ("company", "ending"):
        weighed: Leanings = getattr(tables, name)
        yield f"\n[{name}]\noutcomes = \"seen came expected\"\ncounts = '''"
        for key, numbers in sorted(weighed.table.items()):
            if "'''" not in key:
                yield " ".join([key, *map(str, numbers)])
        yield "'''"


def main() -> None:
    """Count, and write the file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path, help="folder of annotated articles")
    parser.add_argument("--split", default="train")
    default = Path(__file__).parents[1] / "lexicon" / "counts.toml"
    parser.add_argument("--to", type=Path, default=default, help="file to write")
    options = parser.parse_args()
    tables = count(read_gold(options.gold, options.split))
    options.to.write_text("\n".join(as_toml(tables)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
