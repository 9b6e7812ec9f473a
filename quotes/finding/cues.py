"""Words that may report, each in its frame: what stands to its left and to its right.

A word of the cue lexicon is only a candidate. Its frame shows whether it reports: the verb group it
closes and the subject of that (left), and the complement that follows it (right; see
``complements``). This module reads frames; it does not decide.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from quotes.finding.complements import Governing, complement
from quotes.finding.phrases import SUBJECT_FORMS, Phrase, is_somebody, noun_phrase_before
from quotes.finding.phrases_ahead import noun_phrase_at
from quotes.finding.punctuation import CLOSING_MARKS, OPENING_MARKS
from quotes.finding.put_in import attached
from quotes.finding.quoting import QUOTED_AS, QUOTING, quoted_before, saying
from quotes.finding.subjects import subject_of
from quotes.finding.tagset import COMMON_NOUNS, FINITE, PAST_FORMS, VERBS
from quotes.finding.verb_groups import verb_group, whole_group
from quotes.finding.words import Words
from quotes.lexicon.cues import CueEntry, cue_forms, may_tell
from quotes.lexicon.sources import source_kind

PARTS: Final = {
    **dict.fromkeys(VERBS, "verb"),
    **dict.fromkeys(COMMON_NOUNS, "noun"),
    "JJ": "adjective",
    "RB": "adverb",
}
"""The lexicon's parts of speech by tag."""
UNINFLECTED: Final = {"x": "adj"}
"""How a group of no verb is counted before an infinitive: has [to say], as if: able [to say]."""
PASSIVE: Final = frozenset({"pass", "vbn"})
"""Kinds of verb groups whose subject does not speak."""
OPENS_SENTENCE: Final = frozenset({"CC", "PUNCT"})
"""What may stand before the first word of a sentence: But,"""
LEFT_MARKS: Final = {
    **dict.fromkeys(CLOSING_MARKS | OPENING_MARKS | {":"}, "mark"),
    **dict.fromkeys({",", ";"}, "comma"),
}
LEFT_TAGS: Final = {
    **dict.fromkeys(VERBS, "v"),
    **{tag: tag for tag in ("DT", "PRP$", "POS", "JJ", "CD")},
    **{tag: tag.lower() for tag in ("NNP", "NN", "PRP", "SUB", "WH", "IN")},
    "NNS": "ns",
    "CC": "and",
    "PUNCT": "dash",
}
"""How what stands left of a verb group is called, by the word and else by its tag."""
VIEWS: Final = frozenset({"view", "opinion"})
"""Nouns by which somebody is cited: in his view."""
ADDRESSING_NOBODY: Final = frozenset("say explain insist argue joke concede".split())
"""Verbs that have nobody as their object: who stands behind them speaks."""
ADDRESSING: Final = frozenset({"tell", "inform", "assure", "remind", "notify"})
"""Verbs that always have whoever is told as their object."""
GOING_ON: Final = frozenset({"go", "goes", "went", "going", "gone"})
"""They have an infinitive behind “on”: went on to say."""


@dataclass(slots=True)
class Candidate:
    """A word of the lexicon in its place; no tuple, as its fields are read far more often.

    at       the word; `last` its last word (point [out])
    first    where its verb group begins ([has] repeatedly said), or who cites ([in] her view)
    group    the verb group it closes: fin, perf, prog, pass, modal, to, part, bare, noun ...
    subject  the phrase left of it, if any; `who` its kind: name, pron, it, noun, wh, none
    left     what stands left of the whole
    right    the complement; `after` is where it begins (behind time and place of saying)
    told     the phrase between the word and its complement: told [reporters] that
    then     where what follows that phrase begins: told reporters on Monday [that]
    """

    at: int
    last: int
    first: int
    entry: CueEntry
    group: str
    negated: bool
    subject: Phrase | None
    who: str
    left: str
    right: str
    after: int
    told: Phrase | None
    then: int


def candidates(
    words: Words, tags: Sequence[str], quoted: Sequence[int] = ()
) -> Iterator[Candidate]:
    """Every word of the cue lexicon, in text order, with its frame; not where `quoted` is true."""
    lower = words.lower
    forms = cue_forms()
    for at in words.of(forms.keys()):
        if not (quoted and quoted[at]):
            entry = _entry(words, tags, at, forms[lower[at]])
            if entry is None:
                continue
            if lower[at] not in QUOTING and lower[at] not in QUOTED_AS:
                yield frame(words, tags, at, entry)
            elif (found := _quoting(words, tags, at, entry)) is not None:
                yield found


def _quoting(words: Words, tags: Sequence[str], at: int, entry: CueEntry) -> Candidate | None:
    """The candidate at "quoted" or "saying"; of "quoted ... as saying" one, with whom it quotes."""
    floor, ceiling = words.sentences[words.sentence_of[at]]
    verb = quoted_before(words, at, floor)
    end = saying(words, at, ceiling) if verb is None else at
    if end is None:
        return frame(words, tags, at, entry)
    group = verb_group(tags, at if verb is None else verb, floor).kind
    if (verb is None) != (group in PASSIVE):
        return None  # quoted [her] as saying: what reports is "saying"; was quoted as saying: both
    if verb is None:
        said = cue_forms()[words.lower[end]][0]
        return replace(frame(words, tags, at, said, end), group="fin")
    quoted = noun_phrase_at(words, tags, verb + 1, ceiling)
    found = frame(words, tags, at, entry)
    return replace(found, group="fin", subject=quoted, who=_who(words, tags, quoted))


def _entry(
    words: Words, tags: Sequence[str], at: int, entries: tuple[CueEntry, ...]
) -> CueEntry | None:
    """The entry that fits the word's part of speech and what follows it; the longest wins."""
    if len(entries) == 1 and not entries[0].tail:
        return entries[0]
    part, following = part_of(tags[at]), words.lower[at + 1] if at + 1 < len(tags) else ""
    best: CueEntry | None = None
    highest = (False, 0)
    for entry in entries:
        tail = entry.tail
        if tail and (tail[0] != following or not _stands_at(words, at + 1, tail)):
            continue
        score = (entry.part == part, len(tail))
        if best is None or (score > highest and (score[0] or entry.part == "preposition")):
            best, highest = entry, score
    return best


def _stands_at(words: Words, at: int, tail: tuple[str, ...]) -> bool:
    """Whether the words that an entry must have behind its first one stand at `at`: point [out]."""
    return tuple(words.lower[at : at + len(tail)]) == tail


def part_of(tag: str) -> str:
    """The lexicon's part of speech for a tag."""
    return PARTS.get(tag, "other")


def frame(
    words: Words, tags: Sequence[str], at: int, entry: CueEntry, last: int | None = None
) -> Candidate:
    """The candidate at word `at`, with what stands left and right of it.

    `last` is its last word where that is another than its entry says.
    """
    floor, ceiling = words.sentences[words.sentence_of[at]]
    last = at + len(entry.tail) if last is None else last
    first, group, negated = whole_group(words, tags, at, floor)
    if group == "noun":
        viewed = view_of(words, tags, at, floor)
        first = first if viewed is None else viewed
    left = _left(words, tags, first, floor)
    if entry.part == "preposition" and {*tags[floor:first]} <= OPENS_SENTENCE:
        left = "start"  # But according to Lee
    governor = _governor(words, tags, first, floor) if group == "to" else None
    if governor is not None:
        left = words.lower[governor] if words.lower[governor] in cue_forms() else "v"
        governing = verb_group(tags, governor, floor)
        first, group = governing.first, f"to-{UNINFLECTED.get(governing.kind, governing.kind)}"
        negated = negated or governing.negated
    subject = (
        subject_of(words, tags, first)
        if group not in {"part", "to"} and (group != "noun" or left in {"ns", "nnp"})
        else None
    )
    if group == "fin" and entry.group == "call" and _labelled(words, tags, at, entry, last):
        group = "vbn"
    if group == "part" and first > floor:
        subject = attached(words, tags, first, floor)
    takes = _governing(entry.group, entry.lemma, words.lower[at])
    right, after, told, then = complement(words, tags, last + 1, ceiling, takes)
    then = after if told is None else then
    if left == "comma" and group == "fin" and _inverted(words, tags, entry, right, told):
        subject = None
    who = _who(words, tags, subject)
    return Candidate(
        at, last, first, entry, group, negated, subject, who, left, right, after, told, then
    )


@cache
def _governing(group: str, lemma: str, form: str) -> Governing:
    """What a form of the lexicon takes; there are few, and each is asked about again and again."""
    return Governing(group == "say", may_tell(form), lemma in ADDRESSING)


def view_of(words: Words, tags: Sequence[str], at: int, floor: int) -> int | None:
    """Where what cites a view begins: [in] her view, [in] the mayor’s opinion; None where nothing
    does. `at` is the noun."""
    if words.lower[at] not in VIEWS or at - 2 < floor or tags[at - 1] not in {"PRP$", "POS"}:
        return None
    owner = noun_phrase_before(words, tags, at - 1, floor) if tags[at - 1] == "POS" else None
    before = (owner.first if owner is not None else at - 1) - 1
    return before if before >= floor and words.lower[before] == "in" else None


def _labelled(words: Words, tags: Sequence[str], at: int, entry: CueEntry, last: int) -> bool:
    """Whether a label stands where the object would: the plan, [described as] “mad”, was dropped.

    So of a man [described as] “kind” by his son, if his own verb follows: has died. Not so of what
    somebody described as mad.
    """
    if tags[at] not in PAST_FORMS:
        return False
    floor, behind = words.sentences[words.sentence_of[at]][0], words.lower[last + 1 : last + 2]
    if at == floor or "WH" in tags[floor:at]:
        return False
    if not (entry.tail == ("as",) or behind == ["as"] or OPENING_MARKS.issuperset(behind)):
        return False
    undergoes = words.text[at - 1] == "," or _is_thing(words, tags, at - 1)
    return undergoes or _is_followed(words, tags, last + 1 + (behind == ["as"]))


def _is_followed(words: Words, tags: Sequence[str], opening: int) -> bool:
    """Whether a finite verb stands behind a label in marks, and behind whose it is: “kind” by his
    son | has died."""
    ceiling = words.sentences[words.sentence_of[opening]][1] if opening < len(words) else opening
    if not OPENING_MARKS.intersection(words.text[opening : opening + 1]):
        return False
    at = next((k + 1 for k in range(opening + 1, ceiling) if tags[k] == "PUNCT"), ceiling)
    if words.lower[at : at + 1] == ["by"]:
        agent = noun_phrase_at(words, tags, at + 1, ceiling)
        at = ceiling if agent is None else agent.last + 1
    return at < ceiling and tags[at] in FINITE


def _is_thing(words: Words, tags: Sequence[str], at: int) -> bool:
    """Whether a noun names nobody who could label something: a [decision] described as “mad”."""
    return tags[at] in COMMON_NOUNS and source_kind(words.lower[at]) not in {"person", "group"}


def _inverted(
    words: Words, tags: Sequence[str], entry: CueEntry, right: str, told: Phrase | None
) -> bool:
    """Whether who speaks stands behind the verb: the firm, 60, will close, said [the mayor]."""
    if entry.lemma not in ADDRESSING_NOBODY or right != "np." or told is None:
        return False
    return is_somebody(words, tags, told) and tags[told.head] != "PRP"


def _governor(words: Words, tags: Sequence[str], to: int, floor: int) -> int | None:
    """The verb or adjective that governs the infinitive behind `to`: [declined] to comment."""
    if tags[to] != "TO":
        return None
    at = to - 1
    if at > floor and words.lower[at] == "on" and words.lower[at - 1] in GOING_ON:
        at -= 1
    while at > floor and tags[at] == "RB":
        at -= 1
    governs = at > floor and (tags[at] in VERBS or tags[at] in {"JJ", "HAVE"})
    return at if governs else None


def _who(words: Words, tags: Sequence[str], subject: Phrase | None) -> str:
    if subject is None:
        return "none"
    word, tag = words.lower[subject.head], tags[subject.head]
    if tag == "PRP":
        return "pron" if word in SUBJECT_FORMS else "it" if word in {"it", "you"} else "someone"
    if word == "who":
        return "wh"
    if tag in {"WH", "SUB"}:
        noun = subject.head - 1
        kind = _who(words, tags, Phrase(noun, noun, noun)) if noun >= 0 else "none"
        return f"wh-{kind}" if kind in {"thing", "things", "document"} else "wh"
    if tag == "NNP":
        return "name"
    if tag == "CD":
        return "group"  # four in ten
    return source_kind(word) or ("thing" if tag == "NN" else "things")


def _left(words: Words, tags: Sequence[str], first: int, floor: int) -> str:
    """What stands directly left of the verb group."""
    if first <= floor:
        return "start"
    mark = LEFT_MARKS.get(words.lower[first - 1])
    return LEFT_TAGS.get(tags[first - 1], "o") if mark is None else mark
