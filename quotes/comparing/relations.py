"""How two tellings of one statement differ: relation, words, figures, negation, likeness."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from rapidfuzz import fuzz
from rapidfuzz.distance import LCSseq

from quotes.comparing.content import Content, content_of, in_order, line_of
from quotes.comparing.negation import denying_forms, is_denial, negation_differs
from quotes.comparing.numbers import Figure, differing, figures_of
from quotes.comparing.tellings import Telling
from quotes.comparing.words import Word, compare_words, passage, words_of
from quotes.models import Kind

Relation = Literal["verbatim", "trimmed", "edited", "reworded", "paraphrased"]

EDITED_SHARE = 0.6
"""Of the shorter one's words, kept in order: from here on a wording is edited, not reworded."""
LEAST_FRAGMENT = 3
"""Quoted words of a mixed quotation, from which on its fragments may be called trimmed."""
WINDOW = 1.5
"""Times the shorter one's words: how wide a passage of the longer one it is compared with."""


@dataclass(frozen=True, slots=True)
class Wording:
    """Two tellings compared; shares and likeness lie between 0 and 1.

    `kept` is the share of the shorter one's words that stand in the longer one in order;
    `similarity` and `token_set` are rapidfuzz's normalised indel ratio and token set ratio,
    `jaccard` and `cosine` textacy's measures of the words; `only_a` and `only_b` are the passages
    that only one of them has; `numbers_a` and `numbers_b` the figures that contradict each other.
    """

    relation: Relation
    numbers_differ: bool
    negation_differs: bool
    kept: float
    similarity: float
    token_set: float
    jaccard: float
    cosine: float
    only_a: tuple[str, ...]
    only_b: tuple[str, ...]
    numbers_a: tuple[str, ...]
    numbers_b: tuple[str, ...]


def compare(a: Telling, b: Telling) -> Wording:
    """Compare two tellings of one statement."""
    from textacy.similarity import tokens

    words_a, words_b = words_of(a.text), words_of(b.text)
    forms_a, forms_b = _forms(words_a), _forms(words_b)
    near_a, near_b = passages(forms_a, forms_b)
    kept = _share_kept(forms_a[near_a], forms_b[near_b])
    figures = differing(_figures(a.text, words_a, near_a), _figures(b.text, words_b, near_b))
    changes = [change for change in compare_words(a.text, b.text) if change.tag != "equal"]
    line_a, line_b = line_of(forms_a), line_of(forms_b)
    return Wording(
        relation=relation(a, b, kept),
        numbers_differ=bool(figures),
        negation_differs=negation_differs(
            denying_forms(_passage(a.text, words_a, near_a)),
            denying_forms(_passage(b.text, words_b, near_b)),
            a_denied=is_denial(a.cue),
            b_denied=is_denial(b.cue),
        ),
        kept=round(kept, 3),
        similarity=round(fuzz.ratio(line_a, line_b) / 100, 3),
        token_set=round(fuzz.token_set_ratio(line_a, line_b) / 100, 3),
        jaccard=round(tokens.jaccard(forms_a, forms_b), 3),
        cosine=round(tokens.cosine(forms_a, forms_b), 3),
        only_a=tuple(a.text[c.a_start : c.a_end] for c in changes if c.a_end > c.a_start),
        only_b=tuple(b.text[c.b_start : c.b_end] for c in changes if c.b_end > c.b_start),
        numbers_a=tuple(dict.fromkeys(one.text for one, _ in figures)),
        numbers_b=tuple(dict.fromkeys(other.text for _, other in figures)),
    )


def relation(a: Telling, b: Telling, kept: float) -> Relation:
    """The first that holds of verbatim, trimmed, edited and reworded (both direct), paraphrased.

    `kept` is the share of the shorter one's words that the longer one has in order.
    """
    read_a, read_b = content_of(a.text, a.kind), content_of(b.text, b.kind)
    if read_a.line == read_b.line:
        return "verbatim"
    if _is_part(read_a, a.kind, read_b.line) or _is_part(read_b, b.kind, read_a.line):
        return "trimmed"
    if a.kind == b.kind == "direct":
        return "edited" if kept >= EDITED_SHARE else "reworded"
    return "paraphrased"


def passages(a: Sequence[str], b: Sequence[str]) -> tuple[slice, slice]:
    """The words of `a` and `b` that tell the same: the longer one is cut to where the shorter fits.

    In a long text a few words would be found in order by chance.
    """
    if len(a) > len(b):
        near_b, near_a = passages(b, a)
        return near_a, near_b
    return slice(0, len(a)), slice(*passage(a, b, int(WINDOW * len(a)) + 3))


def _share_kept(a: Sequence[str], b: Sequence[str]) -> float:
    shorter = min(len(a), len(b))
    return LCSseq.similarity(a, b) / shorter if shorter else 0.0


def _is_part(part: Content, kind: Kind, line: str) -> bool:
    """Whether all fragments of a telling stand in the words `line`, one behind the other."""
    words = sum(len(fragment.split()) for fragment in part.fragments)
    if not part.fragments or (kind != "direct" and words < LEAST_FRAGMENT):
        return False
    return in_order(part.fragments, line)


def _forms(words: Sequence[Word]) -> list[str]:
    return [word.form for word in words]


def _passage(text: str, words: Sequence[Word], near: slice) -> str:
    """The text from the first to the last of the words `near`, with the mark behind it."""
    within = words[near]
    return text[within[0].start : within[-1].end + 1] if within else ""


def _figures(text: str, words: Sequence[Word], near: slice) -> list[Figure]:
    near_words = words[near]
    if not near_words:
        return []
    start, end = near_words[0].start, near_words[-1].end
    return [figure for figure in figures_of(text) if start <= figure.start < end]
