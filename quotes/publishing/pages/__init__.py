"""One module a page: each reads rows and returns the page's data, the same for HTML and JSON."""
