"""Plots as plain values for SVG: no script, no inline style, nothing from elsewhere."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

MAX_MONTHS = 120
LABEL_WIDTH = 60
"""Units of a chart that a year written below it takes."""


def months(rows: Iterable[dict[str, Any]], width: int = 720, height: int = 120) -> dict[str, Any]:
    """Bars of quotes a month, gaps included. Rows have `month` (YYYY-MM) and `quotes`.

    Returns `width`, `height`, `most`, `filled` (months with quotes) and `bars`, each with x, y,
    width, height, month, quotes and, for every January, `year`; the first month has it too, where
    there is room to write it. Rows whose month is none are left out; a year at least is shown, and
    of very long times the last `MAX_MONTHS`.
    """
    numbered = ((_number(row["month"]), row["quotes"]) for row in rows)
    counts = {number: quotes for number, quotes in numbered if number is not None}
    if not counts:
        return {"width": width, "height": height, "most": 0, "filled": 0, "bars": []}
    last = max(counts)
    first = min(max(min(counts), last - MAX_MONTHS + 1), last - 11)
    most = max(counts.values())
    step = width / (last - first + 1)
    january = -first % 12
    labelled = 0 if january * step > LABEL_WIDTH else january
    bars = []
    for place, number in enumerate(range(first, last + 1)):
        month = f"{number // 12:04}-{number % 12 + 1:02}"
        quotes = counts.get(number, 0)
        tall = max(quotes * (height - 2) / most, 1.5) if quotes else 0
        bars.append(
            {
                "month": month,
                "quotes": quotes,
                "x": round(place * step, 2),
                "y": round(height - tall, 2),
                "width": round(max(step - min(2, step / 4), 0.5), 2),
                "height": round(tall, 2),
                "year": month[:4] if month.endswith("-01") or place == labelled else None,
            }
        )
    filled = sum(1 for bar in bars if bar["quotes"])
    return {"width": width, "height": height, "most": most, "filled": filled, "bars": bars}


def _number(month: object) -> int | None:
    """Months since the year 0, or None for what is not YYYY-MM."""
    text = str(month or "")
    if len(text) != 7 or text[4] != "-" or not (text[:4] + text[5:]).isdecimal():
        return None
    year, of_year = int(text[:4]), int(text[5:])
    return year * 12 + of_year - 1 if 1 <= of_year <= 12 else None


def shares(rows: list[dict[str, Any]], by: str = "quotes") -> list[dict[str, Any]]:
    """The rows with `percent` (of all rows) and `bar` (percent of the largest) added."""
    total = sum(row[by] or 0 for row in rows)
    most = max((row[by] or 0 for row in rows), default=0)
    return [
        {
            **row,
            "percent": round(100 * (row[by] or 0) / total, 1) if total else 0.0,
            "bar": round(100 * (row[by] or 0) / most, 1) if most else 0.0,
        }
        for row in rows
    ]
