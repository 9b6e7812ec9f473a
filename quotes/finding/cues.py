"""Words that may report, each with the company it keeps: what stands left and right of it.

A word of the cue lexicon is only a candidate. Whether it reports is told by its frame: the verb
group it closes and the subject of that (left), and the complement behind it (right). This module
reads frames; it does not decide.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quotes.finding.phrases import Phrase, is_occasion, is_time, noun_phrase_at
from quotes.finding.subjects import subject_of
from quotes.finding.words import Words
from quotes.lexicon.cues import CueEntry, cue_forms
from quotes.lexicon.sources import source_kind

VERBAL = frozenset({"VB", "VBP", "VBZ", "VBD", "VBN", "VBG"})
NOMINAL = frozenset({"NN", "NNS"})
GROUP = frozenset({"RB", "NEG", "BE", "HAVE", "MD", "DO"})
GOING_ON = frozenset({"go", "goes", "went", "going", "gone"})
FINITE = frozenset({"VBP", "VBZ", "VBD", "MD", "BE", "HAVE", "DO"})
OPENING = frozenset({"“", '"', "‘", "''", "``", "'"})
CLOSING = frozenset({"”", '"', "’", "''"})
SUBJECT_FORMS = frozenset({"he", "she", "they", "i", "we"})
OBJECT_FORMS = frozenset({"him", "them", "me", "us", "himself", "herself", "themselves", "itself"})
NP_OPENERS = frozenset({"DT", "PRP$", "NNP", "NN", "NNS", "JJ", "CD", "PRP", "VBG", "VBN"})
SKIPPED = frozenset(
    {"in", "on", "at", "during", "to", "with", "from", "via", "through", "after", "before"}
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A word of the lexicon in its place.

    at       the word; `last` its last word (point [out])
    first    where its verb group begins ([has] repeatedly said)
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
    forms = cue_forms()
    for at, word in enumerate(words.lower):
        entries = forms.get(word)
        if entries is not None and not (quoted and quoted[at]):
            entry = _entry(words, tags, at, entries)
            if entry is not None:
                yield frame(words, tags, at, entry)


def _entry(
    words: Words, tags: Sequence[str], at: int, entries: tuple[CueEntry, ...]
) -> CueEntry | None:
    """The entry that fits the word's part of speech and what follows it; the longest wins."""
    part = part_of(tags[at])
    best: CueEntry | None = None
    for entry in entries:
        end = at + 1 + len(entry.tail)
        if entry.tail and tuple(words.lower[at + 1 : end]) != entry.tail:
            continue
        if entry.part in {"preposition"} or entry.part == part or best is None:
            score = (entry.part == part, len(entry.tail))
            if best is None or score > (best.part == part, len(best.tail)):
                best = entry
    return best


def part_of(tag: str) -> str:
    """The lexicon's part of speech for a tag."""
    if tag in VERBAL:
        return "verb"
    if tag in NOMINAL:
        return "noun"
    return {"JJ": "adjective", "RB": "adverb"}.get(tag, "other")


def frame(words: Words, tags: Sequence[str], at: int, entry: CueEntry) -> Candidate:
    """The candidate at word `at`, with what stands left and right of it."""
    floor, ceiling = words.sentences[words.sentence_of[at]]
    last = at + len(entry.tail)
    first, group, negated = _verb_group(words, tags, at, floor)
    left = _left(words, tags, first, floor)
    if group == "to" and tags[first] == "TO":
        first, group, negated, left = _chained(words, tags, first, floor, negated, left)
    subject = (
        subject_of(words, tags, first)
        if group not in {"part", "to"} and (group != "noun" or left in {"ns", "nnp"})
        else None
    )
    if group == "part" and left in {"nn", "ns"}:
        subject = _attached(words, tags, first, floor)
    right, after, told = _complement(words, tags, last + 1, ceiling, entry.group == "say")
    then = _skip_asides(words, tags, told.last + 1, ceiling)[0] if told is not None else after
    return Candidate(
        at=at,
        last=last,
        first=first,
        entry=entry,
        group=group,
        negated=negated,
        subject=subject,
        who=_who(words, tags, subject),
        left=left,
        right=right,
        after=after,
        told=told,
        then=then,
    )


def _attached(words: Words, tags: Sequence[str], at: int, floor: int) -> Phrase | None:
    """The subject of a participle behind "with": with [a spokesman] saying that ..."""
    first = at - 1
    while first > floor and tags[first - 1] in {"DT", "JJ", "NN", "NNS", "CD", "PRP$", "POS"}:
        first -= 1
    if first <= floor or words.lower[first - 1] != "with":
        return None
    return noun_phrase_at(words, tags, first, at)


def _verb_group(words: Words, tags: Sequence[str], at: int, floor: int) -> tuple[int, str, bool]:
    """(first word, kind, negated) of the verb group that ends at `at`."""
    tag = tags[at]
    if tag not in VERBAL:
        return (
            at,
            {"NN": "noun", "NNS": "noun", "NNP": "name", "JJ": "adj", "RB": "adv"}.get(tag, "x"),
            False,
        )
    first, kinds = at, []
    while first > floor and (tags[first - 1] in GROUP or (tags[first - 1] == "TO" and tag == "VB")):
        first -= 1
        kinds.append(tags[first])
        if tags[first] == "TO":
            break
    while first < at and tags[first] == "RB" and False:
        first += 1
    negated = "NEG" in kinds
    if "TO" in kinds:
        group = "to"
    elif "MD" in kinds:
        group = "modal"
    elif "BE" in kinds:
        group = "prog" if tag == "VBG" else "pass"
    elif "HAVE" in kinds:
        group = "perf"
    elif "DO" in kinds:
        group = "do"
    elif tag == "VBG":
        group = "part"
    elif tag == "VBN":
        group = "vbn"
    elif tag == "VB":
        group = "bare"
    else:
        group = "fin"
    return first, group, negated


def _chained(
    words: Words, tags: Sequence[str], to: int, floor: int, negated: bool, left: str
) -> tuple[int, str, bool, str]:
    """The group of an infinitive with the verb that governs it: [declined to] comment."""
    at = to - 1
    if at > floor and words.lower[at] == "on" and words.lower[at - 1] in GOING_ON:
        at -= 1
    while at > floor and tags[at] == "RB":
        at -= 1
    if at <= floor or not (tags[at] in VERBAL or tags[at] in {"JJ", "HAVE"}):
        return to, "to", negated, left
    first, group, governor_negated = _verb_group(words, tags, at, floor)
    if group in {"adj", "x"}:
        group = "adj"
    governor = words.lower[at]
    left = governor if governor in cue_forms() else "v"
    return first, f"to-{group}", negated or governor_negated, left


def _who(words: Words, tags: Sequence[str], subject: Phrase | None) -> str:
    if subject is None:
        return "none"
    word, tag = words.lower[subject.head], tags[subject.head]
    if tag == "PRP":
        return "pron" if word in SUBJECT_FORMS else "it" if word in {"it", "you"} else "someone"
    if tag in {"WH", "SUB"}:
        kind = _who(words, tags, Phrase(*(subject.head - 1,) * 3)) if subject.head else "none"
        return f"wh-{kind}" if kind in {"thing", "things", "document"} else "wh"
    if tag == "NNP":
        return "name"
    return source_kind(word) or ("thing" if tag == "NN" else "things")


def _left(words: Words, tags: Sequence[str], first: int, floor: int) -> str:
    """What stands directly left of the verb group."""
    if first <= floor:
        return "start"
    word, tag = words.lower[first - 1], tags[first - 1]
    if word in {",", ";", ":"} or word in CLOSING or word in OPENING:
        return "comma" if word in {",", ";"} else "mark"
    if tag == "PUNCT":
        return "dash"
    if tag == "IN":
        return "in"
    if tag == "CC":
        return "and"
    if tag in {"DT", "PRP$", "POS", "JJ", "CD"}:
        return tag
    if tag == "NNS":
        return "ns"
    if tag in {"NNP", "NN", "PRP"}:
        return tag.lower()
    return {"SUB": "sub", "WH": "wh"}.get(tag, "v" if tag in VERBAL else "o")


def _complement(
    words: Words, tags: Sequence[str], at: int, ceiling: int, clausal: bool
) -> tuple[str, int, Phrase | None]:
    """(kind, first word, person told) of what follows a cue."""
    at, skipped = _skip_asides(words, tags, at, ceiling)
    if at >= ceiling:
        return "stop", at, None
    kind = _opener(words, tags, at, ceiling)
    if kind is not None:
        return (f"{kind}+" if skipped and kind in {"comma", "stop"} else kind), at, None
    if tags[at] not in NP_OPENERS and tags[at] != "RB":
        return "other", at, None
    if words.lower[at] in SUBJECT_FORMS:
        return "clause", at, None
    phrase = noun_phrase_at(words, tags, at, ceiling)
    if phrase is None:
        return (
            {"JJ": "adj", "VBG": "ing", "VBN": "vbn", "RB": "adv"}.get(tags[at], "other"),
            at,
            None,
        )
    behind = phrase.last + 1
    verb = words.lower[at] not in OBJECT_FORMS and _finite_at(words, tags, behind, ceiling)
    if verb:
        return "clause", at, None
    if clausal and _listed(words, tags, behind, ceiling):
        return "clause,", at, None
    return _behind_object(words, tags, at, behind, ceiling, phrase)


def _listed(words: Words, tags: Sequence[str], at: int, ceiling: int) -> bool:
    """Whether a subject goes on behind a comma: four men, two of them old, [were] ..."""
    if at >= ceiling or words.text[at] not in {",", "and"}:
        return False
    for position in range(at + 1, min(ceiling, at + 14)):
        tag = tags[position]
        if tag in FINITE and tags[position - 1] != "PUNCT" and words.text[at] == ",":
            return tag not in {"VBD", "VBZ", "VBP"} or tags[position - 1] in NOMINAL
        if tag in FINITE and words.text[position - 1] == ",":
            return tags[at + 1] != "NNP"
        if tag in {"SUB", "WH", "TO", "PRP"} or words.text[position] in {";", ":", "—", "“", '"'}:
            return False
        if tag in VERBAL and tag not in {"VBG", "VBN"}:
            return words.text[at] == "and"
        if tag in FINITE:
            return True
    return False


def _behind_object(
    words: Words, tags: Sequence[str], at: int, behind: int, ceiling: int, phrase: Phrase
) -> tuple[str, int, Phrase | None]:
    """What stands behind an object: told reporters [that], asked him [to], called it [a]."""
    mark = "np!" if _names_act(words, tags, phrase) else "np"
    behind, _ = _skip_asides(words, tags, behind, ceiling)
    if behind >= ceiling:
        return f"{mark}.", at, phrase
    kind = _opener(words, tags, behind, ceiling)
    if kind in {"comma", "stop"}:
        return f"{mark}.", at, phrase
    if kind is not None:
        return f"{mark}-{kind}", at, phrase
    if tags[behind] in NP_OPENERS and words.lower[behind] not in {"himself", "herself"}:
        if words.lower[behind] in SUBJECT_FORMS:
            return f"{mark}-clause", at, phrase
        second = noun_phrase_at(words, tags, behind, ceiling)
        if second is not None and _finite_at(words, tags, second.last + 1, ceiling):
            return f"{mark}-clause", at, phrase
        then = {"VBG": "ing", "JJ": "adj", "VBN": "adj"}.get(tags[behind], "np")
        return f"{mark}-{then}", at, phrase
    return mark, at, phrase


def _names_act(words: Words, tags: Sequence[str], phrase: Phrase) -> bool:
    """Whether an object names what is said or thought: made the [case] that, gave [support] to."""
    if tags[phrase.head] not in NOMINAL:
        return False
    return any(entry.part == "noun" for entry in cue_forms().get(words.lower[phrase.head], ()))


def _opener(words: Words, tags: Sequence[str], at: int, ceiling: int) -> str | None:
    """The kind of a complement that its first word tells."""
    word, tag = words.lower[at], tags[at]
    if word == "that" and tag == "SUB":
        return "that"
    if word in {"whether", "if", "how", "why", "what", "who", "where", "when", "which"}:
        return "wh" if word != "when" else "when"
    if tag == "TO":
        verb = at + 1
        while verb < ceiling and words.lower[verb] in OPENING:  # vowed to “never give in”
            verb += 1
        if verb < ceiling and tags[verb] in {"VB", "RB", "NEG", "BE", "HAVE", "DO"}:
            return "to!" if words.lower[verb] in cue_forms() else "to"
        return "prep-to"
    if word in OPENING:
        return "quote"
    if word == ":":
        return "colon"
    if word in {",", ";", "—", "–", "-", "--", "(", ")"}:
        return "comma"
    if tag == "PUNCT":
        return "stop"
    if tag == "IN" or word in {"as", "than"}:
        return f"prep-{word}" if word in PREPOSITIONS else "prep"
    if tag == "CC":
        return "and"
    if tag == "SUB":
        return "sub"
    return None


PREPOSITIONS = frozenset(
    {"of", "for", "on", "about", "against", "with", "at", "in", "as", "by", "over", "from", "into"}
)


def _finite_at(words: Words, tags: Sequence[str], at: int, ceiling: int) -> bool:
    while at < ceiling and tags[at] == "RB":
        at += 1
    return at < ceiling and tags[at] in FINITE


def _skip_asides(words: Words, tags: Sequence[str], at: int, ceiling: int) -> tuple[int, bool]:
    """Past adverbs, times and places of saying: said [again] [on Monday] [in a statement] that."""
    begin = at
    while at < ceiling:
        word, tag = words.lower[at], tags[at]
        if (tag == "RB" and word not in {"not", "so", "no", "more", "less"}) or is_time(word):
            at += 1
        elif (
            word in {"last", "this", "next", "late", "early", "earlier"}
            and at + 1 < ceiling
            and is_time(words.lower[at + 1])
        ):
            at += 2
        elif (tag in {"IN", "TO"} or word in {"after", "before"}) and word in SKIPPED:
            behind = _aside_phrase(words, tags, at, ceiling)
            if behind is None:
                break
            at = behind
        else:
            break
    return at, at > begin


def _aside_phrase(words: Words, tags: Sequence[str], at: int, ceiling: int) -> int | None:
    """Where the aside that the preposition at `at` opens ends, if it is one."""
    phrase = noun_phrase_at(words, tags, at + 1, ceiling)
    if phrase is None:
        return None
    behind = phrase.last + 1
    head = words.lower[phrase.head]
    if is_occasion(head):
        return behind
    if behind >= ceiling:
        return None
    follows = _opener(words, tags, behind, ceiling)
    if follows in {"that", "colon", "quote"}:
        return behind
    if follows is None and words.lower[behind] in SUBJECT_FORMS:
        return behind
    return None
