"""What the rules that name speakers look at, and how they answer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Final

from quotes.finding.bylines import bylines
from quotes.finding.mentions import Said
from quotes.finding.name import Name
from quotes.finding.words import Words
from quotes.resolving.discourse import Discourse
from quotes.resolving.entities import Cast
from quotes.resolving.entity import Entity

MARKS: Final = 2
"""Quotation marks around a sentence that is quoted from end to end."""


@dataclass(slots=True)
class Answer:
    """Who a mention is (None: it stays open), and the role that stands in the mention itself."""

    entity: Entity | None
    role: str | None = None


@dataclass(slots=True)
class Stage:
    """All that the rules look at. `names` go by first word; `quoted` are words within marks."""

    words: Words
    tags: Sequence[str]
    names: dict[int, Name]
    cast: Cast
    talk: Discourse
    quoted: set[int]
    pronouns: list[int]
    """The words he, she, his, her outside quotation marks."""
    given: list[Name]
    """Names that a source gave of itself: a fisherman, who gave his name as Bigga,"""
    opening: int
    """How many words the opening has, which may keep a name back."""
    author: Entity | None = None
    """Who signs the article."""
    content: tuple[tuple[int, int], ...] = ()
    outer: Entity | None = None
    nested: bool = False
    asker: Entity | None = None
    """Who has asked what the mention's quote replies to."""
    addressed: Entity | None = None
    """Who is called by name in that question."""
    bodies: set[Entity] = field(default_factory=set)
    """The organisations whose people have spoken: a spokesman for Osta Council."""
    kin: dict[str, list[tuple[Entity, Entity]]] = field(default_factory=dict)
    """Surname -> who bears it, and a relative named with them by a given name alone."""
    unnamed: list[tuple[str, Entity]] = field(default_factory=list)
    """Head -> entity of mentions without a name, in text order."""


Rule = Callable[[Stage, Said], Answer | None]


def author_of(words: Words, people: Cast) -> Entity | None:
    """Who writes an article in the first person: the one person of its bylines."""
    written = (at for first, end in bylines(words) for at in range(first, end))
    authors = {people.of[at] for at in written if at in people.of}
    author = authors.pop() if len(authors) == 1 else None
    return author if author is not None and author.kind == "person" else None


def told_by_writer(words: Words, quoted: set[int]) -> list[int]:
    """For each sentence, how many before it are told by the writer, not `quoted` from end to end.

    What somebody says over several paragraphs takes nobody's place in the reader's mind.
    """
    before, count = [], 0
    for first, end in words.sentences:
        before.append(count)
        told = (at for at in range(first, end) if at not in quoted)
        count += next(islice(told, MARKS, None), None) is not None
    return before
