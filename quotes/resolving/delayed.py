"""Who is named only below the opening of an article: `A mayor has …`, then `Lee, the mayor`.

Headlines and first sentences keep the name back (delayed identification). Whoever is introduced
with the same role soon afterwards is meant, if nobody else in the article has that role and nothing
that is said of the two differs.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import Final

from quotes.finding.introductions import ARTICLES
from quotes.finding.mentions import Said, is_plural
from quotes.finding.name import Name
from quotes.finding.punctuation import DASHES
from quotes.finding.sentences import STOPS
from quotes.finding.tagset import FINITE, NOUNS
from quotes.finding.words import Words
from quotes.lexicon.cues import cue_forms
from quotes.lexicon.given_names import is_given_name
from quotes.lexicon.people import people, plural
from quotes.resolving.callings import in_letters
from quotes.resolving.entity import Entity
from quotes.resolving.named import noun_phrase_with_article
from quotes.resolving.stage import Answer, Stage

TOP: Final = 3
"""Paragraphs that may keep a name back, the headline included."""
FARTHEST: Final = 12
"""The same with bylines, times and captions, which do not end in a stop."""
SOON: Final = 6
"""Paragraphs within which the name has to come."""
IN_HEADLINE: Final = 10
"""The same for whoever a headline keeps back."""
NEXT: Final = 5
"""The same where it is only said that there is somebody: a retired nurse."""
ALONE: Final = 2
"""The same where who is meant is introduced by name alone, or by name and age."""
INDEFINITE: Final = frozenset({"a", "an"})
ENDS_HEAD: Final = frozenset(
    {"of", "for", "to", "at", "in", "on", "from", "with", "who", "whose", "and"}
)


def named_later(stage: Stage, said: Said) -> Answer | None:
    """`Treasurer denies levy … Treasurer Ann Lee`: the one introduced with that role below."""
    words, paragraph = stage.words, stage.words.paragraph_of
    if said.first >= stage.opening or said.core in stage.quoted or not _is_role(stage, said):
        return None
    if words.lower[said.first] == "the" and _held_before(stage, said):
        return None
    soon = SOON
    if words.lower[said.first] in INDEFINITE:
        if not _begins(stage, said):
            return None
        soon = NEXT if said.last > said.first + 1 else ALONE  # not just any nurse
    holders = {
        entity: (role, first)
        for entity in stage.cast.entities
        if entity.kind == "person" and any(name.full for name in entity.names)
        for role, first in reversed([*_roles(entity)])
        if _is_called(stage, said, role) and _same_rank(stage, said, role)
    }
    before = set(words.lower[said.first : said.core])
    if len(holders) > 1 and soon == SOON:  # the prime minister is not the interior minister
        holders = {e: at for e, at in holders.items() if before & set(_bare(at[0].split()))}
    if len(holders) != 1:
        return None
    entity, (role, told) = next(iter(holders.items()))
    first = entity.names[0].first
    first = told if first <= said.last else first  # in a headline, without it: Lee denies it
    if soon == SOON and paragraph[said.first] == 0:
        soon = IN_HEADLINE
    if first <= said.last or paragraph[first] > paragraph[said.first] + soon:
        return None
    among = plural(said.word) in words.lower[:first] and not before & {*head_of(role)[:-1]}
    if among or not _agree(stage, said, role) or _is_of_elsewhere(stage, said, entity):
        return None
    return Answer(entity, noun_phrase_with_article(stage, said))


def _held_before(stage: Stage, said: Said) -> bool:
    """Whether somebody named before has just that role: Transport Minister Paula Reid; the minister
    is not a secretary below."""
    return any(
        entity.kind == "person"
        and said.word in entity.role_words
        and entity.names[0].first < said.first
        for entity in stage.cast.entities
    )


def introduced_later(stage: Stage, said: Said) -> Answer | None:
    """`A retired nurse has said …` (new line) `Ann Lee was …`: who the article is about.

    Only the first sentence, and only where nobody else in it goes without a name.
    """
    words, known = stage.words, people()
    if said.first >= stage.opening or not _keeps_name_back(stage, said):
        return None
    human = known.is_human(said.word) and said.word not in known.naming["spokesperson"]
    if said.together or not human or not _begins(stage, said):
        return None
    first, end = words.sentences[words.sentence_of[said.first]]
    for at in range(said.last + 1, end):
        if known.is_human(words.lower[at]) and INDEFINITE & set(words.lower[at - 3 : at]):
            return None
    soon = words.paragraph_of[said.first] + ALONE
    persons = stage.cast.entities
    alone = [
        entity
        for entity in persons
        if entity.kind == "person" and first <= entity.names[0].first
        if _by_name_alone(stage, entity)
        if words.paragraph_of[entity.names[0].first] <= soon
    ]
    gender = known.gendered.get(said.word)
    if len(alone) != 1 or alone[0].names[0].first < end or gender not in {None, alone[0].gender}:
        return None
    if words.lower[said.first] == "the" and not _speaks(words, alone[0].names[0]):
        return None  # the man who shot Ann Lee
    if _in_court(words, alone[0].names[0]):
        return None
    named = alone[0].names[0].first
    if any(end <= e.names[0].first < named and e.names[0].human for e in persons):
        return None  # Magistrates heard that Andrew Hill crashed. Laura Jones, prosecuting, said
    return Answer(alone[0], words.phrase(said.first, said.last))


def _keeps_name_back(stage: Stage, said: Said) -> bool:
    """Whether a mention may be of somebody named below: a nurse; the mayor of Velden, Velden’s
    mayor; not: the company, the union’s lawyer."""
    words, known = stage.words, people()
    if words.lower[said.first] in INDEFINITE:
        return True
    told = said.last > said.core and words.lower[said.core + 1] == "of"
    owned = any(stage.tags[at] == "POS" for at in range(said.first, said.core))
    if said.word in known.naming["of another"] | known.naming["kin"]:
        return False
    if said.last > said.core and words.lower[said.core + 1] in {"who", "whose"}:
        return True
    return (owned or told) and "public" in known.roles.get(said.word, ())


def opening(words: Words) -> int:
    """How many words the opening of an article has; bylines and captions in it do not count."""
    paragraph = words.paragraph_of
    surely, at_most = bisect_left(paragraph, TOP), bisect_left(paragraph, FARTHEST)
    past = sorted({bisect_left(paragraph, number) for number in range(1, FARTHEST)} - {0})
    stopped = [at for at in past if words.text[at - 1] in STOPS]
    return max(surely, stopped[TOP - 2]) if len(stopped) > TOP - 2 else at_most


def _by_name_alone(stage: Stage, entity: Entity) -> bool:
    """Whether somebody is introduced by name alone, or by name and age: Ann Lee, 61, of Velden"""
    name = entity.names[0]
    told = name.role or name.title or name.behind or _behind_role(stage, name)
    personal = name.human or is_given_name(name.tokens[0]) or _speaks(stage.words, name)
    return name.full and personal and name.subject and not told


def _in_court(words: Words, name: Name) -> bool:
    """Whether somebody speaks for others in court: Ann Lee, prosecuting; Ann Lee, for the defence;
    Opening the case, Ann Lee said"""
    opens, past = words.sentences[words.sentence_of[name.first]]
    beside = words.lower[opens : name.first] if words.text[name.first - 1] == "," else []
    if words.text[name.last + 1 : name.last + 2] == [","]:
        beside += words.lower[name.last + 2 : min(name.last + 5, past)]
    return not people().naming["in court"].isdisjoint(beside)


def _behind_role(stage: Stage, name: Name) -> bool:
    """Whether a role opens the sentence of a name, up to its comma: Pastor for the north | , Lee"""
    words, comma = stage.words, name.first - 1
    opens, _ = words.sentences[words.sentence_of[name.first]]
    if comma <= opens or words.text[comma] != ",":
        return False
    before = range(opens, comma)
    acts = any(stage.tags[at] in FINITE for at in before)
    return not acts and any(_is_calling(words.lower[at]) for at in before)


def _is_calling(word: str) -> bool:
    """Whether a word is a role or a title: pastor, nurse."""
    known = people()
    return known.is_human(word) or word in known.titles


def _speaks(words: Words, name: Name) -> bool:
    """Whether somebody says something right behind the name: Ann Lee claimed"""
    behind = words.lower[name.last + 1 : name.last + 2]
    return any(entry.part == "verb" for word in behind for entry in cue_forms().get(word, ()))


def _is_role(stage: Stage, said: Said) -> bool:
    """Whether a mention is one person's role alone: no name, no member of a party."""
    known = people()
    if said.together or is_plural(stage.tags, said) or said.word in known.places["party"]:
        return False
    if said.names and said.names[-1].last >= said.core:
        name = said.names[-1]  # in a headline, capitals may be an office: Police Chief
        if name.role or name.title or name.last > said.core:
            return False
    return known.is_role(said.word) or said.word in known.titles


def _begins(stage: Stage, said: Said) -> bool:
    """Whether a mention opens its sentence, or stands behind a dateline."""
    words, first = stage.words, said.first
    begins = first == words.sentences[words.sentence_of[first]][0]
    return begins or (first > 0 and words.text[first - 1] in DASHES)


def _roles(entity: Entity) -> Iterator[tuple[str, int]]:
    """The roles of somebody, each with the name beside it: its co-founder | and chief executive."""
    for name in entity.names:
        for role in filter(None, (name.role, name.behind)):
            yield role.lower(), name.first
            _, _, second = role.lower().partition(" and ")
            if second and people().is_role(_bare(second.split())[-1]):
                yield second, name.first


def head_of(role: str) -> list[str]:
    """The words of a role up to its head: a former spokesman | for the province."""
    words = role.split()
    end = next((n for n, word in enumerate(words) if n and word in ENDS_HEAD), len(words))
    return _bare(words[:end])


def _short_for(role: str) -> str:
    """What a role is called for short: prime minister -> pm."""
    return "".join(word[0] for word in head_of(role) if word)


def _is_called(stage: Stage, said: Said, role: str) -> bool:
    """Whether a noun is that of a role, its short form, or another for who heads the same ministry:
    the culture minister, the Secretary for Culture."""
    *before, head = head_of(role)
    letters = in_letters(stage.words.text[said.first : said.core + 1])
    if said.word == head or _short_for(role) in {said.word, letters}:
        return True
    if _is_chief(said, before, head):
        return True
    shared = set(before) & set(stage.words.lower[said.first : said.core]) - ARTICLES
    if shared and head in people().epithets.get(said.word, ()):
        return True  # a parks official, the parks commissioner
    if not people().naming["minister"] >= {said.word, head}:
        return False
    ministry = {*stage.words.lower[said.first : said.core][-1:]} - ARTICLES
    return bool(ministry & {*_bare(role.split())})


def _is_chief(said: Said, before: list[str], head: str) -> bool:
    """Whether somebody’s chief is a chief executive."""
    return said.word == "chief" == "".join(before[-1:]) and head == "executive"


def _bare(words: Iterable[str]) -> list[str]:
    return [word.strip(",.()").removesuffix("’s").removesuffix("'s") for word in words]


def _same_rank(stage: Stage, said: Said, role: str) -> bool:
    """Whether both are deputies, or neither is: the treasurer is not the shadow treasurer."""
    here, there = set(stage.words.lower[said.first : said.core]), set(head_of(role))
    lesser = people().naming["lesser"]
    return here & lesser == there & lesser


def _agree(stage: Stage, said: Said, role: str) -> bool:
    """Whether what stands before the noun is the same in part, or stands on one side alone."""
    words, tags = stage.words, stage.tags
    naming = people().naming
    past = naming["past"]
    inner = range(said.first, said.core)
    here = {words.lower[at] for at in inner if tags[at] in NOUNS} - past
    there = set(head_of(role)[:-1]) - ARTICLES
    if bool(past & set(words.lower[said.first : said.core])) != bool(past & there):
        return False
    there -= past
    if said.word in naming["spokesperson"] or said.word in naming["of another"]:
        behind = range(said.core + 1, said.last + 1)
        here |= {words.lower[at] for at in behind if tags[at] in NOUNS}
        return bool(here & (set(_bare(role.split())) - {said.word}))
    shared = there.intersection(words.lower[at] for at in inner)
    return not here or not there or bool(shared) or bool(here & _initials(there, role))


def _is_of_elsewhere(stage: Stage, said: Said, entity: Entity) -> bool:
    """Whether a mention says whose, and a name of somebody another country: Vanuatu’s prime
    minister is not Prime Minister Tony Hill of Australia."""
    lower = stage.words.lower
    owned = {lower[at - 1] for at in range(said.first, said.core) if stage.tags[at] == "POS"}
    behind = [name.last + 1 for name in entity.names if owned]
    of = {lower[at + 1] for at in behind if lower[at : at + 1] == ["of"] and at + 1 < len(lower)}
    return any(people().is_place(place) for place in of) and of.isdisjoint(owned)


def _initials(there: set[str], role: str) -> set[str]:
    """What the words before a role are for short: Democratic National Committee chair -> dnc."""
    return {"".join(word[0] for word in head_of(role)[:-1] if word in there)}
