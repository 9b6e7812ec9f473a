"""The one place where the stages meet: text -> Words -> quotations, cues, mentions -> speakers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quotes.attributing.ends import ended
from quotes.attributing.headlined import headlined
from quotes.attributing.medium import with_media
from quotes.attributing.passing_on import with_passers_on
from quotes.attributing.pointers import without_pointers
from quotes.attributing.quoted.clear import clear
from quotes.attributing.quoted.floating import floating
from quotes.attributing.reported.reports import with_reports
from quotes.attributing.scene import Scene
from quotes.attributing.settling import settled
from quotes.attributing.titles import with_names
from quotes.attributing.trimming import trimmed
from quotes.finding import marks
from quotes.finding.tags import tag
from quotes.finding.words import Words
from quotes.finding.wrapping import unwrapped
from quotes.lexicon.characters import APART, DIRECTIONS, SURROGATE
from quotes.models import Extraction
from quotes.resolving.resolve import resolve
from quotes.resolving.voiceless import voiced
from quotes.speakers.registry import Registry, packaged

if TYPE_CHECKING:
    from spacy.tokens import Doc

UNSEEN = f"[{APART}{DIRECTIONS}]"
AT_EDGE = re.compile(rf"{UNSEEN}(?:(?!\w)|(?<!\w{UNSEEN}))")
"""Invisible characters at the edge of a word; those within one are left to the tokenizer."""


def extract(text: str, registry: Registry | None = None) -> Extraction:
    """Every quotation in `text`, in text order; offsets are characters of `text`.

    `registry` holds speakers known beforehand; by default, those that come with the project. Odd
    text never raises: what is wrong with it is among the `problems`. What is no `str` raises
    TypeError.
    """
    if not isinstance(text, str):
        raise TypeError(f"extract() takes the article's text as str, not {type(text).__name__}")
    whole = SURROGATE.sub("\ufffd", text)
    return _extract(Words(unwrapped(AT_EDGE.sub(" ", whole))), registry)


def extract_doc(doc: Doc, registry: Registry | None = None) -> Extraction:
    """Every quotation in a Doc made by any English pipeline; see `extract`."""
    return _extract(Words(doc), registry)


def _extract(words: Words, registry: Registry | None) -> Extraction:
    tags = tag(words)
    regions, problems = marks.find(words)
    tags = with_names(words, tags, regions)
    scene = Scene(words, tags, regions)
    quotes = clear(scene)
    quotes = with_reports(scene, quotes)
    quotes = settled(words, tags, regions, quotes)
    quotes = without_pointers(words, headlined(scene, quotes))
    quotes = floating(scene, quotes)
    quotes = ended(words, tags, quotes)
    quotes = trimmed(words, tags, regions, quotes)
    known = packaged() if registry is None else registry
    quotes = resolve(words, tags, regions, quotes, known)
    quotes = voiced(quotes)
    quotes = with_media(words, tags, quotes)
    quotes = with_passers_on(words, tags, quotes)
    return Extraction(tuple(quotes), tuple(problems))
