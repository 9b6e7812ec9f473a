"""What a search asks for, as it stands in an address."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import date

from quotes.models import KINDS

LAST_PAGE = 50
ACTS = ("statement", "thought", "all")
MAX_TYPED = 500


@dataclass(frozen=True)
class Filters:
    """What was asked for; empty where nothing was."""

    q: str = ""
    speaker: str = ""
    role: str = ""
    outlet: str = ""
    kind: str = ""
    act: str = "statement"
    since: str = ""
    until: str = ""
    sort: str = ""
    page: int = 1

    @classmethod
    def from_query(cls, get: Callable[[str], str | None]) -> Filters:
        """Read the filters from an address; what makes no sense there is left out."""

        def word(name: str) -> str:
            return (get(name) or "").strip()[:MAX_TYPED]

        page = word("page")
        return cls(
            q=word("q"),
            speaker=word("speaker"),
            role=word("role"),
            outlet=word("outlet"),
            kind=word("kind") if word("kind") in KINDS else "",
            act=word("act") if word("act") in ACTS else "statement",
            since=_day(word("since")),
            until=_day(word("until")),
            sort="newest" if word("sort") == "newest" else "",
            page=min(max(int(page), 1), LAST_PAGE) if page.isdecimal() and len(page) < 6 else 1,
        )

    def address(self, **changed: object) -> dict[str, str]:
        """The filters as they stand in an address, without those that say nothing."""
        values = {**asdict(self), **changed}
        plain = {"act": "statement", "page": 1}
        return {
            name: str(value) for name, value in values.items() if value and value != plain.get(name)
        }


def _day(text: str) -> str:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        return ""
