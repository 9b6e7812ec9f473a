"""Where something was said: on Twitter, in a statement, to Geo News.

The words for it stand in the cue's sentence, outside what was said. The name of a platform or an
outlet says more than the kind of occasion ("in a statement on Twitter"); a quotation that goes on,
or that has a plain cue in the next sentence, was said in the same place.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence, Set
from functools import cache
from typing import Final

from quotes.attributing.outlet_names import is_unnamed_outlet, outlet_at
from quotes.finding.clause_starts import CLOCK
from quotes.finding.mentions import word_range
from quotes.finding.punctuation import CLOSING_MARKS
from quotes.finding.quoting import saying
from quotes.finding.sentences import LONGEST_SENTENCE
from quotes.finding.subjects import subject_before
from quotes.finding.tagset import FINITE_VERBS, NOUNS
from quotes.finding.words import Words
from quotes.lexicon.cues import CITING
from quotes.lexicon.media import media
from quotes.lexicon.nouns import is_time
from quotes.models import Quote

MODIFIERS: Final = frozenset({"JJ", "VBN", "VBD", "VBG", "CD", "RB"}) | NOUNS
BEFORE_OCCASION: Final = frozenset({"DT", "PRP$", "JJ"})
INTRODUCING: Final = frozenset({"exclusively", "later", "to", "with", "by", "on", "at", "for"})
BEFORE_MEDIUM: Final = frozenset(
    {"in", "on", "during", "at", "via", "told", "tells", "through", "by"}
)
OPENS_OCCASION: Final = frozenset({"in", "during", "at", "via", "through", "by"})
"""Those of them behind which only an occasion tells where something was said, no name."""
BEHIND_NAME: Final = frozenset({"PUNCT", "CC", "SUB", "WH"})
"""What ends the phrase that tells a place."""
OF: Final = frozenset({"of", "from", "by"})
OUTLET_VERBS: Final = frozenset({"reported", "reports", "said", "says"})
PAUSING: Final = CLOSING_MARKS | {","}
"""What may stand before an outlet that passes on what was said: late, / late,”"""
LEADING: Final = frozenset({"on", "via", "to", "onto", "through", "over", "into"})


def with_media(words: Words, tags: Sequence[str], quotes: Sequence[Quote]) -> list[Quote]:
    """The quotes, in text order, each with its medium where the article tells it."""
    done: list[Quote] = []
    telling = words.of(_telling()) if quotes else []
    for quote in quotes:
        medium = _of_sentence(words, tags, quote, telling) or _went_on(words, quote, done)
        done.append(quote._replace(medium=medium) if medium else quote)
    return done


def _of_sentence(
    words: Words, tags: Sequence[str], quote: Quote, telling: Sequence[int]
) -> str | None:
    """What the words of the cue's sentence tell, a name before a kind of occasion.

    `telling` is where the article has a word of those that something is told by.
    """
    if quote.cue is None:
        return None
    cue_first, _ = word_range(words, quote.cue.span)
    first, past = words.sentences[words.sentence_of[cue_first]]
    if outlet := _closing_outlet(words, tags, cue_first, past):
        return outlet
    if quote.cue.span.start <= quote.start:  # behind what a cue introduced, something else is told
        past = min(past, _past_phrase(words, tags, bisect_left(words.start, quote.end), past))
    near = range(max(first, cue_first - LONGEST_SENTENCE), min(past, cue_first + LONGEST_SENTENCE))
    return (
        _beside_content(words, tags, near, quote, telling)
        or _statement(words, quote)
        or (_platform_before(words, first) if quote.cue.lemma in media()["written"] else None)
    )


@cache
def _telling() -> frozenset[str]:
    """The words that something is told of where it was said; a platform may end in a stop."""
    known = media()
    posted = known["platform"] | known["posting"]
    stopped = {f"{word}." for word in posted}
    return frozenset({"to", *BEFORE_MEDIUM, *known["talking"], *posted, *stopped})


def _beside_content(
    words: Words, tags: Sequence[str], near: range, quote: Quote, telling: Sequence[int]
) -> str | None:
    """What the words `near` a cue tell that are neither what was said nor who said it."""
    places = telling[bisect_left(telling, near.start) : bisect_left(telling, near.stop)]
    places = [at for at in places if _has_place(words, tags, at)]
    if not places:  # in most sentences
        return None
    outside = {*near} - _covered(words, quote)
    places = [at for at in places if at in outside]
    return (
        _platform(words, places)
        or _outlet(words, tags, places, outside, quote)
        or _occasion(words, tags, places, outside)
    )


def _has_place(words: Words, tags: Sequence[str], at: int) -> bool:
    """Whether a word that something may be told by has behind it what that would be."""
    word, head = words.lower[at], at + 1
    if word == "to":
        return words.lower[at - 1] == "according"
    if word not in OPENS_OCCASION or head >= len(tags):
        return True
    return tags[head] in BEFORE_OCCASION or words.lower[head] in media()["bare occasion"]


def _closing_outlet(words: Words, tags: Sequence[str], cue: int, past: int) -> str | None:
    """The outlet that passes on what the sentence reports: Lee said it was late, [Yonhap] reported;
    Lee said it was late, [state media] reported.

    The cue is word `cue`, the sentence ends before word `past`.
    """
    verb = past - 2
    while verb > cue and (is_time(words.lower[verb]) or words.lower[verb] == "on"):  # on Monday
        verb -= 1
    inverted = words.lower.index("reports", cue, past) if "reports" in words.lower[cue:past] else 0
    if inverted > cue and tags[inverted] == "VBZ" and words.text[inverted - 1] in PAUSING:
        return outlet_at(words, tags, inverted + 1)  # , reports the Evening Star
    if verb <= cue or words.lower[verb] not in OUTLET_VERBS or tags[verb] not in FINITE_VERBS:
        return None
    outlet = subject_before(words, tags, verb)
    if outlet is None or outlet.first - 1 <= cue or words.text[outlet.first - 1] not in PAUSING:
        return None
    unnamed = tags[outlet.head] != "NNP" and is_unnamed_outlet(words, outlet.head)
    if not unnamed:
        return outlet_at(words, tags, outlet.first)
    return words.phrase(outlet.first + (tags[outlet.first] == "DT"), outlet.last)


def _past_phrase(words: Words, tags: Sequence[str], at: int, past: int) -> int:
    """Where a phrase ends that tells the place behind the content: called it a farce [in a post]"""
    if at >= past or words.lower[at] not in BEFORE_MEDIUM:
        return at
    while at < past and tags[at] not in BEHIND_NAME:
        at += 1
    return at


def _statement(words: Words, quote: Quote) -> str | None:
    """What somebody had it read in: a statement from the company said; a club statement read."""
    if quote.mention is None:
        return None
    first, last = word_range(words, quote.mention.span)
    for at in range(first, last + 1):
        if words.lower[at] in media()["spoken for"] and words.lower[at + 1 : at + 2] != ["'s"]:
            return words.lower[at]
        if at > first and words.lower[at] in OF:
            return None
    return None


def _platform_before(words: Words, first: int) -> str | None:
    """The platform in the sentence before: She took to Telegram to explain. “…,” she wrote."""
    if not first:
        return None
    floor, past = words.sentences[words.sentence_of[first - 1]]
    if words.paragraph_of[floor] != words.paragraph_of[first]:
        return None
    return _platform(words, range(floor, past))


def _covered(words: Words, quote: Quote) -> set[int]:
    covered: set[int] = set()
    for span in quote.spans:
        first, last = word_range(words, span)
        covered.update(range(first, last + 1))
    if quote.mention is not None:
        first, last = word_range(words, quote.mention.span)
        covered.update(range(first, last + 1))
    return covered


def _platform(words: Words, places: Sequence[int]) -> str | None:
    """On Twitter, via Telegram, in a Viber message; tweeted, in a tweet."""
    known = media()
    for at in places:
        word = words.lower[at].rstrip(".")  # wrote on X.
        if word in known["platform"] and at and words.text[at][0].isupper():
            behind = words.lower[at + 1] if at + 1 < len(words) else ""
            if words.lower[at - 1] in LEADING or behind in known["posted"]:
                return words.text[at].rstrip(".")
        elif word in known["posting"]:
            return "Twitter"
    return None


def _outlet(
    words: Words, tags: Sequence[str], places: Sequence[int], outside: Set[int], quote: Quote
) -> str | None:
    """Told the BBC, in an interview with the Evening Standard; according to Kan, she said.

    It may begin at one of `places`, and stands `outside` of what was said.
    """
    talking = media()["talking"]
    for at in places:
        if words.lower[at] not in talking:
            continue
        if (name := _quoting(words, tags, at)) is not None:
            return name
        begin = at + 1
        while begin in outside and (
            words.lower[begin] in INTRODUCING or is_time(words.lower[begin])
        ):
            begin += 1
        stop = begin  # told the BBC | Acme had lied
        while stop in outside:
            stop += 1
        if stop > begin and (name := outlet_at(words, tags, begin, stop)):
            return name
    for at in places:
        if at + 1 not in outside:
            continue
        passed_on = words.lower[at] == "to" and words.lower[at - 1] == "according"
        by_outlet = passed_on and quote.cue is not None and quote.cue.lemma != CITING
        if (words.lower[at] == "on" or by_outlet) and (name := outlet_at(words, tags, at + 1)):
            return name
    return None


def _quoting(words: Words, tags: Sequence[str], at: int) -> str | None:
    """The outlet that quotes somebody by the verb at `at`: the Herald quoted Lee as saying."""
    past = words.sentences[words.sentence_of[at]][1]
    quotes = saying(words, at, past) is not None and tags[at] in FINITE_VERBS
    outlet = subject_before(words, tags, at) if quotes else None
    return outlet_at(words, tags, outlet.first) if outlet is not None else None


def _occasion(
    words: Words, tags: Sequence[str], places: Sequence[int], outside: Set[int]
) -> str | None:
    """In a statement, during her privilege speech, told a daily news conference; by phone."""
    kinds, bare = media()["occasion"], media()["bare occasion"]
    lower = words.lower
    for at in places:
        head = at + 1
        if lower[at] not in BEFORE_MEDIUM or head not in outside:
            continue
        if lower[head] in bare:
            return lower[head]
        if lower[at] == "by" or tags[head] not in BEFORE_OCCASION:
            continue
        while head + 1 in outside and tags[head + 1] in MODIFIERS and lower[head] not in kinds:
            head += 1
        while head + 1 in outside and lower[head + 1] in kinds and tags[head + 1] == "NN":
            head += 1
        if lower[head] in kinds:
            return _kind_of(words, tags, at + 1, head)
    return None


def _kind_of(words: Words, tags: Sequence[str], first: int, head: int) -> str:
    """An occasion with the nouns before it, and with adjectives that tell which kind it is."""
    telling = media()["kind of occasion"]
    at = head
    while at > first and (tags[at - 1] in {"NN", "NNP"} or words.lower[at - 1] in telling):
        if is_time(words.lower[at - 1]) or words.lower[at - 1] in CLOCK:
            break
        at -= 1
    while at < head and not words.lower[at][0].isalpha():
        at += 1
    return words.phrase(at, head) if tags[at] == "NNP" else words.phrase(at, head).lower()


def _went_on(words: Words, quote: Quote, before: Sequence[Quote]) -> str | None:
    """The medium of the quote it goes on from, or of the same speaker's quote just before."""
    if quote.continues is not None:
        return before[quote.continues].medium if quote.continues < len(before) else None
    if not before or quote.cue is None or quote.cue.lemma not in media()["going on"]:
        return None
    last = before[-1]
    if last.medium is None or quote.speaker is None or last.speaker != quote.speaker:
        return None
    here, _ = word_range(words, quote.spans[0])
    there, _ = word_range(words, last.spans[-1])
    return last.medium if words.paragraph_of[here] - words.paragraph_of[there] <= 1 else None
