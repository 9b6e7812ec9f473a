"""The one place where the stages meet: text -> Doc -> quotations, cues, mentions -> speakers."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from quotes.attributing import quoted, reported
from quotes.attributing.ends import ended
from quotes.attributing.floating import floating
from quotes.attributing.medium import with_media
from quotes.attributing.resolving import resolve
from quotes.attributing.scene import with_nicknames
from quotes.attributing.settling import settled
from quotes.attributing.trimming import trimmed
from quotes.attributing.voiceless import voiced
from quotes.finding import marks
from quotes.finding.tags import tag
from quotes.finding.words import Words
from quotes.models import Extraction
from quotes.speakers.registry import Registry, packaged

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

INVISIBLE = re.compile(
    "[\u200b\u2060\ufeff\u200e\u200f](?!\\w)|(?<!\\w)[\u200b\u2060\ufeff\u200e\u200f]"
)


@lru_cache(maxsize=1)
def tokenizer() -> Language:
    """spaCy's rule-based English tokenizer; no model, nothing to download."""
    import spacy

    nlp = spacy.blank("en")
    nlp.max_length = 100_000_000  # a tokenizer needs no more memory than the text
    return nlp


def extract(text: str, registry: Registry | None = None) -> Extraction:
    """Every quotation in `text`, in text order. Never raises on odd text.

    `registry` holds the speakers known beforehand; without it, those that come with the project.
    """
    return extract_doc(tokenizer().make_doc(INVISIBLE.sub(" ", text)), registry)


def extract_doc(doc: Doc, registry: Registry | None = None) -> Extraction:
    """Every quotation in a Doc made by any English pipeline."""
    words = Words(doc)
    tags = tag(words)
    regions, problems = marks.find(words)
    tags = with_nicknames(words, tags, regions)
    quotes = quoted.clear(words, tags, regions)
    quotes = reported.find(words, tags, regions, quotes)
    quotes = settled(words, regions, quotes)
    quotes = floating(words, tags, regions, quotes)
    quotes = ended(words, tags, quotes)
    quotes = trimmed(words, tags, regions, quotes)
    quotes = resolve(words, tags, quotes, packaged() if registry is None else registry)
    quotes = voiced(quotes)
    quotes = with_media(words, tags, quotes)
    return Extraction(tuple(quotes), tuple(problems))
