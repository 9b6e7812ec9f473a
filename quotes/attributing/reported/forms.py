"""Forms of indirect reports: what each looks like, and the name that is stored for it."""

from __future__ import annotations

from functools import cache
from typing import Final, NamedTuple


class Rule(NamedTuple):
    """A form of report: its name, what it looks like, and the complements it has."""

    name: str
    matches: str
    patterns: frozenset[str]
    complements: tuple[str, ...] = ()


CLAUSES: Final = frozenset({"clause", "that_clause"})
"""Rules of reports of a clause."""
LED: Final = ("np", "is", "adj-")
"""What a complement may stand behind: a person told, a copula, an adjective."""
AFTER: Final = frozenset({"F"})
RULES: Final[tuple[Rule, ...]] = (
    Rule("fronted", "The bridge is safe, Lee said. / according to Lee", frozenset({"B", "BX"})),
    Rule("passive", "The plan was condemned by Lee. / The delay angered Lee.", frozenset({"S"})),
    Rule("seeming", "The plan is expected to fail. / Lee seems tired.", frozenset({"SX"})),
    Rule("taken_up", "a claim that Lee denies / which Lee opposed", frozenset({"R"})),
    Rule("that_clause", "Lee said that ... / Lee told them that ...", AFTER, ("that",)),
    Rule("question", "Lee asked whether ... / explained how ...", AFTER, ("wh", "when")),
    Rule("infinitive", "Lee vowed to ... / Lee asked them to ...", AFTER, ("to", "to!")),
    Rule("clause", "Lee said the bridge was safe.", AFTER, ("clause", "clause,")),
    Rule("lead", "Lee said: ... / Lee was called “...”", AFTER, ("colon", "quote", "comma")),
    Rule("about", "Lee spoke about ... / called for ...", AFTER, ("prep",)),
    Rule("object", "Lee condemned the attack. / called it a farce", AFTER, ()),
)
"""The first whose pattern and complement fit names the report; for each pattern one fits any."""


@cache
def rule_of(pattern: str, right: str) -> str:
    """The name of the rule for a report with that pattern and complement."""
    kind = right.split("-", 1)[1] if right.startswith(LED) and "-" in right else right
    kind = "prep" if kind.startswith("prep") and not right.startswith("np") else kind
    return next(
        rule.name
        for rule in RULES
        if pattern in rule.patterns and (not rule.complements or kind in rule.complements)
    )
