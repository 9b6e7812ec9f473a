"""quotes remove: an article that is to be in the database no more."""

from __future__ import annotations

from pathlib import Path

import click

from quotes.commands.shared import database


@click.command(short_help="Take articles out of a database.")
@database
@click.argument("articles", metavar="ARTICLE…", nargs=-1, required=True)
def remove(db: Path, articles: tuple[str, ...]) -> None:
    """Take articles, with their quotations, out of the database DB.

    ARTICLE is an id, a web address, or a file's name as the database has it. Speakers and outlets
    that no other article names go too; statements that several articles tell stay with the others.
    Nothing is removed unless every ARTICLE is found. Loading an article again brings it back.

    \b
    Examples:
      quotes remove quotes.db https://harbour.example/news/withdrawn
      quotes remove quotes.db flood.txt storm.txt
    """
    from quotes.storing.database import open_database
    from quotes.storing.removing import find_article, remove_article
    from quotes.storing.statements import group

    with open_database(db, create=False) as opened:
        for article_id in [find_article(opened, each) for each in articles]:
            remove_article(opened, article_id)
        group(opened)
