"""Words for people: every entry has an example in which one of its words stands."""

import re

import pytest

from quotes.lexicon import entries
from quotes.lexicon.people import people, plural

FILES = {
    "titles": ("title", {"gender": str, "role": bool, "kept": bool, "means": str}),
    "roles": ("role", {"field": str}),
    "gendered": ("gendered", {"gender": str}),
    "organisations": ("organisation", {"kind": str}),
    "places": ("place", {"kind": str}),
    "naming": ("naming", {"kind": str}),
}


@pytest.mark.parametrize("name", FILES)
def test_every_entry_has_an_example_of_its_words(name):
    table, optional = FILES[name]
    for entry in entries(name, table, {"words": list, "examples": list}, optional):
        for example in entry["examples"]:
            said = set(re.findall(r"[\w.-]+", example.lower().replace("’s", "")))
            said |= {word.rstrip(".") for word in said} | {word.rstrip("s") for word in said}
            assert said & set(entry["words"]), f"{name}.toml: {example!r} holds no word of {entry}"


def test_every_verb_of_holding_makes_a_role_and_has_an_example():
    known = people()
    for entry in entries("holding", "holding", {"role": str, "verbs": list, "examples": list}):
        assert known.is_role(entry["role"])
        assert all(set(example.split()) & set(entry["verbs"]) for example in entry["examples"])


def test_epithets_are_roles_or_organisations():
    known = people()
    common = known.organisations["common"] | {"airline", "force"}
    strange = [w for w in known.epithets if not known.is_role(w) and w not in common]
    assert set(strange) <= {"regulator", "accused"}


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("official", "officials"),
        ("spokeswoman", "spokeswomen"),
        ("ally", "allies"),
        ("attorney", "attorneys"),
        ("witness", "witnesses"),
        ("son-in-law", "sons-in-law"),
        ("salesperson", "salespeople"),
    ],
)
def test_plurals(one, many):
    assert plural(one) == many
