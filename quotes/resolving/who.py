"""The rules that say who a mention is, in order; the first that answers wins.

Each takes the stage (the article's names, entities, and what has been said so far) and one
mention, and gives an Answer, an Answer without entity (it stays open), or None (not my case).
"""

from __future__ import annotations

from typing import Final

from quotes.finding.mentions import Said
from quotes.resolving.delayed import introduced_later, named_later
from quotes.resolving.descriptions import (
    by_gender,
    fuller_description,
    known_trait,
    new_description,
)
from quotes.resolving.named import name_behind, name_given, name_itself
from quotes.resolving.nameless import by_letters_beside, own_noun_phrase, the_two, thing
from quotes.resolving.offices import (
    known_kin,
    known_role,
    office_after_name,
    office_by_letters,
)
from quotes.resolving.organisations import (
    described_organisation,
    issued,
    known_by_its_end,
    known_organisation,
    outlet,
    owned_organisation,
    spokesman_of,
)
from quotes.resolving.pointing import relative_pronoun, uttered
from quotes.resolving.pronouns import first_person, one_of_them, personal_pronoun
from quotes.resolving.roles import rather
from quotes.resolving.stage import Answer, Rule, Stage

RULES: Final[tuple[Rule, ...]] = (
    one_of_them,
    first_person,
    relative_pronoun,
    personal_pronoun,
    name_behind,
    named_later,
    introduced_later,
    office_by_letters,
    name_itself,
    name_given,
    owned_organisation,
    spokesman_of,
    known_role,
    known_kin,
    office_after_name,
    by_letters_beside,
    new_description,
    fuller_description,
    by_gender,
    known_trait,
    known_by_its_end,
    known_organisation,
    described_organisation,
    issued,
    uttered,
    the_two,
    outlet,
    thing,
    own_noun_phrase,
)


Resolved = tuple[str, Answer]
"""The name of the rule that answered, and its answer."""


def answer(stage: Stage, said: Said) -> Resolved:
    """Who a mention is, by the first rule that answers; "" and nobody where none does."""
    for rule in RULES:
        found = rule(stage, said)
        if found is not None:
            entity = found.entity
            if entity is not None and entity.kind == "person" and found.role is not None:
                entity.role = rather(entity.role, found.role)
            return rule.__name__, found
    return "", Answer(None)
