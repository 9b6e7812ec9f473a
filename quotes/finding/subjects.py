"""The subject of a verb: the noun phrase to its left, or the longer phrase that ends with it.

``subject_before`` finds the noun phrase that ends where the verb group begins, or before an aside.
What ends there may be the end of something longer, which ``subject_of`` finds: people who have
fought online threats | say; a poll released on Monday by the party | found; many of her aides |
think.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from quotes.finding.asides import DATING
from quotes.finding.fronted import behind_fronted
from quotes.finding.joined import with_joined
from quotes.finding.phrases import Phrase, is_somebody, noun_phrase_before, tells_time
from quotes.finding.phrases_ahead import noun_phrase_at
from quotes.finding.punctuation import CLOSING_MARKS, SETTING_APART, before_acronym, before_brackets
from quotes.finding.put_in import before_addressee, in_marks, is_called, tells_when, tells_who
from quotes.finding.tagset import BEFORE_VERB, FINITE, NOUNS, PAST_FORMS, VERBS
from quotes.finding.words import Words
from quotes.lexicon.cues import SPEAKING, is_of_class
from quotes.lexicon.nouns import is_fraction, is_quantifier, is_time
from quotes.lexicon.people import people

LEADING = frozenset({":", "that", '"', "“", "‘"})
TELLING = frozenset({"told", "tells"})
REFLEXIVE = frozenset({"himself", "herself", "themselves", "itself"})
BETWEEN_WORDS = REFLEXIVE | {"however", "meanwhile", "though", "therefore"}
"""What may stand between a subject and its verb, besides ``BEFORE_VERB``."""
PHRASES = frozenset({"at first", "at last", "at times", "in turn", "in part", "for now", "in fact"})
"""Adverbs of two words: Lee [at first] denied it."""
ASIDE_WORDS = REFLEXIVE | {"as", "since", "one"}
"""What can begin an aside although its part of speech cannot: Lee, as mayor, said."""
LONGEST_ASIDE = 150
"""In words: asides within asides, looked for leftwards."""
YEAR = re.compile(r"(?:19|20)\d\d")
VERBAL = VERBS | FINITE
RELATIVE = frozenset({"who", "that", "which", "whose", "whom", "where"})


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
    if closing == "," and words.text[last - 2] == ")":
        across = [
            _across_aside(words, tags, last - 2, floor),  # Senator Reed (D-R.I.), said
            _across_aside(words, tags, last - 1, floor),  # Lee, of the Union (CU), said
        ]
        if before_acronym(words.text, last - 1) < last - 1:
            across.reverse()  # Lee, head of the Union (CU), said
        return across[0] or across[1]
    if closing in SETTING_APART or closing == ")":
        aside = _across_aside(words, tags, last - 1, floor)
        return aside or _before_stray_comma(words, tags, at, last - 1, floor)
    if closing in CLOSING_MARKS and (marked := in_marks(words, tags, last - 1, floor)):
        return marked
    if words.lower[last - 1] in {"who", "which", "that"} and tags[last - 1] in {"WH", "SUB"}:
        return Phrase(last - 1, last - 1, last - 1)
    if words.lower[last - 2 : last] == ["of", "whom"]:
        return _some_of_whom(words, last - 1, floor)
    phrase = noun_phrase_before(words, tags, last, floor)
    phrase = phrase and before_addressee(words, tags, phrase, floor)
    if phrase is not None and tells_when(words, tags, phrase, floor):
        return subject_before(words, tags, phrase.first - 1)
    if phrase is not None and tells_who(words, tags, phrase, floor):
        return noun_phrase_before(words, tags, phrase.first - 1, floor)
    return phrase


def _before_stray_comma(
    words: Words, tags: Sequence[str], at: int, comma: int, floor: int
) -> Phrase | None:
    """Somebody before a comma that is out of place: The mayor of Osta, said: / Ann Lee, told KTN.

    Only where no other subject can stand behind the verb: not Two die in fire, say police.
    """
    if words.text[comma] != "," or not is_of_class(words.lower[at], SPEAKING):
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


def _some_of_whom(words: Words, whom: int, floor: int) -> Phrase:
    """Thirty tenants, [most of whom], said: from the comma on."""
    first = whom
    while first - 1 > floor and words.text[first - 1] != ",":
        first -= 1
    return Phrase(first, whom, whom)


def _left_of_auxiliaries(words: Words, tags: Sequence[str], at: int, floor: int) -> int:
    """Where the verb group of the verb at `at` begins: [on Thursday] [has] [repeatedly] said."""
    while at - 1 > floor:
        if tags[at - 1] in BEFORE_VERB or words.lower[at - 1] in BETWEEN_WORDS:
            at -= 1
        elif tells_time(words, tags, at - 1) and at - 2 > floor:
            while tells_time(words, tags, at - 1) and at - 1 > floor:
                at -= 1  # on Friday night
            while words.lower[at - 1] in {"last", "next", "late", "early"} and at - 2 > floor:
                at -= 1  # late last month
            at -= tags[at - 1] in {"IN", "DT"}
        elif at - 2 > floor and _is_adverbial(words, at - 2):
            at -= 2
        else:
            break
    return at


def _is_adverbial(words: Words, at: int) -> bool:
    """Whether two words are an adverb: at first; in 2015."""
    year = words.lower[at] == "in" and YEAR.fullmatch(words.text[at + 1]) is not None
    return year or " ".join(words.lower[at : at + 2]) in PHRASES


def before_time(words: Words, tags: Sequence[str], at: int, floor: int) -> int:
    """Where a time before word `at` begins: was [on Monday] found, has [this week] said."""
    begin = at
    while begin - 1 > floor and tells_time(words, tags, begin - 1):
        begin -= 1
    if begin == at:
        return at
    begin -= words.lower[begin - 1] in DATING
    return begin - (tags[begin - 1] == "IN")


def _across_aside(words: Words, tags: Sequence[str], closing: int, floor: int) -> Phrase | None:
    """The noun phrase before an aside between commas, dashes or brackets that ends at `closing`."""
    mark = words.text[closing]
    opening_mark = "(" if mark == ")" else mark
    best: Phrase | None = None
    position = closing - 1
    reach = max(floor, closing - LONGEST_ASIDE)
    while position > reach and words.text[position] != ";":
        if words.text[position] == opening_mark and _opens_aside(words, tags, position + 1):
            if words.lower[position - 1] in {"who", "which"} and tags[position - 1] == "WH":
                return Phrase(position - 1, position - 1, position - 1)
            if words.lower[position - 2 : position] == ["of", "whom"]:
                return _some_of_whom(words, position - 1, floor)
            phrase = _before_mark(words, tags, position, floor)
            if phrase is not None and _may_be_subject(words, tags, phrase, floor):
                best = phrase
                if _names_it(words, tags, phrase, position + 1, closing):
                    return best
                if tags[phrase.head] in {"NNP", "PRP"}:
                    before = phrase.first - 1
                    fronted = tags[floor] in {"SUB", "IN"} and "," not in words.text[floor:before]
                    if before < floor or words.text[before] != "," or fronted:
                        return best  # While it rained, | Lee, the mayor, said
        position -= 1
    return best


def _names_it(words: Words, tags: Sequence[str], phrase: Phrase, first: int, closing: int) -> bool:
    """Whether an aside is only the name of somebody called by a role: the mayor, [Ann Lee], said.

    Not the rest of a place: Ann Lee, the mayor of Leeds, [West Yorkshire], said.
    """
    if closing - first < 2 or not people().is_role(words.lower[phrase.head]):
        return False
    if phrase.first > 1 and words.text[phrase.first - 1] == "," and tags[phrase.first - 2] == "NNP":
        return False
    placed = {"in", "from", "at", "near"}.intersection(words.lower[phrase.head : phrase.last])
    return not placed and all(tags[at] == "NNP" for at in range(first, closing))


def _before_mark(words: Words, tags: Sequence[str], position: int, floor: int) -> Phrase | None:
    """The noun phrase before the mark at `position`, brackets passed over: Ann Lee (Vt.), who"""
    if words.text[position - 1] == ")":
        opening = before_brackets(words.text, position - 1, floor)
        if opening is not None:
            return noun_phrase_before(words, tags, opening, floor)
    position -= words.lower[position - 1] in REFLEXIVE  # the ministry itself, in a letter, said
    if tags[position - 1] == "CD" and words.text[position - 2] == ",":
        position -= 2  # Lee, 58 — a baker — said
    return noun_phrase_before(words, tags, position, floor)


def _may_be_subject(words: Words, tags: Sequence[str], phrase: Phrase, floor: int) -> bool:
    """Not a time, nor what a preposition governs: In May, …; in a call with reporters, …"""
    if tells_time(words, tags, phrase.head):
        return False
    if tags[floor] == "VBG" and phrase.first - floor < 3:
        return False  # Recalling the day, Ann Lee, who was there, said
    before = {"IN", "TO", "BE"} if tags[phrase.first] == "VBG" else {"IN", "TO"}
    return phrase.first == floor or tags[phrase.first - 1] not in before


def _opens_aside(words: Words, tags: Sequence[str], at: int) -> bool:
    """Whether an appositive, a relative clause, an age or a remark can begin at `at`."""
    if tags[at] == "SUB" and tags[at + 1] in {"VBG", "VBN"}:
        return True  # Lee, while visiting the dam, said
    return tags[at] not in {"CC", "PUNCT", "PRP", "SUB"} or words.lower[at] in ASIDE_WORDS


def subject_of(words: Words, tags: Sequence[str], at: int) -> Phrase | None:
    """The subject of the verb at `at`, as long as it is; None where there is none beside it."""
    phrase = subject_before(words, tags, at) or _before_clause(words, tags, at)
    if phrase is None:
        return None
    if tags[phrase.head] in {"WH", "SUB"}:
        return phrase
    if tags[phrase.head] == "PRP" and words.lower[phrase.first - 1 : phrase.first] != ["of"]:
        return phrase
    floor = words.sentences[words.sentence_of[at]][0]
    for _ in range(3):
        longer = _widened(words, tags, phrase, floor)
        if longer is None:
            break
        phrase = longer
    return phrase


def _before_clause(words: Words, tags: Sequence[str], at: int) -> Phrase | None:
    """The subject before a relative clause that ends in its verb: a woman who fell | said."""
    floor = words.sentences[words.sentence_of[at]][0]
    left = _left_of_auxiliaries(words, tags, at, floor) - 1
    if left <= floor or tags[left] not in PAST_FORMS:
        return None
    last = at - 1
    while tags[last] in BEFORE_VERB:
        last -= 1
    return _modified(words, tags, left, floor, Phrase(left, left, last))  # a poll released Monday


def _widened(words: Words, tags: Sequence[str], phrase: Phrase, floor: int) -> Phrase | None:
    left = phrase.first - 1
    if left <= floor:
        return None
    word, tag = words.lower[left], tags[left]
    if word == "of" and is_quantifier(words.lower[left - 1]):
        return Phrase(left - 1, phrase.head, phrase.last)
    if word == "of" and is_fraction(words.lower[left - 1]):
        first = left - 1
        while first > floor and tags[first - 1] in {"CD", "DT", "RB"}:
            first -= 1
        return Phrase(first, phrase.head, phrase.last)
    if is_quantifier(word) and tag in {"JJ", "DT", "RB", "CD"}:
        return Phrase(left, phrase.head, phrase.last)
    if tag in VERBAL or tag in {"IN", "TO", "RB"} or words.lower[left - 1] in REFLEXIVE:
        return _modified(words, tags, left, floor, phrase)
    if word in {"after", "before"} and not is_called(words, tags, phrase):
        longer = _modified(words, tags, left, floor, phrase)
        relative = longer is not None and RELATIVE.intersection(words.lower[longer.head : left])
        return longer if relative else None  # a girl who died after a fall
    return None


def _modified(
    words: Words, tags: Sequence[str], left: int, floor: int, phrase: Phrase
) -> Phrase | None:
    """The noun before a relative clause or a participle that runs up to the phrase."""
    at = left
    while at > floor:
        if tags[at] in {"PUNCT", "CC"} or tags[at] == "POS":
            return None
        if words.lower[at] in RELATIVE and tags[at] in {"WH", "SUB", "PRP$"}:
            if words.lower[at] == "that" and VERBAL.isdisjoint(tags[at + 1 : left + 1]):
                return None  # such a presence that | Lee on Sunday thanked
            at -= words.lower[at] in {"which", "whom"} and tags[at - 1] == "IN"  # on which
            if words.lower[at] == "who" and words.text[at - 1] == ",":
                at -= _tells_of_subject(words, tags, at, left)
            return _headed(words, tags, at, floor, phrase)
        if tags[at - 1] in NOUNS and _modifies(words, tags, at):
            return _headed(words, tags, at, floor, phrase)
        if words.lower[at - 1] == "those" and tags[at] in PAST_FORMS:
            return Phrase(at - 1, at - 1, phrase.last)  # many of those surveyed
        at -= 1
    return None


def _tells_of_subject(words: Words, tags: Sequence[str], who: int, left: int) -> bool:
    """Whether `who` has a verb of its own behind it: Ann Lee, who was at the mall | said; not: Lee,
    who in the past | said; Lee, whom the party backed."""
    verb = next((at for at in range(who + 1, left + 1) if tags[at] != "RB"), left)
    if tags[verb] == "BE":
        return tags[verb + 1] in {"IN", "DT"}
    return tags[verb] in VERBS


def _modifies(words: Words, tags: Sequence[str], at: int) -> bool:
    """Whether what tells more of a noun begins at `at`: men [to] watch; records [released] under"""
    if tags[at] != "VBD":
        return tags[at] in {"VBN", "VBG"} or (tags[at] == "TO" and tags[at + 1] == "VB")
    word = words.lower[at + 1]
    if words.lower[at] == "aged":
        return tags[at + 1] == "CD"  # pupils aged 13 to 16
    return tags[at + 1] == "IN" or word in {"to", "this", "last", "earlier"} or is_time(word)


def _headed(
    words: Words, tags: Sequence[str], at: int, floor: int, phrase: Phrase
) -> Phrase | None:
    noun = noun_phrase_before(words, tags, at, floor)
    if noun is not None and words.lower[noun.first] == "whose" and noun.first > floor:
        return _headed(words, tags, noun.first, floor, phrase)  # the woman | whose son died
    if noun is None and is_quantifier(words.lower[at - 1]):
        return Phrase(at - 1, at - 1, phrase.last)
    return None if noun is None else Phrase(noun.first, noun.head, phrase.last)
