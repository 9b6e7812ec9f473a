"""Whose verb it is: a verb's subject, its own or one shared with another verb of the sentence.

Clauses are told apart by their finite verbs, their punctuation and the words that open them; what
stands in quotation marks is passed over. `floor` is the first word that a search may reach.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from quotes.attributing.scene import Scene
from quotes.finding.phrases import Phrase, is_somebody, noun_phrase_before, tells_time
from quotes.finding.phrases_ahead import noun_phrase_at
from quotes.finding.punctuation import ANY_DASH
from quotes.finding.put_in import attached
from quotes.finding.quoting import quoted_before
from quotes.finding.sentences import LONGEST_SENTENCE
from quotes.finding.subjects import subject_before
from quotes.finding.subjects import subject_of as subject_of_verb
from quotes.finding.tagset import FINITE, TAKES_OBJECT, VERBS
from quotes.finding.words import Words
from quotes.lexicon.cues import SPEAKING, is_of_class
from quotes.lexicon.nouns import is_occasion, is_sign
from quotes.lexicon.people import people

SUBORDINATE: Final = frozenset(
    "when as after while if although though because since before until once whether".split()
)
WAITING: Final = SUBORDINATE | {"by", "in", "despite"}
"""What opens a clause whose participle waits for its subject: By saying so, Lee ..."""
CONTRASTING: Final = frozenset({"though", "although", "while", "whereas"})
WHICH: Final = frozenset({"which", "whom"})
SUBJECT_HEADS: Final = frozenset({"NN", "NNS", "NNP", "PRP"})


def left_of_group(scene: Scene, at: int) -> int:
    """The word left of the verb group at `at`, adverbs left out."""
    left = at - 1
    while left >= 0 and scene.tags[left] in {"RB", "NEG"}:
        left -= 1
    return left


def subject_of(scene: Scene, at: int, floor: int) -> tuple[Phrase | None, bool]:
    """(subject of the verb at `at`, whether it is that of another verb), within the sentence.

    Own: Lee said; Lee, who is 40, has said; with Lee saying; quoted Lee as saying.
    Shared: Lee laughed and said; Lee went on to say; Lee left, adding; was quoted as saying.
    """
    tags, lower = scene.tags, scene.words.lower
    left = left_of_group(scene, at)
    quoting = quoted_before(scene.words, at, floor)
    if quoting is not None and tags[left_of_group(scene, quoting)] != "BE":
        return phrase_at(scene, quoting + 1, at), False
    if left < floor or (left == floor and lower[left] in WAITING):
        ahead = lower[at].endswith("ing")
        return (subject_ahead(scene, at) if ahead else None), True
    before = tags[left]
    if lower[at].endswith("ing") and before != "BE":
        if before in SUBJECT_HEADS and not is_occasion(lower[left]):
            phrase = noun_phrase_before(scene.words, tags, left + 1, floor)
            if phrase and (lower[phrase.first - 1] == "with" or is_sign(lower[phrase.last])):
                return phrase, False
        if before == "PUNCT" and (held := attached(scene.words, tags, at, floor)) is not None:
            return held, False
        return clause_subject(scene, at, floor) or before_aside(scene, left, floor), True
    if prompted := prompted_before(scene.words, tags, left, floor):
        return prompted, False
    if before in {"TO", "CC"} or lower[left] in {"by", "as", "of", "for", "in", "without"}:
        joins = before == "CC" and is_of_class(lower[at], SPEAKING)
        speaker = _speaker_before(scene, left, floor) if joins else None
        return speaker or governing_subject(scene, left, floor), True
    own = own_subject(scene, at, floor)
    if own is not None:
        return own, False
    return (governing_subject(scene, left, floor), True) if before == "PUNCT" else (None, False)


def prompted_before(words: Words, tags: Sequence[str], to: int, floor: int) -> Phrase | None:
    """Whom something leads to speak, before the "to" at `to`: the fire prompted [Lee] to say."""
    phrase = noun_phrase_before(words, tags, to, floor) if tags[to] == "TO" else None
    if phrase is None or phrase.first <= floor:
        return None
    return phrase if words.lower[phrase.first - 1] in people().naming["prompting"] else None


def subject_ahead(scene: Scene, at: int) -> Phrase | None:
    """Whose participle opens the sentence: Lamenting “our luck”, the farmers went home."""
    past = scene.sentence(at)[1]
    for comma in scene.rightwards(at, past - 2):
        inside = comma > 0 and scene.inside[comma - 1] >= 0
        begins = comma if inside and scene.words.text[comma - 2] == "," else comma + 1
        if scene.words.text[comma] != "," and begins != comma:
            continue
        phrase = phrase_at(scene, begins, past)
        if phrase is None or phrase.last + 1 >= past:
            continue
        behind = phrase.last + 1
        if scene.tags[behind] == "RB":
            behind += 1
        if scene.tags[behind] in FINITE:
            return phrase
    return None


def before_aside(scene: Scene, comma: int, floor: int) -> Phrase | None:
    """The phrase that opens a sentence, if it ends at the comma: Lee, citing “costs,” said"""
    if scene.words.text[comma] != ",":
        return None
    phrase = noun_phrase_before(scene.words, scene.tags, comma, floor)
    return phrase if phrase is not None and phrase.first == floor else None


def own_subject(scene: Scene, at: int, floor: int) -> Phrase | None:
    """The subject that stands before the verb at `at`, what hangs on it included.

    Not an article alone, nor what a preposition governs, unless that ends what tells more of a
    noun: another official speaking to Fox News said; a letter signed by two doctors says.
    """
    words, tags = scene.words, scene.tags
    own = subject_before(words, tags, at)
    whole = _described(scene, at) if own is None or own.first > floor else None
    own = own or whole  # a man whose house was flooded | told
    if own is None or own.first < floor:
        return None
    if words.lower[own.head] in {"a", "an", "the", "no", "every"}:
        return None
    before = own.first - 1
    if before < floor or tags[before] not in TAKES_OBJECT or words.lower[before] in SUBORDINATE:
        return own
    if whole is not None and floor <= whole.first < own.first:
        return whole
    return own if tags[before] in VERBS else _name_behind(scene, own)


def _described(scene: Scene, at: int) -> Phrase | None:
    """The noun before the verb at `at` with the clause or the participle that tells more of it; no
    name has one without a comma: Lee responded in a text | message."""
    phrase = subject_of_verb(scene.words, scene.tags, at)
    return None if phrase is None or scene.tags[phrase.head] == "NNP" else phrase


def _name_behind(scene: Scene, phrase: Phrase) -> Phrase | None:
    """The name that ends a phrase which a preposition governs: Outside the court Ann Lee said."""
    first = phrase.last
    while first - 1 > phrase.first and scene.tags[first - 1] == "NNP":
        first -= 1
    named = scene.tags[phrase.last] == "NNP" and scene.tags[first - 1] in {"NN", "NNS"}
    return Phrase(first, phrase.last, phrase.last) if named else None


def governing_subject(scene: Scene, at: int, floor: int) -> Phrase | None:
    """The subject of the nearest finite verb left of `at`."""
    for left in _finite_before(scene, at, floor):
        own = own_subject(scene, left, floor)
        if own is not None and not _excluded(scene, own):
            return own
    return None


def _speaker_before(scene: Scene, at: int, floor: int) -> Phrase | None:
    """Who can speak, rather than what was spoken of: Lee said it was late but added; None if one
    who can is nearer."""
    for left in _finite_before(scene, at, floor):
        own = own_subject(scene, left, floor)
        if own is not None and not _excluded(scene, own) and may_speak(scene, own):
            return own
    return None


def may_speak(scene: Scene, phrase: Phrase) -> bool:
    """Whether a phrase is somebody: Lee, the mayor, two of them; not the rent, nor it."""
    if scene.words.lower[phrase.head] in {"it", "this", "that", "there"}:
        return False
    return scene.tags[phrase.head] == "CD" or is_somebody(scene.words, scene.tags, phrase)


def _finite_before(scene: Scene, at: int, floor: int) -> Iterator[int]:
    """The finite verbs left of `at`, the nearest first, what brackets hold passed over."""
    bracketed = False
    for left in scene.leftwards(at - 1, max(floor, at - LONGEST_SENTENCE)):
        mark = scene.words.text[left]
        bracketed = (bracketed or mark == ")") and mark != "("
        if scene.tags[left] in FINITE and not bracketed:
            yield left


def clause_subject(scene: Scene, at: int, floor: int) -> Phrase | None:
    """Whose participle stands at `at`: the subject of the nearest clause that is no complement.

    Lee admitted that troops had fought, saying: Lee, not the troops.
    """
    for left in _finite_before(scene, at, floor):
        own = own_subject(scene, left, floor)
        if own is None or _excluded(scene, own):
            continue
        if scene.tags[left] == "BE" and not may_speak(scene, own):
            agent = _agent(scene, left, at)
            if agent is not None:
                return agent
        before = own.first - 1
        if before < floor or scene.words.text[before] in {",", ";", "—", "–", "-", "("}:
            return own
        if scene.inside[before] >= 0:  # “…,” he said, adding
            return own
        word = scene.words.lower[before]
        if scene.tags[before] == "CC" or word == "where" or word in CONTRASTING:
            return own
    return main_subject(scene, at, floor)


def _agent(scene: Scene, verb: int, past: int) -> Phrase | None:
    """By whom a thing is done, who goes on to speak: hopes were dashed by [Lee’s note], saying"""
    for by in scene.rightwards(verb + 1, past):
        if scene.words.lower[by] == "by":
            phrase = phrase_at(scene, by + 1, past)
            speaks = phrase is not None and is_somebody(scene.words, scene.tags, phrase)
            return phrase if speaks else None
    return None


def main_subject(scene: Scene, at: int, floor: int) -> Phrase | None:
    """The subject of the sentence's main clause, as far as it stands left of `at`."""
    embedded = opens_with_clause(scene, floor)
    for position in scene.rightwards(floor, at):
        tag = scene.tags[position]
        if tag not in FINITE:
            continue
        own = own_subject(scene, position, floor)
        if own is None or _excluded(scene, own):
            continue
        if not embedded or (own.first > floor and scene.words.text[own.first - 1] == ","):
            return own
    return None


def opens_with_clause(scene: Scene, floor: int) -> bool:
    """Whether a clause before the main one opens the sentence: When asked, …; Asked why, …"""
    lower, tags = scene.words.lower, scene.tags
    first = floor
    while first + 1 < len(tags) and tags[first] in {"CC", "RB", "PUNCT"}:
        first += 1
    return lower[first] in SUBORDINATE or tags[first] in {"VBN", "VBG"} or lower[first] == "asked"


def _excluded(scene: Scene, phrase: Phrase) -> bool:
    if scene.tags[phrase.head] in {"WH", "SUB"}:
        return True
    return tells_time(scene.words, scene.tags, phrase.head)


def phrase_at(scene: Scene, at: int, past: int) -> Phrase | None:
    """The noun phrase that begins at `at`, if `at` stands outside quotation marks."""
    if at >= past or scene.inside[at] >= 0:
        return None
    return noun_phrase_at(scene.words, scene.tags, at, past)


def clause_floor(scene: Scene, left: int) -> int:
    """Where the sentence begins that holds word `left`, a dateline left out: LAGOS (AP) —"""
    floor = scene.sentence(left)[0]
    for at in scene.rightwards(floor, min(left, floor + 12)):
        if scene.words.text[at] in ANY_DASH:
            before = scene.words.text[at - 1]
            return at + 1 if before == ")" or scene.words.text[floor].isupper() else floor
    return floor
