"""Where a clause begins that no "that" opens: by its subject, a number, a clause before it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from quotes.finding.phrases_ahead import noun_phrase_at
from quotes.finding.tagset import COMMON_NOUNS, FINITE, VERBS
from quotes.finding.words import Words
from quotes.lexicon.cues import SAYING, cue_forms, is_of_class
from quotes.lexicon.nouns import is_time

LINKING: Final = frozenset({"BE", "HAVE", "MD"})
"""What links a noun to what it is said to be: [is], [has been], [would be]."""
CLOCK: Final = frozenset({"a.m.", "p.m.", "am", "pm", "o'clock"})
"""What makes a time of the number before it: at about 7 p.m."""
ROUGHLY: Final = frozenset({"at", "about", "around", "over", "under"})
"""What makes a number a rough one; they are prepositions elsewhere."""
LONGEST_OPENING: Final = 20
"""In words: a clause before the clause that is reported."""
OPENS_RELATIVE: Final = frozenset({"who", "which", "whose", "whom", "where"})
"""What opens a relative clause between commas; “that” never does."""
OPENS_CONTRAST: Final = frozenset({"but", "yet", "while", "although", "though"})
"""What opens a clause behind a comma, and no further member of a list."""
LISTED_REACH: Final = 14
"""How many words behind its first comma a list that is a subject may have."""


def listed(words: Words, tags: Sequence[str], at: int, ceiling: int) -> bool:
    """Whether a subject goes on behind a comma: four men, two of them old, [were] ..."""
    if at + 1 >= ceiling or words.text[at] not in {",", "and"}:
        return False
    if closes_relative(words, tags, at, ceiling) is not None:
        return True
    if words.text[at] == "and" and tags[at + 1] in FINITE:
        return False  # denied the charge and left
    if words.text[at] == "," and words.lower[at + 1] in OPENS_CONTRAST:
        return False  # denied the charge, but its lawyers have asked for time
    if tags[at + 1] == "VBG" and words.lower[at + 1] in cue_forms():
        return False  # denied the charge, saying that ...
    for position in range(at + 1, min(ceiling, at + LISTED_REACH)):
        found = _ends_list(words, tags, at, position)
        if found is not None:
            return found
    return False


def _ends_list(words: Words, tags: Sequence[str], at: int, position: int) -> bool | None:
    """Whether the word at `position` is the verb of the list that goes on at `at`; None where the
    list may still go on."""
    tag, before = tags[position], tags[position - 1]
    if tag in FINITE and before != "PUNCT" and words.text[at] == ",":
        return tag not in {"VBD", "VBZ", "VBP"} or before in COMMON_NOUNS
    if tag in FINITE and words.text[position - 1] == ",":
        return tags[at + 1] != "NNP"
    if tag in {"SUB", "WH", "TO", "PRP"} or words.text[position] in {";", ":", "—", "“", '"'}:
        return False
    if tag in VERBS and tag not in {"VBG", "VBN"}:
        return words.text[at] == "and"
    return True if tag in FINITE else None


def opens_with_number(words: Words, tags: Sequence[str], at: int, ceiling: int) -> bool:
    """Whether a clause opens with a rough number: said [about 60 people] stayed; [more than 30]"""
    rough = words.lower[at : at + 2]
    compared = rough[-1:] == ["than"] and rough[0] in {"more", "fewer", "less"}
    if rough[0] not in ROUGHLY and not compared:
        return False
    number = at + 2 if compared or rough in (["at", "least"], ["at", "most"]) else at + 1
    if words.lower[number : number + 2] in (["half", "of"], ["half", "the"]):
        return True  # said about half of the homes were empty
    if number + 1 >= ceiling or tags[number] != "CD":
        return False
    return ":" not in words.text[number] and words.lower[number + 1] not in CLOCK


def clause_follows(
    words: Words, tags: Sequence[str], at: int, ceiling: int, *, phrase: bool = False
) -> bool:
    """Whether a clause follows the one that opens here: said [before it closed,] two drowned.

    With `phrase` what opens may be one without a verb, and nobody speaks behind it: said [under the
    law,] the firm must pay; not: wrote in her book, Lee says.
    """
    comma = next((k for k in range(at + 2, ceiling) if words.text[k] == ","), ceiling)
    if comma - at > LONGEST_OPENING:
        return False
    if not phrase:
        states = any(tag in FINITE for tag in tags[at:comma])
        if states and comma + 1 < ceiling and there_is(words, tags, comma + 1, ceiling):
            return True
        return states and clause_at(words, tags, comma + 1, ceiling)
    subject = noun_phrase_at(words, tags, comma + 1, ceiling) if comma + 1 < ceiling else None
    if subject is None or not finite_at(tags, subject.last + 1, ceiling):
        return False
    return not is_of_class(words.lower[subject.last + 1], SAYING)


def since_when(words: Words, tags: Sequence[str], at: int, ceiling: int) -> int | None:
    """Where a clause may begin behind since when: since Friday | the road; since then, | two men.

    None where what stands there is no time.
    """
    if words.lower[at + 1 : at + 2] == ["then"]:
        past = at + 2
    else:
        phrase = noun_phrase_at(words, tags, at + 1, ceiling) if at + 1 < ceiling else None
        if phrase is None or not (tags[phrase.head] == "CD" or is_time(words.lower[phrase.head])):
            return None
        past = phrase.last + 1
    return past + (words.text[past : past + 1] == [","])


def clause_at(words: Words, tags: Sequence[str], at: int, ceiling: int) -> bool:
    """Whether a subject and its verb begin at `at`: [the firm would] appeal."""
    phrase = noun_phrase_at(words, tags, at, ceiling) if at < ceiling else None
    return phrase is not None and finite_at(tags, phrase.last + 1, ceiling)


def stands_alone(tags: Sequence[str], that: int, ceiling: int) -> bool:
    """Whether "that" is the subject itself: said [that] would be wrong; a day [that] has passed."""
    return that + 1 < ceiling and tags[that + 1] in LINKING


def closes_relative(words: Words, tags: Sequence[str], comma: int, ceiling: int) -> int | None:
    """The comma that closes the relative clause behind `comma`, where its noun's verb follows."""
    if comma + 2 >= ceiling or words.text[comma] != ",":
        return None
    if words.lower[comma + 1] not in OPENS_RELATIVE:
        return None
    for at in range(comma + 2, ceiling - 1):
        if words.text[at] == ",":
            return at if finite_at(tags, at + 1, ceiling) else None
    return None


def finite_at(tags: Sequence[str], at: int, ceiling: int) -> bool:
    """Whether a finite verb begins at `at`, adverbs before it passed over."""
    while at < ceiling and tags[at] == "RB":
        at += 1
    return at < ceiling and tags[at] in FINITE


def there_is(words: Words, tags: Sequence[str], at: int, ceiling: int) -> bool:
    """Whether a clause opens with "there": [there] are, [there] certainly was, [there] would be."""
    return words.lower[at] == "there" and finite_at(tags, at + 1, ceiling)
