"""The one place where the stages meet: text -> Doc -> quotations, cues, mentions -> speakers."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from quotes.finding.words import Words
from quotes.models import Extraction

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc


@lru_cache(maxsize=1)
def tokenizer() -> Language:
    """spaCy's rule-based English tokenizer; no model, nothing to download."""
    import spacy

    nlp = spacy.blank("en")
    nlp.max_length = 100_000_000  # a tokenizer needs no more memory than the text
    return nlp


def extract(text: str) -> Extraction:
    """Every quotation in `text`, in text order. Never raises on odd text."""
    return extract_doc(tokenizer().make_doc(text))


def extract_doc(doc: Doc) -> Extraction:
    """Every quotation in a Doc made by any English pipeline."""
    Words(doc)
    return Extraction()
