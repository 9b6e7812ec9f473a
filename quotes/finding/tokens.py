"""spaCy's rule-based English tokenizer; ``columns`` asks it once for each string of a text."""

from __future__ import annotations

from functools import lru_cache
from typing import Any


@lru_cache(maxsize=1)
def tokenizer() -> Any:
    """The tokenizer of spaCy's blank English; no model, nothing to download.

    spaCy's stubs know neither that it has `rules` nor that it can be called.
    """
    import spacy

    nlp: Any = spacy.blank("en")
    nlp.vocab.lex_attr_getters = {}  # of a word its text alone is read, never its shape or norm
    return nlp.tokenizer
