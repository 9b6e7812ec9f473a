"""Capitals: which of them make a name.

All words of a Title Set Like This One have a capital, and so has what opens a sentence or a
quotation; elsewhere a capital makes a name, function words excepted.
"""

from __future__ import annotations

import re
from itertools import compress
from typing import Final

from quotes.finding.possible_tags import closed_tags, is_listed, open_tags, possible_tags
from quotes.finding.tagset import AUXILIARIES, NOUNS
from quotes.finding.words import Words
from quotes.lexicon.by_word import by_word
from quotes.lexicon.given_names import is_given_name
from quotes.lexicon.sources import source_kind

BEFORE_SENTENCE: Final = frozenset("“\"‘'(—–:")
"""Marks behind which a sentence may begin."""
TITLE_SHARE: Final = 0.8
"""From this share of capitals among its longer words on, a sentence is set like a title."""
FEWEST_LONG: Final = 4
"""So many longer words must a sentence have to tell how it is set."""
SAID_OR_TOLD: Final = frozenset({"said", "told"})
"""Verbs that a title writes with a capital: Prof Bo Lund, Dean of the Osta Institute, | said"""
ARABIC_ARTICLE: Final = re.compile(r"(?:al|el|ul|ad|ar|as|ash|az|ed|es)-[A-Z]")
"""Names written with a small letter first: al-Masri, el-Sayed."""
ACRONYMS: Final = frozenset({"US", "WHO", "IT", "IS"})
"""Names that are small words but for their capitals."""
BEHIND_I: Final = frozenset("Wayan Made Nyoman Ketut Gede Gusti Putu Kadek Komang Nengah".split())
"""What stands behind the I of Balinese names."""
INVERTING: Final = frozenset({"said", "says"})
"""Verbs that papers put before their subject; the first is a given name, too."""
CONSONANTS: Final = frozenset("BCDFGJKLMNPQRSTVWYZ")
"""Capitals that English never puts “an” before."""
BORNE: Final = frozenset({"will"})
"""Function words that are given names before a surname that is one, too."""
SURNAME_TAGS: Final = frozenset({"JJ", "RB", "MD", "VB"})
"""What a function word is that may be a surname too: White, Long, Still, Will."""


class Capitals:
    """The capitals of one article, and the words that they tell to be names."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self.all = list(map(_has_capital, words.text))
        """For each word whether it has a capital."""
        marks = words.of(BEFORE_SENTENCE)
        self._opening = {at + 1 for at in marks if words.text[at] in BEFORE_SENTENCE}
        in_title: set[int] = set()
        for first, past in words.sentences:
            if self._set_like_a_title(first, past):
                in_title.update(range(first, past))
            else:
                self._opening.add(first)
        capitals = set(compress(range(len(self.all)), self.all))
        self._telling = capitals - self._opening - in_title
        self._names = {words.text[at] for at in self._telling}
        closed = closed_tags()
        small = [at for at in self._telling if words.lower[at] in closed]
        self._surnames = {words.text[at] for at in small if self._is_surname(at)}
        owned = [at for at in small if _is_titled(words, at)]
        self._sure = self._telling.difference(small).union(owned)

    def tell(self, at: int) -> bool:
        """Whether a word has a capital, and for no other reason than being a name."""
        return at in self._telling

    def make_name(self, at: int, possible: tuple[str, ...]) -> bool:
        """Whether a capital makes a name; `possible` are the tags the word has without one."""
        words = self._words
        if at in self._sure or (words.text[at] in ACRONYMS and _is_acronym(words, at)):
            return True
        opens = at in self._opening
        following = words.text[at + 1] if at + 1 < len(words.text) else ""
        capital_follows = following[:1].isupper() and (
            words.lower[at + 1] not in closed_tags() or self._given(at)
        )
        if following in {"&", "International"}:
            capital_follows = True  # Marks & Spencer, Rotary International
        if _reads_as_name(words.text[at : at + 3], opens=opens):
            return True
        if opens and _is_adverb(words.lower[at], possible):
            return False
        if words.lower[at] in closed_tags():
            articled = at > 0 and words.lower[at - 1] == "the" and capital_follows
            if at in self._telling and (articled or self._is_surname(at)):
                return True  # the First Minister, the Later Life Alliance
            borne = words.text[at] in self._surnames
            if borne and (at in self._telling or (opens and _may_follow_surname(following))):
                return True
            if opens and capital_follows and self._given(at):
                return True  # Will Young said
            return _function_word_in_name(possible, following, capital_follows=capital_follows)
        if opens and _inverts(words, at):
            return False
        # Police Chief, Angela Merkel: the next capital vouches for the first
        vouched = opens and (capital_follows or _bare_subject(words, at, possible))
        return vouched or words.text[at] in self._names or not open_tags(words.lower[at])

    def _given(self, at: int) -> bool:
        """Whether a given name stands before a surname that is a function word: Jack | Black."""
        lower = self._words.lower
        behind = closed_tags().get(lower[at + 1], ()) if at + 1 < len(lower) else ("PUNCT",)
        return is_given_name(lower[at]) and SURNAME_TAGS.issuperset(behind)

    def _is_surname(self, at: int) -> bool:
        """Whether a function word with a capital stands behind a name: Ann White, George Will, Will
        Young."""
        lower, closed = self._words.lower, closed_tags()
        if not SURNAME_TAGS.issuperset(closed[lower[at]]):
            return False
        before = lower[at - 1] if at and self.all[at - 1] else ""
        return bool(before) and (before not in closed or before in BORNE)

    def _set_like_a_title(self, first: int, past: int) -> bool:
        """Whether a sentence has capitals throughout; its first word does not count."""
        if self.all[first + 1 : past].count(True) < FEWEST_LONG * TITLE_SHARE:
            return False
        text, inner = self._words.text, slice(first + 1, past)
        if not SAID_OR_TOLD.isdisjoint(text[first:past]):
            return False
        long = [  # for each of the longer words whether it has a capital
            capital
            for word, capital in zip(text[inner], self.all[inner], strict=True)
            if len(word) > 3 and word[0].isalpha()
        ]
        if len(long) < FEWEST_LONG or sum(long) < TITLE_SHARE * len(long):
            return False
        return text[past - 1] != "." or all(map(self._may_be_small, range(first, past)))

    def _may_be_small(self, at: int) -> bool:
        """Whether a word has a capital, or none in a title either; what ends in a stop is a title
        only throughout. Not: Lawmaker Peter Lee, of the Harmony Alliance, disagreed."""
        word = self._words.lower[at]
        return self.all[at] or not word.isalpha() or word in closed_tags()


def _is_acronym(words: Words, at: int) -> bool:
    """Whether one of the ACRONYMS is one: a US official, the WHO, an IT firm; not: WHO IS THIS?"""
    before, behind = words.lower[at - 1 : at], words.lower[at + 1 : at + 2]
    around = words.text[max(at - 1, 0) : at] + words.text[at + 1 : at + 2]
    if any(len(word) > 1 and word.isupper() and is_listed(word.lower()) for word in around):
        return False
    tags = possible_tags(behind[0]) if behind else ("PUNCT",)
    if words.text[at] == "IT":  # I loved IT
        return before[:1] in (["the"], ["an"]) or not NOUNS.isdisjoint(tags)
    asks = words.text[at] in {"WHO", "IS"} and tags[0] in AUXILIARIES | {"PRP", "DT", "PUNCT"}
    return before == ["the"] or not asks


@by_word
def _has_capital(word: str) -> bool:
    if word[0] == "h" and word[1:2].isupper():
        return True  # Ó hUallacháin
    return word[0].isupper() or ("-" in word and ARABIC_ARTICLE.match(word) is not None)


def _is_titled(words: Words, at: int) -> bool:
    """Whether a small word with a capital must be a name: Radio 4’s Today programme; the Today
    programme, as no adverb stands behind an article."""
    before = words.lower[at - 1]
    return before == "'s" or (before == "the" and closed_tags()[words.lower[at]][0] == "RB")


def _is_adverb(word: str, possible: tuple[str, ...]) -> bool:
    """Whether a word that opens a sentence tells how or when: Tearfully | Lee said; Earlier | Lee
    had said; not Emily, nor the Early Years Alliance."""
    if is_given_name(word) or not is_listed(word):
        return False
    return possible == ("RB",) or (word.endswith("er") and "RB" in possible)


def _inverts(words: Words, at: int) -> bool:
    """Whether a verb of speaking opens a sentence, its subject behind it: Said Vermaak: “…”"""
    if at + 2 >= len(words) or words.lower[at] not in INVERTING:
        return False
    colon = at + 2 + (words.text[at + 2][0].isupper() and at + 3 < len(words))
    return words.text[colon] == ":"


def _may_follow_surname(following: str) -> bool:
    """Whether the word behind leaves a surname alone: White, 41, said; Long’s lawyer."""
    return following in {",", "'s", "’s"} or possible_tags(following)[0] in {"VBD", "VBZ"}


def _function_word_in_name(
    possible: tuple[str, ...], following: str, *, capital_follows: bool
) -> bool:
    """New York, White House, Second Street; Mr.; Young said."""
    if possible[0] == "JJ" and following and possible_tags(following)[0] in {"VBD", "VBZ"}:
        return True
    return "NNP" in possible or (possible[0] in {"JJ", "CD"} and capital_follows)


def _are_initials(behind: list[str]) -> bool:
    """Whether an A opens initials without stops: A [B M] Karim; no article."""
    return len(behind) > 1 and len(behind[0]) == 1 and all(word[0].isupper() for word in behind)


def _reads_as_name(written: list[str], *, opens: bool) -> bool:
    """Whether the first of some words is a small one that is a name: May, co-author Will Lee, He
    Qing, An Post, Ai Weiwei, AI, A B Karim."""
    word, following = written[0], "".join(written[1:2])
    if word == "A":
        return _are_initials(written[1:])
    if word == "An":  # English writes "a" before a consonant; letters read one by one are no word
        return following[:1] in CONSONANTS and following[1:2].islower()
    if word in {"Ai", "AI"}:  # else it is what is left of ain’t
        return following not in {"n't", "n’t"}
    if word == "I":  # Balinese: I Wayan Putra
        return following in BEHIND_I
    if opens:  # Jean-Baptiste de Lor
        parts = word.split("-")
        return len(parts) == 2 and parts[1][:1].isupper() and is_given_name(parts[0].lower())
    return word == "May" or (word in {"Will", "He"} and following[:1].isupper())


def _bare_subject(words: Words, at: int, possible: tuple[str, ...]) -> bool:
    """Lee asked, Rice says: a word alone before a verb, which a common noun cannot be."""
    if at + 1 >= len(words) or not set(possible) <= {"NN", "JJ", "VB", "VBP"}:
        return False
    if source_kind(words.lower[at]) is not None:
        return False  # Police said
    return possible_tags(words.lower[at + 1])[0] in {"VBD", "VBZ"}
