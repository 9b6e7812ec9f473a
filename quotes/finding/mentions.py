"""The words of a mention: where its head is, which names are in it, what noun phrase it makes."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from quotes.finding.introductions import ARTICLES, is_postnominal
from quotes.finding.joined import joint_behind
from quotes.finding.name import Name
from quotes.finding.phrases_ahead import two_fields
from quotes.finding.punctuation import BREAKS, CLOSING_MARKS, behind_acronym
from quotes.finding.tagset import NOUNS, PARTICIPLES
from quotes.finding.words import Words
from quotes.lexicon.nouns import is_plural_in_sense
from quotes.lexicon.people import people
from quotes.models import Span

BEFORE_NOUNS: Final = frozenset({"IN", "SUB", "CC", "RB", "PUNCT"})
"""What no noun phrase begins with."""
RELATIVE: Final = frozenset({"who", "which", "that", "whose", "whom"})
"""Pronouns that stand for what is before them: Lee, who said."""
LEFT_OUT: Final = ARTICLES | {"another", "one"}
"""What a noun phrase is kept without."""
MARKS: Final = str.maketrans("", "", "“”")
LISTED: Final = frozenset({"PUNCT", "CC", "NNS", "JJ"})
"""What a list of plain nouns holds from its first comma on."""
ENDERS: Final = frozenset({"IN", "WH", "SUB", "TO", "MD", "BE", "HAVE"})
"""What goes on behind the head of a mention, or ends it."""


@dataclass(slots=True)
class Said:
    """One mention by its words, both ends included; `core` is the last word of its noun phrase
    before `of`, `who` or a comma, so its head unless a ’s follows."""

    first: int
    core: int
    last: int
    word: str
    """The head, in lower case."""
    names: list[Name] = field(default_factory=list)
    """Names up to the head."""
    together: bool = False
    """Whether the noun phrase joins several with `and`."""


def read(words: Words, tags: Sequence[str], names: dict[int, Name], mention: Span) -> Said | None:
    """The mention with that span as words; None where it covers none. `names` go by first word."""
    first, last = word_range(words, mention)
    if last < first:
        return None
    first, last = _without_edges(words, tags, names, first, last)
    core, together, joint = first, False, first
    found: list[Name] = []
    at = first
    while at <= last:
        name = names.get(at)
        joins = name is None and at > first and _joins(words, tags, names, at, last)
        joins = joins and not (at < last and two_fields(words, tags, first, at - 1))
        if name is None and at > first and not joins and _ends(words, tags, at):
            told = Said(first, core, last, words.lower[core], found)
            behind = _behind_more(words, tags, names, told, at)
            if behind is not None:
                at = behind
                continue
            name = _named_behind(words, names, core, at, last)
            if name is None:
                break
        if joins:
            together, joint = True, at
        elif name is not None:
            if name.role_first is not None and name.role_first < joint:
                together = False  # CEO and co-founder Ann Lee
            found.append(name)
            core = at = name.last
            last = max(last, at)
        elif tags[at] not in {"POS", "PUNCT"} and not (found and is_postnominal(words, at)):
            core = at
        at = _next(words, at, last)
    return Said(first, core, last, words.lower[core], found, together)


def _next(words: Words, at: int, last: int) -> int:
    """The next word of a mention, an acronym in brackets passed over: Agency (NDA) | spokesman."""
    behind = behind_acronym(words.text, at + 1)
    return behind if behind <= last else at + 1


def _behind_more(
    words: Words, tags: Sequence[str], names: dict[int, Name], said: Said, at: int
) -> int | None:
    """Where a mention that has been read up to word `at` goes on behind what tells more of its
    head: Ann Lee, a nurse, | and Bob Ray; Bank of Osta’s | governor."""
    behind = joint_behind(words, tags, names, at, said.last) if said.names else None
    if behind is not None or (said.names and said.names[-1].kind == "person"):
        return behind
    return _behind_owner(words, tags, said, at)


def _behind_owner(words: Words, tags: Sequence[str], said: Said, at: int) -> int | None:
    """What a body owns that is named with the preposition at word `at`: Bank of Osta’s | governor;
    not of a person (the Mayor of Osta’s oldest district), nor of several (Residents of Osta’s)."""
    if words.lower[at] not in {"of", "for"} or not words.text[said.core][0].isupper():
        return None
    if tags[said.core] not in {"NN", "NNP"} or people().is_human(said.word):
        return None
    inner = at + 1
    while inner < said.last and (tags[inner] in {"NNP", "DT", "CC"} or words.lower[inner] == "of"):
        inner += 1
    return inner + 1 if inner < said.last and tags[inner] == "POS" else None


def _named_behind(
    words: Words, names: dict[int, Name], head: int, at: int, last: int
) -> Name | None:
    """The name behind what tells more of a head: a farmer named Ali; Minister of Health Ann Lee."""
    name = _office_holder(words, names, head, at, last)
    return names.get(at + 1) if name is None and words.lower[at] == "named" else name


def _without_edges(
    words: Words, tags: Sequence[str], names: dict[int, Name], first: int, last: int
) -> tuple[int, int]:
    """(first, last) without what is no part of a noun phrase: ABC’s “This Week,” | Lee."""
    shows = [at for at in range(first + 1, last) if words.text[at] in CLOSING_MARKS]
    if shows and words.text[shows[-1] - 1] == ",":
        first = shows[-1] + 1
    while first < last and tags[first] in BEFORE_NOUNS and first not in names:
        first += 1
    while last > first and tags[last] in {"POS", "PUNCT"}:
        last -= 1
    return first, last


def _office_holder(
    words: Words, names: dict[int, Name], head: int, at: int, last: int
) -> Name | None:
    """The name behind an office of several words, of which `at` is the first preposition.

    Minister of Health Ann Lee; and where `head`, the noun before it, is no person's, whoever is
    something there: Bank of Velden governor Ann Lee, but not: a friend of Governor Lee.
    """
    known, body = people(), words.lower[head]
    of_body = body in known.organisations["common"] or body in known.naming["organised"]
    of_body = of_body and not known.is_human(body)
    of_body = of_body and words.lower[at] in {"of", "for"} and words.text[head][0].isupper()
    for first in range(at + 1, last + 1):
        name = names.get(first)
        if name is not None and name.kind == "person" and name.role_first is not None:
            return name if name.role_first < at or (of_body and name.last == last) else None
    return None


def _joins(words: Words, tags: Sequence[str], names: dict[int, Name], at: int, last: int) -> bool:
    """Whether a word joins names: Lee [and] Ash; a comma in a list: Italy[,] France and Spain."""
    if tags[at] == "CC":
        return True
    if words.text[at] != "," or "CC" not in tags[at:last]:
        return False
    if {*tags[at : last + 1]} <= LISTED and "NNS" in tags[at : last + 1]:
        return tags[at - 1] == "NNS" or is_plural_in_sense(
            words.lower[at - 1]
        )  # teachers[,] parents and nurses
    item = at + 1 + (tags[at + 1] == "CC")  # Lee, Ray[,] and Orr
    return any(item in {n.first, n.role_first} for n in names.values()) or (
        item + 1 in names and names[item + 1].title is not None  # Mr Lee[,] Mr Ray and Ms Orr
    )


def _ends(words: Words, tags: Sequence[str], at: int) -> bool:
    """Whether what follows the head begins at a word: of, who, a comma, `working in`."""
    if tags[at] in PARTICIPLES:
        return tags[at - 1] in NOUNS
    if words.lower[at] in people().naming["postposed"]:  # a source | familiar with the matter
        return tags[at - 1] in NOUNS
    return tags[at] in ENDERS or words.text[at] in BREAKS or words.lower[at] == "whose"


def word_range(words: Words, span: Span) -> tuple[int, int]:
    """The first and the last word that begin within a span of characters."""
    found = words.ranges.get(span)  # most spans are asked about several times
    if found is None:
        first, past = bisect_left(words.start, span.start), bisect_right(words.start, span.end - 1)
        found = words.ranges[span] = (first, past - 1)
    return found


def noun_phrase(words: Words, tags: Sequence[str], said: Said) -> str:
    """The mention without its article, without marks and what follows a comma or `who`.

    The alleged “insider” is an alleged insider.
    """
    text = words.phrase(*noun_phrase_range(words, tags, said))
    return text.translate(MARKS) if text.count("“") > text.count("”") else text


def noun_phrase_range(words: Words, tags: Sequence[str], said: Said) -> tuple[int, int]:
    """The first and the last word of `noun_phrase`."""
    first, last = said.first, said.last
    if first < last and words.lower[first] in LEFT_OUT:
        first += words.lower[first + 1] not in {"of", "in"}  # one in four voters
    elif first < said.core and words.lower[first] in {"this", "that", "these"}:
        first += 1
    for at in range(said.core + 1, last + 1):
        word = words.lower[at]
        if words.text[at] == "," and tags[said.core] == "NNS" and _lists_places(tags, at, last):
            break  # farmers in Osta[,] Pirel and Orel
        if words.text[at] in BREAKS or tags[at] == "WH" or word in {"that", "whose"}:
            last = at - 1 - (tags[at] == "WH" and tags[at - 1] == "IN")  # the ship | on which
            break
    return first, last


def _lists_places(tags: Sequence[str], comma: int, last: int) -> bool:
    rest = {*tags[comma : last + 1]}
    return tags[comma - 1] == "NNP" and "CC" in rest and rest <= {"PUNCT", "CC", "NNP"}


def is_plural(tags: Sequence[str], said: Said) -> bool:
    """Whether the mention stands for several: officials, some, two of the men."""
    return (
        tags[said.core] in {"NNS", "CD"}
        or said.word in people().plurals
        or said.word in people().naming["several"]
        or said.together
    )
