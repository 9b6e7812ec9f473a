"""Bytes to text: every character kept, and one clear reason for what is no text."""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from quotes.reading.text import Unreadable, decode, read_text


@pytest.mark.parametrize(
    "text",
    [
        "One line.\r\nAnother.\r\n",
        "Old Mac.\rLine.\r",
        "\ufeffA mark before the first word.\n",
        "Astral 𝒜 and combining e\u0301\n",
        "no line end",
        "form\x0cfeed and\u2028separators\u2029",
    ],
)
def test_every_character_is_kept(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(text.encode("utf-8"))
    assert read_text(path) == text


ENCODINGS = {
    "utf-8": b"",
    "cp1252": b"",
    "mac_roman": b"",
    "utf-16-le": codecs.BOM_UTF16_LE,
    "utf-16-be": codecs.BOM_UTF16_BE,
}
"""What bytes may be read as, and what they begin with then."""


def text_or_reason(data: bytes) -> tuple[str | None, str]:
    try:
        return decode(data), ""
    except Unreadable as error:
        return None, str(error)


@given(st.text(min_size=1))
def test_what_is_read_is_the_file_decoded(text: str) -> None:
    decoded, reason = text_or_reason(text.encode("utf-8"))
    assert decoded == text or reason in {"empty file", "binary file"}


@example(b"\xfe\xff\x00\x01")
@given(st.binary())
def test_any_bytes_give_text_or_a_reason(data: bytes) -> None:
    decoded, reason = text_or_reason(data)
    assert "\n" not in reason
    if decoded is None:
        assert reason
    else:
        assert any(data == bom + decoded.encode(each, "replace") for each, bom in ENCODINGS.items())


def test_windows_text_is_read_where_it_is_no_broken_utf_8() -> None:
    text = "‘No,’ said José. “We won’t – ever.”"
    assert decode(text.encode("cp1252")) == text
    plain = '"No," said the owner of the café in Nîmes.'
    assert decode(plain.encode("cp1252")) == plain
    broken = "“José won’t,”".encode() + b" said Lee. \x93No.\x94"
    with pytest.raises(Unreadable, match="not UTF-8: byte 0x93"):
        decode(broken)


def test_text_from_an_old_mac_is_read() -> None:
    text = "“It’s José’s,” said Renée."
    assert decode(text.encode("mac_roman")) == text


@pytest.mark.parametrize("order", ["utf-16-le", "utf-16-be"])
def test_utf_16_says_what_it_is(order: str) -> None:
    assert decode("\ufeff“No,” said Lee.".encode(order)) == "“No,” said Lee."


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty file"),
        (b" \r\n\t\n", "empty file"),
        (b"\xef\xbb\xbf\n", "empty file"),
        (b"\x7fELF\0\0\0", "binary file"),
        (b"%PDF-1.7\n\0\0\0", "a PDF: save its text first (pdftotext)"),
        (b"PK\x03\x04word", "a Word document or an archive: save its text first, as .txt or .html"),
        (b"{\\rtf1 Hello}", "rich text: save it first as .txt or .html"),
        ("Нет, сказал Ли".encode("koi8-r"), "not UTF-8: byte 0xee at offset 0; save it so"),
        (b"\x01caf\xe9", "not UTF-8: byte 0xe9 at offset 4; save it so"),
        ("\n".encode("utf-16"), "empty file"),
        ("a\0".encode("utf-16"), "binary file"),
        (b"\xff\xfeabc", "begins like UTF-16, but is not"),
        (b"\xed\xa0\x80", "not UTF-8: byte 0xed at offset 0; save it so"),
    ],
)
def test_what_is_no_text(tmp_path: Path, data: bytes, reason: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    with pytest.raises(Unreadable) as caught:
        read_text(path)
    assert str(caught.value) == reason


def test_the_limit_counts_bytes(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("é" * 500, "utf-8")
    assert len(read_text(path, 1000)) == 500
    with pytest.raises(Unreadable, match=r"limit of 0\.000999 MB"):
        read_text(path, 999)


def test_an_endless_file_is_not_read_to_its_end() -> None:
    with pytest.raises(Unreadable, match="larger than"):
        read_text(Path("/dev/zero"), 1000)


def test_a_missing_file_and_a_folder(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="no such file"):
        read_text(tmp_path / "nothing.txt")
    with pytest.raises(Unreadable, match="directory"):
        read_text(tmp_path)
