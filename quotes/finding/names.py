"""Names in an article: where each stands, what title and role come with it, what kind it is.

One pass over the words tagged NNP cuts runs of capitals into role, title and name ("Sindh Chief
Minister | Syed Murad Ali Shah") and reads the appositive behind a name ("Murtaza Wahab, a
spokesman for the province, said"). All positions are indices of words, both ends included.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from quotes.finding.appositives import (
    appositive,
    heads_clause,
    holding,
    only_of_people,
    organisation_behind,
)
from quotes.finding.introductions import (
    ARTICLES,
    TYING,
    behind_office,
    first_of_role,
    given_by,
    office_before,
    role_before_comma,
    role_in_run,
)
from quotes.finding.name_forms import firms, out_of_capitals
from quotes.finding.name_words import (
    SUFFIXES,
    NameKind,
    gender_told,
    kind_of,
    tokens_of,
    without_nickname,
)
from quotes.finding.punctuation import CLOSING_MARKS, COMMA_OR_DASH
from quotes.finding.ranks import bare, before_ranks, is_in_letters
from quotes.finding.run_parts import (
    before_letters,
    behind_area,
    behind_titles,
    behind_works,
    is_no_name,
    names_organisation,
    only_tells_whose,
)
from quotes.finding.runs import headlines, only_opens, opens_with_company, runs
from quotes.finding.tagset import COMMON_NOUNS, FINITE, TAKES_OBJECT
from quotes.finding.words import Words
from quotes.lexicon.nouns import is_time
from quotes.lexicon.people import People, people

SEE_THROUGH: Final = frozenset({"RB", "JJ", "NEG"})
"""What may stand between a name and the word that governs it."""
LIKENING: Final = frozenset({"than", "like", "unlike"})
"""Words that compare with a name, and make no subject of it."""
IDENTIFIED: Final = frozenset({"identified", "named"})
"""What is done to victims and suspects: the driver was identified as Ann Lee"""
PLACING: Final = frozenset({"in", "at", "near", "outside"})
"""What stands before a place rather than before somebody: a trader in Lagos, who said"""
ORDINAL: Final = re.compile(r"\d+(?:st|nd|rd|th)")
PERSONAL: Final = frozenset({"person", "unknown"})
"""Kinds of names that may be a person’s."""
ASIDE: Final = COMMA_OR_DASH | {"("}
"""What opens an aside behind a name."""


@dataclass(slots=True)
class Name:
    """One occurrence of a name. `tokens` are its words in lower case, initials left out."""

    first: int
    last: int
    tokens: tuple[str, ...]
    kind: NameKind
    text: str
    role: str | None = None
    role_first: int | None = None
    """Where a role before the name begins."""
    behind: str | None = None
    """The appositive behind the name, with its article."""
    called: str | None = None
    """The noun behind the name of an organisation: a campaign group."""
    given_by: int | None = None
    """The first word of who gave his name only as this one."""
    human: bool = False
    """Whether what follows is said of people alone: his age, or who."""
    does: str | None = None
    """What its bearer is by what he does: who chairs the inquiry -> chair."""
    title: str | None = None
    gender: str | None = None
    subject: bool = False
    """Whether it can be what its clause is about: no preposition or verb before, no ’s behind."""
    topic: bool = False
    """Whether its sentence begins with what is its bearer's, or for him: Clinton’s version is
    another; For Clinton, it was the end."""
    owner: bool = False
    """Whether it only says whose: Clinton’s campaign, Clinton supporters."""
    definite: bool = False

    @property
    def full(self) -> bool:
        """Whether a given name and a surname are there."""
        return len(self.tokens) > 1 and self.tokens[1] not in SUFFIXES


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
    _look_before(words, tags, name, start, known)
    _look_for_giver(words, tags, name, start)
    if last + 1 < len(tags) and words.text[last + 1] in ASIDE:
        _look_aside(words, tags, name, known, personal=kind in PERSONAL)
    name.behind = name.behind or (words.text[last + 1] if last < end else None)
    name.does = holding(words, last) if name.kind in PERSONAL else None
    _look_behind(words, tags, name)
    if name.title or name.role or name.behind:
        name.gender = gender_told((name.title, name.role, name.behind), known)
    return name


def _numbered(words: Words, first: int, last: int) -> bool:
    """Whether the ordinal before a name belongs to it: [128th] Mountain Brigade."""
    ordinal = first > 0 and ORDINAL.fullmatch(words.lower[first - 1])
    return bool(ordinal) and words.lower[last] in people().naming["numbered"]


def _look_aside(
    words: Words, tags: Sequence[str], name: Name, known: People, *, personal: bool
) -> None:
    """Read what stands behind the name, between commas or in brackets."""
    if personal:
        name.behind = appositive(words, tags, name.last, known)
        if name.behind and name.kind == "unknown" and name.text[-1] != ".":
            name.kind = "person"
    if name.kind == "unknown" and not name.behind:
        name.called = organisation_behind(words, tags, name.last)
        name.kind = "organisation" if name.called else name.kind
    name.human = name.kind in PERSONAL and only_of_people(words, name.last)


def _look_for_giver(words: Words, tags: Sequence[str], name: Name, start: int) -> None:
    """Read who gave his name only as this one: what he is, and that he is what is spoken of."""
    before = start if name.role_first is None else name.role_first
    giver = given_by(words, tags, min(before, name.first))
    if giver is not None:
        passive = words.lower[name.first - 3] in {"was", "were"}
        done_to = passive and words.lower[name.first - 2] in IDENTIFIED
        name.given_by, name.subject, name.kind = giver[0], not done_to, "person"
        name.role = name.role or words.phrase(*giver)


def _look_before(words: Words, tags: Sequence[str], name: Name, start: int, known: People) -> None:
    """Read the role before the name, and whether the name can be a subject."""
    lower, sentence = words.lower, words.sentences[words.sentence_of[start]][0]
    end = name.first - 1
    while end >= start and bare(lower[end]) in known.honorifics:
        end -= 1  # Mr, Dr: no role
    left = start
    office, office_end = _office_and_end(words, tags, name, start, end)
    if office is not None:
        left = name.role_first = office
        name.role, name.kind = words.phrase(office, office_end), "person"
    elif name.kind != "place" and names_organisation(words, tags, name.first, known):
        name.kind, name.called = "organisation", lower[start - 1]
    elif end >= start or (end >= sentence and known.is_role(lower[end]) and tags[end] != "PUNCT"):
        left = _take_role(words, tags, name, start, end)
    elif start - 1 > sentence and words.text[start - 1] == "," and name.kind in PERSONAL:
        clause = heads_clause(words, tags, sentence, name.last)
        name.role = None if clause else role_before_comma(words, tags, name.last, start - 1)
    before = min(left, start) - 1
    if before >= sentence and lower[before] in ARTICLES:
        name.definite = lower[before] == "the"
        before -= 1
    if before >= sentence and tags[before] == "VBN" and left < start:
        before -= 1  # retired | postman Bill Lee
    while before > sentence and tags[before] in SEE_THROUGH:
        before -= 1
    name.subject = (
        before < sentence
        or lower[before] in known.naming["stance"]
        or not _governs(words, tags, before)
    )


def _take_role(words: Words, tags: Sequence[str], name: Name, start: int, end: int) -> int:
    """Give a name the role that ends at word `end` before it, and return where that begins."""
    lower, known = words.lower, people()
    left = _behind_show(words, first_of_role(words, tags, min(start, end)), end)
    said = range(left, end + 1)
    told = (bare(lower[i]) in known.title_roles or known.is_role(lower[i]) for i in said)
    if name.kind == "organisation" and lower[end] in known.naming["builder"]:
        name.called = lower[end]  # activist investor Velden Capital
    elif any(told) or any(is_in_letters(words, i) for i in said):
        name.role = role_in_run(words, tags, left, end, name.last)
        name.role_first, name.kind = left, "person"
    return left


def _behind_show(words: Words, first: int, last: int) -> int:
    """Where a role begins behind what its bearer was on: on Vale TV’s “Today,” | Rep. Ann Lee."""
    shows = [at for at in range(first + 1, last) if words.text[at] in CLOSING_MARKS]
    return next((at + 1 for at in reversed(shows) if words.text[at - 1] == ","), first)


def _governs(words: Words, tags: Sequence[str], at: int) -> bool:
    """Whether a name behind a word is no subject: met, to, than, identified as | Ann Lee."""
    word, before = words.lower[at], words.lower[at - 1 : at]
    identified = word == "as" and not IDENTIFIED.isdisjoint(before)
    return tags[at] in TAKES_OBJECT or word in LIKENING or identified


def _office_and_end(
    words: Words, tags: Sequence[str], name: Name, start: int, end: int
) -> tuple[int | None, int]:
    """The office of several words before a name, and where it ends: Minister of Works | Senator."""
    titled = end < start - 1 or end < name.first - 1
    office = _office(words, tags, name, start, end, titled=titled)
    for before in before_ranks(words, start, end) if office is None and end >= start else ():
        office = _office(words, tags, name, start, before)
        if office is not None:
            return office, before
    return office, end


def _office(
    words: Words, tags: Sequence[str], name: Name, start: int, end: int, *, titled: bool = False
) -> int | None:
    """The first word of an office of several words that ends at word `end`, before the name."""
    if name.kind not in ("person", "unknown", "place") or end < 1:
        return None
    if words.lower[end] in TYING or words.lower[end] in ARTICLES:
        return None  # a spokesman for | Mr Lee
    office = office_before(words, tags, end + 1, titled=titled)
    if office is None:
        return None
    alone = end < start and name.first == start
    if alone and behind_office(words, tags, start, name.last) is None:
        return None  # the wife of | Ann Lee
    return office


def _look_behind(words: Words, tags: Sequence[str], name: Name) -> None:
    after = name.last + 1
    if after < len(tags) and words.sentence_of[after] == words.sentence_of[name.last]:
        owned = tags[after] in COMMON_NOUNS and not is_time(words.lower[after])
        name.owner = owned or tags[after] == "POS"
    opens = words.sentences[words.sentence_of[name.first]][0]
    titled = name.title is not None and name.role_first is None  # For Mr Lee
    if name.owner:
        name.topic, name.subject = opens == name.first and tags[after] == "POS", False
    elif words.lower[opens] == "for" and opens == _before_role(name) - titled:
        name.topic = words.text[after : after + 1] == [","]  # For Lee, the storm was the end of it


def _before_role(name: Name) -> int:
    """The word before a name and its role: For | river researcher Ann Lee."""
    return (name.first if name.role_first is None else name.role_first) - 1
