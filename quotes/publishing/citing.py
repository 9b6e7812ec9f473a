"""A quotation as one line that cites it."""

from __future__ import annotations

from quotes.publishing.source import Row
from quotes.publishing.wording import day, kind, role

UNNAMED = "speaker not named"


def cite(quote: Row, address: str) -> str:
    """“Words.” – Speaker (role), as quoted in “Title”, Outlet, 18 Feb 2023. Addresses behind it."""
    text = str(quote["text"])
    marked = text if quote["kind"] == "direct" else f"[{kind(quote['kind'])}] {text}"
    who = quote["speaker"] or UNNAMED + (f" (“{said}”)" if (said := quote["speaker_text"]) else "")
    office = f" ({role(quote['role'])})" if quote["role"] else ""
    title = f"“{quote['title']}”" if quote["title"] else ""
    where = ", ".join(part for part in (title, quote["outlet"], day(quote["published"])) if part)
    links = " ".join(link for link in (quote["url"], f"<{address}>") if link)
    return f"{marked} – {who}{office}{f', as told in {where}' if where else ''}. {links}"
