"""What a user is told in one line; any other exception is a mistake of ours, and shows where."""

from __future__ import annotations


class Refused(Exception):
    """What was asked for cannot be done; the message is one line that says what and why."""
