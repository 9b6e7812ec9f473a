"""Taking an article out of a database, with all that rests on it alone."""

from __future__ import annotations

from sqlite_utils import Database

from quotes.errors import Refused
from quotes.speakers.linking import remove_unused


def find_article(db: Database, named: str) -> int:
    """The id of the article with that id, web address or file name.

    Raises Refused where there is none, or more than one.
    """
    found = [
        row[0]
        for row in db.execute(
            "select id from articles where cast(id as text) = :named or url = :named"
            " or name = :named limit 2",
            {"named": named},
        )
    ]
    if not found:
        raise Refused(f"no article with the id, address or file name {named!r}")
    if len(found) > 1:
        raise Refused(f"several articles are called {named!r}: name one by its id or address")
    return int(found[0])


def remove_article(db: Database, article_id: int) -> None:
    """Take away an article and its quotes, and speakers and an outlet that nothing else names.

    Its statements wait to be grouped anew.
    """
    with db.atomic():
        of_article = "select speaker_id from speaker_mentions where article_id = ?"
        speakers = {row[0] for row in db.execute(of_article, [article_id])}
        db.execute("delete from articles where id = ?", [article_id])
        remove_unused(db, speakers)
        db.execute(
            "delete from outlets where not exists"
            " (select 1 from articles where outlet_id = outlets.id)"
        )
