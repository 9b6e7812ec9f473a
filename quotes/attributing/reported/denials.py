"""What somebody did not tell, behind what they did: said it was late[, but gave no details]."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from quotes.finding.phrases_ahead import noun_phrase_at
from quotes.finding.words import Words
from quotes.lexicon.nouns import is_detail

LEADS: Final = frozenset({"but", "and", "without", "though", "although"})
"""What leads to it, behind a comma or not."""
DENYING: Final = frozenset({"did", "does", "do", "has", "have", "had"})
"""Auxiliaries that are denied: [did] not give."""
GIVING: Final = frozenset(
    "give gives gave given giving provide provides provided providing offer offers offered "
    "offering release releases released releasing cite cites cited citing share shares shared "
    "sharing present presents presented presenting".split()
)
"""Verbs whose object is a detail that is told, or is not."""
TELLING: Final = frozenset({"elaborate", "elaborating", "specify", "specifying"})
"""Verbs that mean to tell a detail."""


def tells_no_more(words: Words, tags: Sequence[str], at: int, stop: int) -> bool:
    """Whether the writer goes on with what was not told: [but did not give details]; [, without
    giving a reason]; [but he provided no evidence]; [and did not elaborate]."""
    lower = words.lower
    at += tags[at] == "PUNCT"
    if at + 2 > stop or lower[at] not in LEADS:
        return False
    denied = lower[at] == "without"
    at += 1
    if not denied:
        at += at < stop and tags[at] == "PRP"
        denied = at + 1 < stop and lower[at] in DENYING and tags[at + 1] == "NEG"
        at += 2 * denied
    if at >= stop:
        return False
    if lower[at] in TELLING:
        return denied
    if lower[at] not in GIVING:
        return False
    denied = denied or lower[at + 1 : at + 2] == ["no"]
    what = noun_phrase_at(words, tags, at + 1, stop) if denied else None
    return what is not None and is_detail(lower[what.head])
