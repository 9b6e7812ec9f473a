"""Quoted words with a name beside them instead of a verb: labels, tags, signatures."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import replace
from typing import Final

from quotes.attributing.clauses import phrase_at
from quotes.attributing.quoted.forms import Found
from quotes.attributing.scene import Scene
from quotes.finding.marks import Region
from quotes.finding.phrases import Phrase, noun_phrase_before
from quotes.finding.posts import HANDLE
from quotes.finding.punctuation import ANY_DASH, before_brackets
from quotes.finding.sign_offs import is_sign_off
from quotes.finding.tagset import FINITE, FINITE_VERBS
from quotes.finding.turns import ANSWERING, ASKING
from quotes.lexicon.people import people
from quotes.lexicon.sources import source_kind

TAG_MARKS: Final = ANY_DASH | {"(", "~"}
REFERRING: Final = frozenset({"more", "also", "related", "watch"})
"""Last words of what points to another article: READ MORE: ‘We are at breaking point’"""
LABEL: Final = frozenset({"NN", "NNP", "JJ"})
LONGEST_INTRODUCTION, LONGEST_TAG, LONGEST_LABEL = 16, 20, 4
"""In words, marks counted."""


def refers_elsewhere(scene: Scene, mention: Phrase) -> bool:
    """Whether what looks like a name begins a line that points to another article: READ MORE:"""
    return scene.words.lower[mention.last] in REFERRING


def labelled(scene: Scene, region: Region) -> Found | None:
    """“LEE: We will appeal.” / “Ann Lee: We will appeal.”"""
    words = scene.words
    for at in range(region.first + 1, min(region.last, region.first + 4)):
        if words.text[at] == ":":
            label = range(region.first, at)
            shouted = all(words.text[k].isupper() for k in label)
            named = at - region.first > 1 and all(scene.tags[k] == "NNP" for k in label)
            if shouted or (named and not scene.same_paragraph(region.before, region.first)):
                mention = Phrase(region.first, at - 1, at - 1)
                return Found((at, at), mention, region.before + 1, region.after - 1, ":")
    return None


def handle(scene: Scene, region: Region) -> Found | None:
    """ann_lee: “…” / @annlee: “…” (a comment, on a line that the name of an account begins)"""
    left, words = region.before, scene.words
    if left < 1 or words.text[left] != ":" or scene.same_paragraph(left - 2, left):
        return None
    if not scene.same_paragraph(left - 1, region.first) or not HANDLE.fullmatch(
        words.text[left - 1]
    ):
        return None
    mention = Phrase(left - 1, left - 1, left - 1)
    return Found((left, left), mention, region.before + 1, region.after - 1, ":")


def turn(scene: Scene, region: Region) -> Found | None:
    """LEE: We will appeal. (a turn of a transcript without marks)"""
    words, label = scene.words, region.label
    if label is None or region.goes_on or label.of(words.source).lower() in ASKING | ANSWERING:
        return None
    first, past = bisect_left(words.start, label.start), bisect_left(words.start, label.end)
    colon = next((k for k in range(past, region.first) if words.text[k] == ":"), past)
    mention = Phrase(first, past - 1, past - 1)
    return Found((colon, colon), mention, region.before + 1, region.after - 1, ":")


def posted(scene: Scene, region: Region) -> Found | None:
    """We move on. See you Friday. (new line) — Ann Lee (@annlee) May 4"""
    words, label = scene.words, region.label
    if label is None:
        return None
    first, past = bisect_left(words.start, label.start), bisect_left(words.start, label.end)
    mention = Phrase(first, past - 1, past - 1)
    return Found(None, mention, region.before + 1, region.after - 1)


def named_before_colon(scene: Scene, region: Region) -> Found | None:
    """Chairwoman Lee: “…” / Ann Lee, 40, baker: “…” / It worries the baker Ann Lee: “…”"""
    left = region.before
    if left < 1 or scene.words.text[left] != ":" or scene.inside[left - 1] >= 0:
        return None
    end = left
    if scene.words.text[left - 1] == ")":  # Rep. Ann Lee (D-Ohio): “…”
        end = before_brackets(scene.words.text, left - 1) or left
    mention = _introduced(scene, left) or noun_phrase_before(scene.words, scene.tags, end)
    if mention and scene.words.lower[mention.first : mention.first + 2] == ["quote", "from"]:
        mention = replace(mention, first=mention.first + 2, head=mention.last)
    if (label := _role_label(scene, left)) is not None:
        return Found((left, left), label, region.before + 1, region.after - 1, ":")
    if mention is None or scene.tags[mention.last] != "NNP" or refers_elsewhere(scene, mention):
        return None
    governed = scene.tags[region.after : region.after + 1] == ["BE"]
    if governed and scene.words.text[left - 1].isupper():
        return None  # LAHORE: “We won,” was the captain’s verdict
    governor = mention.first - 1
    if governor >= 0 and scene.tags[governor] in {"IN", "TO"} and not _cites(scene, governor):
        return None  # later that month on the BBC: “…”; by Ann Lee of the Herald: “…”
    return Found((left, left), mention, region.before + 1, region.after - 1, ":")


def _role_label(scene: Scene, colon: int) -> Phrase | None:
    """Who the line that the colon ends says somebody is: Harbour resident: “…”"""
    first = bisect_left(scene.words.paragraph_of, scene.words.paragraph_of[colon])
    if colon - first > LONGEST_LABEL or not scene.words.text[first][0].isupper():
        return None
    label = range(first, colon)
    if not people().is_human(scene.words.lower[colon - 1]):
        return None
    plain = all(scene.tags[at] in LABEL and scene.inside[at] < 0 for at in label)
    return Phrase(first, colon - 1, colon - 1) if plain else None


def _introduced(scene: Scene, colon: int) -> Phrase | None:
    """Whose name begins the line, an aside and no verb behind it: Ann Lee, speaking to KTN: “…”"""
    first = bisect_left(scene.words.paragraph_of, scene.words.paragraph_of[colon])
    if colon - first > LONGEST_INTRODUCTION or scene.tags[first] != "NNP":
        return None
    phrase = phrase_at(scene, first, colon)
    if phrase is None or phrase.first != first or scene.words.text[phrase.last + 1] != ",":
        return None
    return None if any(scene.tags[k] in FINITE for k in range(phrase.last, colon)) else phrase


def _cites(scene: Scene, at: int) -> bool:
    """Whether the preposition names a source: and from Lee; according to Lee; in the words of Lee.

    Not the author of a text that is quoted at length: From Ann Lee writing at the Herald
    """
    if scene.words.lower[at] == "from":
        writing = any(word.endswith("ing") for word in scene.words.lower[at + 2 : at + 6])
        return scene.tags[at + 1] == "NNP" and not writing
    return scene.words.lower[at - 1 : at] in (["according"], ["words"], ["view"])


def tagged(scene: Scene, region: Region) -> Found | None:
    """“…” – Ann Lee, teacher / “…” (Ann Lee) / “…” and on the next line: — Teacher, 34, Nairobi"""
    at, words = region.after, scene.words
    if at >= len(words) or scene.inside[at] >= 0 or not scene.opens_sentence(region):
        return None
    paragraph = words.paragraph_of[at]
    if paragraph > words.paragraph_of[region.last] + 2:
        return None
    glued = words.source[region.span.end : words.start[at]].strip() in TAG_MARKS
    if not glued and words.text[at] not in TAG_MARKS:
        return None
    past = bisect_right(words.paragraph_of, paragraph)
    if is_sign_off(words, at if glued else at + 1, past):
        return None
    mention = phrase_at(scene, at if glued else at + 1, len(words))
    if mention is not None and scene.tags[mention.last] != "NNP":
        mention = Phrase(mention.first, mention.head, mention.head)  # – Lee on the dam
    if mention is None:
        return None
    described = scene.tags[mention.last] != "NNP"
    if described and (
        scene.tags[mention.first] == "DT" or source_kind(words.lower[mention.last]) != "person"
    ):
        return None
    if not words.text[mention.first][0].isupper():
        return None
    if past - at > LONGEST_TAG or any(scene.tags[k] in FINITE_VERBS for k in range(at, past)):
        return None
    return Found(None, mention, region.before + 1, region.after - 1)
