"""Outlets that pass on what somebody said: where it was said, not who said it.

According to the Herald, [Lee said] it was late. / [Lee said] it was late, Geo News reported.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from quotes.attributing.outlet_names import is_outlet, is_unnamed_outlet
from quotes.finding.cues import Candidate
from quotes.finding.phrases_ahead import noun_phrase_at
from quotes.finding.punctuation import CLOSING_MARKS
from quotes.finding.tagset import FINITE
from quotes.finding.words import Words
from quotes.lexicon.cues import CITING, SAYING
from quotes.lexicon.given_names import is_given_name
from quotes.lexicon.people import people

Reporting = tuple[Candidate, float, str]
"""A word that reports: its frame, how likely it does, and where its content stands."""
SURE: Final = 0.8
"""How likely the other word must report."""
PASSING_ON: Final = "report"
STATED: Final = frozenset(
    {"that", "clause", "clause,", "comma", "np-that", "np-clause", "np-quote"}
)
"""Complements by which the other word reports a statement: said that, said it; “…,” said; told him
that; said the plan “failed''"""

NO_VOICE: Final = ("wh", "it", "thing", "document", "none")
"""Kinds of subjects that say nothing by themselves."""
IN_CLAUSE: Final = FINITE | {"WH", "SUB"}
"""What shows that a subject behind it is not the sentence's."""


def tells_medium(words: Words, c: Candidate, cands: Sequence[Reporting]) -> bool:
    """According to the Herald, [Lee said] ...: the paper is where it was said, not who said it.

    Not: according to a neighbour, she said it was late; a person tells what another said.
    """
    if c.entry.part != "preposition" or c.left != "start" or c.told is None:
        return False
    first, head = words.lower[c.told.first], words.lower[c.told.head]
    if people().is_human(head) or (c.told.first < c.told.head and is_given_name(first)):
        return False
    begins = c.told.last + 2
    return any(
        other.subject is not None and other.subject.first == begins and _states(other, share)
        for other, share, _ in cands
    )


def passing_outlet(
    words: Words, tags: Sequence[str], c: Candidate, cands: Sequence[Reporting]
) -> int | None:
    """The mark before an outlet that passes on a report: Lee said it was late[,] Yonhap reported.

    A name that "reported" is one, and state media; by other verbs, a name that is known for an
    outlet. So is one that is cited: Lee said it was “late,[”] according to the Daily Herald. It
    may stand behind its verb: Lee said it was late[,] reports the Daily Herald.
    """
    cites = c.entry.lemma == CITING
    follows = cites or (c.entry.lemma == PASSING_ON and _inverted(c))
    outlet = noun_phrase_at(words, tags, c.last + 1) if follows else c.subject
    if outlet is None:
        return None
    if tags[outlet.head] != "NNP" and (cites or not is_unnamed_outlet(words, outlet.head)):
        return None
    if not follows and not (c.group.endswith("fin") and c.right.startswith("stop")):
        return None
    mark = (c.first if follows else outlet.first) - 1
    if not _closes(words, mark) or c.entry.part not in {"verb", "preposition"}:
        return None
    known = any(map(is_outlet, words.lower[outlet.first : outlet.last + 1]))
    if not known and c.entry.lemma != PASSING_ON:
        return None
    said = [other for other, share, _ in cands if other.at < mark and _states(other, share)]
    told = [other for other in said if (cites or known) and _of_its_own(words, tags, other)]
    tells = bool(told) or any(map(_says, said))
    return mark if tells else None


def told_by_another(
    words: Words, tags: Sequence[str], c: Candidate, cands: Sequence[Reporting]
) -> frozenset[int]:
    """The words of a report within what a source is cited for: [Both deny it], according to Lee;
    [Engineers warned that it would burst], the inquiry heard.

    Both told it: theirs is a report of its own. So it is where who reports in it has the sentence
    for himself, not in a clause of another.
    """
    if c.entry.lemma not in {CITING, "hear"}:
        return frozenset()
    inner = (
        range(other.first, c.first)
        for other, share, _ in cands
        if other.at < c.first and _states(other, share) and _of_its_own(words, tags, other)
    )
    return frozenset(next(inner, ()))


def _inverted(c: Candidate) -> bool:
    """Whether only an outlet stands behind the verb: , reports the Star."""
    alone = c.subject is None and c.group == "fin" and c.right == "np."
    return alone and c.left in {"comma", "mark"}


def _of_its_own(words: Words, tags: Sequence[str], c: Candidate) -> bool:
    """Whether a verb reports whose subject, a person or a name, is the sentence's."""
    if c.subject is None or c.entry.part != "verb" or c.group not in {"fin", "perf"}:
        return False
    floor = words.sentences[words.sentence_of[c.at]][0]
    before = tags[floor : c.subject.first]
    return not c.who.startswith(NO_VOICE) and IN_CLAUSE.isdisjoint(before)


def _closes(words: Words, mark: int) -> bool:
    """Whether a comma ends what was said, or one within closing quotation marks: late, / late,”"""
    if mark > 0 and words.text[mark] in CLOSING_MARKS:
        mark -= 1
    return words.text[mark] == ","


def _says(c: Candidate) -> bool:
    if c.entry.lemma == PASSING_ON:
        return False  # another outlet
    return c.entry.group in SAYING and c.group in {"fin", "perf"} and c.right in STATED


def _states(c: Candidate, share: float) -> bool:
    return share >= SURE and c.entry.act == "statement"
