"""The reader of annotated cases, and what it says of right and wrong extractions."""

from pathlib import Path

import pytest

from quotes.evaluating.cases import compare, read_cases, report
from quotes.evaluating.notation import Expected, NotationError, parse
from quotes.models import Cue, Extraction, Mention, Problem, Quote, Span


def words(text: str, expected: Expected) -> tuple[list[str], str | None, str | None]:
    cue, mention = expected.cue, expected.mention
    return (
        [span.of(text) for span in expected.spans],
        cue.of(text) if cue else None,
        mention.of(text) if mention else None,
    )


@pytest.mark.parametrize(
    ("marked", "plain", "found"),
    [
        (
            "“We will,” [said] {Ann Lee}.",
            "“We will,” said Ann Lee.",
            [(["“We will,”"], "said", "Ann Lee")],
        ),
        ('"No," {he=Bo Ek} [said].', '"No," he said.', [(['"No,"'], "said", "he")]),
        ("The ~“so-called” plan.", "The “so-called” plan.", []),
        (
            "{Lee} [said] that <<they “won”>>.",
            "Lee said that they “won”.",
            [(["they “won”"], "said", "Lee")],
        ),
        (
            "“If,” {she} [said], +“now.”",
            "“If,” she said, “now.”",
            [(["“If,”", "“now.”"], "said", "she")],
        ),
        (
            "<<1:‘A,’>> {1:x} [1:said], <<1:‘b.’>> <<2:‘C.’>>{=X}",
            "‘A,’ x said, ‘b.’ ‘C.’",
            [(["‘A,’", "‘b.’"], "said", "x"), (["‘C.’"], None, None)],
        ),
        (
            "{1:Lee} [1:said] <<1:{2:Ek} had [2:told] him <<2:“no”>>>>.",
            "Lee said Ek had told him “no”.",
            [(["Ek had told him “no”"], "said", "Lee"), (["“no”"], "told", "Ek")],
        ),
        (
            "“A,” [said] {X}. “B,” [added] {Y}.",
            "“A,” said X. “B,” added Y.",
            [(["“A,”"], "said", "X"), (["“B,”"], "added", "Y")],
        ),
        (
            "“A.” [1:said] {1,2:X}. “B.”",
            "“A.” said X. “B.”",
            [(["“A.”"], "said", "X"), (["“B.”"], None, "X")],
        ),
        ("“A\n“B,” [said] {X}", "“A\n“B,” said X", [(["“A"], "said", "X"), (["“B,”"], None, None)]),
        (r"\[sic\] 5' 10\" tall", "[sic] 5' 10\" tall", []),
    ],
)
def test_parse(
    marked: str, plain: str, found: list[tuple[list[str], str | None, str | None]]
) -> None:
    text, expected = parse(marked)
    assert text == plain
    assert [words(text, e) for e in expected] == found


def test_speakers() -> None:
    _, (first, second, third) = parse("“A,” [said] {he=Bo Ek}. “B.”{=Bo Ek} “C,” [said] {he=}.")
    assert (first.speaker, first.wordless) == ("Bo Ek", False)
    assert (second.speaker, second.wordless, second.mention) == ("Bo Ek", True, None)
    assert (third.speaker, third.names_speaker) == (None, True)


@pytest.mark.parametrize(
    ("marked", "reason"),
    [
        ("<<never closed", "never closed"),
        ("“A,” [said] {X} [added]", "no such"),
        ("<<A>> [1:said] [1:added]", "two cues"),
        ("“He told me “no” then.”", "put the quotation in"),
        ("<<A>> [] {X}", "holds nothing"),
        ("<<A>> {3:X}", "no such"),
    ],
)
def test_marks_that_cannot_be_read(marked: str, reason: str) -> None:
    with pytest.raises(NotationError, match=reason):
        parse(marked)


def write(folder: Path, content: str) -> Path:
    path = folder / "some.md"
    path.write_text(content, encoding="utf-8")
    return path


def test_reading_a_file(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        "# Title\n\nprose with “marks”\n\n## One\n> a remark\n“A,”\n[said] {X}.\n\nNothing here.\n"
        "## Two\n\n```\n“B.\n\n“C,” [said] {Y}.\n```\n"
        "- kind: direct, medium: Twitter\n- 1 continues: none\n"
        "- problem: never closed\n",
    )
    one, nothing, two = read_cases(path)
    assert (one.name, one.where, one.text) == ("One", "some.md:7", "“A,” said X.")
    assert (nothing.name, nothing.expected) == ("One (2)", [])
    assert two.text == "“B.\n\n“C,” said Y."
    assert two.checks == [
        (None, "kind", "direct"),
        (None, "medium", "Twitter"),
        (1, "continues", "none"),
    ]
    assert two.problem == "never closed"


def test_errors_name_the_line(tmp_path: Path) -> None:
    with pytest.raises(NotationError, match=r"some\.md:3: .*never closed"):
        read_cases(write(tmp_path, "## One\n\n{X [said]"))
    with pytest.raises(NotationError, match=r"some\.md:4: unknown check 'colour'"):
        read_cases(write(tmp_path, "## One\n\n<<A>>\n- colour: red"))


def found(text: str) -> Quote:
    return Quote(
        "direct",
        "statement",
        (Span(0, text.index("”") + 1),),
        Cue(Span(text.index("said"), text.index("said") + 4), "say"),
        Mention(Span(text.index("Ann"), text.index("Lee") + 3)),
        speaker="Ann Lee",
        rule="cue behind",
    )


def test_comparing(tmp_path: Path) -> None:
    path = write(tmp_path, "## One\n\n“We will,” [said] {Ann Lee=Ann Lee}.\n- kind: direct\n")
    (case,) = read_cases(path)
    right = compare(case, Extraction((found(case.text),)))
    assert all(row.same for row in right)
    assert {row.label for row in right} == {
        "1 content", "1 cue", "1 mention", "1 speaker", "1 kind",
    }  # fmt: skip
    missed = compare(case, Extraction())
    assert [(row.expected, row.found) for row in missed] == [("“We will,” @0-10", "nothing")]


def test_what_is_not_marked_must_not_be_found(tmp_path: Path) -> None:
    negative, bare = read_cases(
        write(tmp_path, "## None\n\n~“We will,” said Ann Lee.\n\n“We will,” said Ann Lee.\n")
    )
    rows = compare(negative, Extraction((found(negative.text),)))
    assert [row.label for row in rows if not row.same] == ["spurious"]
    rows = compare(bare, Extraction((found(bare.text),)))
    assert [row.label for row in rows if not row.same] == ["1 cue", "1 mention"]
    shown = report(bare, rows)
    assert "✗ 1 mention  –" in shown
    assert "Ann Lee @16-23" in shown


def test_problems(tmp_path: Path) -> None:
    (case,) = read_cases(write(tmp_path, "## Open\n\n~“We will\n- problem: never closed\n"))
    assert not compare(case, Extraction())[0].same
    noted = Extraction(problems=(Problem("quotation mark never closed", start=0),))
    assert compare(case, noted)[0].same


def test_the_examples_of_the_readme_can_be_read() -> None:
    source = (Path(__file__).parents[1] / "cases" / "README.md").read_text(encoding="utf-8")
    blocks = source.split("```\n")[1::2]
    texts = [
        paragraph
        for block in blocks
        for paragraph in block.split("\n\n")
        if not paragraph.startswith(("#", "-"))
    ]
    assert len(texts) >= 6
    for text in texts:
        parse(text.strip())
