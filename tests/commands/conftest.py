"""A database to try commands on: the council meeting that comparing is tried on."""

from tests.comparing.conftest import meeting

__all__ = ["meeting"]
