"""How the names of an article are written, seen together: firms, and names set in capitals."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from quotes.finding.possible_tags import is_listed
from quotes.lexicon.given_names import is_given_name
from quotes.lexicon.people import people

if TYPE_CHECKING:
    from quotes.finding.name import Name

SHORTEST_IN_CAPITALS: Final = 4
"""Letters below which capitals are rather an abbreviation."""


def firms(names: Sequence[Name]) -> None:
    """Take for a firm's what is one elsewhere (Golden Reef, and Golden Reef Inc.; Lotus Bay, and
    Lotus Bay Hotels), and for a thing's what never goes without its article: the Basic Plan."""
    naming = people().naming
    firms = {name.tokens[:-1] for name in names if name.tokens[-1] in naming["legal form"]}
    firms |= {
        name.tokens[:-1]
        for name in names
        if name.tokens[-1] in naming["corporate"] and not is_given_name(name.tokens[0])
        if len(name.tokens) > 2
    }
    bare = {name.tokens for name in names if not name.definite or name.role or name.title}
    for name in names:
        thing = name.kind == "person" and name.full and name.tokens not in bare
        thing = thing and is_listed(name.tokens[-1]) and not is_given_name(name.tokens[0])
        if name.tokens in firms and not name.title:
            name.kind = "organisation"
        elif thing:
            name.kind = "unknown"


def out_of_capitals(names: Sequence[Name]) -> None:
    """Write people's names in capitals as usual: TAPPER, the label of a turn, is Jake Tapper."""
    people = [name for name in names if name.kind == "person" and name.full]
    surnames = {name.tokens[-1] for name in people}
    usual = {word.lower(): word for name in people for word in name.text.split()[::-1]}
    for name in names:
        if name.text[1:2].islower():
            continue  # most names
        first, *others = name.text.split()
        shouted = first.isupper() and is_given_name(first.lower()) and name.kind == "person"
        if shouted and others and all(word.istitle() for word in others):
            name.text = " ".join([first.capitalize(), *others])  # ANN Lee, in the first line
        if not name.text.isupper() or len(name.text) < SHORTEST_IN_CAPITALS:
            continue
        short = len(name.tokens) == 1 and name.tokens[0] in surnames
        personal = is_given_name(name.tokens[0]) or any(
            not usual.get(token, "").isupper() for token in name.tokens
        )
        if short or (name.full and name.kind == "person" and personal):
            written = (usual.get(word.lower(), word) for word in name.text.split())
            name.text = " ".join(w.capitalize() if w.isupper() else w for w in written)
            name.kind = "unknown" if short else name.kind
