"""Reports put together with the quoted words that were found before them.

A report whose cue already belongs to quoted words widens that quotation (direct words stay as they
are; mixed ones get the bounds of the whole complement); any other becomes a quotation of its own.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from math import inf
from typing import Final

from quotes.attributing.reported.building import Found
from quotes.attributing.reported.forms import rule_of
from quotes.attributing.reported.participles import undergone
from quotes.attributing.reported.passives import is_asked, is_told
from quotes.attributing.scene import Scene
from quotes.finding.cues import Candidate
from quotes.finding.phrases import is_somebody
from quotes.finding.phrases_ahead import noun_phrase_at
from quotes.finding.tagset import FINITE
from quotes.finding.words import Words
from quotes.models import Cue, Kind, Mention, Quote, Span

BEFORE_CUE: Final = frozenset({"inverted", "follows", "as_put"})
"""Rules of quoted words that their attribution follows at once."""
JOINING: Final = frozenset({"CC", "RB", "PUNCT"})
"""What joins a sentence to the one before it: Still, she said, “it works”."""
SETTING: Final = frozenset({"asked", "questioned", "pressed", "quizzed", "contacted", "approached"})
"""What opens the sentence and no words of anybody's: Asked why, she said, “we …”"""
LEADING: Final = frozenset({"quote", "colon", "comma"})
"""Complements that are led in: said: “…” """


class Settled:
    """What the quotations found so far take up, in words.

    words   words of direct content
    cues    first word of the cue -> number of the quotation
    direct  the same for direct ones -> whether the content stands before the cue
    reach   first word of the cue -> the last word of what was quoted with it
    begins  first word of the cue -> where its attribution begins, the mention before it included
    sorted_cues  the first words of the cues in text order
    """

    __slots__ = ("begins", "cues", "direct", "reach", "sorted_cues", "words")

    def __init__(self, words: Words, quotes: Sequence[Quote]) -> None:
        self.words: set[int] = set()
        self.cues: dict[int, int] = {}
        self.direct: dict[int, bool] = {}
        self.reach: dict[int, int] = {}
        self.begins: dict[int, int] = {}
        for number, quote in enumerate(quotes):
            if quote.cue is not None:
                at = bisect_right(words.start, quote.cue.span.start) - 1
                self.cues[at] = number
                self.reach[at] = bisect_left(words.end, quote.end)
                begin = quote.cue.span.start
                if quote.mention is not None:
                    begin = min(begin, quote.mention.span.start)
                self.begins[at] = bisect_right(words.start, begin) - 1
                if quote.kind == "direct":
                    self.direct[at] = quote.start < quote.cue.span.start
                    # the mayor, who, | according to Lee, “…”; rejected the charge | saying: “…”
                    led = quote.rule in {"lead_in", "within"} and words.lower[at].endswith("ing")
                    if led or quote.rule == "cited_within":
                        self.words.update(range(at, bisect_left(words.start, quote.start)))
                elif quote.rule in BEFORE_CUE:  # it was “hard,” Lee added: no content goes on there
                    begin = self.begins[at]
                    self.words.update(range(begin - (words.lower[begin - 1] == "as"), at + 1))
            if quote.kind == "direct":
                for start, end in quote.spans:
                    self.words.update(
                        range(bisect_right(words.end, start), bisect_left(words.start, end))
                    )

        self.sorted_cues = sorted(self.cues)

    def next_report(self, words: Words, tags: Sequence[str], at: int) -> int | None:
        """Where the next report begins behind the quoted words of the cue at `at`, if one does.

        Lee said the plan was “dead”[, but Obi called it “a gift”].
        """
        reach = self.reach.get(at, at)
        if reach <= at:
            return None
        sentence = words.sentence_of[at]
        behind = bisect_right(self.sorted_cues, reach)
        if behind == len(self.sorted_cues):
            return None
        first = self.sorted_cues[behind]
        if words.sentence_of[first] != sentence:
            return None
        begin = self.begins[first] if self.begins[first] > reach else first
        if tags[begin - 1] not in JOINING:
            return None  # the “rough week” that she called “a gift”
        while begin - 1 > reach and tags[begin - 1] in JOINING:
            begin -= 1
        return begin


def merged(
    words: Words,
    scene: Scene,
    quotes: Sequence[Quote],
    settled: Settled,
    found: Sequence[Found],
) -> list[Quote]:
    """`quotes` with the wider bounds of `found`, and what is new in `found`."""
    whole = list(quotes)
    cues = sorted(one.cue[0] for one in found)
    for one in found:
        number = settled.cues.get(one.candidate.at)
        if number is not None and quotes[number].kind == "direct" and one.source is None:
            continue
        new = _quote(words, scene, one)
        if number is None:
            whole.append(new)
        elif whole[number].kind == "direct":
            whole[number] = _kept_direct(words, scene, whole[number], new, one)
        else:
            # these report without a speaker
            silent = new.rule in {"seeming", "passive"} or is_asked(one.candidate)
            silent = silent or _whoever(scene, one) or is_told(words, scene.tags, one.candidate)
            # a man described as “kind” has left: not by himself
            done_to = one.candidate.group == "vbn" and undergone(words, scene.tags, one.candidate)
            silent = silent or done_to
            mention = new.mention or (None if silent else whole[number].mention)
            new = new._replace(mention=mention)
            wider = _reaching(words, scene, whole[number], new, _next_cue(one, cues))
            if _holds_quoted(words, scene, whole[number], wider):
                whole[number] = wider
    return whole


def _holds_quoted(words: Words, scene: Scene, old: Quote, new: Quote) -> bool:
    """Whether `new` holds the quoted words beside the cue of `old`: else its content lies amiss.

    “Has a lot to do,” said Lee, who won in May: not what stands behind Lee.
    """
    closes = old.rule == "trailing" and old.cue and words.source.startswith(",", old.cue.span.end)
    if old.rule not in BEFORE_CUE and not closes:
        return True
    quoted = (
        words.start[region.first]
        for start, end in old.spans
        for region in scene.regions_between(start, end)
    )
    return all(any(a <= at < b for a, b in new.spans) for at in quoted)


def _kept_direct(words: Words, scene: Scene, old: Quote, new: Quote, one: Found) -> Quote:
    """Direct words as they are, with the reporting phrase and the whole of the mention of `new`."""
    assert old.cue is not None
    assert new.cue is not None
    mention, cue = old.mention, old.cue._replace(phrase=new.cue.phrase)
    if mention and new.mention and new.mention.span == mention.span:
        mention = mention._replace(whole=new.mention.whole)
    if old.rule == "lead_in":
        old = _with_front(words, scene, old, one)
    return old._replace(cue=cue, mention=mention, modality=one.modality)


def _next_cue(one: Found, cues: Sequence[int]) -> float:
    """The first word of the next cue behind what `one` reports; `cues` are first words, sorted."""
    behind = bisect_left(cues, one.content[-1][1])
    return cues[behind] if behind < len(cues) else inf


def _reaching(words: Words, scene: Scene, old: Quote, new: Quote, stop: float) -> Quote:
    """`new` as far as the last quoted words of `old`, up to the cue at word `stop`.

    Lee said the talks, begun in May, were “…”
    """
    last = new.spans[-1]
    if old.cue is None or old.rule != "within" or old.cue.lemma != "say":
        return new
    if last.end < old.cue.span.end:
        return new
    reach = [
        region.span.end
        for region in scene.regions_between(last.end + 1, old.end)
        if region.first < stop and len(region) > 2
    ]
    if not reach:
        return new
    kind: Kind = "mixed" if new.kind == "indirect" else new.kind
    return new._replace(kind=kind, spans=(*new.spans[:-1], Span(last.start, max(reach))))


def _with_front(words: Words, scene: Scene, quote: Quote, one: Found) -> Quote:
    """The bridge, she said, “is safe”: the content begins with the sentence, before whoever speaks.

    So it is where the quoted words do not begin a sentence of their own.
    """
    first = bisect_left(words.end, quote.start) + 1
    if words.text[first - 2] != "," or not words.text[first][0].islower():
        return quote
    begin = words.sentences[words.sentence_of[one.candidate.at]][0]
    last = min(one.candidate.first, one.source.first if one.source else one.candidate.first) - 1
    if last < begin or words.text[last] != ",":
        return quote
    while begin < last and scene.tags[begin] == "PUNCT":
        begin += 1
    if _is_office(words, scene, quote, begin, last):
        return quote
    front = scene.tags[begin:last]
    opens = front[:1] == ["VBG"] or words.lower[begin] in SETTING
    if opens and scene.tags[first] not in FINITE:
        return quote
    if {*front} <= JOINING or any(scene.inside[at] >= 0 for at in range(begin, last)):
        return quote
    return quote._replace(kind="mixed", spans=(words.span(begin, last - 1), *quote.spans))


def _is_office(words: Words, scene: Scene, quote: Quote, begin: int, comma: int) -> bool:
    """Whether what stands before a name tells who that is: The deputy whip, Ann Lee said, “we …”

    Not so where the quoted words lack a subject: The deputy whip, Ann Lee said, “is away”.
    """
    tags = scene.tags
    phrase = noun_phrase_at(words, tags, begin, comma)
    if phrase is None or not is_somebody(words, tags, phrase):
        return False
    if not FINITE.isdisjoint(tags[phrase.last + 1 : comma]):
        return False  # The mayor resigned, Ms Lee said, “in tears”
    verb = bisect_left(words.end, quote.start) + 1
    verb += tags[verb] == "RB"
    return tags[comma + 1] == "NNP" and tags[verb] not in FINITE


def _quote(words: Words, scene: Scene, one: Found) -> Quote:
    c = one.candidate
    content = [_without_that(words, c, first, past) for first, past in one.content]
    spans = tuple(words.span(first, past - 1) for first, past in content)
    inside = {number for a, b in one.content for number in scene.inside[a:b]}
    kind: Kind = "direct" if -1 not in inside else "mixed" if len(inside) > 1 else "indirect"
    if kind == "direct":
        spans = tuple(_with_marks(words, scene, span) for span in spans)
    head = words.span(c.at, c.last)
    mention = None
    if one.source is not None and not _whoever(scene, one):
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


def _whoever(scene: Scene, one: Found) -> bool:
    """Whether a relative pronoun speaks words that follow at once: a hat that says “…”

    What wears or carries words is rarely who says them: named, it was wrong eight times in nine.
    """
    if one.source is None or one.candidate.right not in LEADING:
        return False
    return scene.tags[one.source.last] in {"WH", "SUB"}


def _with_marks(words: Words, scene: Scene, span: Span) -> Span:
    """The span of the region that the span fills, its marks included."""
    region = scene.regions[scene.inside[bisect_right(words.start, span.start) - 1]]
    fills = span.start <= words.end[region.first] and span.end >= words.start[region.last]
    return region.span if fills else span


def _without_that(words: Words, c: Candidate, first: int, past: int) -> tuple[int, int]:
    opens = first > c.at and words.lower[first] == "that" and "that" in c.right
    if opens and any(word[0].isalnum() for word in words.text[first + 1 : past]):
        return first + 1, past
    return first, past
