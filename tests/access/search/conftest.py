"""The sample archive as a site with its search: built once, served below a folder, opened in a browser."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.chromium import open_chromium
from tests.serving import serve

ROOT = Path(__file__).parents[3]
ORCHARDS = 24
ORCHARD = """سقيا البستان رقم {0}

{0} مارس 2014

سُقي البستان من بئر قديمة حفرها فلاحان اسمهما زاهر ونوار.
"""

HOSTILE = """<img src=x onerror="document.title='ran'"> خبر الزعفران

الاثنين 4 مارس 2013

بيع الزعفران <script>document.title='ran'</script> و<b style="color:red">ليس غليظًا</b> في السوق.

وجاء {{ 1 + 1 }} من أهل الزعفران &lt;i&gt; "><svg onload=alert(1)>.

=SUM(A1:A9) زعفران في أول السطر، و"بين علامتين"، وفاصلة.
"""


@pytest.fixture(scope="session")
def search_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the site lies: the sample archive, a hostile article, and enough small ones for a long list."""
    root = Path(
        shutil.copytree(ROOT / "tests" / "sample_archive", tmp_path_factory.mktemp("search") / "archive")
    )
    (root / "seeds" / "2013-hostile.txt").write_text(HOSTILE, encoding="utf-8")
    for number in range(1, ORCHARDS + 1):
        text = ORCHARD.format(number)
        (root / "seeds" / f"2014-orchard-{number:02}.txt").write_text(text, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "build_archive", "build", "--root", root],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert (root / "site" / "search" / "search.js").is_file(), done.stdout + done.stderr
    return root / "site"


@pytest.fixture(scope="session")
def address(search_site: Path) -> Iterator[str]:
    """The site's address, which is not its host's first page."""
    with serve(search_site.parent) as host:
        yield f"{host}{search_site.name}/"


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with open_chromium() as browser:
        yield browser


Opened = Callable[..., Page]


@pytest.fixture
def opened(chromium: Browser) -> Iterator[Opened]:
    """Gives `opened(url)`: the page in a context of its own; what our scripts complain of fails the test.

    A shard that is no script at all is the browser's complaint, and expected.
    """
    complaints: list[str] = []
    contexts = []

    def open_page(url: str, *, width: int = 1280, **options: object) -> Page:
        contexts.append(chromium.new_context(viewport={"width": width, "height": 800}, **options))
        page = contexts[-1].new_page()
        page.on("pageerror", lambda error: error.name == "SyntaxError" or complaints.append(str(error)))
        page.on(
            "console", lambda message: complaints.append(message.text) if "Policy" in message.text else None
        )
        page.goto(url)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert not complaints
