"""Quotations beside their originals."""

from hypothesis import given
from hypothesis import strategies as st

from quotes.comparing.aligning import Original, align
from quotes.comparing.words import forms_of
from tests.comparing.gold import originals


def test_the_gold() -> None:
    wrong, count = [], 0
    for block in originals():
        original = Original(block.text)
        for relation, kind, words in block.quotations:
            count += 1
            found = align(words, kind, original)  # type: ignore[arg-type]
            if found is None or found.relation != relation:
                wrong.append(f"{relation}, found {found and found.relation}: {words}")
    assert count >= 40
    assert len(wrong) <= 0.05 * count, "\n".join(wrong)


SAID = (
    "We looked for the boat all night. At dawn we found an oar, a shoe and nothing else. Go home."
)


def test_spans_are_the_words_of_the_original() -> None:
    found = align("“we found an oar … and nothing else.”", "direct", Original(SAID))
    assert found
    assert [span.of(SAID) for span in found.spans] == ["we found an oar", "and nothing else"]
    assert found.only_original == (", a shoe",)
    assert found.relation == "trimmed"


def test_an_altered_word_is_named_with_the_one_it_stands_for() -> None:
    found = align("“At noon we found an oar, a shoe and nothing else.”", "direct", Original(SAID))
    assert found
    assert found.relation == "altered"
    assert (found.only_quote, found.only_original) == (("noon",), ("dawn",))


def test_what_is_told_indirectly_is_no_altered_quotation() -> None:
    found = align("they had found an oar and a shoe at dawn", "indirect", Original(SAID))
    assert found
    assert found.relation == "paraphrased"


def test_a_quoted_word_alone_claims_nothing() -> None:
    assert align("it was a “boat”", "mixed", Original(SAID)) is None


@given(st.text(alphabet="ab .…[]”“'", max_size=40), st.text(alphabet="ab .\n", max_size=80))
def test_any_quotation_of_any_original(quote: str, text: str) -> None:
    original = Original(text)
    found = align(quote, "direct", original)
    if found and found.relation in ("verbatim", "trimmed"):
        repeated = [form for span in found.spans for form in forms_of(span.of(text))]
        assert " ".join(repeated) in " ".join(original.forms) or len(found.spans) > 1
        assert found.similarity == 1
