"""What a visitor types, as SQLite's full-text search understands it."""

from __future__ import annotations

import re

_TERM = re.compile(r'(?P<no>-)?(?:"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+))')
_CURLY = str.maketrans("“”„«»", '"""""')
MAX_TERMS = 32


def match_expression(typed: str) -> str:
    """An FTS5 expression for what was typed; empty where it holds no word to look for.

    All words must occur; "in quotation marks" in that order; a star at the end finds what begins
    so; a minus before a word leaves out what holds it; OR between words asks for either. Every
    word is quoted for FTS5, so no input is a syntax error.
    """
    wanted: list[str] = []
    unwanted: list[str] = []
    either = False
    for found in list(_TERM.finditer(typed.translate(_CURLY)))[:MAX_TERMS]:
        word = found["word"] or ""
        if word == "OR":
            either = bool(wanted)
            continue
        term = _quoted(found["phrase"] if found["phrase"] is not None else word)
        if not term:
            continue
        if found["no"]:
            unwanted.append(term)
        elif either:
            wanted[-1] = f"({wanted[-1]} OR {term})"
        else:
            wanted.append(term)
        either = False
    if not wanted:
        return ""
    expression = " AND ".join(wanted)
    return f"({expression}) NOT ({' OR '.join(unwanted)})" if unwanted else expression


def _quoted(words: str) -> str:
    star = "*" if words.endswith("*") and len(words) > 2 else ""
    words = words.rstrip("*").replace("\x00", "")
    return f'"{words}"{star}' if re.search(r"\w", words) else ""
