"""Annotated articles, from any of the formats we know, in one shape.

- brat standoff: ``x.txt`` beside ``x.ann``, or PolNeAR's folders with their ``metadata.tsv``
- the project's own JSONL (what ``quotes extract --format jsonl`` prints) beside its text files
- cases (``*.md``, the notation of tests/cases)
"""

from __future__ import annotations

import csv
import json
import random
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, TypeVar

from quotes.errors import Refused
from quotes.evaluating.cases import read_cases
from quotes.models import Quote, Span

BRAT_ROW = re.compile(r"[TE]\d+\t")
STOP = re.compile(r"[.!?]\s|\n")
PREFERRED_SPLIT = "dev"
FIELDS = ("kind", "act", "modality", "medium", "role")
"""Compared as they are, where the annotation has them."""
T = TypeVar("T")


class GoldError(Refused):
    """Annotation that cannot be read; the message names the file and the reason."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """One attribution, annotated or found; each role is the spans it consists of."""

    content: tuple[Span, ...]
    source: tuple[Span, ...] = ()
    cue: tuple[Span, ...] = ()
    speaker: str | None = None
    fields: Mapping[str, str | None] = field(default_factory=dict)
    """What else is annotated, or known of what was found: of FIELDS those that are given."""
    rule: str = ""
    optional: bool = False
    """Annotated as right to find and right to leave: counts neither way."""


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """A text with the attributions in it."""

    name: str
    text: str
    attributions: tuple[Attribution, ...]
    names_speakers: bool = False
    """Whether `speaker` holds canonical names, None meaning that nobody can be named."""


def from_quote(quote: Quote) -> Attribution:
    """A quote as found, in the shape that is measured."""
    return Attribution(
        content=quote.spans,
        source=(quote.mention.span,) if quote.mention else (),
        cue=(quote.cue.span,) if quote.cue else (),
        speaker=quote.speaker,
        fields={name: getattr(quote, name) for name in FIELDS},
        rule=quote.rule or "(none)",
    )


def as_polnear(quotes: Iterable[Quote]) -> tuple[Attribution, ...]:
    """Quotes by PolNeAR's convention, which is wider than ours (shared annotation.md).

    There the cue has its auxiliaries, the source what stands behind a comma, the content whoever
    was urged to do it, and words that go on from a quotation without a cue of their own; where
    Lee said it, according to Ortiz, the source is Ortiz.
    """
    found: list[Attribution] = []
    place: dict[int, int] = {}
    for number, quote in enumerate(quotes):
        begun = None if quote.continues is None else place.get(quote.continues)
        if begun is not None and quote.cue is None:
            one = found[begun]
            found[begun] = replace(one, content=(*one.content, *quote.spans))
            place[number] = begun
            continue
        place[number] = len(found)
        cue, mention, content = quote.cue, quote.mention, quote.spans
        if quote.told is not None:
            content = (Span(quote.told.start, content[0].end), *content[1:])
        found.append(
            replace(
                from_quote(quote),
                content=content,
                cue=(cue.phrase or cue.span,) if cue else (),
                source=(quote.passed_on or mention.whole or mention.span,) if mention else (),
            )
        )
    return tuple(found)


def read_gold(path: Path, split: str | None = None) -> list[GoldArticle]:
    """The annotated articles at `path`, sorted by name.

    `split` names the part of a corpus in PolNeAR's layout (default: dev). Raises GoldError.
    """
    if not path.exists():
        raise GoldError(f"{path}: no such file or folder")
    if (path / "metadata.tsv").is_file():
        articles = _read_polnear(path, split or PREFERRED_SPLIT)
    elif split:
        raise GoldError(f"{path}: has no metadata.tsv, so no split {split!r}")
    elif path.is_dir():
        articles = _read_folder(path)
    elif path.suffix == ".md":
        articles = _read_cases(path)
    elif path.suffix == ".jsonl":
        articles = _read_jsonl(path)
    else:
        raise GoldError(f"{path}: not annotation (a folder, .jsonl or .md is)")
    if not articles:
        raise GoldError(f"{path}: no annotated articles found")
    return sorted(articles, key=lambda article: article.name)


def sample(items: Sequence[T], count: int, seed: int = 0) -> list[T]:
    """`count` of the items, or all there are, the same for the same seed, in their order."""
    chosen = random.Random(seed).sample(range(len(items)), min(count, len(items)))
    return [items[i] for i in sorted(chosen)]


def read_predictions(path: Path) -> dict[str, tuple[Attribution, ...]]:
    """Quotes by name of their document, from the JSONL of ``quotes extract``. Raises GoldError."""
    found: dict[str, list[Attribution]] = defaultdict(list)
    for number, row in _rows(path):
        try:
            found[row["doc"]].append(_from_row(row, None))
        except (KeyError, TypeError, ValueError) as error:
            raise GoldError(f"{path}:{number}: not a quote ({error!r})") from None
    return {name: tuple(quotes) for name, quotes in found.items()}


def read_text(path: Path) -> str:
    """A text with its line ends as they are, since offsets count them. Raises GoldError."""
    try:
        with path.open(encoding="utf-8", newline="") as file:
            return file.read()
    except FileNotFoundError:
        raise GoldError(f"{path}: missing") from None
    except UnicodeDecodeError as error:
        raise GoldError(f"{path}: not UTF-8 ({error.reason} at byte {error.start})") from None


def _read_polnear(path: Path, split: str) -> list[GoldArticle]:
    """PolNeAR's layout; of several annotators the first listed counts."""
    articles, splits = [], set()
    with (path / "metadata.tsv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            splits.add(row["compartment"])
            if row["compartment"] != split:
                continue
            annotator = row["annotators"].split("|")[0]
            text = read_text(path / split / "text" / f"{row['filename']}.txt")
            annotation = path / split / "attributions" / f"{row['filename']}_{annotator}.ann"
            articles.append(GoldArticle(f"{row['filename']}.txt", text, read_brat(annotation)))
    if split not in splits:
        raise GoldError(f"{path}: no split {split!r}, only {', '.join(sorted(splits))}")
    return articles


def _read_folder(path: Path) -> list[GoldArticle]:
    """A folder of our own JSONL, of cases, or of brat's pairs, whichever is there first."""
    if jsonl := sorted(path.glob("*.jsonl")):
        return [article for file in jsonl for article in _read_jsonl(file)]
    if brat := sorted(path.glob("*.ann")):
        return [
            GoldArticle(f"{ann.stem}.txt", read_text(ann.with_suffix(".txt")), read_brat(ann))
            for ann in brat
        ]
    cases = (file for file in sorted(path.glob("*.md")) if file.name != "README.md")
    return [article for file in cases for article in _read_cases(file)]


def read_brat(path: Path) -> tuple[Attribution, ...]:
    """The Attribution events with content in one brat file, notes ignored. Raises GoldError."""
    rows = [row.rstrip("\r").split("\t") for row in read_text(path).split("\n")]
    rows = [row for row in rows if BRAT_ROW.match("\t".join(row))]
    try:
        spans = {row[0]: _brat_spans(row[1]) for row in rows if row[0][0] == "T"}
        events = [_brat_event(row[1], spans) for row in rows if row[0][0] == "E"]
    except (IndexError, KeyError, ValueError) as error:
        raise GoldError(f"{path}: not brat standoff ({error!r})") from None
    return tuple(event for event in events if event is not None and event.content)


def _brat_spans(column: str) -> tuple[Span, ...]:
    """The spans of `Source 89 106;120 125`."""
    pieces = column.split(" ", 1)[1].split(";")
    return tuple(Span(*map(int, piece.split())) for piece in pieces)


def _brat_event(column: str, spans: dict[str, tuple[Span, ...]]) -> Attribution | None:
    """The event of `Attribution:T4 Content:T3 Content2:T5 Cue:T2 Source:T1`."""
    (kind, _), *parts = [part.split(":") for part in column.split()]
    if not kind.startswith("Attribution"):
        return None
    role: dict[str, tuple[Span, ...]] = defaultdict(tuple)
    for name, target in parts:
        role[name.rstrip("0123456789")] += spans[target]
    return Attribution(role["Content"], role["Source"], role["Cue"])


def _read_jsonl(path: Path) -> list[GoldArticle]:
    """Our own rows; every text file beside them is an article, also those without a quotation."""
    texts = {file.name: read_text(file) for file in sorted(path.parent.glob("*.txt"))}
    found: dict[str, list[Attribution]] = {name: [] for name in texts}
    for number, row in _rows(path):
        try:
            found[row["doc"]].append(_from_row(row, texts[row["doc"]]))
        except (KeyError, TypeError, ValueError) as error:
            raise GoldError(f"{path}:{number}: not a quote in a text here ({error!r})") from None
    return [
        GoldArticle(name, texts[name], tuple(found[name]), names_speakers=True) for name in texts
    ]


def _rows(path: Path) -> Iterable[tuple[int, dict[str, Any]]]:
    for number, line in enumerate(read_text(path).split("\n"), 1):
        if line.strip():
            try:
                yield number, json.loads(line)
            except json.JSONDecodeError as error:
                raise GoldError(f"{path}:{number}: not JSON ({error.msg})") from None


def _from_row(row: dict[str, Any], text: str | None) -> Attribution:
    """A row's attribution; words given without their span are looked up beside the content."""
    content = tuple(Span(int(start), int(end)) for start, end in row["spans"])
    return Attribution(
        content=content,
        source=_role(row, "speaker_span", "speaker_text", text, content),
        cue=_role(row, "cue_span", "cue", text, content),
        speaker=row.get("speaker"),
        fields={name: row[name] for name in FIELDS if name in row},
        rule=row.get("rule") or "(none)",
        optional=bool(row.get("optional")),
    )


def _role(
    row: dict[str, Any], span: str, words: str, text: str | None, content: tuple[Span, ...]
) -> tuple[Span, ...]:
    if row.get(span):
        return (Span(*map(int, row[span])),)
    if text is None or not row.get(words):
        return ()
    found = [Span(*m.span()) for m in re.finditer(rf"\b{re.escape(row[words])}\b", text)]
    outside = [s for s in found if not any(c.start < s.end and s.start < c.end for c in content)]
    nearest = min(outside, key=lambda span: _distance(text, span, content), default=None)
    return (nearest,) if nearest else ()


def _distance(text: str, span: Span, content: tuple[Span, ...]) -> int:
    """Characters between a span and the nearest piece of content; another sentence is far."""
    gaps = [(min(s.end, span.end), max(s.start, span.start)) for s in content]
    return min(end - start + 10_000 * bool(STOP.search(text, start, end)) for start, end in gaps)


def _read_cases(path: Path) -> list[GoldArticle]:
    articles = []
    for case in read_cases(path):
        attributions = tuple(
            Attribution(
                tuple(e.spans),
                (e.mention,) if e.mention else (),
                (e.cue,) if e.cue else (),
                e.speaker,
            )
            for e in case.expected
        )
        names = any(e.names_speaker for e in case.expected)
        articles.append(GoldArticle(case.where, case.text, attributions, names))
    return articles
