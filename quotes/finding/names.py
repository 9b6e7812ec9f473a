"""Names in an article: where each stands, what title and role come with it, what kind it is.

One pass over the words tagged NNP cuts runs of capitals into role, title and name ("Sindh Chief
Minister | Syed Murad Ali Shah") and reads the appositive behind a name ("Murtaza Wahab, a
spokesman for the province, said"). All positions are indices of words, both ends included.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from quotes.finding.appositives import holding
from quotes.finding.beside_names import (
    ASIDE,
    PERSONAL,
    look_aside,
    look_before,
    look_behind,
    look_for_giver,
    relative_of,
)
from quotes.finding.name import Name
from quotes.finding.name_forms import firms, out_of_capitals
from quotes.finding.name_words import (
    gender_told,
    kind_of,
    tokens_of,
    without_nickname,
)
from quotes.finding.office_tails import behind_office
from quotes.finding.ranks import bare
from quotes.finding.run_parts import (
    before_letters,
    behind_area,
    behind_titles,
    behind_works,
    is_no_name,
    only_tells_whose,
)
from quotes.finding.runs import headlines, only_opens, opens_with_company, runs
from quotes.finding.tagset import FINITE
from quotes.finding.words import Words
from quotes.lexicon.people import People, people

ORDINAL: Final = re.compile(r"\d+(?:st|nd|rd|th)")


def find_names(
    words: Words, tags: Sequence[str], mentions: Sequence[tuple[int, int]] = ()
) -> list[Name]:
    """Every name in text order; in headlines only those within `mentions` (first, last word)."""
    known = people()
    found: list[Name] = []
    surnames: set[str] = set()
    in_headlines = headlines(words, tags)
    for first, last in runs(words, tags):
        if words.sentence_of[first] in in_headlines:
            over = next(((a, b) for a, b in mentions if a <= last and first <= b), None)
            if over is None:
                continue
            first, last = max(first, over[0]), min(last, over[1])
        borne = first == last and words.lower[first] in surnames
        name = _cut(words, tags, first, last, known, borne=borne)
        if name is not None:
            if name.kind == "person" and name.full:
                surnames.add(name.tokens[-1])
            if found and name.subject and _joined_object(words, tags, found[-1], name):
                name.subject = False
            if name.human and found and (found[-1].behind or "").endswith(" " + name.text):
                name.human = False  # Lee, a vet from Hexham, who
            found.append(name)
    out_of_capitals(found)
    firms(found)
    return found


def _joined_object(words: Words, tags: Sequence[str], before: Name, name: Name) -> bool:
    """Whether a name is joined to one that is no subject: she met Ann Lee, 61, and [Bo Lund]."""
    if words.lower[name.first - 1] != "and" or name.first > before.last + 6:
        return False
    between = words.lower[before.last + 1 : min(name.first, before.last + 6)]
    joined = all(word in {"and", ","} or word.isdigit() for word in between)
    after = tags[name.last + 1] if name.last + 1 < len(tags) else "PUNCT"
    return joined and not (before.subject or before.owner or after in FINITE)


def _cut(
    words: Words, tags: Sequence[str], start: int, last: int, known: People, *, borne: bool
) -> Name | None:
    """Cut a run into what comes before the name and the name.

    `borne` says that somebody has the one word of it as a surname: Zulu.
    """
    begins = behind_works(words, start, last) if start < last else start
    if begins is None:
        text = words.phrase(start, last)
        return Name(start, last, (text.lower(),), "place", text)
    start = begins
    if start < last and (
        only_opens(words, tags, start, last) or opens_with_company(words, start, last)
    ):
        start += 1  # Many Democrats, Interestingly Blocher, Retailer Fairmart
    first = start
    if start < last:
        first = behind_area(words, start, behind_titles(words, start, last, known), last, known)
    if is_no_name(words, start, first, last, known, borne=borne):
        return None
    if start < first == last and only_tells_whose(words, tags, last):
        return None
    office = behind_office(words, tags, start, last) if first == start and first > 1 else None
    first = office or first
    end, last = last, before_letters(words, first, last)
    title = bare(words.lower[first - 1]) if first > start else None
    title = None if title in known.naming["domain"] else title
    if title in known.kept_titles and first == last:
        first -= 1
    written = tuple(words.text[first : last + 1])
    tokens = tokens_of(written)
    kind = "person" if title is not None else kind_of(written)
    articled = first > 0 and words.lower[first - 1] == "the"  # the Guardian, and Don Guardian
    kind = "unknown" if borne and kind != "person" and not articled else kind
    if kind == "organisation" and first == start and _numbered(words, first, last):
        first = start = first - 1
    text = words.phrase(first, last)
    text = without_nickname(text) if last > first + 1 else text
    name = Name(first, last, tokens, kind, text, title=title)
    look_before(words, tags, name, start, known)
    look_for_giver(words, tags, name, start)
    if last + 1 < len(tags) and words.text[last + 1] in ASIDE:
        look_aside(words, tags, name, known, personal=kind in PERSONAL)
    name.behind = name.behind or (words.text[last + 1] if last < end else None)
    does = holding(words, last) if name.kind in PERSONAL else None
    name.does = does or relative_of(words, name)
    look_behind(words, tags, name)
    if name.title or name.role or name.behind:
        name.gender = gender_told((name.title, name.role, name.behind), known)
    return name


def _numbered(words: Words, first: int, last: int) -> bool:
    """Whether the ordinal before a name belongs to it: [128th] Mountain Brigade."""
    ordinal = first > 0 and ORDINAL.fullmatch(words.lower[first - 1])
    return bool(ordinal) and words.lower[last] in people().naming["numbered"]
