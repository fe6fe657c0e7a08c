"""Pictures for the guides, of the pages of a new archive: `.venv/bin/python -m tests.guide_pictures`."""

from __future__ import annotations

import base64
from pathlib import Path
from tempfile import TemporaryDirectory

from click.testing import CliRunner
from playwright.sync_api import Page

from build_archive.cli import archive
from tests.chromium import open_chromium

PICTURES = Path(__file__).parents[1] / ".github" / "pictures"
ARTICLE = "articles/2020-05-03-as-sanabil-suq/index.html"
WIDTH, HEIGHT, SCALE = 360, 620, 1.5
# each picture and where on the page it begins, by what the reader finds there
BEGINNINGS = {"article": "header", "evidence": "[id='a.description']", "removed": "[id='a.removed']"}


def main() -> None:
    with TemporaryDirectory() as folder, open_chromium() as chromium:
        for command in (["init", folder], ["build", "--root", folder]):
            CliRunner().invoke(archive, command, catch_exceptions=False)
        page = chromium.new_page(
            viewport={"width": WIDTH, "height": HEIGHT}, device_scale_factor=SCALE, color_scheme="light"
        )
        page.goto((Path(folder) / "site" / ARTICLE).as_uri())
        page.evaluate("document.querySelectorAll('main details').forEach(details => details.open = true)")
        PICTURES.mkdir(parents=True, exist_ok=True)
        for name, beginning in BEGINNINGS.items():
            (PICTURES / f"{name}.webp").write_bytes(_photograph(page, beginning))


def _photograph(page: Page, beginning: str) -> bytes:
    """What a phone shows when its reader has scrolled there, as WebP."""
    top = page.locator(beginning).bounding_box()
    y = max((top["y"] if top else 0) - 12, 0)
    clip = {"x": 0, "y": y, "width": WIDTH, "height": HEIGHT, "scale": 1}
    shot = page.context.new_cdp_session(page).send(
        "Page.captureScreenshot",
        {"format": "webp", "quality": 70, "captureBeyondViewport": True, "clip": clip},
    )
    return base64.b64decode(shot["data"])


if __name__ == "__main__":
    main()
