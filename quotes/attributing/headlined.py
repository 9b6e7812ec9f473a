"""Headlines without a verb of speaking: a label before or behind the words tells who says so.

    Hospital head: Island cannot do without its ambulance
    Ferry fares hurting islanders: legislator
    Nine farmers regain freedom in Kebbi – Police
    Town needs more patience with works (Reghin mayor)

Only where the label is somebody: a noun for people, the police, or a name that the article has for
a person. Anything else may be a topic, a place or a kind of article (Analysis: ...).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence, Set
from typing import Final, NamedTuple

from quotes.attributing.scene import Scene
from quotes.finding.phrases import Phrase
from quotes.finding.phrases_ahead import noun_phrase_at
from quotes.finding.punctuation import ANY_DASH
from quotes.finding.sentences import STOPS
from quotes.finding.tagset import FINITE, NOUNS, PARTICIPLES
from quotes.finding.words import Words
from quotes.lexicon.given_names import is_given_name
from quotes.lexicon.people import people
from quotes.lexicon.sources import source_kind
from quotes.models import Cue, Kind, Mention, Quote, Span

LONGEST_HEADLINE, LONGEST_LABEL, SHORTEST = 30, 6, 3
"""In words, marks counted; fewer than the last are no statement."""
BODIES: Final = frozenset(
    "police government ministry army military camp campaign opposition union".split()
)
"""Nouns for bodies that a headline names as a source without more."""
KINDS: Final = (["exclusive"], ["breaking"], ["just", "in"], ["update"], ["watch"], ["video"])
"""Labels that tell of what kind an article is."""
TOPICAL: Final = frozenset({"DT", "CC"})
"""Tags of words that a label before the colon has where it is a topic."""
ABOUT: Final = frozenset({"at", "on", "to", "in"})
"""What may stand behind a name in a label: Lee at summit: ... / ...: minister on floods"""


class Labelled(NamedTuple):
    """A headline read: the mention, the first and last word of the content, and the colon."""

    mention: Phrase
    first: int
    last: int
    colon: int | None


def headlined(scene: Scene, quotes: Sequence[Quote]) -> list[Quote]:
    """Hospital head: Island cannot do without its ambulance / Fares hurting islanders: legislator

    The quotes, with what the label says in place of what was found across it.
    """
    words, tags = scene.words, scene.tags
    line = _headline(words)
    end = words.end[line - 1] if line else 0
    if not line or any(quote.kind != "indirect" and quote.start < end for quote in quotes):
        return list(quotes)  # quoted words have rules of their own
    named = {quote.mention.span.of(words.source).split()[-1] for quote in quotes if quote.mention}
    found = _read(words, tags, line, named)
    if found is None:
        return list(quotes)
    quoted = any(scene.inside[at] >= 0 for at in range(found.first, found.last + 1))
    kind: Kind = "mixed" if quoted else "indirect"
    content = words.span(found.first, found.last)
    mention = Mention(words.span(found.mention.first, found.mention.last))
    cue = Cue(words.span(found.colon, found.colon), ":") if found.colon is not None else None
    said = Quote(kind, "statement", (content,), cue, mention, rule=headlined.__name__)
    return [said, *(q for q in quotes if q.start >= end or _lies_in(q, content))]


def _headline(words: Words) -> int:
    """One past the last word of the headline, its final stop left out; 0 where there is none."""
    past = bisect_right(words.paragraph_of, words.paragraph_of[0]) if len(words) else 0
    if past == len(words) or past > LONGEST_HEADLINE:
        return 0
    while past and words.text[past - 1] in STOPS:
        past -= 1
    return past


def _lies_in(quote: Quote, span: Span) -> bool:
    """Whether a quote and its cue lie within `span`."""
    spans = [*quote.spans, *([quote.cue.span] if quote.cue else [])]
    return all(span.start <= start and end <= span.end for start, end in spans)


def _read(words: Words, tags: Sequence[str], past: int, named: Set[str]) -> Labelled | None:
    """What the headline up to word `past` says; `named` are last words of those who speak below."""
    text = words.text
    colons = [at for at in range(1, past - 1) if text[at] == ":"]
    if len(colons) > 1:
        return None
    begin = 0
    if colons:
        colon, begin = colons[0], colons[0] + 1
        read = _before_colon(words, tags, colon, past, named)
        read = read or _behind(words, tags, (0, colon), past, named, colon=colon)
        if read is not None or words.lower[:colon] not in KINDS:
            return read  # goes on behind: Exclusive: ...
    opening = {"("} if past and text[past - 1] == ")" else ANY_DASH
    mark = next((at for at in range(past - 2, begin, -1) if text[at] in opening), None)
    if mark is None:
        return None
    return _behind(words, tags, (begin, mark), past - (text[past - 1] == ")"), named)


def _before_colon(
    words: Words, tags: Sequence[str], colon: int, past: int, named: Set[str]
) -> Labelled | None:
    """Hospital head: Island cannot do without it / Lee at summit: Dam must go"""
    label = noun_phrase_at(words, tags, 0, colon)
    lead = words.phrase(0, colon - 1)
    if label is None or colon > LONGEST_LABEL or lead.isupper() or "(" in lead:
        return None  # KEBBI: Two men were held / Ann Lee(Image: Lyon Media)
    if not TOPICAL.isdisjoint(tags[:colon]) or words.text[past : past + 1] == ["?"]:
        return None  # The last keeper: a life at sea / Lee and Ortiz: A love story / Lee: a hero?
    if label.last + 1 < colon and words.lower[label.last + 1] not in ABOUT:
        return None
    if past - colon <= SHORTEST or not _is_somebody(words, tags, label, named):
        return None
    return Labelled(label, colon + 1, past - 1, colon)


def _behind(
    words: Words,
    tags: Sequence[str],
    content: tuple[int, int],
    past: int,
    named: Set[str],
    *,
    colon: int | None = None,
) -> Labelled | None:
    """Ferry fares hurting islanders: legislator / ... – Police / ... (Reghin mayor); `content` is
    its first word and the mark behind it."""
    first, mark = content
    if mark - first < SHORTEST or past - mark > LONGEST_LABEL:
        return None
    label = noun_phrase_at(words, tags, mark + 1, past)
    if label is None or not (
        _is_somebody(words, tags, label, named) or _is_named_below(words, tags, label)
    ):
        return None
    if label.last + 1 < past and words.lower[label.last + 1] not in ABOUT:
        return None
    sources = colon is None and not _is_name(words, tags, label)
    if sources or any(_states(tags, at) for at in range(first + 1, mark)):
        return Labelled(label, first, mark - 1, colon)
    return None  # Death of a clown – Ann Lee


def _is_name(words: Words, tags: Sequence[str], label: Phrase) -> bool:
    """Whether a label may be a byline: Ann Lee; not: Police, sources."""
    head = words.lower[label.head]
    return tags[label.head] == "NNP" and not (head in BODIES or source_kind(head) == "person")


def _states(tags: Sequence[str], at: int) -> bool:
    """Whether a word is the verb of what a headline says: fares hurting islanders, dam to close."""
    if tags[at] in PARTICIPLES:
        return tags[at - 1] in NOUNS
    return tags[at] in FINITE or tags[at] == "VB"


def _is_somebody(words: Words, tags: Sequence[str], label: Phrase, named: Set[str]) -> bool:
    """Whether a label is somebody: a mayor, the police, a name of somebody who speaks below."""
    head = words.lower[label.head]
    if source_kind(head) == "person" or head in BODIES | people().naming["office by letters"]:
        return True
    if tags[label.head] != "NNP" or source_kind(head) == "document":
        return False
    if any(head in places for places in people().places.values()):
        return False
    full = label.first < label.head and is_given_name(words.lower[label.first])
    return full or words.text[label.last] in named


def _is_named_below(words: Words, tags: Sequence[str], label: Phrase) -> bool:
    """Whether a label is the surname of somebody named in full below: Minister Lalith Ranasingha"""
    surname = words.lower[label.head]
    if label.first < label.head or tags[label.head] != "NNP" or people().is_place(surname):
        return False
    below = (at for at in words.of({surname}) if at > label.last)
    return any(tags[at - 1] == tags[at] == "NNP" for at in below)


RULES: Final = (headlined,)
