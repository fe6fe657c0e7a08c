"""The browser's modules, as they are served, called from tests in a real browser."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Page, Route, sync_playwright

from build_archive.access.search.script import read_modules
from tests.chromium import find_chromium

ORIGIN = "http://modules.test"

Call = Callable[..., Any]


@contextmanager
def browser_modules(files: Mapping[str, bytes] | None = None) -> Iterator[Call]:
    """Gives `call(module, expression, argument)`: evaluates `(module, argument) => …` in chromium and gives
    its value (JSON). `module` is a file's name, or several separated by spaces: their exports together.

    `files` are served beside the modules by their path, such as an index at «search/manifest.js».
    """
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=["--no-sandbox"])
        try:
            page = browser.new_page()
            _serve(page, files or {})
            page.goto(f"{ORIGIN}/")
            yield lambda module, expression, argument=None: _call(page, module, expression, argument)
        finally:
            browser.close()


def _call(page: Page, module: str, expression: str, argument: Any) -> Any:
    imported = ", ".join(f'import("{ORIGIN}/{name}")' for name in module.split())
    return page.evaluate(
        f"async (argument) => ({expression})"
        f"(Object.assign({{}}, ...await Promise.all([{imported}])), argument)",
        argument,
    )


def _serve(page: Page, files: Mapping[str, bytes]) -> None:
    modules = read_modules()

    def answer(route: Route) -> None:
        path = route.request.url.removeprefix(f"{ORIGIN}/").partition("?")[0]
        if path in modules:
            route.fulfill(body=modules[path], content_type="text/javascript; charset=utf-8")
        elif path in files:
            route.fulfill(body=files[path], content_type="text/javascript; charset=utf-8")
        elif not path:
            route.fulfill(body="<!doctype html><title>modules</title>", content_type="text/html")
        else:
            route.fulfill(status=404)

    page.route(f"{ORIGIN}/**", answer)
