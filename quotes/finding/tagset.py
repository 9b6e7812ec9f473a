"""Sets of tags that rules ask for; ``tags`` says what the tags are."""

from __future__ import annotations

from typing import Final

NOUNS: Final = frozenset({"NN", "NNS", "NNP"})
COMMON_NOUNS: Final = frozenset({"NN", "NNS"})
HEADS: Final = NOUNS | {"PRP", "CD"}
"""What a noun phrase can have as its head."""
VERBS: Final = frozenset({"VB", "VBP", "VBZ", "VBD", "VBN", "VBG"})
TAKES_OBJECT: Final = VERBS | {"IN", "TO"}
"""What a noun phrase behind it is the object of."""
PAST_FORMS: Final = frozenset({"VBD", "VBN"})
"""A past participle that looks like the past tense is often tagged as one."""
PARTICIPLES: Final = PAST_FORMS | {"VBG"}
AUXILIARIES: Final = frozenset({"BE", "HAVE", "DO"})
FINITE_VERBS: Final = frozenset({"VBP", "VBZ", "VBD", "MD"})
FINITE: Final = FINITE_VERBS | AUXILIARIES
"""What makes a clause one; auxiliaries are tagged alike in all their forms."""
SURELY_FINITE: Final = AUXILIARIES | {"VBD", "VBZ", "MD"}
"""What is finite in whatever company; a VBP may be an infinitive or a noun."""
BEFORE_VERB: Final = AUXILIARIES | {"MD", "NEG", "RB"}
"""What may stand between a subject and its verb."""
