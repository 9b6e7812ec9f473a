"""spaCy's rule-based English tokenizer, made to split each string only once.

It caches how it has split a string, but not of strings after the first exception (don't, U.S.) of a
text. A new string is therefore split by itself first, and found in the cache from then on.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

KEPT = 200_000
"""How many strings are cached; those met later are split again each time."""


@lru_cache(maxsize=1)
def tokenizer() -> Language:
    """spaCy's rule-based English tokenizer; no model, nothing to download."""
    import spacy

    nlp: Any = spacy.blank("en")  # its stubs know too little of it
    nlp.max_length = 100_000_000  # a tokenizer needs no more memory than the text
    nlp.vocab.lex_attr_getters = {}  # of a word its text alone is read, never its shape or norm
    nlp.tokenizer.max_cache_size = KEPT
    blank: Language = nlp
    return blank


def tokenized(text: str) -> Doc:
    """The Doc that spaCy's tokenizer makes of `text`."""
    nlp, met = tokenizer(), _met()
    if len(met) < KEPT:
        new = set(text.split()) - met
        plain = {string for string in new if string.isalpha()}  # no exception is within these
        for string in (" ".join(plain), *(new - plain)):
            nlp.tokenizer(string)
        met |= new
    return nlp.make_doc(text)


@lru_cache(maxsize=1)
def _met() -> set[str]:
    """The strings without white space that the tokenizer knows: its exceptions, and those met."""
    nlp: Any = tokenizer()
    return set(nlp.tokenizer.rules)
