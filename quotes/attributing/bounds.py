"""Where reported content begins and ends.

The beginning follows from the complement: behind "that", at "to" or "whether", at the clause or
the noun phrase itself, behind the person told. The end is the end of the sentence, unless
something before it begins what the speaker did not say: ", which ...", ", saying ...", "when ...",
"in a statement". How often each such opener ends the content is counted, not guessed; see
lexicon/counts.toml.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quotes.finding.complements import FINITE, OPENING
from quotes.finding.cues import Candidate
from quotes.finding.phrases import is_occasion, is_time, noun_phrase_at
from quotes.finding.words import Words
from quotes.lexicon.counts import Counts
from quotes.lexicon.cues import cue_forms

MARKS = frozenset({",", ";", "—", "–", "-", "--", "(", ":", ")"})
NOMINAL = frozenset({"NNP", "NN", "NNS", "JJ", "CD", "POS"})
NOUNS = frozenset({"NNP", "NN", "NNS", "CD"})
OPENERS = frozenset({"SUB", "WH", "CC"})
STARTS = ("after", "after+1", "told+1", "told+2")
ENDS = ("goes-on", "ends")


def begin_chain(c: Candidate) -> tuple[str, ...]:
    """Keys for where the content begins, the most general first."""
    return (
        c.right,
        f"{c.entry.group}|{c.right}",
        f"{c.entry.lemma}|{c.right}".replace(" ", "_"),
    )


def begin_at(c: Candidate, how: str) -> int:
    """The first word of the content, for one of STARTS."""
    if how == "after" or (how.startswith("told") and c.told is None):
        return c.after
    if how == "after+1":
        return c.after + 1
    return c.then + (how == "told+2")


def boundaries(
    words: Words,
    tags: Sequence[str],
    inside: Sequence[int],
    first: int,
    stop: int,
    phrase: bool = False,
) -> Iterator[tuple[int, str, str, str]]:
    """(word, opener, what follows, its first word) wherever the content could end before `stop`.

    `inside` tells the quoted region each word stands in (0 for none): no content ends within one.
    Where the content is a `phrase`, the first finite verb not in a clause of its own is a place.
    """
    lower = words.lower
    at = first + 1
    while at < stop:
        if inside[at] and inside[at] == inside[at - 1]:
            at += 1
            continue
        word, tag = lower[at], tags[at]
        if inside[at - 1] and not inside[at]:
            # a closing mark, with what follows it
            behind = at
            while behind < stop and tags[behind] == "PUNCT" and lower[behind] not in MARKS:
                behind += 1
            opener = "q"
            if behind < stop and lower[behind] in MARKS:
                opener = "q" + lower[behind]
                behind += 1
            if behind < stop:
                yield at, opener, follows(words, tags, behind, stop), lower[behind]
            at = max(behind, at + 1)
            continue
        if tag in OPENERS or tag == "PRP":
            phrase = phrase and tag == "CC"
        if phrase and tag in FINITE and (tag != "VBD" or tags[at - 1] in NOUNS):
            yield at, "verb", tag, ""
        elif word in MARKS:
            if at + 1 < stop:
                yield at, word, follows(words, tags, at + 1, stop), lower[at + 1]
                if tags[at + 1] in OPENERS:
                    at += 1
        elif tag in OPENERS:
            yield (
                at,
                word,
                follows(words, tags, at + 1, stop),
                lower[at + 1] if at + 1 < stop else "",
            )
        elif tag == "IN" or (tag == "TO" and at + 1 < stop and tags[at + 1] != "VB"):
            yield at, "in", follows(words, tags, at + 1, stop), word
        elif is_time(word) and tags[at - 1] != "IN" and tags[at - 1] not in {"DT", "JJ"}:
            yield at, "time", "", ""
        elif tag == "VBG":
            yield at, "ing", "cue" if word in cue_forms() else "", word
        at += 1


def follows(words: Words, tags: Sequence[str], at: int, stop: int) -> str:
    """What kind of thing begins at `at`."""
    if at >= stop:
        return "end"
    word, tag = words.lower[at], tags[at]
    if tag in OPENERS:
        nxt = at + 1
        return word + "+" + (_kind(words, tags, nxt, stop) if nxt < stop else "end")
    return _kind(words, tags, at, stop)


def _kind(words: Words, tags: Sequence[str], at: int, stop: int) -> str:
    word, tag = words.lower[at], tags[at]
    cue = word in cue_forms()
    if tag == "RB" and at + 1 < stop and tags[at + 1] != "RB":
        return "rb." + _kind(words, tags, at + 1, stop)
    if tag in {"VBG", "VBD", "VBZ", "VBP", "VBN", "VB"}:
        return tag + ("!" if cue else "")
    if tag in {"NNP", "NN", "NNS", "DT", "PRP", "PRP$", "JJ", "CD"}:
        head = at
        while (
            head + 1 < stop
            and (
                tags[head + 1] in {"NNP", "NN", "NNS", "JJ", "CD", "POS"}
                or words.lower[head + 1] == "others"  # 14 others were hurt
            )
            and not is_time(words.lower[head + 1])
        ):
            head += 1
        if is_time(words.lower[head]):
            return "time"
        if is_occasion(words.lower[head]):
            return "occasion"
        nxt = head + 1
        while nxt < stop and tags[nxt] == "RB":
            nxt += 1
        base = "name" if tags[head] == "NNP" else "pron" if tag == "PRP" else "np"
        if nxt < stop and tags[nxt] in FINITE:
            return base + ("+cue" if words.lower[nxt] in cue_forms() else "+fin")
        return base
    if word in OPENING:
        return "quote"
    return tag


def end_chain(c: Candidate, opener: str, kind: str, word: str, length: int) -> tuple[str, ...]:
    """Keys for whether the content ends at a boundary, the most general first."""
    simple = c.right.split("-")[0] if c.right.startswith("prep") else c.right
    far = "near" if length < 3 else "mid" if length < 8 else "far"
    return (
        f"{opener}",
        f"{opener}|{kind}",
        f"{opener}|{kind}|{word}",
        f"{simple}|{opener}|{kind}",
        f"{simple}|{opener}|{kind}|{far}",
        f"{'opening' if c.left == 'start' else c.group}|{opener}|{kind}",
        f"{c.group}|{simple}|{opener}|{kind}|{word}",
    )


def _says_with(words: Words, tags: Sequence[str], at: int, stop: int) -> bool:
    """Claimed the attack, [with a spokesman saying that ...]: somebody begins to speak."""
    phrase = noun_phrase_at(words, tags, at, stop)
    if phrase is None or phrase.last + 1 >= stop:
        return False
    return tags[phrase.last + 1] == "VBG" and words.lower[phrase.last + 1] in cue_forms()


def content_end(
    words: Words,
    tags: Sequence[str],
    inside: Sequence[int],
    c: Candidate,
    first: int,
    stop: int,
    ends: Counts,
) -> int:
    """One past the last word of the content that begins at `first`."""
    opening = (c.left == "start" and c.group in {"part", "vbn"}) or _in_opening_clause(
        words, tags, c
    )
    best, best_share, going_on = stop, 0.0, 1.0
    if words.lower[first] == "that" and first + 1 < stop:
        first += 1
    waits, seen = c.right == "clause,", first
    within = tags[first] in {"SUB", "PUNCT"}  # that, if elected, he would
    for at, opener, kind, word in boundaries(words, tags, inside, first, stop, is_phrase(c)):
        if opening and opener in {",", "q,"} and kind.endswith(("+fin", "+cue")):
            if going_on > best_share:  # Asked about the fire, [the mayor said ...]
                best, best_share = at, going_on
            return best
        if opener == "," and word == "with" and _says_with(words, tags, at + 2, stop):
            return at
        if opener == "verb" and c.group == "noun" and c.right == "to":
            return at  # her promise to build [was forgotten]
        if within and at - first < 12:
            within = opener != ","
            continue
        if waits:  # four men, two of them old, [were] hurt
            waits = not any(tag in FINITE for tag in tags[seen:at])
            seen = at
            if waits:
                continue
        share = ends.shares(end_chain(c, opener, kind, word, at - first))[1]
        if going_on * share > best_share:
            best, best_share = at, going_on * share
        going_on *= 1 - share
        if going_on < best_share:
            return best
    return stop


def is_phrase(c: Candidate) -> bool:
    """Whether the content is no clause of its own, so that a finite verb must be another's."""
    return c.right.split("-")[-1] not in {
        "that",
        "clause",
        "clause,",
        "wh",
        "when",
        "colon",
        "quote",
        "comma",
    }


def _in_opening_clause(words: Words, tags: Sequence[str], c: Candidate) -> bool:
    """Whether the cue is the verb of a clause that opens the sentence: If he says so, ..."""
    floor = words.sentences[words.sentence_of[c.at]][0]
    return tags[floor] == "SUB" and c.subject is not None and c.subject.first == floor + 1
