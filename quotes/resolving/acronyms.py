"""Acronyms and what they stand for, as an article itself says: `Karachi Police Office (KPO)`."""

from __future__ import annotations

from quotes.finding.words import Words


def acronyms(words: Words) -> dict[str, str]:
    """Acronyms with their expansion as the article gives it: `Karachi Police Office (KPO)`."""
    found: dict[str, str] = {}
    for opened in words.of({"("}):
        if words.text[opened + 2 : opened + 3] == [")"]:
            short = words.text[opened + 1].replace(".", "")
            if 2 <= len(short) <= 8 and short.isalpha() and short.isupper():
                first = _expansion(words, short, opened - 1)
                if first is not None:
                    found.setdefault(short, words.phrase(first, opened - 1))
    return found


def _expansion(words: Words, short: str, last: int) -> int | None:
    """The first word of what the letters of `short` stand for, ending at word `last`."""
    floor, letters = words.sentences[words.sentence_of[last]][0], ""
    for at in range(last, max(floor - 1, last - 10), -1):
        initials = "".join(part[0] for part in words.text[at].split("-") if part)
        letters = "".join(c for c in initials if c.isupper()) + letters
        if letters == short:
            return at
        if not short.endswith(letters):
            return None
    return None
