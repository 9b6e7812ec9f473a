"""What is known of words when quotations are compared: stems, senses, and how common each is.

The data are in ``quotes/lexicon``: ``irregular.toml``, ``senses.toml``, ``small_words.toml`` and
``common.toml``; each is read once, when first needed.
"""

from __future__ import annotations

from functools import cache, lru_cache

from quotes.lexicon import entries

RARE_BITS = 12.0
"""Bits of a word that ``common.toml`` lacks: it is in fewer than one sentence of 2,000."""


@cache
def small_words(name: str) -> frozenset[str]:
    """One list of ``small_words.toml``. Raises KeyError for a name it lacks."""
    return _lists()[name]


@cache
def valued_words(name: str) -> dict[str, float]:
    """One list of ``small_words.toml`` whose words have values (``dozen:12``)."""
    pairs = (word.split(":") for word in _lists()[name])
    return {word: float(value) for word, value in pairs}


def stem_of(form: str) -> str:
    """The stem of a word: of its lemma where the form is irregular, by Snowball's English rules."""
    return str(_stemmer().stemWord(_lemmas().get(form, form)))


@lru_cache(maxsize=200_000)
def sense_of(form: str) -> str:
    """What stands for a word and all words of its sense: killed, dead and deaths are one."""
    stem = stem_of(form)
    return _senses().get(stem, stem)


@lru_cache(maxsize=20_000)
def phrase_sense(first: str, second: str) -> str | None:
    """The sense of a phrase of two words (rooted out), None where the lexicon has no such one."""
    return _phrases().get((stem_of(first), second))


def bits_of(sense: str) -> float:
    """How much one sense says: the binary logarithm of one in how many sentences has it."""
    return commonness().get(sense, RARE_BITS)


@cache
def phrase_seconds() -> frozenset[str]:
    """The words that end a phrase: a quick test before `phrase_sense`."""
    return frozenset(second for _, second in _phrases())


@cache
def _lists() -> dict[str, frozenset[str]]:
    fields = {"name": str, "use": str, "words": str, "example": str}
    return {
        entry["name"]: frozenset(entry["words"].split())
        for entry in entries("small_words", "list", fields)
    }


@cache
def _lemmas() -> dict[str, str]:
    fields = {"lemma": str, "forms": list}
    return {
        form: entry["lemma"]
        for entry in entries("irregular", "word", fields)
        for form in entry["forms"]
    }


@cache
def _senses() -> dict[str, str]:
    senses: dict[str, str] = {}
    for words in _sense_entries():
        first = stem_of(words[0])
        for word in words:
            if " " not in word:
                senses.setdefault(stem_of(word), first)
    return senses


@cache
def _phrases() -> dict[tuple[str, str], str]:
    return {
        (stem_of(word.split()[0]), word.split()[1]): sense_of(words[0])
        for words in _sense_entries()
        for word in words
        if " " in word
    }


@cache
def _sense_entries() -> tuple[tuple[str, ...], ...]:
    found = entries("senses", "sense", {"words": list, "example": str})
    return tuple(tuple(entry["words"]) for entry in found)


@cache
def commonness() -> dict[str, float]:
    """Each sense that is not rare, with its bits."""
    found = entries("common", "common", {"bits": int, "senses": str})
    return {sense: float(entry["bits"]) for entry in found for sense in entry["senses"].split()}


@cache
def _stemmer():  # type: ignore[no-untyped-def]
    import snowballstemmer

    return snowballstemmer.stemmer("english")
