import pytest

from quotes.lexicon import LexiconError, check

REQUIRED, OPTIONAL = {"words": list}, {"gender": str}


def test_good_entries_come_back():
    data = {"title": [{"words": ["mrs"], "gender": "female"}, {"words": ["dr"]}]}
    assert check(data, "titles.toml", "title", REQUIRED, OPTIONAL) == data["title"]


@pytest.mark.parametrize(
    ("entry", "reason"),
    [
        ({"gender": "female"}, "missing"),
        ({"words": ["mrs"], "colour": "red"}, "unknown key 'colour'"),
        ({"words": "mrs"}, "not a list"),
        ({"words": []}, "words is empty"),
        ({"words": ["mrs", "mrs"]}, "twice"),
    ],
)
def test_bad_entries_are_refused_with_file_and_reason(entry, reason):
    with pytest.raises(LexiconError, match=reason) as error:
        check({"title": [entry]}, "titles.toml", "title", REQUIRED, OPTIONAL)
    assert "titles.toml: entry 1" in str(error.value)


def test_a_misspelled_table_is_refused():
    with pytest.raises(LexiconError, match="expected"):
        check({"titel": []}, "titles.toml", "title", REQUIRED, OPTIONAL)
