"""Whole articles of our own writing, annotated; README.md says how."""
