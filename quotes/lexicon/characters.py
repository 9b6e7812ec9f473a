"""Characters that cannot be seen, by where they belong, and half ones."""

from __future__ import annotations

import re
from typing import Final

JOINERS: Final = "\u00ad\u200c\u200d"
"""Soft hyphens and joiners: they belong to the word they stand in."""
APART: Final = "".join(map(chr, (0x200B, 0x2060, 0xFEFF, *range(0x200E, 0x2010))))
"""Spaces without width, byte order marks, and marks of direction: they may stand beside a word."""
DIRECTIONS: Final = "".join(map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A))))
"""What begins and ends a stretch of text in one direction."""
INVISIBLE: Final = JOINERS + APART + DIRECTIONS
"""All of them. None is special within the brackets of a regular expression."""
SURROGATE: Final = re.compile(f"[{chr(0xD800)}-{chr(0xDFFF)}]")
"""Half a character, as JSON can write and `errors="surrogateescape"` leaves it: no tokenizer takes
it, and no database keeps it."""
