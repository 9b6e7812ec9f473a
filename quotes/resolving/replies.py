"""Who asks and who replies: “Why now, Mr Lee?” she asked. “I do not know,” he replied."""

from __future__ import annotations

from typing import Final

from quotes.finding.mentions import word_range
from quotes.finding.name import Name
from quotes.finding.punctuation import CLOSING_MARKS, OPENING_MARKS
from quotes.finding.ranks import bare
from quotes.finding.words import Words
from quotes.lexicon.cues import QUESTIONING, REPLYING
from quotes.lexicon.people import people
from quotes.models import Quote
from quotes.resolving.entity import Entity
from quotes.resolving.stage import Stage

LONGEST_PAUSE: Final = 200
"""Characters between a question in marks and what replies to it."""


def replies(words: Words, quote: Quote, before: Quote) -> bool:
    """Whether a quote answers the one before: “Why?” Lee asked his aide. “No idea,” he replied.

    Also `Asked by Lee whether it was late, he said no`.
    """
    if quote.cue is None or before.cue is None:
        return False
    near = quote.start - before.end < LONGEST_PAUSE
    if before.mention is not None and near and before.cue.lemma in QUESTIONING:
        between = words.source[before.cue.span.end : before.mention.span.start]
        if between.strip() == "by":
            return True
    return near and quote.cue.lemma in REPLYING and before.cue.lemma in QUESTIONING


def addressed(stage: Stage, quote: Quote) -> Entity | None:
    """Whom a question calls by name: “Mr Lee, why now?”; “Why now, Ann?”"""
    ranges = (word_range(stage.words, span) for span in quote.spans)
    inside = (at for first, last in ranges for at in range(first, last + 1) if at in stage.names)
    called = {stage.cast.of.get(at) for at in inside if _is_called(stage, stage.names[at])}
    person = called.pop() if len(called) == 1 else None
    return person if person is not None and person.kind == "person" else None


def _is_called(stage: Stage, name: Name) -> bool:
    """Whether a name stands alone between marks: “Mr Lee, | , Ann?”"""
    words, first = stage.words, name.first
    while first > 0 and bare(words.lower[first - 1]) in people().titles:
        first -= 1
    before = words.text[first - 1] if first else ""
    behind = words.text[name.last + 1] if name.last + 1 < len(words) else ""
    opens = before in OPENING_MARKS
    closes = behind == "?" or behind in CLOSING_MARKS
    return (opens and behind == ",") or (before == "," and (closes or behind == ","))
