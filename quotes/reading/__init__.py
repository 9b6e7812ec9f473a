"""From files to articles: one file a format, and the walk over what a user names."""
