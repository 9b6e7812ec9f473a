"""Who said what in news articles: finding quotations and their speakers, keeping, publishing."""
