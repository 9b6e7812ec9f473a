"""The laws of the house (docs/architecture.md): who may import whom, and what costs time."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

PACKAGE = ROOT / "quotes"
ROOMS = sorted(path.name for path in PACKAGE.iterdir() if (path / "__init__.py").exists())
HEAVY = {
    "spacy",
    "textacy",
    "trafilatura",
    "lxml",
    "sklearn",
    "scipy",
    "numpy",
    "datasette",
    "faker",
    "rich",
}

# What each room may not import, wherever the import stands.
READERS = {"quotes.finding", "quotes.attributing", "quotes.resolving", "quotes.pipeline"}
KEEPERS = {"quotes.storing", "quotes.publishing", "quotes.comparing", "quotes.commands"}
FORBIDDEN = {
    "models.py": {"quotes", "spacy"},
    "finding": {"quotes.attributing", "quotes.resolving", "quotes.speakers"} | KEEPERS,
    "attributing": {"quotes.resolving"} | KEEPERS,
    "resolving": {"quotes.attributing"} | KEEPERS,
    "comparing": {"quotes.commands", "spacy"} | READERS,
    "storing": {"spacy"} | READERS,
    "publishing": {"spacy"} | READERS,
    "reading": {"quotes.storing", "quotes.commands"} | READERS,
    "lexicon": {"quotes.storing", "quotes.commands"} | READERS,
}


def modules(room: str) -> list[Path]:
    path = PACKAGE / room
    return [path] if path.is_file() else sorted(path.rglob("*.py"))


def imported(path: Path) -> set[str]:
    """Every module that a file imports; what only type checkers see is left out."""
    tree = ast.parse(path.read_text("utf-8"))
    hidden = {
        id(inner)
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test)
        for inner in ast.walk(node)
    }
    names: set[str] = set()
    for node in ast.walk(tree):
        if id(node) in hidden:
            continue
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module)
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return names


@pytest.mark.parametrize("room", FORBIDDEN)
def test_rooms_import_only_what_they_may(room: str) -> None:
    for path in modules(room):
        for name in imported(path):
            for barred in FORBIDDEN[room]:
                wrong = name == barred or name.startswith(f"{barred}.")
                assert not wrong, f"{path.relative_to(ROOT)} imports {name}"


@pytest.mark.parametrize("module", ["quotes.cli", "quotes.publishing", "quotes.models"])
def test_nothing_heavy_is_imported_before_it_is_used(module: str) -> None:
    known = "{name.split('.')[0] for name in sys.modules}"
    code = f"import sys, {module}; print(*sorted({known}))"
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    heavy = HEAVY - {"datasette"} if module == "quotes.publishing" else HEAVY
    assert not heavy & set(shown.stdout.split())


def test_help_imports_nothing_heavy() -> None:
    code = (
        "import sys; from click.testing import CliRunner; from quotes.cli import main; "
        "assert CliRunner().invoke(main, ['--help']).exit_code == 0; "
        "print(*sorted({name.split('.')[0] for name in sys.modules}))"
    )
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not HEAVY & set(shown.stdout.split())


@pytest.mark.parametrize("room", ROOMS)
def test_every_room_is_in_the_picture(room: str) -> None:
    picture = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    assert re.search(rf"^      {room}/ +\S", picture, re.M), f"docs/architecture.md lacks {room}/"
