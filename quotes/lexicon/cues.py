"""The words that report, by form: one dictionary look-up tells what a word may be a cue of.

The data are in ``cues.toml``; the forms of verbs and nouns come from lemminflect's tables.
"""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, Final

from quotes.lexicon import LexiconError, entries
from quotes.lexicon.by_word import by_word
from quotes.models import Act

PARTS: Final = frozenset({"verb", "noun", "adjective", "adverb", "preposition"})
COMPLEMENTS: Final = frozenset(
    {"that", "clause", "wh", "to", "noun", "object-to", "as", "about", "words"}
)
"""What an entry may take; cues.toml says what each is."""
INFLECTED: Final = {"verb": "VERB", "noun": "NOUN"}
SAYING: Final = frozenset({"say", "tell", "ask"})
"""Classes of verbs that report whatever stands beside them."""
CITING: Final = "according to"
"""The lemma of the cue that names a source, who need not have spoken."""
SPEAKING: Final = SAYING | {"exclaim"}
"""Those that report quoted words: began, “We …”"""
QUESTIONING: Final = frozenset({"ask", "wonder", "inquire", "enquire"})
"""Verbs of a question."""
REPLYING: Final = frozenset({"answer", "reply", "respond", "retort", "rejoin"})
"""Verbs of a talk between two: what comes next is the other one's."""
HEARD: Final = frozenset({"tell", "ask"})
"""Classes of verbs whose subject hears the words in the passive: was asked by [the host]."""

LABELLING: Final = frozenset({"call", "judge"})
"""Classes of verbs whose subject is spoken of in the passive: was called a clown [by the host]."""
IDLE: Final = "idle"
"""The class of verbs that report nothing, whatever they do without their particle: showed up."""


@dataclass(frozen=True, slots=True)
class CueEntry:
    """A word of a class of cues: what it takes as its complement, and what act it reports.

    `lemma` is the dictionary form, with a particle where it has one ("point out"); `tail` are the
    words that must follow the first one ("out"); `to` says whether the person told may be its
    object, `concrete` that it is also done to things (attacked a convoy), `transitive` that it
    has an object or is a passive (a man accused of theft).
    """

    lemma: str
    group: str
    part: str
    act: Act
    takes: frozenset[str]
    to: bool = False
    tail: tuple[str, ...] = ()
    concrete: bool = False
    transitive: bool = False


@dataclass(frozen=True, slots=True)
class CueExample:
    """A sentence in which the word in brackets is a cue (`reports`), or is not."""

    sentence: str
    reports: bool
    group: str


@cache
def _groups() -> list[dict[str, Any]]:
    required = {"class": str, "part": str, "act": str, "takes": list, "lemmas": str}
    optional = {"to": bool, "concrete": str, "transitive": str, "must": list, "must_not": list}
    groups = entries("cues", "cue", required, optional)
    for group in groups:
        _check(group)
    return groups


def _check(group: Mapping[str, Any]) -> None:
    where = f"cues.toml: class {group['class']!r}"
    if group["part"] not in PARTS:
        raise LexiconError(f"{where}: no such part of speech: {group['part']!r}")
    if group["act"] not in {"statement", "thought"}:
        raise LexiconError(f"{where}: no such act: {group['act']!r}")
    if unknown := set(group["takes"]) - COMPLEMENTS:
        raise LexiconError(f"{where}: no such complement: {sorted(unknown)}")
    lemmas = group["lemmas"].split()
    if len(set(lemmas)) != len(lemmas):
        raise LexiconError(f"{where}: a lemma stands there twice")
    for key in ("concrete", "transitive"):
        if strange := set(group.get(key, "").split()) - set(lemmas):
            raise LexiconError(f"{where}: {key}, but no lemma: {sorted(strange)}")


@cache
def cue_forms() -> dict[str, tuple[CueEntry, ...]]:
    """The entries by the form, in lower case, of their first word: "said" -> (say, ...).

    A word that belongs to several classes has an entry for each, in the order of the file.
    Raises LexiconError for an entry that cannot be used.
    """
    forms: dict[str, list[CueEntry]] = {}
    for group in _groups():
        for lemma in group["lemmas"].split():
            head, *tail = lemma.split("-")
            entry = CueEntry(
                lemma=lemma.replace("-", " "),
                group=group["class"],
                part=group["part"],
                act=group["act"],
                takes=frozenset(group["takes"]),
                to=group.get("to", False),
                tail=tuple(tail),
                concrete=lemma in group.get("concrete", "").split(),
                transitive=lemma in group.get("transitive", "").split(),
            )
            for form in inflected(head, group["part"]):
                forms.setdefault(form, []).append(entry)
    return {form: tuple(found) for form, found in forms.items()}


@lru_cache(maxsize=4096)
def inflected(word: str, part: str) -> frozenset[str]:
    """All forms of a verb or noun, in lower case; of other parts of speech the word alone."""
    upos = INFLECTED.get(part)
    if upos is None:
        return frozenset({word})
    from lemminflect import getAllInflections, getAllInflectionsOOV

    found = getAllInflections(word, upos=upos) or getAllInflectionsOOV(word, upos=upos)
    return frozenset({word, *(form.lower() for some in found.values() for form in some)})


def is_of_class(form: str, classes: Set[str]) -> bool:
    """Whether a form, in lower case, is of one of these classes of cues: said is of SAYING."""
    return not classes.isdisjoint(_classes(form))


@by_word
def _classes(form: str) -> frozenset[str]:
    """The classes of cues that a form is of."""
    return frozenset(entry.group for entry in cue_forms().get(form, ()))


@by_word
def names_statement(form: str) -> bool:
    """Whether a form, in lower case, is a noun for something said: claim, promises."""
    entries = cue_forms().get(form, ())
    return any(entry.part == "noun" and entry.act == "statement" for entry in entries)


@by_word
def may_tell(form: str) -> bool:
    """Whether the person told may be the object of a form, in lower case: warned, ask, reminds."""
    return any(entry.to for entry in cue_forms().get(form, ()))


def cue_examples() -> list[CueExample]:
    """Every example of the lexicon, the word that it is about in [brackets]."""
    return [
        CueExample(sentence, key == "must", group["class"])
        for group in _groups()
        for key in ("must", "must_not")
        for sentence in group.get(key, ())
    ]
