"""Runs of words with capitals: where a name may stand, and what only looks like one.

All positions are indices of words, both ends included.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from quotes.finding.bodies import opens_body
from quotes.finding.given_days import is_given_day
from quotes.finding.possible_tags import is_listed, possible_tags
from quotes.finding.tagset import COMMON_NOUNS, PAST_FORMS, VERBS
from quotes.finding.words import Words
from quotes.lexicon.given_names import is_given_name
from quotes.lexicon.people import People, people

NO_NOUN_OR_NAME: Final = VERBS | {"RB", "CD", "JJ", "DT", "IN", "SUB"}
"""What a word that opens a sentence is where its capital says nothing."""
NAME: Final = "NNP"
JOINTS: Final = frozenset({"&", "and"})
"""What joins words to one name, though in a title it may be tagged as one of them."""
BEHIND_HEAD: Final = frozenset({"of", "for", "on", "against"})
"""Prepositions that go on in a name behind its head: Institute | for the Study of Rivers."""
TELLING_WHENCE: Final = tuple(
    f"-{how}" for how in "based born backed owned led run linked listed educated trained".split()
)
"""How a word ends that is no part of the name behind it: London-born Ann Lee."""


def runs(words: Words, tags: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Runs of names, with the small words that may stand within one: Bill de Blasio."""
    lower, at, times = words.lower, 0, people().naming["time"]
    for start in [n for n, tag in enumerate(tags) if tag == NAME]:
        if start < at:
            continue
        end = words.sentences[words.sentence_of[start]][1]
        last, further = start, _further(words, tags, start, end)
        while further is not None:
            last, further = further, _further(words, tags, further, end)
        last = _whole_end(words, tags, last, end)
        at = last + 1
        timed = lower[start].rstrip(".") in times
        timed = timed and not (words.text[start] == "Jan" and start < last)  # Jan Lee
        timed = timed and not is_given_day(words, tags, start)
        timed = timed or (start == last and _is_month(words, tags, start))
        if not (timed and start == last):
            yield start + timed, last


def _is_month(words: Words, tags: Sequence[str], at: int) -> bool:
    """Whether a word that may be a surname stands in a date: 11 | May | 2023."""
    beside = {*tags[max(at - 1, 0) : at], *tags[at + 1 : at + 2]}
    return words.lower[at] == "may" and "CD" in beside


def _further(words: Words, tags: Sequence[str], last: int, end: int) -> int | None:
    """The next word of a name behind word `last`, small ones passed over; None where it ends."""
    at = last + 1
    if at >= end:
        return None
    if tags[at] != NAME or words.lower[at] in JOINTS:
        at = _behind_joint(words, tags, last, end)
    if tags[at] != NAME or words.lower[at].rstrip(".") in people().naming["time"]:
        return None
    return at


def _behind_joint(words: Words, tags: Sequence[str], last: int, end: int) -> int:
    """Where a name may go on, what joins it passed over: Bill [de] Blasio; the People[’s] Party."""
    lower, naming, at = words.lower, people().naming, last + 1
    while at < min(end - 1, last + 3) and lower[at] in naming["particle"] and tags[at] != NAME:
        at += 1  # not in Sajal Kanti | Das
    at += lower[at] == "&" and at < end - 1  # Mercer & Poole
    at += _joins_fields(words, tags, at, end)
    if tags[at] == "POS" and at + 1 < end - 1:
        if _opens_office(words, last):
            return at + 1  # the Velden Attorney’s Office for the Western District
        several = lower[last].endswith("s") and is_listed(lower[last])
        body = lower[min(at + 2, end - 1) - 1]
        if lower[last] in naming["members"] or (several and body in naming["organised"]):
            at += 1  # the People’s Civic Alliance, the Bus Users’ Forum
    return at


def _opens_office(words: Words, holder: int) -> bool:
    """Whether somebody's office is named with what it is for: Attorney|’s Office for Osta."""
    office = [words.text[holder][:1].isupper(), *words.text[holder + 2 : holder + 3]]
    goes_on = words.lower[holder + 3 : holder + 4] in (["for"], ["of"])
    return office == [True, "Office"] and goes_on and people().is_role(words.lower[holder])


def _joins_fields(words: Words, tags: Sequence[str], at: int, end: int) -> bool:
    """Whether `and` joins what one body is for: Velden Fire [and] Rescue Service; not: the Justice
    Ministry and | Rescue Service; Ann Lee and | Fire Service."""
    if words.lower[at] != "and":
        return False
    last = at + 1
    while last < end and tags[last] == NAME:
        last += 1
    known, lower = people(), words.lower
    if last < at + 3 or lower[last - 1] not in known.naming["joining fields"]:
        return False
    return are_fields(lower[at - 1], lower[at + 1])


def are_fields(*words: str) -> bool:
    """Whether words in lower case may say what a body or a post is for: fire, rescue; not: workers,
    a ministry."""
    return _bodies().isdisjoint(words) and all(map(_is_field, words))


@cache
def _bodies() -> frozenset[str]:
    """What no field is called by: a ministry, workers."""
    known = people()
    bodies = known.organisations["name"] | known.naming["organised"]
    bodies -= known.naming["domain"]  # Water and Sewerage Authority
    return bodies | known.organisations["common"] | known.plurals


def _is_field(word: str) -> bool:
    """Whether a word may say what a body is for: fire, rescue, parks; nobody's name, no role."""
    if not is_listed(word) or is_given_name(word) or people().is_human(word):
        return False
    return not COMMON_NOUNS.isdisjoint(possible_tags(word))


def _whole_end(words: Words, tags: Sequence[str], last: int, end: int) -> int:
    """The last word of a name of a body that goes on behind word `last`: Bank | of Velden; of a
    place only where a body follows: Vale | of Osta Council."""
    known, word = people(), words.lower[last]
    if word in known.naming["organised"]:
        return _organised_end(words, tags, last, end)
    if word not in known.naming["of within"]:
        return last
    whole = _organised_end(words, tags, last, end)
    return whole if words.lower[whole] in known.organisations["name"] else last


def _organised_end(words: Words, tags: Sequence[str], head: int, end: int) -> int:
    """The last word of what goes on behind its head: the Bank | of Velden; Centre | for Peace;
    Institute | for the Study of Rivers."""
    last, at = head, head + 1
    if at + 1 >= end or words.lower[at] not in BEHIND_HEAD:
        return head
    purpose = words.lower[at : at + 2] == ["for", "the"]
    at += 1 + (words.lower[at + 1] == "the")
    inner, naming = {"NNP", "JJ", "NN", "NNS"}, people().naming
    while at < end and tags[at] in inner and words.text[at][0].isupper():
        if words.lower[at].rstrip(".") in naming["time"] or _is_office(words, at, end):
            break
        last = at
        joined = at + 2 < end and words.lower[at + 1] == "and" and words.text[at + 2][0].isupper()
        joined = joined and words.lower[head] not in naming["single"]
        if joined and possible_tags(words.lower[at + 2])[0] in {"NN", "NNS", "JJ"}:
            at += not is_given_name(words.lower[at + 2])  # Centre for Budget and Policy Priorities
        at += 1
        if purpose and at + 1 < end and words.lower[at] == "of":
            purpose, at = False, at + 1
    return last


def _is_office(words: Words, at: int, end: int) -> bool:
    """Whether an office and who holds it stand behind a name: Republic of Norland | President Ann
    Lee; Ministry of Works | Permanent Secretary Dr Temira Okonjelu."""
    known, lower = people(), words.lower
    while at < end and lower[at] in known.naming["ranking"]:
        at += 1
    office = at
    while at < end and known.is_role(lower[at]):
        at += 1
    if at == office or at >= end:
        return False
    if is_given_name(lower[at]) or lower[at].rstrip(".") in known.honorifics:
        return True
    full = at + 1 < end and words.text[at + 1][0].isupper()
    return full and not (is_listed(lower[at]) or is_listed(lower[at + 1]))


def goes_on(words: Words, start: int, last: int, known: People) -> bool:
    """Whether a run is one name around its head: Republican Party of Velden."""
    organised = known.naming["organised"]
    return any(
        words.lower[at] in organised and words.lower[at + 1] in BEHIND_HEAD
        for at in range(start, last)
    )


def headlines(words: Words, tags: Sequence[str]) -> set[int]:
    """Sentences in Title Case, their verbs too: there a capital says nothing."""
    found = set()
    for number, (first, end) in enumerate(words.sentences):
        if _in_title_case(words.text[first:end]):
            past = [at for at in range(first, end) if tags[at] == "VBD"]
            if not any(words.text[at].islower() for at in past):  # Ann Reyl met Igor Vass
                found.add(number)
    return found


def _in_title_case(sentence: Sequence[str]) -> bool:
    """Whether nearly all longer words of a sentence have a capital."""
    small, allowed = 0, len(sentence) // 10
    for word in sentence:
        if len(word) > 3 and word.isalpha() and not word[0].isupper():
            small += 1
            if small > allowed:
                return False
    longer = sum(len(word) > 3 and word.isalpha() for word in sentence)
    return longer > 3 and longer - small >= 0.9 * longer


def only_opens(words: Words, tags: Sequence[str], at: int, last: int) -> bool:
    """Whether a word has its capital from the beginning of the sentence alone."""
    word = words.lower[at]
    organised = people().organisations["name"]
    if word == "all" and at < last and words.lower[last] in organised:
        return False  # All Progressives Congress
    if word in people().naming["several"] or (at < last and word.endswith(TELLING_WHENCE)):
        return True  # Many | Democrats, Denver-based | Axiom Grid
    opens = words.sentences[words.sentence_of[at]][0] == at or tags[at - 1] == "PUNCT"
    if at and words.text[at - 1] == ",":
        return False  # her deputy, Olly Parkes; its owner, Big Lantern
    if words.lower[at : at + 2] == ["prime", "minister"] or opens_body(words, at):
        return False  # translated news: Prime Minister said; Save the Children
    if opens and _opens_attribution(words, at, last):
        return True
    if last == at + 1 and words.lower[last] in people().places["closing"]:
        return False  # Downing Street
    initial = word == "a"  # A B Karim: no article is in a run
    if not opens or initial or word in people().places["opening"] or is_given_name(word):
        return False
    if "-" in word and words.text[at].rpartition("-")[2][:1].isupper():
        return is_listed(word.split("-", 1)[0])  # Mei-Ling Fong; but: Non-EU | Britain
    # National Restaurant Association
    named = "-" not in word and any(w in organised for w in words.lower[at + 1 : last + 1])
    named = named or (at + 1 < last and _is_thing(words.lower[at + 1]))
    tag = possible_tags(word)[0]
    if tag in PAST_FORMS and not is_listed(word):
        return False  # Mared Bowen
    return tag in (NO_NOUN_OR_NAME - {"JJ"} if named else NO_NOUN_OR_NAME)


def _opens_attribution(words: Words, at: int, last: int) -> bool:
    """Whether a word before a name is none of it: Said | Vermaak: “…”; Junior | Ann Lee said"""
    if words.lower[at] == "said":
        return words.text[last + 1 : last + 2] == [":"]
    if words.lower[at] not in people().naming["school year"] or last == at + 1:
        return False
    return is_given_name(words.lower[at + 1])


def opens_with_company(words: Words, at: int, last: int) -> bool:
    """Whether a sentence opens with what a company is: Retailer | Fairmart; not the Airline Pilots
    Association."""
    known = people()
    if words.sentences[words.sentence_of[at]][0] != at:
        return False
    word = words.lower[at]
    if word not in known.organisations["company"] and word not in known.naming["opening body"]:
        return False
    builds = word in known.naming["builder"]
    return not builds and words.lower[last] not in known.naming["organised"]


def _is_thing(word: str) -> bool:
    """Whether a word with a capital is a common noun, so that a name of a thing has begun:
    Natural | Environment Cymru; not a title or a role."""
    known = people()
    if word in known.titles or known.is_role(word) or is_given_name(word):
        return False
    return is_listed(word) and possible_tags(word) == ("NN",)
