"""Whether what a cue reports was said at all: asserted, negated, hypothetical, or asked.

"Lee did not say whether ...", "Lee might argue that ...", "if Lee says ...", "did Lee say ...?"
report no statement; nobody may be shown as having made one.
"""

from __future__ import annotations

from collections.abc import Sequence

from quotes.finding.cues import Candidate
from quotes.finding.tagset import AUXILIARIES
from quotes.finding.words import Words
from quotes.lexicon.modality import modality_words
from quotes.models import Modality


def modality_of(words: Words, tags: Sequence[str], c: Candidate) -> Modality:
    """What the verb group of a cue, its governor and its clause make of the report."""
    known = modality_words()
    group = words.lower[c.first : c.at]
    if c.negated or (group and any(known["adverb"].get(word) for word in group)):
        return "negated"
    if " ".join(words.lower[max(0, c.first - 2) : c.first]) in known["phrase"]:
        return "negated"  # stopped short of calling it a lie
    if c.subject is not None and _denies(words, tags, c.subject.first):
        return "negated"  # no group has claimed the attack
    if c.right == "to!" and known["governor"].get(words.lower[c.at]) == "negated":
        return "negated"  # declined [to comment]
    if c.group == "to" and known["pending"].get(words.lower[c.first - 1]):
        return "negated"  # has yet to say
    if "only" in group or words.lower[c.last + 1 : c.last + 2] == ["only"]:
        group = []  # would only say, would say only: it was said
    for word in group:
        kind = known["auxiliary"].get(word) if c.group.startswith(("modal", "to-modal")) else None
        kind = kind or (known["governor"].get(word) if "to" in group else None)
        if kind is not None and c.entry.lemma not in known["wish"]:  # would like a bridge
            return kind
    floor = words.sentences[words.sentence_of[c.at]][0]
    if _opener(words, tags, c) in known["opener"] or words.lower[floor] in known["sentence"]:
        return "hypothetical"
    return "asked" if _is_question(words, tags, c) else "asserted"


def _denies(words: Words, tags: Sequence[str], at: int) -> bool:
    """Whether a subject begins with a word for nobody, or "not" is before it: No group has; not
    everyone is; neither Lee nor Bell. No 10 is somebody."""
    if at and words.lower[at - 1] in {"not", "nor"}:
        return True
    return modality_words()["subject"].get(words.lower[at]) == "negated" and tags[at + 1] != "CD"


def _opener(words: Words, tags: Sequence[str], c: Candidate) -> str:
    """The word that opens the clause of the cue: if [Lee says]."""
    first = min(c.first, c.subject.first if c.subject is not None else c.first)
    floor = words.sentences[words.sentence_of[c.at]][0]
    if first > floor and tags[first - 1] == "SUB":
        return words.lower[first - 1]
    return ""


def _is_question(words: Words, tags: Sequence[str], c: Candidate) -> bool:
    """Did Lee say ...? The writer's own question, not one that is reported."""
    floor, past = words.sentences[words.sentence_of[c.at]]
    if words.text[past - 1] != "?":
        return False
    verb = floor + (tags[floor] == "WH" and floor + 1 < past)
    opens = tags[verb] in AUXILIARIES or tags[verb] == "MD"
    return opens and c.entry.group != "ask"
