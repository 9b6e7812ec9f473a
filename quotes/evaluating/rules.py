"""The rules that exist, what each matches, and how it does on annotated articles.

A rule stands in a module's ``RULES`` tuple in ``quotes.attributing`` or ``quotes.resolving``, or in
``LABELLED``, which holds those of transcripts: a function, whose docstring says what it matches, or
a value with ``name`` and ``matches``. Its name is stored with each quote it decided.
"""

from __future__ import annotations

import ast
import inspect
import pkgutil
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.resources import files
from itertools import groupby
from operator import itemgetter
from typing import Any

import quotes.attributing
import quotes.resolving
from quotes.evaluating.figures import Figures

FIGURES = ["fires", "content", "speaker", "quoted", "content", "speaker"]
HEADER = """\
# Rules

Made by `make rules`; do not edit. The rules of each family are tried in this order, and the first
that answers decides; its name is stored with the quote (`quotes.rule`).
"""
MEASURED = """
Measured on {articles} annotated articles: how many quotations the rule decided (*fires*), how many
of these are annotated with at least half of the words in common (*content*), how many of those that
name a source name the right one (*speaker*); then the same for words in quotation marks alone.
"""

TUPLES = ("RULES", "LABELLED", "POSTED")
"""The names of what holds a module's rules, in order."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: its name, the module it stands in, and what its docstring says it matches."""

    name: str
    family: str
    matches: str


def rules() -> list[Rule]:
    """Every rule, by family (module), in the order in which they are tried."""
    return [
        Rule(_name(rule), family, _matches(rule))
        for family, module in _families()
        for rule in dict.fromkeys(rule for name in TUPLES for rule in getattr(module, name, ()))
    ]


def _families() -> Iterator[tuple[str, Any]]:
    for room in (quotes.attributing, quotes.resolving):
        for found in pkgutil.walk_packages(room.__path__, f"{room.__name__}."):
            module = import_module(found.name)
            if hasattr(module, "RULES"):
                yield found.name.removeprefix("quotes."), module


def _name(rule: Any) -> str:
    return str(getattr(rule, "name", None) or rule.__name__)


def _matches(rule: Any) -> str:
    told = getattr(rule, "matches", None) or _docstrings(rule.__module__)[rule.__name__]
    return " ".join(str(told).split())


@cache
def _docstrings(module: str) -> dict[str, str]:
    """The docstring of each function, as its module's source has it: compiled ones keep none."""
    package, _, name = module.rpartition(".")
    tree = ast.parse(files(package).joinpath(f"{name}.py").read_text(encoding="utf-8"))
    functions = (node for node in tree.body if isinstance(node, ast.FunctionDef))
    return {function.name: ast.get_docstring(function) or "" for function in functions}


def family_title(family: str) -> str:
    """What the family is for: the first line of its module's docstring."""
    module = import_module(f"quotes.{family}")
    return (inspect.getdoc(module) or family).split("\n\n")[0].replace("\n", " ")


def rows(by_rule: Figures | None = None) -> list[dict[str, Any]]:
    """The rules as plain values, with their figures where there are any."""
    return [
        {"rule": rule.name, "family": rule.family, "matches": rule.matches}
        | (_figures(by_rule.get(rule.name, {})) if by_rule is not None else {})
        for rule in rules()
    ]


def _figures(measured: Figures) -> dict[str, Any]:
    whole, quoted = measured.get("all", {}), measured.get("direct", {})
    return {
        "fires": whole.get("found", 0),
        "content": whole.get("content_precision"),
        "speaker": whole.get("joint_precision"),
        "quoted_fires": quoted.get("found", 0),
        "quoted_content": quoted.get("content_precision"),
        "quoted_speaker": quoted.get("joint_precision"),
    }


def markdown(by_rule: Figures | None = None, articles: int = 0) -> str:
    """The rules as a page: a table for each family."""
    lines = [HEADER]
    if by_rule is not None:
        lines.append(MEASURED.format(articles=articles))
    for family, members in groupby(rows(by_rule), key=itemgetter("family")):
        lines += [f"\n## {family}\n\n{family_title(family)}\n", *_table(list(members))]
    return "\n".join(lines).rstrip() + "\n"


def _table(members: list[dict[str, Any]]) -> Iterator[str]:
    """Rules that decide no quotation, but what is none or whom it names, have no figures."""
    measured = any(row.get("fires") for row in members)
    heads = FIGURES if measured else []
    yield _line(["rule", "matches", *heads])
    yield _line(["---", "---", *["--:"] * len(heads)])
    for row in members:
        cells = [f"`{row['rule']}`", row["matches"].replace("|", "\\|")]
        if measured:
            cells += [str(row["fires"]), *_percents(row, "", row["fires"])]
            cells += [str(row["quoted_fires"]), *_percents(row, "quoted_", row["quoted_fires"])]
        yield _line(cells)


def _line(cells: list[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def _percents(row: dict[str, Any], prefix: str, fires: int) -> list[str]:
    values = [row[f"{prefix}content"], row[f"{prefix}speaker"]]
    return [f"{100 * value:.1f}" if fires and value is not None else "–" for value in values]
