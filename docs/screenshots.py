"""Pictures of the real pages: loads the samples, serves them, and asks headless Chromium.

Run by `make screenshots`; writes docs/screenshots/*.png.
"""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "docs" / "screenshots"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
SIZE = (1200, 900)
PAGES = {
    # name of the picture: address
    "home": "/",
}


def main() -> None:
    """Write every picture; exits with a message where there is no Chromium."""
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    if browser is None:
        sys.exit("No Chromium found: install it to make screenshots.")
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        db = Path(folder) / "quotes.db"
        subprocess.run([sys.executable, "-m", "quotes", "load", db, ROOT / "samples"], check=True)
        with served(db) as top:
            for name, address in PAGES.items():
                shoot(browser, f"{top}{address}", FOLDER / f"{name}.png")


@contextmanager
def served(db: Path) -> Iterator[str]:
    """The address at which the database is served while the context lasts."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "quotes", "serve", str(db), "-p", str(port)]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        top = f"http://127.0.0.1:{port}"
        _wait(top)
        yield top
    finally:
        process.terminate()
        process.wait(timeout=30)


def _wait(top: str) -> None:
    for _ in range(300):
        try:
            urllib.request.urlopen(f"{top}/-/versions.json", timeout=5).close()
        except (urllib.error.URLError, ConnectionError):
            time.sleep(0.1)
        else:
            return
    sys.exit(f"Nothing answers at {top}.")


def shoot(browser: str, address: str, path: Path) -> None:
    """One picture of what the browser shows at an address."""
    subprocess.run(
        [
            browser,
            "--headless",
            "--no-sandbox",
            "--hide-scrollbars",
            f"--window-size={SIZE[0]},{SIZE[1]}",
            f"--screenshot={path}",
            address,
        ],
        check=True,
        stderr=subprocess.DEVNULL,
    )
    print(f"wrote {path.relative_to(ROOT)}", file=sys.stderr)


if __name__ == "__main__":
    main()
