"""Annotated text, one idea a block; README.md says how to write one."""
