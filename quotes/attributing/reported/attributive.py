"""Words that look like reports and only tell which: suspected rebels, the authorities concerned."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from quotes.attributing.reported.participles import before_main_verb
from quotes.finding.cues import Candidate
from quotes.finding.tagset import COMMON_NOUNS, FINITE, PAST_FORMS
from quotes.finding.words import Words
from quotes.lexicon.cues import SAYING, is_of_class
from quotes.lexicon.nouns import is_quantifier, is_time
from quotes.lexicon.people import people

QUALIFYING: Final = frozenset(
    "accused alleged confirmed planned proposed reported suspected".split()
)
"""Participles that tell of what kind somebody or something is."""
TITLED: Final = (["defending", "champion"], ["defending", "champions"])
NOUN_BEGINS: Final = COMMON_NOUNS | {"JJ"}


def in_a_compound(words: Words, tags: Sequence[str], c: Candidate) -> bool:
    """Opposition leader Ann Lee, attack victims: the noun tells which leader, whose victims."""
    if tags[c.at] != "NN" or c.last != c.at or c.at + 1 >= len(words):
        return False
    named = tags[c.at + 1] == "NNP"
    known = people()
    titled = named and words.lower[c.at + 1] in known.titles
    if named and (known.is_role(words.lower[c.at]) or words.lower[c.at] in known.title_roles):
        return True  # judge Ann Lee
    if named and c.entry.lemma == "opposition":
        return True  # the main opposition Unity Party
    return titled or tags[c.at + 1] in COMMON_NOUNS  # opposition MP Ann Lee


def adjectival(words: Words, tags: Sequence[str], c: Candidate) -> bool:
    """Suspected rebels killed two; on Monday suspected rebels ran: a participle tells which."""
    if c.right != "clause" or c.entry.to or tags[c.at] not in PAST_FORMS:
        return False
    timed = c.subject is not None and is_time(words.lower[c.subject.head])
    opens = c.left == "start" and c.subject is None
    return (opens or timed) and tags[c.after] in {"NN", "NNS"}


def tells_which(words: Words, tags: Sequence[str], c: Candidate) -> bool:
    """The authorities concerned were told, officials aware of the matter said: which they were,
    not what they thought."""
    if words.lower[c.at] not in {"concerned", "aware"} or c.group != "adj" or c.subject is None:
        return False
    return c.subject.last + 1 == c.at and c.right not in {"that", "prep-about", "prep-over"}


def behind_an_article(words: Words, tags: Sequence[str], c: Candidate) -> bool:
    """The widely acclaimed “Rain”, an often quoted man: a participle that tells which."""
    if c.subject is None or c.subject.first < c.subject.last:
        return False
    return words.lower[c.subject.first] in {"a", "an", "the"}


def qualifying(words: Words, tags: Sequence[str], c: Candidate) -> bool:
    """Six suspected robbers were held, some alleged thieves, proposed payments: it tells which."""
    if words.lower[c.at : c.at + 2] in TITLED:
        return True
    if words.lower[c.at] not in QUALIFYING or tags[c.at] not in PAST_FORMS:
        return False
    opens = c.left == "start" and tags[c.at + 1 : c.at + 2] == ["NNS"]
    behind = tags[c.at - 1] in {"CD", "PRP$", "POS"}  # their alleged victims
    behind = behind or is_of_class(words.lower[c.at - 1], SAYING)  # said suspected rebels fled
    if not (opens or behind or is_quantifier(words.lower[c.at - 1])):
        return False
    return {*tags[c.at + 1 : c.at + 2]} <= NOUN_BEGINS


def before_a_noun(words: Words, tags: Sequence[str], c: Candidate) -> bool:
    """A three-day warning strike, angry traders said, Informed sources said: what kind, which."""
    informed = tags[c.at] == "JJ" and not words.lower[c.at].endswith("ing")
    if c.entry.part == "adjective" or informed:
        tells_which = c.left == "start"
    else:
        alone = c.group == "part" and c.first == c.last
        tells_which = alone and c.left in {"DT", "JJ", "CD", "PRP$", "POS"}
    return tells_which and tags[c.at + 1 : c.at + 2] in (["NN"], ["NNS"])


def accused_somebody(words: Words, tags: Sequence[str], c: Candidate) -> bool:
    """Murder accused Ann Lee told the court, one accused said: whoever stands trial."""
    if words.lower[c.at] != "accused" or c.group != "fin":
        return False
    following = {*tags[c.at + 1 : c.at + 2]}
    return following <= FINITE or (c.right == "clause" and following == {"NNP"})


def a_body(words: Words, tags: Sequence[str], c: Candidate) -> bool:
    """The main opposition Unity Party, the opposition: a body, where it is none to something."""
    return words.lower[c.at] == "opposition" and not c.right.startswith("prep")


def before_its_verb(words: Words, tags: Sequence[str], c: Candidate) -> bool:
    """A plan announced on Monday was dropped: which plan."""
    return before_main_verb(tags, c)


ATTRIBUTIVE: Final = (
    before_its_verb,
    a_body,
    in_a_compound,
    adjectival,
    tells_which,
    behind_an_article,
    qualifying,
    before_a_noun,
    accused_somebody,
)
