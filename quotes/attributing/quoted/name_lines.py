"""Collections of statements: “…” on a line of its own, and the name of who said it on another."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import Final

from quotes.attributing.clauses import phrase_at
from quotes.attributing.quoted.going_on import Answer, State
from quotes.attributing.scene import Scene
from quotes.finding.tagset import FINITE_VERBS
from quotes.models import Mention, Span

LONGEST_NAME_LINE: Final = 14
"""In words, marks counted."""


def name_line(state: State, number: int) -> Answer | None:
    """“…” on a line of its own, and the name of who said it on the next (or on the one above)"""
    lines = state.name_lines.get(number)
    if lines is None:
        return None
    below = sum(1 for _, after in state.name_lines.values() if after)
    above = sum(1 for before, _ in state.name_lines.values() if before)
    if max(below, above) < 2:
        return None
    mention = lines[1] if below > above else lines[0] if above > below else None
    return Answer(Mention(mention)) if mention else None


def name_lines(scene: Scene) -> dict[int, tuple[Span | None, Span | None]]:
    """For each region alone in its paragraph: the names alone in the paragraphs around it."""
    found: dict[int, tuple[Span | None, Span | None]] = {}
    for number, region in enumerate(scene.regions):
        if scene.stands_alone(region):
            above, below = _name_in(scene, region.before), _name_in(scene, region.after)
            if above or below:
                found[number] = (above, below)
    return found


def _name_in(scene: Scene, at: int) -> Span | None:
    """The name that begins the paragraph around word `at`, if it holds little more than that."""
    paragraphs = scene.words.paragraph_of
    if not 0 <= at < len(paragraphs) or scene.inside[at] >= 0:
        return None
    first, past = bisect_left(paragraphs, paragraphs[at]), bisect_right(paragraphs, paragraphs[at])
    if past - first > LONGEST_NAME_LINE or scene.tags[first] != "NNP":
        return None
    for k in range(first, past):
        if scene.inside[k] >= 0 or scene.tags[k] in FINITE_VERBS or scene.tags[k] in {"BE", "HAVE"}:
            return None
    phrase = phrase_at(scene, first, past)
    if phrase is None or phrase.last == first or scene.words.text[first].isupper():
        return None
    return scene.words.span(phrase.first, phrase.last)
