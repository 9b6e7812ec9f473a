"""Write quotes/lexicon/common.toml: how common each sense is in news.

    python -m tools.common_senses ../shared/polnear/train/text

Counts in how many sentences each sense stands. Names (senses mostly written with a capital) and
senses of fewer than eight articles are left out, so that nothing of single articles is kept.
"""

from __future__ import annotations

import math
import re
import sys
import textwrap
from collections import Counter, defaultdict
from pathlib import Path

from quotes.comparing.content import Content, content_of
from quotes.comparing.words import words_of

PAGE = Path(__file__).parents[1] / "quotes" / "lexicon" / "common.toml"
HEAD = """\
# Made by tools/common_senses.py. How common a sense is: one in 2**bits sentences of news has it;
# names, and senses of fewer than eight articles, are left out. What is not here counts 12 bits.
"""
SENTENCE = re.compile(r"(?<=[.!?”\"])\s+|\n+")
LEAST_WORDS, LEAST_ARTICLES, MOST_BITS = 4, 8, 11
NAME_SHARE = 0.6


def main(folder: Path) -> None:
    """Count the text files of a folder and write the page."""
    sentences, count = Counter[str](), 0
    articles, capitals, seen = Counter[str](), Counter[str](), Counter[str]()
    for path in sorted(folder.glob("*.txt")):
        in_article = set[str]()
        for sentence in SENTENCE.split(path.read_text("utf-8")):
            content = content_of(sentence)
            if len(content.forms) < LEAST_WORDS:
                continue
            count += 1
            sentences.update(content.all)
            in_article |= content.all
            _count_capitals(sentence, content, capitals, seen)
        articles.update(in_article)
    bins: defaultdict[int, list[str]] = defaultdict(list)
    for sense, number in sentences.items():
        name = seen[sense] and capitals[sense] / seen[sense] > NAME_SHARE
        bits = math.ceil(-math.log2(number / count))
        known = sense.isalpha() and not name and articles[sense] >= LEAST_ARTICLES
        if known and bits <= MOST_BITS:
            bins[bits].append(sense)
    PAGE.write_text(
        "\n".join([HEAD, *(_entry(bits, bins[bits]) for bits in sorted(bins))]), "utf-8"
    )


def _count_capitals(
    sentence: str, content: Content, capitals: Counter[str], seen: Counter[str]
) -> None:
    """Count how often each sense is written with a capital behind the sentence's first word."""
    for word, sense in list(zip(words_of(sentence), content.senses, strict=True))[1:]:
        if sense:
            seen[sense] += 1
            capitals[sense] += sentence[word.start].isupper()


def _entry(bits: int, senses: list[str]) -> str:
    words = "\n".join(textwrap.wrap(" ".join(sorted(senses)), 99))
    return f'[[common]]\nbits = {bits}\nsenses = """\n{words}\n"""\n'


if __name__ == "__main__":
    main(Path(sys.argv[1]))
