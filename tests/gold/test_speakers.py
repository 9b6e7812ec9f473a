"""Who is meant: short passages with canonical speakers, content and name measured together."""

from pathlib import Path

import pytest

from quotes.evaluating.gold import GoldArticle, read_gold
from quotes.evaluating.running import reached
from quotes.finding import marks
from quotes.finding.tags import tag
from quotes.finding.words import Words
from quotes.models import Mention, Quote
from quotes.resolving.resolve import resolve
from quotes.speakers.registry import packaged
from tests.conftest import SHARED

PASSAGES = Path(__file__).with_name("speakers.md")
WORLD = Path(__file__).with_name("speakers_world.md")
SEEDS = SHARED / "seeds"
FLOOR = 0.94
WORLD_FLOOR = 0.93
"""Of quotations whose content is found: these passages are about names, not about bounds."""


def test_the_set_is_large_enough():
    assert len(read_gold(PASSAGES)) >= 120


def test_content_and_canonical_speaker():
    assert reached(read_gold(PASSAGES))["speakers"]["joint"]["f"] >= FLOOR, (
        "see: quotes evaluate tests/gold/speakers.md --errors 20 --class name"
    )


def test_speakers_of_passages_from_anywhere():
    assert reached(read_gold(WORLD))["speakers"]["accuracy"] >= WORLD_FLOOR, (
        "see: quotes evaluate tests/gold/speakers_world.md --errors 20 --class name"
    )


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the seed articles are not here")
def test_speakers_and_roles_of_the_seed_articles():
    """All 24, given their mentions: what is tested is who is meant, not what was found."""
    wrong, count = [], 0
    for article in read_gold(SEEDS / "expected.jsonl"):
        words = Words(article.text)
        regions, _ = marks.find(words)
        found = resolve(words, tag(words), regions, as_quotes(article), packaged())
        for gold, quote in zip(article.attributions, found, strict=True):
            count += not gold.optional
            expected = (gold.speaker, gold.fields["role"])
            if not gold.optional and (quote.speaker, quote.role) != expected:
                wrong.append((expected, quote.speaker, quote.role))
    assert not wrong
    assert count == 24


def as_quotes(article: GoldArticle) -> list[Quote]:
    """The annotation as extraction would hand it on: a quote that goes on has the last mention."""
    quotes: list[Quote] = []
    mention: Mention | None = None
    for gold in article.attributions:
        mention = Mention(gold.source[0]) if gold.source else mention
        quotes.append(Quote("direct", "statement", gold.content, mention=mention))
    return quotes
