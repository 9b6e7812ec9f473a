"""What is known of an article besides its text, checked: outlet, url, title, byline, date."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from datetime import date, datetime
from urllib.parse import urlsplit


class BadMetadata(ValueError):
    """A value that cannot be kept; the message is the reason."""


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a manifest or the command line says of an article; None where it says nothing.

    With a `speaker` the text is no article but an original: what that speaker really said.
    """

    outlet: str | None = None
    url: str | None = None
    title: str | None = None
    byline: str | None = None
    published: str | None = None
    speaker: str | None = None

    def over(self, defaults: Metadata) -> Metadata:
        """This, with `defaults` where it says nothing."""
        known = {each.name: getattr(self, each.name) for each in fields(self)}
        return replace(defaults, **{name: value for name, value in known.items() if value})


def checked(**values: str | None) -> Metadata:
    """Metadata from words as typed; blank means unknown. Raises BadMetadata."""
    known = {name: " ".join(value.split()) for name, value in values.items() if value}
    known = {name: value for name, value in known.items() if value}
    if "published" in known:
        known["published"] = iso_date(known["published"])
    if "url" in known:
        known["url"] = web_address(known["url"])
    return Metadata(**known)


def iso_date(words: str) -> str:
    """A date (2023-02-18), or date and time, as ISO 8601 writes it. Raises BadMetadata."""
    try:
        if len(words) <= len("2023-02-18"):
            return date.fromisoformat(words).isoformat()
        return datetime.fromisoformat(words).isoformat()
    except ValueError:
        raise BadMetadata(f"{words!r} is no ISO date such as 2023-02-18") from None


def web_address(words: str) -> str:
    """An http or https address; it becomes a link on published pages. Raises BadMetadata."""
    try:
        parts = urlsplit(words)
    except ValueError:
        parts = urlsplit("")
    if parts.scheme not in {"http", "https"} or not parts.netloc or " " in words:
        raise BadMetadata(f"{words!r} is no web address")
    return words
