"""The value that comparing works on: one quote, as one outlet told it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date as Date

from quotes.comparing.words import forms_of
from quotes.models import Act, Kind, Modality

NO_DAY = 0
"""The day of a quote without a date."""


@dataclass(frozen=True, slots=True)
class Telling:
    """What one outlet wrote that somebody said.

    `date` is the article's, ISO; `speaker_id` is None where only a name is known; `article` tells
    quotes of one article from quotes of others.
    """

    id: int
    text: str
    kind: Kind
    speaker: str
    article: int = 0
    speaker_id: int | None = None
    date: str | None = None
    outlet: str | None = None
    cue: str | None = None
    act: Act = "statement"
    modality: Modality = "asserted"

    @property
    def said(self) -> bool:
        """Whether it tells something said: no thought, nothing somebody did not or might say."""
        return self.act == "statement" and self.modality in ("asserted", "asked")

    @property
    def day(self) -> int:
        """The date as a number of days, NO_DAY where there is none or it cannot be read."""
        return day_of(self.date)


def day_of(date: str | None) -> int:
    """Days since the year 1 of an ISO date, or date and time; NO_DAY for anything else."""
    try:
        return Date.fromisoformat((date or "")[:10]).toordinal()
    except ValueError:
        return NO_DAY


def speaker_key(name: str) -> str:
    """What names of one speaker share: the last word, without typography."""
    forms = forms_of(name)
    return forms[-1] if forms else ""


def may_be_one(a: Telling, b: Telling) -> bool:
    """Whether two tellings may have one speaker.

    The same speaker, or, in two articles, a name that is the end of the other one (Rahmat and Adil
    Rahmat, spokesperson and a police spokesperson). Two first names are two people.
    """
    if a.speaker_id is not None and a.speaker_id == b.speaker_id:
        return True
    if a.article == b.article and a.speaker_id is not None and b.speaker_id is not None:
        return False
    return _is_end(forms_of(a.speaker), forms_of(b.speaker))


def _is_end(a: list[str], b: list[str]) -> bool:
    a, b = (forms[1:] if forms[:1] in (["a"], ["an"], ["the"]) else forms for forms in (a, b))
    if len(a) > len(b):
        a, b = b, a
    return bool(a) and b[len(b) - len(a) :] == a
