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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a trait, an office, a synonym for the one just named
        (
            "Velden boss Marco Bassi was delighted. “They gave everything,” the Italian said.",
            "Marco Bassi",
        ),
        (
            "Taoiseach Fergal Hanratty spoke in Ballymore. “It is late,” the Taoiseach said.",
            "Fergal Hanratty",
        ),
        ("The Velden Times sued. “We were lied to,” the newspaper said.", "Velden Times"),
        # words that are titles for some and names for others
        ("“It was awful,” said her partner Dean Wood.", "Dean Wood"),
        ("“Fares rose,” said Ms Tan Siew Ling.", "Tan Siew Ling"),
        # what is written with a capital is not always a name
        ("“We regret it,” the Prime Minister’s Office said.", "Prime Minister’s Office"),
        ("“Rates will fall,” the Bank of Velden said.", "Bank of Velden"),
        ("“It holds,” said Secretary of State Jane Kerr.", "Jane Kerr"),
        ("“It holds,” said a supporter of Jane Kerr.", "supporter of Jane Kerr"),
        # nobody acted or spoke whom it could mean
        ("The tide was high. “It is late,” he said.", None),
        # the fullest noun phrase
        ("A leaked report came out. The report said the dam was unsafe.", "leaked report"),
    ],
)
def test_who_is_meant(text, expected):
    assert speakers(text)[-1] == expected


def test_a_role_given_once_stays():
    text = "Ola Berg, a fish vendor from Tarn, waited. “The boat is late,” Berg said."
    (quote,) = extract(text, Registry()).quotes
    assert (quote.speaker, quote.role) == ("Ola Berg", "a fish vendor from Tarn")


def test_the_registry_decides_by_office():
    text = "“Prices must fall,” PM Shehbaz said. “They will,” the prime minister added."
    first, second = extract(text).quotes
    assert first.speaker == second.speaker == "Shehbaz Sharif"


def test_gender_is_never_part_of_a_quote():
    (quote,) = extract("“It is late,” said Mrs. Lopez.").quotes
    assert not [name for name in quote.__slots__ if "gender" in name]
