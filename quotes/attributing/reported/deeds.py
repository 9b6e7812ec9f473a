"""Reporting verbs for what is done rather than said: attacked a convoy, was denied a visa."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import Final

from quotes.attributing.reported.passives import STATE_KINDS
from quotes.finding.cues import Candidate
from quotes.finding.phrases import is_somebody
from quotes.finding.phrases_ahead import noun_phrase_at
from quotes.finding.tagset import PAST_FORMS
from quotes.finding.words import Words
from quotes.lexicon.cues import IDLE, inflected
from quotes.lexicon.people import people
from quotes.lexicon.sources import source_kind

OBJECT: Final = re.compile(r"np(?!!)")
"""A complement that is an object, and names no act as "a warning" does."""
STATED_BESIDE: Final = frozenset({"np-that", "np-clause"})
"""Complements that state something, behind a time."""
WITHHOLDING: Final = frozenset({"deny", "refuse"})
AGENT_REACH: Final = 5
TO_SAY_REACH: Final = 5
"""How many words behind the verb the "by" of an agent, or "to say", may stand."""
FETCHED: Final = frozenset({"ambulance", "ambulances", "taxi", "cab", "police", "line", "hotline"})
"""What is called so that it comes, or listens."""
CALLED_FROM: Final = frozenset({"prep-at", "prep-from", "np-prep-from"})
"""Complements of a visit or a call: called at his home, called her from Qatar."""
READ: Final = frozenset({"seen", "viewed", "reviewed"})
"""What was done to a text by whoever tells of it: a letter seen by the Herald."""
SUMMONING: Final = frozenset({"off", "in", "up", "away", "back"})
"""Particles with which “called” names nothing: called off."""


def done_to_a_thing(words: Words, tags: Sequence[str], c: Candidate) -> bool:
    """Rebels attacked a convoy, the governor signed the bill; who attacks a report speaks of it."""
    if not c.entry.concrete or c.told is None or OBJECT.match(c.right) is None:
        return False
    if c.entry.lemma == "add" and c.right in STATED_BESIDE:
        return False  # added the next day that
    if c.subject is not None and words.lower[c.subject.head] in _assailants():
        return True  # gunmen attacked the mayor
    head = words.text[c.told.head]
    things = {None} if c.entry.group == "judge" else {None, "document"}
    return head[0].islower() and head.isalpha() and source_kind(head) in things


@cache
def _assailants() -> frozenset[str]:
    """Nouns, in either number, for who attacks with more than words: gunman, gunmen."""
    return frozenset(
        form for word in people().naming["assailant"] for form in inflected(word, "noun")
    )


def appearing(words: Words, tags: Sequence[str], c: Candidate) -> bool:
    """A whale appeared off the coast; a man said to be rich; his phone was found switched off.

    Ann Lee was found on Monday. Easier said than done.
    """
    if words.lower[c.last + 1 : c.last + 2] == ["than"]:
        return True
    group, lemma = c.entry.group, c.entry.lemma
    if group == "say" and lemma != "find":
        bare = lemma == "say" and c.subject is None and tags[c.at] in PAST_FORMS
        return (c.group == "pass" or bare) and c.right in {"to", "to!"}
    complement = c.right.rstrip("+").split("-")[0]
    if lemma == "find" and c.group == "pass":
        return complement in {"adj", "vbn", "adv", "prep", "stop", "other"}
    return group == "seem" and complement in {"prep", "wh", "when"}  # appeared in court, where


def passed_on(words: Words, tags: Sequence[str], c: Candidate) -> bool:
    """The bill was referred to a committee: where it went, and not what it was called."""
    return c.entry.lemma == "refer to" and c.group == "pass" and "as" not in c.right


def summoned(words: Words, tags: Sequence[str], c: Candidate) -> bool:
    """The match was called off, police were called in, an ambulance was called to the house about
    8pm: nothing is called anything."""
    if c.group != "pass" or not c.entry.lemma.startswith("call"):
        return False
    behind = words.lower[c.at + 1 : c.at + 2]
    return behind == ["to"] or not SUMMONING.isdisjoint(behind)


def withheld(words: Words, tags: Sequence[str], c: Candidate) -> bool:
    """Was denied bail, had been refused a visa: what somebody did not get, not what they deny."""
    return c.group == "pass" and c.entry.lemma in WITHHOLDING and c.right.startswith("np")


def stated_of(words: Words, tags: Sequence[str], c: Candidate) -> bool:
    """Two men were pronounced dead, a boy was reported missing: what they were, nobody's words."""
    if c.group != "pass" or c.entry.group != "say" or c.right not in STATE_KINDS:
        return False
    return "by" not in words.lower[c.last + 1 : c.last + 1 + AGENT_REACH]


def done_by_a_thing(words: Words, tags: Sequence[str], c: Candidate) -> bool:
    """The woman was attacked by a leopard: not as a plan is attacked by the mayor."""
    if not c.entry.concrete or c.group != "pass" or c.right != "prep-by":
        return False
    agent = noun_phrase_at(words, tags, c.after + 1)
    return agent is not None and not is_somebody(words, tags, agent)


def _to_say(words: Words, at: int) -> bool:
    """Whether somebody was called so that something is said: called the hospital [to say] ..."""
    behind = words.lower[at : at + TO_SAY_REACH]
    says = ("say", "tell", "ask", "report", "complain")
    return any(pair[0] == "to" and pair[1] in says for pair in pairwise(behind))


def phoned(words: Words, tags: Sequence[str], c: Candidate) -> bool:
    """He called the police, they called an ambulance; not: what he called them; called him “mad”

    So did whoever called from abroad, or called her union this week.
    """
    if c.entry.lemma != "call":
        return False
    if c.right in CALLED_FROM and c.entry.part == "verb" and not c.who.startswith("wh"):
        return True
    if c.group == "pass":
        return c.right == "prep-to"  # officers were called to a house
    if c.told is not None and c.right.startswith("np") and _to_say(words, c.told.last + 1):
        return True  # called the hospital in May to say
    if c.right != "np." or c.told is None or c.who.startswith("wh"):
        return False
    if c.subject is not None and tags[c.subject.first - 1] == "WH":
        return False
    if words.text[c.then : c.then + 1] not in ([], ["."]) and words.lower[c.then] != "but":
        return False  # called Lee, her rival, a liar
    return words.lower[c.told.head] in FETCHED or is_somebody(words, tags, c.told)


def idle(words: Words, tags: Sequence[str], c: Candidate) -> bool:
    """A bowler was called up, nobody showed up: with its particle the verb tells a deed."""
    return c.entry.group == IDLE


def quoted_in(words: Words, tags: Sequence[str], c: Candidate) -> bool:
    """A source quoted by the paper, a man quoted in it: where it was read, not what was said.

    So it is with a letter seen by the paper.
    """
    if words.lower[c.at] in READ and c.right == "prep-by":
        reader = noun_phrase_at(words, tags, c.after + 1)
        behind = words.lower[reader.last + 1 : reader.last + 2] if reader is not None else ["as"]
        return behind not in (["as"], ["to"])
    named = words.lower[c.at] == "quoted" and c.group in {"fin", "vbn"} and c.subject is not None
    return named and c.right in {"prep-in", "prep-by"} and c.who not in {"pron", "wh"}


def looked_for(words: Words, tags: Sequence[str], c: Candidate) -> bool:
    """Officers are still looking for Erik Gimen: a search, not a wish."""
    if c.entry.lemma != "look" or c.right != "prep-for":
        return False
    whom = noun_phrase_at(words, tags, c.after + 1)
    ends = whom is not None and tags[whom.last + 1 : whom.last + 2] in ([], ["PUNCT"])
    return whom is not None and ends and tags[whom.head] == "NNP"


DEEDS: Final = (
    looked_for,
    quoted_in,
    idle,
    done_to_a_thing,
    appearing,
    passed_on,
    summoned,
    withheld,
    stated_of,
    done_by_a_thing,
    phoned,
)
