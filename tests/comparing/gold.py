"""Readers of tests/gold: statements with their tellings and near misses, and alignments."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from quotes.comparing.tellings import Telling

GOLD = Path(__file__).parent.parent / "gold"


@dataclass
class Entry:
    """One line of statements.md: a telling, which statement it is of, and how it relates."""

    telling: Telling
    statement: str
    relation: str = ""
    numbers: bool = False
    negation: bool = False


@dataclass
class Original:
    """One block of alignments.md: what was said, and (relation, kind, words) of its quotations."""

    speaker: str
    date: str
    text: str
    quotations: list[tuple[str, str, str]] = field(default_factory=list)


def statements(name: str) -> list[Entry]:
    """All lines of ``tests/gold/{name}.md``; every miss is a statement of its own."""
    entries: list[Entry] = []
    for block in (GOLD / f"{name}.md").read_text("utf-8").split("\n## ")[0:]:
        lines = block.removeprefix("## ").strip().splitlines()
        if lines:
            entries += _block(lines, len(entries))
    return entries


def originals() -> list[Original]:
    """The blocks of alignments.md."""
    found = []
    for block in (GOLD / "alignments.md").read_text("utf-8").split("\n## "):
        head, text, _, *lines = block.removeprefix("## ").strip().splitlines()
        speaker, _, date = head.rpartition(", ")
        quotations = [tuple(part.strip() for part in line.split("|", 2)) for line in lines]
        found.append(Original(speaker, date, text, quotations))  # type: ignore[arg-type]
    return found


def _block(lines: list[str], first_id: int) -> list[Entry]:
    name, (speaker, _, date) = lines[0], lines[1].rpartition(", ")
    entries = []
    for number, line in enumerate(lines[2:]):
        relation, outlet, kind, cue, words, *changes = (part.strip() for part in line.split("|"))
        telling = {"speaker": speaker, "date": date}
        telling |= dict(_changes(changes))
        miss = relation.startswith("miss")
        quote_id = first_id + number + 1
        entries.append(
            Entry(
                Telling(
                    id=quote_id,
                    article=quote_id,
                    text=words,
                    kind=kind,  # type: ignore[arg-type]
                    cue=cue,
                    outlet=outlet,
                    **telling,
                ),
                statement=f"{name}: miss {number}" if miss else name,
                relation="" if miss else relation.split()[0],
                numbers="numbers" in relation,
                negation="negation" in relation,
            )
        )
    return entries


def _changes(parts: list[str]) -> list[tuple[str, str]]:
    """``date=… speaker=…`` as pairs; a speaker's name goes to the end of the line."""
    changes = []
    for part in parts:
        rest, _, speaker = part.partition("speaker=")
        if speaker:
            changes.append(("speaker", speaker.strip()))
        changes += [("date", word[5:]) for word in rest.split() if word.startswith("date=")]
    return changes
