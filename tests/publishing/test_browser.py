"""The site in a real browser: headless Chromium, a real server, a real database."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from benchmarks.serving import browser, chromium_path, served
from tests.publishing.conftest import HOSTILE, NEXT, Ids

PATIENCE = 60_000
"""Milliseconds: a busy machine is no failure."""
WIDE, NARROW = {"width": 1440, "height": 900}, {"width": 360, "height": 740}
PAGES = (
    "home",
    "search",
    "check",
    "quote",
    "article",
    "speaker",
    "statement",
    "original",
    "outlet",
)
HOSTILE_PAGES = [
    "/search?q=bold", *(f"/{page}/{HOSTILE}" for page in PAGES[3:]),
    f"/quote/{HOSTILE + 1}", f"/quote/{HOSTILE + 2}",
]  # fmt: skip

Open = Callable[..., Any]


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    """The browser. Without one the tests are skipped; in CI that is a failure."""
    if chromium_path() is None:
        told = "no Chromium found (Debian: apt install chromium)"
        if os.environ.get("CI", "").lower() in ("1", "true"):
            pytest.fail(f"{told}: required in CI")
        pytest.skip(told)
    expect.set_options(timeout=PATIENCE)
    with browser() as chromium:
        yield chromium


@pytest.fixture(scope="module")
def live(news_path: Path) -> Iterator[str]:
    """The address of a real server."""
    with served(news_path) as address:
        yield address


@pytest.fixture
def open_page(chromium: Any, live: str) -> Iterator[Open]:
    """Opens an address in a fresh browser context; no page may do what its policy forbids."""
    contexts, told = [], []

    def opened(path: str, **how: Any) -> Any:
        context = chromium.new_context(**{"viewport": WIDE, **how})
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(PATIENCE)
        page.asked = []
        page.on("console", lambda message: told.append(message.text))
        page.on("pageerror", lambda error: told.append(str(error)))
        page.on("dialog", lambda dialog: (told.append("dialog"), dialog.dismiss()))
        page.on("request", lambda request: page.asked.append(request.url))
        page.goto(live + path)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert told == []


def test_from_search_to_hit_to_article_to_compare_and_back(
    open_page: Open, live: str, ids: Ids
) -> None:
    page = open_page("/")
    page.get_by_label("Search all quotations").fill("money")
    page.get_by_role("button", name="Search").click()
    page.wait_for_url("**/search?q=money*")
    found = page.url
    assert page.locator(".quotation mark").first.inner_text().lower() == "money"
    page.locator(".quotation blockquote a").first.click()
    page.wait_for_url("**/quote/*")
    words = page.locator("blockquote.words").inner_text()
    assert words
    page.locator(".card a[href^='/article/']").click()
    page.wait_for_url("**/article/*#*")
    target = page.url.split("#")[1]
    assert words.startswith(page.locator(f"#{target} + mark").inner_text())
    page.go_back()
    page.wait_for_url("**/quote/*")
    page.go_back()
    page.wait_for_url(found)
    expect(page.get_by_label("Words")).to_have_value("money")

    page.goto(f"{live}/quote/{ids.quote}")
    page.get_by_role("link", name="Compare them word by word").click()
    page.wait_for_url(re.compile(r"/statement/\d+$"))
    assert page.locator(".telling").count() > 1
    page.get_by_role("link", name=re.compile("Compare the others with")).first.click()
    page.wait_for_url("**against=*")
    expect(page.locator(".telling.base")).to_have_count(1)


@pytest.mark.parametrize("page_name", PAGES)
def test_without_javascript_and_without_the_network(
    open_page: Open, live: str, ids: Ids, page_name: str
) -> None:
    page = open_page(ids.paths()[page_name], java_script_enabled=False)
    assert page.locator("h1").first.inner_text()
    assert not [url for url in page.asked if not url.startswith(live)]
    assert page.locator("img[src^='http']").count() == 0


def test_by_keyboard_alone(open_page: Open) -> None:
    page = open_page("/outlet/1")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    expect(page.locator("#main")).to_be_focused()
    page.keyboard.press("/")
    page.keyboard.type("bridge")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search?q=bridge")
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("!!document.activeElement.closest('.quotation blockquote')"):
            break
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert outline == "solid", "what has the focus must be seen"
    page.keyboard.press("Enter")
    page.wait_for_url("**/quote/*")


def test_keys_and_numbers_jump_between_quotations(open_page: Open, ids: Ids) -> None:
    page = open_page(f"/article/{ids.article}")
    places = [place.get_attribute("id") for place in page.locator(".text .number[id]").all()]
    for key, place in (("j", 0), ("j", 1), ("k", 0)):
        page.keyboard.press(key)
        page.wait_for_url(f"**#{places[place]}")
    page.locator(".text p .number").first.click()
    page.wait_for_url("**#n*")
    page.locator(".notes .number").first.click()
    page.wait_for_url("**#q*")


def test_keys_step_through_a_list(open_page: Open) -> None:
    page = open_page("/search?q=bridge")
    hits = page.locator(".quotation blockquote a")
    for key, at in (("j", 0), ("j", 1), ("k", 0)):
        page.keyboard.press(key)
        expect(hits.nth(at)).to_be_focused()
    expect(page.locator(".keys")).to_be_visible()
    with page.expect_download() as started:
        page.get_by_role("link", name="as a spreadsheet").click()
    assert started.value.suggested_filename.endswith(".csv")


def test_the_citation_is_copied(chromium: Any, open_page: Open, ids: Ids) -> None:
    page = open_page(f"/quote/{ids.quote}", permissions=["clipboard-read", "clipboard-write"])
    page.keyboard.press("c")
    page.get_by_role("button", name="Copied").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert f"/quote/{ids.quote}" in copied
    assert page.locator("blockquote.words").inner_text() in copied


@pytest.mark.parametrize("viewport", [NARROW, WIDE], ids=["360", "1440"])
def test_nothing_is_wider_than_the_window(open_page: Open, ids: Ids, viewport: Any) -> None:
    page = open_page("/", viewport=viewport)
    base = page.url.rstrip("/")
    for path in (*ids.paths().values(), *HOSTILE_PAGES):
        page.goto(base + path)
        wide = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
        assert wide <= 0, f"{path} is {wide} pixels too wide"
        # Direction marks of an article must not turn what stands around it.
        assert page.evaluate("getComputedStyle(document.body).direction") == "ltr"


def test_ten_thousand_words_do_not_bury_the_page(open_page: Open) -> None:
    page = open_page(f"/quote/{HOSTILE + 1}")
    assert page.locator("blockquote.words").bounding_box()["height"] < 900
    page.goto(page.url.split("/quote")[0] + "/search?q=lorem")
    assert page.locator(".quotation").first.bounding_box()["height"] < 400


def test_dark_where_the_reader_wants_it_dark(open_page: Open) -> None:
    def lightness(scheme: str) -> float:
        page = open_page("/", color_scheme=scheme)
        colour = page.evaluate("getComputedStyle(document.body).backgroundColor")
        return sum(map(int, re.findall(r"\d+", colour)[:3])) / 3

    assert lightness("light") > 230
    assert lightness("dark") < 50


def test_on_paper(open_page: Open, ids: Ids) -> None:
    page = open_page(f"/article/{ids.article}")
    page.emulate_media(media="print")
    assert not page.locator("form.find").is_visible()
    assert page.locator(".notes li").first.is_visible()
    assert page.pdf().startswith(b"%PDF")
    page.goto(page.url.split("/article")[0] + f"/quote/{HOSTILE + 1}")
    assert page.locator("blockquote.words").bounding_box()["height"] > 2000, "all of it is printed"


@pytest.mark.parametrize("path", [*HOSTILE_PAGES, "/news/quotes", f"/news/quotes/{HOSTILE}"])
def test_nothing_of_an_article_runs(open_page: Open, path: str) -> None:
    page = open_page(path)
    assert page.evaluate("window.pwned") is None


def test_datasettes_pages_live_with_their_policy(open_page: Open, live: str) -> None:
    page = open_page("/news?sql=select+1+as+one")
    page.locator(".CodeMirror, .cm-editor").first.wait_for()  # until 0.65, from 1.0
    page.goto(f"{live}/news/quotes?_facet=kind")
    page.locator('th[data-column="act"]').wait_for()
    if not NEXT:
        page.locator('th[data-column="act"] .dropdown-menu-icon').click()
        page.locator(".dropdown-facet:visible").first.wait_for()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("page_name", PAGES)
def test_axe_finds_nothing_serious(open_page: Open, ids: Ids, page_name: str, scheme: str) -> None:
    page = open_page(ids.paths()[page_name], color_scheme=scheme)
    found = Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21aa"]}).response
    serious = [
        f"{rule['id']}: {rule['nodes'][0]['html'][:160]} ({rule['nodes'][0]['failureSummary']})"
        for rule in found["violations"]
        if rule["impact"] in ("serious", "critical")
    ]
    assert not serious, "\n".join(serious)
    assert len(found["passes"]) > 10
