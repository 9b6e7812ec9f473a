"""Interviews: answers behind questions that stand without marks, and who gives them.

The interviewee is the one person whom the lines above the first question name; where they name
several (the reporter too), the one whom they name most often, or else the rest of the article. If
that does not tell either, the answers stay without a speaker.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Set
from typing import Final, NamedTuple

from quotes.attributing.scene import Scene
from quotes.finding.marks import Region
from quotes.finding.name import Name
from quotes.finding.names import find_names
from quotes.finding.turns import ANSWERING
from quotes.models import Mention

EMPHASIS: Final = frozenset('*_”"’) ')
LONGEST_QUESTION: Final = 60
FEWEST: Final = 2
"""Answers that make an interview."""


class Interview(NamedTuple):
    """The regions that are answers, by number, and who gives them."""

    answers: Set[int]
    mention: Mention | None


def interview(scene: Scene) -> Interview:
    """The answers of the article, if it is an interview."""
    answers = {n for n, region in enumerate(scene.regions) if _is_answer(scene, region)}
    if len(answers) < FEWEST:
        return Interview(frozenset(), None)
    return Interview(answers, _interviewee(scene, scene.regions[min(answers)]))


def _is_answer(scene: Scene, region: Region) -> bool:
    """Whether the region is labelled A, or fills a paragraph after one that is only a question."""
    words, at = scene.words, region.before
    if region.label:
        return not region.goes_on and region.label.of(words.source).lower() in ANSWERING
    if at < 0 or scene.inside[at] >= 0:
        return False
    first = bisect_left(words.paragraph_of, words.paragraph_of[at])
    while at > first and set(words.text[at]) <= EMPHASIS:
        at -= 1
    if words.text[at] != "?" or at - first >= LONGEST_QUESTION:
        return False
    return scene.stands_alone(region) and all(scene.inside[k] < 0 for k in range(first, at))


def _interviewee(scene: Scene, answer: Region) -> Mention | None:
    """Who is named above the first question, and goes on being named, if anybody is."""
    words = scene.words
    begin = answer.before if answer.label is None else answer.first
    paragraph = words.paragraph_of[begin]
    if answer.label is not None:
        paragraph = words.paragraph_of[max(answer.before - 3, 0)]
    above = bisect_left(words.paragraph_of, paragraph)
    names = find_names(words, scene.tags)
    above_it = [n for n in names if n.kind == "person" and n.full and _is_above(scene, n, above)]
    people = {name.tokens[-1]: name for name in reversed(above_it)}
    told = [n for n in names if n.tokens[-1] in people and scene.inside[n.first] < 0]
    surname = next(iter(people)) if len(people) == 1 else None
    surname = surname or _most([n.tokens[-1] for n in told if n.first < above])
    surname = surname or _most([n.tokens[-1] for n in told if n.first >= above])
    if surname is None:
        return None
    name = people[surname]
    return Mention(words.span(name.first, name.last))


def _most(surnames: list[str]) -> str | None:
    """The one that is there most often, if there is one."""
    (best, most), (_, next_most), *_ = [*Counter(surnames).most_common(2), ("", 0), ("", 0)]
    return best if most > next_most else None


def _is_above(scene: Scene, name: Name, above: int) -> bool:
    """Whether a name stands above word `above`, outside marks and in no byline."""
    if name.first >= above or scene.inside[name.first] >= 0:
        return False
    first = bisect_left(scene.words.paragraph_of, scene.words.paragraph_of[name.first])
    return scene.words.lower[first] != "by"
