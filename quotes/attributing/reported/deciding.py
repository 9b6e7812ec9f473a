"""Whether a word reports, and on which side: decided by what was counted.

How often the word reports at all (quotes.lexicon.counts) is moved by each part of the company it
keeps (quotes.finding.company, quotes.lexicon.leanings). Its frame decides on which side the content
stands, by keys that run from any word with that complement to this word in just this frame.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from quotes.attributing.reported.adjuncts import closes_besides, has_been_said
from quotes.attributing.reported.affecting import affects
from quotes.attributing.reported.cited import opens
from quotes.attributing.reported.participles import by_agent, set_apart
from quotes.attributing.reported.passives import is_opposed
from quotes.attributing.reported.surely import (
    NAMING_SOURCE,
    cites_view,
    directs,
    surely_reports,
)
from quotes.attributing.reported.taken_up import taken_up
from quotes.finding.asides import DATING
from quotes.finding.company import company, lemma_key, part_key
from quotes.finding.cues import Candidate
from quotes.finding.phrases import is_somebody
from quotes.finding.phrases_ahead import noun_phrase_at
from quotes.finding.tagset import COMMON_NOUNS, FINITE, PAST_FORMS
from quotes.finding.words import Words
from quotes.lexicon.counts import Counts, learned
from quotes.lexicon.cues import cue_forms
from quotes.lexicon.leanings import Leanings, learned_leanings
from quotes.lexicon.nouns import is_date

LEAST: Final = 0.5
"""The chance from which on a word is taken for a cue: more likely than not."""

REPORTS: Final = ("none", "cue")
"""Whether a word reports."""
PATTERNS: Final = ("F", "B", "BX", "S", "SX")
"""Where the content stands: behind the cue, before it, on both sides, it is the subject, the
subject and what stands behind the cue."""
TAKEN_UP: Final = "R"
"""The pattern of content that a relative clause takes up; no count tells of it."""
FRONTED, BEHIND = frozenset({"B", "BX"}), frozenset({"F", "SX"})
"""Patterns of content that begins before its cue, or behind it."""

WITHIN_CLAUSE: Final = FINITE | {"PUNCT"}
STATED: Final = frozenset({"that", "clause", "quote", "colon", "np-that", "np-clause"})
"""Complements that tell by themselves what was said."""
CITING_ASIDE: Final = frozenset({"citing", "quoting", "saying", "adding"})
THAT: Final = frozenset({"that", "np-that"})
ENDING: Final = frozenset({"stop", "comm"})
INVERTING: Final = frozenset(
    "say add explain predict recall warn note insist argue joke admit concede observe".split()
)
"""Verbs that have nobody as their object, so that who stands behind them speaks."""
HARDLY: Final = 0.03
"""A word that reports less often is lifted over the threshold by no company: in train two of some
3,500 were, both wrongly (the Islamic State)."""
ANSWERING: Final = frozenset(
    "addressing answering commenting reacting replying responding speaking talking".split()
)
"""What somebody does when he says what follows, as it opens a sentence: Speaking in Reno, Lee"""


@dataclass(slots=True)
class Tables:
    """What was counted: whether a candidate reports, where its content begins, where it ends.

    `usual` is how often a word reports at all, by its class, lemma and tag, once that was asked.
    """

    word: Counts
    company: Leanings
    side: Counts
    begin: Counts
    end: Counts
    ending: Leanings
    usual: dict[tuple[str, str, str], float] = field(default_factory=dict, repr=False)


@lru_cache(maxsize=1)
def learned_tables() -> Tables:
    """The counts that the project comes with."""
    counts = learned()
    return Tables(
        counts["word"],
        learned_leanings("company"),
        counts["side"],
        counts["begin"],
        counts["end"],
        learned_leanings("ending"),
    )


def word_chain(c: Candidate, tags: Sequence[str]) -> tuple[str, ...]:
    """Keys for how often a word reports at all: those of its class, then its own."""
    return (f"{c.entry.group}/{part_key(tags[c.at])}", lemma_key(c.entry.lemma, tags[c.at]))


def side_chain(c: Candidate, tags: Sequence[str]) -> tuple[str, ...]:
    """Keys for where the content of a cue stands, the most general first."""
    frame = f"{c.group}|{c.left}|{c.right}"
    return (
        c.right,
        frame,
        f"{c.entry.group}/{part_key(tags[c.at])}|{frame}",
        f"{lemma_key(c.entry.lemma, tags[c.at])}|{c.group}|{c.right}",
    )


def chance(
    words: Words,
    tags: Sequence[str],
    inside: Sequence[int],
    tables: Tables,
    c: Candidate,
    previous: Candidate | None,
) -> float:
    """How likely a candidate reports: as often as the word does, moved by the company it keeps.

    What is put in between a subject and its verb surely does, and what ``surely`` tells of.
    """
    if surely_reports(words, tags, c) or _put_in(words, tags, c):
        return 1.0
    word = (c.entry.group, c.entry.lemma, tags[c.at])
    share = tables.usual.get(word)
    if share is None:
        share = tables.usual[word] = tables.word.share(word_chain(c, tags), 1)
    if share < HARDLY:
        return share
    return tables.company.moved(share, company(words, tags, inside, c, previous))


def pattern_of(words: Words, tags: Sequence[str], c: Candidate, side: Counts) -> str:
    """Where the content stands: of the patterns that the frame allows, the most frequent one."""
    allowed = _allowed(words, tags, c)
    if len(allowed) == 1:
        return allowed[0]
    share_of = dict(zip(PATTERNS, side.shares(side_chain(c, tags)), strict=True))
    return max(allowed, key=share_of.__getitem__)


def _allowed(words: Words, tags: Sequence[str], c: Candidate) -> list[str]:
    """The patterns a frame allows; only a passive, or a verb of seeming, reports its subject.

    So hearsay does: Lee has reportedly left.
    """
    if closes_besides(words, tags, c) or has_been_said(words, tags, c):
        return ["B", "BX"] if c.right == "comma" else ["B"]
    if cites_view(c):
        return ["F"] if c.left == "start" else ["B", "BX"]
    if opens(c) or is_opposed(c) or (c.group == "pass" and directs(words, tags, c)):
        return ["F"]
    if c.entry.group == "hearsay":
        return ["SX"]
    if affects(words, c) or by_agent(tags, c):
        return ["S"]
    if taken_up(words, tags, c) is not None:
        return [TAKEN_UP]
    fits = c.entry.group == "seem" or (
        c.group in {"pass", "vbn", "modal"} and c.entry.group not in {"affect", "tell"}
    )
    allowed = ["F", *(["S", "SX"] if fits else [])]
    first = min(c.first, c.subject.first if c.subject is not None else c.first)
    floor = words.sentences[words.sentence_of[c.at]][0]
    told = as_told(words, tags, c, first)
    first -= told
    if (told and first > floor) or (c.entry.lemma in NAMING_SOURCE and c.left != "dash"):
        return ["B", "BX"]
    behind = first > floor and tags[first - 1] == "PUNCT"
    behind = behind and not (
        _names_behind(c) or _setting(words, tags, c, floor) or _asked(words, tags, floor)
    )
    behind = behind and not set_apart(words, tags, c) and c.right not in THAT
    adds = c.group == "part" and c.entry.part != "preposition" and c.right[:4] not in ENDING
    if behind and not adds and c.entry.group != "judge":  # nobody writes: “…,” Lee condemned
        allowed += ["B", "BX"]
        if _put_in(words, tags, c) or _goes_on_citing(words, tags, c, floor):
            allowed = ["B", "BX"]
    return allowed


def _goes_on_citing(words: Words, tags: Sequence[str], c: Candidate, floor: int) -> bool:
    """Whether only a participle follows what was said: The bank will close, Reuters reported,
    [citing] two people."""
    if not c.right.startswith("comma") or FINITE.isdisjoint(tags[floor : c.first - 1]):
        return False
    return c.group == "fin" and not CITING_ASIDE.isdisjoint(words.lower[c.after + 1 : c.after + 2])


def _names_behind(c: Candidate) -> bool:
    """Whether a participle has its complement behind it: The plan, [described as] “mad” by Lee"""
    return c.group == "vbn" and c.entry.group == "call" and c.right in {"quote", "prep-as"}


def _put_in(words: Words, tags: Sequence[str], c: Candidate) -> bool:
    """Whether the cue is put in between a subject and its verb: The phone, she jokes, [was] ..."""
    comma, subject = c.last + 1, c.subject
    if subject is None and c.group == "fin" and c.left == "comma":
        return _inverted(words, tags, c)
    if not c.group.endswith("fin") or comma + 1 >= len(tags) or words.text[comma] != ",":
        return False
    if subject is None or subject.first < 2 or tags[subject.head] in {"WH", "SUB"}:
        return False
    if tags[subject.head] not in {"PRP", "NNP"} and tags[c.at] not in {"VBD", "VB"}:
        return False  # one of the attackers in the park attacks, had
    goes_on = tags[comma + 1] in FINITE or tags[comma + 1] == "VB"
    return goes_on and words.text[subject.first - 1] == ","


def _inverted(words: Words, tags: Sequence[str], c: Candidate) -> bool:
    """The phone, said the mayor, [was] ... / It was late, said [Ann Lee], whose job it is."""
    phrase = noun_phrase_at(words, tags, c.last + 1)
    if phrase is None or phrase.last + 2 >= len(words):
        return False
    behind = phrase.last + 1
    if words.text[behind] == "," and tags[behind + 1] in FINITE:
        return c.right == "clause,"
    floor, stop = words.sentences[words.sentence_of[c.at]]
    clause = not FINITE.isdisjoint(tags[floor : c.first - 1])
    if not clause and c.right == "clause," and words.text[behind] == ",":
        # The phone, said Ann Lee, the mayor, [was] ...
        closing = next((k for k in range(behind + 1, stop) if words.text[k] == ","), stop - 1)
        return {*tags[closing + 1 : closing + 2]} <= FINITE
    says = c.entry.lemma in INVERTING and c.right.startswith(("np", "clause,"))
    return clause and says and is_somebody(words, tags, phrase) and tags[phrase.head] != "PRP"


def as_told(words: Words, tags: Sequence[str], c: Candidate, first: int) -> bool:
    """Whether a clause from `first` on only tells who says so: The bridge is safe, as Lee said."""
    return (
        c.group in {"fin", "perf"}
        and "that" in c.entry.takes
        and c.right[:4] in ENDING
        and words.lower[first - 1] == "as"
        and tags[first - 2] == "PUNCT"
    )


def _setting(words: Words, tags: Sequence[str], c: Candidate, floor: int) -> bool:
    """Whether what stands before the subject only says when, where or at what: In May, Lee said"""
    comma = c.subject.first - 1 if c.subject is not None and c.subject.first < c.first else floor
    if comma <= floor or words.text[comma] != ",":
        return False
    if opens_answer(words, tags, floor):
        return not c.right.startswith("comma")
    if c.right.startswith("comma"):
        return False  # In May, Lee said, the bridge would open
    if is_date(words.lower[comma - 1]) and DATING.issuperset(words.lower[floor : comma - 1]):
        return True  # Last week, several parties wrote to her
    if tags[floor] == "VBG" and c.right in STATED:
        return True  # Referring to storms that killed ten, Lee said the town was safe
    if tags[floor] not in {"IN", "VBG"}:
        return False
    return not any(
        tags[at] in WITHIN_CLAUSE and words.lower[at + 1] != "by" for at in range(floor + 1, comma)
    )


def opens_answer(words: Words, tags: Sequence[str], floor: int) -> bool:
    """Whether a sentence opens with what somebody answers, or when: Replying to MPs, When
    contacted."""
    if words.lower[floor] in {"when", "if", "once"}:
        return tags[floor + 1] in PAST_FORMS
    return tags[floor] == "VBG" and words.lower[floor] in ANSWERING


def _asked(words: Words, tags: Sequence[str], floor: int) -> bool:
    """Whether a sentence opens with what was asked, not with what was answered: Asked why, ...

    Not: Suspected rebels fled, police said. Nobody is told rebels.
    """
    if tags[floor] not in PAST_FORMS:
        return False
    entries = cue_forms().get(words.lower[floor], ())
    if tags[floor + 1] in COMMON_NOUNS:
        return any(entry.to for entry in entries)
    return bool(entries)
