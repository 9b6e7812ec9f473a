"""What stands before a name, or behind it as letters: Minister of State for Ports | Ann Lee | TD.

All positions are indices of words, both ends included.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from quotes.finding.phrases import noun_phrase_before
from quotes.finding.possible_tags import is_listed
from quotes.finding.punctuation import COMMA_OR_DASH, OPENING_MARKS, before_acronym, before_brackets
from quotes.finding.ranks import bare, without_rank
from quotes.finding.runs import are_fields
from quotes.finding.shared_posts import is_post_of_fields, is_seat_of_two, post_of_two
from quotes.finding.tagset import FINITE, NOUNS
from quotes.finding.words import Words
from quotes.lexicon.given_names import is_given_name
from quotes.lexicon.people import people

BEFORE_ROLE: Final = frozenset({"NN", "NNS", "JJ", "NNP", "POS"})
"""What may stand before the noun of a role, as part of the role: Sindh Chief [Minister]."""
BEFORE_NAMED: Final = BEFORE_ROLE | {"CD"}
"""What may stand between a role and a name: Lee, mother of [two]."""
TYING: Final = frozenset({"of", "for", "on", "in", "at", "to", "with"})
"""Prepositions between an office and what it is for."""
HANGING: Final = TYING | {"by", "from"}
"""The same, and what tells whose something is: a statement | by his secretary, Ann Lee."""
JOINTS: Final = TYING | {"and", "&", "the", ")"}
"""Words that an office may go on with."""
ARTICLES: Final = frozenset({"a", "an", "the"})
POSSESSIVES: Final = frozenset({"his", "her", "its", "their", "our", "my"})
DETERMINERS: Final = ARTICLES | POSSESSIVES
TELLING_NAME: Final = frozenset(
    {"name", "named", "surname", "identified", "himself", "herself", "themselves", "known"}
)
"""What “as” follows where somebody gives a name: identified himself as | Lee."""
BEFORE_AS: Final = frozenset({"only", "just", "simply", "elsewhere", "later", "locally"})
"""What may stand in between: who is known locally as | Bigga."""
BEFORE_NAME: Final = frozenset({"one", "single", "first", "last", "only"})
"""Who gave only [one] name, | Kumar."""
LONGEST_BODY: Final = 3
"""Words of a body that is named again behind “and”."""
CLOSES_NAME: Final = COMMA_OR_DASH | {"."}
"""What closes a name that stands apart: her coach, Barnaba Rono, called it"""
LONGEST_OFFICE: Final = 9
"""Words that may stand between an office and the name of who holds it."""


def office_before(
    words: Words, tags: Sequence[str], at: int, *, titled: bool = False
) -> int | None:
    """The first word of an office that goes on up to word `at`: `director of public health` Lee.

    Only nouns that are offices (a minister, a head) are looked for: the wife of Ann Lee is somebody
    else; where the name is `titled`, any role: `consultant in emergency medicine` Dr Lee. A further
    role in between ends the search: the adviser to | President Lee.
    """
    floor, known = words.sentences[words.sentence_of[at]][0], people()
    before = words.lower[at - 1]
    if (
        tags[at - 1] not in BEFORE_NAMED
        and before not in JOINTS
        and before not in known.naming["domain"]
    ):
        return None  # most words before a name
    bracketed = before_brackets(words.text, at - 1, floor) if words.text[at - 1] == ")" else None
    if bracketed is not None and known.is_role(words.lower[bracketed - 1]):
        return first_of_role(words, tags, bracketed - 1)  # Inspector General | (DIG) Ann Lee
    at = before_acronym(words.text, at)  # Commissioner of Police | (DCP) Ann Lee
    left, counted = at - 1, tags[at - 1] == "CD"
    while left > floor and at - left <= LONGEST_OFFICE:
        word = words.lower[left]
        if word in TYING:
            if left == at - 2 and counted and words.lower[left - 1] in known.gendered:
                return first_of_role(words, tags, left - 1)  # mother of two | Ann Lee
            head = words.lower[left - 1].rsplit("-", 1)[-1]
            role = known.is_role(head) and (
                (titled and left < at - 1) or _is_ranked(words, left - 1)
            )
            if head in known.naming["officeholder"] or role:
                return first_of_role(words, tags, left - 1)
        elif word in {"and", "&"}:
            if not _in_one_office(words.lower[left - 1], words.lower[left + 1]):
                return None
        elif (
            (tags[left] not in BEFORE_ROLE and word != "the" and not (counted and left == at - 1))
            or (known.is_role(word) and words.lower[left + 1] not in known.naming["organised"])
            or bare(word) in known.titles
        ) and not _is_of_body(words, left):
            return None
        left -= 1
    return None


def _is_of_body(words: Words, at: int) -> bool:
    """Whether a word ends what an office is for, though it may be a role or a title itself:
    secretary for [justice]; Speaker of the House of [Representatives]."""
    if at < 2 or words.lower[at - 1] not in {"of", "for"}:
        return False
    naming = people().naming
    return words.lower[at] in naming["domain"] or words.lower[at - 2] in naming["organised"]


def _in_one_office(word: str, other: str) -> bool:
    """Whether `and` between two words joins what an office is for: disaster management and relief;
    women and children."""
    known = people()
    if word in known.naming["domain"] or known.plurals.issuperset((word, other)):
        return True
    return are_fields(word, other)


def _is_ranked(words: Words, at: int) -> bool:
    """Whether a role has a word of rank before it: Chief [Justice] of Velden | Ann Lee; not: a
    chief critic of | Ann Lee."""
    before = words.lower[at - 1] if at else ""
    return words.text[at].istitle() and before in people().naming["before rank"]


def given_by(words: Words, tags: Sequence[str], first: int) -> tuple[int, int] | None:
    """Who gave a name: [a fisherman] who gave his name only as “Bigga”; first and last word.

    Also `who gave his surname as Leung`, `who gave only one name, Kumar`.
    """
    at, floor = first - 1, words.sentences[words.sentence_of[first]][0]
    if at > floor and words.text[at] in OPENING_MARKS:
        at -= 1
    if at - 2 > floor and words.lower[at] == "surnamed" and words.text[at - 1] == ",":
        return _human_before(words, tags, at - 1)  # his grandson, surnamed | Leung
    if at - 3 < floor or words.lower[at] not in {"as", ","}:
        return None
    only = words.lower[at] == ","
    at -= 1
    at -= words.lower[at] in BEFORE_AS
    if words.lower[at] not in ({"name"} if only else TELLING_NAME):
        return None
    if only and words.lower[at - 1] not in BEFORE_NAME:
        return None
    who = next((i for i in range(at, max(at - 8, floor), -1) if words.lower[i] == "who"), None)
    last = at if who is None else who - 1
    while last > floor and tags[last] not in NOUNS:
        last -= 1
    return _human_before(words, tags, last + 1)


def _human_before(words: Words, tags: Sequence[str], at: int) -> tuple[int, int] | None:
    """The noun phrase before a word, if it is a person's: first and last word."""
    phrase = noun_phrase_before(words, tags, at)
    known = people()
    noun = "" if phrase is None else words.lower[phrase.head]
    human = known.is_human(noun) or not known.plurals.isdisjoint({noun, words.lower[at - 1]})
    if phrase is None or not human:
        return None
    return phrase.first, phrase.last


def first_of_role(words: Words, tags: Sequence[str], head: int) -> int:
    """The first word of the noun phrase of a role, its article left out: former prime minister."""
    floor, left = words.sentences[words.sentence_of[head]][0], head
    while left > floor:
        if tags[left - 1] in BEFORE_ROLE:
            left -= 1
        elif tags[before_acronym(words.text, left) - 1] in NOUNS:
            left = before_acronym(words.text, left) - 1  # National Disaster Agency (NDA) chief
        elif _joins_domains(words, tags, left, floor):
            left -= 2  # Power and Energy Minister; Secretary of State and Senator
            left = office_before(words, tags, left + 1) or left
        elif words.lower[left - 1] == "and" and people().is_role(words.lower[max(left - 2, floor)]):
            left = max(left - 2, floor)  # CEO and co-founder
        else:
            break
    while left < head and tags[left] == "POS":
        left += 1
    return left


def _joins_domains(words: Words, tags: Sequence[str], at: int, floor: int) -> bool:
    """Whether `and` before a word joins parts of one office or country: Fire and Emergency
    Services | Commissioner; Antigua and Barbuda | Prime Minister; not: Lee and Mayor Ash; River
    Watch and River Watch head Ash."""
    if at - 2 < floor or words.lower[at - 1] != "and":
        return False
    word, known = words.lower[at - 2], people()
    if word in words.lower[at : at + LONGEST_BODY]:
        return False
    if post_of_two(words, tags, at - 1) is not None or is_seat_of_two(words, at):
        return True
    if word in known.naming["domain"] or word in known.places["first of two"]:
        return True
    if is_post_of_fields(words, tags, at - 1):
        return True
    if at - 3 < floor or tags[at] not in NOUNS:
        return False
    places = (at - 3, at - 2, at)
    if not all(words.text[part][0].isupper() for part in places):
        return False
    parts = [words.lower[part] for part in places]
    named = known.organisations["name"] | known.titles
    common = [is_listed(part) and not is_given_name(part) for part in parts]
    return (known.is_place(parts[0]) or common[0]) and all(common[1:]) and named.isdisjoint(parts)


def role_in_run(words: Words, tags: Sequence[str], first: int, end: int, last: int) -> str | None:
    """The role of words `first` to `end` before a name that ends at word `last`; of a rank alone,
    rather what stands before its comma: Police spokesman, | Captain Ann Lee said."""
    role = without_rank(words, first, end)
    if role is None or first < 1 or words.text[first - 1] != ",":
        return role
    ranked = people().naming["rank"].issuperset(map(bare, words.lower[first : end + 1]))
    return (role_before_comma(words, tags, last, first - 1) if ranked else None) or role


def role_before_comma(words: Words, tags: Sequence[str], last: int, comma: int) -> str | None:
    """`her coach, Barnaba Rono, called it`: a role whose bearer stands between commas."""
    after = last + 1
    opens = words.sentences[words.sentence_of[comma]][0]
    if after < len(words) and words.text[after] not in CLOSES_NAME:
        # The Leeds MP, Ann Lee has said: writers leave the second comma out
        articled = words.lower[opens] in DETERMINERS
        follows = tags[after] in FINITE or words.lower[after] == "who"
        if not follows or comma - opens > LONGEST_OFFICE or "," in words.text[opens:comma]:
            return None
        if not articled:  # Velden mayor, Ann Lee said
            return _whole_office(words, tags, opens, comma)
    office = office_before(words, tags, comma)
    if office is not None and office and words.lower[office - 1] in DETERMINERS:
        return words.phrase(office - 1, comma - 1)  # the commissioner for works, Ann Lee, said
    if office == opens:
        return words.phrase(opens, comma - 1)  # Osta State Commissioner for Works, Ann Lee, said
    return _last_role(words, tags, comma)


def _last_role(words: Words, tags: Sequence[str], comma: int) -> str | None:
    """The role that ends before a comma, without what it hangs on: the resignation of | the mayor,
    Ann Lee; the nurse and | her husband, Bo Lund."""
    phrase = noun_phrase_before(words, tags, comma)
    if phrase is None or not people().is_role(words.lower[comma - 1]):
        return None
    first = phrase.first
    agent = words.lower[first - 1 : first] == ["by"]  # was opened by council chairman, Bo Lund,
    if not (agent or tags[first] in {"DT", "PRP$", "NNP"}):
        return None
    for at in range(comma - 2, first + 1, -1):
        hangs = words.lower[at - 1] in HANGING and not people().is_human(words.lower[at - 2])
        if hangs and tags[at] in {"DT", "PRP$"}:
            return words.phrase(at, phrase.last)
        if words.lower[at - 1] == "and" and tags[at] == "PRP$":
            return words.phrase(at, phrase.last)
    return words.phrase(first, phrase.last)


def _whole_office(words: Words, tags: Sequence[str], first: int, comma: int) -> str | None:
    """What opens a sentence up to a comma, if it is a role without its article and no more."""
    begins = office_before(words, tags, comma)
    if begins is None and people().is_role(words.lower[comma - 1]):
        begins = first_of_role(words, tags, comma - 1)
    return words.phrase(first, comma - 1) if begins == first else None


def is_postnominal(words: Words, at: int) -> bool:
    """Whether a word is what somebody is, or has been given, behind the name: MP, KC, OBE, Jr."""
    text = words.text[at]
    return text.isupper() and words.lower[at].replace(".", "") in people().naming["postnominal"]


def is_in_name(lower: Sequence[str], at: int) -> bool:
    """Whether a title is a part of the name that has begun before it: Hassan Sheikh Omar."""
    before, known = lower[at - 1], people()
    if before in known.naming["particle"]:
        return True
    somewhere = any(before in places for places in known.places.values())
    begun = is_given_name(before) or not is_listed(before)
    begun = begun and not (before in known.titles or known.is_role(before))
    return lower[at] in known.naming["name or title"] and begun and not somewhere
