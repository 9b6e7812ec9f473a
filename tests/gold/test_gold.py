"""The gold is well-formed: what is stored is what the marks say, and every offset holds."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path

import pytest

from tests.gold.marked import MarkingError, Row, as_jsonl, kind_of, read_marked

WORLD = Path(__file__).parent / "world"
FOLDERS = sorted(path for path in WORLD.iterdir() if path.is_dir())
MARKED = sorted(WORLD.rglob("*.marked"))
FIELDS = [
    "doc", "kind", "act", "spans", "text", "speaker", "speaker_text", "speaker_span",
    "role", "cue", "cue_span", "medium", "continues",
]  # fmt: skip


def rows_of(folder: Path) -> list[Row]:
    lines = (folder / "expected.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


@pytest.mark.parametrize("path", MARKED, ids=lambda path: path.stem)
def test_stored_text_and_rows_are_what_the_marks_say(path: Path) -> None:
    text, rows = read_marked(path)
    stored = [row for row in rows_of(path.parent) if row["doc"] == f"{path.stem}.txt"]
    hint = "run `python -m tests.gold` and look at the difference"
    assert path.with_suffix(".txt").read_text(encoding="utf-8") == text, hint
    assert as_jsonl(stored) == as_jsonl(rows), hint


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_offsets_and_texts_agree(folder: Path) -> None:
    for row in rows_of(folder):
        text = (folder / row["doc"]).read_text(encoding="utf-8")
        assert [text[start:end] for start, end in row["spans"]] == row["text"]
        for words, span in (("cue", "cue_span"), ("speaker_text", "speaker_span")):
            assert (row[span] is None) == (row[words] is None)
            if row[span]:
                assert text[slice(*row[span])] == row[words]


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_rows_keep_the_convention(folder: Path) -> None:
    rows = rows_of(folder)
    for row in rows:
        where = f"{row['doc']}: {row['text'][0]!r}"
        assert [key for key in row if key != "optional"] == FIELDS, where
        assert row["act"] in ("statement", "thought"), where
        for piece in row["text"]:
            assert piece, where
            assert piece == piece.strip(), where
            assert row["kind"] == "direct" or piece[-1] not in ".,", f"{where}: ends in a stop"
            # "that meeting was about conch" begins with a pronoun
            conjunction = re.match(r"that (?!\w+ (?:was|is|had|has|will)\b)", piece)
            assert not conjunction, f"{where}: 'that' is not content"
        assert row["speaker"] or row.get("optional"), f"{where}: nobody speaks"
        assert row["spans"] == sorted(row["spans"]), where


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_who_goes_on_is_who_spoke_before(folder: Path) -> None:
    rows = rows_of(folder)
    for doc in {row["doc"] for row in rows}:
        own = [row for row in rows if row["doc"] == doc]
        for row in own:
            if row["continues"] is not None:
                before = own[row["continues"]]
                assert row["cue"] is None, row["text"]
                assert row["speaker_text"] is None, row["text"]
                assert row["speaker"] == before["speaker"], row["text"]
                assert before["spans"][0] < row["spans"][0], row["text"]


def test_every_article_is_of_some_length_and_no_mark_is_left_in_it() -> None:
    assert Counter(path.parent.name for path in MARKED) == {"dev": 234, "held": 30}
    for path in MARKED:
        text, rows = read_marked(path)
        assert 250 <= len(text.split()) <= 800, path.name
        assert len(rows) >= 10, path.name
        assert not re.search(r"<<|>>|[\[{]\d+:|[{}]", text), path.name


@pytest.mark.parametrize(
    ("pieces", "kind"),
    [
        (["“We won,”"], "direct"),
        (["“If we go,”", "“we go now.”"], "direct"),
        (["“And so it goes on"], "direct"),
        (["the team had “won”"], "mixed"),
        (["Her brother", "had gone “twice”"], "mixed"),
        (["‘I don’t know’"], "direct"),
        (["the ‘washing line’ was gone"], "mixed"),
        (["'Maureen's lovely. She'd give it.'"], "direct"),
        (["the workers' pay"], "indirect"),
        (["'It said: \"Noted.\"'"], "direct"),
        (["“He said, ‘no’, twice,”"], "direct"),
        (["«Water has no party,»"], "direct"),
    ],
)
def test_kind_follows_from_the_marks(pieces: list[str], kind: str) -> None:
    assert kind_of(pieces) == kind


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("<<1 S:never closed", "never closed"),
        ("<<1 S:one>> <<1 S:again>>", "twice"),
        ("[2:said] <<1 S:one>>", "not there"),
        ("<<1 X:one>>", "no speaker"),
        ("<<1 S ~:one>>", "what is"),
        ("closed>> too soon", "closes nothing"),
    ],
)
def test_bad_marks_are_refused(tmp_path: Path, body: str, reason: str) -> None:
    path = tmp_path / "x.marked"
    path.write_text(f"S = Ann Lee |\n---\n{body}", encoding="utf-8")
    with pytest.raises(MarkingError, match=reason):
        read_marked(path)
