"""How values are written for readers: dates, numbers, addresses of searches."""

from __future__ import annotations

import re
from datetime import date
from typing import Any
from urllib.parse import urlencode

_DETERMINER = re.compile(r"^(?:an?|the|its|his|her|their|our)\s+", re.IGNORECASE)
_POSSESSIVE = re.compile(r"^(?:its|his|her|their|our)\s+", re.IGNORECASE)
KINDS = {"direct": "direct", "mixed": "partly quoted", "indirect": "reported"}


def day(published: object) -> str:
    """“18 Feb 2023” for an ISO date or date and time; other text stays as it is."""
    text = str(published or "")
    try:
        found = date.fromisoformat(text[:10])
    except ValueError:
        return text
    return f"{found.day} {found:%b %Y}"


def month(text: object) -> str:
    """“Feb 2023” for 2023-02."""
    written = day(f"{text}-01")
    return written.removeprefix("1 ") if written != f"{text}-01" else str(text or "")


def moment(published: object) -> str:
    """“18 Feb 2023, 14:05” where the time is known, else the day."""
    text = str(published or "")
    time = text[11:16] if len(text) >= 16 and text[10] in "T " else ""
    return f"{day(text)}, {time}" if time else day(text)


def number(value: object) -> str:
    """1,234 for 1234; a dash for nothing."""
    return f"{value:,}" if isinstance(value, int | float) else "–"


def counted(value: Any, one: str, many: str = "") -> str:
    """“1 quotation”, “2 quotations”."""
    return f"{number(value)} {one if value == 1 else many or one + 's'}"


def percent(value: Any) -> str:
    """“12%”, and “<1%” for what is there but little."""
    if value is None:
        return "–"
    return "<1%" if 0 < value < 1 else f"{value:.0f}%"


def query(values: dict[str, object]) -> str:
    """The values as they stand behind the question mark of an address."""
    return urlencode({name: str(value) for name, value in values.items() if value})


def kind(value: object) -> str:
    """What readers call a kind of quotation."""
    return KINDS.get(str(value), str(value or ""))


def shortened(text: str, words: int = 14) -> str:
    """A long text by its first and last words, and how many stand between."""
    tokens = text.split()
    if len(tokens) <= words:
        return text
    edge = words // 2 - 2
    return (
        f"{' '.join(tokens[:edge])} … {len(tokens) - 2 * edge} words … {' '.join(tokens[-edge:])}"
    )


def bare(role: str) -> str:
    """A role without its article or possessive: the prime minister, Its chief executive."""
    return _DETERMINER.sub("", role)


def role(words: object) -> str:
    """A role as it stands beside a name: of Its chief executive the first word would dangle."""
    return _POSSESSIVE.sub("", str(words or ""))


FILTERS = {
    "quotes_day": day,
    "quotes_month": month,
    "quotes_moment": moment,
    "quotes_number": number,
    "quotes_counted": counted,
    "quotes_percent": percent,
    "quotes_query": query,
    "quotes_kind": kind,
    "quotes_role": role,
    "quotes_bare": bare,
    "quotes_shortened": shortened,
}
