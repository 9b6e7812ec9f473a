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

    Raises RuntimeError, with what the server said, if it does not answer within 30 seconds.
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
        _wait(server, address)
        yield address
    finally:
        server.send_signal(signal.SIGTERM)
        server.communicate(timeout=20)


def _wait(server: subprocess.Popen[str], address: str) -> None:
    for _ in range(300):
        if server.poll() is not None:
            raise RuntimeError(f"Datasette ended at once: {(server.stderr or sys.stdin).read()}")
        try:
            with urllib.request.urlopen(f"{address}/-/versions.json", timeout=5):
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.1)
    raise RuntimeError("Datasette did not answer within 30 seconds")


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
