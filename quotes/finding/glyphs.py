"""What a single character typed as a quotation mark can be: opening, closing, or no mark at all.

Its neighbours decide, and its own shape only where they do not: writers curl marks the wrong way,
and one sign serves as apostrophe, prime and inch mark.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, Literal, NamedTuple

from quotes.lexicon.characters import INVISIBLE
from quotes.models import Span

Family = Literal["double", "single", "angle", "turn", "block", "post"]
DOUBLE: Final = frozenset('“”„‟"＂')
"""What is a double mark by itself."""
MARK: Final = re.compile(
    rf"""(?P<double>[{"".join(sorted(DOUBLE))}]|(?<!\S)''|''(?!'(?!'))|``)"""
    r"""|(?P<single>[‘‚‛]|(?<!\w)['’`](?=[^\s'`])|(?<=\S)['’](?![\w’]))"""
    r"""|(?P<angle>[«»‹›])"""
)
"""What is typed for a quotation mark, by family; an apostrophe within a word is none."""
OPENED_TWICE: Final = re.compile(r"‘(?<!\S‘)[‘’](?=\S)")
"""It begins with its mark, which is far quicker to look for than what may not stand before it."""
DOUBLED: Final = re.compile(OPENED_TWICE.pattern + r"|(?<=\S)’’(?!\w)")
"""Single marks typed twice for a double one: ‘‘We won,’’ said Lee."""
SIGN: Final = re.compile(r"""[“”„‟"＂'’`‘‚‛«»‹›](?<!\w['’](?=\w))""")
"""What a MARK can begin with: any of these signs but an apostrophe within a word."""
OPENS_AFTER: Final = frozenset("([{<—–-/“‘'\"„‚«:¿¡…")
"""Characters behind which a mark can open."""
OPENING_SHAPES: Final = frozenset("“„‟`")
"""Double marks whose shape says that they open."""
ENDS_SPEECH: Final = frozenset(".,!?…;—–-")
"""What speech ends with, inside the close."""
CLOSED: Final = frozenset('”"')
"""Marks behind which another may open, its space forgotten: ””When"""
GLUES: Final = frozenset(".,!?…;")
"""Stops behind which a space may have been forgotten: said,“We won,”and"""
FEET_AND_INCHES: Final = re.compile(r"\d\s?(?:['’′]|ft\.?|feet)\s?\d{1,2}(?:[.½¼¾]\d?)?$")
# Words that begin with an apostrophe: 'em, ’cause, ’90s, rock 'n' roll.
ELISION: Final = re.compile(
    r"['’‘`](?:em|til|till|tis|twas|twere|cause|bout|round|neath|nuff|n|s|d|ll|re|ve|m|t"
    r"|\d0s|\d{2}(?![\d,.]))(?!\w)",
    re.IGNORECASE,
)

AND: Final = re.compile(r"['’]n['’] ", re.IGNORECASE)
"""Rock ’n’ roll: the second apostrophe."""


class Mark(NamedTuple):
    """One mark: its characters, and what it can be: "(", ")" or "?" for either."""

    start: int
    end: int
    role: str


def typed_marks(text: str) -> Iterator[tuple[str, Span]]:
    """(family, characters) of every MARK in text order; looked for where one can begin, which is
    far faster. Where ‘‘ opens, ’’ closes."""
    past, doubled = 0, OPENED_TWICE.search(text) is not None
    for sign in SIGN.finditer(text):
        start = sign.start()
        if start < past:
            continue
        if text[start] in DOUBLE:
            past = start + 1
            yield "double", Span(start, past)
            continue
        twice = DOUBLED.match(text, start) if doubled else None
        match = twice or MARK.match(text, start)
        if match:
            past = match.end()
            yield "double" if twice else match.lastgroup or "", Span(start, past)


def _neighbours(text: str, start: int, end: int) -> tuple[str, str]:
    """The characters on either side, what cannot be seen left out; a space at the text's ends."""
    start -= 1
    while start >= 0 and text[start] in INVISIBLE:
        start -= 1
    while end < len(text) and text[end] in INVISIBLE:
        end += 1
    return text[start] if start >= 0 else " ", text[end] if end < len(text) else " "


def double_marks(text: str, spans: list[Span]) -> Iterator[Mark]:
    """What each of the double marks at `spans` can be; those that are no mark are left out."""
    for start, end in spans:
        if role := _double(text, start, end):
            yield Mark(start, end, role)


def _double(text: str, start: int, end: int) -> str:
    """What a double mark can be: by its neighbours, by its own shape where they do not tell."""
    before, after = _neighbours(text, start, end)
    if before.isdigit() and FEET_AND_INCHES.search(text, max(0, start - 12), start):
        return ""
    if before == "=" or after == ">":
        return ""  # <a href="x">, left over from a page
    shape = text[start]
    if before in CLOSED and after.isalnum() and text[start - 2 : start - 1] in ENDS_SPEECH:
        return "("  # “It is hard.””When do we eat?”
    if before in GLUES and after.isalnum():  # Lee said,“We won,”and left
        return "(" if shape in OPENING_SHAPES else ")" if shape == "”" else "?"
    can_open = (before.isspace() or before in OPENS_AFTER) and not after.isspace()
    can_close = not before.isspace() and (not after.isalnum() or before in ENDS_SPEECH)
    if can_open != can_close:
        natural = "(" if shape in OPENING_SHAPES else ")" if shape == "”" else ""
        role = "(" if can_open else ")"
        return role if not natural or natural == role or role == ")" else "?"
    if shape in OPENING_SHAPES:
        return "("
    return ")" if shape == "”" else "?"


def angle_marks(text: str, spans: list[Span]) -> Iterator[Mark]:
    """« opens and » closes, unless the text's first one points the other way: »so herum«."""
    for start, end in spans:
        opens = (text[start] in "«‹") == (text[spans[0].start] in "«‹")
        yield Mark(start, end, "(" if opens else ")")


def single_marks(text: str, spans: list[Span]) -> Iterator[Mark]:
    """What each of the single marks at `spans` can be; apostrophes are left out."""
    for start, end in spans:
        if role := _single(text, start, end):
            yield Mark(start, end, role)


def _single(text: str, start: int, end: int) -> str:
    """What a single mark can be; apostrophes within and before words are neither.

    "(" opens, ")" closes, "s" may be the apostrophe of a plural: the workers’ rights.
    """
    before, after = _neighbours(text, start, end)
    if before.isspace() or before in OPENS_AFTER:
        elided = text[start] != "‘" and ELISION.match(text, start)
        return "" if after.isspace() or elided else "("
    if text[start] in "‘‚‛" or after.isalnum() or AND.match(text, start - 2):
        return ""
    if before.isdigit():
        return ")" if after in ".,;" else ""
    return "s" if before in "sSzZxX" else ")"
