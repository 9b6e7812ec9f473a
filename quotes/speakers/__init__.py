"""Who is who across articles: the registry, aliases, roles in time, corrections."""
