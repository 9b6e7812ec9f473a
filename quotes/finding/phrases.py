"""Noun phrases beside a word: who could have said it.

No parse: a noun phrase is a run of determiners, adjectives, nouns and names, with prepositional
phrases behind its head; its bounds are read off the parts of speech and off what kind of word its
head is. All positions are indices of words; a phrase includes both of its ends.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final, NamedTuple

from quotes.finding.given_days import is_given_day
from quotes.finding.neighbours import CLAUSAL
from quotes.finding.punctuation import CLOSING_MARKS, before_acronym
from quotes.finding.shared_posts import joins_roles
from quotes.finding.tagset import BEFORE_VERB, COMMON_NOUNS, FINITE_VERBS, HEADS, NOUNS, PAST_FORMS
from quotes.finding.words import Words
from quotes.lexicon.cues import cue_forms
from quotes.lexicon.nouns import is_counted, is_measure, is_occasion, is_time
from quotes.lexicon.people import people
from quotes.lexicon.sources import source_kind

INNER: Final = frozenset({"NN", "NNS", "NNP", "JJ", "CD", "DT", "PRP$", "POS", "VBN", "VBG", "RB"})
"""What may stand between a subject and its verb without a comma: has also, will not."""
ATTACHING: Final = frozenset(
    "of for in at from with on by near about"
    " inside outside within behind across under against around".split()
)
"""Prepositions that tie a phrase to a noun (a spokesman for the ministry)."""
WITH_SUBJECT: Final = NOUNS | BEFORE_VERB | {"PRP", "WH"}
"""What stands before a verb that has a subject."""
JOINTS: Final = frozenset({"IN", "TO", "CC"})
"""What may stand between a phrase and the noun it hangs on or is joined to."""
SUBJECT_FORMS: Final = frozenset({"he", "she", "they", "i", "we"})
"""Pronouns that are always a subject."""
PLACING: Final = frozenset({"IN", "PUNCT"})
"""What stands before a place that stands before somebody."""
NAMED: Final = frozenset({"surnamed", "named", "nicknamed"})
"""Participles that stand between a noun and the name of whom it means."""
OCCASIONS: Final = frozenset({"interview", "letter", "filing", "briefing"})
"""Where something was said, whatever article stands before: Lee | in her letter | said."""
ANYBODY: Final = frozenset({"one", "none", "others", "everyone", "anyone", "those", "someone"})
"""Pronouns that more may be told of: others | in the party."""
SURNAMES: Final = frozenset({"day", "march"})
"""Words of time that are surnames too."""


@dataclass(slots=True)
class Phrase:
    """A noun phrase: first word, head, last word."""

    first: int
    head: int
    last: int


class Core(NamedTuple):
    """A run of nouns and what modifies them: its first word, and its last, which is the head."""

    first: int
    head: int


def tells_time(words: Words, tags: Sequence[str], at: int) -> bool:
    """Whether a word is one of time, and no surname: Monday, week; not the Day of Ann Day.

    What somebody owns is more than a time: Radio 4’s Today programme; the council’s Monday sitting.
    """
    word = words.lower[at]
    if not is_time(word) or (at and tags[at - 1 : at + 1] == ["POS", "NNP"]):
        return False
    if tags[at] == "NNP" and is_given_day(words, tags, at):
        return False
    if word not in SURNAMES or tags[at] != "NNP":
        return True
    dated = at + 1 < len(tags) and tags[at + 1] == "CD"
    return dated or (word != "day" and (not at or tags[at - 1] != "NNP"))


def noun_phrase_before(
    words: Words, tags: Sequence[str], at: int, floor: int | None = None
) -> Phrase | None:
    """The noun phrase whose last word stands directly before word `at`, in the same sentence."""
    last = at - 1
    floor = words.sentences[words.sentence_of[at]][0] if floor is None else floor
    if last < floor:
        return None
    own = tags[last] == "POS" and last - 2 > floor and words.lower[last - 2] == "of"
    core = _core_before(words, tags, last - own, floor)  # a friend of Lee’s
    if core is None:
        return None
    phrase = Phrase(*core, last)
    while (wider := _wider(words, tags, phrase, floor)) is not None:
        phrase = wider
    return phrase


def _wider(words: Words, tags: Sequence[str], phrase: Phrase, floor: int) -> Phrase | None:
    """A phrase with the noun that it hangs on or is joined to: the officer | in charge.

    None where nothing before the phrase belongs to it.
    """
    joint = phrase.first - 1
    if joint - 1 < floor or tags[joint] not in JOINTS:
        return None
    described = _described_before(words, tags, phrase.first, floor)
    if described is not None:
        return Phrase(*described, phrase.last)
    behind = before_acronym(words.text, joint)  # the managing director (MD) | of the firm
    outer, word = _core_before(words, tags, behind - 1, floor), words.lower[joint]
    if outer is None:
        return None
    outer = _headed_by_noun(tags, outer)
    if tags[joint] == "CC":
        if word not in {"and", "or", "&"} or not _join(words, tags, outer, phrase, floor):
            return None
        return replace(phrase, first=_first_of_list(words, tags, outer, phrase.head, floor))
    if tags[joint] == "TO":
        whole = noun_phrase_before(words, tags, joint, floor)
        if whole is not None and _hears(words, tags, Core(whole.first, whole.head), floor):
            return replace(whole, last=phrase.last)  # the adviser on water | to the governor
        return None
    paper = words.lower[phrase.head]
    told = paper in people().naming["issued"] or paper in OCCASIONS
    owned = tags[phrase.first] == "PRP$"
    told = told or ((owned or words.lower[phrase.first] in {"a", "an"}) and is_occasion(paper))
    where = word == "in" and told  # Lee | in a statement | said
    where = where or (owned and paper == "part" and word in {"for", "on"})  # Lee | for his part
    hangs = word in ATTACHING and not where and _may_head(words, tags, outer.head)
    return Phrase(*outer, phrase.last) if hangs else None


def _headed_by_noun(tags: Sequence[str], core: Core) -> Core:
    """A run that ends in an adjective with the noun as its head: residents unhappy | with it."""
    adjective = tags[core.head] == "JJ" and core.first < core.head
    return core._replace(head=core.head - 1) if adjective and tags[core.head - 1] in NOUNS else core


def _first_of_list(words: Words, tags: Sequence[str], item: Core, head: int, floor: int) -> int:
    """Where a list of names begins that opens its clause: [France], Italy and Spain said; in May,
    [Ann Lee], Bo Lund and Cal Orr said; not: in Osta, [Ann Lee] and Bo Lund said.

    `item` is the last but one, `head` that of the last.
    """
    listed, alone = item.first, item.first == item.head
    while tags[head] == "NNP" and listed - 2 >= floor and words.text[listed - 1] == ",":
        core = _core_before(words, tags, listed - 2, floor)
        if core is None or tags[core.head] != "NNP":
            break
        if core.first == core.head > floor and not alone and tags[core.first - 1] in PLACING:
            break  # in Osta, Velden, | Ann Lee and Bo Lund said
        listed = core.first
    opens = opens_list(words, tags, listed, floor) or tags[listed - 1] in {"SUB", "CC"}
    return listed if opens else item.first


def opens_list(words: Words, tags: Sequence[str], first: int, floor: int) -> bool:
    """Whether a list that begins at `first` opens its clause, behind “that”, quoted words, or what
    tells when or where."""
    if first == floor or words.lower[first - 1] == "that" or words.text[first - 1] in CLOSING_MARKS:
        return True
    adjunct = tags[floor] in {"IN", "RB"} and FINITE_VERBS.isdisjoint(tags[floor:first])
    return adjunct and words.text[first - 1] == ","


def _described_before(words: Words, tags: Sequence[str], first: int, floor: int) -> Core | None:
    """The noun that an adjective ties to a phrase: a source | close to the show."""
    if first - 3 < floor or tags[first - 1] not in {"IN", "TO"}:
        return None
    if tags[first - 2 : first] == ["JJ", "IN"]:
        return None  # familiar with: no more than an adjective before its preposition
    if words.lower[first - 2] not in people().naming["postposed"]:
        return None
    outer = _core_before(words, tags, first - 3, floor)
    return outer if outer is not None and tags[outer.head] in NOUNS else None


def _hears(words: Words, tags: Sequence[str], outer: Core, floor: int) -> bool:
    """Whether `to` ties a phrase to the noun `outer` that begins a clause: a report | to
    parliament, aides | to Clinton; but gave a letter | to Lee."""
    known, word = people(), words.lower[outer.head]
    speaks = known.is_role(word) or word in known.plurals or word in known.organisations["document"]
    return speaks and begins_clause(tags, outer.first, floor)


def begins_clause(tags: Sequence[str], first: int, floor: int) -> bool:
    """Whether a phrase that begins at `first` opens its clause."""
    return first == floor or tags[first - 1] in {"PUNCT", "SUB", "CC"}


def _join(words: Words, tags: Sequence[str], outer: Core, right: Phrase, floor: int) -> bool:
    """Whether "and" before `right` makes one phrase of two: she and others, Lee and Ortiz.

    A name and what is none join where the clause begins with them (Lee and his aides); so do the
    parts of a title (baker and author Ann Lee), and nouns with he or she, but not: saw smoke and |
    she called.
    """
    joined, joining = tags[outer.head], tags[right.head]
    own = tags[right.first] in {"DT", "PRP$"} and joining != "NNP"
    if own and _governed(words, tags, outer.first, floor):
        return False
    alone = words.lower[right.head] in SUBJECT_FORMS or words.lower[right.first] == "no"
    if alone and (joined in COMMON_NOUNS or joined == "JJ"):  # was very ill and | he said
        return begins_clause(tags, outer.first, floor)
    if joined == "PRP" or (joined == "NNP") == (joining == "NNP"):
        return True
    if joining == "NNP" and joins_roles(words, tags, outer.head + 1):
        return True  # Co-founder and chief executive Ann Lee
    if joined == tags[right.first] == "NN":
        return True
    begins = begins_clause(tags, outer.first, floor)
    if joined == "NNP":
        theirs = tags[right.first] == "PRP$" and people().is_human(words.lower[right.head])
        others = joining == "NNS" or words.lower[right.head] == "others"
        return begins and (others or theirs)  # Lee and her husband
    return begins and outer.first == outer.head and words.text[outer.head].istitle()  # Labour and


def _governed(words: Words, tags: Sequence[str], first: int, floor: int) -> bool:
    """Whether a phrase is the object of a verb before it: police searched [the house] and | a man
    said; starred in [films] and | his son said; not of one with a clause: said [Lee] and Ray went.
    """
    if first - 1 <= floor:
        return False
    verb = first - 1 - (tags[first - 1] == "IN")
    if verb <= floor or tags[verb] not in FINITE_VERBS or tags[verb - 1] not in WITH_SUBJECT:
        return False
    return not any(e.takes & CLAUSAL for e in cue_forms().get(words.lower[verb], ()))


def _may_head(words: Words, tags: Sequence[str], head: int) -> bool:
    """Whether a prepositional phrase can hang on this head: one of, others in, but not he on."""
    word = words.lower[head]
    if tags[head] == "PRP":
        return word in ANYBODY
    return not tells_time(words, tags, head)


def _core_before(words: Words, tags: Sequence[str], last: int, floor: int) -> Core | None:
    """The run of nouns and what modifies them that ends at `last`."""
    if tags[last] not in HEADS and tags[last] not in {"DT", "JJ"}:
        return None
    if tags[last] == "PRP":
        return Core(_with_measure(words, tags, last, floor), last)
    first = last
    while first > floor and tags[first] not in {"DT", "PRP$"}:
        opening = before_acronym(words.text, first)
        if _modifies(words, tags, first - 1):
            first -= 1
        elif floor < opening < first and {tags[opening - 1], tags[first]} <= NOUNS:
            first = opening - 1  # the National Disaster Agency (NDA) spokesman
        elif first - 1 > floor and tags[first - 2 : first + 1] == ["JJ", "CC", "JJ"]:
            first -= 2  # current and former officials
        else:
            break
    if first - 1 >= floor and tags[first - 1] == "DT" and words.lower[first] in {"the", "these"}:
        first -= 1  # all the, both these
    while tags[first] == "POS" and first < last:
        first += 1
    if tags[first] == "DT" or tags[last] in HEADS or first < last:
        return Core(_with_measure(words, tags, first, floor), last)
    return None


def _modifies(words: Words, tags: Sequence[str], at: int) -> bool:
    """Whether a word belongs to the noun phrase that goes on behind it."""
    tag, following = tags[at], tags[at + 1]
    if at and words.lower[at - 1] == "on" and is_time(words.lower[at]):
        return False  # On Saturday | Lee’s party said
    dated = at and words.lower[at - 1] in {"last", "this", "next"}
    if dated and is_time(words.lower[at]) and tag != "NNP":
        return False  # Last week | witnesses said
    if tag not in INNER or (tag in {"VBN", "VBG"} and following == "NNP"):
        return tag in PAST_FORMS and words.lower[at] in NAMED  # a tenant surnamed Ho
    if tag == "RB":
        return following in {"JJ", "VBN", "CD"}
    if tag == "VBN" and at > 0 and tags[at - 1] == "HAVE":
        return False  # had handled | messages
    if tag != "NN" or following != "NNP":
        return True
    if at and words.lower[at - 1] == "in" and not people().is_role(words.lower[at]):
        return False  # In response | Lee said
    return not is_time(words.lower[at])  # said Monday | Lee


def _with_measure(words: Words, tags: Sequence[str], first: int, floor: int) -> int:
    """Where a phrase begins, with what qualifies its number: about 200, no one, £200."""
    if first > floor and words.lower[first] == "least" and words.lower[first - 1] == "at":
        return first - 1
    while first > floor and (tags[first] == "CD" or is_counted(words.lower[first])):
        if is_measure(words.lower[first - 1]):
            first -= 1
        elif first - 1 > floor and is_measure("-".join(words.lower[first - 2 : first])):
            first -= 2
        else:
            break
    return first


def is_somebody(words: Words, tags: Sequence[str], phrase: Phrase) -> bool:
    """Whether a noun phrase stands for people or an organisation: reporters, him, the council."""
    return tags[phrase.head] in {"PRP", "NNP"} or bool(source_kind(words.lower[phrase.head]))
