"""Which browser the tests drive."""

from __future__ import annotations

import os
import shutil

NAMES = ("chromium", "chromium-browser", "google-chrome")


def find_chromium() -> str:
    """The browser that CHROMIUM names, or the first one installed; `make test` installs one."""
    found = filter(None, map(shutil.which, (os.environ.get("CHROMIUM", ""), *NAMES)))
    return next(found, NAMES[0])
