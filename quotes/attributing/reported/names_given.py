"""Names that are given, or kept back: a man named Ortiz; asked not to be named. Nothing is said."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from quotes.attributing.cueing import NAMING_VERBS, TITLING
from quotes.attributing.reported.participles import undergone
from quotes.finding.cues import Candidate
from quotes.finding.words import Words

NAMELESS: Final = re.compile(
    r"not to be (named|identified|quoted|photographed)\b"
    r"|to be (named|identified|quoted) (\w+ )?(only|as|by|under)\b"
    r"|(that )?(he|she|they|(his|her|their|its) (\w+ )?(names?|identity)) not be\b"
    r"|(for |the )?anonymity\b"
    r"|to give (his|her|their|a) (\w+ )?names?\b"
    r"|to (stay|remain) (anonymous|nameless|unnamed|unidentified)\b"
)
"""What a source asks for itself, from behind the cue on; words stand apart by a space."""
NAMELESS_BEGINS: Final = frozenset(
    "not to that he she they his her their its for the anonymity".split()
)
"""What it begins with: a look at one word refuses most."""
NAMELESS_REACH: Final = 9
IDENTIFYING: Final = frozenset({"name", "identify"})
THEMSELVES: Final = (["himself"], ["herself"], ["themselves"])
CHRISTENING: Final = frozenset({"name", "nickname", "dub", "christen"})
"""Verbs that give a name, where they stand behind a comma and it has a capital."""
NAMING_ANEW: Final = IDENTIFYING | CHRISTENING
"""Verbs that give a name or a title to who stands before them: Lee, later named captain."""
GIVING_NAMES: Final = NAMING_ANEW | TITLING | NAMING_VERBS | {"give", "sign"}
"""Verbs by which a name may be given."""
INDEFINITE: Final = frozenset({"a", "an", "one", "some", "two", "three", "another"})
REFUSING: Final = frozenset({"refuse", "decline"})


def named(words: Words, tags: Sequence[str], c: Candidate) -> bool:
    """A man named Ortiz; one titled “Rain”: what a thing is called, not who called it so."""
    lemma = c.entry.lemma
    if lemma not in GIVING_NAMES:
        return False
    if c.group == "fin" and lemma in IDENTIFYING and undergone(words, tags, c):
        return True  # two men named locally as Tom Ash and Jon Bell
    if lemma in IDENTIFYING and words.lower[c.last + 1 : c.last + 2] in THEMSELVES:
        return True  # a woman who identified herself as Ann Lee
    if lemma in IDENTIFYING and c.right == "prep-as" and words.text[c.first - 1] == ",":
        return tags[c.after + 1] == "NNP"  # one man, identified as Ann Lee, fled
    if lemma == "give" and c.told is not None:
        return words.lower[c.told.head] in {"name", "surname"}  # gave her name simply as Lee
    if lemma == "sign" and c.right == "quote":
        return True  # a note, signed “Your neighbours”
    if lemma in TITLING and c.right == "quote":
        return True  # the paper is titled “Rain”
    if lemma in CHRISTENING and c.right == "quote" and words.text[c.first - 1] == ",":
        return words.text[c.after + 1][0].isupper()  # the scheme, named “Blue Water”, failed
    names = lemma in NAMING_VERBS and c.group in {"fin", "vbn", "adj"}
    if not names or c.after >= len(words):
        return False
    head = c.subject.first if c.subject is not None else c.first - 1
    return words.lower[head] in INDEFINITE and (c.right == "quote" or tags[c.after] == "NNP")


def entitled(words: Words, tags: Sequence[str], c: Candidate) -> bool:
    """Lee, later named Man of the Match; the fish has been named Tala: nobody says so by that.

    The victims have been named; the man was identified as Ann Lee.
    """
    lemma, behind = c.entry.lemma, words.lower[c.last + 1 : c.last + 2]
    if lemma == "name" and c.group == "pass" and c.right.startswith("stop"):
        return True
    if lemma == "identify" and c.group == "pass" and behind == ["as"]:
        return c.after + 1 < len(tags) and tags[c.after + 1] == "NNP"
    if not c.right.startswith("np") or tags[c.after : c.after + 1] != ["NNP"]:
        return False
    if c.group == "pass":
        return lemma in NAMING_ANEW or lemma == "call"
    apart = c.group == "fin" and c.left == "comma" and c.subject is None
    return apart and lemma in NAMING_ANEW


def glossed(words: Words, tags: Sequence[str], c: Candidate) -> bool:
    """Tala, meaning “star”: what a word stands for, nobody’s thought."""
    return c.entry.lemma == "mean" and c.right == "quote" and c.left == "comma"


def known_for(words: Words, tags: Sequence[str], c: Candidate) -> bool:
    """Best known for its fair; known locally as the wall: a name and a fame, nobody's knowledge."""
    return (
        words.lower[c.at] == "known" and c.group != "perf" and c.right.startswith(("prep", "quote"))
    )


def kept_nameless(words: Words, tags: Sequence[str], c: Candidate) -> bool:
    """Asked not to be named, requested anonymity: how somebody spoke, not what was said."""
    refuses = c.entry.lemma in REFUSING or "NEG" in tags[c.first : c.at]
    behind = c.last + 1
    if not refuses and (behind >= len(tags) or words.lower[behind] not in NAMELESS_BEGINS):
        return False
    asked = words.lower[behind : c.last + NAMELESS_REACH]
    if refuses:
        asked.insert(0, "not")  # did not wish, or declined, to be named: wished not to be named
    return NAMELESS.match(" ".join(asked)) is not None


NAMES_GIVEN: Final = (named, entitled, glossed, known_for, kept_nameless)
