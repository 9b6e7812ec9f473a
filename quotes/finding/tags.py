"""Parts of speech by lexicon and context, one Penn Treebank tag a word; no model.

Closed classes come from ``lexicon/closed.toml``; what an open-class word can be comes from
lemminflect's tables (the NIH SPECIALIST lexicon); where it can be several things, short rules on
the words beside it choose, and ``lexicon/usual.toml`` says what it is when they do not tell.
Beyond Penn's tags: BE, HAVE, DO (the auxiliaries in all forms), NEG, SUB (a word that opens a
clause) and WH, because rules ask for them by these names; marks are tagged PUNCT.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from quotes.finding.words import Words
from quotes.lexicon import entries
from quotes.lexicon.sources import source_kind

NOUN_TAGS = frozenset({"NN", "NNS", "NNP"})
BEFORE_PREPOSITION = frozenset({"according", "due", "thanks", "prior", "contrary", "owing"})
VERB_TAGS = frozenset({"VB", "VBP", "VBZ", "VBD", "VBN", "VBG"})
FINITE_TAGS = frozenset({"VBP", "VBZ", "VBD", "MD"})
BEFORE_NOUN = frozenset({"DT", "PRP$", "POS", "JJ", "CD", "IN"})
SUBJECT_PRONOUNS = frozenset({"i", "he", "she", "it", "they", "we", "you", "who", "which", "there"})
HEADLESS = frozenset({"VBD", "VBZ", "MD", "BE", "HAVE", "DO", "WH"})
"""Before these an adjective has no noun to belong to."""
FINITE = frozenset({"VBD", "VBZ", "MD", "BE", "HAVE", "DO"})
CLAUSE_ENDS = frozenset({"PUNCT", "SUB", "WH"})
CLAUSE = 15
"""How many words behind a word its clause is looked through for a verb."""
NUMBER = re.compile(r"[#$£€₹]?\d[\d.,:/%-]*(?:st|nd|rd|th|s|m|bn|k|%)?$|\d+-[a-z-]+$")
OPENERS = frozenset("“\"‘'(—–:")
TITLE_SHARE = 0.8
"""From this share of capitals among its longer words on, a sentence is set like a title."""
ARABIC_ARTICLE = re.compile(r"(?:al|el|ul|ad|ar|as|ash|az|ed|es)-[A-Z]")
"""Names written with a small letter first: al-Masri, el-Sayed."""
ALNUM = re.compile(r"\w")

ADVERB = re.compile(r"..+ly$")
SUFFIXES: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = (
    (re.compile(r".+(?:tion|ment|ness|ship|ism|ity|ist|ance|ence|dom|hood)$"), ("NN",)),
    (re.compile(r".+(?:tions|ments|isms|ities|ists|ers|ors)$"), ("NNS",)),
    (re.compile(r".+(?:ous|ful|less|ive|ible|able|ical|ish|ian|ese|wide|old|based)$"), ("JJ",)),
    (re.compile(r".+ing$"), ("VBG", "NN")),
    (re.compile(r".+ed$"), ("VBD", "VBN")),
    (re.compile(r".+[^s]s$"), ("NNS", "VBZ")),
)


@lru_cache(maxsize=1)
def _closed() -> dict[str, tuple[str, ...]]:
    table: dict[str, tuple[str, ...]] = {}
    for entry in entries("closed", "words", {"tag": str, "words": str}):
        for word in entry["words"].split():
            table[word] = (*table.get(word, ()), entry["tag"])
    return table


@lru_cache(maxsize=1)
def _usual() -> dict[str, str]:
    found = entries("usual", "words", {"tag": str, "words": str})
    return {word: entry["tag"] for entry in found for word in entry["words"].split()}


@lru_cache(maxsize=200_000)
def possible_tags(word: str) -> tuple[str, ...]:
    """What a lower-case word can be, the usual first; never empty."""
    closed = _closed().get(word)
    if closed:
        return closed
    if NUMBER.match(word):
        return ("CD",)
    if not ALNUM.search(word):
        return ("POS",) if word == "'" else ("PUNCT",)
    if word == "'s":
        return ("POS", "BE")
    found = _open_tags(word) or _by_shape(word)
    usual = _usual().get(word)
    if usual in found:
        found = (usual, *(tag for tag in found if tag != usual))
    return found


@lru_cache(maxsize=200_000)
def _open_tags(word: str) -> tuple[str, ...]:
    from lemminflect import getAllInflections, getAllLemmas

    if "-" in word:
        last = word.rsplit("-", 1)[1]
        tail = _open_tags(last) if last else ()
        if tail and tail[0] in {"NNS"}:
            return ("NNS",)
        return ("JJ", "NN")
    found: list[str] = []
    for part, lemmas in getAllLemmas(word).items():
        if part == "VERB":
            forms = {
                tag
                for lemma in lemmas
                for tag, inflected in getAllInflections(lemma, upos="VERB").items()
                if word in inflected
            }
            if "VBD" in forms and not any(
                "VBN" in getAllInflections(lemma, upos="VERB") for lemma in lemmas
            ):
                forms.add("VBN")  # the tables leave out a participle that is like the past
            found += [t for t in ("VBD", "VBN", "VBZ", "VB", "VBP", "VBG") if t in forms]
        elif part == "NOUN":
            found.append("NN" if word in lemmas or not word.endswith("s") else "NNS")
        elif part == "ADJ":
            found.append("JJ")
        elif part == "ADV":
            found.append("RB")
    return tuple(dict.fromkeys(found))


def _by_shape(word: str) -> tuple[str, ...]:
    if ADVERB.match(word):
        return ("RB",)
    for pattern, tags in SUFFIXES:
        if pattern.match(word):
            return tags
    return ("NN",)


def tag(words: Words) -> list[str]:
    """One tag a word, in order."""
    tags: list[str] = []
    lower, text, count = words.lower, words.text, len(words)
    possibles = [possible_tags(word) for word in lower]
    capitals = [
        word[0].isupper() or ("-" in word and ARABIC_ARTICLE.match(word) is not None)
        for word in text
    ]
    plain, opening = _capitals_that_tell_nothing(words, capitals)
    names = {text[at] for at in range(count) if capitals[at] and at not in plain}
    for at, possible in enumerate(possibles):
        if capitals[at] and _is_name(words, at, possible, at in plain, at in opening, names):
            tags.append("NNP")
        elif len(possible) == 1:
            tags.append(possible[0])
        else:
            following = possibles[at + 1][0] if at + 1 < count else "PUNCT"
            tags.append(choose(lower[at], possible, tags, lower, at, following))
    return tags


def _capitals_that_tell_nothing(
    words: Words, capitals: Sequence[bool]
) -> tuple[set[int], set[int]]:
    """(words with a capital for another reason than being a name, those that open a sentence).

    The first are all of a Title Set Like This One, and what opens a sentence or a quotation.
    """
    text = words.text
    plain: set[int] = set()
    opening = {at for at, before in enumerate(text, 1) if before in OPENERS}
    for first, past in words.sentences:
        long = [at for at in range(first + 1, past) if len(text[at]) > 3 and text[at][0].isalpha()]
        if len(long) > 3 and sum(capitals[at] for at in long) >= TITLE_SHARE * len(long):
            plain.update(range(first, past))
        else:
            opening.add(first)
    return plain | opening, opening


def _is_name(
    words: Words,
    at: int,
    possible: tuple[str, ...],
    plain: bool,
    opens: bool,
    names: set[str],
) -> bool:
    """A capital makes a name, but not of a function word, nor of any word that opens a sentence."""
    following = words.text[at + 1] if at + 1 < len(words) else ""
    capital_follows = following[:1].isupper() and words.lower[at + 1] not in _closed()
    if words.text[at] == "May" and not opens:
        return True
    if words.lower[at] in _closed():
        # New York, White House, Second Street; Mr.
        return "NNP" in possible or (possible[0] in {"JJ", "CD"} and capital_follows)
    if not plain:
        return True
    # Police Chief, Angela Merkel: the next capital vouches for the first
    vouched = opens and (capital_follows or _bare_subject(words, at, possible))
    return vouched or words.text[at] in names or not _open_tags(words.lower[at])


def _bare_subject(words: Words, at: int, possible: tuple[str, ...]) -> bool:
    """Lee asked, Rice says: a word alone before a verb, which a common noun cannot be."""
    if at + 1 >= len(words) or not set(possible) <= {"NN", "JJ", "VB", "VBP"}:
        return False
    if source_kind(words.lower[at]) is not None:
        return False  # Police said
    return possible_tags(words.lower[at + 1])[0] in {"VBD", "VBZ"}


def choose(
    word: str,
    possible: tuple[str, ...],
    tags: list[str],
    lower: list[str],
    at: int,
    following: str,
) -> str:
    """The tag of an ambiguous word, from what stands left of it and the first guess right of it."""
    before = tags[-1] if tags else "PUNCT"
    left = lower[at - 1] if at else ""
    if word == "that":
        return "DT" if following in {"NN", "JJ"} and before in {"IN", "PUNCT", "VB"} else "SUB"
    if word == "'s":
        return _possessive_or_is(tags, following)
    if word == "one":
        return "CD" if following in NOUN_TAGS or following == "JJ" else "PRP"
    if before == "RB" and len(tags) > 1:  # what an adverb stands after still counts: has also said
        before, left = (tags[-2], lower[at - 2]) if tags[-2] not in {"DT"} else (before, left)
    if left in {"“", '"'} and len(tags) > 1 and tags[-2] == "TO":
        before = "TO"  # to “root out” something
    if before == "TO" and at > 1 and lower[at - 2] in BEFORE_PREPOSITION:
        before = "IN"  # according to police officials: no infinitive
    verbs = [t for t in possible if t in VERB_TAGS]
    nouns = [t for t in possible if t in {"NN", "NNS", "JJ"}]
    if before in {"TO", "MD", "DO"} or (before == "NEG" and _negated_base(tags)):
        return _first(possible, ("VB",)) or _first(possible, tuple(nouns)) or possible[0]
    if before == "HAVE":
        return _first(possible, ("VBN",)) or _first(possible, tuple(nouns)) or possible[0]
    if before == "BE" or before == "NEG":
        return _first(possible, ("VBG", "VBN", "JJ")) or _usual_or(word, possible, possible[0])
    if before in BEFORE_NOUN and not (before == "IN" and "VBG" in possible):
        return _in_noun_phrase(word, possible, following)
    if left in SUBJECT_PRONOUNS or before == "WH":
        return _first(possible, ("VBD", "VBZ", "VBP")) or possible[0]
    if before in NOUN_TAGS or before == "PRP":
        alone = bool(nouns) and bool(verbs) and _only_verb(lower, at)
        return _after_noun(word, possible, verbs, nouns, before, following, alone)
    return _usual_or(word, possible, nouns[0] if nouns and "VBG" not in verbs else possible[0])


def _possessive_or_is(tags: list[str], following: str) -> str:
    if tags and tags[-1] in {"PRP", "WH", "SUB"}:
        return "BE"
    return "BE" if following in {"DT", "RB", "VBG", "NEG", "IN"} else "POS"


def _negated_base(tags: list[str]) -> bool:
    return len(tags) > 1 and tags[-2] in {"DO", "MD"}


def _in_noun_phrase(word: str, possible: tuple[str, ...], following: str) -> str:
    """Behind an article, a possessive, an adjective, a number or a preposition."""
    if "JJ" in possible and following in {"NN", "NNS", "NNP", "JJ"}:
        return "JJ"
    if following in {"NN", "NNS"} and ("VBN" in possible or "VBG" in possible):
        return "VBG" if "VBG" in possible else "VBN"
    nouns = _first(possible, ("NN", "NNS"))
    usual = _usual().get(word)
    if usual == "JJ" and "NN" in possible and following in HEADLESS:
        return "NN"  # the official said
    if usual in {"JJ", "NN", "NNS"} and usual in possible:
        return usual
    return nouns or _first(possible, ("JJ", "VBN", "VBG")) or possible[0]


def _after_noun(
    word: str,
    possible: tuple[str, ...],
    verbs: list[str],
    nouns: list[str],
    before: str,
    following: str,
    alone: bool,
) -> str:
    """Behind a noun or a name: the verb of a clause, or one more noun of a compound.

    `alone` says that the clause has no other verb: residents worry about the dam.
    """
    usual = _usual().get(word)
    if "VBD" in possible:
        return "VBD"
    opens_object = following in {"DT", "PRP", "PRP$", "SUB", "WH", "TO", "RB", "NNP", "CD", "NEG"}
    if "VBZ" in possible and before != "NNS":
        if opens_object or usual == "VBZ" or alone:
            return "VBZ"
        return nouns[0] if nouns else "VBZ"
    if "VBP" in possible and before in {"NNS", "PRP"}:
        if opens_object or usual == "VBP" or alone:
            return "VBP"
        return nouns[0] if nouns and before != "PRP" else "VBP"
    if "VBG" in possible and following in {"DT", "PRP", "PRP$", "SUB", "WH"}:
        return "VBG"  # with a spokesman saying they would
    if nouns:
        if usual == "JJ" and "NN" in nouns and following in HEADLESS:
            return "NN"  # a Kremlin official said
        return usual if usual in {"NN", "NNS", "JJ", "RB"} else nouns[0]
    return verbs[0] if verbs else possible[0]


def _only_verb(lower: list[str], at: int) -> bool:
    """Whether no other finite verb follows a word in its clause, or stands in the one before."""
    for word in lower[at + 1 : at + CLAUSE]:
        tags = possible_tags(word)
        if tags[0] in CLAUSE_ENDS:
            return True
        if tags[0] in FINITE:
            return False
    return True


def _usual_or(word: str, possible: tuple[str, ...], other: str) -> str:
    usual = _usual().get(word)
    return usual if usual is not None and usual in possible else other


def _first(possible: tuple[str, ...], wanted: tuple[str, ...]) -> str | None:
    return next((tag for tag in wanted if tag in possible), None)
