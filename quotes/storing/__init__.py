"""Keeping what was found in SQLite: the schema, the one writer, the views."""
