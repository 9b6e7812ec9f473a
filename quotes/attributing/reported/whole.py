"""A speaker as a whole: the noun phrase with what stands behind it, set apart by commas."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from quotes.finding.phrases import Phrase
from quotes.finding.punctuation import SETTING_APART
from quotes.finding.tagset import FINITE
from quotes.finding.words import Words

APPOSED: Final = frozenset({"DT", "NN", "NNS", "NNP", "JJ", "CD"})
"""What an appositive or an age can begin with: Lee, [a] baker; Lee, [41]."""
BEHIND_APPOSITIVE: Final = FINITE | {"VBG", "CC", "SUB", "IN", "PRP"}
"""What goes on behind the comma that closes one: said Lee, a baker, adding"""


def whole_behind(words: Words, tags: Sequence[str], phrase: Phrase, stop: int) -> int:
    """The last word of the speaker behind a cue, with what stands behind a comma.

    said Ann Lee[, 41, a baker who had lost her shop]
    """
    at = phrase.last + 1
    if at + 1 >= stop or words.text[at] not in {",", "("}:
        return phrase.last
    opens = tags[at + 1]
    if words.text[at] == "," and opens not in APPOSED and words.lower[at + 1] != "who":
        return phrase.last
    last = at + 1
    while last + 1 < stop:
        word, tag = words.text[last + 1], tags[last + 1]
        if word in {"“", '"', "''", ";", "—", "–", ":", "-", "--"}:
            break
        following = tags[last + 2] if last + 2 < stop else "PUNCT"
        if word == "," and following in BEHIND_APPOSITIVE:
            break
        if tag == "PUNCT" and word not in {",", "(", ")", "."}:
            break
        last += 1
    while tags[last] == "PUNCT" and words.text[last] != ")":
        last -= 1
    return last


def appositive_end(words: Words, tags: Sequence[str], phrase: Phrase, cue: int) -> int:
    """The last word of a subject with what stands behind a comma: Lee[, mayor of Reno,] said."""
    at = phrase.last + 1
    if at + 1 < cue and (words.text[at] in SETTING_APART or words.text[at] == "("):
        tag, word = tags[at + 1], words.lower[at + 1]
        if tag not in {"IN", "SUB", "RB", "TO"} and word not in {"however", "which", "though"}:
            return cue - 1
    return phrase.last
