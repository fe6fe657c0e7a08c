"""Real repositories with a small archive, made where a test wants them."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

ALONE = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
    "GIT_AUTHOR_NAME": "Test",
    "GIT_AUTHOR_EMAIL": "test@example.org",
    "GIT_COMMITTER_NAME": "Test",
    "GIT_COMMITTER_EMAIL": "test@example.org",
}
SETTINGS = "site_name: أرشيف\ndocs_dir: docs\n"


class Repository:
    """A folder under git: write files, commit, and name the commits."""

    def __init__(self, root: Path) -> None:
        self.root = root
        root.mkdir(parents=True, exist_ok=True)
        self.git("init", "--quiet", "--initial-branch=main")
        self.write("mkdocs.yml", SETTINGS)

    def git(self, *arguments: str, given: bytes = b"") -> str:
        done = subprocess.run(
            ("git", *arguments),
            cwd=self.root,
            env={**os.environ, **ALONE},
            input=given,
            capture_output=True,
            check=True,
        )
        return done.stdout.decode().strip()

    def write(self, path: str, content: str | bytes) -> Path:
        target = self.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content if isinstance(content, bytes) else content.encode())
        return target

    def commit(self) -> str:
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message=change")
        return self.git("rev-parse", "HEAD")

    def commit_tree(self, *entries: tuple[str, str, str]) -> str:
        """A commit of (mode, hash, path) alone, whatever the disk would make of such paths."""
        given = b"".join(f"{mode} {hash}\t{path}\0".encode() for mode, hash, path in entries)
        self.git("read-tree", "--empty")
        self.git("update-index", "-z", "--index-info", given=given)
        self.git("commit", "--quiet", "--allow-empty", "--message=tree")
        return self.git("rev-parse", "HEAD")

    def blob(self, content: str) -> str:
        return self.git("hash-object", "-w", "--stdin", given=content.encode())
