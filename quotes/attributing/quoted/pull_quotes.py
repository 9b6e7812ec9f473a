"""Pull quotes: words set apart on the page that stand in the running text anyway, or signed ones.

“…” on a line of its own that repeats the article is no further quotation. One that is signed
within its marks ("We lost. (new line) Ann Lee, mayor.") has its speaker in the last line.
"""

from __future__ import annotations

from typing import Final

from quotes.attributing.quoted.going_on import Answer, State
from quotes.attributing.quoted.name_lines import LONGEST_NAME_LINE
from quotes.attributing.scene import Scene
from quotes.finding.phrases_ahead import noun_phrase_at
from quotes.finding.tagset import FINITE
from quotes.models import Mention, Span

SHORTEST: Final = 6
"""In words; anything shorter may well be said twice."""


def repeats(state: State, number: int) -> bool:
    """Whether the region's words stand elsewhere too, where they are told or attributed."""
    scene, region = state.scene, state.scene.regions[number]
    if len(region) < SHORTEST or not scene.stands_alone(region):
        return False
    words = scene.words
    inner = words.source[words.start[region.first] : words.end[region.last]].rstrip(".,!?…")
    at = words.source.find(inner)
    while at >= 0:
        if at != words.start[region.first]:
            other = scene.region_at(at)
            if other < 0 or other in state.owner or other < number:
                return True
        at = words.source.find(inner, at + 1)
    return False


def signatures(scene: Scene) -> dict[int, Span]:
    """The names that sign a quotation within its marks, by the number of the signing region."""
    found: dict[int, Span] = {}
    for number, region in enumerate(scene.regions):
        if region.goes_on and not region.opened and len(region) <= LONGEST_NAME_LINE:
            name = _signs(scene, region.first, region.last + 1)
            if name is not None and number:
                found[number] = name
    return found


def _signs(scene: Scene, first: int, past: int) -> Span | None:
    verbs = FINITE | {"PRP"}
    if any(scene.tags[k] in verbs for k in range(first, past)):
        return None
    phrase = noun_phrase_at(scene.words, scene.tags, first, past)
    if phrase is None or phrase.first != first or scene.tags[phrase.head] != "NNP":
        return None
    return scene.words.span(phrase.first, phrase.last)


def signed(state: State, number: int) -> Answer | None:
    """“We lost. (new line) Ann Lee, mayor.”"""
    name = state.signatures.get(number + 1)
    return Answer(Mention(name)) if name else None
