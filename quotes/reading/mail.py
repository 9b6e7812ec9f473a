"""E-mails as programs save them (.eml): what a newsletter says, and what its head says of it."""

from __future__ import annotations

import re
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import cast

from quotes.reading.html import acceptable, fragment_text
from quotes.reading.metadata import Metadata
from quotes.reading.text import Unreadable

SUFFIXES = frozenset({".eml"})
_HEAD = re.compile(r"(?:[!-9;-~]+:[ \t].*\r?\n(?:[ \t].*\r?\n)*){3,}\r?\n")
_NEEDED = re.compile(r"^MIME-Version:", re.IGNORECASE | re.MULTILINE)
_UNPACKED = frozenset({"", "7bit", "8bit", "binary"})
_BROKEN = (ValueError, LookupError, AttributeError, TypeError)
"""What Python's reader of e-mails lets through where a head is broken."""


def is_mail(text: str) -> bool:
    """Whether a text is an e-mail as a program saved it, with all of its head; not a pasted one."""
    head = _HEAD.match(text)
    return head is not None and bool(_NEEDED.search(head[0]))


def read_mail(text: str) -> tuple[str, Metadata]:
    """The text of an e-mail, and its subject, date, and sender, who is its outlet.

    The plain text counts, where there is one beside HTML. Raises Unreadable where there is none.
    """
    mail = message_from_bytes(text.encode(), policy=policy.default)
    try:
        body = mail.get_body(("plain", "html"))
        words = _unpacked(cast(EmailMessage, body)) if body else ""
        says = _head(mail)
    except _BROKEN as error:
        raise Unreadable("an e-mail that is broken") from error
    if body and body.get_content_subtype() == "html":
        words = fragment_text(words)
    if not words.strip():
        raise Unreadable("an e-mail without text")
    return words, acceptable(says)


def _head(mail: EmailMessage) -> dict[str, str | None]:
    sender, date = mail["from"], mail["date"]
    return {
        "outlet": sender.addresses[0].display_name if sender and sender.addresses else None,
        "title": mail["subject"],
        "published": date.datetime.isoformat() if date and date.datetime else None,
    }


def _unpacked(part: EmailMessage) -> str:
    """The text of a part; what was not packed was decoded with the whole file."""
    data = cast(bytes, part.get_payload(decode=True))
    packed = str(part["content-transfer-encoding"] or "").lower() not in _UNPACKED
    charset = part.get_content_charset("utf-8") if packed else "utf-8"
    return data.decode(charset, "replace")
