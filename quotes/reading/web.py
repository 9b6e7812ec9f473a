"""Addresses: what stands at one now, as text. Nothing else here uses the network."""

from __future__ import annotations

import re
import time
from importlib.metadata import version
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urlsplit

from quotes.reading.text import MEGABYTE, Unreadable, decode

if TYPE_CHECKING:
    from httpx import Response

REDIRECTS = 5
"""Redirections that are followed at the most."""
SILENCE = 20.0
"""Seconds that a server may keep still, while connecting or in between."""
DEADLINE = 60.0
"""Seconds for a whole page: a server that drips for ever is left."""
_TEXT = re.compile(r"text/|application/(?:xhtml\+xml|xml|rss\+xml|atom\+xml|rdf\+xml)$|$")


class Page(NamedTuple):
    """What was found at an address, and the address that it was found at in the end."""

    text: str
    url: str


def is_address(path: str) -> bool:
    """Whether what a user named is a web address, not a file."""
    return path.lower().startswith(("http://", "https://"))


def is_same_site(url: str, other: str) -> bool:
    """Whether two addresses are of one site, with or without www. or m. before it."""
    one, two = (re.sub(r"^(?:www|m)\.", "", urlsplit(each).netloc.lower()) for each in (url, other))
    return one == two


def fetch(url: str, limit: int) -> Page:
    """The text at an http or https address; redirections are followed.

    Never takes more than `limit` bytes, unpacked, nor more than a minute. Raises Unreadable where
    there is no text, in words that name the reason.
    """
    import httpx

    try:
        with (
            httpx.Client(
                follow_redirects=True,
                max_redirects=REDIRECTS,
                timeout=SILENCE,
                headers={"user-agent": f"quotes-to-sqlite/{version('quotes-to-sqlite')}"},
            ) as client,
            client.stream("GET", url) as answer,
        ):
            if answer.is_error:
                raise Unreadable(f"{answer.status_code} {answer.reason_phrase}".strip())
            kind = answer.headers.get("content-type", "").partition(";")[0].strip().lower()
            if not _TEXT.match(kind):
                raise Unreadable(f"no text, page or feed but {kind}")
            return Page(decode(_body(answer, limit), answer.charset_encoding), str(answer.url))
    except httpx.TooManyRedirects:
        raise Unreadable(f"redirected more than {REDIRECTS} times") from None
    except httpx.TimeoutException:
        raise Unreadable(f"no answer within {SILENCE:g} seconds") from None
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise Unreadable(" ".join(str(error).split()) or type(error).__name__) from None


def _body(answer: Response, limit: int) -> bytes:
    data, end = bytearray(), time.monotonic() + DEADLINE
    for chunk in answer.iter_bytes():
        data += chunk
        if len(data) > limit:
            raise Unreadable(
                f"larger than the limit of {limit / MEGABYTE:g} MB; --max-mb allows more"
            )
        if time.monotonic() > end:
            raise Unreadable(f"not all there within {DEADLINE:g} seconds")
    return bytes(data)
