"""The index promises that what shares a long row of words is found, on any day."""

from hypothesis import given
from hypothesis import strategies as st

from quotes.comparing.content import content_of
from quotes.comparing.index import ANY_DAY, SHINGLE, WINNOW, fingerprints, keys_of

WORDS = st.lists(st.sampled_from("sun rain wind snow fog hail ice dew mist frost".split()))


@given(WORDS, WORDS, st.lists(st.integers(0, 999).map(str), min_size=SHINGLE + WINNOW - 1), WORDS)
def test_a_shared_row_gives_a_shared_fingerprint(
    before: list[str], other: list[str], row: list[str], behind: list[str]
) -> None:
    one = set(fingerprints((*before, *row, *behind)))
    assert one & set(fingerprints((*other, *row)))


def test_keys_are_of_one_speaker_by_the_last_name() -> None:
    content = content_of("We drained the marsh before the heron came back to its nest again")
    keys = keys_of(content, "Ada Venn", 738000)
    assert keys == keys_of(content, "Mayor Venn", 738000)
    assert not keys & keys_of(content, "Ada Quill", 738000)
    assert {key.day for key in keys} == {738000, ANY_DAY}
    assert keys_of(content, "", 738000) == set()
