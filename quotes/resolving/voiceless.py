"""Reports left out because their speaker would be a thing, and only a weak rule found them.

A storm that raised doubts, a price that recalled the war: the verb takes things as its subject, and
a noun phrase behind it is no speech. A clause behind the verb stays (the attack shows that ...);
then nobody is named. In annotated news two of three such reports were wrong, and of the others only
one in three had the right source.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from quotes.models import Quote
from quotes.resolving.nameless import thing

NO_CLAUSE: Final = frozenset({"object", "about", "lead", "seeming"})
"""Rules that find reports without a clause of reported words."""


def voiced(quotes: Sequence[Quote]) -> list[Quote]:
    """The resolved `quotes` without those of things; `continues` is renumbered."""
    needed = {quote.continues for quote in quotes}
    kept = [n for n, quote in enumerate(quotes) if n in needed or not _is_voiceless(quote)]
    place = {old: new for new, old in enumerate(kept)}
    found = []
    for old in kept:
        quote = quotes[old]
        if quote.continues is not None:
            quote = quote._replace(continues=place[quote.continues])
        found.append(quote)
    return found


def _is_voiceless(quote: Quote) -> bool:
    by_a_thing = quote.resolved_by == thing.__name__
    return by_a_thing and quote.kind == "indirect" and quote.rule in NO_CLAUSE
