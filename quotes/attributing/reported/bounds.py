"""Where reported content ends.

It ends with its sentence, unless something before that begins what the speaker did not say:
", which ...", ", saying ...", "when ...", "in a statement". How often each such opener ends the
content is counted, not guessed; see lexicon/counts.toml. Where content begins: `beginnings`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from quotes.attributing.reported.anew import (
    goes_on_saying,
    joins_report,
    opens_clause,
)
from quotes.attributing.reported.boundaries import Boundary, boundaries
from quotes.attributing.reported.cited import adjuncts_end, opens
from quotes.attributing.reported.coordinating import of_same_subject
from quotes.attributing.reported.endings import (
    CLAUSAL,
    STATED,
    Content,
    chain,
    complement_kind,
    keys,
    own_verbs,
)
from quotes.attributing.reported.sure_ends import must_end, pauses_at
from quotes.finding.clause_starts import closes_relative
from quotes.finding.cues import Candidate
from quotes.finding.phrases_ahead import noun_phrase_at
from quotes.finding.tagset import FINITE, PARTICIPLES
from quotes.finding.words import Words
from quotes.lexicon.counts import Counts
from quotes.lexicon.leanings import Leanings

ENDS: Final = ("goes-on", "ends")
OPENING_WORDS: Final = frozenset({"when", "if", "while", "after", "before"})
DESCRIBING: Final = frozenset({"describe", "portray", "depict", "characterize", "characterise"})
"""Verbs that say as what something is seen."""
LABEL_REACH: Final = 30
"""How many words behind the beginning of the content the "as" of such a verb may stand."""
COMPARING: Final = (["to"], ["with"], ["against"])
"""What “compared” has behind it. In train 28 of 40 such comparisons behind reported words belong to
them."""
FUTURE_TIMES: Final = frozenset({"before", "after", "until", "once"})
COMING: Final = frozenset({"will", "'ll", "shall"})
"""Auxiliaries of what is to come."""
MODAL_REACH: Final = 4
"""How many words before a bare verb its modal may stand: will, as planned, start."""
OPENING_REACH: Final = 12
"""How many words an "if ..." that opens the content may have."""


def content_end(content: Content, ends: Counts, endings: Leanings) -> int:
    """One past the last word of the content.

    A boundary is reached if none before it has ended the content, and then ends it with the share
    that `ends` and `endings` give it; the likeliest of all these ends counts.
    """
    if content.words.lower[content.first] == "that" and content.first + 1 < content.stop:
        content.first += 1
    best, best_share, reached = content.stop, 0.0, 1.0
    for b, surely in _possible_ends(content):
        if surely:
            return b.at
        share = endings.moved(ends.share(chain(b), 1), keys(content, b))
        if reached * share > best_share:
            best, best_share = b.at, reached * share
        reached *= 1 - share
        if reached < best_share:
            return best
    return content.stop


def _possible_ends(content: Content) -> Iterator[tuple[Boundary, bool]]:
    """The boundaries at which the content may end, each with whether it surely does there.

    A clause cannot end before its own verb, nor within another that opens it.
    """
    words, tags, c = content.words, content.tags, content.cue
    first, stop = content.first, content.stop
    opening, verbs = opens_sentence(words, tags, c), own_verbs(c)
    held = _before_verb(words, tags, first, stop) if verbs else first
    held = adjuncts_end(words, tags, held, stop) if opens(c) else held
    held = max(held, _label(content))
    verbless, seen = complement_kind(c) in STATED or opens(c), held
    # that, if elected, he would; said under the law, the firm must; said when she came, it was
    within = tags[first] in {"SUB", "PUNCT", *(("IN", "WH") if c.right == "clause" else ())}
    listed = _lists_clauses(content)
    further = _listed_verbs(content) | _bracketed(content)
    for b in boundaries(words, tags, content.inside, first, stop, verbs):
        if must_end(content, b, opening=opening, contrasts=verbs > 0 and not opening):
            yield b, True
        if b.at <= held or b.at in further or (listed and b.opener == ";"):
            continue
        if _within_subject(content, b) or _compares(content, b) or _that_too(content, b):
            continue
        if within and b.at - first < OPENING_REACH and not _reports_besides(content, b):
            within = b.opener != ","
            continue
        if verbless:  # four men, two of them old, [were] hurt
            verbless = FINITE.isdisjoint(tags[seen : b.at])
            seen = b.at
        if not verbless and not _dates_future(content, b):
            yield b, _reports_besides(content, b)


def _compares(content: Content, b: Boundary) -> bool:
    """Whether a comparison follows, which is said too: fell by 5%[, compared with 2% in May]."""
    at = b.at
    while at < content.stop and content.tags[at] == "PUNCT":
        at += 1
    lower = content.words.lower
    return lower[at : at + 1] == ["compared"] and lower[at + 1 : at + 2] in COMPARING


def _that_too(content: Content, b: Boundary) -> bool:
    """Whether a further "that" follows, of all that is said: fish can hear[, but that] they do not.

    In train 119 of 121 such clauses are.
    """
    lower, at = content.words.lower, b.at + (content.tags[b.at] == "PUNCT")
    if content.tags[at] != "CC" or lower[at + 1 : at + 2] != ["that"]:
        return False
    return complement_kind(content.cue) in STATED and content.tags[at + 1] == "SUB"


def _label(content: Content) -> int:
    """The "as" that a thing is described with, however far: described [the plan, told on Monday,]
    as a joke; the content's first word where there is none."""
    words, c, first = content.words, content.cue, content.first
    if c.entry.lemma not in DESCRIBING or c.right == "prep-as":
        return first
    for at in range(first + 1, min(content.stop - 1, first + LABEL_REACH)):
        if content.tags[at] in {"PRP", "WH"} or words.text[at] == ";":
            break
        if words.lower[at] == "as" and not {"such", "well"} & set(words.lower[at - 1 : at + 2]):
            return at
    return first


def _within_subject(content: Content, b: Boundary) -> bool:
    """Whether a boundary stands within whoever else reports: fled after the mayor [and two aides]
    told him ..."""
    if b.opener != "and":
        return False
    tags = content.tags
    return any(first < b.at < at and tags[first - 1] == "SUB" for at, first in content.sure)


def _bracketed(content: Content) -> frozenset[int]:
    """The words within brackets that close again: the offer of 11 homes (14 per cent, once 25) was
    fair."""
    found, opened = set[int](), None
    held = content.words.text[content.first : content.stop]
    for at, word in enumerate(held if "(" in held else (), content.first):
        if word == "(":
            opened = at
        elif word == ")" and opened is not None:
            found.update(range(opened + 1, at + 1))
            opened = None
    return frozenset(found)


def _listed_verbs(content: Content) -> frozenset[int]:
    """Where further verbs of one subject begin, with what joins them: the men entered the shop[,
    beat] the owner[, and fled]; the firm had lost money[, and had] closed two plants."""
    words, tags, verbs = content.words, content.tags, content.verbs
    found: set[int] = set()
    if complement_kind(content.cue) not in STATED and content.cue.right != "np-wh":
        return frozenset()
    for verb in content.others:
        if tags[verb - 1] == "CC" and of_same_subject(words, tags, content.first, verb):
            found |= {verb - 1, verb - 2}  # her boss rang her | and asked her to leave
    for before, verb, *rest in zip(verbs, verbs[1:], [*verbs[2:], None], strict=False):
        last = rest[0]
        if verb in content.others or tags[before] != tags[verb]:
            continue
        if tags[verb] == "HAVE" and _repeats_auxiliary(content, before, verb):
            found |= {verb - 2, verb - 1}
        if last is None or words.text[verb - 1] != "," or words.lower[last - 1] != "and":
            continue
        if tags[last] == tags[verb] and last not in content.others:
            found |= {verb - 1, last - 1, last - 2}
    return frozenset(found)


def _repeats_auxiliary(content: Content, before: int, verb: int) -> bool:
    """Whether an auxiliary is said again: had lost money, and [had] closed two plants."""
    lower = content.words.lower
    joined = lower[verb - 2 : verb] == [",", "and"] and lower[before] == lower[verb]
    return joined and content.cue.group == "fin"


def _lists_clauses(content: Content) -> bool:
    """Whether what was said is a list: said the road was shut; the school was full; and ..."""
    words, right = content.words, content.cue.right
    if complement_kind(content.cue) not in CLAUSAL and not right.startswith("to"):
        return False
    if words.text[content.first : content.stop - 1].count(";") < 2:
        return False
    marks = [k for k in range(content.first, content.stop - 1) if words.text[k] == ";"]
    if words.lower[marks[-1] + 1] not in {"and", "or"}:
        return False
    return all(at < marks[0] for at in content.others)


def _dates_future(content: Content, b: Boundary) -> bool:
    """Whether a boundary only tells the time of what is to come: will start [before Christmas];
    will play there [on Sunday, next week]."""
    words, tags = content.words, content.tags
    if b.at + 1 >= content.stop:
        return False
    if b.opener in FUTURE_TIMES:
        modal = "MD" in tags[max(content.first, b.at - MODAL_REACH) : b.at]
        return modal and tags[b.at - 1] == "VB" and b.follows in {"name", "np", "time"}
    if b.opener != "time" and (b.opener, b.follows) != ("in", "time"):
        return False
    last = max((at for at in content.verbs if at < b.at), default=content.first)
    return words.lower[last] in COMING


def _reports_besides(content: Content, b: Boundary) -> bool:
    """Whether another report begins at a boundary: said it was late [and Lee said; , adding]."""
    words, tags, stop, others = content.words, content.tags, content.stop, content.others
    if not others or content.cue.entry.part != "verb" or content.cue.entry.group == "show":
        return False
    if goes_on_saying(words, tags, b.at, stop, others):
        return pauses_at(words, b) or b.opener == "ing"
    return joins_report(words, tags, b.at, stop, content.cue, others)


def _before_verb(words: Words, tags: Sequence[str], first: int, stop: int) -> int:
    """The comma before the verb of a subject with a relative clause: two men, who ran[,] were"""
    phrase = noun_phrase_at(words, tags, first, stop)
    closing = phrase and closes_relative(words, tags, phrase.last + 1, stop)
    return closing or first


def opens_sentence(words: Words, tags: Sequence[str], c: Candidate) -> bool:
    """Whether the cue opens the sentence, alone or in a clause: Asked ..., When asked ..., If he"""
    floor = words.sentences[words.sentence_of[c.at]][0]
    if c.subject is None:
        begins = c.first == floor or (c.first == floor + 1 and words.lower[floor] in OPENING_WORDS)
        return begins and tags[c.at] in PARTICIPLES and not opens(c)
    return opens_clause(words, tags, floor, c.subject.first)
