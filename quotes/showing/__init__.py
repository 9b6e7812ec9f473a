"""Comparisons as people see them: in the terminal and as a page of its own."""
