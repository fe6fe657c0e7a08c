"""The command line: the only place that prints, exits, and reads the clock or the environment."""

from build_archive.cli.program import archive, main

__all__ = ["archive", "main"]
