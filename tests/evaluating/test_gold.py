"""Readers of annotation: what they read, and what they say of what cannot be read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from quotes.evaluating.gold import GoldError, as_polnear, read_gold, read_predictions, sample
from quotes.models import Span
from quotes.pipeline import extract

TEXT = "“We will appeal,” said Maria Lopez.\r\nLee said that they won. Lee agreed.\n"


def write_brat(folder: Path, name: str = "one") -> None:
    (folder / f"{name}.txt").write_bytes(TEXT.encode())
    (folder / f"{name}.ann").write_text(
        "T1\tContent 0 17\t“We will appeal,”\nT2\tCue 18 22\tsaid\nT3\tSource 23 34\tMaria Lopez\n"
        "T4\tAttribution 18 22\tsaid\nE1\tAttribution:T4 Content:T1 Cue:T2 Source:T3\n"
        "T5\tContent 46 50;51 60\tthat they won\nT6\tAttribution 41 45\tsaid\n"
        "E2\tAttribution:T6 Content:T5\n#1\tAnnotatorNotes E2\tno cue\n"
        "E3\tDiscuss:T6 Content:T5\n",
        encoding="utf-8",
    )


def test_brat(tmp_path: Path) -> None:
    write_brat(tmp_path)
    (article,) = read_gold(tmp_path)
    first, second = article.attributions
    assert article.text == TEXT  # line ends are kept: offsets count them
    assert (first.content, first.cue, first.source) == (
        (Span(0, 17),),
        (Span(18, 22),),
        (Span(23, 34),),
    )
    assert (second.content, second.cue) == ((Span(46, 50), Span(51, 60)), ())
    assert not article.names_speakers


def test_polnear_reads_the_first_annotator_of_the_split(tmp_path: Path) -> None:
    for kind in ("text", "attributions"):
        (tmp_path / "dev" / kind).mkdir(parents=True)
    write_brat(tmp_path)
    (tmp_path / "one.txt").rename(tmp_path / "dev" / "text" / "one.txt")
    (tmp_path / "one.ann").rename(tmp_path / "dev" / "attributions" / "one_aa.ann")
    (tmp_path / "metadata.tsv").write_text(
        "compartment\tfilename\tannotators\ndev\tone\taa|bb\ntrain\ttwo\taa\n", encoding="utf-8"
    )
    assert [article.name for article in read_gold(tmp_path)] == ["one.txt"]
    with pytest.raises(GoldError, match=r"no split 'test', only dev, train"):
        read_gold(tmp_path, "test")
    with pytest.raises(GoldError, match=r"two\.txt: missing"):
        read_gold(tmp_path, "train")


def row(**changed: object) -> str:
    return json.dumps(
        {"doc": "a.txt", "spans": [[0, 17]], "speaker": "Maria Lopez", "kind": "direct"} | changed
    )


def test_jsonl_finds_words_given_without_their_place(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(TEXT.encode())
    (tmp_path / "b.txt").write_text("Nobody speaks.", encoding="utf-8")
    second = row(spans=[[51, 59]], speaker_text="Lee", cue="said", optional=True)
    (tmp_path / "gold.jsonl").write_text(f"{row(cue_span=[18, 22])}\n\n{second}\n", "utf-8")
    article, silent = read_gold(tmp_path)
    assert (silent.name, silent.attributions) == ("b.txt", ())
    first, second_found = article.attributions
    assert first.cue == (Span(18, 22),)
    assert second_found.source == (Span(37, 40),)  # the Lee of its sentence
    assert second_found.cue == (Span(41, 45),)
    assert second_found.optional
    assert article.names_speakers


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("{", "gold.jsonl:1: not JSON"),
        (row(doc="zzz.txt"), "gold.jsonl:1: not a quote in a text here"),
        (row(spans="?"), "gold.jsonl:1: not a quote"),
    ],
)
def test_broken_jsonl(tmp_path: Path, line: str, reason: str) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "gold.jsonl").write_text(line, encoding="utf-8")
    with pytest.raises(GoldError, match=reason):
        read_gold(tmp_path)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"T1\tContent x y\tword", "not brat standoff"),
        (b"E1\tAttribution:T4 Content:T9", "not brat standoff"),
        (b"\xff\xfe", "not UTF-8"),
    ],
)
def test_broken_brat(tmp_path: Path, content: bytes, reason: str) -> None:
    write_brat(tmp_path)
    (tmp_path / "one.ann").write_bytes(content)
    with pytest.raises(GoldError, match=rf"one\.ann: {reason}"):
        read_gold(tmp_path)


def test_nothing_to_read(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match="no annotated articles"):
        read_gold(tmp_path)
    with pytest.raises(GoldError, match="no such file"):
        read_gold(tmp_path / "gone")
    with pytest.raises(GoldError, match=r"no metadata\.tsv"):
        read_gold(tmp_path, "dev")


def test_cases_are_gold(tmp_path: Path) -> None:
    path = tmp_path / "some.md"
    path.write_text("## One\n\n“We will,” [said] {he=Bo Ek}.\n", encoding="utf-8")
    (article,) = read_gold(path)
    assert article.attributions[0].speaker == "Bo Ek"
    assert article.names_speakers


def test_sample_is_the_same_for_the_same_seed(tmp_path: Path) -> None:
    for number in range(9):
        write_brat(tmp_path, f"n{number}")
    articles = read_gold(tmp_path)
    one, again, other = (sample(articles, 4, seed) for seed in (1, 1, 3))
    assert one == again
    assert one != other
    assert [a.name for a in one] == sorted(a.name for a in one)
    assert sample(articles, 99) == articles


def test_predictions(tmp_path: Path) -> None:
    path = tmp_path / "found.jsonl"
    path.write_text(row(speaker_span=[23, 34], cue_span=None, rule="behind"), encoding="utf-8")
    (found,) = read_predictions(path)["a.txt"]
    assert (found.source, found.cue, found.rule) == ((Span(23, 34),), (), "behind")


@pytest.mark.parametrize(
    "text",
    [
        "“We will appeal,” Lopez said on Monday, according to a court filing.",
        "According to a court filing, Lopez said they would “never” pay.",
    ],
)
def test_who_passed_words_on_is_polnears_source(text: str) -> None:
    (quote,) = extract(text).quotes
    assert quote.mention is not None
    assert quote.mention.span.of(text) == "Lopez"
    (one,) = as_polnear([quote])
    assert [span.of(text) for span in one.source] == ["a court filing"]
