"""A quote as plain data, for JSON lines and for a spaCy Doc that travels between processes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from quotes.models import Cue, Mention, Quote, Span


def record(quote: Quote, text: str, doc: str) -> dict[str, Any]:
    """A quote as `quotes extract` prints it: one flat JSON object that holds its words.

    `text` is the article's, `doc` its name. Spans are [start, end) in characters; `text` is the
    content's pieces joined by one space; `continues` is the index, among the article's quotes, of
    the one this goes on from. A quote that goes on has the span of the mention it goes on from.
    """
    cue = quote.cue.span if quote.cue else None
    mention = quote.mention.span if quote.mention else None
    return {
        "doc": doc,
        "kind": quote.kind,
        "act": quote.act,
        "modality": quote.modality,
        "text": quote.text(text),
        "spans": [list(span) for span in quote.spans],
        "speaker": quote.speaker,
        "speaker_kind": quote.speaker_kind,
        "speaker_text": mention.of(text) if mention else None,
        "speaker_span": list(mention) if mention else None,
        "role": quote.role,
        "cue": cue.of(text) if cue else None,
        "cue_span": list(cue) if cue else None,
        "medium": quote.medium,
        "rule": quote.rule,
        "resolved_by": quote.resolved_by,
        "continues": quote.continues,
    }


PLAIN = (
    "kind",
    "act",
    "speaker",
    "speaker_kind",
    "role",
    "medium",
    "modality",
    "rule",
    "continues",
    "resolved_by",
    "entity",
)


def to_plain(quote: Quote) -> dict[str, Any]:
    """A quote without its words, as msgpack can hold it; `from_plain` gives it back."""
    plain = {name: getattr(quote, name) for name in PLAIN}
    plain["spans"] = [list(span) for span in quote.spans]
    cue, mention = quote.cue, quote.mention
    plain["cue"] = [*cue.span, cue.lemma, cue.act, *(cue.phrase or ())] if cue else None
    plain["mention"] = [*mention.span, *(mention.whole or ())] if mention else None
    plain["told"] = list(quote.told or ())
    plain["passed_on"] = list(quote.passed_on or ())
    return plain


def from_plain(plain: Mapping[str, Any]) -> Quote:
    """The quote that `to_plain` was given."""
    cue, mention = plain["cue"], plain["mention"]
    return Quote(
        spans=tuple(Span(*span) for span in plain["spans"]),
        cue=Cue(Span(*cue[:2]), cue[2], cue[3], _span(cue[4:])) if cue else None,
        mention=Mention(Span(*mention[:2]), _span(mention[2:])) if mention else None,
        told=_span(plain.get("told", ())),
        passed_on=_span(plain.get("passed_on", ())),
        **{name: plain[name] for name in PLAIN},
    )


def _span(pair: Sequence[int]) -> Span | None:
    return Span(*pair) if pair else None
