"""Sites served to a real chromium, with every byte that goes over the line counted by its path."""

from __future__ import annotations

import gzip
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from tests.chromium import find_chromium  # noqa: E402

TYPES = {
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".wasm": "application/wasm",
}
CODE = (".js", ".css", ".html", "/", ".pagefind", ".map", ".ico")


@dataclass
class Server:
    """`sent` counts the bytes of heads and bodies by path; `compressing` is how most hosts serve text."""

    address: str
    sent: Counter[str]
    compressing: bool = False

    def sent_data(self) -> int:
        """What was sent beside pages, styles and programs."""
        return sum(size for path, size in self.sent.items() if is_data(path))


def is_data(path: str) -> bool:
    """Our shards are data although their names end in «.js»; Pagefind's program ends in «.pagefind»."""
    is_shard = (path.startswith("/search/") and path.count("/") > 2) or path.endswith("/manifest.js")
    return is_shard or not path.endswith(CODE)


@contextmanager
def serve(folder: Path) -> Iterator[Server]:
    server = Server("", Counter())

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            path = self.path.partition("?")[0]
            file = folder / path.lstrip("/")
            file = file / "index.html" if file.is_dir() else file
            if not file.is_file():
                self.send_error(404)
                return
            kind = TYPES.get(file.suffix, "application/octet-stream")
            packed = server.compressing and file.suffix in TYPES
            body = _compressed(file) if packed else file.read_bytes()
            head = [
                b"HTTP/1.1 200 OK",
                f"content-type: {kind}".encode(),
                f"content-length: {len(body)}".encode(),
                b"cache-control: max-age=600",
                *([b"content-encoding: gzip"] if packed else []),
            ]
            answer = b"\r\n".join(head) + b"\r\n\r\n" + body
            server.sent[path] += len(answer)
            self.wfile.write(answer)

        def log_message(self, format: str, *arguments: Any) -> None:
            pass

    listening = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.address = f"http://127.0.0.1:{listening.server_port}"
    Thread(target=listening.serve_forever, daemon=True).start()
    try:
        yield server
    finally:
        listening.shutdown()


@lru_cache(maxsize=10_000)
def _compressed(file: Path) -> bytes:
    return gzip.compress(file.read_bytes(), 6, mtime=0)


@contextmanager
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=["--no-sandbox"])
        try:
            yield browser
        finally:
            browser.close()


@contextmanager
def new_page(browser: Browser) -> Iterator[Page]:
    """A page of a reader who was never here: nothing is cached."""
    context = browser.new_context(viewport={"width": 360, "height": 640})
    try:
        yield context.new_page()
    finally:
        context.close()


class Processor:
    """The milliseconds of processor time that a page's main thread took since the last question."""

    def __init__(self, page: Page, slowed: int = 1) -> None:
        self._session = page.context.new_cdp_session(page)
        self._session.send("Performance.enable", {"timeDomain": "threadTicks"})
        if slowed > 1:
            self._session.send("Emulation.setCPUThrottlingRate", {"rate": slowed})
        self._last = self._total()

    def spent(self) -> float:
        total = self._total()
        spent, self._last = total - self._last, total
        return spent

    def _total(self) -> float:
        metrics = self._session.send("Performance.getMetrics")["metrics"]
        return next(metric["value"] for metric in metrics if metric["name"] == "TaskDuration") * 1000
