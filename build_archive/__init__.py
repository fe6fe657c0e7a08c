"""Turns a repository of Arabic news articles into a static archive."""
