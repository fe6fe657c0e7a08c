"""A folder as a host on the network serves it, for the tests that read a site in a browser."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import unquote


@contextmanager
def serve(folder: Path, log: list[str] | None = None) -> Iterator[str]:
    """Gives the folder's address, with a slash at its end.

    `log` receives an entry for each request: its first line and all of its headers, percent signs decoded.
    """

    class Host(SimpleHTTPRequestHandler):
        def log_message(self, format: str, *args: object) -> None:
            if log is not None:
                log.append(unquote(f"{self.requestline}\n{self.headers}"))

    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Host, directory=str(folder))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
