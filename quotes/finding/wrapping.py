"""Lines broken for width alone, as in wire copy, e-mails and text taken from a PDF.

Elsewhere a line break ends a paragraph, and with it a sentence and often a quotation. A break is
for width where the first word of the next line would not have fitted any more; a text is believed
to be wrapped where that holds of most of its breaks.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

WIDEST: Final = 120
"""Characters of the longest line that is believed to be wrapped: a printed page has at most 100."""
NARROWEST: Final = 30
"""Characters of the longest line; where it is shorter, the lines are a list rather than wrapped."""
FEWEST_BREAKS: Final = 4
"""Breaks for width that a text must have before it counts as wrapped."""
WRAPPED_SHARE: Final = 0.6
"""Share of the breaks within blocks that must be for width. Text without blank lines between its
paragraphs has one break in five or six that is not."""
SLACK: Final = 3
"""Characters that may be left over: some programs count a curled mark as three."""
PARAGRAPH_BREAK: Final = re.compile(r"\n[ \t]*\r?\n|\n[ \t]+\S")
"""A blank line or an indent."""
UNFINISHED: Final = re.compile(r",[”\"]\s*\n\s*(?=[^\W\d_])")
"""Quoted words that end in a comma at the end of a line, and the beginning of the next."""
WITHIN_LINE: Final = str.maketrans("\n\r", "  ")
SENTENCE_END: Final = re.compile(r"[.!?…][”’\"')\]]*$")


def unwrapped(text: str) -> str:
    """`text` with a space for each line break that ends no paragraph; of the same length.

    Text whose lines are paragraphs comes back as it is, but for a line or a paragraph that cannot
    end there: “We won,” (new line) said Lee. Where neither blank lines nor indents tell paragraphs,
    a break behind a sentence is kept.
    """
    return UNFINISHED.sub(lambda found: found[0].translate(WITHIN_LINE), _filled(text))


def _filled(text: str) -> str:
    """`text` with a space for each line break that is for width alone."""
    lines = text.split("\n")
    within = [  # lines that another follows at once, not indented
        number
        for number, (line, follower) in enumerate(pairwise(lines))
        if follower[:1].strip() and not line.isspace() and line
    ]
    width = max((len(lines[number].strip()) for number in within), default=0)
    if not NARROWEST <= width <= WIDEST:
        return text
    full = [
        number
        for number in within
        if len(lines[number].strip()) + 1 + len(lines[number + 1].split(None, 1)[0]) > width - SLACK
    ]
    if len(full) < max(FEWEST_BREAKS, WRAPPED_SHARE * len(within)):
        return text
    if not PARAGRAPH_BREAK.search(text):
        full = [number for number in full if not SENTENCE_END.search(lines[number].rstrip())]
    joined = set(full)
    return "".join(
        line.replace("\r", " ") + " " if number in joined else line + "\n"
        for number, line in enumerate(lines)
    )[: len(text)]
