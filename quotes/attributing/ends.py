"""Where reported words end, for the following clauses that counting leaves open.

circumstance   what tells when or why a promise was made is not part of it:
               vowed to rebuild [after the storm destroyed the school]
attached       what is tied to a reported clause by ", which" or ", while" was reported with it:
               said two people had died, while nine were hurt
judged         what becomes of the words begins with a noun for them:
               said the bridge was unsafe, [a claim the builder denied]
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from quotes.attributing.reported.forms import CLAUSES
from quotes.finding.mentions import word_range
from quotes.finding.punctuation import SETTING_APART
from quotes.finding.tagset import VERBS
from quotes.finding.words import Words
from quotes.lexicon.cues import is_of_class, names_statement
from quotes.models import Quote, Span

CIRCUMSTANCE: Final = frozenset({"after", "when", "as", "while", "before", "following"})
ATTACHED: Final = frozenset({"which", "while", "where", "whereas", "whose", "when", "with"})
PAST: Final = frozenset({"VBD", "HAVE", "BE"})
OPENS_CLAUSE: Final = frozenset({"SUB", "WH", "PRP", "PRP$", "DT", "NNP"})
"""What may follow a noun that its clause tells more of: a claim [he denied], [that he denied]."""
REACH: Final = 12
"""How many words behind "after" its verb may stand."""


def ended(words: Words, tags: Sequence[str], quotes: Sequence[Quote]) -> list[Quote]:
    """The quotes, each ending where its own words end."""
    starts = sorted(place for quote in quotes for place in _places(quote))
    return [_end(words, tags, quote, starts) for quote in quotes]


def _places(quote: Quote) -> list[int]:
    """Where a quote's content, cue and mention begin."""
    found = [span.start for span in quote.spans]
    if quote.cue is not None:
        found.append(quote.cue.span.start)
    if quote.mention is not None:
        found.append(quote.mention.span.start)
    return found


def _end(words: Words, tags: Sequence[str], quote: Quote, starts: Sequence[int]) -> Quote:
    if quote.kind == "direct" or quote.cue is None or quote.cue.span.start > quote.spans[-1].start:
        return quote
    *before, span = quote.spans
    first, whole = word_range(words, span)
    last = whole
    if quote.rule == "infinitive":
        last = _before_circumstance(words, tags, first, last)
    elif quote.rule in CLAUSES and _says(quote, words):
        last = _with_attached(words, last, starts)
    last = _before_judged(words, tags, first, last)
    if last == whole:
        return quote
    return quote._replace(spans=(*before, Span(span.start, words.end[last])))


def _before_circumstance(words: Words, tags: Sequence[str], first: int, last: int) -> int:
    for at in range(first + 2, last):
        if words.lower[at] in CIRCUMSTANCE and tags[at] in {"SUB", "WH"}:
            behind = range(at + 1, min(at + REACH, last + 1))
            verb = next((n for n in behind if tags[n] in VERBS | PAST | {"MD"}), None)
            if verb is not None and verb > at + 1 and tags[verb] == "VBD":
                return at - 1 if words.text[at - 1] != "," else at - 2
    return last


def _before_judged(words: Words, tags: Sequence[str], first: int, last: int) -> int:
    """The last word before a mark and a noun for what was said: ..., a claim the builder denied."""
    for at in range(first + 2, last - 2):
        if words.text[at] in SETTING_APART and words.lower[at + 1] in {"a", "an"}:
            noun = at + 2
            while noun < last and tags[noun] == "JJ":
                noun += 1
            names = names_statement(words.lower[noun]) and tags[noun + 1] in OPENS_CLAUSE
            if names and (words.text[at] == "," or words.text[at] not in words.text[noun:last]):
                return at - 1
    return last


def _says(quote: Quote, words: Words) -> bool:
    assert quote.cue is not None
    return is_of_class(quote.cue.span.of(words.source).lower(), {"say", "tell"})


def _with_attached(words: Words, last: int, starts: Sequence[int]) -> int:
    """The last word of the sentence, where only an attached clause of this report is left of it."""
    stop = words.sentences[words.sentence_of[last]][1] - 1
    if last + 2 > stop or words.text[last + 1] != "," or words.lower[last + 2] not in ATTACHED:
        return last
    while stop > last and not words.text[stop][0].isalnum():
        stop -= 1
    taken = any(words.start[last] < start < words.end[stop] for start in starts)
    return last if taken else stop
