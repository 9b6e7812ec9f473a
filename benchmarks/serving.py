"""A real Datasette server of a database, for as long as a context lasts; and a real browser."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

METADATA = Path(__file__).parent.parent / "metadata.yml"
CHROMIUM_ARGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-sync",
    "--no-first-run",
    "--force-color-profile=srgb",
    "--font-render-hinting=none",
]


def free_port() -> int:
    """A port of 127.0.0.1 that nobody listens to."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def served(db: Path | str, *options: str, core: int | None = None) -> Iterator[str]:
    """The address at which Datasette serves `db`, read only; on one core where one is named.

    Raises RuntimeError, with what the server said, if it ends at once or does not answer.
    """
    port = free_port()
    command = [sys.executable, "-m", "datasette", str(db), "-m", str(METADATA), "-p", str(port)]
    if core is not None and shutil.which("taskset"):
        command = ["taskset", "-c", str(core), *command]
    server = subprocess.Popen(
        [*command, *options], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    )
    address = f"http://127.0.0.1:{port}"
    try:
        try:
            answer(f"{address}/-/versions.json", server)
        except OSError as error:
            raise RuntimeError(f"Datasette did not answer: {error}") from error
        yield address
    finally:
        server.send_signal(signal.SIGTERM)
        server.communicate(timeout=60)


def answer(address: str, server: subprocess.Popen[str], seconds: float = 60) -> str:
    """What stands at an address of a server that may still be starting.

    Raises RuntimeError, with what the server said, if it has ended, and OSError if there is no
    answer within `seconds`.
    """
    deadline = time.monotonic() + seconds
    while True:
        if server.poll() is not None:
            raise RuntimeError(f"the server has ended: {server.communicate()[1]}")
        try:
            with urllib.request.urlopen(address, timeout=seconds) as response:
                return str(response.read().decode())
        except urllib.error.HTTPError:
            raise
        except OSError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.1)


def chromium_path() -> str | None:
    """Where Chromium is: $CHROMIUM, else on the path; None where there is none."""
    names = (os.environ.get("CHROMIUM", ""), "chromium", "chromium-browser", "google-chrome")
    return next((found for name in names if name and (found := shutil.which(name))), None)


@contextmanager
def browser() -> Iterator[Any]:
    """Headless Chromium, through Playwright. Raises RuntimeError where there is none."""
    path = chromium_path()
    if path is None:
        raise RuntimeError("no Chromium found: install it (Debian: apt install chromium)")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=CHROMIUM_ARGS)
        try:
            yield chromium
        finally:
            chromium.close()
