"""What must hold for any text whatever: extraction never raises, and offsets are law.

The examples are the same in every run. To look for new ones:
``QUOTES_EXAMPLES=5000 pytest tests/test_properties.py`` (random, as many as asked for).
"""

from __future__ import annotations

import os

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from quotes.finding.possible_tags import closed_tags
from quotes.lexicon.cues import cue_forms
from quotes.models import Extraction, Quote, Span
from quotes.pipeline import extract

EXAMPLES = int(os.environ.get("QUOTES_EXAMPLES", "0"))
thorough = settings(max_examples=EXAMPLES or 150, derandomize=not EXAMPLES)

NAMES = st.sampled_from(
    "Maria Lopez|Mr. Lopez|Lopez|the mayor|Mayor Ann O’Neil|she|they|He|Dr. J. B. van der Berg"
    "|the Ministry of Health|police|a spokesman for the U.N.|Bhutto-Zardari|The report|who"
    "|Lt. Gen. A. B. Khan, the head of the agency,|“Shorty” Ek|two officials".split("|")
)
CUES = st.sampled_from(
    "said|says|added|according to|told reporters|asked|wrote on Twitter|claimed that|:|—|, adding"
    "|did not say|was quoted as saying|vowed to|believes|may argue that|said.|said:|called".split(
        "|"
    )
)
CLAUSES = st.sampled_from(
    "we will appeal|the court had erred|that nobody was hurt|to go home|if we go, we go now"
    "|it is 5'10\" tall|whether 14 were injured|a “so-called” plan|what [she] meant… maybe"
    "|the dogs’ owners don’t know|“no”|I.|U.S. troops left at 7 p.m. on Friday|".split("|")
)
MARKS = st.sampled_from(
    ["“", "”", '"', "''", "``", "‘", "’", "'", "«", "»", "“‘", "’”", "„", "‹", "″", "&quot;"]
)
ENDS = st.sampled_from(
    [
        ".",
        ",",
        "?",
        "!",
        ";",
        ":",
        "…",
        "...",
        "—",
        " - ",
        "",
        "\n",
        "\n\n",
        "\r\n",
        "\u2029",
        "[1]",
    ]
)
SPACES = st.sampled_from([" ", " ", " ", "", "  ", "\xa0", "\u200b", "\u2009", "\t", "\u202e"])
PIECES = st.one_of(NAMES, CUES, CLAUSES, MARKS, MARKS, ENDS)


@st.composite
def news(draw: st.DrawFn) -> str:
    """Text like news in its parts, and like anything in their order."""
    pieces = draw(st.lists(st.tuples(PIECES, SPACES), max_size=40))
    return "".join(piece + space for piece, space in pieces)


@st.composite
def reports(draw: st.DrawFn) -> str:
    """Sentences as journalists write them, now and then with a mark too many or too few."""
    sentences = []
    for _ in range(draw(st.integers(1, 6))):
        name, cue, clause = draw(NAMES), draw(CUES), draw(CLAUSES)
        opens, closes = draw(st.sampled_from(["“”", '""', "‘’", "«»", "“\xa0", "\xa0”"]))
        end = draw(ENDS)
        sentences.append(
            draw(
                st.sampled_from(
                    [
                        f"{opens}{clause.capitalize()},{closes} {cue} {name}{end}",
                        f"{name} {cue} {opens}{clause}{end}{closes}",
                        f"{name} {cue} {clause}{end}",
                        f"{opens}{clause},{closes} {name} {cue}, {opens}{clause}{end}{closes}",
                        f"{opens}{clause}{end}",
                        f"{cue.capitalize()} {name}, {clause}{end}",
                    ]
                )
            )
        )
    return draw(st.sampled_from([" ", "\n", "\n\n", ""])).join(sentences)


WORDS = st.sampled_from(
    [
        *sorted(cue_forms()),
        *sorted(closed_tags()),
        *"Lee Ann Dr. 2015 13 police statement A: %".split(),
    ]
)


@st.composite
def salad(draw: st.DrawFn) -> str:
    """A few of the words that rules know, in any order: a text may end in any of them."""
    words = draw(st.lists(st.one_of(WORDS, WORDS, MARKS, ENDS), min_size=1, max_size=14))
    gaps = draw(st.lists(st.sampled_from("   \n"), min_size=len(words), max_size=len(words)))
    return "".join(word + gap for word, gap in zip(words, gaps, strict=True)).strip()


ANY = st.one_of(news(), reports(), salad(), st.text(max_size=400))


def assert_lawful(text: str, found: Extraction) -> None:
    starts = [quote.start for quote in found.quotes]
    assert starts == sorted(starts), "quotes stand in text order"
    for index, quote in enumerate(found.quotes):
        assert_quote(text, quote)
        if quote.continues is not None:
            assert 0 <= quote.continues < len(found.quotes)
            assert quote.continues != index
    for problem in found.problems:
        assert problem.reason
        assert problem.start is None or 0 <= problem.start <= len(text)


def assert_quote(text: str, quote: Quote) -> None:
    assert quote.spans, "a quote has content"
    for span in quote.spans:
        assert_span(text, span)
    for before, behind in zip(quote.spans, quote.spans[1:], strict=False):
        assert before.end <= behind.start, "pieces stand in text order and apart"
    assert any(c.isalnum() for c in quote.text(text)), "content has words"
    if quote.cue:
        assert_span(text, quote.cue.span)
    if quote.mention:
        assert_span(text, quote.mention.span)
    assert quote.rule, "every quote names the rule that decided"


def assert_span(text: str, span: Span) -> None:
    assert 0 <= span.start < span.end <= len(text)
    words = span.of(text)
    assert words.strip() == words, "no white space at either end"


@thorough
@given(ANY)
@example('as that to" reported\n\nno')  # looked behind the last word
@example("said ” ’s show as 2015 care")  # so did this
@example("The samples were sent, Ann Lee said,")  # and this
def test_any_text_gives_lawful_quotes(text: str) -> None:
    assert_lawful(text, extract(text))


def test_halves_of_characters_do_no_harm() -> None:
    text = "\ud83d “We won,\udc80” said Ann Lee."
    (quote,) = extract(text).quotes
    assert (quote.text(text), quote.speaker) == ("“We won,\udc80”", "Ann Lee")


@pytest.mark.parametrize("wrong", [None, b"We won", 7, ["We won"]])
def test_what_is_no_text_is_told_plainly(wrong: object) -> None:
    with pytest.raises(
        TypeError, match=r"takes the article's text as str, not (None|byt|int|list)"
    ):
        extract(wrong)  # type: ignore[arg-type]


@thorough
@given(st.one_of(news(), reports()))
def test_the_same_text_gives_the_same_quotes(text: str) -> None:
    assert extract(text) == extract(text)


@thorough
@given(reports(), st.integers(0, 400))
def test_a_text_cut_anywhere_gives_lawful_quotes(text: str, at: int) -> None:
    assert_lawful(text[:at], extract(text[:at]))
    assert_lawful(text[at:], extract(text[at:]))


@thorough
@given(ANY)
def test_line_ends_are_counted_as_they_are(text: str) -> None:
    windows = text.replace("\r", "").replace("\n", "\r\n")
    assert_lawful(windows, extract(windows))


@pytest.mark.parametrize(
    "text",
    [
        "{}",
        "‘{}",
        "Lee {}",
        "The plan, {}",
        "“No,” {}",
        "It {} it",
        "Lee left, {} on",
        "There were {} by",
        "Lee, 40, {} £",
    ],
)
def test_a_text_may_end_in_any_cue(text: str) -> None:
    for form in (*cue_forms(), "according to", "was quoted as saying"):
        whole = text.format(form)
        assert_lawful(whole, extract(whole))


@pytest.mark.parametrize("noun", ["statement", "report", "release", "letter", "spokesman", "tweet"])
def test_a_text_may_end_in_what_it_was_read_in(noun: str) -> None:
    for text in ("Two are dead, according to a {}", "“No,” said a {}", "Lee denied it in a {}"):
        whole = text.format(noun)
        assert_lawful(whole, extract(whole))
