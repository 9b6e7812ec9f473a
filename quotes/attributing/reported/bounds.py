"""Where reported content begins and ends.

The beginning follows from the complement: behind "that", at "to" or "whether", at the clause or
the noun phrase itself, behind the person told. The end is the end of the sentence, unless
something before it begins what the speaker did not say: ", which ...", ", saying ...", "when ...",
"in a statement". How often each such opener ends the content is counted, not guessed; see
lexicon/counts.toml.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quotes.attributing.clauses import WHICH
from quotes.attributing.reported.anew import (
    SETTING_AGAINST,
    goes_on_saying,
    is_main_clause,
    joins_report,
    opens_clause,
    reports_anew,
)
from quotes.attributing.reported.boundaries import Boundary, boundaries
from quotes.attributing.reported.cited import adjuncts_end, opens
from quotes.attributing.reported.endings import Content, chain, keys
from quotes.attributing.reported.participles import undergone
from quotes.attributing.reported.tails import tells_scene
from quotes.finding.clause_starts import closes_relative
from quotes.finding.complements import MATTERS
from quotes.finding.cues import Candidate
from quotes.finding.phrases import is_somebody
from quotes.finding.phrases_ahead import noun_phrase_at
from quotes.finding.tagset import FINITE, PARTICIPLES
from quotes.finding.words import Words
from quotes.lexicon.counts import Counts
from quotes.lexicon.cues import SAYING, cue_forms, may_tell
from quotes.lexicon.leanings import Leanings

PAUSES = frozenset({",", "q,"})
STARTS = ("after", "after+1", "told+1", "told+2", "within")
"""Where a content begins: at what stands behind the cue, behind its first word; behind the person
told, behind the word after that; behind "of" within the object (made no mention of [the plan])."""
ENDS = ("goes-on", "ends")
CLAUSAL = frozenset({"that", "clause", "clause,", "wh", "when", "colon", "quote", "comma"})
HEARING = SAYING | {"urge"}
"""Classes of cues whose object hears what is said."""
STATED = frozenset({"that", "clause", "clause,"})
"""Complements that have a subject and its verb: they cannot end before the verb."""
OPENING_WORDS = frozenset({"when", "if", "while", "after", "before"})
MEANWHILE = frozenset({"as", "while", "whereas"})
"""What needs no comma to lead to what somebody else says at the same time."""
COMPARING = frozenset({"DT", "JJ", "RB", "SUB"})
"""What "as" or "while" belongs to that tells no further action: such as, as well as."""
QUOTING_ANEW = WHICH | SETTING_AGAINST | MEANWHILE
"""What may lead to words that are quoted with a verb of their own."""
ANEW_REACH = 6
"""How far behind the subject of such a verb its quoted words may begin."""
FUTURE_TIMES = frozenset({"before", "after", "until", "once"})
MODAL_REACH = 4
"""How many words before a bare verb its modal may stand: will, as planned, start."""
OPENING_REACH = 12
"""How many words an "if ..." that opens the content may have."""


def begin_chain(words: Words, c: Candidate) -> tuple[str, ...]:
    """Keys for where the content begins, the most general first."""
    lemma = c.entry.lemma.replace(" ", "_")
    by_word = (f"{c.entry.group}|{c.right}", f"{lemma}|{c.right}")
    if c.told is None:
        return (c.right, *by_word)
    head = words.lower[c.told.head]
    return (c.right, f"{c.right}|~{head}", *by_word, f"{lemma}|{c.right}|~{head}")


def begin_at(c: Candidate, how: str) -> int:
    """The first word of the content, for one of STARTS."""
    if c.told is None:
        return c.after + (how == "after+1")
    if how == "within":
        return min(c.told.head + 2, c.told.last)
    if how.startswith("told"):
        return c.then + (how == "told+2")
    return c.after + (how == "after+1")


def behind_told(words: Words, tags: Sequence[str], c: Candidate) -> bool:
    """Whether somebody is told of a matter: asked the town [for a rink]; reminded him [of it].

    Annotators begin it at the preposition twice as often as behind it. So words and clauses are:
    warned drivers [they faced fines].
    """
    if c.told is None or not may_tell(words.lower[c.at]) or not is_somebody(words, tags, c.told):
        return False
    if c.right in {"np-clause", "np-quote"}:
        return c.entry.group in HEARING  # tells motorist | “Google”; not: called him “a crook”
    return c.right in {"np-prep", *(f"np-prep-{word}" for word in MATTERS)}


def _says_with(words: Words, tags: Sequence[str], at: int, stop: int) -> bool:
    """Claimed the attack, [with a spokesman saying that ...]: somebody begins to speak."""
    while tags[at] == "PUNCT":
        at += 1
    phrase = noun_phrase_at(words, tags, at + 1, stop)
    if phrase is None or phrase.last + 1 >= stop:
        return False
    return tags[phrase.last + 1] == "VBG" and words.lower[phrase.last + 1] in cue_forms()


def content_end(content: Content, ends: Counts, endings: Leanings) -> int:
    """One past the last word of the content.

    A boundary is reached if none before it has ended the content, and then ends it with the share
    that `ends` and `endings` give it; the likeliest of all these ends counts.
    """
    if content.words.lower[content.first] == "that" and content.first + 1 < content.stop:
        content.first += 1
    best, best_share, reached = content.stop, 0.0, 1.0
    for b, surely in _possible_ends(content):
        if surely:
            return b.at
        share = endings.moved(ends.share(chain(b), 1), keys(content, b))
        if reached * share > best_share:
            best, best_share = b.at, reached * share
        reached *= 1 - share
        if reached < best_share:
            return best
    return content.stop


def _possible_ends(content: Content) -> Iterator[tuple[Boundary, bool]]:
    """The boundaries at which the content may end, each with whether it surely does there.

    A clause cannot end before its own verb, nor within another that opens it.
    """
    words, tags, c = content.words, content.tags, content.cue
    first, stop = content.first, content.stop
    opening, verbs = opens_sentence(words, tags, c), own_verbs(c)
    held = _before_verb(words, tags, first, stop) if verbs else first
    held = adjuncts_end(words, tags, held, stop) if opens(c) else held
    verbless, seen = complement_kind(c) in STATED or opens(c), held
    within = tags[first] in {"SUB", "PUNCT"}  # that, if elected, he would
    listed = _lists_clauses(content)
    for b in boundaries(words, tags, content.inside, first, stop, verbs):
        if _must_end(content, b, opening=opening, contrasts=verbs > 0 and not opening):
            yield b, True
        if b.at <= held or (listed and b.opener == ";"):
            continue
        if within and b.at - first < OPENING_REACH:
            within = b.opener != ","
            continue
        if verbless:  # four men, two of them old, [were] hurt
            verbless = FINITE.isdisjoint(tags[seen : b.at])
            seen = b.at
        if not verbless and not _dates_future(content, b):
            yield b, _reports_besides(content, b)


def _lists_clauses(content: Content) -> bool:
    """Whether what was said is a list: said the road was shut; the school was full; and ..."""
    words, right = content.words, content.cue.right
    if complement_kind(content.cue) not in CLAUSAL and not right.startswith("to"):
        return False
    if words.text[content.first : content.stop - 1].count(";") < 2:
        return False
    marks = [k for k in range(content.first, content.stop - 1) if words.text[k] == ";"]
    if words.lower[marks[-1] + 1] not in {"and", "or"}:
        return False
    return all(at < marks[0] for at in content.others)


def _dates_future(content: Content, b: Boundary) -> bool:
    """Whether a boundary only tells the time of what is to come: will start [before Christmas]."""
    tags = content.tags
    if b.opener not in FUTURE_TIMES or b.at + 1 >= content.stop:
        return False
    coming = tags[b.at - 1] == "VB" and "MD" in tags[max(content.first, b.at - MODAL_REACH) : b.at]
    return coming and b.follows in {"name", "np", "time"}


def _reports_besides(content: Content, b: Boundary) -> bool:
    """Whether another report begins at a boundary: said it was late [and Lee said; , adding]."""
    words, tags, stop, others = content.words, content.tags, content.stop, content.others
    if not others or content.cue.entry.part != "verb" or content.cue.entry.group == "show":
        return False
    if goes_on_saying(words, tags, b.at, stop, others):
        return _pauses(words, b) or b.opener == "ing"
    return joins_report(words, tags, b.at, stop, content.cue, others)


def _must_end(content: Content, b: Boundary, *, opening: bool, contrasts: bool) -> bool:
    """Whether the main clause or somebody else's words begin at a boundary, or a noun's verb does.

    Only where the cue is `opening` its sentence can a main clause follow; with `contrasts` somebody
    else speaks only where a word sets that against the content.
    """
    words, tags, c, stop = content.words, content.tags, content.cue, content.stop
    pauses = _pauses(words, b)
    if opening and pauses and _goes_to_main(words, tags, b, stop):
        return True  # Asked about the fire, [the mayor said ...]
    quoted = b.opener in {"q", "q,"} and pauses and not b.word.endswith("ing")
    if quoted and is_main_clause(words, tags, b.at, stop):
        return True  # on what he called a “rant,” [the crowd cheered]
    if pauses and b.at == content.first + 1 and words.lower[content.first] in {"yes", "no"}:
        return True  # six in ten said yes, [compared with four]
    if b.word == "with" and pauses and _says_with(words, tags, b.at, stop):
        return True
    if b.opener in {",", "q,"} and _closes_relative(content, b):
        return True
    if b.opener == "verb" and tags[b.at - 1] != "TO" and undergone(words, tags, c):
        return True  # a man accused of theft [told the court]
    if _quotes_anew(content, b):
        return True
    if b.opener in {"q", "q,"} and tells_scene(words, tags, b.at, stop, c, pauses=pauses):
        return True
    if pauses and reports_anew(words, tags, b.at, stop, contrasts=contrasts):
        return True
    # her promise to build [was forgotten]; attacks on the press [are rare]
    subject = c.right == "to" or (c.left == "start" and c.right.startswith("prep"))
    return b.opener == "verb" and c.group == "noun" and subject


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


def _pauses(words: Words, b: Boundary) -> bool:
    """Whether a comma stands at the boundary, or within the marks before it: “…,” but"""
    return b.opener in PAUSES or (b.opener == "q" and "," in words.text[b.at - 2 : b.at])


def _goes_to_main(words: Words, tags: Sequence[str], b: Boundary, stop: int) -> bool:
    return b.follows.endswith(("+fin", "+cue")) or is_main_clause(words, tags, b.at, stop)


def complement_kind(c: Candidate) -> str:
    """The kind of a complement, that of the one behind the person told where there are two."""
    return c.right.split("-")[-1]


def own_verbs(c: Candidate) -> int:
    """How many finite verbs the content has before another's begins: one where it is a clause."""
    return int(opens(c) or complement_kind(c) in CLAUSAL)


def _before_verb(words: Words, tags: Sequence[str], first: int, stop: int) -> int:
    """The comma before the verb of a subject with a relative clause: two men, who ran[,] were"""
    phrase = noun_phrase_at(words, tags, first, stop)
    closing = phrase and closes_relative(words, tags, phrase.last + 1, stop)
    return closing or first


def opens_sentence(words: Words, tags: Sequence[str], c: Candidate) -> bool:
    """Whether the cue opens the sentence, alone or in a clause: Asked ..., When asked ..., If he"""
    floor = words.sentences[words.sentence_of[c.at]][0]
    if c.subject is None:
        begins = c.first == floor or (c.first == floor + 1 and words.lower[floor] in OPENING_WORDS)
        return begins and tags[c.at] in PARTICIPLES and not opens(c)
    return opens_clause(words, tags, floor, c.subject.first)
