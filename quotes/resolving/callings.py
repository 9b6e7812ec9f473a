"""Whether a description fits somebody: `the Ohio governor`, `the two senators`, `the report`."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Final

from quotes.finding.asides import DATING
from quotes.finding.introductions import POSSESSIVES
from quotes.finding.mentions import Said
from quotes.finding.phrases import Phrase
from quotes.finding.phrases_ahead import noun_phrase_at
from quotes.finding.tagset import NOUNS
from quotes.lexicon.nouns import is_time
from quotes.lexicon.people import people, plural
from quotes.resolving.entity import Entity
from quotes.resolving.stage import Stage

BEFORE_CALLING: Final = frozenset({"a", "an", "the", "one", "another"})
VERBS: Final = frozenset({"VBD", "VBZ", "BE", "HAVE", "MD", "WH"})
BEFORE_DAY: Final = DATING | {"on"}
EARLIER: Final = frozenset(
    {"earlier", "later", "meanwhile", "afterwards", "outside", "elsewhere", "then"}
)
"""What opens a sentence to say when or where: Later, the minister resigned."""
OPENING: Final = 7
"""How many words that may have, its comma included."""
PAIR: Final = frozenset({"two", "pair", "duo", "both"})


def one_of(entity: Entity, noun: str) -> bool:
    """Whether somebody can be one of `the two`, `both women`, `the two senators`."""
    if noun in PAIR:
        return True
    if noun in {"men", "women"}:
        return entity.gender in (None, "male" if noun == "men" else "female")
    return any(holds(entity, role) for role in _roles_of_several(noun))


@cache
def _roles_of_several(noun: str) -> tuple[str, ...]:
    """The roles that a plural names: senators -> senator."""
    return tuple(role for role in people().roles if plural(role) == noun)


def just_spoke(stage: Stage, said: Said, recent: Sequence[Entity]) -> bool:
    """Whether the one mentioned last is the one who spoke in the sentence before."""
    last = stage.talk.latest_speech(said.first)
    near = last is not None and last.sentence >= stage.words.sentence_of[said.first] - 2
    return last is not None and near and recent[:1] == [last.entity]


def holds(entity: Entity, noun: str) -> bool:
    """Whether somebody is known to be what a noun names: by title, by role, or by what they do."""
    known = people()
    if noun in entity.role_words or any(name.title == noun for name in entity.names):
        return True  # the senator, the Maulana
    leads = known.naming["senate leader"] & entity.role_words
    if noun == "senator" and "senate" in entity.role_words and leads:
        return True  # Senate Majority Leader
    if any(noun == initials(name.role) for name in entity.names if name.role):
        return True  # the SP, a Superintendent of Police
    meant = known.epithets.get(noun, frozenset()) | {noun}
    called = entity.role_words | {name.title for name in entity.names if name.title}
    return any(known.means.get(word, word) in meant for word in called)


def initials(role: str) -> str:
    """What a role is called for short: Superintendent of Police -> sp, Attorney-General -> ag."""
    parts = role.replace("-", " ").split()
    return "".join(word[0] for word in parts if word[0].isupper()).lower()


def in_letters(office: Sequence[str]) -> str:
    """What an office is for short whose last word is letters: Deputy PM -> dpm; else nothing."""
    *before, last = office or [""]
    if not (before and last.isupper() and all(word.istitle() for word in before)):
        return ""
    return ("".join(word[0] for word in before) + last).lower()


def with_modifiers(stage: Stage, said: Said, holders: list[Entity]) -> list[Entity]:
    """Those whose role agrees with the words around the noun: Ohio, former, of the agency."""
    words = stage.words
    inner = range(said.first + 1, said.core)
    naming = people().naming
    once, lesser = naming["past"], naming["lesser"]
    said_before = {words.lower[i] for i in inner}
    wanted = {words.lower[i] for i in inner if words.text[i][0].isupper()}
    behind = range(said.core + 1, said.last + 1)
    if words.lower[said.core + 1 : said.core + 3] != ["of", "this"]:  # the mayor of this city
        wanted |= {words.lower[i] for i in behind if stage.tags[i] in NOUNS}
    holders = [e for e in holders if not of_another(stage, said, e)]
    agreeing = [e for e in holders if wanted <= e.role_words]
    elsewhere = words.lower[said.core + 1 : said.core + 2] == ["for"]  # the spokesman for the port
    if not agreeing and len(holders) == 1 and not placed(holders[0]) and not elsewhere:
        recent = stage.talk.recent(said.first, lambda e: e.kind == "person", reach=2)
        agreeing = holders if recent[:1] == holders else []
    if len(agreeing) > 1:
        past = bool(said_before & once)
        agreeing = [e for e in agreeing if bool(e.role_words & once) == past] or agreeing
        rank = said_before & lesser  # the president is not the vice president
        ranked = [e for e in agreeing if e.role_words & lesser == rank]
        agreeing = agreeing if past else ranked or agreeing
    return agreeing


def of_another(stage: Stage, said: Said, entity: Entity) -> bool:
    """Whether a mention says whose, and no role of somebody does: the union’s leader, where Lee
    leads a party."""
    owned = {word.removesuffix("’s").removesuffix("'s") for word in entity.role_words}
    at = range(said.first, said.core)
    owners = [stage.words.lower[i] for i in at if stage.tags[i + 1] == "POS"]
    return any(word not in owned and not people().is_role(word) for word in owners)


def placed(entity: Entity) -> bool:
    """Whether a role says of where or of which party, so that another cannot be meant."""
    places = people().places.values()
    return any(word in words for words in places for word in entity.role_words)


def introduced(stage: Stage, said: Said) -> str | None:
    """The fullest noun phrase of `the report`: where `a new report` was first mentioned."""
    words = stage.words
    for at in reversed(words.of({said.word})):
        if not 0 < at < said.first:
            continue
        for first in range(at - 1, max(at - 5, -1), -1):
            if words.lower[first] in {"a", "an"}:
                return words.phrase(first + 1, _with_place(stage, at))
            if stage.tags[first] not in {"JJ", "NN", "NNP", "VBN", "CD", "POS"}:
                break
    return None


def _with_place(stage: Stage, noun: int) -> int:
    """The last word of what says where somebody belongs: a fisherman | in Salinas."""
    words = stage.words
    if words.lower[noun + 1] not in {"in", "from", "at"} or noun + 2 >= len(stage.tags):
        return noun
    place = noun_phrase_at(words, stage.tags, noun + 2)
    human = people().is_role(words.lower[noun])
    if place is None or not human or stage.tags[place.head] != "NNP":
        return noun
    return noun if is_time(words.lower[place.head]) else place.last


def nameless_subjects(stage: Stage) -> list[Said]:
    """`A woman was hurt.` `Last week the minister resigned.` `Villagers fled.`: people without a
    name that a sentence is about.

    Only where they open it, but for a day, and their verb follows: nothing else is surely the
    subject.
    """
    words, found = stage.words, []
    for first, end in words.sentences:
        at = _behind_opening(stage, first, end)
        if at >= end - 2 or stage.tags[at] == "PRP" or at in stage.names or at in stage.quoted:
            continue
        phrase = noun_phrase_at(words, stage.tags, at, end)
        if phrase is None or not _is_people(stage, phrase):
            continue
        behind = phrase.last + 1
        topic = words.lower[first] == "as" and words.text[behind : behind + 1] == [","]
        if topic or _verb_follows(stage, behind, end):
            found.append(Said(at, phrase.head, phrase.last, words.lower[phrase.head]))
    return found


def _behind_opening(stage: Stage, first: int, end: int) -> int:
    """Where a sentence begins behind the day or the place it tells of: [Last Thursday] the minister
    resigned; [Earlier in the day,] the minister opened the bridge; [As for] the mayor, she."""
    words, at = stage.words, first
    opening = words.lower[first]
    opens = opening in EARLIER or stage.tags[first] == "IN"
    if not (opens or is_time(opening) or opening in BEFORE_DAY or opening == "as"):
        return first  # most sentences
    if words.lower[first : first + 2] == ["as", "for"]:
        return first + 2
    comma = next((i for i in range(first, min(first + OPENING, end)) if words.text[i] == ","), end)
    plain = VERBS.isdisjoint(stage.tags[first:comma]) and "SUB" not in stage.tags[first:comma]
    if opens and plain and comma < end:
        return comma + 1
    while at < end and (is_time(words.lower[at]) or words.lower[at] in BEFORE_DAY):
        at += 1
    if at == first or not is_time(words.lower[at - 1]):
        return first
    return at + (words.text[at] == ",") if at < end else first


def _is_people(stage: Stage, phrase: Phrase) -> bool:
    """Whether a noun phrase without a name stands for people, or for an organisation: a woman,
    her nephew, villagers, the committee."""
    words, known = stage.words, people()
    noun = words.lower[phrase.head]
    if any(at in stage.names for at in range(phrase.first, phrase.head + 1)):
        return False
    opens_plainly = phrase.first == phrase.head and noun in known.plurals  # Commenters
    if stage.tags[phrase.head] == "NNS" or opens_plainly:
        return noun in known.plurals and "POS" not in stage.tags[phrase.first : phrase.head]
    opens = words.lower[phrase.first]
    if opens in {"the", "a"} and noun in known.organisations["document"]:
        return phrase.last == phrase.head == phrase.first + 1  # so that `it` goes back to it
    owned = opens in POSSESSIVES
    if not (owned or opens in BEFORE_CALLING) or phrase.first == phrase.head:
        return False
    if (owned or opens == "the") and noun in known.organisations["common"]:
        return True  # the committee, her family: so that `it` and `they` go back to them
    return known.is_human(noun)


def _verb_follows(stage: Stage, at: int, end: int) -> bool:
    """Whether a verb stands at a word, or behind the aside that begins there."""
    words, tags = stage.words, stage.tags
    if at < end and words.text[at] == ",":
        closing = next((i for i in range(at + 2, end - 1) if words.text[i] == ","), None)
        if closing is None:
            return False
        at = closing + 1
    at += at + 1 < end and tags[at] == "RB"  # a man also saw it
    return at < end and tags[at] in VERBS
