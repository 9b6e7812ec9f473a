"""Errors that a user sees as one line; any other exception is a bug, and shows its traceback."""

from __future__ import annotations


class Refused(Exception):
    """What was asked for cannot be done; the message is one line that says what and why."""
