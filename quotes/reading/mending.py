"""Text whose quotation marks were broken on the way here, mended before anything counts offsets.

Only what costs quotations is looked for: a name alone that was broken (GuantÃ¡namo) stays as the
file has it.
"""

from __future__ import annotations

import re
from html import unescape

_MISREAD = re.compile("â€|â\x80[\x93-\x9d]|‚Ä[úùôîì]|Ã¢â‚¬")
"""A mark or dash in UTF-8, read as windows-1252, as Latin-1, as Mac Roman, or wrongly twice."""
_CUT_MARK = re.compile(r"â€(?:[\ufffd?]|(?=\s|$))")
"""A closing mark (â€\x9d) without its last part, which means nothing in windows-1252."""
_REFERENCE = re.compile(
    r"&(?:[lr][sd]quo|quot|apos|#0*(?:3[49]|82(?:1[67]|2[01]))|#x0*(?:2[27]|201[89cd]));",
    re.IGNORECASE,
)
"""A quotation mark or an apostrophe as HTML may write it."""
_LOST = re.compile(r"(?:^|\s)\ufffd\w|[,.?!]\ufffd(?:\s|$)")
_DONE = "mended; offsets are of the mended text"


def mended(text: str) -> tuple[str, list[str]]:
    """`text` with its quotation marks as they were, and in words what was done or was lost.

    Text that nothing is wrong with comes back as it is.
    """
    told = []
    if _MISREAD.search(text):
        from ftfy import fix_encoding

        text = fix_encoding(_CUT_MARK.sub("â€\x9d", text))
        told.append(f"UTF-8 that was read as something else (“ as â€œ): {_DONE}")
    if _LOST.search(text):
        told.append("quotation marks were lost before it came here (� is in their place)")
    return text, told


def without_references(text: str) -> tuple[str, list[str]]:
    """`text`, which is no HTML, with the characters that it writes as HTML does; as `mended`."""
    if not _REFERENCE.search(text):
        return text, []
    return unescape(text), [f"quotation marks written as in HTML (&ldquo;): {_DONE}"]
