"""Words for people: the files agree with one another, and plurals are made of their nouns."""

import pytest

from quotes.lexicon.people import people, plural

OF_THE_MOMENT = {"accused"}
"""What somebody is in a case only, and so no role."""


def test_every_verb_of_holding_makes_a_role():
    known = people()
    strange = {role for role in known.holding.values() if not known.is_role(role)}
    assert not strange, "holding.toml names roles that roles.toml lacks"


def test_epithets_are_roles_or_organisations():
    known = people()
    nouns = frozenset[str]().union(*known.organisations.values()) | OF_THE_MOMENT
    nouns |= known.titles  # the don
    heads = {word: word.rsplit(" ", 1)[-1] for word in known.epithets}  # law officer -> officer
    strange = {
        word for word, head in heads.items() if not known.is_role(head) and head not in nouns
    }
    assert not strange, "add these to roles.toml or organisations.toml"


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
