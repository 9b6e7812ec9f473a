"""Transcripts: turns told apart by labels instead of marks.

    TAPPER: Do you think he has?
    FALLIN: I think he is trying.

    Q: How did you get into it?
    A: By accident.

A line with a label is a turn only within a transcript: two speakers at least, one of them more
than once, turns in most of its paragraphs, and labels that are shown to be names (or Q and A).
A paragraph without a label between two turns goes on from the one before. What a quotation mark
opens is left to the rules for marks.

Block quotations, their lines begun with > as in plain text and Markdown, are marked by that;
without it a paragraph in the first person is one behind a colon: Lee wrote: (new line) We go.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from quotes.finding.glyphs import MARK
from quotes.lexicon.cues import SAYING, is_of_class
from quotes.lexicon.given_names import is_given_name
from quotes.models import Span

ASKING: Final = frozenset({"q", "question"})
ANSWERING: Final = frozenset({"a", "answer"})
LABEL: Final = re.compile(
    r"[ \t]*[*_]{0,2}(?P<label>[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3})(?: \([^)\n]{1,20}\))?"
    r"[*_]{0,2}[ \t]?:[*_]{0,2}(?P<gap>[ \t]*)(?=\S)"
)
"""What a turn begins with: a name and a colon, bold or with a party in Markdown and minutes."""
BLOCK: Final = re.compile(r"[ \t]*>[ \t]+(?=\S)")
"""What a line of a block quotation begins with."""
SPOKEN: Final = re.compile(r"\?|\b(?:I|you|we|my|your|our)\b")
"""What people say to each other, and tables do not."""
FEWEST_TURNS: Final = 3
"""Turns that make a transcript."""
FIRST_PERSON: Final = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur)\b")
SIGN: Final = re.compile('[“”‘"«»]')
LONGEST_LEAD: Final = 10
"""In words: from the verb that leads in a paragraph to the colon."""
DENSE: Final = 0.5
"""The share of its paragraphs that have a label."""


class Turn(NamedTuple):
    """One turn: the words behind the label, and the label itself as written."""

    span: Span
    label: Span
    who: str
    """The label in lower case."""
    goes_on: bool = False


def turns(text: str, paragraphs: Sequence[Span]) -> list[Turn]:
    """The turns of a transcript in text order; none where the labels are no transcript's."""
    labelled: list[tuple[int, Turn]] = []
    for number, (start, end) in enumerate(paragraphs):
        match = LABEL.match(text, start, end) if ":" in text[start:end] else None
        if match:
            said = text[match.end() : end].rstrip()
            who = match["label"].strip().lower()
            span, label = Span(match.end(), match.end() + len(said)), Span(*match.span("label"))
            labelled.append((number, Turn(span, label, who)))
    if len(labelled) > 1 and labelled[0][0] == 0 and labelled[1][0] > 1:
        del labelled[0]  # the headline: Lee: Dam “not safe”
    if len(labelled) < FEWEST_TURNS:
        return []
    found = _interview(labelled) or _transcript(text, labelled)
    if not found or len(found) < DENSE * (found[-1][0] - found[0][0] + 1):
        return []
    return [turn for turn in _whole(text, paragraphs, found) if not _opens_with_mark(text, turn)]


def _whole(
    text: str, paragraphs: Sequence[Span], found: Sequence[tuple[int, Turn]]
) -> Iterator[Turn]:
    """The turns, with the paragraphs without a label that go on from them."""
    for (number, turn), (following, _) in zip(found, [*found[1:], found[-1]], strict=True):
        yield turn
        for start, end in paragraphs[number + 1 : following]:
            words = text[start:end].strip()
            if words[0].isalnum():
                begin = text.index(words, start)
                yield turn._replace(span=Span(begin, begin + len(words)), goes_on=True)


def _interview(labelled: list[tuple[int, Turn]]) -> list[tuple[int, Turn]]:
    """The turns labelled Q and A, where both are there."""
    found = [(n, turn) for n, turn in labelled if turn.who in ASKING | ANSWERING]
    both = {turn.who in ASKING for _, turn in found} == {True, False}
    return found if both and len(found) >= FEWEST_TURNS else []


def _transcript(text: str, labelled: list[tuple[int, Turn]]) -> list[tuple[int, Turn]]:
    """The turns labelled with names, from the first to the last label that is shown to be one."""
    often = Counter(_last(turn) for _, turn in labelled)
    sure = {_last(turn) for _, turn in labelled if _is_name(text, turn)}
    full = Counter(turn.who for _, turn in labelled if " " in turn.who)
    if sum(count > 1 for count in full.values()) > 1:  # Corin Dell: … (new line) Minta Orr: …
        sure |= {who.rsplit(" ", 1)[-1] for who in full}
    places = [at for at, (_, turn) in enumerate(labelled) if _last(turn) in sure]
    if len(sure) < 2 or len(places) < FEWEST_TURNS or max(often[name] for name in sure) < 2:
        return []
    within = labelled[places[0] : places[-1] + 1]
    if not any(SPOKEN.search(turn.span.of(text)) for _, turn in within):
        return []  # a table of names with what each has
    return [(n, turn) for n, turn in within if _last(turn) in sure or _shouted(text, turn)]


def _last(turn: Turn) -> str:
    return turn.who.rsplit(" ", 1)[-1]


def _shouted(text: str, turn: Turn) -> bool:
    return turn.label.of(text).isupper() and len(turn.who) > 1


def _is_name(text: str, turn: Turn) -> bool:
    """Whether the label begins with a given name, or the article has such a name for it."""
    tokens = turn.who.split()
    if len(tokens) > 1:
        return is_given_name(tokens[0])
    before = re.compile(rf"([A-Z][\w’'-]+) (?i:{re.escape(tokens[0])})\b")
    return any(is_given_name(match[1].lower()) for match in before.finditer(text))


def _opens_with_mark(text: str, turn: Turn) -> bool:
    return MARK.match(text, turn.span.start) is not None


def blocks(text: str, paragraphs: Sequence[Span]) -> Iterator[tuple[Span, int, bool]]:
    """Block quotations behind a colon: span, where the words begin, whether it goes on.

    Lee said:
    > We will appeal.
    """
    before, quoted = "", False
    for start, end in paragraphs:
        said = text[start:end].strip()
        if said == ">" and quoted:
            continue  # an empty line of the quotation
        match = BLOCK.match(text, start, end)
        if match and (quoted or before.endswith(":")) and not MARK.match(text, match.end()):
            begin = text.index(">", start)
            yield Span(begin, start + len(text[start:end].rstrip())), match.end(), quoted
            quoted = True
        else:
            quoted = False
        before = said


def unmarked(text: str, paragraphs: Sequence[Span]) -> Iterator[Span]:
    """A paragraph in the first person, set apart without marks behind what leads it in.

    Lee told investors in a call: (new line) Of course we have been working late.
    """
    leads = False
    for start, end in paragraphs:
        said = text[start:end].strip()
        if leads and said[:1].isalpha() and FIRST_PERSON.search(said) and not SIGN.search(said):
            begin = text.index(said[0], start)
            yield Span(begin, begin + len(said))
        leads = said.endswith(":") and _is_led_in(said)


def _is_led_in(said: str) -> bool:
    """Whether a verb of speaking stands near the colon that ends a line of the writer's."""
    if SIGN.search(said) or FIRST_PERSON.search(said):
        return False
    near = said[:-1].split()[-LONGEST_LEAD:]
    return any(is_of_class(word.lower(), SAYING) for word in near)
