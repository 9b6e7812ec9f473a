"""Whether two tellings report one utterance: an ordered tuple of named rules.

The answer depends on the two tellings alone, never on what else a database holds: so it is the
same in whatever order articles are loaded. Evidence is counted in bits: a word that stands in one
of 2**n sentences of news is worth n bits where both tellings have it (inverse document frequency,
Spärck Jones 1972), and it has to be the stronger the more days lie between the tellings.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from quotes.comparing.content import Content, content_of, in_order, sense_bits, weight_of
from quotes.comparing.tellings import NO_DAY, Telling, may_be_one

RUN_WORDS = 7
"""So many words in one row, if they say something, are hardly ever said twice."""
RUN_BITS = 24.0
PART_WORDS, PART_BITS = 3, 7.0
CONTENT_SCORE = 14.0
"""Bits shared, times the share of the smaller side that they are."""
LEAST_SHARE = 0.5
"""Of the smaller side: what shares less is on one subject, however much both say."""
LEAST_SENSES = 3
"""Senses, names apart, that two wordings share: two may be a habit of speech (we all know exactly)
or the subject (the votes were counted)."""
NOBODY_QUOTES_SCORE = 28.0
"""Where neither quotes whole: two outlets sum up one subject in like words more often."""
OWN_ARTICLE_SCORE = 30.0
"""An outlet stays on its subject; it tells an utterance twice where it sums up what it quotes."""
REACH = ((30.0, 3), (60.0, 14))
"""Evidence below so many bits reaches so many days; stronger evidence reaches everywhere."""
INDIRECT_REACH, BOTH_INDIRECT_REACH = 2, 1
"""Days that evidence reaches where one side, or both, is told indirectly: speakers hold the same
views on many days, and only quoted words tell which utterance is meant."""
UNDATED_SCORE = 30.0
"""Bits needed where a date is missing; what is told indirectly has no link then."""
MOST_SENSES = 40
"""A passage that says more is compared by its sentences: two long ones share much by chance."""
PHRASE_WORDS, BESIDES_BITS = 3, 6.0
"""So few quoted words are a catchword (New York values), unless something else is shared too."""


class Read(NamedTuple):
    """A telling with its words read."""

    telling: Telling
    content: Content


class Link(NamedTuple):
    """Why two tellings are one utterance.

    `score` is the evidence in bits; `shared` are the senses both have; a `strong` link joins two
    groups, another one only takes a paraphrase to what it is nearest to.
    """

    rule: str
    score: float
    shared: tuple[str, ...]
    strong: bool


def read(telling: Telling) -> Read:
    """Read the words of a telling, once, for all its comparisons."""
    return Read(telling, content_of(telling.text, telling.kind))


def link(a: Read, b: Read) -> Link | None:
    """The first rule's answer that is strong enough for the days between; None for no link."""
    if not may_be_one(a.telling, b.telling):
        return None
    for rule in RULES:
        found = rule(a, b)
        if found and _reaches(found.score, a.telling, b.telling):
            return found
    return None


def same_words(a: Read, b: Read) -> Link | None:
    """Both have the same words: “We won.” / ‘We won’."""
    if a.content.line != b.content.line:
        return None
    score = weight_of(a.content.all, _names(a, b))
    if score < (PART_BITS if a.telling.kind == b.telling.kind == "direct" else CONTENT_SCORE):
        return None
    return Link("same words", round(score, 1), tuple(sorted(a.content.all)), strong=True)


def true_part(a: Read, b: Read) -> Link | None:
    """All quoted words of the one stand in the other, in order: “We won …” / “We won in May.”"""
    for part, whole in ((a, b), (b, a)):
        fragments = [each for each in part.content.fragments if each.count(" ") > PART_WORDS]
        if not fragments or len(fragments) < len(part.content.fragments):
            continue
        if not in_order(fragments, whole.content.line):
            continue
        senses = _senses_in(part.content, fragments)
        score = weight_of(senses, _names(a, b))
        indirect = "indirect" in (part.telling.kind, whole.telling.kind)
        if score < (RUN_BITS if indirect else PART_BITS):
            continue
        if not _is_catchword(part, whole, fragments, senses):
            strong = part.telling.kind == "direct" or score >= RUN_BITS
            return Link("true part", round(score, 1), tuple(sorted(senses)), strong)
    return None


def common_run(a: Read, b: Read) -> Link | None:
    """A long row of words stands in both, as where two outlets cut one speech differently."""
    if len(a.content.all & b.content.all) < 2 or _is_repeated_in_article(a, b):
        return None
    runs = _runs(a.content) & _runs(b.content)
    if not runs:
        return None
    positions = {word for run in runs for word in run}
    senses = {
        sense
        for form, sense in zip(a.content.forms, a.content.senses, strict=True)
        if sense and form in positions
    }
    score = weight_of(senses, _names(a, b))
    if score < RUN_BITS:
        return None
    return Link("common run", round(score, 1), tuple(sorted(senses)), strong=True)


def same_content(a: Read, b: Read) -> Link | None:
    """A sentence of each, or the whole, shares more of what it says than chance would have it."""
    if len(a.content.all & b.content.all) < LEAST_SENSES:
        return None
    names = _names(a, b) | _catchwords(a, b) | _catchwords(b, a)
    score, senses = max(
        (_overlap(p, q, names) for p in _parts(a.content) for q in _parts(b.content)),
        key=lambda pair: pair[0],
        default=(0.0, frozenset[str]()),
    )
    kinds = {a.telling.kind, b.telling.kind}
    if a.telling.article == b.telling.article:
        enough = kinds != {"direct"} and score >= OWN_ARTICLE_SCORE
        enough = enough and not _is_repeated_in_article(a, b)
    else:
        enough = score >= (CONTENT_SCORE if "direct" in kinds else NOBODY_QUOTES_SCORE)
    if not enough or len(senses - names) < LEAST_SENSES:
        return None
    strong = kinds == {"direct"} or score >= 2 * CONTENT_SCORE
    return Link("same content", round(score, 1), tuple(sorted(senses)), strong)


Rule = Callable[[Read, Read], Link | None]
RULES: tuple[Rule, ...] = (same_words, true_part, common_run, same_content)


def _is_repeated_in_article(a: Read, b: Read) -> bool:
    """Whether one article tells both in its own words: then they tell two things in like words."""
    kinds = (a.telling.kind, b.telling.kind)
    return a.telling.article == b.telling.article and "direct" not in kinds


def _is_catchword(part: Read, whole: Read, fragments: list[str], senses: frozenset[str]) -> bool:
    """Whether a short phrase is all that a quote shares with another article's.

    A headline may cut its own article's quotation to three words; those of another article are a
    slogan (the march goes on), or the phrase that all speak about.
    """
    words = sum(fragment.count(" ") - 1 for fragment in fragments)
    if words > PHRASE_WORDS:
        return False
    if part.telling.kind == "direct":
        return part.telling.article != whole.telling.article
    names = _names(part, whole) | senses
    besides = weight_of((part.content.all & whole.content.all) - names)
    outside = min(weight_of(each.content.all - names) for each in (part, whole))
    return besides < max(BESIDES_BITS, LEAST_SHARE * outside)


def _catchwords(part: Read, whole: Read) -> frozenset[str]:
    """The senses of short quoted phrases that another article has too: a name for its subject."""
    if part.telling.kind != "mixed" or part.telling.article == whole.telling.article:
        return frozenset()
    short = [
        fragment
        for fragment in part.content.fragments
        if fragment.count(" ") - 1 <= PHRASE_WORDS and fragment in whole.content.line
    ]
    senses = _senses_in(part.content, short)
    most = weight_of(senses) >= LEAST_SHARE * weight_of(part.content.all)
    return frozenset() if most else senses


def _names(a: Read, b: Read) -> frozenset[str]:
    return a.content.names | b.content.names


def _reaches(score: float, a: Telling, b: Telling) -> bool:
    """Whether evidence of `score` bits is enough for the days between."""
    indirect = (a.kind, b.kind).count("indirect")
    if NO_DAY in (a.day, b.day):
        return not indirect and score >= (UNDATED_SCORE if a.day == b.day else REACH[-1][0])
    apart = abs(a.day - b.day)
    if indirect:
        return apart <= (BOTH_INDIRECT_REACH if indirect == 2 else INDIRECT_REACH)
    return next((apart <= days for bits, days in REACH if score < bits), True)


def _parts(content: Content) -> list[frozenset[str]]:
    """The sentences of a quote, and all of it where that is not so long as to share by chance."""
    parts = content.parts if len(content.parts) == 1 else (*content.parts, content.all)
    return [part for part in parts if len(part) <= MOST_SENSES]


def _overlap(
    p: frozenset[str], q: frozenset[str], names: frozenset[str]
) -> tuple[float, frozenset[str]]:
    shared = p & q
    if not shared:
        return 0.0, shared
    bits = weight_of(shared, names)
    share = bits / min(weight_of(p, names), weight_of(q, names))
    return (bits * share, shared) if share >= LEAST_SHARE else (0.0, frozenset())


def _senses_in(content: Content, fragments: list[str]) -> frozenset[str]:
    forms = {form for fragment in fragments for form in fragment.split()}
    return frozenset(
        sense
        for form, sense in zip(content.forms, content.senses, strict=True)
        if sense and form in forms and sense_bits(sense)
    )


def _runs(content: Content) -> set[tuple[str, ...]]:
    forms = content.forms
    return {forms[at : at + RUN_WORDS] for at in range(len(forms) - RUN_WORDS + 1)}
