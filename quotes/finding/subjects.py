"""The subject of a verb: the noun phrase to its left, or the longer phrase that ends with it.

``subject_before`` finds the noun phrase that ends where the verb group begins, or before an aside.
What ends there may be the end of something longer, which ``subject_of`` finds: people who have
fought online threats | say; a poll released on Monday by the party | found; many of her aides |
think.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from quotes.finding.fronted import behind_fronted
from quotes.finding.joined import with_joined
from quotes.finding.longer_subjects import REFLEXIVE, modified, widened
from quotes.finding.phrases import Phrase, is_somebody, noun_phrase_before
from quotes.finding.phrases_ahead import noun_phrase_at
from quotes.finding.punctuation import CLOSING_MARKS, SETTING_APART, before_acronym
from quotes.finding.put_in import (
    before_addressee,
    behind_claim,
    in_marks,
    is_adverbial,
    tells_when,
    tells_who,
)
from quotes.finding.set_apart import across_aside, before_unclosed, some_of_whom
from quotes.finding.tagset import BEFORE_VERB, FINITE, PAST_FORMS
from quotes.finding.times import time_before
from quotes.finding.words import Words
from quotes.lexicon.cues import SPEAKING, is_of_class
from quotes.lexicon.nouns import is_quantity

LEADING: Final = frozenset({":", "that", '"', "“", "‘"})
TELLING: Final = frozenset({"told", "tells"})
BETWEEN_WORDS: Final = REFLEXIVE.union("however meanwhile though therefore earlier later".split())
"""What may stand between a subject and its verb, besides ``BEFORE_VERB``."""


def subject_before(words: Words, tags: Sequence[str], at: int) -> Phrase | None:
    """The subject of the verb at `at`: the phrase left of it, asides and auxiliaries skipped."""
    floor = words.sentences[words.sentence_of[at]][0]
    phrase = _phrase_before(words, tags, at, floor)
    if phrase is None:
        return None
    return with_joined(words, tags, behind_fronted(words, tags, phrase, floor), floor)


def _phrase_before(words: Words, tags: Sequence[str], at: int, floor: int) -> Phrase | None:
    """The phrase that ends before the verb group at `at`, or before an aside."""
    last = _left_of_auxiliaries(words, tags, at, floor)
    if last - 1 < floor:
        return None
    closing = words.text[last - 1]
    if closing == "," and words.text[last - 2 : last - 1] == [")"]:
        across = [
            across_aside(words, tags, last - 2, floor),  # Senator Reed (D-R.I.), said
            across_aside(words, tags, last - 1, floor),  # Lee, of the Union (CU), said
        ]
        if before_acronym(words.text, last - 1) < last - 1 or _named_before(tags, *across):
            across.reverse()  # Lee, head of the Union (CU), said
        return across[0] or across[1]
    if closing in SETTING_APART or closing == ")":
        aside = across_aside(words, tags, last - 1, floor)
        return aside or _before_stray_comma(words, tags, at, last - 1, floor)
    if closing in CLOSING_MARKS and (marked := in_marks(words, tags, last - 1, floor)):
        return marked
    if words.lower[last - 1] in {"who", "which", "that"} and tags[last - 1] in {"WH", "SUB"}:
        return Phrase(last - 1, last - 1, last - 1)
    if words.lower[last - 2 : last] == ["of", "whom"]:
        return some_of_whom(words, last - 1, floor)
    phrase = noun_phrase_before(words, tags, last, floor)
    return phrase and _before_put_in(words, tags, phrase, floor)


def _named_before(tags: Sequence[str], bracketed: Phrase | None, named: Phrase | None) -> bool:
    """Whether brackets only tell more of what somebody is: Ann Lee, director (north), said."""
    if bracketed is None or named is None or named.last >= bracketed.first - 1:
        return False
    return tags[named.head] == "NNP" and tags[bracketed.head] != "NNP"


def _before_put_in(words: Words, tags: Sequence[str], phrase: Phrase, floor: int) -> Phrase | None:
    """The subject before what is put in without a comma behind it; else the phrase itself."""
    phrase = before_addressee(words, tags, phrase, floor)
    unclosed = before_unclosed(words, tags, phrase, floor)
    if unclosed is not None:
        return unclosed
    if tells_when(words, tags, phrase, floor):
        return subject_before(words, tags, phrase.first - 1)
    if tells_who(words, tags, phrase, floor):
        return noun_phrase_before(words, tags, phrase.first - 1, floor)
    return phrase


def _before_stray_comma(
    words: Words, tags: Sequence[str], at: int, comma: int, floor: int
) -> Phrase | None:
    """Somebody before a comma that is out of place: The mayor of Osta, said: / Ann Lee, told KTN.

    Only where no other subject can stand behind the verb: not Two die in fire, say police.
    """
    if words.text[comma] != "," or comma <= floor or not is_of_class(words.lower[at], SPEAKING):
        return None
    pronoun = tags[at + 1 : at + 2] == ["PRP"] and FINITE.intersection(tags[at + 2 : at + 3])
    leads = LEADING.issuperset(words.text[at + 1 : at + 2]) or words.lower[at] in TELLING
    first = comma - 1
    while first > floor and words.text[first - 1] != ",":
        first -= 1
    if not (leads or pronoun) or not FINITE.isdisjoint(tags[first:comma]):
        return None
    phrase = noun_phrase_at(words, tags, first, comma)
    return phrase if phrase is not None and is_somebody(words, tags, phrase) else None


def _left_of_auxiliaries(words: Words, tags: Sequence[str], at: int, floor: int) -> int:
    """Where the verb group of the verb at `at` begins: [on Thursday] [has] [repeatedly] said."""
    while at - 1 > floor:
        if tags[at - 1] in BEFORE_VERB or words.lower[at - 1] in BETWEEN_WORDS:
            at -= 1
        elif at - 2 > floor and (begin := time_before(words, tags, at, floor)) < at:
            at = begin
        elif at - 2 > floor and is_adverbial(words, at - 2):
            at -= 2
        else:
            break
    return at


def subject_of(words: Words, tags: Sequence[str], at: int) -> Phrase | None:
    """The subject of the verb at `at`, as long as it is; None where there is none beside it."""
    phrase = subject_before(words, tags, at) or _before_clause(words, tags, at)
    phrase = phrase or _quantity(words, tags, at)
    if phrase is None:
        return None
    if tags[phrase.head] in {"WH", "SUB"}:
        return phrase
    if tags[phrase.head] == "PRP" and words.lower[phrase.first - 1 : phrase.first] != ["of"]:
        return phrase
    floor = words.sentences[words.sentence_of[at]][0]
    for _ in range(3):
        longer = widened(words, tags, phrase, floor)
        if longer is None:
            break
        phrase = longer
    return behind_claim(words, tags, phrase)


def _quantity(words: Words, tags: Sequence[str], at: int) -> Phrase | None:
    """A quantity that is the subject by itself: [Many] fear it."""
    floor = words.sentences[words.sentence_of[at]][0]
    one = _left_of_auxiliaries(words, tags, at, floor) - 1
    alone = one >= floor and tags[one] == "JJ" and is_quantity(words.lower[one])
    return Phrase(one, one, one) if alone else None


def _before_clause(words: Words, tags: Sequence[str], at: int) -> Phrase | None:
    """The subject before a relative clause that ends in its verb: a woman who fell | said."""
    floor = words.sentences[words.sentence_of[at]][0]
    left = _left_of_auxiliaries(words, tags, at, floor) - 1
    if left <= floor:
        return None
    infinitive = tags[left] == "VB" and "who" in words.lower[floor:left]  # who refused to speak
    if not (tags[left] in PAST_FORMS or infinitive):
        return None
    last = at - 1
    while tags[last] in BEFORE_VERB:
        last -= 1
    return modified(words, tags, left, floor, Phrase(left, left, last))  # a poll released Monday
