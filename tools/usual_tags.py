"""Learn what an ambiguous word usually is, from the words beside it in any English text.

    python -m tools.usual_tags FOLDER > quotes/lexicon/usual.toml

No tagged text is needed: behind an article or a possessive a word is a noun or an adjective,
behind "to", a modal or a subject pronoun it is a verb, and an adjective stands before a noun. A
word is listed where it was seen so at least MIN_SEEN times and one reading had LEAST of them.
"""

from __future__ import annotations

import sys
import textwrap
from collections import Counter, defaultdict
from pathlib import Path

from quotes.finding.possible_tags import possible_tags
from quotes.finding.tagset import VERBS
from quotes.finding.words import Words

MIN_SEEN, LEAST = 6, 0.65
DETERMINERS = frozenset("the a an this these those his her its our their my your".split())
SUBJECTS = frozenset("he she they we i it who you".split())
MODALS = frozenset("to will would can could should may might must n't 'll 'd".split())


def count(words: Words, seen: dict[str, Counter[str]]) -> None:
    """Add the telling occurrences of ambiguous words."""
    for at in range(1, len(words) - 1):
        word = words.lower[at]
        possible = possible_tags(word)
        if len(possible) < 2 or not words.text[at][0].islower():
            continue
        reading = read(words.lower[at - 1], possible, possible_tags(words.lower[at + 1])[0])
        if reading:
            seen[word][reading] += 1


def read(before: str, possible: tuple[str, ...], following: str) -> str | None:
    """The reading that the neighbours leave, or None where they do not tell."""
    wanted: tuple[str, ...]
    if before in DETERMINERS:
        wanted = ("JJ", "NN", "NNS") if following in {"NN", "NNS", "JJ"} else ("NN", "NNS", "JJ")
    elif before in MODALS:
        wanted = ("VB",)
    elif before in SUBJECTS:
        wanted = ("VBD", "VBZ", "VBP")
    elif before == "of":
        wanted = ("NN", "NNS", "VBG")
    elif following in {"DT", "PRP", "PRP$"}:
        wanted = ("VBD", "VBZ", "VBP", "VB", "VBG")
    else:
        return None
    return next((tag for tag in wanted if tag in possible), None)


def main(folder: Path) -> None:
    """Print the table as TOML."""
    seen: dict[str, Counter[str]] = defaultdict(Counter)
    for path in sorted(folder.glob("*.txt")):
        count(Words(path.read_text("utf-8")), seen)
    table: dict[str, list[str]] = defaultdict(list)
    for word, readings in sorted(seen.items()):
        kinds: Counter[str] = Counter()
        for tag, times in readings.items():
            kinds["V" if tag in VERBS else tag] += times
        (kind, times), total = kinds.most_common(1)[0], sum(kinds.values())
        if total >= MIN_SEEN and times / total >= LEAST:
            tags = [t for t in readings if (t in VERBS) == (kind == "V")]
            table[max(tags, key=lambda t: readings[t])].append(word)
    print("# Made by tools/usual_tags.py: what an ambiguous word usually is.")
    for tag in sorted(table):
        listed = textwrap.fill(" ".join(table[tag]), 98, break_on_hyphens=False)
        print(f'\n[[words]]\ntag = "{tag}"\nwords = """\n{listed}\n"""')


if __name__ == "__main__":
    main(Path(sys.argv[1]))
