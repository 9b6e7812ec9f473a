"""One occurrence of a name, and what the words around it tell of its bearer."""

from __future__ import annotations

from dataclasses import dataclass

from quotes.finding.name_words import SUFFIXES, NameKind


@dataclass(slots=True)
class Name:
    """One occurrence of a name. `tokens` are its words in lower case, initials left out."""

    first: int
    last: int
    tokens: tuple[str, ...]
    kind: NameKind
    text: str
    role: str | None = None
    role_first: int | None = None
    """Where a role before the name begins."""
    behind: str | None = None
    """The appositive behind the name, with its article."""
    called: str | None = None
    """The noun behind the name of an organisation: a campaign group."""
    given_by: int | None = None
    """The first word of who gave his name only as this one."""
    human: bool = False
    """Whether what follows is said of people alone: his age, or who."""
    does: str | None = None
    """What its bearer is by what he does, or whose relative, beside a role: who chairs the inquiry
    -> chair; her husband, banker Tom Lee -> husband."""
    title: str | None = None
    gender: str | None = None
    subject: bool = False
    """Whether it can be what its clause is about: no preposition or verb before, no ’s behind."""
    topic: bool = False
    """Whether its sentence begins with what is its bearer's, or for him: Clinton’s version is
    another; For Clinton, it was the end."""
    owner: bool = False
    """Whether it only says whose: Clinton’s campaign, Clinton supporters."""
    definite: bool = False

    @property
    def full(self) -> bool:
        """Whether a given name and a surname are there."""
        return len(self.tokens) > 1 and self.tokens[1] not in SUFFIXES
