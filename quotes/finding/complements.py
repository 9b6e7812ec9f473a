"""What follows a possible reporting word: the kind of its complement, and where that begins.

Between the two may stand asides (said [again] [on Monday] [in a statement] that) and whoever is
told (told [reporters] that). Kinds: that, wh, when, to, to!, clause, quote, colon, comma, prep-…,
np and what follows it (np-that), and so on; ``!`` marks a word of the cue lexicon, ``+`` an aside.
"""

from __future__ import annotations

from collections.abc import Sequence

from quotes.finding.openings import (
    COPULAS,
    clause_follows,
    finite_at,
    listed,
    opens_with_number,
    stands_alone,
    there_is,
)
from quotes.finding.phrases import SUBJECT_FORMS, Phrase, is_somebody, noun_phrase_at
from quotes.finding.punctuation import BREAKS, OPENING_MARKS
from quotes.finding.tagset import COMMON_NOUNS, PAST_FORMS
from quotes.finding.words import Words
from quotes.lexicon.cues import cue_forms
from quotes.lexicon.nouns import is_date, is_occasion, is_reason, is_time, is_venue

STATING = frozenset({"that", "to", "to!", "wh", "quote", "colon"})
KIND_OF_MARK = {
    **dict.fromkeys(OPENING_MARKS, "quote"),
    ":": "colon",
    **dict.fromkeys(BREAKS - {":"}, "comma"),
}
ASKING = frozenset({"whether", "if", "how", "why", "what", "who", "where", "when", "which"})
INFINITIVE = frozenset({"VB", "RB", "NEG", "BE", "HAVE", "DO"})
"""What an infinitive begins with."""
WITHOUT_NOUN = {"JJ": "adj", "VBG": "ing", "VBN": "vbn", "RB": "adv"}
"""The kind of what could begin a noun phrase and does not."""
OBJECT_FORMS = frozenset({"him", "them", "me", "us", "himself", "herself", "themselves", "itself"})
NP_OPENERS = frozenset({"DT", "PRP$", "NNP", "NN", "NNS", "JJ", "CD", "PRP", "VBG", "VBN"})
SKIPPED = frozenset(
    {"in", "on", "at", "during", "to", "with", "from", "via", "through", "after", "before", "by"}
)
DATING = frozenset({"last", "this", "next", "late", "early", "earlier"})
"""What stands before a time: last week."""
BEHIND_ASIDE = frozenset({"that", "colon", "quote", "wh", "prep-about"})
BEHIND_AGENT = BEHIND_ASIDE.union("to to! prep-for prep-of prep-as prep-on prep-over".split())
MATTERS = frozenset({"about", "for", "of", "against", "on", "over"})
"""What the matter stands behind that somebody is asked for or warned of."""
PREPOSITIONS = frozenset(
    {"of", "for", "on", "about", "against", "with", "at", "in", "as", "by", "over", "from", "into"}
)


def complement(
    words: Words, tags: Sequence[str], at: int, ceiling: int, *, clausal: bool, telling: bool
) -> tuple[str, int, Phrase | None]:
    """(kind, first word, person told) of what follows a cue.

    `clausal`: whether it may be a clause without that; `telling`: whether its object is told.
    """
    at, skipped = skip_asides(words, tags, at, ceiling)
    if at >= ceiling:
        return "stop", at, None
    if clausal and opens_with_number(words, tags, at, ceiling):
        return "clause", at, None
    kind = _opener(words, tags, at, ceiling)
    if kind == "sub" and clausal and clause_follows(words, tags, at, ceiling):
        return "clause", at, None
    if kind is not None:
        return (f"{kind}+" if skipped and kind in {"comma", "stop"} else kind), at, None
    if tags[at] in COPULAS:
        return _behind_copula(words, tags, at, ceiling)
    if tags[at] not in NP_OPENERS and tags[at] != "RB":
        return "other", at, None
    if words.lower[at] in SUBJECT_FORMS or there_is(words, tags, at, ceiling):
        return "clause", at, None
    return _noun_phrase(words, tags, at, ceiling, clausal=clausal, telling=telling)


def _noun_phrase(
    words: Words, tags: Sequence[str], at: int, ceiling: int, *, clausal: bool, telling: bool
) -> tuple[str, int, Phrase | None]:
    """The complement whose first word may open a noun phrase: a clause's subject, or an object."""
    phrase = noun_phrase_at(words, tags, at, ceiling)
    if phrase is None:
        if tags[at] == "JJ" and words.lower[at + 1 : min(at + 2, ceiling)] == ["that"]:
            return "adj-that", at + 1, None  # are hopeful that
        return WITHOUT_NOUN.get(tags[at], "other"), at, None
    if telling:
        phrase = _alone(words, tags, phrase, ceiling)
    behind = phrase.last + 1
    if words.lower[at] not in OBJECT_FORMS and finite_at(tags, behind, ceiling):
        return "clause", at, None
    if clausal and listed(words, tags, behind, ceiling):
        return "clause,", at, None
    return _behind_object(words, tags, at, behind, ceiling, phrase)


def _alone(words: Words, tags: Sequence[str], phrase: Phrase, ceiling: int) -> Phrase:
    """Who is told, without what of: asked [the town] | for a rink; warned drivers | against ice.

    Not where what is told follows: warned [residents of Velden] that ...
    """
    about = words.lower[phrase.head + 1 : phrase.last]
    if not is_somebody(words, tags, phrase) or not MATTERS.intersection(about):
        return phrase
    behind, _ = skip_asides(words, tags, phrase.last + 1, ceiling)
    stated = behind < ceiling and _opener(words, tags, behind, ceiling) in STATING
    return phrase if stated else phrase._replace(last=phrase.head)


def _behind_copula(
    words: Words, tags: Sequence[str], at: int, ceiling: int
) -> tuple[str, int, Phrase | None]:
    """What a noun is said to be: the hope is [that] ..., the goal has been [to] ..."""
    behind = at
    while behind < ceiling and (tags[behind] in COPULAS or tags[behind] == "RB"):
        behind += 1
    kind = _opener(words, tags, behind, ceiling) if behind < ceiling else None
    return (f"is-{kind}", behind, None) if kind in STATING else ("other", at, None)


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
    if kind == "clause" and not is_somebody(words, tags, phrase):
        return mark, at, phrase  # marked a day that has passed
    if kind is not None:
        return f"{mark}-{kind}", at, phrase
    if tags[behind] in NP_OPENERS and words.lower[behind] not in {"himself", "herself"}:
        if words.lower[behind] in SUBJECT_FORMS:
            return f"{mark}-clause", at, phrase
        second = noun_phrase_at(words, tags, behind, ceiling)
        if second is not None and finite_at(tags, second.last + 1, ceiling):
            return f"{mark}-clause", at, phrase
        then = {"VBG": "ing", "JJ": "adj", "VBN": "adj"}.get(tags[behind], "np")
        return f"{mark}-{then}", at, phrase
    return mark, at, phrase


def _names_act(words: Words, tags: Sequence[str], phrase: Phrase) -> bool:
    """Whether an object names what is said or thought: made the [case] that, gave [support] to."""
    if tags[phrase.head] not in COMMON_NOUNS:
        return False
    return any(entry.part == "noun" for entry in cue_forms().get(words.lower[phrase.head], ()))


def _opener(words: Words, tags: Sequence[str], at: int, ceiling: int) -> str | None:
    """The kind of a complement that its first word tells."""
    word, tag = words.lower[at], tags[at]
    if word == "that" and tag == "SUB":
        return "clause" if stands_alone(tags, at, ceiling) else "that"
    if word in ASKING:
        return "wh" if word != "when" else "when"
    if tag == "NEG" and at + 1 < ceiling and tags[at + 1] == "TO":
        return "to"  # told them not to
    if tag == "TO":
        return _behind_to(words, tags, at + 1, ceiling)
    if word in KIND_OF_MARK:
        return KIND_OF_MARK[word]
    if tag == "PUNCT":
        return "stop"
    if tag == "IN" or word in {"as", "than"}:
        return f"prep-{word}" if word in PREPOSITIONS else "prep"
    return {"CC": "and", "SUB": "sub"}.get(tag)


def _behind_to(words: Words, tags: Sequence[str], at: int, ceiling: int) -> str:
    """Whether an infinitive follows "to", and which: vowed to “never give in”; key to the plan."""
    while at < ceiling and words.lower[at] in OPENING_MARKS:
        at += 1
    if at < ceiling and tags[at] in INFINITIVE:
        return "to!" if words.lower[at] in cue_forms() else "to"
    return "prep-to"


def skip_asides(words: Words, tags: Sequence[str], at: int, ceiling: int) -> tuple[int, bool]:
    """Past adverbs, times and places of saying: said [again] [on Monday] [in a statement] that."""
    begin = at
    while at < ceiling:
        word, tag = words.lower[at], tags[at]
        if word == "there" and there_is(words, tags, at, ceiling):
            break
        if _time_is_subject(words, tags, at):
            break
        if (tag == "RB" and word not in {"not", "so", "no", "more", "less"}) or is_time(word):
            at += 1
        elif word in DATING and at + 1 < ceiling and is_date(words.lower[at + 1]):
            at += 2
        elif word in SKIPPED and (tag in {"IN", "TO"} or word in {"after", "before"}):
            behind = _aside_phrase(words, tags, at, ceiling)
            if behind is None:
                break
            at = behind
        else:
            break
    return at, at > begin


def _time_is_subject(words: Words, tags: Sequence[str], at: int) -> bool:
    """Whether a clause begins with a time: said [this week's sitting] was long, [this week] would
    be."""
    dated = words.lower[at] in DATING
    owner = at + dated
    if owner >= len(tags) or not is_time(words.lower[owner]):
        return False
    behind = tags[owner + 1 : owner + 2]
    return behind == ["POS"] or (dated and behind == ["MD"])


def _behind_participle(words: Words, tags: Sequence[str], at: int, ceiling: int) -> int | None:
    """Where "that" stands behind what was done to it: said in a report released on Monday [that]"""
    if at + 1 >= ceiling or tags[at] not in PAST_FORMS:
        return None
    past, moved = skip_asides(words, tags, at + 1, ceiling)
    return past if moved and past < ceiling and words.lower[past] in {"that", "whether"} else None


def _aside_phrase(words: Words, tags: Sequence[str], at: int, ceiling: int) -> int | None:
    """Where the aside that the preposition at `at` opens ends, if it is one."""
    phrase = noun_phrase_at(words, tags, at + 1, ceiling)
    if phrase is None:
        return None
    for occasion in range(phrase.first, phrase.head):
        if is_occasion(words.lower[occasion]) and tags[occasion + 1] == "NNP":
            return occasion + 1  # said in a text message Mayor Lee ...
    behind = phrase.last + 1
    if is_reason(words.lower[phrase.head]):
        return None
    past = _behind_participle(words, tags, behind, ceiling)
    if past is not None:
        return past
    if is_occasion(words.lower[phrase.head]):
        return behind
    content = behind < ceiling and _content_follows(words, tags, at, phrase, ceiling)
    return behind if content else None


def _content_follows(
    words: Words, tags: Sequence[str], preposition: int, phrase: Phrase, ceiling: int
) -> bool:
    """Whether what was said begins behind a phrase, which tells that the phrase is an aside."""
    behind, agent = phrase.last + 1, words.lower[preposition] == "by"
    if agent:  # described by colleagues this week as
        behind, _ = skip_asides(words, tags, behind, ceiling)
    follows = _opener(words, tags, behind, ceiling) if behind < ceiling else "stop"
    if follows is None:
        posted = words.lower[preposition] == "on" and is_venue(words.lower[phrase.head])
        # said on its website the plan was off
        return posted or words.lower[behind] in SUBJECT_FORMS
    return follows in (BEHIND_AGENT if agent else BEHIND_ASIDE)
