"""What a verb that closes a sentence has behind it that only tells when it was said, how, or why.

The road was safe, Lee said [over the weekend / for the first time / by phone / before the vote].
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from quotes.finding.cues import Candidate
from quotes.finding.phrases import is_somebody
from quotes.finding.phrases_ahead import noun_phrase_at
from quotes.finding.tagset import COMMON_NOUNS, FINITE, PAST_FORMS
from quotes.finding.words import Words
from quotes.lexicon.cues import is_of_class
from quotes.lexicon.nouns import is_time

ACTING: Final = frozenset({"fin", "perf"})
BEGINS: Final = frozenset({"DT", "PRP", "PRP$", "NN", "NNS", "NNP", "JJ", "CD"})
"""What a clause begins with that waits for nothing behind its comma."""
MEANS: Final = frozenset({"phone", "telephone", "email", "e-mail", "text", "letter", "fax"})
"""By what something is said."""
FIRST_TIME: Final = "for the first time".split()


def whole_ahead(words: Words, tags: Sequence[str], c: Candidate) -> bool:
    """Whether a clause that needs nothing more stands before the comma of the cue's subject: [The
    road is safe], Lee said; [Suspected rebels fled], Lee stated; not: In May, Lee said."""
    if c.subject is None or c.negated:
        return False
    floor, comma = words.sentences[words.sentence_of[c.at]][0], c.subject.first - 1
    if comma <= floor or words.text[comma] != ",":
        return False
    begins = tags[floor] in BEGINS or words.lower[floor] == "there"
    begins = begins or (tags[floor] in PAST_FORMS and tags[floor + 1] in COMMON_NOUNS)
    return begins and not FINITE.isdisjoint(tags[floor:comma])


def closes_besides(words: Words, tags: Sequence[str], c: Candidate) -> bool:
    """Whether the cue `c` closes a sentence that is whole before it, but for such an adjunct."""
    if c.group not in ACTING or not is_of_class(c.entry.lemma, {"say"}):
        return False
    if not _is_adjunct(words, tags, c) or not whole_ahead(words, tags, c):
        return False
    stop = words.sentences[words.sentence_of[c.at]][1]
    return FINITE.isdisjoint(tags[c.at + 1 : stop])


def has_been_said(words: Words, tags: Sequence[str], c: Candidate) -> bool:
    """Whether a clause that is whole has been said, and only an aside or who hears it follows: The
    player faces a ban, the club has confirmed, after he fell; teachers have told the BBC."""
    if c.group != "perf" or c.subject is None or not whole_ahead(words, tags, c):
        return False
    if not is_somebody(words, tags, c.subject):
        return False
    if c.told is not None:
        return c.right == "np." and c.entry.to and is_somebody(words, tags, c.told)
    if not is_of_class(c.entry.lemma, {"say"}):
        return False
    if c.right == "comma":
        return tags[c.after + 1] not in FINITE
    return c.right in {"stop", "prep-in", "prep-at", "prep-on"}


def _is_adjunct(words: Words, tags: Sequence[str], c: Candidate) -> bool:
    """Whether a time, a means or an event begins behind the verb."""
    at, lower = c.at + 1, words.lower
    opens = lower[at] if at + 1 < len(words) else ""
    if opens == "by":
        return lower[at + 1] in MEANS
    if opens == "for":
        return lower[at : at + len(FIRST_TIME)] == FIRST_TIME
    if opens == "over":
        phrase = noun_phrase_at(words, tags, at + 1)
        return phrase is not None and is_time(lower[phrase.head])
    return opens in {"before", "after"} or lower[at : at + 2] == ["ahead", "of"]
