"""Bad input: one clear line, exit 1 at the end, the rest loaded, a row in `problems`."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlite_utils import Database

from quotes.storing import database, schema
from quotes.storing.schema import core
from tests.conftest import run

GOOD = "“The dam will hold,” said Ada Venn, the chief engineer.\n"


def missing(folder: Path) -> Path:
    return folder / "missing.txt"


def file_of(name: str, data: bytes) -> Callable[[Path], Path]:
    def make(folder: Path) -> Path:
        (folder / name).write_bytes(data)
        return folder / name

    return make


def huge(folder: Path) -> Path:
    with (folder / "huge.txt").open("wb") as file:
        file.truncate(50_000_000)
    return folder / "huge.txt"


def empty_folder(folder: Path) -> Path:
    (folder / "nothing").mkdir()
    return folder / "nothing"


def manifest(folder: Path) -> Path:
    (folder / "articles.csv").write_text("file,outlet\ngood.txt\n", "utf-8")
    return folder / "articles.csv"


BAD = {
    "missing file": (missing, "no such file"),
    "empty file": (file_of("empty.txt", b""), "empty file"),
    "binary file": (file_of("photo.txt", b"\x89PNG\r\n\x1a\n\0\0"), "binary file"),
    "invalid UTF-8": (
        file_of("broken.txt", "“No,” said Ada Venn.".encode() + b" caf\xe9"),
        "not UTF-8: byte 0xe9 at offset 28; save it so",
    ),
    "folder without articles": (
        empty_folder,
        "no articles in this folder (files named *.txt, *.html or *.eml)",
    ),
    "50 MB file": (huge, "larger than the limit of 10 MB; --max-mb allows more"),
    "broken manifest row": (manifest, "broken row: 1 values for 2 columns"),
}


@pytest.fixture
def good(tmp_path: Path) -> Path:
    (tmp_path / "good.txt").write_text(GOOD, "utf-8")
    return tmp_path / "good.txt"


@pytest.mark.parametrize(("make", "reason"), BAD.values(), ids=BAD.keys())
def test_load_tells_records_and_goes_on(
    make: Callable[[Path], Path], reason: str, tmp_path: Path, good: Path
) -> None:
    bad, db = make(tmp_path), tmp_path / "quotes.db"
    result = run("load", db, bad, good)
    assert result.exit_code == 1
    lines = [line for line in result.stderr.splitlines() if reason in line]
    assert len(lines) == 1
    assert lines[0].startswith(f"quotes: {bad}")
    assert "Traceback" not in result.output
    stored = Database(db)
    assert [row["text"] for row in stored["articles"].rows] == [GOOD]
    (row,) = stored.execute('select "where", reason, load_id from problems').fetchall()
    assert (row[0].startswith(str(bad)), row[1], row[2]) == (True, reason, 1)


@pytest.mark.parametrize(("make", "reason"), BAD.values(), ids=BAD.keys())
def test_extract_tells_and_goes_on(
    make: Callable[[Path], Path], reason: str, tmp_path: Path, good: Path
) -> None:
    bad = make(tmp_path)
    result = run("extract", bad, good)
    assert result.exit_code == 1
    assert reason in result.stderr
    assert "good.txt" in result.stdout


def test_the_limit_can_be_raised_and_lowered(good: Path) -> None:
    assert run("extract", good, "--max-mb", "0.00001").exit_code == 1
    assert run("extract", good, "--max-mb", "0.01").exit_code == 0
    assert run("extract", good, "--max-mb", "0").exit_code == 2


def test_all_good_is_exit_0(tmp_path: Path, good: Path) -> None:
    result = run("load", tmp_path / "quotes.db", good)
    assert result.exit_code == 0
    assert Database(tmp_path / "quotes.db")["problems"].count == 0


def test_two_files_that_would_be_one_article(tmp_path: Path, good: Path) -> None:
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "good.txt").write_text("Something else.", "utf-8")
    db = tmp_path / "quotes.db"
    result = run("load", db, good, tmp_path / "other" / "good.txt")
    assert result.exit_code == 1
    assert f"known by the same outlet and name as {good}" in result.stderr
    assert [row["text"] for row in Database(db)["articles"].rows] == [GOOD]


@pytest.mark.parametrize(
    "arguments",
    [
        ["load", "DB"],
        ["load", "DB", "FILE", "--published", "last week"],
        ["load", "DB", "FILE", "--url", "javascript:alert(1)"],
        ["load", "DB", "FILE", "FILE", "--title", "One of two"],
        ["load", "DB", "-"],
        ["extract"],
        ["extract", "FILE", "--format", "xml"],
        ["no-such-command"],
    ],
    ids=" ".join,
)
def test_wrong_usage_is_exit_2(arguments: list[str], tmp_path: Path, good: Path) -> None:
    names = {"DB": tmp_path / "quotes.db", "FILE": good}
    result = run(*[names.get(each, each) for each in arguments])
    assert result.exit_code == 2
    assert "Error: " in result.stderr
    assert not (tmp_path / "quotes.db").exists()


def not_one(path: Path) -> None:
    path.write_text("This is a shopping list, not a database. " * 50, "utf-8")


def newer(path: Path) -> None:
    run("load", path, path.with_name("good.txt"))
    Database(path)["_sqlite_migrations"].insert(
        {"migration_set": "quotes.core", "name": "m999_later", "applied_at": "2099-01-01"}
    )


def of_somebody_else(path: Path) -> None:
    Database(path)["quotes"].insert({"id": 1, "price": 3.5})


def damaged(path: Path) -> None:
    run("load", path, path.with_name("good.txt"))
    data = bytearray(path.read_bytes())
    data[100:4096] = b"\xff" * 3996
    path.write_bytes(data)


def folder(path: Path) -> None:
    path.mkdir()


DATABASES = {
    "not a database": (not_one, "not an SQLite database"),
    "from a newer version": (newer, "made by a newer version of quotes"),
    "of somebody else": (of_somebody_else, "has a table named quotes that quotes did not make"),
    "damaged": (damaged, "a damaged SQLite database"),
    "a folder": (folder, "is a"),
}


@pytest.mark.parametrize(("make", "reason"), DATABASES.values(), ids=DATABASES.keys())
def test_a_database_that_cannot_be_used_is_left_alone(
    make: Callable[[Path], None], reason: str, tmp_path: Path, good: Path
) -> None:
    db = tmp_path / "quotes.db"
    make(db)
    before = db.read_bytes() if db.is_file() else b""
    result = run("load", db, good)
    assert result.exit_code in {1, 2}
    assert reason in result.stderr
    assert "quotes.db" in result.stderr
    assert len(result.stderr.strip().splitlines()[-1]) < 400
    assert (db.read_bytes() if db.is_file() else b"") == before


def test_a_locked_database(tmp_path: Path, good: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    db = tmp_path / "quotes.db"
    run("load", db, good)
    monkeypatch.setattr(database, "PATIENCE", 0)
    other = sqlite3.connect(db)
    other.execute("begin exclusive")
    result = run("load", db, good)
    other.rollback()
    assert result.exit_code == 1
    assert "locked: another program is writing to it" in result.stderr


def test_who_comes_second_waits(tmp_path: Path, good: Path) -> None:
    """Longer than the five seconds that Python waits by itself."""
    db = tmp_path / "quotes.db"
    run("load", db, good)
    other = sqlite3.connect(db, check_same_thread=False)
    other.execute("begin immediate")
    timer = threading.Timer(6, other.rollback)
    timer.start()
    result = run("load", db, good, "--again")
    timer.join()
    assert result.exit_code == 0, result.stderr


def bound_by_permissions() -> list[str]:
    """How to run a program so that permissions bind it, as they do not bind root."""
    if os.geteuid() != 0:
        return []
    if not shutil.which("setpriv"):
        pytest.skip("permissions do not bind root, and there is no setpriv")
    return ["setpriv", "--bounding-set", "-dac_override"]


def test_a_read_only_database(tmp_path: Path, good: Path) -> None:
    db = tmp_path / "quotes.db"
    assert run("load", db, good).exit_code == 0
    good.write_text(GOOD + "More.", "utf-8")
    db.chmod(0o444)
    before = db.read_bytes()
    result = subprocess.run(
        [*bound_by_permissions(), sys.executable, "-m", "quotes", "load", db, good],
        capture_output=True,
        text=True,
    )
    assert result.returncode == 1, result.stderr
    assert f"{db}: read-only: it cannot be written to" in result.stderr
    assert len(result.stderr.strip().splitlines()) == 1
    assert db.read_bytes() == before


def test_a_database_in_a_folder_that_is_not_there(tmp_path: Path, good: Path) -> None:
    result = run("load", tmp_path / "no" / "quotes.db", good)
    assert result.exit_code == 1
    assert "there is no folder" in result.stderr


@pytest.mark.parametrize("command", [["serve"], ["upgrade"]])
def test_a_missing_database_is_not_made(command: list[str], tmp_path: Path) -> None:
    result = run(*command, tmp_path / "quotes.db")
    assert result.exit_code == 1
    assert "no such file; make it with: quotes load" in result.stderr
    assert not (tmp_path / "quotes.db").exists()


def test_an_older_database_is_upgraded_when_asked(tmp_path: Path, good: Path) -> None:
    """As the first version left it: reading commands ask for `quotes upgrade`, nothing is lost."""
    db = tmp_path / "quotes.db"
    old = Database(db)
    core.migrations.apply(old, stop_before=schema.names(core)[1])
    old["outlets"].insert({"id": 7, "name": "Harbour Post"})
    old.close()
    result = run("serve", db)
    assert result.exit_code == 1
    assert result.stderr.strip() == (
        f"Error: {db}: made by an older version of quotes; upgrade it with: quotes upgrade {db}"
    )
    assert run("upgrade", db).exit_code == 0
    assert [row["name"] for row in Database(db)["outlets"].rows] == ["Harbour Post"]
    assert run("load", db, good).exit_code == 0


def test_a_page_that_cannot_be_written_is_told(tmp_path: Path, good: Path) -> None:
    result = run("explain", good, "--html", tmp_path / "no" / "page.html")
    assert result.exit_code == 1
    assert result.stderr.strip().endswith("page.html': No such file or directory")


QUOTES = [sys.executable, "-m", "quotes"]


@pytest.mark.parametrize(
    ("command", "unbuffered"),
    [(["extract"], ""), (["extract"], "1"), (["extract", "--format", "jsonl"], ""),
     (["extract", "--format", "jsonl"], "1"), (["explain"], "")],
)  # fmt: skip
def test_a_full_disk_is_told_in_one_line(command: list[str], unbuffered: str, good: Path) -> None:
    with Path("/dev/full").open("w") as full:
        result = subprocess.run(
            [*QUOTES, *command, good],
            env={**os.environ, "PYTHONUNBUFFERED": unbuffered},
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
        )
    assert result.stderr == "Error: [Errno 28] No space left on device\n"
    assert result.returncode == 1


def test_a_pipe_closed_early_is_no_trouble(good: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    result = subprocess.run(
        [*QUOTES, "extract", good], stdout=writing, stderr=subprocess.PIPE, text=True
    )
    os.close(writing)
    assert result.stderr == ""


@pytest.mark.parametrize(
    ("command", "told"),
    [
        (["extract", "-"], "quotes: -: closed"),
        (["check", "DB", "-"], "Error: standard input: closed"),
    ],
)
def test_closed_standard_input(command: list[str], told: str, tmp_path: Path, good: Path) -> None:
    run("load", tmp_path / "q.db", good)
    filled = [str(tmp_path / "q.db") if each == "DB" else each for each in command]
    result = subprocess.run(
        ["sh", "-c", 'exec "$@" <&-', "sh", *QUOTES, *filled], capture_output=True, text=True
    )
    assert result.returncode == 1
    assert result.stderr.strip() == told
