"""Who is who over the 840 training articles of PolNeAR, as one database."""

from itertools import combinations

import pytest
from rapidfuzz import fuzz
from sqlite_utils import Database

from quotes.models import Article
from quotes.running import extract_all
from quotes.speakers.identity import surname, without_initials
from quotes.speakers.linking import Speakers
from quotes.storing import schema
from quotes.storing.writer import Writer
from tests.conftest import SHARED

TEXTS = SHARED / "polnear" / "train" / "text"

pytestmark = pytest.mark.skipif(not TEXTS.is_dir(), reason="PolNeAR is not here")


@pytest.fixture(scope="module")
def most_quoted():
    """Name, kind and number of quotations of named speakers, the most quoted first."""
    db = Database(memory=True, execute_plugins=False)
    schema.upgrade(db)
    articles = (Article(path.read_text("utf-8"), path.name) for path in sorted(TEXTS.iterdir()))
    with Writer(db, Speakers()) as writer:
        for found in extract_all(articles, jobs=2):
            writer.add(*found)
    return db.conn.execute(
        "select s.name, s.kind, count(*) from quotes q join speakers s on s.id = q.speaker_id"
        " where s.kind in ('person', 'organisation') group by s.id order by 3 desc, 1"
    ).fetchall()


def test_the_ten_most_quoted(most_quoted):
    ten = [name for name, _, _ in most_quoted[:10]]
    assert ten[:3] == ["Donald Trump", "Hillary Clinton", "Bernie Sanders"]
    assert {"Barack Obama", "Marco Rubio", "Ted Cruz", "Ben Carson"} < set(ten)


def test_no_two_of_the_first_fifty_are_one(most_quoted):
    people = [name for name, kind, _ in most_quoted[:50] if kind == "person"]
    for one, other in combinations(people, 2):
        names = without_initials(one).lower(), without_initials(other).lower()
        assert fuzz.ratio(*names) < 85, (one, other)
        if surname(one) == surname(other):
            # two of one family, each with a given name of their own
            first, second = names[0].split()[0], names[1].split()[0]
            assert len(names[0].split()) > 1, one
            assert len(names[1].split()) > 1, other
            assert first[:2] != second[:2], (one, other)


def test_one_family_name_several_people_and_an_organisation(most_quoted):
    kinds = {}
    for name, kind, _ in most_quoted:
        kinds.setdefault(name, []).append(kind)
    for name in ("Donald Trump", "Hillary Clinton", "Bill Clinton", "Chelsea Clinton"):
        assert kinds[name] == ["person"], name
    assert kinds["Trump campaign"] == ["organisation"]
    assert kinds["Clinton campaign"] == ["organisation"]
