"""How the speakers of an article become rows: what the writer asks of whoever knows who is who."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from sqlite_utils import Database

from quotes.models import Article, Quote, SpeakerKind
from quotes.storing.ids import stable_id


class Linking(Protocol):
    """Who is who across articles. Both methods run in the transaction that stores the article."""

    def link(
        self, db: Database, article_id: int, article: Article, quotes: Sequence[Quote]
    ) -> Sequence[int | None]:
        """The speaker id of each quote, in order; rows that `speakers` lacks are added.

        The article's own row is stored by then, its quotes are not.
        """

    def stored(
        self, db: Database, article_id: int, quotes: Sequence[Quote], quote_ids: Sequence[int]
    ) -> None:
        """Called when the article's quotes are stored under `quote_ids`: mentions, corrections."""


class ByName:
    """One speaker for each name; unnamed speakers are kept apart by article.

    "A police official" of two articles is not known to be one person.
    """

    def link(
        self, db: Database, article_id: int, article: Article, quotes: Sequence[Quote]
    ) -> list[int | None]:
        """The id of each quote's speaker, computed from the name; see `Linking`."""
        rows = {}
        ids: list[int | None] = []
        for quote in quotes:
            if quote.speaker is None:
                ids.append(None)
                continue
            kind = speaker_kind(quote)
            known = (quote.speaker.casefold(), article_id if kind == "unnamed" else None)
            speaker_id = stable_id("speaker", *known)
            rows[speaker_id] = (speaker_id, quote.speaker, kind)
            ids.append(speaker_id)
        db.conn.executemany(
            "insert into speakers (id, name, kind) values (?, ?, ?) on conflict do nothing",
            rows.values(),
        )
        return ids

    def stored(
        self, db: Database, article_id: int, quotes: Sequence[Quote], quote_ids: Sequence[int]
    ) -> None:
        """Nothing more is known by name alone."""


def speaker_kind(quote: Quote) -> SpeakerKind:
    """What kind of speaker a quote has; unnamed where it does not say."""
    return quote.speaker_kind or "unnamed"
