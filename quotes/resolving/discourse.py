"""Who is being talked about at each place in an article, so that "he" can be resolved.

Names, pronouns and speakers are noted in text order. A pronoun looks back sentence by sentence:
who spoke last, else who was the subject, else the one person mentioned; never past a few
sentences, and never at somebody of the other gender or number.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from quotes.finding.beside_names import IDENTIFIED
from quotes.finding.possible_tags import closed_tags
from quotes.finding.words import Words
from quotes.lexicon.people import people
from quotes.resolving.deaths import hangs_on, has_died
from quotes.resolving.entity import Entity
from quotes.resolving.genders import FEMALE, MALE

PLURAL: Final = frozenset({"they", "them", "their", "theirs", "themselves"})
NEUTER: Final = frozenset({"it", "its", "itself"})
DEPENDENT: Final = frozenset(
    {"once", "when", "after", "before", "because", "until", "if", "whether"}
)
"""What opens a clause that only tells when or why."""
OBJECTS: Final = frozenset({"him", "her"})
ASKING: Final = frozenset({"by", "to", "with"})
"""What stands before somebody who hears what is said: speaking to Lee, she; pressed by Lee, he."""
ASKED: Final = frozenset(
    {"asked", "pressed", "questioned", "interviewed", "challenged", "told", "quoted"}
)
"""What is done to somebody by whoever hears him: pressed by Lee, he; not: the bill was tabled by
Lee. She"""
REACH: Final = 5
"""How many sentences back a pronoun may look."""
FARTHEST: Final = 1500
"""The same in words: five sentences have as many only in text without stops."""


@dataclass(slots=True)
class Event:
    """An entity mentioned at a word: as the subject of its clause, as the speaker of a quote."""

    at: int
    sentence: int
    entity: Entity
    subject: bool
    spoke: bool = False
    topic: bool = False
    """Whether its sentence opens with something of theirs as subject: Lee’s version is another."""
    dependent: bool = False
    """Whether its clause only tells when or why: He left once Lee had told him."""


@dataclass(slots=True)
class Discourse:
    """What has been mentioned so far, in text order."""

    words: Words
    told: Sequence[int]
    """For each sentence, how many before it are told by the writer: not wholly in marks."""
    events: list[Event] = field(default_factory=list)

    def note(
        self, at: int, entity: Entity, *, subject: bool, spoke: bool = False, topic: bool = False
    ) -> None:
        """Remember that `entity` stands at word `at`."""
        dependent = at > 0 and self.words.lower[at - 1] in DEPENDENT
        sentence = self.words.sentence_of[at]
        self.events.append(Event(at, sentence, entity, subject, spoke, topic, dependent))

    def antecedent(
        self,
        at: int,
        fits: Callable[[Entity], bool],
        outside: Sequence[tuple[int, int]] = (),
        reach: int = REACH,
    ) -> Entity | None:
        """The entity that a pronoun at word `at` stands for, or None if that stays open.

        `outside` are ranges of words (first, one past last) whose mentions do not count: what
        the speaker says.
        """
        found = self._antecedent(at, fits, outside, reach)
        if found is None or not found.among:
            return found
        able = [entity for entity in found.among if fits(entity)]
        if len(able) == 1:
            return able[0]
        surely = self._antecedent(at, lambda e: not e.among and fits(e), outside, reach)
        return surely if surely in able else None

    def _antecedent(
        self,
        at: int,
        fits: Callable[[Entity], bool],
        outside: Sequence[tuple[int, int]],
        reach: int,
    ) -> Entity | None:
        by_sentence: dict[int, list[Event]] = {}
        for event in self._before(at, fits, outside, reach):
            by_sentence.setdefault(event.sentence, []).insert(0, event)
        last_speaker = _last_speaker(by_sentence)
        for number in sorted(by_sentence, reverse=True):
            found = by_sentence[number]
            prominent = self._speaker_rather(at, found, last_speaker) or _prominent(found)
            prominent = prominent or self._newcomer(at, found) or last_speaker
            if prominent is not None:
                return prominent
            if found[0].entity.kind != "person":
                continue  # they, it: only who acted or spoke
            others = {event.entity for event in found}
            return others.pop() if len(others) == 1 else None
        return None

    def _speaker_rather(
        self, at: int, found: Sequence[Event], speaker: Entity | None
    ) -> Entity | None:
        """Who spoke last, rather than somebody of whom a sentence tells no more than the death:
        Lee said so. The body of Bo Lund was found; Bo Lund was shot dead. He added; not: He had
        told his wife

        Nor, in a new paragraph, somebody who has done nothing yet: Bo Lund’s car was found.
        """
        about = {event.entity for event in found}
        if speaker is None or speaker in about or len(about) > 1:
            return None
        lower, paragraph_of = self.words.lower, self.words.paragraph_of
        before = [event for event in self.events if event.entity in about]
        if lower[at + 1 : at + 2] == ["had"] or any(event.spoke for event in before):
            return None
        new = paragraph_of[found[-1].at] < paragraph_of[at] and not any(e.subject for e in before)
        return speaker if all(self._only_tells(event, new=new) for event in found) else None

    def _only_tells(self, event: Event, *, new: bool) -> bool:
        """Whether a death is all that is told of somebody, or a thing that is his, where `new`."""
        name = next((name for name in event.entity.names if name.first == event.at), None)
        if name is None:
            return False
        return hangs_on(self.words, name, new=new) or has_died(self.words, name)

    def _newcomer(self, at: int, found: Sequence[Event]) -> Entity | None:
        """The one person of a sentence, if he is first named in it: The council heard Ann Lee. She

        Not to whom, or by whom, something is said, nor who is identified as such; in the
        pronoun's own sentence only where that opens with what was then: When I met Ann Lee, she
        """
        entity = found[0].entity
        if entity.kind != "person" or any(event.entity is not entity for event in found):
            return None
        name = entity.names[0]
        begins = name.first if name.role_first is None else name.role_first
        opens, _ = self.words.sentences[found[0].sentence]
        beside = self.words.sentence_of[at] == found[0].sentence
        if beside and self.words.lower[opens] not in DEPENDENT:
            return None
        before = self.words.lower[begins - 1]
        beyond = self.words.lower[begins - 2]
        acted = before == "by" and beyond not in ASKED
        if (before in ASKING and not acted) or (before == "as" and beyond in IDENTIFIED):
            return None
        return entity if self.words.sentence_of[name.first] == found[0].sentence else None

    def _before(
        self,
        at: int,
        fits: Callable[[Entity], bool],
        outside: Sequence[tuple[int, int]],
        reach: int,
    ) -> Iterator[Event]:
        """Fitting events within `reach` sentences before word `at`, the latest first."""
        floor = self.sentence(at, outside) - reach
        for event in reversed(self.events):
            if event.sentence < floor or event.at < at - FARTHEST:
                return
            if event.at >= at or not fits(event.entity):
                continue
            if self._is_beside(event) or self._acts_on(event, at):
                continue
            if not any(first <= event.at < last for first, last in outside):
                yield event

    def _is_beside(self, event: Event) -> bool:
        """Whether somebody is only named to say whose or where: speaking on RTV’s Morning Ireland,
        he; Ann Lee met the head of Wells Grain. He"""
        lower, at = self.words.lower, event.at
        if at > 2 and lower[at - 1] == "'s" and lower[at - 3] == "on":
            return True
        return at > 1 and lower[at - 1] == "of" and people().is_human(lower[at - 2])

    def _acts_on(self, event: Event, at: int) -> bool:
        """Whether somebody does something to whom the pronoun at word `at` stands for: When the
        chair told her to stop, she; An officer questioned her. She.

        In another sentence, only whose gender is unknown may be another.
        """
        lower, gender = self.words.lower, gender_of(self.words.lower[at])
        beside = event.dependent and self.words.sentence_of[at] == event.sentence
        if gender is None or not event.subject or not (beside or _may_be_either(event.entity)):
            return False
        end = at if beside else self.words.sentences[event.sentence][1]
        return any(
            lower[word] in OBJECTS
            and gender_of(lower[word]) == gender
            and (
                lower[word] == "him"
                or lower[word + 1] in closed_tags()
                or not lower[word + 1].isalpha()
            )
            for word in range(event.at + 1, end - 1)
        )

    def sentence(self, at: int, outside: Sequence[tuple[int, int]]) -> int:
        """The sentence from which a pronoun at word `at` looks back: where what is said begins."""
        return self.words.sentence_of[min([at, *(first for first, _ in outside)])]

    def since(self, event: Event, at: int, outside: Sequence[tuple[int, int]]) -> int:
        """How many sentences of the writer's lie between an event and a pronoun at word `at`."""
        return self.told[self.sentence(at, outside)] - self.told[event.sentence]

    def latest_speech(self, at: int) -> Event | None:
        """Who spoke last before word `at`, if anybody did."""
        return next((e for e in reversed(self.events) if e.spoke and e.at < at), None)

    def recent(self, at: int, fits: Callable[[Entity], bool], reach: int = REACH) -> list[Entity]:
        """Fitting entities of the sentences before word `at`, the latest first."""
        floor = self.words.sentence_of[at] - reach
        found = [
            event.entity
            for event in reversed(self.events)
            if event.at < at and event.sentence >= floor and fits(event.entity)
        ]
        return list(dict.fromkeys(found))


def _prominent(found: Sequence[Event]) -> Entity | None:
    """Whom a sentence is about: who spoke last in it, else its first subject, else its topic.

    Whoever speaks in a clause that only tells when or why comes last.
    """
    spoke = [event for event in found if event.spoke]
    if spoke:
        return ([event for event in spoke if not event.dependent] or spoke)[-1].entity
    subjects = [event for event in found if event.subject]
    main = [event for event in subjects if not event.dependent]
    about = main or subjects or [event for event in found if event.topic]
    return about[0].entity if about else None


def _last_speaker(by_sentence: dict[int, list[Event]]) -> Entity | None:
    spoke = [event for events in by_sentence.values() for event in events if event.spoke]
    return max(spoke, key=lambda event: event.at).entity if spoke else None


def _may_be_either(entity: Entity) -> bool:
    """Whether nothing tells if somebody without a name is he or she."""
    return entity.gender is None and entity.kind == "unnamed"


def gender_of(pronoun: str) -> str | None:
    """The gender that a pronoun shows, if any."""
    return "male" if pronoun in MALE else "female" if pronoun in FEMALE else None


def loosely_fitting(pronoun: str) -> Callable[[Entity], bool] | None:
    """Which entities of unsure kind a pronoun can stand for; that it does settles their kind.

    `he`, `she`: any name, then a person's; `it`: a name of one word, then an organisation's.
    """
    gender = gender_of(pronoun)
    if pronoun in NEUTER:
        return lambda e: (
            not (e.sure or e.place or e.plural or e.gender)
            and e.name.isalpha()
            and e.name.istitle()
            and not any(name.title or name.role for name in e.names)
        )
    if gender is None:
        return None
    return lambda e: (
        not (e.sure or e.place or e.plural or e.name.isupper())
        and e.kind in {"person", "organisation"}
        and e.gender in (None, gender)
        and not any(name.definite or name.kind == "organisation" for name in e.names)
    )


def fitting(pronoun: str) -> Callable[[Entity], bool] | None:
    """A test of which entities a third-person pronoun can stand for; None for other words."""
    if pronoun in MALE:
        return lambda e: _one_person(e) and e.gender != "female"
    if pronoun in FEMALE:
        return lambda e: _one_person(e) and e.gender != "male"
    if pronoun in PLURAL:
        several = people().naming["taken as several"]
        return lambda e: (
            e.plural
            or (e.sure and e.kind == "organisation")
            or (e.collective and not several.isdisjoint(e.name.lower().split()))
        )
    if pronoun in NEUTER:
        return lambda e: (
            not e.plural and (e.collective or (e.sure and e.kind in {"organisation", "document"}))
        )
    return None


def _one_person(entity: Entity) -> bool:
    return entity.sure and not entity.plural and entity.kind in {"person", "unnamed"}
