"""Count in annotated articles how words report: makes quotes/lexicon/counts.toml.

    python -m quotes.evaluating.counting ../shared/polnear --split train

For every word of the cue lexicon in its frame: how often it was annotated as a cue, and on which
side its content stood; for every cue: where its content began; for every place at which a content
could end: how often it did. Keys are those by which quotes.attributing.reported and bounds decide.
Words inside somebody else's content are left out: what they report is not the writer's report.
"""

from __future__ import annotations

import argparse
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from quotes.attributing import bounds
from quotes.attributing.building import last_word
from quotes.attributing.deciding import PATTERNS, Tables, cue_chain
from quotes.attributing.scene import Scene, outer_words
from quotes.evaluating.gold import GoldArticle, read_gold
from quotes.finding import marks
from quotes.finding.cues import Candidate, candidates
from quotes.finding.tags import VERB_TAGS, tag
from quotes.finding.words import Words
from quotes.lexicon.counts import Counts
from quotes.models import Span

LEAST = {"cue": 3, "begin": 3, "end": 3}
"""A key seen less often is left out of the file: it would move a share by little."""
Tally = dict[str, list[int]]


@dataclass(slots=True)
class Marked:
    """One annotated article in words; spans are (first word, last word)."""

    words: Words
    tags: Sequence[str]
    inside: Sequence[int]
    found: list[Candidate]
    content: list[list[tuple[int, int]]]
    cues: list[list[tuple[int, int]]]
    owner: dict[int, int]
    """The word of a candidate -> the number of the attribution that it is the cue of."""


def marked(article: GoldArticle) -> Marked:
    """The article with its candidates, each cue of the annotation given to one of them."""
    from quotes.pipeline import tokenizer

    words = Words(tokenizer().make_doc(article.text))
    tags = tag(words)
    regions, _ = marks.find(words)
    scene = Scene(words, tags, regions)
    outer = outer_words(words, scene)
    found = list(candidates(outer, tags))
    content = [_in_words(words, one.content) for one in article.attributions]
    cues = [_in_words(words, one.cue) for one in article.attributions]
    owner = _owners(tags, {c.at for c in found}, content, cues)
    inside = [number + 1 for number in scene.inside]
    return Marked(outer, tags, inside, found, content, cues, owner)


def _in_words(words: Words, spans: Iterable[Span]) -> list[tuple[int, int]]:
    found = []
    for start, end in sorted(spans):
        first, past = bisect_right(words.end, start), bisect_left(words.start, end)
        if first < past:
            found.append((first, past - 1))
    return found


def _owners(
    tags: Sequence[str],
    candidates_at: set[int],
    content: Sequence[Sequence[tuple[int, int]]],
    cues: Sequence[Sequence[tuple[int, int]]],
) -> dict[int, int]:
    """Of a cue of several words (declined to say), the verb nearest its content counts."""
    owner: dict[int, int] = {}
    for number, (one, cue) in enumerate(zip(content, cues, strict=True)):
        inside = [at for a, b in cue for at in range(a, b + 1) if at in candidates_at]
        if not inside:
            continue
        if one and one[0][0] > cue[0][0]:
            verbs = [at for at in inside if tags[at] in VERB_TAGS]
            owner[(verbs or inside)[-1]] = number
        else:
            owner[inside[0]] = number
    return owner


def pattern(one: Marked, c: Candidate) -> str:
    """Where the content of an annotated cue stands, as one of PATTERNS."""
    number = one.owner[c.at]
    begins = one.cues[number][0][0]
    before = [span for span in one.content[number] if span[0] < c.at]
    if not before:
        return "F"
    behind = "X" if any(span[0] > c.at for span in one.content[number]) else ""
    subject = c.subject
    if subject is not None and any(b in {subject.last, subject.head} for _, b in before):
        return "S" + behind
    touches = any(b == begins - 1 for _, b in before)
    return ("S" if touches and not one.inside[begins - 1] else "B") + behind


def count(articles: Iterable[GoldArticle]) -> Tables:
    """The three tables, counted in `articles`."""
    return tabulate(marked(article) for article in articles)


def tabulate(articles: Iterable[Marked]) -> Tables:
    """The three tables, counted in articles already read."""
    cue: Tally = defaultdict(lambda: [0] * len(PATTERNS))
    begin: Tally = defaultdict(lambda: [0] * len(bounds.STARTS))
    end: Tally = defaultdict(lambda: [0, 0])
    for one in articles:
        nested = {at for spans in one.content for a, b in spans for at in range(a, b + 1)}
        for c in one.found:
            if one.inside[c.at] or (c.at in nested and c.at not in one.owner):
                continue
            where = pattern(one, c) if c.at in one.owner else "none"
            _add(cue, cue_chain(c, one.tags), PATTERNS.index(where))
            if where in {"F", "SX"}:
                _count_bounds(one, c, begin, end)
    return Tables(_table(PATTERNS, cue), _table(bounds.STARTS, begin), _table(bounds.ENDS, end))


def _count_bounds(one: Marked, c: Candidate, begin: Tally, end: Tally) -> None:
    words, tags = one.words, one.tags
    spans = [span for span in one.content[one.owner[c.at]] if span[0] > c.at]
    if not spans:
        return
    first, last = spans[0][0], spans[-1][1]
    starts = {first, first + 1} if words.lower[first] == "that" else {first}
    told = c.told is not None and c.told.last < first
    for number, how in enumerate(bounds.STARTS):
        if how.startswith("told") != told:
            continue
        at = bounds.begin_at(c, how)
        if at in starts or (at < first and all(t == "PUNCT" for t in tags[at:first])):
            _add(begin, bounds.begin_chain(c), number)
            break
    sentence = words.sentence_of[c.at]
    if words.sentence_of[last] != sentence:
        return
    stop = last_word(tags, *words.sentences[sentence]) + 1
    places = bounds.boundaries(words, tags, one.inside, first, stop, bounds.is_phrase(c))
    for at, opener, kind, word in places:
        if at > last + 2:
            break
        _add(end, bounds.end_chain(c, opener, kind, word, at - first), int(at > last))
        if at > last:
            break


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
    for name in ("cue", "begin", "end"):
        counts: Counts = getattr(tables, name)
        yield f"\n[{name}]\noutcomes = \"{' '.join(counts.outcomes)}\"\ncounts = '''"
        yield " ".join(["*", *map(str, counts.totals)])
        for key, seen in sorted(counts.table.items()):
            if sum(seen) >= LEAST[name] and "'''" not in key:
                yield " ".join([key, *map(str, seen)])
        yield "'''"


def main() -> None:
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
