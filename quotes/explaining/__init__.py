"""Why: an article with everything that was found in it marked, for people to look at."""
