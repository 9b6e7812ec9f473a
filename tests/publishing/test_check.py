"""The page that answers: did they say that?"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from datasette.app import Datasette
from sqlite_utils import Database

from quotes.storing import checking
from tests.publishing.conftest import HOSTILE


@pytest.fixture
def quoted(news: Database) -> dict[str, Any]:
    """A direct quotation of some length, with its speaker's name."""
    return next(
        news.query(
            f"""select quotes.id, quotes.text, speakers.name as speaker from quotes
                 join speakers on speakers.id = quotes.speaker_id
                where quotes.kind = 'direct' and act = 'statement' and modality = 'asserted'
                  and article_id <> {HOSTILE} and length(text) between 60 and 200
                order by quotes.id limit 1"""
        )
    )


async def ask(site: Datasette, **asked: str) -> Any:
    return (await site.client.get("/check.json", params=asked)).json()


async def test_what_was_said(site: Datasette, quoted: dict[str, Any]) -> None:
    bare = quoted["text"].strip('“”"‘’,.').upper()
    found = await ask(site, q=bare, speaker=quoted["speaker"])
    assert found["verdict"] == "verbatim"
    assert quoted["id"] in [each["id"] for each in found["quotes"]]
    assert found["quotes"][0]["verdict"] == "verbatim"
    page = await site.client.get("/check", params={"q": bare})
    assert "<b>Verbatim.</b>" in page.text
    assert f"/quote/{quoted['id']}" in page.text


async def test_what_differs_is_marked(site: Datasette, quoted: dict[str, Any]) -> None:
    first, second, *rest = quoted["text"].split()
    claim = " ".join([first, "zebra", second, *rest])
    found = await ask(site, q=claim)
    assert found["verdict"] == "differs"
    words = next(each["words"] for each in found["quotes"] if each["id"] == quoted["id"])
    assert [each["text"].strip() for each in words if each["tag"] == "left_out"] == ["zebra"]
    said = "".join(each["text"] for each in words if each["tag"] != "left_out")
    assert said.strip("… ") in quoted["text"]
    page = await site.client.get("/check", params={"q": claim})
    assert "<del>zebra</del>" in page.text


async def test_somebody_else(site: Datasette, quoted: dict[str, Any]) -> None:
    found = await ask(site, q=quoted["text"], speaker="Nobody Atall")
    assert found["verdict"] == "said by someone else"
    assert not any(each["own"] for each in found["quotes"])


@pytest.mark.parametrize("words", ["the moon is made of green cheese", '" OR NEAR( *', "ˇ½ zzz"])
async def test_what_nobody_said(site: Datasette, words: str) -> None:
    assert (await ask(site, q=words))["verdict"] in ("not found", None)
    page = await site.client.get("/check", params={"q": words})
    assert page.status_code == 200


async def test_nothing_asked(site: Datasette) -> None:
    for words in ("", "   ", "“…”"):
        assert (await ask(site, q=words))["verdict"] is None
    page = await site.client.get("/check")
    assert "Did they say that?" in page.text
    assert 'name="robots" content="noindex"' in page.text


async def test_what_takes_too_long_is_said(
    news_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = Datasette([str(news_path)], settings={"sql_time_limit_ms": 100})
    slow = "select count(*) from quotes a, quotes b, quotes c, quotes d where ? <> '' limit ?"
    monkeypatch.setattr(checking, "_search", lambda *_: slow)
    monkeypatch.setattr(checking, "UNRANKED", slow)
    for path in ("/check?q=the+bridge", "/check.json?q=the+bridge"):
        answer = await site.client.get(path)
        assert answer.status_code == 503
        assert "longer than the database allows" in answer.text


async def test_where_ranking_takes_too_long_nearly_all_words_are_asked_for(
    news_path: Path, quoted: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    site = Datasette([str(news_path)], settings={"sql_time_limit_ms": 300})
    slow = "select count(*) from quotes a, quotes b, quotes c, quotes d where ? <> '' limit ?"
    monkeypatch.setattr(checking, "_search", lambda *_: slow)
    found = await ask(site, q=quoted["text"])
    assert (found["verdict"], found["bounded"]) == ("verbatim", True)
    assert quoted["id"] in [each["id"] for each in found["quotes"]]
    words = quoted["text"].strip("“”").split()
    differing = await ask(site, q=" ".join(["zebra", *words]))
    assert differing["verdict"] in ("differs", "verbatim")
    page = await site.client.get("/check", params={"q": quoted["text"]})
    assert "only quotations with nearly all of these words" in page.text


async def test_a_slip_in_the_speaker_s_name_is_asked_about(
    site: Datasette, quoted: dict[str, Any]
) -> None:
    slip = quoted["speaker"][:-1] + "zz"
    found = await ask(site, q=quoted["text"], speaker=slip)
    assert found["verdict"] == "said by someone else"
    assert quoted["speaker"] in [each["name"] for each in found["similar"]]
    page = (await site.client.get("/check", params={"q": quoted["text"], "speaker": slip})).text
    assert f"No speaker here is called “<bdi>{slip}</bdi>”: perhaps you meant" in page
    assert (await ask(site, q=quoted["text"], speaker="Xy"))["similar"] == []
    assert (await ask(site, q=quoted["text"], speaker=quoted["speaker"]))["similar"] is None
    assert (await ask(site, q=quoted["text"]))["similar"] is None
