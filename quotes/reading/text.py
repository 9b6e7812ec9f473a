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
_TYPOGRAPHY = re.compile(rb"[\x91-\x97]")
"""windows-1252's single and double quotation marks, bullet and dashes."""
_NOT_WINDOWS = re.compile(rb"[\x81\x8d\x8f\x90\x9d]")
"""Bytes that mean nothing in windows-1252."""
_UTF_8 = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}")
"""UTF-8's characters of two and of three bytes."""
_CONTROLS = re.compile(rb"[\x01-\x08\x0e-\x1f]")
_HIGH = bytes(range(0x80, 0x100))
_FEW = 0.1
"""Share of bytes beyond ASCII that English text in one byte a character stays under."""
_MACINTOSH = re.compile(rb"[,.?!]\xd3|[A-Za-z]\xd5(?:s|t|re|ve|ll|d|m)\b")
"""A closing mark and an apostrophe of Mac Roman, as spreadsheets on a Mac write tables: in
windows-1252 these are accented capitals, which stand in neither place."""
_OTHERS = {
    b"%PDF-": "a PDF: save its text first (pdftotext)",
    b"PK\x03\x04": "a Word document or an archive: save its text first, as .txt or .html",
    b"\xd0\xcf\x11\xe0": "an old Word document: save its text first, as .txt or .html",
    b"{\\rtf": "rich text: save it first as .txt or .html",
}
"""What is often taken for text, by its first bytes."""


class Unreadable(Exception):
    """A file is no text to work with; the message is the reason, without the file's name."""


def read_text(path: Path, limit: int = DEFAULT_LIMIT) -> str:
    """The file decoded (see `decode`), every character kept: line ends, a byte order mark if any.

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
    """The text on standard input; decodes and raises as `read_text` does."""
    if sys.stdin is None:
        raise Unreadable("closed")
    return read_stream(sys.stdin.buffer, limit)


def read_stream(file: BinaryIO, limit: int = DEFAULT_LIMIT) -> str:
    """The text in an open file; decodes and raises as `read_text` does."""
    data = file.read(limit + 1)
    if len(data) > limit:
        raise Unreadable(f"larger than the limit of {limit / MEGABYTE:g} MB; --max-mb allows more")
    return decode(data)


def decode(data: bytes, charset: str | None = None) -> str:
    """Bytes as text: UTF-8, else what they say they are, else windows-1252 or Mac Roman if they
    look like it.

    UTF-16 says what it is by its first two bytes. `charset` is what came with the bytes (HTTP's);
    a page or a feed may name its own. Raises Unreadable for what is none of these.
    """
    if not data.strip(b"\xef\xbb\xbf \t\r\n\f\v"):
        raise Unreadable("empty file")
    for beginning, what in _OTHERS.items():
        if data.startswith(beginning):
            raise Unreadable(what)
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _utf16(data)
    if b"\0" in data:
        raise Unreadable("binary file")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        declared = _known(charset) or _declared(data) or _guessed(data)
        if declared is None:
            raise Unreadable(
                f"not UTF-8: byte 0x{data[error.start]:02x} at offset {error.start}; save it so"
            ) from None
    try:
        return data.decode(declared)
    except UnicodeDecodeError as error:
        raise Unreadable(f"neither UTF-8 nor {declared}, which it says it is") from error


def _utf16(data: bytes) -> str:
    try:
        text = data.decode("utf-16")
    except UnicodeDecodeError as error:
        raise Unreadable("begins like UTF-16, but is not") from error
    if not text.strip():
        raise Unreadable("empty file")
    if "\0" in text:
        raise Unreadable("binary file")
    return text


def _declared(data: bytes) -> str | None:
    """The encoding that an HTML page or a feed says it has."""
    found = _CHARSET.search(data[:2048])
    return _known(found[1].decode("ascii")) if found else None


def _known(charset: str | None) -> str | None:
    """The codec of an encoding's name; what calls itself Latin-1 is windows-1252."""
    try:
        name = codecs.lookup(charset or "").name
    except LookupError:
        return None
    return "cp1252" if name in {"iso8859-1", "ascii"} else name


def _guessed(data: bytes) -> str | None:
    """Mac Roman or windows-1252, for English text in one byte a character.

    A UTF-8 file with a broken byte still has characters of several bytes elsewhere: it is refused,
    since all of them would turn into nonsense.
    """
    if _UTF_8.search(data) or _CONTROLS.search(data):
        return None
    if _MACINTOSH.search(data):
        return "mac_roman"
    high = len(data) - len(data.translate(None, _HIGH))
    looks = _TYPOGRAPHY.search(data) or high < _FEW * len(data)
    return "cp1252" if looks and not _NOT_WINDOWS.search(data) else None
