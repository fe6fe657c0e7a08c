"""Turns a repository of Arabic news articles into a static archive."""

__version__ = "0.1.0"
