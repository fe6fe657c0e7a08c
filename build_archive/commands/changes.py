"""`build-archive changes`: what the site shows otherwise than at an earlier state of the archive."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from build_archive.arrangement.candidates.finding import find_candidates
from build_archive.commands.progress import Progress
from build_archive.commands.reading import read_articles
from build_archive.github.differences import Differences, Side, compare_sides
from build_archive.github.report import render_report
from build_archive.github.revisions import only_below, read_tree, write_tree
from build_archive.pipeline import RULES
from build_archive.sources.authorities import read_authorities
from build_archive.sources.seeds import RECORD_SUFFIX, find_seeds, seed_id
from build_archive.sources.settings import PATH as SETTINGS

PARTS = ("seeds", "authorities", SETTINGS)


def changes(root: Path, base: str, jobs: int, limit: int, progress: Progress) -> tuple[str, Differences]:
    """The summary, in at most `limit` bytes, of what changes from `base` to the archive at `root`.

    `base` is the folder of an archive, or a commit of the repository that holds `root`; RevisionError where
    it is neither. Both are read with this program, so that what shows is the work of seeds, records and
    authority records alone.
    """
    if (Path(base) / SETTINGS).is_file():
        return _compare(Path(base), root, jobs, limit, progress)
    with TemporaryDirectory(prefix="archive-base-") as folder:
        with progress.step("base"):
            write_tree(root, only_below(read_tree(root, base), PARTS), Path(folder))
        return _compare(Path(folder), root, jobs, limit, progress)


def _compare(base: Path, root: Path, jobs: int, limit: int, progress: Progress) -> tuple[str, Differences]:
    before, after = _Archive(base), _Archive(root)
    # an article stands alone: with the same bytes and the same authority records it is read as it was
    same = set() if _differ(base, root) else before.unchanged(after)
    differences = compare_sides(before.read(same, jobs, progress), after.read(same, jobs, progress))
    new = [*differences.added, *(one.article for one in differences.changed if one.is_other_text)]
    candidates = find_candidates(new, after.authorities)
    return render_report(differences, candidates, after.authorities, RULES, limit), differences


class _Archive:
    """Seeds and authority records of a folder."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.authorities, authority_problems = read_authorities(root)
        paths, seed_problems = find_seeds(root)
        self.seeds = {seed_id(path.stem): path for path in paths}
        self.problems = frozenset((*authority_problems, *seed_problems))

    def unchanged(self, other: _Archive) -> set[str]:
        """The ids behind which the same bytes stand in both, under the same names."""
        return {
            id
            for id, path in self.seeds.items()
            if id in other.seeds
            and path.name == other.seeds[id].name
            and _contents(path) == _contents(other.seeds[id])
        }

    def read(self, left_out: set[str], jobs: int, progress: Progress) -> Side:
        wanted = [path for id, path in self.seeds.items() if id not in left_out]
        read = read_articles(self.root, wanted, self.authorities, jobs, progress)
        return Side(
            {article.id: article for article in read.articles},
            self.problems | set(read.problems),
            frozenset(read.tombstones),
        )


def _contents(seed: Path) -> tuple[bytes, bytes]:
    record = seed.with_suffix(RECORD_SUFFIX)
    return seed.read_bytes(), record.read_bytes() if record.is_file() else b""


def _differ(base: Path, root: Path) -> bool:
    """Whether any file of authority records is another one."""
    files = {path.name for folder in (base, root) for path in (folder / "authorities").glob("*.yml")}
    return any(_content(base, name) != _content(root, name) for name in files)


def _content(root: Path, name: str) -> bytes:
    path = root / "authorities" / name
    return path.read_bytes() if path.is_file() else b""
