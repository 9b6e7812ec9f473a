"""Reporting verbs in a sentence: said, wrote, pointed out."""

from __future__ import annotations

from functools import lru_cache
from typing import Final, NamedTuple

from quotes.attributing.clauses import left_of_group
from quotes.attributing.scene import Scene
from quotes.finding.neighbours import within_object
from quotes.finding.quoting import QUOTING, saying
from quotes.finding.tagset import COMMON_NOUNS, FINITE_VERBS
from quotes.lexicon.cues import IDLE, SPEAKING, CueEntry, cue_forms, names_statement
from quotes.lexicon.nouns import is_time
from quotes.lexicon.sources import source_kind

TITLING: Final = frozenset({"title", "entitle", "headline", "caption"})
"""Lemmas of verbs that name a text, in whatever form: the paper is titled “…”"""
NAMING_VERBS: Final = frozenset("call title entitle label dub name headline caption".split())
"""Lemmas of verbs that give a thing its name: a book called “…”"""
OBSERVED: Final = frozenset({"heard", "seen", "caught", "filmed", "recorded", "overheard"})
"""Participles that a verb of speaking stands behind: was heard [saying]."""


class CueWord(NamedTuple):
    """A reporting word in the text: its first and last word, and its entry."""

    first: int
    last: int
    entry: CueEntry


@lru_cache(maxsize=1)
def _verbs() -> dict[str, tuple[CueEntry, ...]]:
    """Verb entries by form, those with a particle first, then those that can quote words."""
    found: dict[str, tuple[CueEntry, ...]] = {}
    for form, entries in cue_forms().items():
        verbs = [entry for entry in entries if entry.part == "verb"]
        verbs.sort(key=lambda e: (-len(e.tail), "words" not in e.takes))
        if verbs:
            found[form] = tuple(verbs)
    return found


def reporting_verb(scene: Scene, at: int) -> CueWord | None:
    """The verb at word `at` that can report words of any kind: said, condemned, believes.

    Was quoted as saying is one; in "quoted her as saying" it is "saying", whose subject she is.
    """
    lower = scene.words.lower
    entries = _verbs().get(lower[at])
    if entries is None:  # most words that are asked about
        return None
    if lower[at] in QUOTING and (end := saying(scene.words, at, scene.sentence(at)[1])) is not None:
        quoted = scene.tags[left_of_group(scene, at)] == "BE"
        return CueWord(at, end, _verbs()["saying"][0]) if quoted else None
    for entry in entries:
        last = at + len(entry.tail)
        if not entry.tail or (last < len(lower) and tuple(lower[at + 1 : last + 1]) == entry.tail):
            return CueWord(at, last, entry) if entry.group != IDLE else None
    return None


def quoting_verb(scene: Scene, at: int) -> CueWord | None:
    """The verb at word `at` that can report quoted words: said, asked, wrote."""
    cue = reporting_verb(scene, at)
    return cue if cue is not None and "words" in cue.entry.takes else None


def is_speaking(lemma: str) -> bool:
    """Whether the lemma of a cue is a verb of speaking: say, tell, ask, shout."""
    return any(entry.group in SPEAKING for entry in _verbs().get(lemma.split()[0], ()))


def is_verb(scene: Scene, at: int) -> bool:
    """Whether the word is used as a verb rather than as a noun: the ad claims “…”."""
    tag = scene.tags[at]
    if tag in FINITE_VERBS or tag in {"VBN", "VBG", "VB"}:
        return True
    if tag not in {"NN", "NNS"} or at + 1 >= len(scene.tags) or at == 0:
        return False
    opens = scene.inside[at + 1] >= 0 or scene.words.lower[at + 1] == "that"
    if tag == "NNS":
        subject = opens and scene.tags[at - 1] in {"NN", "NNP", "PRP"}
        return subject and not within_object(scene.tags, scene.words.lower, at)
    opens = opens or scene.words.lower[at + 1] in {".", ","}
    opens = opens or (scene.tags[at + 1] == "RB" and scene.words.lower[at + 2 : at + 3] == ["that"])
    return opens and scene.words.lower[at].endswith("ing")


def tells_text(scene: Scene, cue: CueWord) -> bool:
    """Whether a participle tells what stands in a text that somebody gave out: issued a statement
    [saying] it “regretted” the loss; released a statement on Friday [saying] so."""
    words, at = scene.words, cue.first
    if scene.tags[at] != "VBG" or cue.entry.group not in SPEAKING:
        return False
    noun = at - 1
    while noun > 0 and is_time(words.lower[noun]):
        noun -= 1
    noun -= scene.tags[noun] == "IN"
    named = scene.tags[noun] in COMMON_NOUNS and names_statement(words.lower[noun])
    return named or source_kind(words.lower[noun]) == "document"
