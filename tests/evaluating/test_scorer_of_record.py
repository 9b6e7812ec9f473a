"""Our figures against those of the scorer that this field's results here are stated with."""

from __future__ import annotations

import importlib.util
import random
import re
from dataclasses import replace
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from quotes.evaluating.gold import Attribution, GoldArticle, read_gold, sample
from quotes.evaluating.running import extracted, reached
from quotes.models import Span


@pytest.fixture(scope="module")
def scorer(shared: Path) -> ModuleType:
    path = shared / "score" / "score.py"
    if not path.is_file():
        pytest.skip(f"no scorer at {path}")
    spec = importlib.util.spec_from_file_location("scorer_of_record", path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def disturbed(article: GoldArticle, rng: random.Random) -> tuple[Attribution, ...]:
    """The annotation with every kind of mistake put into it."""
    text = article.text
    words = [m.start() for m in re.finditer(r"\S+", text)]

    def moved(spans: tuple[Span, ...]) -> tuple[Span, ...]:
        if rng.random() < 0.6:
            return spans
        return tuple(
            Span(max(0, s + rng.randint(-30, 30)), min(len(text), e + rng.randint(0, 40)))
            for s, e in spans
        )

    def anywhere() -> tuple[Span, ...]:
        start = rng.choice(words)
        return (Span(start, min(len(text), start + rng.randint(1, 200))),)

    found = []
    for gold in article.attributions:
        if rng.random() < 0.2:
            continue
        content = tuple(s for s in moved(gold.content) if s.start < s.end) or anywhere()
        source = () if rng.random() < 0.1 else moved(gold.source[:1])
        cue = anywhere() if rng.random() < 0.1 else gold.cue[:1]
        found.append(replace(gold, content=content, source=source, cue=cue))
        if rng.random() < 0.1:
            found.append(replace(gold, content=anywhere(), source=rng.choice([(), anywhere()])))
    rng.shuffle(found)
    return tuple(found)


def scored(scorer: ModuleType, articles: list[GoldArticle], found: dict[str, Any]) -> Any:
    def plain(attributions: Any) -> list[Any]:
        return [scorer.Quote(a.content, a.source, a.cue) for a in attributions]

    docs = {a.name: scorer.Document(a.text, plain(a.attributions)) for a in articles}
    return scorer.score(docs, {name: plain(attributions) for name, attributions in found.items()})


def assert_equal(ours: Any, theirs: Any, path: str = "") -> None:
    for key, value in theirs.items():
        if isinstance(value, dict):
            assert_equal(ours[key], value, f"{path}/{key}")
        else:
            assert ours[key] == pytest.approx(value, abs=1e-12), f"{path}/{key}"


def compare(scorer: ModuleType, articles: list[GoldArticle], found: dict[str, Any]) -> None:
    assert_equal(reached(articles, predictions=found), scored(scorer, articles, found))


@pytest.mark.parametrize("seed", range(3))
def test_same_figures_on_disturbed_annotation(shared: Path, scorer: ModuleType, seed: int) -> None:
    articles = sample(read_gold(shared / "polnear", "train"), 60, seed)
    rng = random.Random(seed)
    compare(scorer, articles, {a.name: disturbed(a, rng) for a in articles})


def test_same_figures_on_what_we_find_in_dev(shared: Path, scorer: ModuleType) -> None:
    articles = read_gold(shared / "polnear", "dev")
    compare(scorer, articles, {a.name: extracted(a) for a in articles})


def test_reads_the_annotation_as_the_scorer_does(shared: Path, scorer: ModuleType) -> None:
    for split in ("dev", "train"):
        theirs = scorer.load(str(shared / "polnear"), split)
        ours = read_gold(shared / "polnear", split)
        assert {a.name for a in ours} == set(theirs)
        for article in ours:
            doc = theirs[article.name]
            assert article.text == doc.text
            assert [
                (list(a.content), list(a.source), list(a.cue)) for a in article.attributions
            ] == [(q.content, q.source, q.cue) for q in doc.gold], article.name


def test_finds_the_same_quoted_regions(shared: Path, scorer: ModuleType) -> None:
    from quotes.evaluating.regions import quoted_regions

    odd = ["“a\n“b”", '"a" "b', "''x'' and ''y", 'He is 5\'10" tall "yes"', '“a "b" c”', '"\n"a"']
    for text in odd + [a.text for a in read_gold(shared / "polnear", "train")]:
        assert quoted_regions(text) == scorer.quoted_regions(text)
