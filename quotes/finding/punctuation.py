"""Marks by what they do in a sentence; those of quotations are read in `glyphs` and `marks`."""

from __future__ import annotations

DASHES = frozenset({"—", "–", "-", "--"})
SETTING_APART = DASHES | {","}
"""What sets an aside apart: Lee, the mayor, said."""
BREAKS = SETTING_APART | {";", ":", "(", ")"}
"""What a phrase ends at."""
CLOSING_MARKS = frozenset({"”", '"', "''", "’"})
"""Quotation marks that may close."""
