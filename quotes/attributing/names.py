"""Names in an article: where each stands, what title and role come with it, what kind it is.

One pass over the words tagged NNP cuts runs of capitals into role, title and name ("Sindh Chief
Minister | Syed Murad Ali Shah") and reads the appositive behind a name ("Murtaza Wahab, a
spokesman for the province, said"). All positions are indices of words, both ends included.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from quotes.finding.phrases import noun_phrase_before
from quotes.finding.tags import possible_tags
from quotes.finding.words import Words
from quotes.lexicon.given_names import is_given_name, usual_gender
from quotes.lexicon.people import People, people

SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
INITIAL = re.compile(r"(?:\w\.)+|\w")
ARTICLES = frozenset({"a", "an", "the"})
PARTY = re.compile(r"\(?(?:[DRI]|Lab|Con|LD|SNP)-?[\w.-]*")
BEFORE_ROLE = frozenset({"NN", "NNS", "JJ", "NNP", "POS"})
OBJECT_LEFT = frozenset({"IN", "TO", "VB", "VBD", "VBZ", "VBP", "VBG", "VBN"})
SEE_THROUGH = frozenset({"RB", "JJ", "NEG"})
COMMON = frozenset({"RB", "VB", "VBP", "VBD", "VBN", "VBZ", "VBG", "CD", "JJ", "DT", "IN", "SUB"})
ALONE = frozenset({"bank", "university", "party", "court", "church", "college", "school"})
"""What is of one place or thing: the Bank of Velden and another."""
LIKENING = frozenset({"than", "like", "unlike"})
NOUNS = frozenset({"NN", "NNS"})
NameKind = Literal["person", "organisation", "place", "unknown"]


@dataclass(slots=True)
class Name:
    """One occurrence of a name. `tokens` are its words in lower case, initials left out."""

    first: int
    last: int
    tokens: tuple[str, ...]
    kind: NameKind
    text: str
    role: str | None = None
    behind: str | None = None
    """The appositive behind the name, with its article."""
    title: str | None = None
    gender: str | None = None
    subject: bool = False
    """Whether it can be what its clause is about: no preposition or verb before, no ’s behind."""
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
    found = []
    headlines = _headlines(words, tags)
    for first, last in _runs(words, tags):
        if words.sentence_of[first] in headlines:
            over = next(((a, b) for a, b in mentions if a <= last and first <= b), None)
            if over is None:
                continue
            first, last = max(first, over[0]), min(last, over[1])
        name = _cut(words, tags, first, last, known)
        if name is not None:
            found.append(name)
    return found


def _runs(words: Words, tags: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Runs of names, with the small words that may stand within one: Bill de Blasio."""
    naming, lower, at = people().naming, words.lower, 0
    particles, times, organised = naming["particle"], naming["time"], naming["organised"]
    for start in [i for i, tag in enumerate(tags) if tag == "NNP"]:
        if start < at:
            continue
        last, end = start, words.sentences[words.sentence_of[start]][1]
        while last + 1 < end:
            step = last + 1
            while step < end - 1 and lower[step] in particles and step < last + 3:
                step += 1
            if tags[step] != "NNP" or lower[step].rstrip(".") in times:
                break
            last = step
        if lower[last] in organised:
            last = _organised_end(words, tags, last, end)
        at = last + 1
        timed = lower[start].rstrip(".") in times
        if not (timed and start == last):
            yield start + timed, last


def _organised_end(words: Words, tags: Sequence[str], head: int, end: int) -> int:
    """The last word of what goes on behind its head: the Bank | of Velden; Centre | for Peace."""
    last, at = head, head + 1
    if at + 1 >= end or words.lower[at] not in {"of", "for", "on", "against"}:
        return head
    at += 1 + (words.lower[at + 1] == "the")
    inner, times = {"NNP", "JJ", "NN", "NNS"}, people().naming["time"]
    while at < end and tags[at] in inner and words.text[at][0].isupper():
        if words.lower[at].rstrip(".") in times:
            break
        last = at
        joined = at + 2 < end and words.lower[at + 1] == "and" and words.text[at + 2][0].isupper()
        joined = joined and words.lower[head] not in ALONE
        if joined and possible_tags(words.lower[at + 2])[0] in NOUNS | {"JJ"}:
            at += not is_given_name(words.lower[at + 2])  # Centre for Budget and Policy Priorities
        at += 1
    return last


def _goes_on(words: Words, start: int, last: int, known: People) -> bool:
    """Whether a run is one name around its head: Republican Party of Velden."""
    organised = known.naming["organised"]
    return any(
        words.lower[at] in organised and words.lower[at + 1] in {"of", "for", "on", "against"}
        for at in range(start, last)
    )


def _headlines(words: Words, tags: Sequence[str]) -> set[int]:
    """Sentences in Title Case, their verbs too: there a capital says nothing."""
    found = set()
    for number, (first, end) in enumerate(words.sentences):
        longer = [word for word in words.text[first:end] if len(word) > 3 and word.isalpha()]
        if any(tags[i] == "VBD" and words.text[i].islower() for i in range(first, end)):
            continue  # Ann Reyl met Igor Vass on Monday
        if len(longer) > 3 and sum(w[0].isupper() for w in longer) >= 0.9 * len(longer):
            found.add(number)
    return found


def _cut(words: Words, tags: Sequence[str], start: int, last: int, known: People) -> Name | None:
    """Cut a run into what comes before the name and the name."""
    lower = words.lower
    if start < last and _only_opens(words, tags, start, last):
        start += 1  # Many Democrats, Interestingly Blocher
    first = start
    for at in range(start, last):
        if lower[last] in known.organisations["name"] or _goes_on(words, start, last, known):
            break
        if _bare(lower[at]) in known.titles or known.is_role(lower[at]):
            if at + 1 == last and lower[at] in known.roles and usual_gender(lower[at]):
                continue  # Dean Wood
            first = at + 1  # Senator, Oscar-winner
        elif start < at == first and lower[at] in known.naming["office"]:
            first = at + 1  # President Pro Tempore
    if first == last and lower[first - 1] in known.places["party"] and first > start:
        first = start  # Republican Convention
    places = known.places
    if start == last and (lower[start] in places["demonym"] or lower[start] in places["party"]):
        return None
    office = lower[last] in known.roles or lower[last] in known.titles
    if office and start and lower[start - 1] == "the":
        return None  # the Home Minister
    if first == start >= 2 and lower[start - 1] == "of" and lower[start - 2] in known.roles:
        first = max(start, last - 1)  # Secretary of State | John Kerry
    while last > first and lower[last] in known.roles and tags[last] != "NNP":
        last -= 1
    title = _bare(lower[first - 1]) if first > start else None
    if title in known.kept_titles and first == last:
        first -= 1
    tokens = _tokens(lower[first : last + 1])
    text = words.phrase(first, last)
    kind = _kind(tokens, title, words.text[first : last + 1], known)
    name = Name(first, last, tokens, kind, text, title=title)
    _look_before(words, tags, name, start, known)
    if kind in ("person", "unknown"):
        name.behind = _behind(words, tags, last, known)
        if name.behind and name.kind == "unknown" and name.text[-1] != ".":
            name.kind = "person"
    _look_behind(words, tags, name)
    name.gender = _gender(name, known)
    return name


def _tokens(lower: Sequence[str]) -> tuple[str, ...]:
    """The words of a name without initials; R. K. Rao keeps them, having no other given name."""
    initials = [word for word in lower if INITIAL.fullmatch(word)]
    rest = [_bare(word) for word in lower if not INITIAL.fullmatch(word)]
    if initials and len(rest) == 1:
        return ("".join(initials), *rest)
    return tuple(rest) or tuple(lower)


def _only_opens(words: Words, tags: Sequence[str], at: int, last: int) -> bool:
    """Whether a word has its capital from the beginning of the sentence alone."""
    word = words.lower[at]
    if word in people().naming["quantifier"]:
        return True
    opens = words.sentences[words.sentence_of[at]][0] == at or tags[at - 1] == "PUNCT"
    if not opens or word in people().places["opening"] or is_given_name(word):
        return False
    organised = people().organisations["name"]  # National Restaurant Association
    named = "-" not in word and any(w in organised for w in words.lower[at + 1 : last + 1])
    return possible_tags(word)[0] in (COMMON - {"JJ"} if named else COMMON)


def _kind(
    tokens: tuple[str, ...], title: str | None, text: Sequence[str], known: People
) -> NameKind:
    if title is not None:
        return "person"
    places = known.places
    if any(token in known.organisations["name"] for token in tokens):
        return "organisation"
    if (tokens[0] in places["opening"] and len(tokens) > 1) or tokens[-1] in places["closing"]:
        return "place"
    if any(tokens[0] in places[kind] for kind in ("country", "region", "demonym", "party")):
        return "place"
    if len(text) == 1 and len(text[0]) > 1 and text[0].isupper():
        return "organisation"
    if len(tokens) > 1:
        return "person" if len(tokens) < 6 else "organisation"
    return "unknown"


def _look_before(words: Words, tags: Sequence[str], name: Name, start: int, known: People) -> None:
    """Read the role before the name, and whether the name can be a subject."""
    lower, sentence = words.lower, words.sentences[words.sentence_of[start]][0]
    end = name.first - 1
    if end >= start >= 2 and lower[start - 1] == "of" and known.is_role(lower[start - 2]):
        left = start - 2  # the former Secretary of State | John Kerry
        while left > sentence and tags[left - 1] in BEFORE_ROLE:
            left -= 1
        name.role, name.kind = words.phrase(left, end), "person"
        name.subject = left - 1 < sentence or tags[left - 1] not in OBJECT_LEFT
        return
    honorifics = known.titles - known.title_roles - known.kept_titles
    while end >= start and _bare(lower[end]) in honorifics:
        end -= 1  # Mr, Dr: no role
    left = start
    if end >= start or (end >= sentence and known.is_role(lower[end]) and tags[end] != "PUNCT"):
        left = min(start, end)
        while left > sentence and tags[left - 1] in BEFORE_ROLE:
            left -= 1
        while left < start and tags[left] == "POS":
            left += 1
        said = range(left, end + 1)
        if any(_bare(lower[i]) in known.title_roles or known.is_role(lower[i]) for i in said):
            name.role = words.phrase(left, end)
            name.kind = "person"
    elif start - 1 > sentence and words.text[start - 1] == ",":
        name.role = _role_before_comma(words, tags, name, start - 1, known)
    before = min(left, start) - 1
    if before >= sentence and lower[before] in ARTICLES:
        name.definite = lower[before] == "the"
        before -= 1
    while before > sentence and tags[before] in SEE_THROUGH:
        before -= 1
    name.subject = before < sentence or (
        tags[before] not in OBJECT_LEFT and lower[before] not in LIKENING
    )


def _role_before_comma(
    words: Words, tags: Sequence[str], name: Name, comma: int, known: People
) -> str | None:
    """`her coach, Barnaba Rono, called it`: a role whose bearer stands between commas."""
    after = name.last + 1
    if name.kind not in ("person", "unknown") or not known.is_role(words.lower[comma - 1]):
        return None
    if after < len(words) and words.text[after] not in {",", "—", "–", "."}:
        return None
    phrase = noun_phrase_before(words, tags, comma)
    if phrase is None or tags[phrase.first] not in {"DT", "PRP$", "NNP"}:
        return None
    return words.phrase(phrase.first, phrase.last)


def _look_behind(words: Words, tags: Sequence[str], name: Name) -> None:
    after = name.last + 1
    if after < len(words) and words.sentence_of[after] == words.sentence_of[name.last]:
        name.owner = tags[after] == "POS" or (
            tags[after] in NOUNS and words.lower[after] not in {"monday", "today", "yesterday"}
        )
    if name.owner:
        name.subject = False


def _behind(words: Words, tags: Sequence[str], last: int, known: People) -> str | None:
    """The appositive that says what somebody is: `, a spokesman for the province,`."""
    end = words.sentences[words.sentence_of[last]][1]
    at = _past_asides(words, tags, last + 1, end)
    if at is None:
        return None
    head, stop = None, at
    while stop < end and tags[stop] not in {"PUNCT", "WH", "SUB", "VBD", "VBZ", "VBP", "MD", "BE"}:
        if stop > at and words.lower[stop] == "whose":
            break
        if head is None and tags[stop] in {"IN", "CC", "TO"}:
            head = stop - 1
        stop += 1
    head = stop - 1 if head is None else head
    if head < at:
        return None
    if not known.is_role(words.lower[head]) and not _could_be(words, tags, at, head, known):
        return None
    return words.phrase(at, stop - 1)


def _could_be(words: Words, tags: Sequence[str], at: int, head: int, known: People) -> bool:
    """Whether `a fish vendor` can be what somebody is: a noun for no thing that we know."""
    word = words.lower[head]
    return (
        words.lower[at] in {"a", "an"}
        and tags[head] == "NN"
        and word[-2:] in {"er", "or", "st", "an", "nt", "ee"}
        and word not in known.organisations["common"] | known.organisations["document"]
    )


def _past_asides(words: Words, tags: Sequence[str], at: int, end: int) -> int | None:
    """Where an appositive begins: behind a comma, after age and party: `, 31,` `(R-Ky.)`."""
    if at < end and words.text[at] == "(":
        while at < end and words.text[at] != ")":
            at += 1
        at += 1
    for _ in range(3):
        if at + 1 >= end or words.text[at] not in {",", "—", "–"}:
            return None
        at += 1
        if tags[at] != "CD" and not PARTY.fullmatch(words.text[at]):
            return at if tags[at] in {"DT", "PRP$", "JJ", "NN", "NNP", "RB"} else None
        while at < end and words.text[at] != ",":
            at += 1
    return None


def _gender(name: Name, known: People) -> str | None:
    """Only what the words beside the name say: Mrs, spokesman, a mother of three."""
    for phrase in (name.title, name.role, name.behind):
        for word in (phrase or "").lower().split():
            if gender := known.gendered.get(_bare(word)):
                return gender
            if word in {"of", "for", "who", "to"}:
                break
    return None


def _bare(word: str) -> str:
    """A word without the stop of an abbreviation."""
    return word[:-1] if len(word) > 2 and word[-1] == "." else word
