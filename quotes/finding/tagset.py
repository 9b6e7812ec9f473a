"""Sets of tags that rules ask for; ``tags`` says what the tags are."""

NOUNS = frozenset({"NN", "NNS", "NNP"})
COMMON_NOUNS = frozenset({"NN", "NNS"})
HEADS = NOUNS | {"PRP", "CD"}
"""What a noun phrase can have as its head."""
VERBS = frozenset({"VB", "VBP", "VBZ", "VBD", "VBN", "VBG"})
TAKES_OBJECT = VERBS | {"IN", "TO"}
"""What a noun phrase behind it is the object of."""
PAST_FORMS = frozenset({"VBD", "VBN"})
"""A past participle that looks like the past tense is often tagged as one."""
PARTICIPLES = PAST_FORMS | {"VBG"}
AUXILIARIES = frozenset({"BE", "HAVE", "DO"})
FINITE_VERBS = frozenset({"VBP", "VBZ", "VBD", "MD"})
FINITE = FINITE_VERBS | AUXILIARIES
"""What makes a clause one; auxiliaries are tagged alike in all their forms."""
SURELY_FINITE = AUXILIARIES | {"VBD", "VBZ", "MD"}
"""What is finite in whatever company; a VBP may be an infinitive or a noun."""
BEFORE_VERB = AUXILIARIES | {"MD", "NEG", "RB"}
"""What may stand between a subject and its verb."""
