"""What a word can be by itself: its possible parts of speech, the usual first; no context.

Closed classes come from ``lexicon/closed.toml``; what an open-class word can be comes from
lemminflect's tables (the NIH SPECIALIST lexicon), what it usually is from ``lexicon/usual.toml``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Final

from quotes.finding.tagset import VERBS
from quotes.lexicon import entries
from quotes.lexicon.by_word import by_word
from quotes.lexicon.people import people

NUMBER: Final = re.compile(
    r"[#$£€₹]?\d[\d.,:/%-]*(?:st|nd|rd|th|s|m|bn|k|%)?$|\d+-[a-z-]+$"
    r"|(?:twen|thir|for|fif|six|seven|eigh|nine)ty-(?:one|two|three|four|five|six|seven|eight|nine)$"
)
CURRENCIES: Final = frozenset("$£€¥₹₦₱₩฿₵")
"""Signs before a number, of which they are a part: said $ 5 million was lost."""
UNITS: Final = frozenset("%‰°")
"""Signs behind a number, each short for a noun."""
ALNUM: Final = re.compile(r"\w")

ADVERB: Final = re.compile(r"..+ly$")
"""What looks like an adverb."""
BY_ENDING: Final[tuple[tuple[re.Pattern[str], tuple[str, ...]], ...]] = (
    (re.compile(r".+(?:tion|ment|ness|ship|ism|ity|ist|ance|ence|dom|hood)$"), ("NN",)),
    (re.compile(r".+(?:tions|ments|isms|ities|ists|ers|ors)$"), ("NNS",)),
    (re.compile(r".+(?:ous|ful|less|ive|ible|able|ical|ish|ian|ese|wide|old|based)$"), ("JJ",)),
    (re.compile(r".+ing$"), ("VBG", "NN")),
    (re.compile(r".+ed$"), ("VBD", "VBN")),
    (re.compile(r".+[^s]s$"), ("NNS", "VBZ")),
)
"""What a word that no list has is taken for, by its ending; the first that fits."""
NEVER: Final = {
    "people": {"VB", "VBP"},
    "group": {"VB", "VBP"},
    "boss": {"VB", "VBP"},
    "directed": {"JJ"},
    "council": {"JJ"},
    "police": {"VB", "VBP"},
    "crew": {"VB", "VBP", "VBD", "VBN"},
    "sources": {"VBZ"},
    "say": {"NN"},
}
"""What lemminflect knows a word to be, too, and news never has: to people a town."""


@cache
def closed_tags() -> dict[str, tuple[str, ...]]:
    """The tags of words of closed classes: the, of, she, would."""
    table: dict[str, tuple[str, ...]] = {}
    for entry in entries("closed", "words", {"tag": str, "words": str, "examples": list}):
        for word in entry["words"].split():
            table[word] = (*table.get(word, ()), entry["tag"])
    return table


@cache
def usual_tags() -> dict[str, str]:
    """What words usually are, where they can be several things."""
    found = entries("usual", "words", {"tag": str, "words": str})
    return {word: entry["tag"] for entry in found for word in entry["words"].split()}


@by_word
def possible_tags(word: str) -> tuple[str, ...]:
    """What a lower-case word can be, the usual first; never empty."""
    closed = closed_tags().get(word)
    if closed:
        return closed
    if NUMBER.match(word) or word in CURRENCIES:
        return ("CD",)
    if word in UNITS:
        return ("NN",)
    if not ALNUM.search(word):
        return ("POS",) if word == "'" else ("PUNCT",)
    if word == "'s":
        return ("POS", "BE")
    found = open_tags(word) or _by_shape(word)
    usual = usual_tags().get(word)
    if usual in found:
        found = (usual, *(tag for tag in found if tag != usual))
    return found


@by_word
def is_listed(word: str) -> bool:
    """Whether a lower-case word is one of the English lexicon, and so no name by itself.

    Of a hyphenated one each part is asked for: vice-chair, not Abdel-Latif.
    """
    return all(part in closed_tags() or bool(open_tags(part)) for part in word.split("-") if part)


@by_word
def open_tags(word: str) -> tuple[str, ...]:
    """What lemminflect knows a lower-case word to be; empty for one that it does not know."""
    from lemminflect import getAllLemmas

    if "-" in word:
        if people().is_role(word) and not word.startswith(("then-", "ex-")):
            return ("NN",)  # co-founder
        last = word.rsplit("-", 1)[1]
        return ("NNS",) if last and open_tags(last)[:1] == ("NNS",) else ("JJ", "NN")
    found: list[str] = []
    for part, lemmas in getAllLemmas(word).items():
        if part == "VERB":
            found += _verb_tags(word, lemmas)
        elif part == "NOUN":
            found.append("NN" if word in lemmas or not word.endswith("s") else "NNS")
        elif part == "ADJ":
            found.append("JJ")
        elif part == "ADV":
            found.append("RB")
    return tuple(tag for tag in dict.fromkeys(found) if tag not in NEVER.get(word, ()))


def _verb_tags(word: str, lemmas: Iterable[str]) -> list[str]:
    """Which forms of these verbs a word is."""
    from lemminflect import getAllInflections

    tables = [getAllInflections(lemma, upos="VERB") for lemma in lemmas]
    forms = {tag for table in tables for tag, inflected in table.items() if word in inflected}
    if "VBD" in forms and not any("VBN" in table for table in tables):
        forms.add("VBN")  # the tables leave out a participle that is like the past
    return [tag for tag in ("VBD", "VBN", "VBZ", "VB", "VBP", "VBG") if tag in forms]


def _by_shape(word: str) -> tuple[str, ...]:
    if ADVERB.match(word):
        return ("RB",)
    for pattern, tags in BY_ENDING:
        if pattern.match(word):
            return tags
    return ("NN",)


@cache
def verbs_and_nouns(possible: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Those of its tags by which a word would be a verb, and a noun or an adjective."""
    return (
        tuple(tag for tag in possible if tag in VERBS),
        tuple(tag for tag in possible if tag in {"NN", "NNS", "JJ"}),
    )


@cache
def first_of(possible: tuple[str, ...], wanted: tuple[str, ...]) -> str | None:
    """The first of `wanted` that a word may be; None where it may be none of them."""
    return next((tag for tag in wanted if tag in possible), None)
