"""Frames in which a reporting word reports nothing, however often it does elsewhere.

Each is a rule of English, not of any text: a thing does not call for calm, an order to the reader
is nobody's thought, "a man named Ortiz" names and tells nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from quotes.attributing.modality import modality_of
from quotes.attributing.reported.attributive import ATTRIBUTIVE
from quotes.attributing.reported.circumstances import CIRCUMSTANCES
from quotes.attributing.reported.deeds import DEEDS
from quotes.attributing.reported.forms import rule_of
from quotes.attributing.reported.names_given import NAMES_GIVEN, REFUSING
from quotes.attributing.reported.surely import cites_view
from quotes.finding.cues import Candidate
from quotes.finding.phrases import is_somebody
from quotes.finding.phrases_ahead import noun_phrase_at
from quotes.finding.punctuation import OPENING_MARKS
from quotes.finding.tagset import AUXILIARIES, FINITE, PAST_FORMS
from quotes.finding.words import Words
from quotes.lexicon.cues import SAYING, SPEAKING, is_of_class
from quotes.lexicon.modality import modality_words
from quotes.lexicon.nouns import is_amount

ANIMATE: Final = frozenset(
    {"judge", "regard", "want", "promise", "think", "urge", "call", "ask", "say"}
)
"""Classes of words that with an object need somebody as their subject, not something."""
THINGS: Final = frozenset({"thing", "things", "wh-thing", "wh-things"})
SOMEBODY: Final = frozenset({"person", "pron", "name"})
ADDED: Final = frozenset({"PUNCT", "IN", "CC", "SUB", "RB"})
"""What stands behind a clause that is whole without it."""
TOLD: Final = frozenset({"np-that", "np-clause"})
DESCRIBING: Final = frozenset({"object", "about"})
POINTING: Final = frozenset({"say", "state", "disclose", "reveal", "tell"})
"""Verbs that have "this" as their object for what has been told before."""
WHEN_OR_WHERE: Final = frozenset({"yesterday", "today", "earlier", "in", "at", "on", "during"})
"""What stands behind "this" by itself; not this week."""
SUMMONED: Final = frozenset({"backup", "back-up", "reinforcements", "ambulance", "medics"})
WORDLESS: Final = frozenset({("promise", "comment"), ("ask", "time")})
"""Classes of verbs with what is no content of theirs: offered no comment, asked a second time."""
STATING_ONLY: Final = frozenset({"pray", "narrate"})
MATTER: Final = frozenset({"about", "over", "why"})
"""What begins what somebody is asked, besides “to” and “if”: asked Lee, who is ill, | about it."""
STATED: Final = frozenset({"that", "quote", "colon", "comma", "stop"})


def reports_nothing(words: Words, tags: Sequence[str], c: Candidate) -> bool:
    """Whether the frame of the cue `c` is one of those that report nothing."""
    for rule in RULES:  # noqa: SIM110 - any() of a generator takes half as long again
        if rule(words, tags, c):
            return True
    return False


def said_by_a_thing(words: Words, tags: Sequence[str], c: Candidate) -> bool:
    """An operation that recalled the attack; pillars support the roof; a storm that forced them."""
    if c.who in {"wh-thing", "wh-things"} and rule_of("F", c.right) in DESCRIBING:
        return True
    if c.group in {"pass", "vbn"}:
        return False  # the plan was rejected by the council
    if c.right in TOLD and c.told is not None and is_somebody(words, tags, c.told):
        return False  # the force warned residents the river could rise
    acts = c.entry.group in ANIMATE and c.who in THINGS
    return acts and c.right.split("-")[0] in {"np", "np!", "to", "prep"}


def told_to_the_reader(words: Words, tags: Sequence[str], c: Candidate) -> bool:
    """Ignore them. Expect to pay more. Imagine that it rains.

    Nor is what looks like a verb one: Worries about flooding have grown.
    """
    if c.left == "start" and tags[c.at] == "VBZ" and c.group == "fin":
        return c.right.startswith("prep")
    opens = c.left == "start" and c.subject is None and c.first == c.at
    return opens and c.entry.part == "verb" and words.lower[c.at] == c.entry.lemma.split()[0]


def by_another(words: Words, tags: Sequence[str], c: Candidate) -> bool:
    """A town threatened by fire, asked by reporters: whoever stands behind it did it."""
    done = c.right == "prep-by" and c.group == "fin" and tags[c.at] in PAST_FORMS
    return done and (c.entry.group not in SAYING or c.entry.to)


def heard_by_reading(words: Words, tags: Sequence[str], c: Candidate) -> bool:
    """His sisters read in the paper that ...: they did not say it; a sign read that ...

    Nor does a length: two minutes read.
    """
    if c.entry.lemma == "read" and c.right == "stop" and c.subject is not None:
        return tags[c.subject.first] == "CD"
    return c.entry.lemma == "read" and c.who in SOMEBODY and c.right.rstrip("+") == "that"


def no_words(words: Words, tags: Sequence[str], c: Candidate) -> bool:
    """Said nothing; learned a lot: how much, not what. Said this on Monday: what stands before.

    Offered no comment; asked a second time.
    """
    if c.told is None or words.lower[c.told.first] == "the" or not c.right.startswith("np"):
        return False  # denounced the deal
    if c.entry.lemma == "call for" and words.lower[c.told.head] in SUMMONED:
        return True  # called for backup and surrounded the house
    if (c.entry.group, words.lower[c.told.head]) in WORDLESS:
        return not c.right.endswith(("colon", "quote", "that", "clause", "wh", "to"))
    if words.lower[c.told.head] == "this" and c.entry.lemma in POINTING:
        return not c.right.endswith(("colon", "quote", "that", "clause"))
    return is_amount(words.lower[c.told.head])


def told_before(words: Words, tags: Sequence[str], c: Candidate) -> bool:
    """Disclosed this yesterday in Abuja: "this" is what stands before, and where follows."""
    behind = words.lower[c.last + 1 : c.last + 3]
    pointed = c.entry.lemma in POINTING and behind[:1] == ["this"] and behind[-1] in WHEN_OR_WHERE
    return pointed and c.right.startswith("prep") and c.told is None


def done_to_somebody(words: Words, tags: Sequence[str], c: Candidate) -> bool:
    """She was admitted on Monday, the jury was shown a video: nobody says so by that."""
    if c.group != "pass":
        return False
    if c.entry.lemma == "admit":
        return c.right.rstrip("+") != "that"
    return c.entry.lemma == "show" and c.right.startswith("np") and c.right not in TOLD


def closing_its_clause(words: Words, tags: Sequence[str], c: Candidate) -> bool:
    """The boy who never asks, [is] happy; Lee, defending, [said]: the main clause goes on.

    So it does behind a participle that opens the sentence alone: Defending, Lee said
    """
    comma = c.last + 1
    if comma >= len(tags) or words.text[comma] != "," or cites_view(c):
        return False
    if tags[c.at] == "VBG" and (c.left == "start" or words.text[c.first - 1] == ","):
        return tags[comma + 1 : comma + 2] != ["PUNCT"]  # counsel, defending, he
    if c.subject is not None and tags[c.subject.head] not in {"WH", "SUB"}:
        return False  # the plan, he said, is good
    return bool({*tags[comma + 1 : comma + 2]} & FINITE)


def said_behind(words: Words, tags: Sequence[str], c: Candidate) -> bool:
    """Lee agreed, [saying] the plan was fair: the words stand behind the participle."""
    if c.right != "comma" or c.subject is None or tags[c.after + 1 : c.after + 2] != ["VBG"]:
        return False
    opens = c.subject.first == words.sentences[words.sentence_of[c.at]][0]
    return opens and is_of_class(words.lower[c.after + 1], SAYING)


def addressed(words: Words, tags: Sequence[str], c: Candidate) -> bool:
    """Replied to reporters at his office; wrote to the council to say: to whom, and not what."""
    if c.right != "prep-to" or c.entry.group not in SAYING or c.entry.part != "verb":
        return False
    first = min(c.first, c.subject.first if c.subject is not None else c.first)
    floor = words.sentences[words.sentence_of[c.at]][0]
    if c.after > c.last + 1 or not FINITE.isdisjoint(tags[floor:first]):
        return False  # Lee said in a letter to him; It was late, Lee wrote to him
    whom = noun_phrase_at(words, tags, c.after + 1)
    if whom is None or not is_somebody(words, tags, whom):
        return False
    if tags[whom.last + 1 : whom.last + 2] == ["TO"]:
        return any(is_of_class(word, SAYING) for word in words.lower[whom.last + 2 : whom.last + 3])
    return ADDED.issuperset(tags[whom.last + 1 : whom.last + 2])


def silent(words: Words, tags: Sequence[str], c: Candidate) -> bool:
    """Declined to comment, did not reply, would not name the lender: nothing was said.

    None of RULES: what hangs on such a word reports nothing either (questions about the pumps).
    """
    withheld = modality_words()["withheld"]
    if c.right == "to!" and modality_of(words, tags, c) == "negated":
        return words.lower[c.after + 1] in withheld
    return words.lower[c.at] in withheld and modality_of(words, tags, c) == "negated"


def refused(words: Words, tags: Sequence[str], c: Candidate) -> bool:
    """Ordered to leave, he refused, citing the cold: what he refused, another word tells. Declined
    comment."""
    if c.entry.lemma not in REFUSING:
        return False
    return c.right in {"stop", "comma"} or words.lower[c.last + 1 : c.last + 2] == ["comment"]


def asked_alone(words: Words, tags: Sequence[str], c: Candidate) -> bool:
    """Asked, When asked, If pressed: that somebody is asked opens the sentence, and not what."""
    if c.entry.group != "ask" or c.subject is not None or not c.right.startswith("comma"):
        return False
    return c.left == "start" or words.lower[c.first - 1] in {"when", "if", "once"}


def asked_somebody(words: Words, tags: Sequence[str], c: Candidate) -> bool:
    """The committee grilled Lee; reporters questioned him on Monday: whom, and not what."""
    if c.entry.group != "ask" or c.told is None or c.entry.part != "verb":
        return False
    if c.right != "np." or not is_somebody(words, tags, c.told):
        return False
    first, end = words.sentences[words.sentence_of[c.at]]
    behind = range(c.told.last + 1, end)
    asked = (tags[at] in {"TO", "SUB"} or words.lower[at] in MATTER for at in behind)
    return OPENING_MARKS.isdisjoint(words.text[first:end]) and not any(asked)


def states_nothing(words: Words, tags: Sequence[str], c: Candidate) -> bool:
    """Prayed for rain: it reports only as “prayed that he be freed” does."""
    return c.entry.lemma in STATING_ONLY and c.right not in STATED


def silent_alone(words: Words, tags: Sequence[str], c: Candidate) -> bool:
    """He did not reply, but Lee said: no word of what follows hangs on it."""
    return c.right in {"stop", "comma", "and"} and silent(words, tags, c)


def subject_of_quoted(words: Words, tags: Sequence[str], c: Candidate) -> bool:
    """The court’s opinion “departs from” the law; reports that “showed” it: the noun is what the
    quoted verb tells of, and nobody’s words."""
    first = c.after + (c.right == "that") + 1
    if c.group != "noun" or c.right not in {"quote", "that"} or first >= len(words):
        return False
    return words.text[first - 1] in OPENING_MARKS and tags[first] in {"VBZ", "VBD", "BE", "HAVE"}


def stranded(words: Words, tags: Sequence[str], c: Candidate) -> bool:
    """The voters she talked to [did] not care: what the preposition governs stands before."""
    governs = c.right.startswith("prep") and c.after + 1 < len(words)
    if not governs or c.entry.part != "verb" or words.lower[c.after + 1].endswith("ing"):
        return False  # admitted to being late
    return tags[c.after + 1] in AUXILIARIES


def of_words_elsewhere(words: Words, tags: Sequence[str], c: Candidate) -> bool:
    """So said Lee; Said Lee: “…”: who stands behind the verb speaks, and nothing is said there."""
    if c.subject is not None or c.told is None or tags[c.at] not in PAST_FORMS:
        return False
    floor = words.sentences[words.sentence_of[c.at]][0]
    if c.first != floor and words.lower[floor : c.first] != ["so"]:
        return False
    return is_of_class(words.lower[c.at], SPEAKING) and is_somebody(words, tags, c.told)


def taken_up_by_another(words: Words, tags: Sequence[str], c: Candidate) -> bool:
    """A claim that Lee denies: what she denies, and not what the claim tells."""
    if c.group != "noun" or c.right != "that":
        return False
    phrase = noun_phrase_at(words, tags, c.after + 1)
    verb = phrase.last + 1 if phrase is not None else len(tags)
    while verb < len(tags) and tags[verb] in {"RB", "HAVE"}:
        verb += 1
    ends = tags[verb + 1 : verb + 2] in ([], ["PUNCT"])
    return ends and is_of_class(words.lower[min(verb, len(tags) - 1)], {"judge"})


RULES: Final[tuple[Callable[[Words, Sequence[str], Candidate], bool], ...]] = (
    *DEEDS,
    *CIRCUMSTANCES,
    *ATTRIBUTIVE,
    *NAMES_GIVEN,
    said_by_a_thing,
    told_to_the_reader,
    by_another,
    heard_by_reading,
    no_words,
    told_before,
    done_to_somebody,
    closing_its_clause,
    said_behind,
    addressed,
    refused,
    asked_alone,
    asked_somebody,
    states_nothing,
    silent_alone,
    subject_of_quoted,
    stranded,
    of_words_elsewhere,
    taken_up_by_another,
)
