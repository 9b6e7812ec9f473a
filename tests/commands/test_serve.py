"""quotes serve: a real server, with the packaged descriptions, for a database of any name."""

from __future__ import annotations

import json
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.serving import answer, free_port
from tests.conftest import SAMPLES, run


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    db = tmp_path_factory.mktemp("db") / "ferry.db"
    result = run("load", db, SAMPLES)
    assert result.exit_code == 0, result.output
    return db


def test_the_samples_are_served_with_descriptions_and_queries(loaded: Path) -> None:
    port = free_port()
    process = subprocess.Popen(
        [sys.executable, "-m", "quotes", "serve", str(loaded), "--port", str(port)],
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        top = f"http://127.0.0.1:{port}"
        assert "Each statement as a sentence" in answer(f"{top}/ferry/said", process)
        rows = json.loads(
            answer(f"{top}/ferry/search.json?words=publishing+pages&_shape=array", process)
        )
        assert any("we will publish every page of it" in row["said"] for row in rows)
    finally:
        process.send_signal(signal.SIGINT)
        _, told = process.communicate(timeout=60)
    assert f"Serving {loaded} at {top}/" in told


def test_a_port_that_is_taken_is_told(loaded: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        result = run("serve", loaded, "--port", port)
    assert result.exit_code == 1
    assert f"port {port} of 127.0.0.1: Address already in use" in result.stderr


def test_what_is_no_database_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.db").write_text("no database " * 100, "utf-8")
    result = run("serve", tmp_path / "a.db")
    assert result.exit_code == 1
    assert result.stderr.splitlines() == [f"Error: {tmp_path / 'a.db'}: not an SQLite database"]
