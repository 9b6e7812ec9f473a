"""An article and what was found in it, as the rows of the core tables."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from hashlib import blake2b
from typing import Any

from quotes.models import Article, Quote
from quotes.storing.ids import first_free, quote_ids

ARTICLE_COLUMNS = (
    "id",
    "outlet_id",
    "url",
    "title",
    "byline",
    "published",
    "name",
    "words",
    "text_hash",
    "text",
)
QUOTE_COLUMNS = (
    "id",
    "article_id",
    "speaker_id",
    "kind",
    "act",
    "modality",
    "text",
    "start",
    "end",
    "cue",
    "cue_start",
    "cue_end",
    "speaker_text",
    "mention_start",
    "mention_end",
    "role",
    "medium",
    "rule",
    "resolved_by",
)
"""Without continues_id, which is set once all quotes of the article are stored."""


def text_hash(text: str) -> str:
    """128 bits, in hexadecimal, by which a changed text is known."""
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def article_row(article: Article, article_id: int, outlet_id: int | None) -> tuple[Any, ...]:
    """The row of `articles`, in the order of ARTICLE_COLUMNS."""
    return (
        article_id,
        outlet_id,
        article.url,
        article.title,
        article.byline,
        article.published,
        article.name,
        len(article.text.split()),
        text_hash(article.text),
        article.text,
    )


def claim_quote_ids(
    article_id: int, quotes: Sequence[Quote], taken: Callable[[int], bool]
) -> list[int]:
    """An id for each quote; `taken` says whether another article's quote has one."""
    claimed: list[int] = []
    own: set[int] = set()
    for quote in quotes:
        cue_start = quote.cue.span.start if quote.cue else None
        ids = quote_ids(article_id, quote.start, quote.end, cue_start)
        quote_id = first_free(ids, lambda each: each in own or taken(each))
        own.add(quote_id)
        claimed.append(quote_id)
    return claimed


def quote_row(
    quote: Quote, text: str, quote_id: int, article_id: int, speaker_id: int | None
) -> tuple[Any, ...]:
    """The row of `quotes`, in the order of QUOTE_COLUMNS."""
    cue = quote.cue.span if quote.cue else None
    mention = quote.mention.span if quote.mention else None
    return (
        quote_id,
        article_id,
        speaker_id,
        quote.kind,
        quote.act,
        quote.modality,
        quote.text(text),
        quote.start,
        quote.end,
        cue.of(text) if cue else None,
        *(cue or (None, None)),
        mention.of(text) if mention else None,
        *(mention or (None, None)),
        quote.role,
        quote.medium,
        quote.rule,
        quote.resolved_by,
    )
