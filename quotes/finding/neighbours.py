"""What stands to the left of a word, as evidence for its part of speech."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from quotes.finding.ahead import acts, ends_verbless
from quotes.finding.possible_tags import usual_tags
from quotes.finding.punctuation import CLOSING_MARKS, OPENING_MARKS, before_brackets
from quotes.finding.sentences import STOPS
from quotes.finding.tagset import FINITE, NOUNS, PAST_FORMS, TAKES_OBJECT
from quotes.lexicon.cues import SAYING, cue_forms, is_of_class, names_statement
from quotes.lexicon.nouns import is_plural_in_sense, is_time
from quotes.lexicon.people import people

BEFORE_PREPOSITION: Final = frozenset({"according", "due", "thanks", "prior", "contrary", "owing"})
"""With “to” behind them they are prepositions."""
BEFORE_SOMEBODY: Final = frozenset({"appeal", "appeals", "appealed", "appealing"})
"""Who is appealed to stands behind their “to”, as often as what is to be done."""
INSIDE_PHRASE: Final = NOUNS | {"JJ", "DT", "PRP$", "POS", "CD"}
"""What a noun phrase consists of."""
WITHIN_PLACE: Final = INSIDE_PHRASE | {"IN"}
"""The same with where it is: analysts at the bank."""
LONGEST_ASIDE: Final = 24
"""Words between the beginning of a sentence and a verb that agrees with its subject."""
OPENS_OBJECT: Final = frozenset({"DT", "PRP", "PRP$", "SUB", "WH", "TO", "RB", "NNP", "CD", "NEG"})
"""What may begin behind a verb, and seldom behind a noun."""
BEFORE_EVENT: Final = frozenset({"after", "before", "following", "amid", "despite"})
NO_SUBJECT: Final = FINITE | {"CC", "SUB", "WH"}
"""What stands in a clause, and not in the phrase that one begins with."""
HEARD: Final = frozenset({"tell"})
"""Classes of verbs whose object hears what is said."""
PLACING: Final = frozenset({"in", "at", "near", "outside", "to", "from", "into", "of"})
"""Prepositions whose noun cannot be a subject too."""
SEVERAL: Final = frozenset({"some", "several", "many", "few", "these", "those", "both"})
"""What stands before more than one."""
CLAUSE_OPENERS: Final = frozenset({"SUB", "WH"})
"""What a subordinate clause begins with."""
CLAUSAL: Final = frozenset({"that", "clause"})
"""Complements with a subject and a verb of their own."""
SAID_OF_MANY: Final = frozenset(
    "say believe think claim argue warn report show suggest indicate".split()
)
"""Verbs that close a sentence behind their subject: it will rise, analysts at the bank say."""


def behind_a_name(tags: list[str], lower: list[str], at: int) -> bool:
    """Whether the comma before a word closes a name between commas: its head, Ann Lee, hopes"""
    name = at - 2
    while name > 0 and tags[name] == "NNP":
        name -= 1
    return 0 < name < at - 2 and lower[name] == "," and tags[name - 1] in {"NN", "NNP"}


def behind_aside(tags: list[str], lower: list[str], at: int, following: str) -> bool:
    """Whether the comma before a word closes an aside behind the subject that opens its clause.

    Ann Lee, a farmer near Reno, [doubts] it; the lobby, which sued, [claims] it. Before a noun,
    only where the aside is surely one: Lee, 26, [claims] victory; not: cars, ships, doubts, fears.
    """
    if following not in OPENS_OBJECT and following not in NOUNS:
        return False
    opening, place = 0, at - 2
    while place > 0 and lower[place] not in STOPS and at - place < LONGEST_ASIDE:
        if lower[place] == ",":
            opening = place
        elif opening and tags[place] in NO_SUBJECT:
            return False
        place -= 1
    if not 0 < opening < at - 2 or tags[opening - 1] not in NOUNS:
        return False
    aside = tags[opening + 1 : at - 1]
    surely = aside == ["CD"] or aside[0] in {"DT", "WH"}
    if aside[0] == "CC" or (following in NOUNS and not surely):
        return False
    return aside[0] == "WH" or FINITE.isdisjoint(aside)


def left_neighbour(tags: list[str], lower: list[str], at: int) -> tuple[str, str]:
    """The tag and the word that stand left of a word, brackets passed over."""
    if not at:
        return "PUNCT", ""
    before, left = tags[at - 1], lower[at - 1]
    if left == ")":
        before, left = _before_brackets(tags, lower, at)
    if before == "NN" and is_plural_in_sense(left) and not _is_qualifier(tags, lower, at - 1):
        before = "NNS"
    return before, left


def _is_qualifier(tags: Sequence[str], lower: Sequence[str], at: int) -> bool:
    """Whether a noun that is many is no subject: a [police] station, left the [police] station."""
    first = at - (at > 0 and tags[at - 1] == "DT")
    if first < 1:
        return False
    acts = tags[first - 1] in {"VBD", "VBZ"} and not _takes_clause(lower[first - 1])
    return lower[at - 1] in {"a", "an"} or lower[first - 1] in PLACING or acts


def _takes_clause(verb: str) -> bool:
    """Whether a verb may have a clause behind it, without "that": said the police ..."""
    return any(not e.tail and e.takes & CLAUSAL for e in cue_forms().get(verb, ()))


def what_decides(
    tags: list[str], lower: list[str], at: int, before: str, left: str
) -> tuple[str, str]:
    """The tag and the word, at or near the left neighbour, that decide what a word is."""
    if before == "RB" and at > 1 and tags[at - 2] != "DT":
        before, left = tags[at - 2], lower[at - 2]  # what an adverb follows counts: has also said
    if left in OPENING_MARKS and at > 1 and tags[at - 2] == "TO":
        before = "TO"  # to “root out” something
    if before == "TO" and at > 1 and _addresses(lower, at):
        before = "IN"
    return before, left


def _addresses(lower: list[str], at: int) -> bool:
    """Whether no infinitive stands behind "to": according to police officials; appealed to party
    workers."""
    if lower[at - 2] in BEFORE_PREPOSITION:
        return True
    return lower[at - 2] in BEFORE_SOMEBODY and usual_tags().get(lower[at]) in NOUNS


def _before_brackets(tags: list[str], lower: list[str], at: int) -> tuple[str, str]:
    """The tag and the word that stand before brackets: the Port Authority (PA) estimates"""
    opening = before_brackets(lower, at - 1)
    noun = at - 1 if opening is None else opening - 1
    return tags[noun], lower[noun]


def in_a_source(tags: list[str], lower: list[str], at: int) -> bool:
    """Whether the noun before is no subject: according to court [files]; seen by court [staff];
    “No,” said the security [forces]."""
    before = at - 1
    while before > 1 and tags[before] in INSIDE_PHRASE:
        before -= 1
    if before < 1:
        return False
    if lower[before] == "by":
        return tags[before - 1] == "VBN"
    if tags[before] == "VBD" and lower[before - 1] in CLOSING_MARKS:
        return is_of_class(lower[before], SAYING)
    return lower[before] == "to" and lower[before - 1] in BEFORE_PREPOSITION


def begins_told(tags: list[str], lower: list[str], at: int) -> bool:
    """Whether a participle begins what somebody is told: told reporters [suspected] rebels fled.

    Not: whoever was told suspected rebels.
    """
    verb = at - 1
    while verb > 0 and tags[verb] in WITHIN_PLACE:
        verb -= 1
    return tags[verb] == "VBD" and is_of_class(lower[verb], HEARD) and acts(lower, at + 1)


def ends_calling(lower: Sequence[str], at: int) -> bool:
    """Whether somebody is called by an age or by children at `at`: the [34-year-old] told us; the
    mother of [three] told us."""
    parent = at > 1 and lower[at - 1] == "of" and lower[at - 2] in people().naming["parent"]
    return parent or lower[at].endswith("-year-old")


def closes_object(tags: list[str], lower: list[str], at: int) -> bool:
    """Whether a word ends, before a comma, what opens a sentence or is governed: it is a noun.

    Cost [estimates], he said, …; spoke of justice [issues], saying …
    """
    if at + 1 >= len(lower) or lower[at + 1] != ",":
        return False
    before = at - 1
    while before >= 0 and tags[before] in INSIDE_PHRASE:
        before -= 1
    ended = before - (before > 0 and lower[before] in CLOSING_MARKS)  # “We won.” Cost estimates, …
    return before < 0 or lower[ended] in STOPS or tags[before] in TAKES_OBJECT


def within_object(tags: Sequence[str], lower: Sequence[str], at: int) -> bool:
    """Whether a word closes the object of a verb that takes no clause: called the release of Lee’s
    [emails] a stunt; brought him police [reports]; not: said the firm reports; who lost it reports.
    """
    verb = at - 1
    while verb > 0 and (tags[verb] in INSIDE_PHRASE or tags[verb] == "IN"):
        if is_time(lower[verb]):
            return False
        verb -= 1
    if tags[verb] not in {"VBD", "VBZ"} or verb > at - 3:
        return False
    if _takes_clause(lower[verb]):
        return False
    before = verb - 1
    while before >= 0 and tags[before] not in CLAUSE_OPENERS and tags[before] != "PUNCT":
        before -= 1
    return before < 0 or tags[before] == "PUNCT"


def counts_several(tags: Sequence[str], lower: Sequence[str], at: int) -> bool:
    """Whether a number or "some" before a singular noun asks for a plural: two murder [suspects]"""
    first = at - 1
    if first < 1 or tags[first] != "NN":
        return False
    while first > 1 and tags[first] in {"NN", "JJ"}:
        first -= 1
    number = lower[first]
    return number in SEVERAL or (tags[first] == "CD" and number.isalpha() and number != "one")


def governed_report(tags: Sequence[str], lower: Sequence[str], at: int) -> bool:
    """Whether a noun of speech closes what a preposition governs: fell after media [reports]."""
    if at < 3 or tags[at - 1] != "NN" or not names_statement(lower[at]):
        return False
    if tags[at - 2] != "IN" and lower[at - 2] not in BEFORE_EVENT:
        return False
    return not FINITE.isdisjoint(tags[max(0, at - LONGEST_ASIDE) : at - 2])


def governs(before: str, left: str, following: str, words: list[str]) -> bool:
    """Whether a word in -ing has an object: of killing his wife; , warning residents; , warning
    that they faced fines. `words` are it and the one behind it."""
    if before == "IN":
        return following in {"DT", "PRP$", "PRP"}
    if left == "," and words[1:] in (["that"], ["of"]) and is_of_class(words[0], SAYING):
        return True
    return left == "," and following in {"DT", "PRP$", "PRP", "NNS", "NNP"}


def leads_in(lower: Sequence[str], at: int) -> bool:
    """Whether a verb of speech leads in quoted words: the attack [saying] “we …”; saying: “we …”"""
    mark = at + 1 + (lower[at + 1 : at + 2] in ([","], [":"]))
    quoted = mark < len(lower) and lower[mark] in OPENING_MARKS
    return quoted and is_of_class(lower[at], SAYING)


def says_meanwhile(tags: Sequence[str], lower: Sequence[str], at: int) -> bool:
    """Whether somebody says something while something else goes on: ended with both sides [saying]
    talks would go on. Elsewhere “saying” is a noun, too."""
    if lower[at] != "saying":
        return False
    left = at - 1
    while left > 0 and tags[left] in INSIDE_PHRASE:
        left -= 1
    return lower[left] == "with"


def of_many(tags: list[str], word: str, at: int) -> bool:
    """Whether a plural opens the clause whose last word is a verb: , analysts at the bank [say].

    A participle may stand within: , images seen by us [show].
    """
    left = at - 1
    if word not in SAID_OF_MANY:
        return False
    while left > 0 and at - left < LONGEST_ASIDE:
        participle = tags[left] in PAST_FORMS and tags[left + 1] == "IN"
        if tags[left] not in WITHIN_PLACE and not participle:
            break
        left -= 1
    return tags[left] == "PUNCT" and "NNS" in tags[left + 1 : at]


def behind_subject(tags: list[str], lower: list[str], at: int, left: str) -> bool:
    """Whether what ends in -s has its subject before a comma or before "that".

    Ann Lee, the mayor, says; a foundation that focuses on the young.
    """
    if left == ",":
        return behind_a_name(tags, lower, at)
    singular = at > 1 and tags[at - 2] in {"NN", "NNP"}
    return left == "that" and singular and ends_verbless(lower, at)
