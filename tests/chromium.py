"""The browser that the tests drive."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome")


def find_chromium() -> str:
    """The browser that CHROMIUM names, or the first one installed; `make test` installs one."""
    found = filter(None, map(shutil.which, (os.environ.get("CHROMIUM", ""), *NAMES)))
    return next(found, NAMES[0])


@contextmanager
def open_chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium())
        try:
            yield browser
        finally:
            browser.close()
