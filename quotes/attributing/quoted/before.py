"""Quoted words whose attribution stands before them or around them."""

from __future__ import annotations

from typing import Final

from quotes.attributing.clauses import clause_floor, main_subject, opens_with_clause, phrase_at
from quotes.attributing.cueing import quoting_verb, reporting_verb
from quotes.attributing.quoted.closing import trailing
from quotes.attributing.quoted.forms import Found, beside
from quotes.attributing.quoted.labels import named_before_colon, refers_elsewhere, tagged
from quotes.attributing.reigning import reigning
from quotes.attributing.report import Report, adjacent, speaker_of
from quotes.attributing.scene import Scene
from quotes.finding.marks import Region
from quotes.finding.phrases import Phrase, noun_phrase_before
from quotes.finding.punctuation import ANY_DASH
from quotes.finding.tagset import FINITE, FINITE_VERBS, PARTICIPLES
from quotes.lexicon.cues import SPEAKING, names_statement

LEADING_MARKS: Final = ANY_DASH | {",", ":"}
OPENS_ASIDE: Final = PARTICIPLES | {"IN", "SUB", "RB", "CC"}
COPULAS: Final = frozenset({"was", "is", "were"})
LINKING: Final = frozenset({"that", "read", "reads"}) | COPULAS
"""Words between a statement and its words; a copula alone describes: her answer was “a surprise”"""
ENDS_CLAUSE: Final = frozenset({"SUB", "WH", "PUNCT"})
"""What no reported clause has before its verb: said it best | when he blogged."""
BEFORE_ADJUNCT: Final = frozenset({"SUB", "WH", "PUNCT", "IN", "TO"})
"""What no reported clause begins with, but for that."""


def lead_in(scene: Scene, region: Region) -> Found | None:
    """Lee said: “…” / Lee told reporters in Lagos on Monday, “…” / he declared: (new line) “…”

    Lee thinks it was good to watch: “…”
    """
    left = region.before
    end = _leading_mark(scene, region)
    if end is None:
        return None
    if not scene.same_paragraph(left, region.first) and scene.words.text[left] != ":":
        return None
    report = adjacent(scene, end) or (reigning(scene, left - 1) if _sets_off(scene, left) else None)
    if report is None or _signed_by_another(scene, region, report.mention):
        return None
    report = _anew(scene, report, end - 1)
    if _goes_on_within(scene, region, report.cue.last + 1):
        return None
    if scene.words.text[left] == ":" and _tells_itself(scene, report.cue.last + 1, left):
        return Found((left, left), report.mention, region.before + 1, region.after - 1, ":")
    speaks, colon = report.cue.entry.group in SPEAKING, scene.words.text[left] == ":"
    if not speaks and colon and scene.tags[report.mention.head] == "WH":
        return None  # Lee — a baker who took over in May — was blunt: “…”
    if colon and report.cue.entry.group == "think" and scene.tags[report.mention.head] == "NNP":
        return Found((left, left), report.mention, region.before + 1, region.after - 1, ":")
    if _ends_with_name(scene, region, speaks=speaks) or (not speaks and possessed(scene, region)):
        return None
    carries = scene.words.lower[report.mention.head] == "that"  # a hat that says, “…”
    return beside(region, report.cue, None if carries else speaker_of(scene, report))


def _anew(scene: Scene, report: Report, at: int) -> Report:
    """The report, by the participle at `at` if that leads in further words: said: “…,” [adding]:"""
    if scene.tags[at] != "VBG" or report.cue.last >= at:
        return report
    cue = quoting_verb(scene, at)
    quoted = any(scene.inside[k] >= 0 for k in range(report.cue.last + 1, at))
    speaks = cue is not None and cue.entry.group in SPEAKING
    return Report(cue, report.mention, shares=True) if cue and speaks and quoted else report


def _sets_off(scene: Scene, at: int) -> bool:
    return scene.words.text[at] in LEADING_MARKS


def _leading_mark(scene: Scene, region: Region) -> int | None:
    """Where what leads in ends: Lee said | : “…” / added | that, “…” / said | , that “…” / said | ;

    None where nothing leads in. Only a verb directly before it leads in by the last two.
    """
    left, lower = region.before, scene.words.lower
    if left < 1 or scene.inside[left] >= 0:
        return None
    if _sets_off(scene, left):
        return left - 1 if lower[left - 1] == "that" and scene.tags[left - 1] == "SUB" else left
    if lower[left] == ";":
        return left
    first, past = scene.sentence(left)
    ends = region.after >= past and not _put_in(scene, first, left - 1)
    return left - 1 if ends and lower[left - 1 : left + 1] == [",", "that"] else None


def _put_in(scene: Scene, first: int, comma: int) -> bool:
    """Whether a clause before a verb of speaking waits for its "that": It shows[, he said,] that"""
    before = next((k for k in range(comma - 1, first, -1) if scene.words.text[k] == ","), first)
    opens = scene.tags[first] in OPENS_ASIDE
    return not opens and any(scene.tags[k] in FINITE for k in range(first, before))


def _goes_on_within(scene: Scene, region: Region, at: int) -> bool:
    """Whether the words end a clause that is reported from word `at` on: said she had gone, “alone”

    In train that is so of 25 in 28 that begin with a small letter behind such a clause.
    """
    words, left = scene.words, region.before
    if not words.text[region.first][0].islower() or words.text[left] == ":":
        return False
    return _has_clause(scene, at, left)


def _has_clause(scene: Scene, first: int, past: int) -> bool:
    """Whether a clause is reported between a verb and quoted words: said [she had gone]: “…”; not:
    told the mayors who came: “…”"""
    for at in range(first, past):
        if scene.tags[at] == "WH":
            return False
        if scene.tags[at] in FINITE or (
            scene.tags[at] == "SUB" and scene.words.lower[at] == "that"
        ):
            return True
    return False


def _tells_itself(scene: Scene, first: int, past: int) -> bool:
    """Whether a verb has its own clause before a colon: Lee insists [he will stay]: “Yes, I will”.

    Not one that tells when or where: said as he was led away: “…”
    """
    if scene.tags[first] in BEFORE_ADJUNCT and scene.words.lower[first] != "that":
        return False
    verb = next((k for k in range(first + 1, past) if scene.tags[k] in FINITE), past)
    return verb < past and ENDS_CLAUSE.isdisjoint(scene.tags[first + 1 : verb])


def _signed_by_another(scene: Scene, region: Region, mention: Phrase) -> bool:
    """Whether a name behind the words tells who speaks: What you told us: (new line) “…” – Lee"""
    if scene.same_paragraph(region.before, region.first):
        return False
    found = tagged(scene, region)
    if found is None or found.mention is None:
        return False
    return scene.words.lower[found.mention.last] != scene.words.lower[mention.last]


def _ends_with_name(scene: Scene, region: Region, *, speaks: bool) -> bool:
    """Whether a name before the colon speaks: Polls disagree - Ann Lee: / more from Ann Lee:

    Where a verb that `speaks` governs, only a name behind a dash does.
    """
    found = named_before_colon(scene, region)
    if found is None or found.mention is None:
        return False
    first, head, last = found.mention.first, found.mention.head, found.mention.last
    if speaks:
        return first > 0 and scene.words.text[first - 1] in ANY_DASH and last + 1 == region.before
    return scene.tags[head] == "NNP" or "from" in scene.words.lower[first:last]


def inverted_lead_in(scene: Scene, region: Region) -> Found | None:
    """Said Lee, “…” / Continued the mayor, who is 40: “…” / Since nobody came, said Lee, “…”"""
    left = region.before
    if left < 2 or scene.words.text[left] not in {",", ":"} or scene.inside[left - 1] >= 0:
        return None
    first = scene.sentence(left)[0]
    if opens_with_clause(scene, first):
        named = noun_phrase_before(scene.words, scene.tags, left, first)
        if named is not None and scene.tags[named.head] == "NNP":
            first = named.first - 1 if scene.words.text[named.first - 2] == "," else first
    cue = quoting_verb(scene, first) if scene.inside[first] < 0 else None
    if cue is None or scene.words.lower[first].endswith("ing") or cue.entry.group == "tell":
        return None  # nobody stands behind: Lee, of Kent Police, told the Gazette: “…”
    mention = phrase_at(scene, cue.last + 1, left)
    if mention is None or refers_elsewhere(scene, mention):
        return None
    if scene.tags[first] == "NNP" and adjacent(scene, left) is not None:
        return None  # Sue Lee, 52, said: “…”
    if mention.last + 1 < left and scene.words.text[mention.last + 1] != ",":
        return None
    return beside(region, cue, mention)


def before_colon(scene: Scene, region: Region) -> Found | None:
    """Lee turned to the clerk: “…” / She had this message for the town: “…”"""
    left = region.before
    if left < 2 or scene.words.text[left] != ":" or scene.inside[left - 1] >= 0:
        return None
    floor = clause_floor(scene, left)
    if scene.words.lower[left - 2 : left] == ["as", "follows"]:  # Partial transcript as follows:
        mention = phrase_at(scene, floor, left)
    else:
        mention = main_subject(scene, left, floor)
    if mention is None or scene.words.lower[mention.head] in {"it", "this", "that", "there"}:
        return None
    return Found((left, left), mention, region.before + 1, region.after - 1, ":")


def possessed(scene: Scene, region: Region) -> Found | None:
    """Lee’s response was: “…” / Lee’s answer? “…” / her remark that “…” / its note read: “…”"""
    left, words, tags = region.before, scene.words, scene.tags
    floor = scene.sentence(left)[0] if left >= 0 else 0
    while left > floor and (words.text[left] in {",", ":", "?"} or words.lower[left] in LINKING):
        left -= 1
    if left <= floor or left == region.before or tags[left] not in {"NN", "NNS"}:
        return None
    if not names_statement(words.lower[left]) or words.lower[region.before] in COPULAS:
        return None
    phrase = noun_phrase_before(words, tags, left + 1, floor)
    if phrase is None:
        return None
    owner = next((k for k in range(left, phrase.first - 1, -1) if tags[k] in {"POS", "PRP$"}), None)
    if owner is None:
        return None
    governor = max((k for k in range(phrase.first, owner) if tags[k] == "IN"), default=-1)
    mention = Phrase(max(phrase.first, governor + 1), owner, owner)
    if tags[owner] == "PRP$":
        mention = Phrase(owner, owner, owner)
    return Found((left, left), mention, region.before + 1, region.after - 1, words.lower[left])


def within(scene: Scene, region: Region) -> Found | None:
    """Lee said the plan was “dead”. / Lee called it “a farce”. / a “climate of fear”, she said."""
    left = region.before
    if left < 0 or not scene.same_paragraph(left, region.first) or scene.opens_sentence(region):
        return None
    report = reigning(scene, left)
    if report is None or (report.cue.entry.group not in SPEAKING and trailing(scene, region)):
        return None
    cue, mention = report.cue, speaker_of(scene, report)
    governed = scene.tags[left] == "IN"
    if (governed or cue.entry.group not in SPEAKING) and _is_name(scene, region):
        return None
    last = _content_end(scene, region.after, scene.sentence(left)[1])
    first = min(_complement(scene, cue.last + 1, left + 1), region.before + 1)
    return Found((cue.first, cue.last), mention, first, last, cue.entry.lemma, cue.entry.act)


def _is_name(scene: Scene, region: Region) -> bool:
    """Whether the marks hold a name: a man who goes by “Shorty”, a street called “the Elbow”."""
    inner = scene.words.text[region.first : region.last + 1]
    if inner[0] == "the":
        inner = [word for word in inner[1:] if word[0].isalnum()]
    return 0 < len(inner) < 3 and all(word[0].isupper() for word in inner)


def _content_end(scene: Scene, at: int, past: int) -> int:
    """The last word of what is reported: before a clause that the writer or another cue begins."""
    words = scene.words
    if words.text[at - 2] == "," and scene.inside[at - 2] >= 0 and _turns(scene, at, past):
        return at - 1
    for position in scene.rightwards(at, past - 1):
        if words.text[position] in {",", ";", "—", "–"} and _turns(scene, position + 1, past):
            return position - 1
        if scene.tags[position] == "CC" and _quotes_anew(scene, position + 1, past):
            return position - 1
    return past - 1


def _quotes_anew(scene: Scene, at: int, past: int) -> bool:
    """Whether somebody else is quoted at `at`: a third said “yes” and | a fifth said “no”"""
    phrase = phrase_at(scene, at, past)
    verb = phrase.last + 1 if phrase else past
    cue = quoting_verb(scene, verb) if verb < past else None
    if cue is None or cue.entry.group not in SPEAKING or cue.last + 1 >= past:
        return False
    return scene.inside[cue.last + 1] >= 0


def _turns(scene: Scene, at: int, past: int) -> bool:
    """Whether a new clause begins at `at` that is not part of what was reported."""
    lower, tags = scene.words.lower, scene.tags
    if at >= past or scene.inside[at] >= 0:
        return False
    if tags[at] == "WH" or lower[at] in {"but", "while", "though", "although", "after", "when"}:
        return True
    if lower[at] == "and":
        at += 1
    if at >= past or scene.inside[at] >= 0:
        return False
    if tags[at] == "VBG" or tags[at] in FINITE_VERBS:
        return reporting_verb(scene, at) is not None
    phrase = phrase_at(scene, at, past)
    verb = phrase.last + 1 if phrase else past
    cue = quoting_verb(scene, verb) if verb < past else None
    return cue is not None and cue.entry.group in SPEAKING


def _complement(scene: Scene, at: int, past: int) -> int:
    """Where what is reported begins behind the cue: behind "that", where it soon stands."""
    for position in scene.rightwards(at, min(past, at + 16)):
        if scene.words.lower[position] == "that" and scene.tags[position] == "SUB":
            return position
        if scene.tags[position] in FINITE_VERBS:
            break
    return at
