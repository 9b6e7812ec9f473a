"""Pictures of every page of the samples, or of a database: ``python -m docs.screenshots [DB]``.

Run by `make screenshots`. They go to docs/screenshots/: each page as a wide screen shows it, and
some as a telephone does, in the dark, and on paper.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import urllib.request
from pathlib import Path
from typing import Any

from benchmarks.serving import browser, served

ROOT = Path(__file__).parents[1]
OUT = ROOT / "docs" / "screenshots"
WIDE = {"width": 1280, "height": 860}
NARROW = {"width": 360, "height": 740}


def addresses(site: str, word: str) -> dict[str, str]:
    """One address for each page: the first thing of its kind that the home page leads to."""
    home = _json(f"{site}/home.json")
    found = {"home": "/", "search": f"/search?q={word}"}
    found["check"] = f"/check?q=The+{word}+was+working+and+what+it+showed+was+passed+on"
    if home["most_quoted"]:
        found["speaker"] = f"/speaker/{home['most_quoted'][0]['speaker_id']}"
    if home["newest"]:
        found["quote"] = f"/quote/{home['newest'][0]['id']}"
        found["article"] = f"/article/{home['newest'][0]['article_id']}"
    if home["outlets"]:
        found["outlet"] = f"/outlet/{home['outlets'][0]['id']}"
    if home["most_told"]:
        statement = home["most_told"][0]["id"]
        found["compare"] = f"/statement/{statement}"
        told = _json(f"{site}/statement/{statement}.json")["wordings"]
        found["quote"] = f"/quote/{told[0]['id']}"
        found["article"] = f"/article/{told[0]['article_id']}"
    if home["originals"]:
        found["original"] = f"/original/{home['originals'][0]['id']}"
    return found


def take(site: str, out: Path, word: str) -> list[Path]:
    """Save every picture; returns their paths."""
    out.mkdir(parents=True, exist_ok=True)
    pages, made = addresses(site, word), []
    with browser() as chromium:
        for name, address in pages.items():
            made.append(_shoot(chromium, site + address, out / f"{name}.png"))
        for name in ("home", "article", "compare"):
            if name in pages:
                address = site + pages[name]
                dark, narrow = out / f"{name}-dark.png", out / f"{name}-360.png"
                made.append(_shoot(chromium, address, dark, color_scheme="dark"))
                made.append(_shoot(chromium, address, narrow, viewport=NARROW))
        made.append(_shoot(chromium, site + pages["article"], out / "article-print.png", "print"))
    return made


def _shoot(chromium: Any, address: str, path: Path, media: str = "screen", **how: Any) -> Path:
    page = chromium.new_page(**{"viewport": WIDE, **how})
    page.emulate_media(media=media, color_scheme=how.get("color_scheme", "light"))
    page.goto(address)
    page.screenshot(path=path, full_page=media == "print", scale="css")
    page.close()
    return path


def _json(address: str) -> Any:
    with urllib.request.urlopen(address, timeout=30) as answer:
        return json.load(answer)


def main() -> None:
    """Read the command line, serve the database, take the pictures."""
    parser = argparse.ArgumentParser(prog="python -m docs.screenshots")
    parser.add_argument("db", type=Path, nargs="?", help="a database; else the samples")
    parser.add_argument("--out", type=Path, default=OUT)
    parser.add_argument("--word", default="radar", help="what to search for")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        db = arguments.db or Path(folder) / "quotes.db"
        if not arguments.db:
            subprocess.run(
                [sys.executable, "-m", "quotes", "load", db, ROOT / "samples"], check=True
            )
        try:
            with served(db) as site:
                for path in take(site, arguments.out, arguments.word):
                    print(path)
        except RuntimeError as error:
            sys.exit(str(error))


if __name__ == "__main__":
    main()
