"""Ranks and titles between an office and a name: Minister of Works | Senator | Ann Lee.

All positions are indices of words, both ends included.
"""

from __future__ import annotations

from collections.abc import Iterator

from quotes.finding.words import Words
from quotes.lexicon.by_word import by_word
from quotes.lexicon.people import people


@by_word
def bare(word: str) -> str:
    """A word without the stop of an abbreviation; of a rank, without what sort of it stands
    before a hyphen or a slash: det.-sgt., t/sgt.
    """
    word = word[:-1] if len(word) > 2 and word[-1] == "." else word
    if "-" in word or "/" in word:
        sort, mark, rank = word.rpartition("/" if "/" in word else "-")
        titles = people().title_roles
        told = sort.rstrip(".") in titles or (mark == "/" and len(sort) == 1)
        return rank if told and rank in titles and word not in titles else word
    return word


def is_in_letters(words: Words, at: int) -> bool:
    """Whether a word may be a rank by its letters, which only capitals show: DI, DC."""
    return words.text[at].isupper() and words.lower[at] in people().naming["rank in letters"]


def before_ranks(words: Words, first: int, last: int) -> Iterator[int]:
    """Where an office may end before the ranks and titles that words `first` to `last` end with,
    the longest first: Chief of Army Staff | General; Police spokeswoman Pol | Colonel."""
    end = last
    while end >= max(first, 1) and _is_rank(words, end, follows=end < last):
        end -= 1
        yield end


def _is_rank(words: Words, at: int, *, follows: bool) -> bool:
    """Whether a word is a rank or a title, or belongs to the one that `follows`: Chief | Supt."""
    naming = people().naming
    title = bare(words.lower[at])
    if title in naming["rank"] or title in naming["title of member"]:
        return True
    if is_in_letters(words, at):
        return True
    return follows and words.text[at].istitle() and words.lower[at] in naming["before rank"]


def without_rank(words: Words, first: int, last: int) -> str | None:
    """A role without the rank behind it: Police spokesperson | Captain. A professor has none."""
    known = people()
    naming = known.naming
    for end in before_ranks(words, first, last):
        behind = words.lower[end + 1]
        if behind == "general" and words.lower[end] in naming["general of"]:
            return words.phrase(first, last)  # Solicitor General
        if end >= first and _is_office(words, first, end):
            last = end
            break
    if all(words.lower[at] in naming["academic"] for at in range(first, last + 1)):
        return None
    return words.phrase(first, last)


def _is_office(words: Words, first: int, end: int) -> bool:
    """Whether words `first` to `end` are an office that can stand without the rank behind it.

    So a police commander and a prime minister, but not: Wing | Commander, Chief | Justice.
    """
    known, head = people(), words.lower[end]
    naming = known.naming
    if not known.is_role(head) or head in naming["incomplete"]:
        return False
    if head not in known.titles:
        return True
    if end == first or head not in naming["officeholder"]:
        return False
    capital = head in naming["before rank"] and words.text[end].istitle()
    return not capital and words.lower[end - 1] not in naming["rank"]
