"""The wheel, in an empty environment and another folder: everything it needs is in it."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

from benchmarks.serving import answer, free_port
from tests.conftest import ROOT

ARTICLE = "“We won,” Mayor Ann Lee said on Twitter. The coach said it had been close.\n"


def run(*command: object, cwd: Path) -> str:
    """The command's output; without the checkout on the path, from a folder of its own."""
    clean = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    done = subprocess.run(
        list(map(str, command)), cwd=cwd, env=clean, capture_output=True, text=True
    )
    assert done.returncode == 0, f"{command}: {done.stderr[-3000:]}"
    return done.stdout


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the commands of an environment that has the wheel and nothing of ours."""
    folder = tmp_path_factory.mktemp("wheel")
    pip = ["-m", "pip", "--disable-pip-version-check", "--quiet"]
    if given := os.environ.get("QUOTES_WHEEL"):  # one that make test-compiled has built
        wheel = Path(given)
    else:
        run(sys.executable, *pip, "wheel", "--no-deps", "-w", folder, ROOT, cwd=folder)
        (wheel,) = folder.glob("*.whl")
    venv.create(folder / "venv")
    python = folder / "venv" / "bin" / "python"
    assert "quotes/py.typed" in zipfile.ZipFile(wheel).namelist(), "mypy would skip its types"
    run(sys.executable, *pip, "--python", python, "install", "--no-compile", wheel, cwd=folder)
    return python.parent


@pytest.mark.slow
def test_the_wheel_extracts_loads_and_serves(installed: Path, tmp_path: Path) -> None:
    quotes = installed / "quotes"
    (tmp_path / "a.txt").write_text(ARTICLE, "utf-8")
    found = [
        json.loads(line)
        for line in run(quotes, "extract", "a.txt", "--format", "jsonl", cwd=tmp_path).splitlines()
    ]
    assert found[0]["text"] == "“We won,”"
    run(quotes, "load", "quotes.db", "a.txt", "--title", "Victory", cwd=tmp_path)
    assert "Victory" in run(
        installed / "sqlite-utils", "quotes.db", "select title from articles", cwd=tmp_path
    )
    run(quotes, "explain", "a.txt", "--html", "why.html", cwd=tmp_path)
    assert "We won" in (tmp_path / "why.html").read_text("utf-8")
    check_served(quotes, tmp_path)


def check_served(quotes: Path, folder: Path) -> None:
    port = free_port()
    with subprocess.Popen(
        [str(quotes), "serve", "quotes.db", "-p", str(port)],
        cwd=folder,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            top = f"http://127.0.0.1:{port}"
            assert "Each statement as a sentence" in answer(f"{top}/quotes/said", process)
            home = answer(f"{top}/", process)
            assert "Ann Lee" in home
            sheets = re.findall(r'<link rel="stylesheet" href="([^"]+)"', home)
            assert sheets
            for sheet in sheets:
                assert "{" in answer(f"{top}{sheet}", process)
            (quote,) = set(
                re.findall(r'href="(/quote/\d+)"', answer(f"{top}/search?q=won", process))
            )
            assert "We won" in answer(f"{top}{quote}", process)
        finally:
            process.send_signal(signal.SIGINT)
