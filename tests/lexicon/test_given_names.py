"""Given names: of Faker's lists, and of given.toml."""

from __future__ import annotations

from collections import Counter

from quotes.lexicon import entries
from quotes.lexicon.given_names import FIELDS, is_given_name, usual_gender
from quotes.lexicon.people import people

OWN = entries("given", "given", FIELDS, {"gender": str})


def test_both_lists_are_read() -> None:
    assert is_given_name("mary")
    assert usual_gender("mary") == "female"
    assert is_given_name("shehbaz")
    assert usual_gender("shehbaz") == "male"
    assert is_given_name("lindiwe")
    assert usual_gender("lindiwe") is None
    assert not is_given_name("karachi")


def test_examples_begin_with_a_name_of_their_entry() -> None:
    for entry in OWN:
        name = entry["examples"][0].split()[0].lower()
        assert name in entry["words"], f"{entry['where']}: {name} is not among its words"
        assert usual_gender(name) == entry.get("gender"), name


def test_no_name_stands_twice() -> None:
    """What is borne by both stands in the entry without a gender, once."""
    counts = Counter((name, e.get("gender")) for e in OWN for name in e["words"])
    genders = Counter(name for name, _ in counts)
    assert not [name for name, count in genders.items() if count > 1]


def test_no_name_is_a_title_or_a_role() -> None:
    known = people()
    wrong = [n for e in OWN for n in e["words"] if n in known.titles or known.is_role(n)]
    assert not wrong, f"these would be cut off names as titles: {wrong}"
