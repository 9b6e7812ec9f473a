"""quotes check and quotes compare, run as people run them."""

from __future__ import annotations

import json
import sqlite3
from html.parser import HTMLParser
from pathlib import Path

import pytest

from quotes.storing.database import open_database
from quotes.storing.statements import group
from tests.comparing.conftest import add
from tests.conftest import run

CLAIMS = [
    (["We will rebuild the old harbour wall"], "verbatim", 0),
    (['"WE WILL rebuild the old-harbour wall!"'], "verbatim", 0),
    (["We shall rebuild the old harbour wall in autumn"], "differs", 0),
    (["Nobody asked the fishermen", "--speaker", "Venn"], "verbatim", 0),
    (["Nobody asked the fishermen", "--speaker", "Brill"], "said by someone else", 0),
    (["Nobody asked the fishermen", "--speaker", "Mayor Venn"], "verbatim", 0),
    (["Nobody asked the fishermen", "--speaker", "Mrs Ida Venn"], "said by someone else", 0),
    (["We will paint the old harbour wall before the spring dances"], "not found", 3),
    (["We asked the fishermen what they wanted"], "said the contrary", 0),
    (["We asked the fishermen what they wanted", "--speaker", "Brill"], "not found", 3),
    (["We will never rebuild the harbour wall"], "differs", 0),
    (["14 fishermen were injured"], "told indirectly", 0),
    (["The lighthouse will be painted green"], "not found", 3),
    (['"; drop table quotes; -- NEAR('], "not found", 3),
]


@pytest.mark.parametrize(("arguments", "verdict", "code"), CLAIMS)
def test_verdicts(meeting: Path, arguments: list[str], verdict: str, code: int) -> None:
    result = run("check", meeting, *arguments, "--format", "json")
    assert json.loads(result.stdout)["verdict"] == verdict
    assert result.exit_code == code
    assert run("check", meeting, *arguments).stdout.startswith(verdict.upper())


def test_a_differing_claim_tells_the_words_and_the_negation(meeting: Path) -> None:
    result = run("check", meeting, "We never will rebuild the harbour wall", "--format", "json")
    quotes = json.loads(result.stdout)["quotes"]
    found = {each["outlet"]: each for each in quotes if each["verdict"] == "differs"}
    assert found["Harbour Post"]["only_claimed"] == ["never"]
    assert found["Harbour Post"]["only_said"] == ["old"]
    assert found["Harbour Post"]["negation_differs"] is True
    assert found["City Herald"]["negation_differs"] is False


def test_words_of_nobody_in_particular(meeting: Path) -> None:
    with open_database(meeting) as db:
        db.execute("update quotes set speaker_id = null where text like '%Nobody asked%'")
    result = run("check", meeting, "Nobody asked the fishermen", "--speaker", "Venn")
    assert result.stdout.startswith("SPEAKER NOT KNOWN")
    assert result.exit_code == 0


def test_a_speaker_is_found_by_another_name(meeting: Path) -> None:
    with open_database(meeting) as db, db.atomic():
        venn = db.execute("select id from speakers where name = 'Ada Venn'").fetchone()[0]
        db.execute("insert into aliases (speaker_id, name) values (?, 'Ada Lund')", [venn])
    result = run("check", meeting, "Nobody asked the fishermen", "--speaker", "Lund")
    assert result.stdout.startswith("VERBATIM")


def test_a_speaker_is_found_however_the_name_is_typed(meeting: Path) -> None:
    with open_database(meeting) as db, db.atomic():
        db.execute("update speakers set name = 'Adèle O’Venn' where name = 'Ada Venn'")
    for typed in ("adele o'venn", "ADÈLE", "O’Venn"):
        result = run("check", meeting, "Nobody asked the fishermen", "--speaker", typed)
        assert result.stdout.startswith("VERBATIM"), typed
        assert run("compare", meeting, "--speaker", typed).exit_code == 0, typed


def test_a_speaker_whom_nobody_quotes_is_asked_about(meeting: Path) -> None:
    told = "quotes: no speaker here is called 'Vennn': is it a slip?\n"
    result = run("check", meeting, "Nobody asked the fishermen", "--speaker", "Vennn")
    assert (result.stdout.splitlines()[0], result.stderr) == ("SAID BY SOMEONE ELSE", told)
    for typed, known in (("Vennn", False), ("Brill", True), ("", None)):
        result = run(
            "check", meeting, "Nobody asked the fishermen", "--speaker", typed, "--format", "json"
        )
        assert json.loads(result.stdout)["speaker_known"] is known
        assert bool(result.stderr) == (known is False)


def test_where_is_told_also_of_an_article_without_a_title(tmp_path: Path) -> None:
    text = tmp_path / "letter.txt"
    text.write_text("“Nobody asked the fishermen,” said Ada Venn.", "utf-8")
    run("load", tmp_path / "q.db", text, "--published", "2024-05-01T06:40:00+00:00")
    shown = run("check", tmp_path / "q.db", "Nobody asked the fishermen").stdout
    assert "Ada Venn · “said” · 2024-05-01 · letter.txt\n" in shown


def test_what_stands_around_a_passage_is_no_difference(meeting: Path) -> None:
    shown = run("check", meeting, "rebuild the new harbour wall", "--speaker", "Venn").stdout
    assert "… rebuild the [-new-] {+old+} harbour wall …" in shown


def test_an_original_answers_where_no_quote_does(meeting: Path, tmp_path: Path) -> None:
    speech = tmp_path / "speech.txt"
    speech.write_text("I will be brief. The lighthouse stays red as long as I live.", "utf-8")
    loaded = run("load", meeting, "--primary", "--speaker", "Ada Venn", speech)
    assert loaded.exit_code == 0, loaded.output
    result = run("check", meeting, "the lighthouse stays red", "--format", "json")
    answer = json.loads(result.stdout)
    assert (answer["verdict"], answer["quotes"]) == ("verbatim", [])
    assert answer["originals"][0]["relation"] == "trimmed"


def test_a_claim_from_standard_input_and_one_without_words(meeting: Path) -> None:
    assert run("check", meeting, "-", given="Nobody asked the fishermen\n").exit_code == 0
    assert run("check", meeting, "…").exit_code == 2


def test_comparing_prints_marks_in_text(meeting: Path) -> None:
    result = run("compare", meeting, "--speaker", "venn", "--about", "harbour")
    assert "{+not+}" in result.stdout
    assert "one denies what the other says" in result.stdout
    assert result.exit_code == 0


def test_comparing_as_json(meeting: Path) -> None:
    (found,) = json.loads(run("compare", meeting, "--about", "wall", "--format", "json").stdout)
    assert found["tellings"][0]["outlet"] == "Harbour Post"
    assert {each["relation"] for each in found["wordings"]} == {"edited", "paraphrased"}
    again = run("compare", meeting, "--statement", found["id"], "--format", "json")
    assert json.loads(again.stdout) == [found]


class Tags(HTMLParser):
    """The tags and addresses of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        assert not [name for name, _ in attrs if name.startswith("on") or name == "src"]


def test_the_page_stands_alone_and_escapes(tmp_path: Path) -> None:
    hostile = "“We will <script>alert(1)</script> rebuild the $body harbour wall again”"
    with open_database(tmp_path / "quotes.db") as db:
        for number, outlet in enumerate(("<b>Post</b>", "Herald")):
            told = ("Ada Venn", "direct", "said", hostile)
            add(db, f"{number}.txt", outlet, "2024-05-01", told)  # type: ignore[arg-type]
        group(db)
    page = run("compare", tmp_path / "quotes.db", "--speaker", "Venn", "--format", "html").stdout
    tags = Tags()
    tags.feed(page)
    assert not {"script", "b", "link", "img", "iframe"} & set(tags.tags)
    assert "&lt;script&gt;" in page
    assert "$body harbour" in page


def test_an_original_is_shown_with_who_quoted_it(meeting: Path, tmp_path: Path) -> None:
    speech = tmp_path / "speech.txt"
    speech.write_text("We will rebuild the old harbour wall before the autumn storms.", "utf-8")
    run("load", meeting, "--primary", "--speaker", "Ada Venn", "--published", "2024-05-01", speech)
    (own,) = sqlite3.connect(meeting).execute("select id from primary_sources").fetchone()
    (found,) = json.loads(run("compare", meeting, "--primary", own, "--format", "json").stdout)
    relations = {each["outlet"]: each["relation"] for each in found["quotes"][:2]}
    assert relations["Harbour Post"] == "verbatim"
    assert "verbatim" in run("compare", meeting, "--primary", own).stdout
    assert "<mark" in run("compare", meeting, "--primary", own, "--format", "html").stdout


@pytest.mark.parametrize(
    ("arguments", "code"),
    [(["--speaker", "nobody"], 1), (["--statement", "1"], 1), (["--primary", "1"], 1), ([], 2)],
)
def test_nothing_to_compare(meeting: Path, arguments: list[str], code: int) -> None:
    assert run("compare", meeting, *arguments).exit_code == code


def test_a_missing_database_is_told_in_one_line(tmp_path: Path) -> None:
    for command in (
        ["check", tmp_path / "no.db", "words"],
        ["compare", tmp_path / "no.db", "--about", "x"],
    ):
        result = run(*command)
        assert result.exit_code == 1
        assert "no such file" in result.output
