"""What is known of an article besides its text, checked: outlet, url, title, byline, date."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, fields, replace
from datetime import UTC, date, datetime
from urllib.parse import urlsplit

WORDS = ("%d %B %Y", "%B %d, %Y", "%d %b %Y", "%b %d, %Y")
"""Dates whose month is a word: 18 February 2023, Feb 18, 2023. In figures alone, 02/03 is two."""


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
    """A date (2023-02-18, or one as in `WORDS`), or date and time, in ISO 8601.

    Raises BadMetadata.
    """
    with suppress(ValueError):
        if len(words) <= len("2023-02-18"):
            return date.fromisoformat(words).isoformat()
        return datetime.fromisoformat(words).isoformat()
    for form in WORDS:
        with suppress(ValueError):
            return datetime.strptime(words, form).replace(tzinfo=UTC).date().isoformat()
    raise BadMetadata(f"{words!r} is no date such as 2023-02-18 or 18 February 2023")


def web_address(words: str) -> str:
    """An http or https address; it becomes a link on published pages. Raises BadMetadata."""
    try:
        parts = urlsplit(words)
    except ValueError:
        parts = urlsplit("")
    if parts.scheme not in {"http", "https"} or not parts.netloc or " " in words:
        raise BadMetadata(f"{words!r} is no web address")
    return words
