"""Rules for people called by an office or by whose they are: the prime minister, his daughter."""

from __future__ import annotations

from dataclasses import replace

from quotes.finding.introductions import POSSESSIVES
from quotes.finding.mentions import Said
from quotes.lexicon.people import people
from quotes.resolving.callings import (
    holds,
    in_letters,
    initials,
    just_spoke,
    with_modifiers,
)
from quotes.resolving.entity import Entity
from quotes.resolving.named import possessive_mark
from quotes.resolving.portfolios import is_only_lesser, of_other_portfolio
from quotes.resolving.stage import Answer, Stage


def known_role(stage: Stage, said: Said) -> Answer | None:
    """`the prime minister`, `the Ohio governor`: the one person of the article with that role.

    Translated news leaves the article out: Prime Minister also said.
    """
    words, known = stage.words, people()
    if _bare_office(stage, said):
        said = replace(said, first=said.first - 1)
    elif words.lower[said.first] not in {"the", "this"}:
        return None
    said = replace(said, word=_calling(stage, said))
    if said.word in known.organisations["common"]:
        return None  # the force is nobody of the police
    told = known.is_role(said.word) or said.word in known.titles or said.word in known.epithets
    if not told and said.word == stage.words.lower[said.core]:
        return None
    holders = [
        e
        for e in stage.cast.entities
        if e.kind == "person" and e.names[0].first < said.first and holds(e, said.word)
    ]
    holders = [e for e in with_modifiers(stage, said, holders) if not of_other_kind(stage, said, e)]
    bare = said.first + 1 == said.core
    if bare and len(holders) > 1:  # the President is not the Senate President
        holders = [e for e in holders if _is_just(e, said.word)] or holders
    if len(holders) > 1:
        recent = stage.talk.recent(said.first, lambda e: e in holders, reach=2)
        holders = recent[:1] if len(recent) == 1 or just_spoke(stage, said, recent) else []
    if holders and bare and (nameless := _spoke_since(stage, said, holders[0])):
        return Answer(nameless, nameless.role)
    return Answer(holders[0]) if holders else None


def _is_just(holder: Entity, office: str) -> bool:
    """Whether a role of somebody is an office with nothing before or behind it: President Lee."""
    return any(name.role and name.role.lower() == office for name in holder.names)


def _bare_office(stage: Stage, said: Said) -> bool:
    """Whether an office stands where a name could, in capitals and without its article.

    Courts do so with lawyers: counsel told the jury.
    """
    if said.first == said.core == said.last and said.word in people().naming["without article"]:
        return said.first > 0
    if said.first == said.core or said.names or said.last > said.core:
        return False
    if stage.tags[said.first] in {"DT", "PRP$"}:
        return False
    office = range(said.first, said.core + 1)
    return said.first > 0 and all(stage.words.text[at].istitle() for at in office)


def _calling(stage: Stage, said: Said) -> str:
    """The noun of a mention, and the one before it if both are one calling: the law officer.

    Letters of an office take in what stands before them: the Deputy PM.
    """
    letters = in_letters(stage.words.text[said.first + 1 : said.core + 1])
    if letters and any(letters == initials(n.role) for n in stage.names.values() if n.role):
        return letters
    two = " ".join(stage.words.lower[max(said.core - 1, said.first) : said.core + 1])
    return two if two in people().epithets else said.word


def of_other_kind(stage: Stage, said: Said, holder: Entity) -> bool:
    """Whether a noun for many offices tells of another than somebody's: the police official is not
    the minister, nor is the leader of the opposition, nor the deputy governor the governor."""
    around, naming = {*stage.words.lower[said.first : said.last + 1]}, people().naming
    if (around & (naming["opposed"] | naming["lesser"])) - holder.role_words:
        return True
    if of_other_portfolio(stage.words, said, holder) or is_only_lesser(stage.words, said, holder):
        return True
    if said.word in holder.role_words:
        return False
    letters = "".join(word[0] for word in stage.words.lower[said.first + 1 : said.core + 1])
    if letters in holder.role_words:
        return False  # the chief minister, CM Lee
    inner = range(said.first + 1, said.core - said.word.count(" "))
    kinds = {stage.words.lower[at] for at in inner if stage.tags[at] in {"NN", "NNS"}}
    return not kinds <= holder.role_words


def _spoke_since(stage: Stage, said: Said, holder: Entity) -> Entity | None:
    """Somebody without a name who is called so and has spoken since: An EU official said. The
    official added."""
    called = {entity for noun, entity in stage.unnamed if noun == said.word and not entity.plural}
    for event in reversed(stage.talk.events):
        if event.at < said.first and event.entity in called and event.spoke:
            return event.entity
        own = event.spoke or said.word in holder.role_words
        if event.at < said.first and event.entity is holder and own:
            return None
    return None


def known_kin(stage: Stage, said: Said) -> Answer | None:
    """`His daughter, Ann Lee, wept. … his daughter said`: who was introduced in the same words."""
    words = stage.words
    owned = words.lower[said.first] in POSSESSIVES or possessive_mark(stage, said) is not None
    if not owned or said.first == said.core:
        return None
    phrase = _by_kind(words.phrase(said.first, said.core))
    known = [
        e
        for e in stage.cast.entities
        if e.kind == "person"
        and any(
            name.first < said.first and phrase == _by_kind(role)
            for name in e.names
            for role in (name.role, name.behind)
            if role
        )
    ]
    return Answer(known[0]) if len(known) == 1 else None


def _by_kind(role: str) -> str:
    """A role in lower case, what is one office under one name: Lee’s attorney -> lee’s lawyer."""
    *whose, noun = role.lower().removeprefix("the ").split() or [""]
    kinds = people().naming
    kind = next((k for k in ("spokesperson", "counsel") if noun in kinds[k]), noun)
    return " ".join([*whose, kind])


def office_after_name(stage: Stage, said: Said) -> Answer | None:
    """`says Hamzah Kamarudin. The Home Minister said`: who was just named without a role."""
    words, known = stage.words, people()
    if words.lower[said.first] != "the" or said.last > said.core:
        return None
    if "public" not in known.roles.get(said.word, frozenset()):
        return None  # the Toronto Star
    if not words.text[said.core][0].isupper() or said.names:
        return None
    recent = stage.talk.recent(said.first, lambda e: e.kind == "person", reach=1)
    if len(recent) != 1 or recent[0].role is not None:
        return None
    recent[0].role = words.phrase(said.first + 1, said.core)
    return Answer(recent[0])


def office_by_letters(stage: Stage, said: Said) -> Answer | None:
    """`the DC`: the one Deputy Commissioner named before, or whose role has these letters."""
    words, letters = stage.words, stage.words.text[said.core]
    if words.lower[said.first] != "the" or said.first + 1 != said.core or said.last > said.core:
        return None
    if not letters.isupper() or said.word not in people().naming["office by letters"]:
        return None
    holders = [
        e
        for e in stage.cast.entities
        if e.kind == "person"
        and e.names[0].first < said.first
        and any(_is_short_for(said.word, name.role) for name in e.names if name.role)
    ]
    return Answer(holders[0]) if len(holders) == 1 else None


def _is_short_for(letters: str, role: str) -> bool:
    """Whether letters in lower case are a role's, or are written in it: the Interior PS."""
    return initials(role).endswith(letters) or letters in role.lower().split()
