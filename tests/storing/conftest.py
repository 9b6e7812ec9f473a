"""Articles and extractions made by hand, and a database to put them in."""

from __future__ import annotations

from quotes.models import Article, Cue, Extraction, Mention, Quote, Span

TEXT = (
    "“The bridge is safe,” said Mayor Ada Venn. “We checked it twice.”\n\n"
    "Engineers warned that the cables were worn.\n"
)


def span(words: str, text: str = TEXT) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def extraction() -> Extraction:
    """What a careful reader finds in TEXT."""
    mayor = Mention(span("Mayor Ada Venn"))
    engineers = Mention(span("Engineers"))
    return Extraction(
        (
            Quote(
                kind="direct",
                act="statement",
                spans=(span("“The bridge is safe,”"),),
                cue=Cue(span("said"), "say"),
                mention=mayor,
                speaker="Ada Venn",
                speaker_kind="person",
                role="Mayor",
                rule="cue-after",
            ),
            Quote(
                kind="direct",
                act="statement",
                spans=(span("“We checked it twice.”"),),
                mention=mayor,
                speaker="Ada Venn",
                speaker_kind="person",
                role="Mayor",
                rule="goes-on",
                continues=0,
            ),
            Quote(
                kind="indirect",
                act="statement",
                spans=(span("the cables were worn"),),
                cue=Cue(span("warned"), "warn"),
                mention=engineers,
                speaker="Engineers",
                speaker_kind="group",
                rule="clause",
            ),
        )
    )


def article(**changes: str | None) -> Article:
    values: dict[str, str | None] = {
        "text": TEXT,
        "name": "bridge.txt",
        "outlet": "Harbour Post",
        "url": "https://harbour.example/bridge",
        "title": "Is it safe?",
        "published": "2024-05-01",
    }
    return Article(**(values | changes))  # type: ignore[arg-type]
