"""Lines put in between the paragraphs of an article: captions, headings, what points elsewhere.

A speech goes on across them: “We lost.” (new line) READ ALSO: Ferry back (new line) “It was late.”
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from quotes.lexicon.people import people

SEPARATING: Final = re.compile(r"[*•·~=_\s-]+")
"""Lines that only part: * * *"""
LONGEST_LINE: Final = 12
"""Words of a caption or a heading."""
LONGEST_POINTER: Final = 4
"""Words that show a line to point elsewhere, at most: story continues below advertisement."""


def is_put_in(line: str) -> bool:
    """Whether a paragraph is a short line that no stop or mark ends, or one that points elsewhere.

    More from Leeds / Ann Lee at the rink / Continue reading below…
    """
    line = line.strip()
    if not line[:1].isalnum() or line.count(" ") >= LONGEST_LINE:
        return is_no_text(line)
    return line[-1:].isalnum() or is_no_text(line)


def is_no_text(line: str) -> bool:
    """Whether a line leads the reader away, or is a caption: Photo: Ann Lee at the rink."""
    return points_elsewhere(line) or _opens_with(line, "captioning")


def points_elsewhere(line: str) -> bool:
    """Whether a line leads the reader away: READ MORE: Ferry sinks; Advertisement; Video Spacer"""
    if not line[:1].isalnum() and SEPARATING.fullmatch(line) is not None:
        return True
    return _opens_with(line, "pointing")


def _opens_with(line: str, kind: str) -> bool:
    """Whether a line that is not long opens with words of a kind in ``naming.toml``."""
    if len(line) > LONGEST_LINE * 16:
        return False
    opening = (
        line.lstrip("[(*• ")
        .replace(":", " : ")
        .replace("|", " : ")
        .lower()
        .split(maxsplit=LONGEST_POINTER)
    )
    if not opening or opening[0] not in _first_words(kind):
        return False
    openings = people().naming[kind]
    return any(" ".join(opening[:past]) in openings for past in range(1, LONGEST_POINTER + 1))


@cache
def _first_words(kind: str) -> frozenset[str]:
    """What the openings of a kind begin with: few lines do."""
    return frozenset(opening.split()[0] for opening in people().naming[kind])
