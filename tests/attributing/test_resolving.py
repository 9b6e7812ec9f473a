"""Who a mention is: small articles through the whole pipeline."""

import pytest

from quotes.pipeline import extract
from quotes.speakers.registry import Registry


def speakers(text: str) -> list[str | None]:
    return [quote.speaker for quote in extract(text, Registry()).quotes]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Mayor Ann Lee opened the bridge. “It is done,” Lee said. “We are proud,” she added.",
            ["Ann Lee", "Ann Lee"],
        ),
        (
            "Mr. Obi met Ms. Sato. “It went well,” he said. “I agree,” she said.",
            ["Obi", "Sato"],
        ),
        (
            "“It is a start,” a police official said. “It is late,” another police official said.",
            ["police official", "police official"],
        ),
    ],
)
def test_names_and_pronouns(text, expected):
    assert speakers(text) == expected


def test_two_unnamed_officials_are_two_people():
    text = (
        "“It is a start,” a police official said on Monday.\n\n"
        "“It is late,” a police official said on Tuesday."
    )
    first, second = extract(text).quotes
    assert first.speaker == second.speaker == "police official"
    assert first.entity != second.entity


def test_two_bearers_of_one_surname_stay_open():
    text = "Ann Moreno and Luis Moreno run the mill.\n\n“It is loud,” Moreno said."
    assert speakers(text) == [None]
