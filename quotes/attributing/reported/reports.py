"""Indirect speech: a cue in its frame, the mention beside it, and what was reported.

Each word of the cue lexicon is a candidate; its frame and its company (quotes.finding) are looked
up in what was counted in annotated news, which says how often such a word reports in such company,
and on which side its content stands (quotes.attributing.reported.deciding).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from typing import Final

from quotes.attributing.modality import modality_of
from quotes.attributing.reported import sources
from quotes.attributing.reported.beginnings import HEARING
from quotes.attributing.reported.building import Found, Reading, build, speaks
from quotes.attributing.reported.coordinating import joined_behind
from quotes.attributing.reported.deciding import (
    BEHIND,
    FRONTED,
    LEAST,
    Tables,
    chance,
    learned_tables,
    pattern_of,
)
from quotes.attributing.reported.merging import Settled, merged
from quotes.attributing.reported.outlets import (
    Reporting,
    passing_outlet,
    tells_medium,
    told_by_another,
)
from quotes.attributing.reported.unreported import reports_nothing, silent
from quotes.attributing.scene import Scene, outer_words
from quotes.finding.cues import Candidate, candidates
from quotes.finding.phrases import is_somebody
from quotes.finding.tagset import PAST_FORMS
from quotes.finding.words import Words
from quotes.lexicon.cues import CITING, SAYING, is_of_class, may_tell
from quotes.models import Quote

TELLING: Final = frozenset({"that", "clause", "wh"})
"""Complements that tell what somebody said by themselves: is expected to [announce] that ..."""


def with_reports(scene: Scene, quotes: Sequence[Quote]) -> list[Quote]:
    """The quotations in `quotes`, and every further report: indirect speech, and mixed.

    `quotes` are those whose quoted words stand beside their cue; of these the direct ones stay
    as they are, and mixed ones get the bounds of the whole complement.
    """
    if not len(scene.words):
        return list(quotes)
    inside = [0] * len(scene.words)
    for number, region in enumerate(scene.regions, 1):
        count = region.after - region.before - 1
        inside[region.before + 1 : region.after] = [number] * count
    outer = outer_words(scene)
    settled = Settled(outer, quotes)
    found = reports(outer, scene.tags, inside, learned_tables(), settled)
    return merged(outer, scene, quotes, settled, found)


def reports(
    words: Words,
    tags: Sequence[str],
    inside: Sequence[int],
    tables: Tables,
    settled: Settled,
) -> list[Found]:
    """Every report whose cue stands outside quotation marks."""
    by_sentence: dict[int, list[Reporting]] = {}
    previous: Candidate | None = None
    for c in candidates(words, tags, inside):
        share = chance(words, tags, inside, tables, c, previous)
        previous = c
        if (share >= LEAST or c.at in settled.cues) and not reports_nothing(words, tags, c):
            pattern = pattern_of(words, tags, c, tables.side)
            by_sentence.setdefault(words.sentence_of[c.at], []).append((c, share, pattern))
    found: list[Found] = []
    for number in sorted(by_sentence):
        found += _in_sentence(words, tags, inside, tables, by_sentence[number], settled)
    return [one for one in found if not silent(words, tags, one.candidate)]


def _in_sentence(
    words: Words,
    tags: Sequence[str],
    inside: Sequence[int],
    tables: Tables,
    cands: list[Reporting],
    settled: Settled,
) -> list[Found]:
    """The reports of one sentence: those before their cue first, then those behind it."""
    cands = [one for one in cands if not _tells_who_speaks(tags, one[0], cands)]
    reading = Reading(words, tags, inside, tables, [c for c, _, _ in cands])
    passing = {c.at: mark for c, _, _ in cands if (mark := passing_outlet(words, tags, c, cands))}
    fronted, taken = _fronted(reading, cands, settled, passing)
    found = list(fronted.values())
    direct = settled.words.intersection(range(*words.sentences[words.sentence_of[cands[0][0].at]]))
    direct.update(passing.values())
    for c, _, _ in cands:
        if c.at in fronted and told_by_another(words, tags, c, cands):
            direct.add(c.first - 1)
    previous: Found | None = None
    for c, share, pattern in cands:
        if c.at in fronted:
            previous = fronted[c.at]
            continue
        if c.at in taken or pattern in FRONTED or _only_governs(c, share, cands):
            continue
        joint = joined_behind(words, tags, c, (other for other, _, _ in cands))
        barred = direct if joint is None else direct | {joint}
        next_report = settled.next_report(words, tags, c.at)
        one = build(reading, c, share, pattern, previous, barred, next_report)
        if one is not None:
            found.append(one)
            taken |= _words_of(one) | _participles_behind(tags, c)
            previous = one if speaks(one) or previous is None else previous
    return [*found, *_within(reading, cands, found)]


def _within(reading: Reading, cands: list[Reporting], found: Sequence[Found]) -> list[Found]:
    """Quoted words that somebody else said within a report: Lee said [Ortiz] had told him “no”.

    Both are said: all of it by Lee, and the words in marks by Ortiz.
    """
    inner: list[Found] = []
    for c, share, pattern in cands:
        around = next((one for one in found if _holds(one, c)), None)
        if around is None or pattern not in BEHIND or not _speaks_within(reading, c):
            continue
        end = next(past for first, past in around.content if first <= c.at < past)
        one = build(reading, c, share, pattern, None, {end})
        if one is not None and _quoted(reading, one):
            inner.append(one)
    return inner


def _holds(one: Found, c: Candidate) -> bool:
    """Whether a cue and its subject stand within what is reported behind another cue."""
    if c.subject is None or one.candidate.at >= c.subject.first:
        return False
    if one.candidate.entry.lemma == CITING:
        return False  # according to the Herald, Lee told
    return any(first <= c.subject.first and c.last < past for first, past in one.content)


def _speaks_within(reading: Reading, c: Candidate) -> bool:
    """Whether somebody tells somebody: the assailants had told [them].

    Without whom it is told, PolNeAR's annotators leave all of it to who reports it.
    """
    verb = reading.words.lower[c.at]
    speaks = c.group in {"fin", "perf"} and is_of_class(verb, HEARING) and may_tell(verb)
    speaks = speaks and not c.entry.lemma.startswith("call")  # called him “a liar”
    return speaks and c.told is not None and is_somebody(reading.words, reading.tags, c.told)


def _quoted(reading: Reading, one: Found) -> bool:
    return any(reading.inside[at] for first, past in one.content for at in range(first, past))


def _tells_who_speaks(tags: Sequence[str], c: Candidate, cands: Sequence[Reporting]) -> bool:
    """Whether the clause that a cue seems to have is the subject of another: people who know | Lee
    said."""
    if c.right != "clause" or c.subject is None or tags[c.subject.head] != "WH":
        return False
    return not is_of_class(c.entry.lemma, SAYING) and any(
        is_of_class(other.entry.lemma, SAYING)
        and other.subject is not None
        and other.subject.first < c.first
        and c.after <= other.subject.last
        for other, _, _ in cands
    )


def _fronted(
    reading: Reading, cands: list[Reporting], settled: Settled, passing: Mapping[int, int]
) -> tuple[dict[int, Found], set[int]]:
    """Reports beside direct words or behind their content, by cue; and words no other cue may be.

    They come first: what they report is no place for further cues. At the cues `passing`, an outlet
    only passes on what somebody said; behind the mark before it nobody's words go on.
    """
    found: dict[int, Found] = {}
    taken: set[int] = set()
    words, tags = reading.words, reading.tags
    barred = settled.words.union(passing.values()) if passing else settled.words
    for c, share, pattern in cands:
        if c.at in settled.direct:
            found[c.at] = _beside_direct(reading, c, share, settled)
        elif c.at in passing or tells_medium(words, c, cands):
            taken.add(c.at)
        elif pattern in FRONTED and c.at not in taken:
            one = build(reading, c, share, pattern, None, barred)
            if one is not None and not _repeats(words, one, settled):
                found[c.at] = one
                taken |= _words_of(one) - told_by_another(words, tags, c, cands)
                taken |= {other.at for other, _, _ in cands if _cites_before(other, one.content)}
    return found, taken


def _cites_before(c: Candidate, content: Sequence[tuple[int, int]]) -> bool:
    """Whether the same words are cited at the sentence’s head: According to Lee, “…,” Lee said."""
    return c.entry.lemma == CITING and c.left == "start" and c.at < content[0][0]


def _repeats(words: Words, one: Found, settled: Settled) -> bool:
    """Whether a cue repeats the one that leads in direct words: Lee said, “It rained,” he said."""
    cues, verb = settled.sorted_cues, words.lower[one.candidate.at]
    return any(
        at in settled.direct and words.lower[at] == verb
        for first, past in one.content
        for at in cues[bisect_left(cues, first) : bisect_left(cues, past)]
    )


def _words_of(one: Found) -> set[int]:
    """The words of a report, among which no other report has its cue."""
    return {at for piece in (*one.content, one.cue) for at in range(*piece)}


def _participles_behind(tags: Sequence[str], c: Candidate) -> set[int]:
    """Participles between a cue and its content: said in a report [released] on Monday that"""
    aside = range(c.last + 1, c.after) if c.told is None else ()
    return {at for at in aside if tags[at] in PAST_FORMS}


def _only_governs(c: Candidate, share: float, cands: Sequence[Reporting]) -> bool:
    """Whether a verb is only the beginning of a longer cue: [refused to] say."""
    return c.right == "to!" and any(
        other.first == c.first
        and other.at > c.at
        and (other_share > share or other.right in TELLING)
        for other, other_share, _ in cands
    )


def _beside_direct(reading: Reading, c: Candidate, share: float, settled: Settled) -> Found:
    """The cue and the mention beside direct words, as long as they are."""
    words, tags, inside = reading.words, reading.tags, reading.inside
    fronted = settled.direct[c.at]
    source = sources.source_of(words, tags, c, None, fronted=fronted)
    last = c.last
    if not fronted and c.told is None and c.after < len(words) and inside[c.after]:
        last = max(last, c.after - 1)
        while last > c.last and tags[last] == "PUNCT":
            last -= 1
    modality = modality_of(words, tags, c)
    return Found(c, share, "B", [], source, (c.first, last + 1), modality)
