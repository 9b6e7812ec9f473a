"""Parts of speech: what a reporting word is depends on the words beside it."""

import pytest

from quotes.finding.tags import tag
from quotes.finding.words import Words


def tags_of(text: str) -> dict[str, str]:
    words = Words(text)
    return dict(zip(words.text, tag(words), strict=True))


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The report was late.", "report", "NN"),
        ("“We go,” al-Masri said.", "al-Masri", "NNP"),
        ("Doctors report that cases fell.", "report", "VBP"),
        ("They report to the board.", "report", "VBP"),
        ("He claims that it rained.", "claims", "VBZ"),
        ("The claims of the farmers were heard.", "claims", "NNS"),
        ("The mayor plans to resign.", "plans", "VBZ"),
        ("Their plans failed.", "plans", "NNS"),
        ("It was said that he left.", "said", "VBN"),
        ("The minister said so.", "said", "VBD"),
        ("He has warned them.", "warned", "VBN"),
        ("She will state her case.", "state", "VB"),
        ("They promised to clear the road.", "clear", "VB"),
        ("He read the Mersing Free Press.", "Free", "NNP"),
        ("It was clear that they would come back.", "clear", "JJ"),
        ("It was clear that they would come back.", "back", "RB"),
        ("The state of the roads is bad.", "state", "NN"),
        ("Nairobi's mayor left.", "'s", "POS"),
        ("It's raining.", "'s", "BE"),
        ("They met Police Chief Njoroge.", "Police", "NNP"),
        ("Mayor Claims Flights From Kisumu to Kigali Will Stop", "Flights", "NNS"),
        ("Officials left.", "Officials", "NNS"),
        ("Many fear the dam will break.", "fear", "VBP"),
        ("Six of ten said they were afraid.", "said", "VBD"),
        ("Both want Obi to stay.", "want", "VBP"),
        ("Records show the tank was empty.", "Records", "NNS"),
        ("Records show the tank was empty.", "show", "VBP"),
        ("It raises concern that prices rise.", "raises", "VBZ"),
        ("A majority of Texans support the ban.", "support", "VBP"),
        ("A group backing Okoye met.", "backing", "VBG"),
        ("Police say Ann Lee left.", "say", "VBP"),
        ("On Friday Ms. Young said so.", "Young", "NNP"),
    ],
)
def test_word_in_context(text: str, word: str, expected: str) -> None:
    assert tags_of(text)[word] == expected


def test_one_tag_a_word() -> None:
    words = Words("Ümit said — “no”… 14%? 你好 \u200b!\n\n-")
    assert len(tag(words)) == len(words)
