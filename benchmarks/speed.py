"""Words a second: each stage of extraction, end to end, and what else a user might run.

    python -m benchmarks.speed [PATH...] [--seconds 2] [--format table|json|markdown]
    python -m benchmarks.speed ../shared/polnear/dev/text --write docs/benchmarks.md

All in one run and one process, so that the ratios hold on any machine. PATH is text files or
folders of them (default: samples/). Everything is run in turn, again and again until the seconds
asked for are over; the fastest pass of each counts (processor time), as others were disturbed.
Words are counted as white space parts them. --write puts the table into its section of a page.
"""

from __future__ import annotations

import argparse
import gc
import json
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from benchmarks.page import machine, table, write_section
from benchmarks.stages import seconds_by_stage
from quotes.finding import words
from quotes.pipeline import extract

SAMPLES = Path(__file__).parents[1] / "samples"
BASELINE = "spaCy: tokenizer and sentence ends"
OURS = "quotes: extraction, end to end"


@dataclass(frozen=True, slots=True)
class Result:
    """One thing measured: words a second, and that as a part of the baseline's."""

    name: str
    words_per_second: float
    ratio: float


def read_texts(paths: Iterable[Path]) -> list[str]:
    """The text files at `paths`, and in the folders among them, at any depth."""
    found = (sorted(path.rglob("*.txt")) if path.is_dir() else [path] for path in paths)
    return [file.read_text(encoding="utf-8") for files in found for file in files]


def fastest(calls: Mapping[str, Callable[[], object]], seconds: float) -> dict[str, float]:
    """The shortest time of each call, of as many rounds as fit into `seconds` for each.

    All are called in turn, three rounds at least, so that a busy moment of the machine strikes
    them alike.
    """
    best = dict.fromkeys(calls, float("inf"))
    rounds, until = 0, time.perf_counter() + seconds * len(calls)
    gc.collect()
    while rounds < 3 or time.perf_counter() < until:
        rounds += 1
        for name, call in calls.items():
            start = time.process_time()
            call()
            best[name] = min(best[name], time.process_time() - start)
    return best


def runs(texts: list[str]) -> Iterator[tuple[str, Callable[[], object]]]:
    """What is measured: a name, and a call that does it for all texts."""
    nlp = _sentencizing()
    yield "spaCy: tokenizer", lambda: [nlp.make_doc(text) for text in texts]
    yield BASELINE, lambda: [nlp(text) for text in texts]
    yield "textacy: direct_quotations (its parse not counted)", _textacy(texts, nlp)
    yield OURS, lambda: [extract(text) for text in texts]


def _sentencizing() -> Language:
    """spaCy's blank English with rule-based sentence ends: the least that any pipeline does."""
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    return nlp


def _textacy(texts: list[str], nlp: Language) -> Callable[[], object]:
    """textacy's direct quotations, on Docs that have their parse already.

    It needs one to name a speaker, and there is none without a trained model; this is the time of
    its own work alone. Texts with an odd number of marks it refuses: they cost it no time.
    """
    from textacy.extract.triples import direct_quotations

    docs = [_parsed(nlp(text)) for text in texts]

    def run() -> None:
        for doc in docs:
            try:
                list(direct_quotations(doc))
            except ValueError:
                continue

    return run


def _parsed(doc: Doc) -> Doc:
    """A Doc with as much of a parse as textacy looks at: a name beside a "said" is its subject."""
    from textacy.constants import REPORTING_VERBS

    verbs = {token.i for token in doc if token.lower_ in {"said", "says", *REPORTING_VERBS["en"]}}
    root_of = {token.i: sentence.end - 1 for sentence in doc.sents for token in sentence}
    heads, deps = [root_of[i] for i in range(len(doc))], ["dep"] * len(doc)
    for verb in verbs:
        for beside in (verb + 1, verb - 1):
            subject = 0 <= beside < root_of[verb] and beside not in verbs and doc[beside].is_title
            if subject and root_of[beside] == root_of[verb] != verb:
                heads[beside], deps[beside] = verb, "nsubj"
    return Doc(
        doc.vocab,
        words=[token.text for token in doc],
        spaces=[bool(token.whitespace_) for token in doc],
        pos=["VERB" if i in verbs else "X" for i in range(len(doc))],
        lemmas=["say" if i in verbs else "" for i in range(len(doc))],
        heads=heads,
        deps=deps,
    )


def measure(texts: list[str], seconds: float) -> list[Result]:
    """Everything measured, our stages last; the baseline's ratio is 1."""
    count = sum(len(text.split()) for text in texts)
    taken = fastest(dict(runs(texts)), seconds)
    for stage, spent in seconds_by_stage(texts, seconds).items():
        taken[f"— of it, {stage}"] = spent
    base = taken[BASELINE]
    return [Result(name, count / spent, base / spent) for name, spent in taken.items()]


def is_compiled() -> bool:
    """Whether the engine runs as machine code, as `make wheel` builds it, and not as Python."""
    return not str(words.__file__).endswith(".py")


def shown(results: list[Result], form: str) -> str:
    """The results as a table of text or Markdown, or as JSON."""
    if form == "json":
        return json.dumps([asdict(result) for result in results], indent=1)
    rows = [(r.name, f"{r.words_per_second:,.0f}", f"{r.ratio:.2f}") for r in results]
    return table(("", "words/s", "ratio"), rows, markdown=form == "markdown")


NOTE = """\
Extraction on one core, measured by `python -m benchmarks.speed`; the ratio is to spaCy's blank \
English with rule-based sentence ends in the same run. textacy's own work is timed without the \
dependency parse that it needs to name a speaker (about 7,000 words/s with spaCy's small model). \
The fastest pass counts, in which no word is new to anybody; articles never seen before take about \
a fifth longer, in spaCy as here. `make wheel` compiles the engine to machine code (mypyc); it \
finds the same, and a section of its own shows how fast (`make benchmarks-compiled`).
"""


def main() -> int:
    """Measure, print, and write the page where asked to."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("paths", nargs="*", type=Path, default=[SAMPLES])
    parser.add_argument("--seconds", type=float, default=2.0, help="for each line (default: 2)")
    parser.add_argument("--format", choices=["table", "json", "markdown"], default="table")
    parser.add_argument("--write", type=Path, metavar="PAGE", help="put the table into this page")
    args = parser.parse_args()
    texts = read_texts(args.paths)
    if not texts:
        print(f"no text files in {', '.join(map(str, args.paths))}", file=sys.stderr)
        return 1
    results = measure(texts, args.seconds)
    print(shown(results, args.format))
    if args.write:
        count = sum(len(text.split()) for text in texts)
        about = f"{NOTE}\n{len(texts)} articles, {count:,} words; {machine()}."
        title = "Speed, compiled" if is_compiled() else "Speed"
        write_section(args.write, title, f"{about}\n\n{shown(results, 'markdown')}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
