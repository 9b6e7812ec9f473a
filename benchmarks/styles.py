"""What accuracy is left when the same articles are typed as other papers type them.

    python -m benchmarks.styles ../shared/polnear [--every 4] [--write docs/evaluating.md]

Articles of train are retyped by a rule each: with single marks, with names from elsewhere, with an
appositive behind each name that speaks, and so on. What is found in the retyped text is taken back
to where it stands in the article, and measured there: rules that only fit one way of writing show.
"""

from __future__ import annotations

import argparse
import re
import sys
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.page import publish
from quotes.evaluating import running
from quotes.evaluating.figures import percent
from quotes.evaluating.gold import Attribution, GoldArticle, GoldError, as_polnear, read_gold
from quotes.finding.names import find_names
from quotes.finding.tags import tag
from quotes.finding.words import Words
from quotes.models import Span
from quotes.pipeline import extract

SHOWN = {
    "quoted words: found": "direct detection f",
    "with right source": "direct joint f",
    "all with right source": "all joint f",
}
SPEAKING = r"\b[A-Z][a-z]+ [A-Z][a-z]+(?= (?:said|says|told|added|wrote)\b)"
GIVEN = "Ngozi Babatunde Lakshmi Tharindu Sithembile Wanjiru Bambang Wayan Shabnam Kwame".split()
FAMILY = (
    "Nwachukwu Wijesinghe Hartono Barzani Mwangi Dlamini Kowalczuk Panjaitan Soomro Owusu".split()
)


class Edit(NamedTuple):
    """What stands between two characters of the article, and what is typed there instead."""

    start: int
    end: int
    new: str


Style = Callable[[str], Iterator[Edit]]


def _each(pattern: str, new: str | dict[str, str]) -> Style:
    """The same replacement, or that of the dictionary, wherever the pattern matches."""
    found = re.compile(pattern)

    def edits(text: str) -> Iterator[Edit]:
        for match in found.finditer(text):
            yield Edit(*match.span(), new if isinstance(new, str) else new[match.group()])

    return edits


def _behind(pattern: str, new: str) -> Style:
    """Something put in behind whatever the pattern matches."""
    found = re.compile(pattern)

    def edits(text: str) -> Iterator[Edit]:
        for match in found.finditer(text):
            yield Edit(match.end(), match.end(), new)

    return edits


def _single(text: str) -> Iterator[Edit]:
    for match in re.finditer('[“”"]', text):
        before, behind = (
            text[match.start() - 1 : match.start()],
            text[match.end() : match.end() + 1],
        )
        opens = match.group() == "“" or (
            match.group() == '"' and not before.strip("([—-") and not behind.isspace()
        )
        yield Edit(*match.span(), "‘" if opens else "’")
    for match in re.finditer(
        r"(?<!\w)[‘'](?=\w)(?:[^‘’'\n]|(?<=\w)[’'](?=\w))*?[\w,.?!][’'](?!\w)", text
    ):
        yield Edit(match.start(), match.start() + 1, "“")
        yield Edit(match.end() - 1, match.end(), "”")


def _inverted(text: str) -> Iterator[Edit]:
    for match in re.finditer(r"(?<=,[”\"] )((?:[A-Z][\w-]+ )?[A-Z][\w-]+) said(?=[.,])", text):
        yield Edit(match.start(), match.start(), "said ")
        yield Edit(match.end(1), match.end(), "")


def _stops_behind(text: str) -> Iterator[Edit]:
    for match in re.finditer(r"[,.][”\"](?=\s)", text):
        yield Edit(*match.span(), match.group()[::-1])


def _foreign(text: str) -> Iterator[Edit]:
    words = Words(text)
    tags = tag(words)
    new: dict[str, str] = {}
    for name in find_names(words, tags):
        if name.full and name.kind == "person":
            new.setdefault(words.text[name.first], GIVEN[len(new) % len(GIVEN)])
            new.setdefault(words.text[name.last], FAMILY[len(new) % len(FAMILY)])
    for at, word in enumerate(words.text):
        if tags[at] == "NNP" and word in new and text[words.start[at] : words.end[at]] == word:
            yield Edit(words.start[at], words.end[at], new[word])


STYLES: dict[str, Style] = {
    "as printed": lambda _: iter(()),
    "names from elsewhere": _foreign,
    "straight marks": _each("[“”]", '"'),
    "single marks": _single,
    "stops behind the marks": _stops_behind,
    "plain ASCII": _each(
        "[“”’‘—–]", dict(zip("“”’‘—–", ['"', '"', "'", "'", " - ", "-"], strict=True))
    ),
    "says, tells, adds": _each(
        r"\b(?:said|told|added)\b", {"said": "says", "told": "tells", "added": "adds"}
    ),
    "remarked, informed": _each(
        r"\b(?:said|told|says)\b", {"said": "remarked", "told": "informed", "says": "remarks"}
    ),
    "said Lee": _inverted,
    "Lee, 54,": _behind(SPEAKING, ", 54,"),
    "Lee, a retired teacher": _behind(
        SPEAKING, ", a retired teacher from the east who has followed the case,"
    ),
    "Lee — an aside —": _behind(SPEAKING, " — no stranger to controversy —"),
    "said in a telephone interview": _behind(
        r"(?<=[”\"] )[A-Z]\w+ said(?=[.,])", " in a telephone interview late on Tuesday"
    ),
    "one paragraph": _each(r"(?<=\S)\s*\n\s*(?=\S)", " "),
}


def retyped(text: str, edits: Iterator[Edit]) -> tuple[str, Callable[[Span], Span]]:
    """The text after `edits`, and the way back: a span of it -> the span of `text` it came from."""
    pieces: list[str] = []
    placed: list[tuple[int, Edit]] = []  # where each edit begins in the new text
    past = at = 0
    for edit in sorted(edits):
        if edit.start < past:
            continue
        pieces += [text[past : edit.start], edit.new]
        at += edit.start - past
        placed.append((at, edit))
        at += len(edit.new)
        past = edit.end
    starts = [start for start, _ in placed]

    def back(offset: int, *, closing: bool) -> int:
        number = bisect_right(starts, offset - closing) - 1
        if number < 0:
            return offset
        start, edit = placed[number]
        if offset - start > len(edit.new) - (not closing):
            return edit.end + offset - start - len(edit.new)
        return edit.end if closing else edit.start

    return "".join([*pieces, text[past:]]), lambda span: Span(
        back(span.start, closing=False), back(span.end, closing=True)
    )


def found(article: GoldArticle, style: Style) -> tuple[Attribution, ...]:
    """What is found in an article when it is typed in a style, by offsets of the article."""
    text, back = retyped(article.text, style(article.text))

    def there(spans: Sequence[Span]) -> tuple[Span, ...]:
        return tuple(map(back, spans))

    return tuple(
        Attribution(there(one.content), there(one.source), there(one.cue))
        for one in as_polnear(extract(text).quotes)
    )


def rows(articles: Sequence[GoldArticle]) -> Iterator[tuple[str, ...]]:
    """One row a style: how often something was retyped, and the figures SHOWN, in percent."""
    for name, style in STYLES.items():
        predictions = {article.name: found(article, style) for article in articles}
        reached = running.reached(articles, predictions=predictions)
        changes = sum(sum(1 for _ in style(article.text)) for article in articles)
        yield (name, f"{changes:,}", *(f"{percent(reached, path):.1f}" for path in SHOWN.values()))


def main() -> int:
    """Measure every style, print, and write the section where asked to."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("polnear", type=Path, help="PolNeAR's folder (with metadata.tsv)")
    parser.add_argument("--every", type=int, default=4, help="take every so many articles")
    parser.add_argument("--write", type=Path, metavar="PAGE", help="put the table into this page")
    args = parser.parse_args()
    try:
        articles = read_gold(args.polnear, "train")[:: args.every]
    except (GoldError, OSError) as error:
        print(f"Error: {error}", file=sys.stderr)
        return 1
    head = (f"{len(articles)} articles of train, F", "changes", *SHOWN)
    publish(args.write, "House styles", __doc__, head, list(rows(articles)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
