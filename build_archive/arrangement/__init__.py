"""From articles to the archive: indexes and relations."""
