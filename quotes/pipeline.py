"""The one place where the stages meet: text -> Doc -> quotations, cues, mentions -> speakers."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from quotes.attributing import quoted
from quotes.attributing.floating import floating
from quotes.finding import marks
from quotes.finding.tags import tag
from quotes.finding.words import Words
from quotes.models import Extraction

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


def extract(text: str) -> Extraction:
    """Every quotation in `text`, in text order. Never raises on odd text."""
    return extract_doc(tokenizer().make_doc(INVISIBLE.sub(" ", text)))


def extract_doc(doc: Doc) -> Extraction:
    """Every quotation in a Doc made by any English pipeline."""
    words = Words(doc)
    tags = tag(words)
    regions, problems = marks.find(words)
    quotes = quoted.clear(words, tags, regions)
    quotes = floating(words, tags, regions, quotes)
    return Extraction(tuple(quotes), tuple(problems))
