"""Who a speaker of an article is across articles: an id computed from the article alone.

The registry decides first. Otherwise a person's full name does, middle initials left out, together
with the field of life that the article's roles show: public life (also where no role is given),
sport, the stage, private life. A senator and a striker of one name are two speakers; a senator and
a candidate are one. A name without a given name, an unnamed speaker and a document are known only
within their article.

As nothing stored is looked at, the order of loading cannot matter, and a further article cannot
change who an earlier one quotes: what looks doubtful is proposed for review instead.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from quotes.lexicon.people import People, people
from quotes.models import SpeakerKind
from quotes.speakers.registry import Registry, folded
from quotes.storing.ids import stable_id

INITIALS = re.compile(r"(?<=\s)(?:\w\.)+\s+|(?<=\s)[A-Z]\s+")
ARTICLE = re.compile(r"(?:the|a|an)\s+", re.IGNORECASE)
SUFFIX = re.compile(r",?\s+(?:Jr|Sr|II|III|IV)\.?$")


@dataclass(frozen=True, slots=True)
class Identity:
    """The id of a speaker, the name to show, and what the registry adds."""

    id: int
    name: str
    kind: SpeakerKind
    wikidata: str | None = None
    registered: bool = False


def identify(
    name: str,
    kind: SpeakerKind,
    roles: Iterable[str],
    within: tuple[int, int | None],
    registry: Registry,
) -> Identity:
    """Who `name` is, given the roles one article names and (article id, number of the speaker)."""
    known = registry.named(name) if kind in ("person", "organisation") else None
    if known is not None:
        return Identity(
            of_name(known.name), known.name, known.kind, known.wikidata, registered=True
        )
    if kind == "person":
        shown = without_initials(name)
        if not has_given_name(shown):
            return Identity(stable_id("speaker", kind, folded(name), within[0]), name, kind)
        return Identity(of_name(shown, field_of_life(roles)), shown, kind)
    if kind in ("organisation", "group"):
        shown = ARTICLE.sub("", name, count=1) if ARTICLE.match(name) else name
        return Identity(stable_id("speaker", kind, folded(shown)), shown, kind)
    return Identity(stable_id("speaker", kind, folded(name), *within), name, kind)


def of_name(name: str, field: str = "public") -> int:
    """The id that goes with a full name alone."""
    return stable_id("speaker", "named", folded(name), None if field == "public" else field)


def without_initials(name: str) -> str:
    """`Donald J. Trump` as `Donald Trump`; J. D. Vance keeps what he goes by."""
    return INITIALS.sub("", name)


def has_given_name(name: str) -> bool:
    """Whether there is more than a surname: Ann Lee, not Lee, not Lee Jr."""
    return len(SUFFIX.sub("", name).split()) > 1


def surname(name: str) -> str:
    """The last word of a name in lower case, without Jr."""
    return folded(SUFFIX.sub("", name)).split()[-1]


def field_of_life(roles: Iterable[str]) -> str:
    """public, sport, stage or private; public where any role is, or none is known."""
    known = people()
    fields = {field for role in roles for field in _fields(role, known)} - {"any"}
    if not fields or "public" in fields:
        return "public"
    return min(fields)


def _fields(role: str, known: People) -> frozenset[str]:
    """The fields of a role's head: its last role noun before `of`, `for`, `who`."""
    found: frozenset[str] = frozenset()
    for word in re.findall(r"[\w-]+", role.lower()):
        if word in {"of", "for", "at", "in", "with", "who", "from"} and found:
            break
        if word in known.means or word in known.title_roles:
            found = frozenset({"public"})
        found = known.roles.get(word, found)
    return found
