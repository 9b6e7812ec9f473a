"""One click command a file; ``quotes.cli`` lists them and imports each only when it runs."""
