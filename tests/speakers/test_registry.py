from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotes.models import Role, Speaker
from quotes.speakers.registry import Registry, RegistryError, folded, load, packaged


def write(tmp_path: Path, name: str, text: str) -> Path:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return path


def test_the_packaged_registry_knows_its_people_by_any_name():
    known = packaged()
    assert known.named("Shehbaz Sharif") is known.named("Mian Muhammad SHEHBAZ Sharif")
    assert known.named("Bilawal Bhutto Zardari") is known.named("Bilawal Bhutto-Zardari")
    assert known.named("Sharif") is None
    sharif = known.in_role("Shehbaz", "PM")
    assert sharif is not None
    assert sharif.name == "Shehbaz Sharif"
    assert known.in_role("Sharif", "Prime Minister") is None, "two of that name held it"
    obama = known.in_role("Obama", "former U.S. President")
    assert obama is not None
    assert obama.name == "Barack Obama"
    assert known.in_role("Obama", "student union president") is None


def test_csv_and_toml_say_the_same(tmp_path):
    toml = """
[[speaker]]
name = "Ann Lee"
aliases = ["Ann B. Lee"]
wikidata = "Q42"
roles = [{title = "mayor", organisation = "Velden", since = "2020-01-01"}, {title = "poet"}]
"""
    table = (
        "name,aliases,role,organisation,since,until,wikidata,kind,gender\n"
        "Ann Lee,Ann B. Lee,mayor,Velden,2020-01-01,,Q42,,\n"
        "Ann Lee,,poet,,,,,,\n"
    )
    expected = Speaker(
        "Ann Lee",
        aliases=("Ann B. Lee",),
        roles=(Role("mayor", "Velden", "2020-01-01"), Role("poet")),
        wikidata="Q42",
    )
    assert load(write(tmp_path, "known.toml", toml)).speakers == (expected,)
    assert load(write(tmp_path, "known.csv", table)).speakers == (expected,)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("[[speaker]]\nnme = 'Ann'", "name is missing"),
        ("[[speaker]]\nname = 'Ann'\ncolour = 'red'", "unknown key 'colour'"),
        ("[[speaker]]\nname = 'Ann'\nkind = 'robot'", "kind 'robot'"),
        ("[[speaker]]\nname = 'Ann'\nwikidata = '42'", "not an id like Q42"),
        ("[[speaker]]\nname = 'Ann'\nroles = [{title = 'x', since = 'May'}]", "not a date"),
        ("[[speaker]]\nname = 'Ann'\nroles = [{organisation = 'x'}]", "without title"),
        ("speaker = 3", "expected"),
        ("[[speaker", "known.toml"),
    ],
)
def test_bad_entries_are_refused_with_file_and_reason(tmp_path, text, reason):
    with pytest.raises(RegistryError, match=reason) as error:
        load(write(tmp_path, "known.toml", text))
    assert "known.toml" in str(error.value)
    assert "\n" not in str(error.value)


def test_the_users_entry_counts(tmp_path):
    theirs = Registry([Speaker("Rana Sanaullah", wikidata="Q1")])
    found = packaged().joined(theirs).named("Rana Sanaullah")
    assert found is not None
    assert found.wikidata == "Q1"


@given(st.text())
def test_folding_twice_is_folding_once(name):
    assert folded(folded(name)) == folded(name)
