"""The company of a place where reported words could end: one key for each of FAMILIES.

The cue and its frame, the words on both sides of the boundary, how much stands before it and
behind it, and whether somebody else reports behind it. How much each makes an end more or less
likely is counted; see ``lexicon.leanings``.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from quotes.attributing.reported.boundaries import Boundary
from quotes.attributing.reported.cited import opens
from quotes.finding.cues import Candidate
from quotes.finding.punctuation import SETTING_APART
from quotes.finding.tagset import FINITE
from quotes.finding.words import Words

FAMILIES: Final = {
    "complement": "the kind of the cue's complement",
    "place": "what follows the opener, and the verb group of the cue",
    "word": "the cue's own word",
    "rest": "whether what is left has a verb, a further mark, quoted words; how long it is",
    "length": "how many words the content would have",
    "left": "the part of speech left of the boundary",
    "frame": "the cue's verb group, and what stands left of that",
    "subject": "the kind of the cue's subject, and what act it reports",
    "takes": "the cue's own word with the kind of its complement, whatever the opener",
    "behind": "the first word behind the opener",
    "paired": "whether a comma before is still open, and the part of speech behind the opener",
    "verbs": "the first finite verb of the content, and of what is left",
    "left-over": "how many words are left, and the kind of the complement",
    "cued": "whether somebody else reports behind, or directly there",
}
"""The families of keys, in the order in which they are weighed."""
CLAUSAL: Final = frozenset({"that", "clause", "clause,", "wh", "when", "colon", "quote", "comma"})
STATED: Final = frozenset({"that", "clause", "clause,"})
"""Complements that have a subject and its verb: they cannot end before the verb."""
LENGTHS: Final = (2, 3, 5, 9, 15)
NONE: Final = "-"


@dataclass(slots=True)
class Content:
    """Reported words whose end is to be found: from word `first`, up to `stop` at most.

    `sure` are other words that report, each (word, first word of its subject); those between the
    two are kept, in text order.
    What is the same at each boundary is told once: `lemma`, `complement` and `context` of the cue,
    where the content has its finite `verbs`, its `commas`, its last mark and its last quoted word,
    and the `others` of `sure`.
    """

    words: Words
    tags: Sequence[str]
    inside: Sequence[int]
    cue: Candidate
    first: int
    stop: int
    sure: Sequence[tuple[int, int]]
    lemma: str = field(init=False)
    complement: str = field(init=False)
    context: str = field(init=False)
    verbs: list[int] = field(init=False)
    commas: list[int] = field(init=False)
    last_mark: int = field(init=False)
    last_quoted: int = field(init=False)
    others: frozenset[int] = field(init=False)

    def __post_init__(self) -> None:
        tags, text, right = self.tags, self.words.text, self.cue.right
        first, stop = self.first, self.stop
        held = text[first:stop]
        self.lemma = self.cue.entry.lemma.replace(" ", "_")
        self.complement = right.split("-")[0] if right.startswith("prep") else right
        self.context = context(tags, self.cue)
        self.sure = sorted([one for one in self.sure if first <= one[0] < stop])
        self.others = frozenset([at for at, _ in self.sure])
        self.verbs = [at for at, tag in enumerate(tags[first:stop], first) if tag in FINITE]
        self.commas = [at for at in range(first, stop) if text[at] == ","] if "," in held else []
        self.last_mark = self.last_quoted = -1
        if not SETTING_APART.isdisjoint(held):
            self.last_mark = next(
                at for at in range(stop - 1, first - 1, -1) if text[at] in SETTING_APART
            )
        if any(self.inside[first:stop]):
            self.last_quoted = next(at for at in range(stop - 1, first - 1, -1) if self.inside[at])

    def verb(self, first: int, past: int) -> str:
        """The part of speech of the first finite verb from `first` on, before `past`; else NONE."""
        number = bisect_left(self.verbs, first)
        found = number < len(self.verbs) and self.verbs[number] < past
        return self.tags[self.verbs[number]] if found else NONE


def sure(c: Candidate) -> tuple[int, int]:
    """A word that reports as `Content.sure` has it: (word, first word of its subject)."""
    return c.at, min(c.at, c.subject.first) if c.subject is not None else c.at


def chain(b: Boundary) -> tuple[str, ...]:
    """Keys for how often contents end at such boundaries at all, the most general first."""
    return (b.opener, f"{b.opener}|{b.follows}", f"{b.opener}|{b.follows}|{b.word}")


def keys(content: Content, b: Boundary) -> tuple[str, ...]:
    """One key for each of FAMILIES for the boundary `b`."""
    c, words, tags = content.cue, content.words, content.tags
    at, opener, follows = b.at, b.opener, b.follows
    lemma, complement = content.lemma, content.complement
    first, stop = content.first, content.stop
    behind = at
    while behind < stop and tags[behind] == "PUNCT":
        behind += 1
    commas = bisect_left(content.commas, at) % 2
    then, part = (words.lower[behind], tags[behind]) if behind < len(tags) else (NONE, NONE)
    verb, following = content.verb(first, at), content.verb(behind, stop)
    length, left = bisect_right(LENGTHS, at - first), bisect_right(LENGTHS, stop - at)
    return (
        f"complement:{opener}|{complement}",
        f"place:{opener}|{follows}|{content.context}",
        f"word:{opener}|{lemma}",
        f"rest:{opener}|{_rest(content, behind, verb=following != NONE)}",
        f"length:{opener}|{length}",
        f"left:{opener}|{tags[at - 1]}",
        f"frame:{opener}|{c.group}|{c.left}",
        f"subject:{opener}|{c.entry.act}|{c.who}",
        f"takes:{lemma}|{complement}",
        f"behind:{opener}|{then}",
        f"paired:{opener}|{commas}|{part}",
        f"verbs:{opener}|{verb}|{following}",
        f"left-over:{opener}|{complement}|{left}",
        f"cued:{opener}|{_cued(content, b, behind)}",
    )


def context(tags: Sequence[str], c: Candidate) -> str:
    """The cue's verb group; whether it opens its sentence, or stands in a clause of another."""
    left = min(c.first, c.subject.first if c.subject is not None else c.first) - 1
    under = c.who.startswith("wh") or (left >= 0 and tags[left] in {"SUB", "WH"})
    return ("under-" if under else "") + ("opening" if c.left == "start" else c.group)


def _rest(content: Content, behind: int, *, verb: bool) -> str:
    marked, quoted = content.last_mark > behind, content.last_quoted >= behind
    count = content.stop - behind
    size = "few" if count < 3 else "some" if count < 7 else "many"
    return f"{'v' * verb}{'m' * marked}{'q' * quoted}{size}"


def _cued(content: Content, b: Boundary, behind: int) -> str:
    """Whether another report begins behind the boundary: nowhere, later, or directly there."""
    number = bisect_left(content.sure, (b.at,))
    if number == len(content.sure):
        return "none"
    return "here" if content.sure[number][1] <= behind + 1 else "later"


def complement_kind(c: Candidate) -> str:
    """The kind of a complement, that of the one behind the person told where there are two."""
    return c.right.split("-")[-1]


def own_verbs(c: Candidate) -> int:
    """How many finite verbs the content has before another's begins: one where it is a clause."""
    return int(opens(c) or complement_kind(c) in CLAUSAL)
