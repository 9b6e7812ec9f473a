"""Quoted words beside their cue: the clear forms, in order; the first rule that answers wins.

Each rule is a function of the article and one quoted region; it returns what it found, or None.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from quotes.attributing.quoted.before import (
    before_colon,
    inverted_lead_in,
    lead_in,
    possessed,
    within,
)
from quotes.attributing.quoted.behind import follows, inverted
from quotes.attributing.quoted.citing import (
    according,
    as_put,
    cited_within,
    quoted_as_saying,
    verbless,
    were_words,
)
from quotes.attributing.quoted.closing import trailing
from quotes.attributing.quoted.forms import Found, Rule
from quotes.attributing.quoted.headlines import headed
from quotes.attributing.quoted.interrupting import behind_aside
from quotes.attributing.quoted.labels import (
    handle,
    labelled,
    named_before_colon,
    posted,
    tagged,
    turn,
)
from quotes.attributing.scene import TRAILING, Scene
from quotes.finding.marks import Region
from quotes.finding.tagset import FINITE, PAST_FORMS
from quotes.models import Cue, Kind, Mention, Quote, Span

RULES: Final[tuple[Rule, ...]] = (
    labelled,
    handle,
    inverted,
    according,
    as_put,
    quoted_as_saying,
    cited_within,
    were_words,
    follows,
    verbless,
    inverted_lead_in,
    lead_in,
    tagged,
    named_before_colon,
    headed,
    possessed,
    before_colon,
    within,
    trailing,
)
LABELLED: Final[tuple[Rule, ...]] = (turn,)
"""Rules of the turns of a transcript, whose words stand in no marks."""
POSTED: Final[tuple[Rule, ...]] = (lead_in, posted)
"""Rules of posts, which are signed."""


def _rules(region: Region) -> tuple[Rule, ...]:
    if region.family == "post":
        return POSTED
    return LABELLED if region.label else RULES


# --- putting together ----------------------------------------------------------------------------


def clear(scene: Scene) -> list[Quote]:
    """The quotations whose attribution stands beside them in clear form."""
    found: list[tuple[Region, str, Found]] = []
    for region in scene.regions:
        if found and behind_aside(scene, found[-1][0], found[-1][2], region):
            again = found[-1][2]._replace(first=region.before + 1, last=region.after - 1)
            found.append((region, found[-1][1], again))
            continue
        for rule in _rules(region) if not _is_gloss(scene, region) else ():
            if answer := rule(scene, region):
                found.append((region, rule.__name__, answer))
                break
    quotes: list[Quote] = []
    cues: dict[tuple[int, int], int] = {}
    for region, rule_name, one in found:
        quote = _quote(scene, region, one, rule_name)
        if one.cue in cues and one.cue is not None:
            number = cues[one.cue]
            if not _told_apart(scene, quotes[number], region, one):
                quotes[number] = _joined(quotes[number], quote)
        else:
            if one.cue:
                cues[one.cue] = len(quotes)
            quotes.append(quote)
    return quotes


def _is_gloss(scene: Scene, region: Region) -> bool:
    """Whether quoted words tell what a foreign one means: Tala, which means “star”, or a name
    meaning “star”. Nobody speaks them; but: by that he means “never”."""
    at, lower = region.before, scene.words.lower
    if at < 1 or lower[at] not in {"means", "meaning"}:
        return False
    return lower[at - 1] in ({"which", "that"} if lower[at] == "means" else {",", "(", "name"})


def _told_apart(scene: Scene, quote: Quote, region: Region, found: Found) -> bool:
    """Whether whoever spoke direct words did something else before later ones.

    “We agreed,” one said, and | joined Lee in his call “for more”: no words of one's.
    """
    if quote.kind != "direct" or quote.cue is None or found.cue is None:
        return False
    if quote.start > quote.cue.span.start or found.first <= found.cue[1]:
        return False
    behind = scene.tags[found.cue[1] + 1 : region.before + 1]
    return any(one == "CC" and verb in FINITE for one, verb in pairwise(behind))


def _joined(one: Quote, other: Quote) -> Quote:
    spans = [*one.spans]
    for span in other.spans:
        last = spans[-1]
        if span.start <= last.end:
            spans[-1] = Span(last.start, max(last.end, span.end))
        else:
            spans.append(span)
    return one._replace(spans=tuple(spans))


def _quote(scene: Scene, region: Region, found: Found, rule: str) -> Quote:
    words = scene.words
    whole = found.first == region.before + 1 and found.last == region.after - 1
    first, last = found.first, found.last
    while not whole and last > first and words.text[last] in TRAILING:
        last -= 1
    span = region.span if whole else words.span(first, last)
    cue = Cue(words.span(*found.cue), found.lemma, found.act) if found.cue else None
    source = None if _is_nobody(scene, found) else found.mention
    mention = Mention(words.span(source.first, source.last)) if source else None
    kind: Kind = "direct" if whole else "mixed"
    if region.family == "post":
        kind = "indirect"  # its words stand in no marks
    return Quote(kind, found.act, (span,), cue, mention, rule=rule)


def _is_nobody(scene: Scene, found: Found) -> bool:
    """Whether the mention is an "it" that stands for nobody: “…,” it was claimed."""
    mention, cue = found.mention, found.cue
    if mention is None or cue is None or cue[0] < mention.last + 2:
        return False
    lower = scene.words.lower
    if lower[mention.first : mention.last + 1] != ["it"] or lower[cue[0]] == "quoted":
        return False  # a firm: it was quoted as saying
    return scene.tags[mention.last + 1] == "BE" and scene.tags[cue[0]] in PAST_FORMS
