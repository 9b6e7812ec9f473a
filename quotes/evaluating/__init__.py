"""Annotated articles and cases, how extraction does on them, and what each rule adds to that."""
