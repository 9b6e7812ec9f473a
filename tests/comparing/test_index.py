"""The index promises that what shares a long row of words is found, on any day."""

from hypothesis import given
from hypothesis import strategies as st

from quotes.comparing.content import content_of
from quotes.comparing.index import DAYS, SHINGLE, WINNOW, fingerprints, keys_of, matches

WORDS = st.lists(st.sampled_from("sun rain wind snow fog hail ice dew mist frost".split()))


@given(WORDS, WORDS, st.lists(st.integers(0, 999).map(str), min_size=SHINGLE + WINNOW - 1), WORDS)
def test_a_shared_row_gives_a_shared_fingerprint(
    before: list[str], other: list[str], row: list[str], behind: list[str]
) -> None:
    one = set(fingerprints((*before, *row, *behind)))
    assert one & set(fingerprints((*other, *row)))


def test_keys_are_of_one_speaker_by_the_last_name() -> None:
    content = content_of("We drained the marsh before the heron came back to its nest again")
    keys = {each.key for each in keys_of(content, "Ada Venn", 738000)}
    assert keys == {each.key for each in keys_of(content, "Mayor Venn", 738000)}
    assert not keys & {each.key for each in keys_of(content, "Ada Quill", 738000)}
    assert keys_of(content, "", 738000) == []


@given(st.integers(730000, 740000), st.integers(-40, 40))
def test_the_same_sense_matches_within_the_days_and_no_other(day: int, apart: int) -> None:
    heron = content_of("heron")
    one = keys_of(heron, "Ada Venn", day)[0]
    other = keys_of(heron, "Ada Venn", day + apart)[0]
    assert sum(low <= other.key <= high for low, high in matches(one.key)) == (abs(apart) <= DAYS)


def test_a_few_common_words_are_found_on_their_days() -> None:
    """“I’m not changing.” says too little for a sense to be looked up."""
    said = content_of("I’m not changing.")
    near, far = ({each.key for each in keys_of(said, "Venn", day)} for day in (738000, 738060))
    assert near == {each.key for each in keys_of(said, "Venn", 738000)} != set()
    assert not near & far


def test_a_fingerprint_is_found_on_any_day() -> None:
    row = content_of("We drained the marsh before the heron came back to its nest in the old mill")
    one, later = ({each.key for each in keys_of(row, "Venn", day)} for day in (738000, 738900))
    assert one & later
