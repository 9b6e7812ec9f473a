"""Words that stand in a verb group as adverbs do: the two have [both] said, he [first] told them.

Elsewhere the same words open a noun phrase or a clause: both ministers, the first plan, since May.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from quotes.finding.possible_tags import possible_tags
from quotes.finding.tagset import FINITE, NOUNS
from quotes.lexicon.nouns import is_plural_in_sense

NO_LONGER: Final = ("no", "longer")
FLOATING: Final = frozenset({"both", "all", "each"})
"""They tell how many of a subject that stands before them: the mayors [all] said so."""
DATING: Final = frozenset({"first", "long", "since"})
"""They tell when: has [long] said, has [since] left, [first] told them."""
IN_GROUPS: Final = FLOATING | DATING | {*NO_LONGER}
PLURAL_PRONOUNS: Final = frozenset({"they", "we", "you", "who"})
OF_ONE: Final = frozenset({"was", "is", "has", "does", "'s"})
"""Behind these "all" is itself the subject: said all was well."""
GOES_ON: Final = {
    "HAVE": frozenset({"VBN", "BE"}),
    "BE": frozenset({"VBN", "VBG"}),
    "MD": frozenset({"VB", "BE", "HAVE"}),
    "DO": frozenset({"VB"}),
}
"""How a verb group goes on behind an auxiliary: has all [said], but not: has all the money."""
AGREEING: Final = frozenset({"VBD", "VBP", *FINITE})
"""Forms of a verb whose subject is several: the mayors all say, have, will."""


def tag_in_group(
    possible: tuple[str, ...], lower: Sequence[str], tags: Sequence[str], at: int, left: str
) -> str | None:
    """The tag of one of IN_GROUPS; None where the rules for other words decide."""
    if in_verb_group(lower, tags, at, left):
        return "RB"
    closed = lower[at] in FLOATING or lower[at] in {"since", "no"}
    return possible[0] if closed else None


def in_verb_group(lower: Sequence[str], tags: Sequence[str], at: int, left: str) -> bool:
    """Whether one of IN_GROUPS stands at `at` within a verb group, or directly before it.

    `left` is the word that counts as the one before it.
    """
    if at == 0 or at + 1 >= len(lower):
        return False
    if lower[at] in NO_LONGER:
        return NO_LONGER in {tuple(lower[at : at + 2]), (left, lower[at])}
    before, forms = tags[at - 1], possible_tags(lower[at + 1])
    if before in {"NEG", "RB"} and at > 1:
        before = tags[at - 2]
    if before in GOES_ON:
        return not GOES_ON[before].isdisjoint(forms)
    if lower[at] in FLOATING:
        several = before == "NNS" or is_plural_in_sense(left) or left in PLURAL_PRONOUNS
        return several and not AGREEING.isdisjoint(forms) and lower[at + 1] not in OF_ONE
    subject = before in NOUNS or (before == "PRP" and left not in {"it", "them"})
    return lower[at] == "first" and subject and "VBD" in forms
