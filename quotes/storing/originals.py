from collections.abc import Iterable

from sqlite_utils import Database

from quotes.comparing.links import Read


def align(db: Database, reads: Iterable[Read]) -> None:
    pass
