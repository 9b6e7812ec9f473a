"""What stands behind a word that may report: the kind of its complement, and where that begins.

Between the two may stand asides (said [again] [on Monday] [in a statement] that) and whoever is
told (told [reporters] that). Kinds: that, wh, when, to, to!, clause, quote, colon, comma, prep-…,
np and what follows it (np-that), and so on; ``!`` marks a word of the cue lexicon, ``+`` an aside.
"""

from __future__ import annotations

from collections.abc import Sequence

from quotes.finding.phrases import Phrase, is_occasion, is_time, noun_phrase_at
from quotes.finding.tags import FINITE_TAGS, VERB_TAGS
from quotes.finding.words import Words
from quotes.lexicon.cues import cue_forms

NOMINAL = frozenset({"NN", "NNS"})
FINITE = FINITE_TAGS | {"BE", "HAVE", "DO"}
OPENING = frozenset({"“", '"', "‘", "''", "``", "'"})
SUBJECT_FORMS = frozenset({"he", "she", "they", "i", "we"})
OBJECT_FORMS = frozenset({"him", "them", "me", "us", "himself", "herself", "themselves", "itself"})
NP_OPENERS = frozenset({"DT", "PRP$", "NNP", "NN", "NNS", "JJ", "CD", "PRP", "VBG", "VBN"})
SKIPPED = frozenset(
    {"in", "on", "at", "during", "to", "with", "from", "via", "through", "after", "before"}
)
PREPOSITIONS = frozenset(
    {"of", "for", "on", "about", "against", "with", "at", "in", "as", "by", "over", "from", "into"}
)


def complement(
    words: Words, tags: Sequence[str], at: int, ceiling: int, clausal: bool
) -> tuple[str, int, Phrase | None]:
    """(kind, first word, person told) of what follows a cue."""
    at, skipped = skip_asides(words, tags, at, ceiling)
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
    verb = words.lower[at] not in OBJECT_FORMS and _finite_at(tags, behind, ceiling)
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
        if tag in VERB_TAGS and tag not in {"VBG", "VBN"}:
            return words.text[at] == "and"
        if tag in FINITE:
            return True
    return False


def _behind_object(
    words: Words, tags: Sequence[str], at: int, behind: int, ceiling: int, phrase: Phrase
) -> tuple[str, int, Phrase | None]:
    """What stands behind an object: told reporters [that], asked him [to], called it [a]."""
    mark = "np!" if _names_act(words, tags, phrase) else "np"
    behind, _ = skip_asides(words, tags, behind, ceiling)
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
        if second is not None and _finite_at(tags, second.last + 1, ceiling):
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


def _finite_at(tags: Sequence[str], at: int, ceiling: int) -> bool:
    while at < ceiling and tags[at] == "RB":
        at += 1
    return at < ceiling and tags[at] in FINITE


def skip_asides(words: Words, tags: Sequence[str], at: int, ceiling: int) -> tuple[int, bool]:
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
