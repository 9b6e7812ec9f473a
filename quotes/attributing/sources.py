"""Who stands beside a cue: the mention of the speaker, with its bounds."""

from __future__ import annotations

from collections.abc import Sequence

from quotes.finding.cues import Candidate
from quotes.finding.phrases import Phrase, noun_phrase_at, noun_phrase_before
from quotes.finding.words import Words

RELATIVE = frozenset({"who", "which", "that"})


def behind(words: Words, tags: Sequence[str], at: int) -> Phrase | None:
    """The speaker behind an inverted cue (said [Lee]) or behind according to."""
    if at >= len(words):
        return None
    return noun_phrase_at(words, tags, at)


def with_appositive(words: Words, tags: Sequence[str], phrase: Phrase, cue: int) -> tuple[int, int]:
    """From the phrase to the last word before its verb group: Lee, the mayor of Reno, said."""
    if phrase.last + 1 < cue and words.text[phrase.last + 1] in {",", "(", "—", "–", "-", "--"}:
        return phrase.first, cue - 1
    return phrase.first, phrase.last


def of_noun(words: Words, tags: Sequence[str], candidate: Candidate) -> Phrase | None:
    """Whose claim: [his] claim, [the minister's] promise; the subject of the sentence otherwise."""
    at, floor = candidate.at, words.sentences[words.sentence_of[candidate.at]][0]
    first = at
    while first - 1 >= floor and tags[first - 1] in {"JJ", "NN", "CD", "VBN", "VBG", "RB"}:
        first -= 1
    if first - 1 >= floor:
        if tags[first - 1] == "PRP$":
            return Phrase(first - 1, first - 1, first - 1)
        if tags[first - 1] == "POS":
            owner = noun_phrase_before(words, tags, first - 1, floor)
            return Phrase(owner.first, owner.head, first - 1) if owner else None
    return None
