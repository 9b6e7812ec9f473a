"""What went wrong, one by one: errors by class, shown in their context in the notation of cases."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Literal

from quotes.evaluating.gold import Attribution
from quotes.evaluating.ink import common, jaccard
from quotes.evaluating.matching import QUOTED_HIT, WHOLE_HIT, Item, Matching, Pair
from quotes.evaluating.tallies import same_name, wrong_fields
from quotes.models import Kind, Span

ErrorClass = Literal["missed", "bounds", "speaker", "unnamed", "cue", "name", "field", "spurious"]
CLASSES: dict[ErrorClass, str] = {
    "missed": "annotated, and nothing found there",
    "bounds": "found with other bounds (Jaccard below 0.8)",
    "speaker": "found, with the wrong source",
    "unnamed": "found, without a source where one is annotated",
    "cue": "found, with another cue than annotated",
    "name": "found, with the wrong canonical speaker",
    "field": "found, with another kind, act, role or medium",
    "spurious": "found, and nothing annotated there",
}
LEVELS = ("all", "direct")
CONTEXT = 100
LONGEST = 240


@dataclass(frozen=True, slots=True)
class Error:
    """One error: where, of which class, what was annotated and what was found."""

    article: str
    class_: ErrorClass
    level: str
    kind: Kind
    rule: str
    cue: str
    gold: Attribution | None
    found: Attribution | None
    passage: tuple[str, ...]
    """The passage as annotated and as found, marked; one where only one of them is there."""

    @property
    def start(self) -> int:
        """Where the content begins."""
        shown = self.gold or self.found
        assert shown is not None
        return shown.content[0].start

    def as_json(self) -> dict[str, Any]:
        """Plain values for JSON."""
        row = asdict(self)
        row["class"] = row.pop("class_")
        return row


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which errors to show; an empty filter lets everything through."""

    classes: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    cues: tuple[str, ...] = ()
    level: str = "all"

    def has(self, error: Error) -> bool:
        """Whether an error passes every filter."""
        return (
            (not self.classes or error.class_ in self.classes)
            and (not self.kinds or error.kind in self.kinds)
            and (not self.rules or any(rule in error.rule for rule in self.rules))
            and (not self.cues or error.cue in self.cues)
        )


def errors(matching: Matching, wanted: Wanted) -> list[Error]:
    """The errors of one article that are wanted, in text order."""
    found = _direct_errors(matching) if wanted.level == "direct" else _whole_errors(matching)
    return sorted((e for e in found if wanted.has(e)), key=lambda error: error.start)


def _whole_errors(matching: Matching) -> Iterator[Error]:
    view = matching.whole
    for item in view.missed:
        yield _error(matching, "missed", "all", item, None)
    for item in view.spurious:
        yield _error(matching, "spurious", "all", None, item)
    for pair in view.pairs:
        if pair.jaccard < QUOTED_HIT:
            yield _error(matching, "bounds", "all", pair.gold, pair.found)
        if pair.jaccard >= WHOLE_HIT:
            for class_ in _attribution_errors(matching, pair):
                yield _error(matching, class_, "all", pair.gold, pair.found)


def _attribution_errors(matching: Matching, pair: Pair) -> Iterator[ErrorClass]:
    gold, found = pair.gold.attribution, pair.found.attribution
    if gold.source and not pair.right_source:
        yield "speaker" if found.source else "unnamed"
    if (gold.cue or found.cue) and not common(
        matching.ink.of(gold.cue), matching.ink.of(found.cue)
    ):
        yield "cue"
    if matching.names_speakers and not same_name(gold.speaker, found.speaker):
        yield "name"
    if wrong_fields(gold, found):
        yield "field"


def _direct_errors(matching: Matching) -> Iterator[Error]:
    view = matching.direct
    spurious = matching.spurious_quoted()
    left = {id(item): item for item in view.spurious}
    for item in view.missed:
        near = max(left.values(), key=lambda f: jaccard(item.ink, f.ink), default=None)
        if near is not None and jaccard(item.ink, near.ink):
            del left[id(near)]
            yield _error(matching, "bounds", "direct", item, near)
        else:
            yield _error(matching, "missed", "direct", item, None)
    for item in spurious:
        if id(item) in left:
            yield _error(matching, "spurious", "direct", None, item)
    for pair in view.pairs:
        if pair.gold.attribution.source and not pair.right_source:
            class_: ErrorClass = "speaker" if pair.found.attribution.source else "unnamed"
            yield _error(matching, class_, "direct", pair.gold, pair.found)


def _error(
    matching: Matching, class_: ErrorClass, level: str, gold: Item | None, found: Item | None
) -> Error:
    item = gold or found
    assert item is not None
    cues = [s for i in (gold, found) if i for s in i.attribution.cue]
    shown = [i.attribution for i in (gold, found) if i]
    return Error(
        article=matching.name,
        class_=class_,
        level=level,
        kind=matching.kind(Item(matching.ink.of(item.attribution.content), item.attribution)),
        rule=found.attribution.rule if found else "",
        cue=cues[0].of(matching.text).lower() if cues else "",
        gold=gold.attribution if gold else None,
        found=found.attribution if found else None,
        passage=_passages(matching.text, shown),
    )


def _passages(text: str, shown: Sequence[Attribution]) -> tuple[str, ...]:
    """The stretch of text that holds all the attributions, marked once for each."""
    spans = [s for a in shown for s in (*a.content, *a.source, *a.cue)]
    start = max(0, min(s.start for s in spans) - CONTEXT)
    end = min(len(text), max(s.end for s in spans) + CONTEXT)
    return tuple(marked(text, Span(start, end), attribution) for attribution in shown)


def marked(text: str, passage: Span, attribution: Attribution) -> str:
    """A passage on one line with << >>, [ ] and { } around content, cue and source."""
    marks: list[tuple[int, int, str]] = []
    for spans, opener, closer in (
        (attribution.content, "<<", ">>"),
        (attribution.cue, "[", "]"),
        (attribution.source, "{", "}"),
    ):
        for span in spans:
            marks += [(span.start, 1, opener), (span.end, 0, closer)]
    out, at = [], passage.start
    for offset, _, mark in sorted(marks):
        out += [_shortened(text[at:offset]), mark]
        at = offset
    out.append(_shortened(text[at : passage.end]))
    return "".join(out).replace("\r", "").replace("\n", " ⏎ ")


def _shortened(words: str) -> str:
    if len(words) <= LONGEST:
        return words
    return f"{words[: LONGEST // 2]} […] {words[-LONGEST // 2 :]}"


def shown(error: Error) -> str:
    """An error as a few lines of text."""
    parts: list[str] = [error.class_, error.kind]
    if error.found:
        parts.append(f"rule {error.rule}")
    parts.append(f"{error.article}:{error.start}")
    if error.class_ == "name" and error.gold and error.found:
        parts.append(f"{error.gold.speaker} → {error.found.speaker}")
    if error.class_ == "field" and error.gold and error.found:
        parts += [
            f"{name}: {error.gold.fields[name]} → {error.found.fields.get(name)}"
            for name in wrong_fields(error.gold, error.found)
        ]
    lines = ["── " + " · ".join(parts)]
    if len(set(error.passage)) == 1 < len(error.passage):
        return "\n".join([*lines, f"both   …{error.passage[0]}…"])
    labels = [label for label, there in (("gold ", error.gold), ("found", error.found)) if there]
    lines += [f"{label}  …{passage}…" for label, passage in zip(labels, error.passage, strict=True)]
    return "\n".join(lines)


def tally(found: Iterable[Error], by: str) -> list[tuple[str, int]]:
    """How many errors of each class, kind, rule or cue, most first."""
    key = "class_" if by == "class" else by
    return Counter(getattr(error, key) or "–" for error in found).most_common()
