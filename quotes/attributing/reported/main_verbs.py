"""The verb of the sentence that a relative clause stands in: A man who said he was ill | has left.

What such a clause reports ends before that verb.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from quotes.attributing.reported.tails import LABELLING
from quotes.finding.cues import Candidate
from quotes.finding.phrases import SUBJECT_FORMS, begins_clause, noun_phrase_before
from quotes.finding.tagset import BEFORE_VERB, FINITE
from quotes.finding.words import Words

OPENS: Final = frozenset({"WH", "SUB", "CC"})
"""What a further clause, with a finite verb of its own, begins with."""
BREAKS: Final = SUBJECT_FORMS | {",", ";", ":", "—", "–", "-"}
"""The same as words: its subject, or the mark before it."""
GROUP: Final = BEFORE_VERB | {"VB", "VBN", "VBG"}
"""What goes on with a group of verbs: has [not been] told."""


def main_verb(words: Words, tags: Sequence[str], c: Candidate, first: int, stop: int) -> int | None:
    """Where the verb of the main clause begins behind the content of a relative clause.

    The content begins at `first`; `stop` is where its sentence ends. None where the cue is in no
    relative clause that stands behind the subject of its sentence, or no such verb is found.
    """
    if not _tells_of_subject(words, tags, c):
        return None
    waits, found, at = c.group != "vbn", None, first  # whether a clause waits for its verb
    while at < stop:
        if tags[at] in FINITE:
            found = found if waits else at
            waits = False
            while at + 1 < stop and tags[at + 1] in GROUP:
                at += 1
        elif tags[at] in OPENS or words.lower[at] in BREAKS:
            waits = True
        at += 1
    return found


def _tells_of_subject(words: Words, tags: Sequence[str], c: Candidate) -> bool:
    """Whether a cue is the verb of `who`, which stands behind the subject of its sentence, or a
    participle that does: a man who told them | left, a man called “mad” | left."""
    if c.subject is None:
        return False
    floor = words.sentences[words.sentence_of[c.at]][0]
    if c.group == "vbn" and c.entry.group in LABELLING:
        return c.subject.last + 1 == c.first and begins_clause(tags, c.subject.first, floor)
    if words.lower[c.subject.head] not in {"who", "that", "which"}:
        return False
    if c.subject.first != c.subject.last or tags[c.subject.first - 1] == "PUNCT":
        return False
    if c.subject.first <= floor:
        return False
    noun = noun_phrase_before(words, tags, c.subject.first, floor)
    return noun is not None and begins_clause(tags, noun.first, floor)
