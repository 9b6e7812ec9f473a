"""How one text's words become another's, as pieces to be shown: the same, added, or left out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Literal, NamedTuple

from quotes.comparing.words import compare_words

OPENING = "“‘([{<$£€¥"
STRAIGHT = "\"'"
WARNINGS = {
    "numbers_differ": "figures differ",
    "negation_differs": "one denies what the other says",
}
"""What a reader must not miss, by the column of `wordings` that tells it."""
Row = Mapping[str, Any]


class Piece(NamedTuple):
    """Some words, and whether both texts have them, only the second, or only the first."""

    tag: Literal["same", "added", "left_out"]
    text: str

    @property
    def spaced(self) -> tuple[str, str, str]:
        """The white space before the words, the words, and the white space behind them."""
        words = self.text.strip()
        start = len(self.text) - len(self.text.lstrip())
        return self.text[:start], words, self.text[start + len(words) :]


def differences(a: str, b: str) -> list[Piece]:
    """How text `b` differs from `a`: its pieces, and in their places those that it leaves out.

    The pieces that are not left_out, joined, are `b` itself; one that is left out has white space
    where none stands beside it in `b`.
    """
    pieces: list[Piece] = []
    at = 0
    for change in compare_words(a, b):
        if change.a_end > change.a_start and change.tag != "equal":
            _add(pieces, Piece("same", b[at : change.b_start]))
            at = change.b_start
            _add(pieces, Piece("left_out", _apart(a[change.a_start : change.a_end], b, at)))
        if change.b_end > change.b_start:
            _add(pieces, Piece("same", b[at : change.b_start]))
            words = b[change.b_start : change.b_end]
            _add(pieces, Piece("same" if change.tag == "equal" else "added", words))
            at = change.b_end
    _add(pieces, Piece("same", b[at:]))
    return pieces


def against_first(statement: Row) -> Iterator[tuple[Row, Row]]:
    """Each telling of a statement but the first, with the wordings' row for it and the first.

    The row is empty where the two were not compared. For `storing.comparisons.statement`.
    """
    first, *others = statement["tellings"]
    wordings = {frozenset((row["quote_a"], row["quote_b"])): row for row in statement["wordings"]}
    for telling in others:
        yield telling, wordings.get(frozenset((first["quote_id"], telling["quote_id"])), {})


def warnings_of(wording: Row) -> list[str]:
    """The `WARNINGS` that two wordings call for, in words."""
    return [words for name, words in WARNINGS.items() if wording.get(name)]


def told_in(row: Row) -> list[str]:
    """The outlet and the day of a telling, as far as they are known."""
    return [each for each in (row.get("outlet"), (row.get("published") or "")[:10]) if each]


def _add(pieces: list[Piece], piece: Piece) -> None:
    if not piece.text:
        return
    if pieces and pieces[-1].tag == piece.tag:
        piece = Piece(piece.tag, pieces.pop().text + piece.text)
    pieces.append(piece)


def _apart(words: str, b: str, at: int) -> str:
    """Words that are put into `b` at a place, with a space where they would run into its own."""
    before, behind = b[:at][-1:], b[at : at + 1]
    opened = before in OPENING or (before in STRAIGHT and at == 1)
    lead = " " if before and not before.isspace() and not opened else ""
    trail = " " if behind and (behind.isalnum() or behind in OPENING) else ""
    return f"{lead}{words}{trail}"
