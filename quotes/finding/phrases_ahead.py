"""Noun phrases to the right of a word: said [the mayor of Velden]; told [reporters in Lagos].

As in ``phrases``, which looks to the left, no parse: all positions are indices of words, and a
phrase includes both of its ends.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from quotes.finding.phrases import INNER, Phrase, tells_time
from quotes.finding.punctuation import behind_acronym
from quotes.finding.shared_posts import is_post_of_fields, joins_roles, post_of_two
from quotes.finding.tagset import HEADS, NOUNS
from quotes.finding.words import Words
from quotes.lexicon.nouns import is_occasion
from quotes.lexicon.people import people

PARTITIVE: Final = frozenset("one none everyone someone anyone others everything something".split())
"""Pronouns that are part of others: one [of them]."""
LONGEST_FIELD: Final = 6
"""In words, brackets counted: what an office is for, behind it in brackets."""
HANGING: Final = frozenset({"for", "at", "from", "with", "in", "across"})
"""Prepositions behind a common noun that belong to it: said a spokesman [for the ministry]."""


def noun_phrase_at(
    words: Words, tags: Sequence[str], at: int, ceiling: int | None = None
) -> Phrase | None:
    """The noun phrase that begins at word `at`, within its sentence; none behind the last word."""
    if at >= len(tags):
        return None
    ceiling = words.sentences[words.sentence_of[at]][1] if ceiling is None else ceiling
    core = _core_at(words, tags, at, ceiling)
    if core is None:
        return None
    head = core
    if (
        core + 2 < ceiling
        and tags[core + 1] == "CC"
        and (
            post_of_two(words, tags, core + 1) is not None
            or joins_roles(words, tags, core + 1)
            or two_fields(words, tags, at, core)
            or (at == core and is_post_of_fields(words, tags, core + 1))
        )
    ):
        head = _core_at(words, tags, core + 2, ceiling) or core
    last, further = head, _further(words, tags, at, head, head, ceiling)
    while further is not None:
        last, further = further, _further(words, tags, at, head, further, ceiling)
    return Phrase(at, head, last + _told_behind(words, tags, last + 1, ceiling))


def two_fields(words: Words, tags: Sequence[str], first: int, core: int) -> bool:
    """Whether `and` behind a noun joins what one person is of: a history [and] drama student."""
    if words.lower[first] not in {"a", "an"} or tags[core + 2] != "NN" or tags[core] != "NN":
        return False
    behind = core + 3 < len(tags) and people().is_human(words.lower[core + 3])
    return behind and not people().is_human(words.lower[core])


def _further(
    words: Words, tags: Sequence[str], first: int, head: int, last: int, ceiling: int
) -> int | None:
    """The last word of a noun phrase with what goes on behind word `last`; None where nothing does:
    a spokesman | for the ministry, a source | close to the talks, Lee | and Ash."""
    if last + 2 >= ceiling:
        return None
    right, word = tags[last + 1], words.lower[last + 1]
    attaches = right == "IN" and (_attaches(words, tags, head, word) or _is_for(words, tags, last))
    if attaches:
        counts = tags[head] == "NNP" and tags[last + 2] == "CD"  # said the Mayor | for two hours
        if not counts:
            return _attached(words, tags, head, last + 2, ceiling)
    if tags[last + 2] in {"IN", "TO"} and word in people().naming["postposed"]:
        return _core_at(words, tags, last + 3, ceiling)
    if right == "CC" and word in {"and", "&"} and tags[first] == "NNP":
        other = _core_at(words, tags, last + 2, ceiling)
        theirs = other is not None and tags[last + 2] == "PRP$"
        if theirs and other is not None and people().is_human(words.lower[other]):
            return other  # said Lee and her husband
        return other if other is not None and tags[other] == "NNP" else None
    return None


def _is_for(words: Words, tags: Sequence[str], last: int) -> bool:
    """Whether a body that ends at a word is named with what it is for: said Centre | for Policy
    Studies director Ann Lee."""
    purpose = words.lower[last + 1] == "for" and tags[last : last + 3 : 2] == ["NNP", "NNP"]
    return purpose and words.lower[last] in people().naming["organised"]


def _attached(words: Words, tags: Sequence[str], head: int, at: int, ceiling: int) -> int | None:
    """The last word of what a preposition before word `at` ties to a noun, if it belongs to it."""
    inner = _core_at(words, tags, at, ceiling)
    if inner is None or is_occasion(words.lower[inner]):
        return None
    # accused by opposition parties | of sitting on their hands
    doing = tags[head] == "NNS" and at == inner and words.lower[inner].endswith("ing")
    return None if doing else inner


def _told_behind(words: Words, tags: Sequence[str], at: int, ceiling: int) -> bool:
    """Whether an adjective alone tells of the noun before it: the authorities [concerned] to act.

    Not: residents | concerned about the dam.
    """
    if at + 1 >= ceiling or words.lower[at] not in people().naming["behind its noun"]:
        return False
    return tags[at + 1] not in {"IN", "PUNCT", "NNP"} and words.lower[at + 1] not in {
        "that",
        "about",
    }


def _core_at(words: Words, tags: Sequence[str], at: int, ceiling: int) -> int | None:
    """The last word of the run of nouns that begins at `at`, or None."""
    if at >= ceiling:
        return None
    if tags[at] == "PRP":
        return at
    last, past = _run_at(words, tags, at, ceiling)
    if last is None:
        return None
    behind = tags[past] if past < ceiling else "PUNCT"
    alone = behind == "TO" and tags[last] == "DT"  # the public | to come forward
    if tags[past - 1] == "JJ" and (behind == "PUNCT" or alone):
        last = past - 1  # a Treasury official
    while last > at and tags[last] in {"POS", "DT"}:
        last -= 1
    return last


def _behind_brackets(words: Words, tags: Sequence[str], at: int, ceiling: int) -> int:
    """The word behind an acronym in brackets that open at `at`, or behind what an office is for:
    Assistant Commissioner (Lands) | Rina Das; `at` where there are none."""
    behind = behind_acronym(words.text, at)
    if behind > at or not people().is_role(words.lower[at - 1]):
        return behind
    ends = (k for k in range(at + 2, min(at + LONGEST_FIELD, ceiling)) if words.text[k] == ")")
    closing = next(ends, None)
    named = closing is not None and tags[closing + 1 : closing + 2] == ["NNP"]
    return closing + 1 if closing is not None and named else at


def _run_at(words: Words, tags: Sequence[str], at: int, ceiling: int) -> tuple[int | None, int]:
    """The run of nouns and their modifiers from `at` on: its last noun, and one past its end."""
    last = None
    position = at
    while position < ceiling:
        if last is not None and words.text[position] == "(":
            behind = _behind_brackets(words, tags, position, ceiling)
            if position < behind < ceiling and tags[behind] in NOUNS:
                position = behind
        if tags[position] not in INNER:
            break
        tag, nouns = tags[position], last is not None and tags[last] != "DT"
        if tag in {"DT", "PRP$"} and position > at and tags[position - 1] != "DT":
            break
        if tag == "RB" and last is not None:
            break
        if nouns and (tag in {"VBN", "VBG"} or tells_time(words, tags, position)):
            break  # said Smith Monday
        if tag in HEADS or tag == "DT":
            last = position
        position += 1
    return last, position


def _attaches(words: Words, tags: Sequence[str], head: int, word: str) -> bool:
    """Whether a prepositional phrase behind a noun phrase belongs to it; not: told her | of it."""
    if word == "of":
        return tags[head] != "PRP" or words.lower[head] in PARTITIVE
    if word == "for" and tags[head] == "NNP" and people().is_role(words.lower[head]):
        return True  # said Minister for Transport Ann Lee
    return word in HANGING and tags[head] not in {"NNP", "PRP"}  # not: said Lee | in a statement
