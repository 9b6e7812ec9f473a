"""Did they say that? A claimed quotation beside the quotes that come nearest to it."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from quotes.comparing.aligning import Aligned, Original, align
from quotes.comparing.content import content_of, line_of, weight_of
from quotes.comparing.negation import denying_forms, negation_differs
from quotes.comparing.numbers import differing, figures_of
from quotes.comparing.tellings import Telling
from quotes.comparing.vocabulary import sense_of, small_words
from quotes.comparing.words import forms_of, words_of
from quotes.lexicon.people import people

Verdict = Literal[
    "verbatim",
    "differs",
    "told indirectly",
    "said the contrary",
    "said by someone else",
    "speaker not known",
    "not found",
]
LEAST_SAID = 0.6
"""Of what a claim says: little words alone make no passage out of another one (a wall on the
moon)."""
JUST_BEFORE = re.compile(r"([\w'’]+[ \n]){1,2}$")
ORDER: tuple[Verdict, ...] = ("verbatim", "differs", "told indirectly")
"""The best first; a speaker's own quotes come before anybody else's, and what denies the claim, or
what the claim denies, behind all else that was found: more of its words make it no nearer."""


@dataclass(frozen=True, slots=True)
class Match:
    """One quote beside the claim.

    `verdict` is about the words alone: verbatim, differs, told indirectly, or not found, which is
    only near. `own` says whether the speaker is the one asked for. `similarity` (0 to 1) is the
    share of the claim's words that the quote has in order; `only_claim` and `only_quote` are the
    passages that differ; `start` and `end` enclose what was found in the quote's text.
    """

    telling: Telling
    verdict: Verdict
    own: bool
    similarity: float
    only_claim: tuple[str, ...] = ()
    only_quote: tuple[str, ...] = ()
    numbers_differ: bool = False
    negation_differs: bool = False
    start: int | None = None
    end: int | None = None

    @property
    def passage(self) -> str:
        """What was found, without what stands around it: that is no difference."""
        said, start, end = self.telling.text, self.start, self.end
        if start is None or end is None:
            return said
        before, behind = "… " * (start > 1), " …" * (end < len(said) - 2)
        return f"{before}{said[start:end]}{behind}"


def check(
    claim: str,
    candidates: Iterable[Telling],
    speaker: str | None = None,
    known_as: Container[int | None] = (),
) -> list[Match]:
    """The quotes that have the claim's words or most of them, the best first; then near ones.

    `speaker` is who is said to have said it; `known_as` are ids of speakers who bear that name as
    another one of theirs. Raises ValueError for a claim without words.
    """
    if not words_of(claim):
        raise ValueError("there are no words in it")
    found = [
        _match(
            claim,
            telling,
            own=telling.speaker_id in known_as or names_speaker(speaker, telling.speaker),
        )
        for telling in candidates
    ]
    return sorted(found, key=_rank)


def verdict_of(matches: Sequence[Match]) -> Verdict:
    """The answer to “did they say that?”, from matches in `check`'s order.

    Who denies what the claim says, or says what it denies, has said the contrary.
    """
    found = [match for match in matches if match.verdict != "not found"]
    own = [match for match in found if match.own]
    if own:
        return "said the contrary" if own[0].negation_differs else own[0].verdict
    others = [match for match in found if not match.negation_differs]
    if any(match.telling.speaker for match in others):
        return "said by someone else"
    return "speaker not known" if others else "not found"


def names_speaker(asked: str | None, name: str) -> bool:
    """Whether a speaker is the one asked for: has all words of the name; anybody, if none is.

    Titles in front do not count: President Tane is Aroha Tane.
    """
    forms = forms_of(asked or "")
    while len(forms) > 1 and forms[0] in people().titles:
        del forms[0]
    return set(forms) <= set(forms_of(name))


def rare_words(claim: str, most: int = 8) -> list[str]:
    """The words of a claim by which quotes are looked up: the most telling ones, in lower case."""
    little = small_words("little")
    forms = list(dict.fromkeys(forms_of(claim)))
    telling = [form for form in forms if form not in little] or forms
    return sorted(telling, key=lambda form: -weight_of([sense_of(form)]))[:most]


def _match(claim: str, telling: Telling, *, own: bool) -> Match:
    aligned = align(claim, "direct", Original(telling.text))
    if aligned is None or aligned.relation == "not found":
        return Match(telling, "not found", own, _nearness(claim, telling.text))
    passage = telling.text[aligned.start : aligned.end]
    exact = aligned.relation in ("verbatim", "trimmed")
    if not exact and _nearness(claim, passage) < LEAST_SAID * _nearness(claim, claim):
        return Match(telling, "not found", own, _nearness(claim, telling.text))
    verdict: Verdict = "verbatim" if exact else "differs"
    if telling.kind == "indirect" or (telling.kind == "mixed" and not _is_quoted(telling, aligned)):
        verdict = "told indirectly"
    figures = differing(figures_of(claim), figures_of(telling.text))
    return Match(
        telling,
        verdict,
        own,
        aligned.similarity,
        aligned.only_quote,
        aligned.only_original,
        bool(figures) and not exact,
        not exact and denies(claim, telling.text, aligned),
        aligned.start,
        aligned.end,
    )


def denies(claim: str, said: str, aligned: Aligned) -> bool:
    """Whether the claim denies what was said where it was found in `said`, or the other way round.

    A negation just before what was found bears on it (Nobody asked, of “we asked”).
    """
    start = aligned.start or 0
    if before := JUST_BEFORE.search(said, max(0, start - 40), start):
        start = before.start()
    return negation_differs(denying_forms(claim), denying_forms(said[start : aligned.end]))


def _is_quoted(telling: Telling, aligned: Aligned) -> bool:
    """Whether what was found in a mixed quote lies within its quotation marks."""
    quoted = content_of(telling.text, telling.kind).fragments
    found = [line_of(forms_of(span.of(telling.text))) for span in aligned.spans]
    return all(any(each in fragment for fragment in quoted) for each in found)


def _nearness(claim: str, said: str) -> float:
    """The share of what the claim says that is said too."""
    one, other = content_of(claim), content_of(said)
    whole = weight_of(one.all)
    return round(weight_of(one.all & other.all) / whole, 3) if whole else 0.0


def _rank(match: Match) -> tuple[bool, bool, bool, int, bool, float, str, int]:
    found = match.verdict != "not found"
    return (
        not (match.own and found),
        not found,
        match.negation_differs,
        ORDER.index(match.verdict) if match.verdict in ORDER else len(ORDER),
        not match.own,
        -match.similarity,
        match.telling.date or "9999",
        match.telling.id,
    )
