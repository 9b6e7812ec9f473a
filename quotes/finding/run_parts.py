"""A run of capitals in parts: a work, titles and roles, and the name, if there is one.

All positions are indices of words, both ends included.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from quotes.finding.introductions import (
    DETERMINERS,
    POSSESSIVES,
    is_in_name,
    is_postnominal,
)
from quotes.finding.name_words import NAME_MARKS, SUFFIXES
from quotes.finding.possible_tags import is_listed
from quotes.finding.ranks import bare, is_in_letters
from quotes.finding.runs import goes_on, opens_with_company
from quotes.finding.words import Words
from quotes.lexicon.given_names import is_given_name, usual_gender
from quotes.lexicon.media import media
from quotes.lexicon.people import People

BEFORE_OFFICE: Final = POSSESSIVES | {"the", "'s"}
"""What stands before an office that somebody is called by: his Minister, the King’s Bishop."""
PARTY_AND_STATE: Final = re.compile(r"[A-Z]-[A-Z][\w.]*")
"""What stands behind a lawmaker's name: Sen. Ann Lee, R-Tenn.,"""


def behind_works(words: Words, start: int, last: int) -> int | None:
    """Where a name begins behind a work: on “This Morning,” | Lee. None: the run is a work."""
    if words.text[start] in NAME_MARKS:
        closed = next((at for at in range(last, start, -1) if words.text[at] in NAME_MARKS), last)
        if closed == last:
            return None
        start = closed + 1
    for at in range(last - 1, start, -1):
        if words.text[at] in NAME_MARKS and words.text[at - 1] == ",":
            return at + 1
    return start


def behind_titles(words: Words, start: int, last: int, known: People) -> int:
    """The first word of a run behind its titles and roles: Senator | Ann Lee."""
    lower, first = words.lower, start
    named = lower[last] in known.organisations["name"]
    if (named and not _is_titled(lower, start, last, known)) or goes_on(words, start, last, known):
        return start
    for at in range(start, last):
        if words.text[at] in NAME_MARKS and lower[at - 1] not in known.naming["members"]:
            if lower[at - 1].endswith("s"):
                continue  # Inspectors’ Union President | Ann Lee
            break  # Ernesto | “Boy” Lee
        if bare(lower[at]) in known.titles or known.is_role(lower[at]):
            if _is_in_name(words, start, at, last, known):
                continue
            first = at + 1  # Senator, Oscar-winner
        elif _ends_title(lower, at, known, begun=start < at == first) or (
            at == start and _is_ranked(words, at, last)
        ):
            first = at + 1
    if first == last and first > start and lower[first - 1] in known.places["party"]:
        return start  # Republican Convention
    return first


def _is_in_name(words: Words, start: int, at: int, last: int, known: People) -> bool:
    """Whether what looks like a title is a part of the name, or of what stands before it: Khalid
    bin Sultan Al Qahtani, Dean Wood."""
    lower = words.lower
    if start < at and (lower[at] in SUFFIXES or is_in_name(lower, at)):
        return True
    if start < at - 1 and lower[at - 1] == "of" and lower[at - 2] in known.naming["organised"]:
        return True  # House of Representatives | Ann Lee
    alone = at + 1 == last
    return alone and bool(usual_gender(lower[at]) or _is_called(words, start, at, known))


def _is_ranked(words: Words, at: int, last: int) -> bool:
    """Whether a rank or office by its letters stands before a given name and a surname: DI | Mark
    Webb; not DC Comics, LG Display Norland."""
    if at + 1 >= last or not is_in_letters(words, at):
        return False
    named = words.lower[at + 1]
    return is_given_name(named) or not is_listed(named)


def _is_titled(lower: Sequence[str], start: int, last: int, known: People) -> bool:
    """Whether a title and a given name stand before what else ends a body: Mayor Don Guardian."""
    if last - start < 2 or bare(lower[last - 2]) not in known.title_roles:
        return False
    return is_given_name(lower[last - 1])


def _is_called(words: Words, start: int, at: int, known: People) -> bool:
    """Whether what looks like a rank is a given name: livestock agent | Col Barr; not Police Col"""
    if words.lower[at] not in known.naming["name of rank"] or words.text[at][-1] == ".":
        return False
    before = words.lower[at - 1] if at else ""
    return known.is_role(before) and before not in known.titles


def _ends_title(lower: Sequence[str], at: int, known: People, *, begun: bool) -> bool:
    """Whether a word goes on from a title that has `begun` (President Pro Tempore, IG Police,
    Minister Education), or ends one of honour: Tan Sri."""
    if begun and (lower[at] in known.naming["office"] or lower[at] in known.naming["domain"]):
        return True
    honour = lower[at] in known.naming["of honour"] and at > 0
    return honour and lower[at - 1] in known.naming["before honour"]


def behind_area(words: Words, start: int, first: int, last: int, known: People) -> int:
    """The first word of a name behind the area of an office: Deputy Commissioner Quetta | Ann Lee.

    Only where the article has been in that place, and two words of the name follow.
    """
    office = first > start and bare(words.lower[first - 1]) in known.naming["of area"]
    if not office or last - first < 2:
        return first
    word = words.lower[first]
    listed = known.is_place(word) or word in known.places["side"]
    return first + 1 if listed or word in words.placed else first


def _alone_is_no_name(words: Words, at: int, known: People, *, borne: bool) -> bool | None:
    """Whether a word by itself is no name; None where it does not tell."""
    word, places = words.lower[at], known.places
    if at and word in known.honorifics and words.text[at - 1] == "(":
        return True  # Chief (Mrs) Ann Lee
    if word in known.naming["opening body"] or word in media()["no outlet alone"]:
        return True  # Agency denies it, state TV said
    if word in places["demonym"] or word in places["party"]:
        return not borne
    if word in known.plurals and not (borne or is_given_name(word)):
        return True  # Two government MPs; not Ann Reeves, then Reeves
    if at and "-" in word and PARTY_AND_STATE.fullmatch(words.text[at]):
        return words.text[at - 1] == ","
    titled = known.means.get(word) == "minister" and words.text[at].isupper()
    return True if titled else None  # PM condemns attack


def _is_paper(words: Words, start: int, last: int) -> bool:
    """Whether a run is a paper whose name says what somebody is: the Daily Star, the Observer; not:
    the BBC Correspondent."""
    articled = start > 0 and words.lower[start - 1] == "the"
    return articled and not words.text[start].isupper() and words.lower[last] in media()["outlet"]


def is_no_name(
    words: Words, start: int, first: int, last: int, known: People, *, borne: bool
) -> bool:
    """Whether a run is only what somebody is: a Kenyan; the Home Minister; CEO and founder Lee.

    `borne` says that somebody has the one word of it as a surname: English, Zulu.
    """
    lower = words.lower
    if start == last and (told := _alone_is_no_name(words, start, known, borne=borne)) is not None:
        return told
    party = lower[start] in known.places["party"]
    if party and start + 1 == last and is_postnominal(words, last):
        return True  # one Labour MP
    told = lower[last] in known.roles or lower[last] in known.titles
    if not told or (first == start and _is_paper(words, start, last)):
        return False
    if start < last and lower[start] in known.naming["ranking"]:
        return all(known.is_role(w) or w in known.titles for w in lower[start + 2 : last + 1])
    before = start - 1
    past, present = known.naming["past"], known.naming["at present"]
    while before > 0 and (lower[before] in past or lower[before] in present):
        before -= 1
    if start and lower[before] in BEFORE_OFFICE:
        return True  # the Home Minister, the former Home Minister
    if start and start == last and words.text[last].isupper() and lower[before] in {"a", "an"}:
        return True  # A HEADTEACHER, in a first line
    short = start > 1 and start == last and words.text[last].isupper()
    if short and lower[start - 2] in DETERMINERS and lower[start - 1].isalpha():
        return True  # the local MP
    behind = lower[last + 1 : last + 3]
    if behind[:1] == ["and"] and known.is_role(behind[-1]):
        return True  # CEO and co-founder | Ann Lee
    goes_on_behind = behind[:1] in (["of"], ["for"])
    ranked = start > 0 and lower[start - 1] in known.naming["before rank"]  # Chief | Justice of
    called = is_given_name(lower[first]) and not ranked
    return goes_on_behind and first in (start, last) and not called


def only_tells_whose(words: Words, tags: Sequence[str], at: int) -> bool:
    """Whether a common word behind letters only says of what sort something is: the IGP
    [Satellite] offices; the PM Housing scheme."""
    if not words.text[at - 1].isupper() or tags[at + 1 : at + 2] not in (["NN"], ["NNS"]):
        return False
    word = words.lower[at]
    return is_listed(word) and not is_given_name(word)


def before_letters(words: Words, first: int, last: int) -> int:
    """The last word of a name before the letters that stand behind it: Ann Lee | TD."""
    while last > first and is_postnominal(words, last):
        last -= 1
    return last


def names_organisation(words: Words, tags: Sequence[str], first: int, known: People) -> bool:
    """Whether the noun before a name tells that no person bears it: the newspaper | El Sur."""
    opens = opens_with_company(words, first - 1, first)
    if not opens and (first < 2 or tags[first - 1] != "NN" or is_given_name(words.lower[first])):
        return False
    noun, kinds = words.lower[first - 1], known.organisations
    told = opens or any(noun in kinds[kind] for kind in ("company", "outlet", "body"))
    return told and noun not in known.naming["builder"]
