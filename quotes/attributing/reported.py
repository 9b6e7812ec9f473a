"""Indirect speech: a cue in its frame, the mention beside it, and what was reported.

Each word of the cue lexicon is a candidate; its frame (quotes.finding.cues) is looked up in what
was counted in annotated news (quotes.lexicon.counts), which says how often such a word reports in
such company, and on which side its content stands.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from copy import copy
from dataclasses import replace
from typing import NamedTuple

from quotes.attributing import sources
from quotes.attributing.building import Found, build
from quotes.attributing.deciding import (
    LEAST,
    Tables,
    cue_chain,
    learned_tables,
    pattern_of,
    side_chain,
)
from quotes.attributing.modality import modality_of
from quotes.attributing.scene import Scene
from quotes.finding.cues import Candidate, candidates
from quotes.finding.marks import Region
from quotes.finding.words import Words
from quotes.lexicon.sources import source_kind
from quotes.models import Cue, Kind, Mention, Quote, Span


class Rule(NamedTuple):
    """A form of report: its name, what it looks like, and the complements it has."""

    name: str
    matches: str
    patterns: frozenset[str] = frozenset("F")
    complements: tuple[str, ...] = ()


BEHIND = frozenset({"F"})
ANIMATE = frozenset({"judge", "regard", "want", "promise", "think", "urge", "call", "ask", "say"})
"""Classes of words that with an object need somebody as their subject, not something."""
THINGS = frozenset({"thing", "things", "wh-thing", "wh-things"})
DESCRIBING = frozenset({"object", "about"})
RULES: tuple[Rule, ...] = (
    Rule("fronted", "The bridge is safe, Lee said. / according to Lee", frozenset({"B", "BX"})),
    Rule("passive", "The plan was condemned by Lee.", frozenset({"S"})),
    Rule("seeming", "The plan is expected to fail. / Lee seems tired.", frozenset({"SX"})),
    Rule("that_clause", "Lee said that ... / Lee told them that ...", BEHIND, ("that",)),
    Rule("question", "Lee asked whether ... / explained how ...", BEHIND, ("wh", "when")),
    Rule("infinitive", "Lee vowed to ... / Lee asked them to ...", BEHIND, ("to", "to!")),
    Rule("clause", "Lee said the bridge was safe.", BEHIND, ("clause", "clause,")),
    Rule("lead", "Lee said: ... / Lee was called “...”", BEHIND, ("colon", "quote", "comma")),
    Rule("about", "Lee spoke about ... / called for ...", BEHIND, ("prep",)),
    Rule("object", "Lee condemned the attack. / called it a farce", BEHIND, ()),
)
"""The first whose pattern and complement fit names the report; the last fits any."""


def rule_of(pattern: str, right: str) -> str:
    """The name of the rule for a report with that pattern and complement."""
    kind = right.split("-", 1)[1] if right.startswith("np") and "-" in right else right
    kind = "prep" if kind.startswith("prep") and not right.startswith("np") else kind
    for rule in RULES:
        if pattern in rule.patterns and (not rule.complements or kind in rule.complements):
            return rule.name
    return RULES[-1].name


def find(
    words: Words,
    tags: Sequence[str],
    regions: Sequence[Region],
    quotes: Sequence[Quote],
    tables: Tables | None = None,
    least: float = LEAST,
) -> list[Quote]:
    """The quotations in `quotes`, and every further report: indirect speech, and mixed.

    `quotes` are those whose quoted words stand beside their cue; of these the direct ones stay
    as they are, and mixed ones get the bounds of the whole complement.
    """
    if not len(words):
        return list(quotes)
    scene = Scene(words, tags, regions)
    inside = [number + 1 for number in scene.inside]
    outer = outer_words(words, scene)
    settled = _Settled(outer, quotes)
    found = reports(outer, tags, inside, tables or learned_tables(), settled, least)
    return _merged(outer, tags, scene, quotes, settled, found)


def outer_words(words: Words, scene: Scene) -> Words:
    """The words with the writer's sentences: none ends within quotation marks."""
    outer = copy(words)
    starts = scene.starts
    outer.sentences = list(zip(starts, [*starts[1:], len(words)], strict=True))
    outer.sentence_of = [0] * len(words)
    for number, (first, past) in enumerate(outer.sentences):
        outer.sentence_of[first:past] = [number] * (past - first)
    return outer


class _Settled:
    """What the quotations found so far take up, in words.

    words   words of direct content, and of cues and mentions
    cues    first word of the cue -> number of the quotation
    direct  the same for direct ones -> whether the content stands before the cue
    """

    __slots__ = ("cues", "direct", "words")

    def __init__(self, words: Words, quotes: Sequence[Quote]) -> None:
        self.words: set[int] = set()
        self.cues: dict[int, int] = {}
        self.direct: dict[int, bool] = {}
        for number, quote in enumerate(quotes):
            if quote.cue is not None:
                at = bisect_right(words.start, quote.cue.span.start) - 1
                self.cues[at] = number
                if quote.kind == "direct":
                    self.direct[at] = quote.start < quote.cue.span.start
            if quote.kind == "direct":
                for start, end in quote.spans:
                    self.words.update(
                        range(bisect_right(words.end, start), bisect_left(words.start, end))
                    )


def reports(
    words: Words,
    tags: Sequence[str],
    inside: Sequence[int],
    tables: Tables,
    settled: _Settled,
    least: float,
) -> list[Found]:
    """Every report whose cue stands outside quotation marks."""
    by_sentence: dict[int, list[tuple[Candidate, float, list[float]]]] = {}
    for c in candidates(words, tags, inside):
        shares = tables.cue.shares(cue_chain(c, tags))
        share = 1 - shares[0]
        if _describes(words, c):
            continue
        if share >= least or c.at in settled.cues:
            sides = tables.cue.shares(side_chain(c, tags))
            by_sentence.setdefault(words.sentence_of[c.at], []).append((c, share, sides))
    found: list[Found] = []
    for number in sorted(by_sentence):
        found += _in_sentence(words, tags, inside, tables, by_sentence[number], settled)
    return found


def _describes(words: Words, c: Candidate) -> bool:
    """Whether a cue reports nothing here: things do not report, nor does what is done to things.

    An operation that recalled the attack; pillars support the roof; rebels attacked a convoy;
    a whale appeared off the coast; she is said to be rich.
    """
    entry, complement = c.entry, c.right.split("-")[0]
    if entry.group in ANIMATE and c.who in THINGS and complement in {"np", "np!", "to", "prep"}:
        return True
    if entry.concrete and complement == "np" and c.told is not None:
        head = words.text[c.told.head]
        return head[0].islower() and head.isalpha() and source_kind(head) is None
    if (entry.group == "seem" and complement == "prep") or (
        entry.group == "say" and c.group == "pass" and complement in {"to", "to!"}
    ):
        return True
    return c.who in {"wh-thing", "wh-things"} and rule_of("F", c.right) in DESCRIBING


def _merged(
    words: Words,
    tags: Sequence[str],
    scene: Scene,
    quotes: Sequence[Quote],
    settled: _Settled,
    found: Sequence[Found],
) -> list[Quote]:
    """`quotes` with the wider bounds of `found`, and what is new in `found`."""
    merged = list(quotes)
    for one in found:
        number = settled.cues.get(one.candidate.at)
        if number is not None and quotes[number].kind == "direct" and one.source is None:
            continue
        new = _quote(words, scene, one)
        if number is None:
            merged.append(new)
        elif merged[number].kind == "direct":
            old = merged[number]
            assert old.cue is not None
            assert new.cue is not None
            mention = old.mention
            if mention and new.mention and new.mention.span == mention.span:
                mention = replace(mention, whole=new.mention.whole)
            cue = old.cue
            if old.rule == "trailing":
                old = _with_tail(words, tags, old, one)
            merged[number] = replace(
                old,
                cue=replace(cue, phrase=new.cue.phrase),
                mention=mention,
                modality=one.modality,
            )
        else:
            silent = new.rule in {"seeming", "passive"}  # they report without a speaker
            mention = new.mention or (None if silent else merged[number].mention)
            merged[number] = _reaching(words, scene, merged[number], replace(new, mention=mention))
    return merged


def _reaching(words: Words, scene: Scene, old: Quote, new: Quote) -> Quote:
    """`new` as far as the last quoted words of `old`: Lee said the talks, begun in May, were “…”"""
    last = new.spans[-1]
    reach = [
        region.span.end
        for region in scene.regions
        if last.end < words.start[region.first] < old.end and len(region) > 2
    ]
    if not reach or old.cue is None or old.rule != "within" or old.cue.lemma != "say":
        return new
    if last.end < old.cue.span.end:
        return new
    kind: Kind = "mixed" if new.kind == "indirect" else new.kind
    return replace(new, kind=kind, spans=(*new.spans[:-1], Span(last.start, max(reach))))


def _with_tail(words: Words, tags: Sequence[str], quote: Quote, one: Found) -> Quote:
    """“Two men” broke in, she said: the content goes on to where the attribution begins."""
    last = min(one.candidate.first, one.source.first if one.source else one.candidate.first) - 1
    while last > 0 and tags[last] == "PUNCT":
        last -= 1
    if words.end[last] <= quote.end:
        return quote
    *rest, piece = quote.spans
    return replace(quote, kind="mixed", spans=(*rest, Span(piece.start, words.end[last])))


def _quote(words: Words, scene: Scene, one: Found) -> Quote:
    c = one.candidate
    content = [_without_that(words, c, first, past) for first, past in one.content]
    spans = tuple(words.span(first, past - 1) for first, past in content)
    quoted = [scene.inside[i] >= 0 for a, b in one.content for i in range(a, b)]
    kind: Kind = "direct" if all(quoted) else "mixed" if any(quoted) else "indirect"
    if kind == "direct":
        spans = tuple(_with_marks(words, scene, span) for span in spans)
    head = words.span(c.at, c.last)
    mention = None
    if one.source is not None:
        first, last, end = one.source
        mention = Mention(words.span(first, last), whole=words.span(first, end))
    return Quote(
        kind,
        c.entry.act,
        spans,
        Cue(head, c.entry.lemma, c.entry.act, words.span(one.cue[0], one.cue[1] - 1)),
        mention,
        modality=one.modality,
        rule=rule_of(one.pattern, c.right),
    )


def _with_marks(words: Words, scene: Scene, span: Span) -> Span:
    """The span of the region that the span fills, its marks included."""
    region = scene.regions[scene.inside[bisect_right(words.start, span.start) - 1]]
    fills = span.start <= words.end[region.first] and span.end >= words.start[region.last]
    return region.span if fills else span


def _in_sentence(
    words: Words,
    tags: Sequence[str],
    inside: Sequence[int],
    tables: Tables,
    cands: list[tuple[Candidate, float, list[float]]],
    settled: _Settled,
) -> list[Found]:
    found: list[Found] = []
    taken: set[int] = set()
    for c, share, shares in cands:
        pattern = pattern_of(words, tags, c, shares)
        if c.at in settled.direct:
            found.append(_beside_direct(words, tags, inside, c, share, settled))
        elif _tells_medium(words, c, cands):
            taken.add(c.at)
        elif pattern in {"B", "BX"} and c.at not in taken:
            one = build(words, tags, inside, tables, c, share, pattern, None, settled.words)
            if one is not None:
                found.append(one)
                taken.update(i for a, b in one.content for i in range(a, b))
                taken.update(range(*one.cue))
    fronted = {one.candidate.at: one for one in found}
    previous: Found | None = None
    for c, share, shares in cands:
        pattern = pattern_of(words, tags, c, shares)
        if c.at in fronted:
            previous = fronted[c.at]
            continue
        if c.at in taken or pattern in {"B", "BX"} or _only_governs(c, share, cands):
            continue
        one = build(words, tags, inside, tables, c, share, pattern, previous, settled.words)
        if one is None:
            continue
        found.append(one)
        taken.update(i for a, b in one.content for i in range(a, b))
        taken.update(range(*one.cue))
        previous = one
    return found


def _only_governs(
    c: Candidate, share: float, cands: Sequence[tuple[Candidate, float, list[float]]]
) -> bool:
    """Whether a verb is but the beginning of a longer cue: [refused to] say."""
    return c.right == "to!" and any(
        other.first == c.first and other.at > c.at and other_share > share
        for other, other_share, _ in cands
    )


def _tells_medium(
    words: Words, c: Candidate, cands: Sequence[tuple[Candidate, float, list[float]]]
) -> bool:
    """According to the Herald, [Lee said] ...: the paper is where it was said, not who said it."""
    if c.entry.part != "preposition" or c.left != "start" or c.told is None:
        return False
    begins = c.told.last + 2
    return any(
        other.subject is not None
        and other.subject.first == begins
        and share >= 0.8
        and other.entry.act == "statement"
        for other, share, _ in cands
    )


def _without_that(words: Words, c: Candidate, first: int, past: int) -> tuple[int, int]:
    if first > c.at and past - first > 1 and words.lower[first] == "that" and "that" in c.right:
        return first + 1, past
    return first, past


def _beside_direct(
    words: Words,
    tags: Sequence[str],
    inside: Sequence[int],
    c: Candidate,
    share: float,
    settled: _Settled,
) -> Found:
    """The cue and the mention beside direct words, as long as they are."""
    fronted = settled.direct[c.at]
    source = sources.source_of(words, tags, c, fronted, None)
    last = c.last
    if not fronted and c.told is None and c.after < len(words) and inside[c.after]:
        last = max(last, c.after - 1)
        while last > c.last and tags[last] == "PUNCT":
            last -= 1
    modality = modality_of(words, tags, c)
    return Found(c, share, "B", [], source, (c.first, last + 1), modality)
