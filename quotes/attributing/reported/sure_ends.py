"""Where reported words surely end: where the main clause begins, or somebody else's words.

Asked about the fire, [the mayor said ...]; blamed the town [and blocked a road]; a man accused of
theft [told the court]. What is not sure is counted; see ``bounds``.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from quotes.attributing.clauses import WHICH
from quotes.attributing.reported.anew import SETTING_AGAINST, is_main_clause, reports_anew
from quotes.attributing.reported.boundaries import Boundary
from quotes.attributing.reported.denials import tells_no_more
from quotes.attributing.reported.endings import NONE, Content, own_verbs
from quotes.attributing.reported.participles import undergone
from quotes.attributing.reported.tails import tells_scene
from quotes.finding.phrases_ahead import noun_phrase_at
from quotes.finding.possible_tags import possible_tags
from quotes.finding.tagset import FINITE, PARTICIPLES
from quotes.finding.words import Words
from quotes.lexicon.cues import SAYING, cue_forms, is_of_class
from quotes.lexicon.media import media

JOINING: Final = frozenset({"and", "but"})
FINITE_GROUPS: Final = frozenset({"fin", "perf", "prog"})
BASES: Final = frozenset({"be", "have", "been", "being", "having"})
"""Forms of the auxiliaries that may go on from an infinitive: to wait and [be] patient."""
PAUSES: Final = frozenset({",", "q,", "—", "–"})
MEANWHILE: Final = frozenset({"as", "while", "whereas"})
"""What needs no comma to lead to what somebody else says at the same time."""
COMPARING: Final = frozenset({"DT", "JJ", "RB", "SUB"})
"""What "as" or "while" belongs to that tells no further action: such as, as well as."""
ASKED: Final = frozenset({"asked", "questioned", "pressed", "quizzed"})
"""Behind "when" they tell on what occasion it was said."""
QUOTING_ANEW: Final = WHICH | SETTING_AGAINST | MEANWHILE
"""What may lead to words that are quoted with a verb of their own."""
ANEW_REACH: Final = 6
"""How far behind the subject of such a verb its quoted words may begin."""
PRESS: Final = frozenset({"reporters", "journalists", "newsmen", "pressmen", "newspersons"})
"""Who is told what is to be printed."""


def must_end(content: Content, b: Boundary, *, opening: bool, contrasts: bool) -> bool:
    """Whether the main clause or somebody else's words begin at a boundary, or a noun's verb does.

    Only where the cue is `opening` its sentence can a main clause follow; with `contrasts` somebody
    else speaks only where a word sets that against the content.
    """
    words, tags, c, stop = content.words, content.tags, content.cue, content.stop
    pauses = pauses_at(words, b)
    if opening and pauses and _goes_to_main(words, tags, b, stop):
        return True  # Asked about the fire, [the mayor said ...]
    quoted = b.opener in {"q", "q,"} and pauses and not b.word.endswith("ing")
    if quoted and is_main_clause(words, tags, b.at, stop):
        return True  # on what he called a “rant,” [the crowd cheered]
    if pauses and words.lower[content.first : b.at] in (["yes"], ["no"]):
        return True  # six in ten said yes, [compared with four]
    if b.word == "with" and (pauses or not own_verbs(c)) and says_with(words, tags, b.at, stop):
        return True
    if (
        _second_verb(content, b)
        or _told_outlet(content, b)
        or (c.entry.group == "say" and tells_no_more(words, tags, b.at, stop))
        or (b.opener in {",", "q,"} and _closes_relative(content, b))
    ):
        return True
    if b.opener == "verb" and tags[b.at - 1] != "TO" and undergone(words, tags, c):
        return True  # a man accused of theft [told the court]
    if _quotes_anew(content, b) or (b.opener == "when" and b.word in ASKED):
        return True  # said it was late [when asked about it]
    if b.opener in {"q", "q,"} and tells_scene(words, tags, b.at, stop, c, pauses=pauses):
        return True
    if pauses and reports_anew(words, tags, b.at, stop, contrasts=contrasts):
        return True
    return b.opener == "verb" and c.group == "noun" and _is_subject(content)


def _is_subject(content: Content) -> bool:
    """Whether a noun with its content waits for its verb: her promise to build [was forgotten];
    attacks on the press [are rare]; her belief that it was safe [was shared]."""
    words, c = content.words, content.cue
    if c.right == "that":
        floor = words.sentences[words.sentence_of[c.at]][0]
        return FINITE.isdisjoint(content.tags[floor : c.at])
    return c.right == "to" or (c.left == "start" and c.right.startswith("prep"))


def _second_verb(content: Content, b: Boundary) -> bool:
    """Whether whoever speaks goes on to act: blamed the town for the flood [and blocked a road];
    agreed to keep the trees [and also said ...].

    Content without a verb of its own has no other that could be joined; but: to pay and (to) set,
    accused of being bribed and (being) seen.
    """
    words, tags, c = content.words, content.tags, content.cue
    joint = b.at + (tags[b.at] == "PUNCT")
    if words.lower[joint] not in JOINING or own_verbs(c) or c.group not in FINITE_GROUPS:
        return False
    verb = joint + 1
    while verb < content.stop and tags[verb] == "RB":
        verb += 1
    if verb >= content.stop or content.verb(content.first, joint) != NONE:
        return False
    if tags[verb] == "VBD":
        return (
            (tags[c.at] == "VBD" or c.group == "perf")
            and "VBN" not in tags[content.first : joint]
            and "VB" not in possible_tags(words.lower[verb])
        )
    return tags[verb] in {"VBZ", "HAVE", "BE", "MD"} and words.lower[verb] not in BASES


def _told_outlet(content: Content, b: Boundary) -> bool:
    """Whether the press is told at a boundary: confirmed it [to the Herald], [to newsmen]."""
    words, tags, c = content.words, content.tags, content.cue
    if b.word != "to" or tags[b.at] != "TO" or own_verbs(c) or c.entry.group not in SAYING:
        return False
    outlet = noun_phrase_at(words, tags, b.at + 1, content.stop)
    if outlet is None:
        return False
    if outlet.first == outlet.head and words.lower[outlet.head] in PRESS:
        return True
    if tags[outlet.head] != "NNP":
        return False
    known = media()["outlet"] | media()["agency"]
    named = any(word in known for word in words.lower[outlet.first : outlet.last + 1])
    ends = outlet.last + 1 >= content.stop or tags[outlet.last + 1] in {"PUNCT", "IN"}
    return named and ends


def _closes_relative(content: Content, b: Boundary) -> bool:
    """Whether a comma ends the aside that reports: Lee, who said so, [left]; Lee, quoting a line
    from Tagore, [said]; Lee, asked why, [left]; the plan, which Lee has called “mad”, [failed]."""
    words, tags, c, subject = content.words, content.tags, content.cue, content.cue.subject
    asked = c.left == "comma" and tags[c.first] in PARTICIPLES and c.entry.group != "say"
    aside = c.group == "part" or undergone(words, tags, c) or (subject is None and asked)
    opens, relative = c.first, aside
    if subject is not None and "WH" in (tags[subject.head], tags[subject.first - 1]):
        opens, relative = subject.first - (tags[subject.head] != "WH"), True
    if words.text[opens - 1] != "," or not relative:
        return False
    verb = b.at
    while verb < content.stop and tags[verb] == "PUNCT":
        verb += 1
    if verb >= content.stop or tags[verb] not in FINITE:
        return False
    within = range(c.last + 1, b.at)
    return not any(words.text[k] == "," and not content.inside[k] for k in within)


def _quotes_anew(content: Content, b: Boundary) -> bool:
    """Whether quoted words with a verb of their own, whichever that is, follow a boundary.

    Said it had lost a plan, [which she called “a gift”]; it was sad, [while Lee found it “wise”];
    praised the plan [as critics called it “a gift”]; not: said Lee wept as she said “no”.
    """
    words, inside, at = content.words, content.inside, b.at
    meanwhile = b.opener in MEANWHILE
    opener = b.opener if meanwhile else b.word
    compares = meanwhile and content.tags[at - 1] in COMPARING  # such as David
    if opener not in QUOTING_ANEW or compares or at - content.first < 2:
        return False
    while at < content.stop and content.tags[at] == "PUNCT":
        at += 1
    subject = noun_phrase_at(words, content.tags, at + 1, content.stop)
    if subject is None or (opener in MEANWHILE and content.tags[subject.head] in {"PRP", "WH"}):
        return False
    verb, stop = subject.last + 1, subject.last + ANEW_REACH
    if verb >= content.stop or words.lower[verb] not in cue_forms():
        return False
    if meanwhile and content.tags[verb] not in FINITE:
        return False  # the same as Lee calling him
    begins = [k for k in range(verb + 1, content.stop) if inside[k] and not inside[k - 1]]
    return bool(begins) and begins[0] < stop and (opener not in WHICH or len(begins) == 1)


def pauses_at(words: Words, b: Boundary) -> bool:
    """Whether a comma stands at the boundary, or within the marks before it: “…,” but"""
    return b.opener in PAUSES or (b.opener == "q" and "," in words.text[b.at - 2 : b.at])


def _goes_to_main(words: Words, tags: Sequence[str], b: Boundary, stop: int) -> bool:
    return b.follows.endswith(("+fin", "+cue")) or is_main_clause(words, tags, b.at, stop)


def says_with(words: Words, tags: Sequence[str], at: int, stop: int) -> bool:
    """Claimed the attack, [with a spokesman saying that ...]: somebody begins to speak.

    Without a comma the verb is one of speaking: was refused [with councillors saying ...]; not:
    to plaster screens [with an ad starting in May].
    """
    while tags[at] == "PUNCT":
        at += 1
    phrase = noun_phrase_at(words, tags, at + 1, stop) if words.lower[at] == "with" else None
    if phrase is None or phrase.last + 1 >= stop:
        return False
    verb = phrase.last + 1
    if tags[verb] != "VBG":
        return False
    paused = tags[at - 1] == "PUNCT"
    return words.lower[verb] in cue_forms() if paused else is_of_class(words.lower[verb], SAYING)
