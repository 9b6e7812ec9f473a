"""Days and months that are given names: farmer Sunday Okpara, April Jones."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from quotes.finding.punctuation import BREAKS, CLOSING_MARKS
from quotes.finding.ranks import bare
from quotes.finding.tagset import FINITE
from quotes.finding.words import Words
from quotes.lexicon.people import people

GIVEN: Final = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january april may june
    august""".split()
)


def is_given_day(words: Words, tags: Sequence[str], at: int) -> bool:
    """Whether a day or a month is somebody's given name: a surname is next, and what stands before
    leads to no date.

    A role or a title (farmer | Sunday Okpara), according to, what was quoted and its cue (“…,” said
    | Sunday Okpara); or the sentence begins, a comma or a closing mark, and the name is set off or
    acts.
    """
    if words.lower[at] not in GIVEN or at + 2 >= len(tags) or tags[at + 1] != "NNP":
        return False
    behind = words.text[at + 1]
    if not behind.istitle() or words.lower[at + 1] in GIVEN:
        return False
    opens = words.sentences[words.sentence_of[at]][0]
    if at == opens or words.text[at - 1] == "," or words.text[at - 1] in CLOSING_MARKS:
        return words.text[at + 2] in BREAKS or tags[at + 2] in FINITE
    before, known = words.lower[at - 1], people()
    if known.is_human(before) or bare(before) in known.titles:
        return True
    if before == "to":
        return words.lower[at - 2] == "according"
    return tags[at - 1] == "VBD" and at - 2 > 0 and words.text[at - 2] in CLOSING_MARKS
