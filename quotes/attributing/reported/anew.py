"""Where a new clause begins within reported words: the main clause, or one that reports anew.

When asked, [on Monday the mayor said ...] / condemned the plan, [but Lee said ...] / said it was
late [and Lee insisted ...] / said it was late[, adding that ...]
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from typing import Final

from quotes.attributing.clauses import CONTRASTING
from quotes.attributing.unmarked import says_by_itself
from quotes.finding.cues import Candidate
from quotes.finding.phrases_ahead import noun_phrase_at
from quotes.finding.tagset import FINITE
from quotes.finding.words import Words
from quotes.lexicon.cues import SAYING, is_of_class
from quotes.lexicon.nouns import is_time

SETTING_AGAINST: Final = CONTRASTING | {"but", "yet"}
SET_AGAINST: Final = SAYING | {"call", "urge", "promise"}
"""Classes of cues that begin another report behind such a word, in annotated news four times as
often as they go on with the one before: said it was fair, while Lee [called it a theft]."""
ADDRESSING: Final = SET_AGAINST | {"judge"}
"""Classes of cues that report anew behind a comma, where they are joined or as a participle (in
train 250 of 270 do), and that go on from a report rather than within it: said it was late and
urged ... (in train 89 of 108; of `think`, `mention` and `want`, 8 of 21)."""
SPANS: Final = frozenset("minutes hours days weeks months years day week month year".split())
"""What may stand before the "after" of a clause: two days after Lee said so."""
SPEAKS: Final = frozenset({"VBD", "VBZ", "VBP", "VBN"})


def reports_anew(words: Words, tags: Sequence[str], at: int, stop: int, *, contrasts: bool) -> bool:
    """Whether a clause with a verb of speaking begins at `at`: but Lee said / those who came said

    With `contrasts` only behind a word that sets it against what stands before.
    """
    at = _behind_marks(tags, at, stop)
    if _was_heard(words, tags, at, stop):
        return True
    groups = SAYING
    if at < stop and words.lower[at] in SETTING_AGAINST:
        at += 1
        groups = SET_AGAINST
    elif contrasts:
        return False
    verb = _verb_of_clause(words, tags, at, stop)
    while verb < stop and tags[verb] in {"RB", "HAVE"}:
        verb += 1
    if verb >= stop or tags[verb] not in SPEAKS:
        return False
    return is_of_class(words.lower[verb], groups)


def _was_heard(words: Words, tags: Sequence[str], at: int, stop: int) -> bool:
    """Whether it is put in where something was said: he was ill[, the inquest heard,] and left."""
    phrase = noun_phrase_at(words, tags, at, stop) if at < stop and tags[at] == "DT" else None
    if phrase is None or words.lower[phrase.last + 1 : phrase.last + 2] != ["heard"]:
        return False
    return phrase.last + 2 >= stop or tags[phrase.last + 2] == "PUNCT"


def joins_report(
    words: Words, tags: Sequence[str], at: int, stop: int, c: Candidate, others: Set[int]
) -> bool:
    """Whether a clause that one of the cues `others` reports in is joined at `at` to what `c` does.

    Said it was late, and Lee called it a shame. Without a comma the verb must be one of speaking,
    in the form of the first: said it was late and Lee said ...; not: had said, says.
    """
    paused = tags[at] == "PUNCT"
    joint = _behind_marks(tags, at, stop)
    if joint >= stop or tags[joint] != "CC":
        return False
    verb = _verb_of_clause(words, tags, _behind(tags, joint + 1, stop, {"RB"}), stop)
    verb = _behind(tags, verb, stop, {"RB", "HAVE"})
    if verb not in others or tags[verb] not in SPEAKS:
        return False
    if paused or c.right.startswith("to"):
        return is_of_class(words.lower[verb], ADDRESSING)
    plain = tags[verb] == tags[c.at] and not {"HAVE", "WH"}.intersection(tags[joint:verb])
    return plain and is_of_class(words.lower[verb], SAYING)


def goes_on_saying(words: Words, tags: Sequence[str], at: int, stop: int, others: Set[int]) -> bool:
    """Whether whoever reports goes on at `at`: said it was late[, also adding that ...]

    Without a comma only where nothing left of it could say so: rejected the wage [saying they ...];
    but not: a letter saying, a boy telling.
    """
    verb = _behind(tags, at, stop, {"PUNCT", "RB"})
    if verb not in others or tags[verb] != "VBG":
        return False
    if tags[at] == "PUNCT":  # in train 47 of 51 with that begin a report of their own
        says_that = "that" in words.lower[verb + 1 : min(verb + 3, stop)]
        return says_that or is_of_class(words.lower[verb], ADDRESSING)
    return verb == at and says_by_itself(words, tags, verb)


ASIDE: Final = frozenset({"DT", "PRP$", "NN", "NNP", "JJ", "WH"})
"""What an aside between a subject and its verb begins with: Lee, a baker, said; Lee, who ran, said.
"""


def is_main_clause(words: Words, tags: Sequence[str], at: int, stop: int) -> bool:
    """Whether a subject and its verb begin at `at`, a place or a time before them passed over."""
    at = _behind_marks(tags, at, stop)
    if at + 1 < stop and tags[at] == "IN":
        phrase = noun_phrase_at(words, tags, at + 1, stop)
        at = phrase.last + 1 if phrase else stop
        while at < stop and (is_time(words.lower[at]) or words.lower[at] in {"this", "last"}):
            at += 1
    verb = _verb_of_clause(words, tags, at, stop)
    return verb < stop and tags[verb] in FINITE


def opens_clause(words: Words, tags: Sequence[str], floor: int, subject: int) -> bool:
    """Whether a clause that waits for a main one opens at `floor`, with its subject at `subject`.

    But even as Lee said / Although in May she said / Where he used to say / Two days before he said
    """
    while floor < subject and (
        tags[floor] in {"CC", "RB", "PUNCT", "CD"} or words.lower[floor] in SPANS
    ):
        floor += 1
    opens = tags[floor] == "SUB" or words.lower[floor] in {"when", "where"}
    between = tags[floor + 1 : subject]
    return opens and floor < subject and not FINITE.union({"PUNCT", "CC"}).intersection(between)


def _behind_marks(tags: Sequence[str], at: int, stop: int) -> int:
    return _behind(tags, at, stop, {"PUNCT"})


def _behind(tags: Sequence[str], at: int, stop: int, passed: Set[str]) -> int:
    """The first word from `at` on that is none of those passed over; else `stop`."""
    while at < stop and tags[at] in passed:
        at += 1
    return at


def _verb_of_clause(words: Words, tags: Sequence[str], at: int, stop: int) -> int:
    """The word behind the subject that begins at `at`, its "who ..." passed over; else `stop`."""
    phrase = noun_phrase_at(words, tags, at, stop) if at < stop else None
    verb = phrase.last + 1 if phrase else stop
    if verb < stop and words.text[verb] == "(":  # Sen. Lee (R-Utah) said
        verb = next((k + 1 for k in range(verb, stop) if words.text[k] == ")"), stop)
    if verb + 2 < stop and tags[verb + 1] == "CD" and words.text[verb : verb + 3 : 2] == [",", ","]:
        verb += 3  # Lee, 59, paused
    elif verb + 2 < stop and words.text[verb] == "," and tags[verb + 1] in ASIDE:
        closing = next((k for k in range(verb + 2, stop) if words.text[k] == ","), stop)
        verb = closing + 1 if FINITE.intersection(tags[closing + 1 : closing + 2]) else verb
    if verb < stop and words.lower[verb] == "who":
        verb = next((k for k in range(verb + 2, stop) if tags[k] in SPEAKS), stop)
    return verb
