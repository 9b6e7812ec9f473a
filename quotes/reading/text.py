"""Text files: bytes -> text, or the reason why not."""

from __future__ import annotations

import codecs
import re
import sys
from pathlib import Path
from typing import BinaryIO

MEGABYTE = 1_000_000
DEFAULT_LIMIT = 10 * MEGABYTE
"""Bytes; a long book has one million, a news article a few thousand."""
_CHARSET = re.compile(
    rb"<(?:meta\s[^>]*charset|\?xml\s[^>]*encoding)\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE
)


class Unreadable(Exception):
    """A file is no text to work with; the message is the reason, without the file's name."""


def read_text(path: Path, limit: int = DEFAULT_LIMIT) -> str:
    """The file decoded as UTF-8, every character kept: line ends, and a byte order mark if any.

    Offsets into what is returned are therefore offsets into the decoded file. Never reads more
    than `limit` bytes. Raises Unreadable for a missing, empty, too large or binary file, and for
    one in another encoding.
    """
    try:
        with path.open("rb") as file:
            return read_stream(file, limit)
    except FileNotFoundError:
        raise Unreadable("no such file") from None
    except PermissionError:
        raise Unreadable("may not be read: permission denied") from None
    except OSError as error:
        raise Unreadable(error.strerror or str(error)) from None


def read_stdin(limit: int = DEFAULT_LIMIT) -> str:
    """The text on standard input, as `read_text` has it."""
    if sys.stdin is None:
        raise Unreadable("closed")
    return read_stream(sys.stdin.buffer, limit)


def read_stream(file: BinaryIO, limit: int = DEFAULT_LIMIT) -> str:
    """The text in an open file, as `read_text` has it."""
    data = file.read(limit + 1)
    if len(data) > limit:
        raise Unreadable(f"larger than the limit of {limit / MEGABYTE:g} MB; --max-mb allows more")
    return decode(data)


def decode(data: bytes) -> str:
    """Bytes as text: UTF-8, or what an HTML page says it is. Raises Unreadable for others."""
    if not data.strip(b"\xef\xbb\xbf \t\r\n\f\v"):
        raise Unreadable("empty file")
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise Unreadable("encoded as UTF-16; convert it to UTF-8")
    if b"\0" in data:
        raise Unreadable("binary file")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        declared = _declared(data)
        if declared is None:
            raise Unreadable(
                f"not UTF-8: byte 0x{data[error.start]:02x} at offset {error.start}"
            ) from None
    try:
        return data.decode(declared)
    except UnicodeDecodeError as error:
        raise Unreadable(f"neither UTF-8 nor {declared}, which it says it is") from error


def _declared(data: bytes) -> str | None:
    """The encoding that an HTML page says it has; what calls itself Latin-1 is windows-1252."""
    found = _CHARSET.search(data[:2048])
    if not found:
        return None
    try:
        name = codecs.lookup(found[1].decode("ascii")).name
    except LookupError:
        return None
    return "cp1252" if name in {"iso8859-1", "ascii"} else name
