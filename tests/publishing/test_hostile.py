"""Text that means harm is shown as text; the policy would stop it even if it were not."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from datasette.app import Datasette

from quotes.publishing import policy
from quotes.publishing.pages.listing import safe_url
from tests.publishing.conftest import HOSTILE, NEXT, RUN

PATHS = [
    "/", "/search?q=bold", "/search?q=%3Cscript%3E", "/search?speaker=%3Cscript%3E",
    "/check?q=bold+desrever&speaker=%3Cscript%3E", "/check?q=%3Cscript%3Ewindow.pwned",
    f"/quote/{HOSTILE}", f"/quote/{HOSTILE + 1}", f"/article/{HOSTILE}", f"/speaker/{HOSTILE}",
    f"/statement/{HOSTILE}", f"/original/{HOSTILE}", f"/original/{HOSTILE}?at=3",
    f"/outlet/{HOSTILE}", "/news/quotes", f"/news/quotes/{HOSTILE}", f"/news/articles/{HOSTILE}",
    "/news/said", f"/news/speakers/{HOSTILE}",
]  # fmt: skip


@pytest.mark.parametrize("path", PATHS)
async def test_no_markup_of_an_article_reaches_the_page(site: Datasette, path: str) -> None:
    answer = await site.client.get(path)
    assert answer.status_code == 200
    assert f"<script>{RUN}" not in answer.text
    assert "<img src=x" not in answer.text
    assert not re.search(r"""(href|src|action)=["']?\s*javascript:""", answer.text, re.IGNORECASE)


@pytest.mark.parametrize("path", PATHS)
async def test_every_answer_has_a_policy(site: Datasette, path: str) -> None:
    sent = (await site.client.get(path)).headers
    rules = dict(part.strip().split(" ", 1) for part in sent["content-security-policy"].split(";"))
    # From 1.0 on, scripts within Datasette's own pages hold values: see policy.datasettes().
    assert ("unsafe" in rules["script-src"]) == (NEXT and path.startswith("/news"))
    assert rules["base-uri"] == "'none'"
    assert sent["x-content-type-options"] == "nosniff"
    if not path.startswith("/news"):
        assert sent["content-security-policy"] == policy.OURS
        assert "unsafe" not in policy.OURS


async def test_our_pages_need_nothing_that_the_policy_forbids(site: Datasette) -> None:
    for path in PATHS:
        if path.startswith("/news"):
            continue
        text = (await site.client.get(path)).text
        tags = re.sub(r">[^<]*<", "><", text)
        assert not re.search(r"<style|\sstyle=|\son\w+=", tags), path
        assert not re.search(r"<script(?![^>]*\ssrc=)", tags), path


@pytest.mark.skipif(NEXT, reason="scripts within Datasette's pages have no fixed text there")
def test_every_script_in_datasettes_templates_is_allowed() -> None:
    """A new version of Datasette with a script of another form must not go unseen."""
    import datasette

    templates = Path(datasette.__file__).parent / "templates"
    for template in templates.glob("*.html"):
        for script in re.findall(r"<script>(.*?)</script>", template.read_text("utf-8"), re.DOTALL):
            made = script.replace("{{ datasette_allow_facet }}", "true")
            assert "{{" not in made, f"{template.name} has a script with a value in it"
            assert policy._digest(made) in policy.datasettes(), template.name


async def test_the_policy_may_be_turned_off_or_set(news_path: Path) -> None:
    for setting, expected in ((False, None), ("default-src *", "default-src *")):
        config = {"plugins": {"quotes-to-sqlite": {"content_security_policy": setting}}}
        site = Datasette([str(news_path)], metadata=config)
        sent = (await site.client.get("/news")).headers
        assert sent.get("content-security-policy") == expected


@pytest.mark.parametrize(
    ("url", "kept"),
    [
        ("https://a.example/b?c=d#e", True), ("http://a.example", True),
        ("javascript:alert(1)", False), ("JaVaScRiPt:alert(1)", False),
        (" javascript:alert(1)", False), ("java\nscript:alert(1)", False),
        ("data:text/html,x", False), ("//a.example", False), ("/path", False), ("", False),
        (None, False), ("https://", False), ("https:///x", False), ("https://[", False),
        ("https://a.example/\nx", False), ("vbscript:x", False), (5, False),
    ],
)  # fmt: skip
def test_only_web_addresses_become_links(url: object, kept: bool) -> None:
    assert safe_url(url) == (url if kept else None)
