"""What is known of one person, organisation or group of an article."""

from __future__ import annotations

from dataclasses import dataclass, field

from quotes.finding.name import Name
from quotes.models import SpeakerKind


@dataclass(slots=True, eq=False)
class Entity:
    """One person, organisation or group of an article. `gender` only serves pronouns."""

    name: str
    kind: SpeakerKind
    tokens: tuple[str, ...] = ()
    gender: str | None = None
    guessed: bool = False
    """Whether only the given name tells the gender."""
    doubted: bool = False
    """Whether a pronoun of the article is not that of the given name: Priya Lee came. He"""
    role: str | None = None
    role_words: set[str] = field(default_factory=set)
    sure: bool = True
    """Whether anything but its capitals shows what kind it is."""
    names: list[Name] = field(default_factory=list)
    plural: bool = False
    collective: bool = False
    """Whether its noun is that of an organisation: the bank, a ministry."""
    place: bool = False
    among: tuple[Entity, ...] = ()
    """Who it may be, where several people share a name: none is named, yet pronouns see it."""
