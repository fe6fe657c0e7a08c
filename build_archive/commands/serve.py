"""`build-archive serve`: the site on this machine, rebuilt whenever something changes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from errno import EADDRINUSE
from pathlib import Path
from socket import SO_REUSEADDR, SOL_SOCKET, socket
from tempfile import TemporaryDirectory
from typing import Any

from mkdocs.livereload import LiveReloadServer

from build_archive.commands.build import LEDGER, build
from build_archive.commands.progress import Progress
from build_archive.problems import Problem, Words

WATCHED = ("seeds", "authorities", "docs", "mkdocs.yml")

Report = Callable[[Iterable[Problem], str], None]
State = dict[Path, tuple[int, int]]


def serve(root: Path, host: str, port: int, jobs: int, progress: Progress, report: Report) -> bool:
    """Serves the archive at `root` until it is interrupted; each build is given to `report`.

    Where nothing can be served at that address, it is reported before anything is built, and False.
    """
    try:
        port = _free_port(host, port)
    except OSError as error:
        report((_no_address(host, port, error),), "serving    nothing")
        return False
    with TemporaryDirectory(prefix="archive-preview-") as folder:
        site = Path(folder) / "site"
        built: State = {}

        def rebuild() -> None:
            # a build writes into docs/, which is watched too
            nonlocal built
            state = _hand_made(root)
            if state != built:
                built = state
                done = build(root, site, jobs, progress, previewing=True)
                report(done.problems, done.summary())

        rebuild()
        server: Any = LiveReloadServer(rebuild, host, port, str(site))
        with server:
            for name in WATCHED:
                if (root / name).exists():
                    server.watch(str(root / name))
            report((), f"serving    http://{host}:{port}/  (Ctrl+C stops)")
            with suppress(KeyboardInterrupt):
                server.serve()
            server.shutdown()
    return True


def _free_port(host: str, port: int) -> int:
    """The port itself if it is free, one that the system chooses for 0."""
    with socket() as probe:
        probe.setsockopt(SOL_SOCKET, SO_REUSEADDR, 1)
        probe.bind((host, port))
        return int(probe.getsockname()[1])


def _no_address(host: str, port: int, error: OSError) -> Problem:
    reason = Words(f"cannot serve there: {error.strerror}", f"لا يمكن العرض هنا: {error.strerror}")
    if error.errno == EADDRINUSE:
        reason = Words("another program serves there already", "برنامج آخر يعرض هنا")
    return Problem.of("SERVE-ADDRESS", f"http://{host}:{port}/", reason=reason, port=str(port + 1))


def _hand_made(root: Path) -> State:
    """Size and time of every file that people write."""
    ledger = root / "docs" / LEDGER
    generated = set(ledger.read_text(encoding="utf-8").splitlines()) if ledger.exists() else set()
    own = {ledger, *(root / "docs" / name for name in generated)}
    files = (path for name in WATCHED for path in (root / name, *(root / name).rglob("*")))
    return {
        path: (path.stat().st_size, path.stat().st_mtime_ns)
        for path in files
        if path.is_file() and path not in own
    }
