"""What cannot be anybody, and what may be."""

import pytest

from quotes.lexicon.things import is_thing


@pytest.mark.parametrize("noun", ["shootout", "tugs", "prices", "terrorism", "greatness"])
def test_events_objects_and_qualities_say_nothing(noun):
    assert is_thing(noun)


@pytest.mark.parametrize("noun", ["minister", "fishmonger", "witness", "committee", "report"])
def test_people_groups_documents_and_unknown_nouns_may(noun):
    assert not is_thing(noun)
