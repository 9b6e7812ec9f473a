"""Where a name begins behind an office and what it is for, both in capitals.

Minister of State for Jal Shakti | Anuradha Bhosle; Council of Antiquities | Hossam Fikry. All
positions are indices of words, both ends included.
"""

from __future__ import annotations

from collections.abc import Sequence

from quotes.finding.introductions import TYING, office_before
from quotes.finding.possible_tags import is_listed
from quotes.finding.punctuation import before_acronym
from quotes.finding.words import Words
from quotes.lexicon.given_names import is_given_name
from quotes.lexicon.people import people


def behind_office(words: Words, tags: Sequence[str], first: int, last: int) -> int | None:
    """Where the name begins in a run of capitals that goes on from an office before it.

    `Minister of State for [Jal Shakti | Anuradha Bhosle]`, `director of public health [| Ann Lee]`.
    None where there is no office, or nothing tells that a name follows what it is for.
    """
    if office_before(words, tags, first) is None:
        return None
    lower, known = words.lower, people()
    if tags[first - 1] == "CD" or before_acronym(words.text, first) < first:
        return first  # mother of two | Ann Lee; Commissioner of Police (CP) | Ann Lee
    noun, given = lower[first - 1], is_given_name(lower[first])
    if lower[last] in known.naming["joining fields"] and "and" in lower[first:last]:
        return None  # the director of the Roads and Bridges Board
    if noun not in TYING and noun not in {"the", "and"}:
        other = known.is_role(noun) or noun in known.organisations["common"]
        other = other and noun not in known.naming["domain"] and noun not in known.naming["seat"]
        # not: the head of rival | Ann Taylor
        named = given or not (is_listed(lower[first]) or is_listed(lower[last]))
        if named and first < last and not other:
            return first
        # the municipal People’s Committee | Ann Lee
        tail = _organised_tail(words, first, last)
        foreign = _foreign_tail(words, first, last, opens=False)
        body = foreign is not None and lower[foreign - 1] in known.naming["organised"]
        return tail or (foreign if body else None)
    of_place = noun == "of" and lower[first - 2] in known.naming["of place"]
    if (
        given
        and noun != "the"
        and not (known.is_place(lower[first]) or (of_place and last - first > 1))
    ):
        return None
    tail = _organised_tail(words, first, last) or _foreign_tail(words, first, last)
    tail = tail or _named_tail(words, first, last, tied=noun in {"of", "for"})
    # not: director of the Comisión Estatal | del Agua
    return None if tail is not None and words.text[tail][0].islower() else tail


def _organised_tail(words: Words, first: int, last: int) -> int | None:
    """Where the name begins behind an organisation: the Wakatobi Fisheries Office | La Ode Syahrir.

    What opens the run counts where a given name follows: Speaker of Congress | Rosa Amelia Lee.
    """
    lower, known = words.lower, people()
    organised, heads = known.naming["organised"], list[int]()
    for at in range(first, last - 1):
        given = is_given_name(lower[at + 1])
        if lower[at] in organised and (at > first or given):
            heads.append(at)
        elif given and at > first and lower[at] in known.organisations["name"]:
            heads.append(at)  # the Velden Liberation Front | Ann Lee
        elif given and at > first + 1 and lower[at - 2] in organised and lower[at - 1] == "of":
            heads.append(at)  # the House of Representatives | Ann Lee
    capitals = heads and all(words.text[at][0].isupper() for at in range(first, last + 1))
    return heads[-1] + 1 if capitals else None


def _named_tail(words: Words, first: int, last: int, *, tied: bool) -> int | None:
    """Where the name begins behind common words (Manpower | Gan Siew Hoon), at a given name or an
    initial, behind a domain; else its last two words, if the office is `tied` to what follows."""
    lower, known = words.lower, people()
    organised = any(lower[at] in known.organisations["name"] for at in range(first, last + 1))
    name = first
    while name < last and is_listed(lower[name]) and not is_given_name(lower[name]):
        name += 1
    if first < name < last and not organised:
        return name
    for at in range(first + 1, last):
        if is_given_name(lower[at]) or words.text[at][1:] == ".":
            return at if not organised or last - at == 1 else None
    if first < last and lower[first] in known.naming["domain"]:
        return max(first + 1, last - 1)
    return last - 1 if last - first > 1 and tied and not organised else None


def _foreign_tail(words: Words, first: int, last: int, *, opens: bool = True) -> int | None:
    """Where words begin that no dictionary has: Council of Antiquities | Hossam Fikry.

    Not behind a head that `opens` its own name (Bank Negara), nor where one of them is a place.
    """
    lower, known = words.lower, people()
    at = last + 1
    while at > first and not is_listed(lower[at - 1]):
        at -= 1
    if at <= first or at >= last:
        return None
    head = lower[first] if at == first + 1 else ""
    heads = (known.organisations["name"], known.organisations["common"], known.naming["organised"])
    if opens and head not in known.naming["domain"] and any(head in kind for kind in heads):
        return None
    tail = lower[at : last + 1]
    return None if any(map(known.is_place, tail)) else at
