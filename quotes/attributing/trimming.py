"""The bounds of reported words by the project's convention (docs/annotation.md).

Rules that find reports think in clauses; what is stored has neither the conjunction, nor the
person told, nor a dateline, and no half of a pair of quotation marks.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Final

from quotes.attributing.scene import QUOTATION_MARKS
from quotes.finding.clause_starts import stands_alone
from quotes.finding.complements import MATTERS
from quotes.finding.marks import Region
from quotes.finding.mentions import word_range
from quotes.finding.openers import INFINITIVE
from quotes.finding.phrases import is_somebody
from quotes.finding.phrases_ahead import noun_phrase_at
from quotes.finding.punctuation import BRACKETS, OPENING_MARKS, SETTING_APART
from quotes.finding.tagset import FINITE
from quotes.finding.words import Words
from quotes.lexicon.cues import cue_forms, is_of_class, may_tell
from quotes.models import Cue, Mention, Quote, Span

LEAD: Final = 14
"""How many words may stand between a cue and its "that": told KTN’s “Today” on Sunday that"""
MONTH: Final = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
LONGEST_DATELINE: Final = 80
"""In characters."""
DATELINE: Final = re.compile(
    r"[A-Z][A-Z .,/’'-]+[A-Z](?:,[^:—–\n]{0,40})?(?:\s*\([^)\n]{1,40}\))?\s*[:—–-]+\s+"
    r"(?:\([A-Z]{2,8}\)\s*[:—–-]\s+)?"
    r"|[A-Z][a-z’'-]+(?: [A-Z][a-z’'-]+){0,2} ?:\s+(?=[A-Z\d])"
    r"|\[[A-Z]{3,}\]\s+"
    r"|[A-Z][A-Za-z’'-]+(?: [A-Z][a-z’'-]+){0,2}(?: \[[A-Z][A-Za-z ]+\])?,? "
    rf"(?:{MONTH} \d{{1,2}}|\d{{1,2}} {MONTH})(?:,? \d{{4}})?,?"
    r"(?: ?\([A-Z][A-Za-z ]{1,30}\) ?[:—–-]?| [A-Z]{2,6} ?[:—–-]| ?[:—–-])\s+(?=[A-Z\d])"
    r"|[A-Z][a-z’']+(?: [A-Z][a-z’']+){0,2}(?:, [A-Z][a-z]+)? [—–-] (?=[A-Z\d])(?!.* [—–-] )"
)
"""LAGOS, Monday (Agency) — / New Delhi: / Osta, Nov 14 (PTI) / Suva, Fiji - ; not: Suva - Fiji’s
capital - was shut"""
BREAKING: Final = FINITE | {"WH", "VB"}
ORDERING: Final = frozenset({"infinitive", "object"})
"""Rules of reports in which somebody may be told to do what is said."""


def trimmed(
    words: Words, tags: Sequence[str], regions: Sequence[Region], quotes: Sequence[Quote]
) -> list[Quote]:
    """The quotes with their bounds by the convention."""
    by_first = sorted((region for region in regions), key=lambda region: region.first)
    firsts = [region.first for region in by_first]
    return [_trim(words, tags, by_first, firsts, quote) for quote in quotes]


def _trim(
    words: Words,
    tags: Sequence[str],
    regions: Sequence[Region],
    firsts: Sequence[int],
    quote: Quote,
) -> Quote:
    spans, told, mention, cue = quote.spans, None, quote.mention, quote.cue
    if mention is not None:
        mention = _with_brackets(words, tags, mention)
    if quote.kind != "direct":
        first, *rest = spans
        start = _behind_dateline(words, _behind_lead(words, tags, quote, first), first.end)
        behind = _behind_person(words, tags, quote, Span(start, first.end))
        if behind is not None:
            told, start = words.span(word_range(words, first)[0], behind - 1), words.start[behind]
        if any(map(str.isalnum, words.source[start : first.end])):  # else there is no complement
            spans = (Span(start, first.end), *rest)
        if cue is not None:
            cue = _with_preposition(words, tags, cue, spans)
        spans = tuple(_with_closing_bracket(words, span) for span in spans)
    spans = tuple(_with_marks(words, tags, regions, firsts, span) for span in spans)
    kind = quote.kind
    if kind == "mixed" and all(_all_quoted(words, tags, regions, firsts, span) for span in spans):
        kind = "direct"
    if (spans, told, mention, cue) == (quote.spans, quote.told, quote.mention, quote.cue):
        return quote if kind == quote.kind else quote._replace(kind=kind)
    return quote._replace(kind=kind, spans=spans, told=told, mention=mention, cue=cue)


def _all_quoted(
    words: Words, tags: Sequence[str], regions: Sequence[Region], firsts: Sequence[int], span: Span
) -> bool:
    """Whether every word of a span stands in quotation marks: said that [“the way is clear.”]"""
    at, last = word_range(words, span)
    while at <= last:
        number = bisect_right(firsts, at) - 1
        while number >= 0 and regions[number].depth and regions[number].last < at:
            number -= 1  # behind a region within another
        if number >= 0 and at <= regions[number].last:
            at = regions[number].last
        elif tags[at] != "PUNCT":
            return False
        at += 1
    return True


def _with_preposition(words: Words, tags: Sequence[str], cue: Cue, spans: Sequence[Span]) -> Cue:
    """The cue with the preposition that its content hangs on: warned of, asked about."""
    at = word_range(words, cue.span)[1] + 1
    if at >= len(tags) or not (tags[at] in {"IN", "TO"} or words.lower[at] == "as"):
        return cue
    begins = next((words.start[i] for i in range(at + 1, len(tags)) if tags[i] != "PUNCT"), 0)
    if any(words.end[at] <= start <= begins for start, _ in spans):
        return cue._replace(span=Span(cue.span.start, words.end[at]))
    return cue


def _with_brackets(words: Words, tags: Sequence[str], mention: Mention) -> Mention:
    """A name with the brackets directly behind it: Sen. Ann Lee (D-Vt.)"""
    last = word_range(words, mention.span)[1]
    if tags[last] != "NNP" or words.text[last + 1 : last + 2] != ["("]:
        return mention
    for at in range(last + 2, min(last + BRACKETS, len(words))):
        if words.text[at].startswith("@"):
            break
        if words.text[at] == ")":
            span = Span(mention.span.start, words.end[at])
            whole = mention.whole or span
            return mention._replace(span=span, whole=Span(whole.start, max(whole.end, span.end)))
    return mention


def _with_closing_bracket(words: Words, span: Span) -> Span:
    """The span with the bracket that closes directly behind it: the vote is on Friday (9 June)"""
    first, last = word_range(words, span)
    if words.text[last + 1 : last + 2] != [")"]:
        return span
    inner = words.text[first : last + 1]
    closes = inner.count("(") > inner.count(")")
    return Span(span.start, words.end[last + 1]) if closes else span


def _behind_person(words: Words, tags: Sequence[str], quote: Quote, span: Span) -> int | None:
    """The first word of the content, behind whoever was told: urged the party [to] wait."""
    cue = quote.cue
    if cue is None or quote.rule not in ORDERING or cue.span.start > span.start:
        return None
    entries = cue_forms().get(cue.span.of(words.source).split()[0].lower(), ())
    if not any(entry.to and entry.lemma == cue.lemma for entry in entries):
        return None
    first, last = word_range(words, span)
    asked = noun_phrase_at(words, tags, first)
    if cue.lemma == "demand" and asked is not None and not is_somebody(words, tags, asked):
        return None  # demanded a fence to stop the bear
    for at in range(first + 1, min(first + LEAD, last)):
        verb = at + 1 + (words.text[at + 1] in OPENING_MARKS)  # urged the party [to “wait”]
        if tags[at] == "TO" and tags[min(verb, last)] in INFINITIVE:
            return at - (tags[at - 1] == "NEG")
        if tags[at] in BREAKING or tags[at] == "SUB":
            break
    return None


def _behind_lead(words: Words, tags: Sequence[str], quote: Quote, span: Span) -> int:
    """Where the clause begins behind "that", whoever was told and wherever it was said."""
    if quote.cue is None or quote.cue.span.start > span.start:
        return span.start
    first, last = word_range(words, span)
    if words.text[first] == "," and first < last:
        return words.start[first + 1]  # found that, | on average, it fell
    for at in range(first, min(first + LEAD, last)):
        if words.lower[at] == "that" and not stands_alone(tags, at, last + 1):
            if at == first or _is_lead(words, tags, quote.cue, first, at):
                behind = at + 1 if words.text[at + 1] != "," else at + 2
                return words.start[min(behind, last)]
            break
        if (tags[at] in BREAKING and words.lower[at] != "however") or (
            tags[at] == "PUNCT"
            and words.text[at] not in QUOTATION_MARKS
            and words.lower[at + 1] != "that"
        ):
            break
    return span.start


def _is_lead(words: Words, tags: Sequence[str], cue: Cue, first: int, that: int) -> bool:
    """Told [reporters in Lagos] that; said[, however,] that; not: rejected [the idea] that."""
    if tags[that] != "SUB" or tags[that + 1] in BREAKING:
        return False
    if words.text[that - 1] in SETTING_APART:
        return words.text[first - 1] == words.text[that - 1]
    if may_tell(cue.span.of(words.source).lower()):
        return True
    if MATTERS.intersection(words.lower[first - 1 : first + 1]) and not _states(words, cue):
        return False  # called for calm amid clashes that ...
    return "IN" in (tags[first - 1], tags[first])


def _states(words: Words, cue: Cue) -> bool:
    """Whether what was said may follow a matter: said of the town that; not: apologised for."""
    first = cue.span.of(words.source).split()[0].lower()
    return is_of_class(first, {"say"}) and not cue.lemma.startswith("apolog")


def _behind_dateline(words: Words, start: int, end: int) -> int:
    """Where content begins behind a dateline that opens its paragraph; else `start`."""
    opens = words.source.rfind("\n", 0, start) + 1
    dateline = (
        DATELINE.match(words.source, opens, end) if start < opens + LONGEST_DATELINE else None
    )
    return dateline.end() if dateline and start < dateline.end() < end else start


def _with_marks(
    words: Words, tags: Sequence[str], regions: Sequence[Region], firsts: Sequence[int], span: Span
) -> Span:
    """The span with the quotation marks around the quoted words that it holds whole.

    A stop before the closing mark goes with it: he knew [“the way.”]
    """
    first, last = word_range(words, span)
    start, end = span
    for region in regions[bisect_left(firsts, first) : bisect_right(firsts, last)]:
        if region.last <= last or {*tags[last + 1 : region.last + 1]} == {"PUNCT"}:
            start, end = min(start, region.span.start), max(end, region.span.end)
    return Span(start, end)
