"""Settings that break a promise: code of others, requests to others, addresses that change."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path, PurePosixPath
from types import MappingProxyType
from typing import Any

import yaml

from build_archive.problems import Problem
from build_archive.sources.files import read_file
from build_archive.sources.settings import PATH
from build_archive.sources.strict_yaml import MAX_BYTES

PYTHON = "tag:yaml.org,2002:python/"
NAMES_ONLY = f"{PYTHON}name:"
FOLDERS = ("docs_dir", "site_dir")
# what the build may neither write over nor leave
OWN = frozenset({"seeds", "authorities", "build_archive", "tests", ".git", ".github"})
COUNTERS = ("analytics", "consent", "google_analytics")
MAX_NODES = 20_000

Nodes = Mapping[str, yaml.Node]


def check_settings(root: Path) -> tuple[Problem, ...]:
    """All that is wrong with what `mkdocs.yml` sets; that it can be read at all is `read_settings`' to say.

    A fatal problem means that nothing may be built: the settings lead out of the archive, or run code as
    soon as they are read.
    """
    content = read_file(root / PATH, PATH, MAX_BYTES)
    if isinstance(content, Problem):
        return ()
    try:
        document = yaml.compose(content, Loader=yaml.BaseLoader)
    except (yaml.YAMLError, ValueError, RecursionError):
        return ()
    if not isinstance(document, yaml.MappingNode):
        return ()
    nodes = _entries(document)
    found = (*_check_tags(nodes), *_check_folders(root, nodes))
    return tuple(sorted((*found, *(problem for check in CHECKS for problem in check(nodes)))))


def _entries(node: yaml.Node) -> Nodes:
    """The values of a mapping by their keys; nothing of what is no mapping."""
    if not isinstance(node, yaml.MappingNode):
        return MappingProxyType({})
    return {str(key.value): value for key, value in node.value}


def _check_tags(nodes: Nodes) -> Iterator[Problem]:
    for key, node in nodes.items():
        for tagged in _walk(node):
            if tagged.tag.startswith(PYTHON):
                severity = None if tagged.tag.startswith(NAMES_ONLY) else "fatal"
                shown = tagged.tag.replace(PYTHON, "!!python/")
                yield Problem.of(
                    "SETTINGS-CODE",
                    PATH,
                    _line(tagged),
                    severity=severity,  # type: ignore[arg-type]
                    key=key,
                    value=shown,
                    sound=f"{key}: []",
                )


def _walk(node: yaml.Node) -> Iterator[yaml.Node]:
    """A node and all in it, each once, and no more than a person would write."""
    waiting, seen = [node], set[int]()
    while waiting and len(seen) < MAX_NODES:
        node = waiting.pop()
        if id(node) not in seen:
            seen.add(id(node))
            yield node
            if isinstance(node, yaml.MappingNode):
                waiting += [part for pair in node.value for part in pair]
            elif isinstance(node, yaml.SequenceNode):
                waiting += node.value


def _check_folders(root: Path, nodes: Nodes) -> Iterator[Problem]:
    if inherited := nodes.get("INHERIT"):
        yield _folder("INHERIT", inherited, f"site_name: …  # {PATH}")
    for key in FOLDERS:
        node = nodes.get(key)
        default = key.removesuffix("_dir")
        named = node.value if isinstance(node, yaml.ScalarNode) and node.value else default
        parts = PurePosixPath(named).parts
        is_asked = node is not None and (node.tag.startswith("!") or not isinstance(node, yaml.ScalarNode))
        leads_out = is_asked or named.startswith(("/", "~")) or ".." in parts or not parts or parts[0] in OWN
        if leads_out or _is_linked(root, parts):
            yield _folder(key, node, f"{key}: {default}")
    theme = _entries(nodes["theme"]) if "theme" in nodes else {}
    custom = theme.get("custom_dir")
    if isinstance(custom, yaml.ScalarNode) and ".." in PurePosixPath(custom.value).parts:
        yield _folder("theme.custom_dir", custom, "custom_dir: build_archive/theme")


def _is_linked(root: Path, parts: tuple[str, ...]) -> bool:
    return any(root.joinpath(*parts[:depth]).is_symlink() for depth in range(1, len(parts) + 1))


def _folder(key: str, node: yaml.Node | None, sound: str) -> Problem:
    line = _line(node) if node else 0
    return Problem.of("SETTINGS-FOLDER", PATH, line, key=key, value=_show(node), sound=sound)


def _check_name(nodes: Nodes) -> Iterator[Problem]:
    if not getattr(nodes.get("site_name"), "value", ""):
        yield Problem.of("SETTINGS-NAME", PATH, 1)


def _check_code(nodes: Nodes) -> Iterator[Problem]:
    plugins = nodes.get("plugins")
    if plugins is None:
        yield Problem.of("SETTINGS-CODE", PATH, 0, key="plugins", value="search", sound="plugins: []")
    for key in ("plugins", "hooks"):
        node = nodes.get(key)
        if node is not None and node.value:
            yield Problem.of(
                "SETTINGS-CODE", PATH, _line(node), key=key, value=_show(node), sound=f"{key}: []"
            )


def _check_markdown(nodes: Nodes) -> Iterator[Problem]:
    node = nodes.get("markdown_extensions")
    if node is not None and node.value:
        yield Problem.of("SETTINGS-MARKDOWN", PATH, _line(node), value=_show(node))


def _check_fetched(nodes: Nodes) -> Iterator[Problem]:
    theme = nodes.get("theme")
    if theme is not None:
        font = _entries(theme).get("font")
        if str(getattr(font, "value", "")).lower() != "false":
            yield _fetched("theme.font", font or theme, "font: false")
        for key in ("logo", "favicon"):
            if _is_elsewhere(node := _entries(theme).get(key)):
                yield _fetched(f"theme.{key}", node, f"{key}: picture.png")
    for key in ("extra_css", "extra_javascript"):
        for node in _walk(nodes[key]) if key in nodes else ():
            if _is_elsewhere(node):
                yield _fetched(key, node, f"{key}: []")
    extra = _entries(nodes["extra"]) if "extra" in nodes else {}
    for key, node in (*extra.items(), *nodes.items()):
        if key in COUNTERS:
            yield _fetched(key, node, "extra: {}")


def _is_elsewhere(node: yaml.Node | None) -> bool:
    return isinstance(node, yaml.ScalarNode) and "//" in node.value


def _fetched(key: str, node: yaml.Node | None, sound: str) -> Problem:
    line = _line(node) if node else 0
    return Problem.of("SETTINGS-FETCHED", PATH, line, key=key, value=_show(node), sound=sound)


def _check_addresses(nodes: Nodes) -> Iterator[Problem]:
    url = nodes.get("site_url")
    if isinstance(url, yaml.ScalarNode) and url.value:
        address = url.value.removesuffix("/")
        whole = address if address.startswith(("https://", "http://")) else f"https://{address}"
        if f"{whole}/" != url.value:
            yield _address("site_url", url, f"site_url: {whole}/")
    pretty = nodes.get("use_directory_urls")
    if isinstance(pretty, yaml.ScalarNode) and pretty.value.lower() in {"false", "no", "off"}:
        yield _address("use_directory_urls", pretty, "use_directory_urls: true")


def _address(key: str, node: yaml.Node, sound: str) -> Problem:
    return Problem.of("SETTINGS-ADDRESS", PATH, _line(node), key=key, value=_show(node), sound=sound)


def _line(node: yaml.Node) -> int:
    return int(node.start_mark.line) + 1


def _show(node: Any) -> str:
    """A value as it is written, for a message."""
    if isinstance(node, yaml.ScalarNode):
        return str(node.value)
    if isinstance(node, yaml.SequenceNode):
        return ", ".join(map(_show, node.value[:5]))
    if isinstance(node, yaml.MappingNode):
        return ", ".join(str(key.value) for key, _ in node.value[:5])
    return "…"


CHECKS: tuple[Callable[[Nodes], Iterator[Problem]], ...] = (
    _check_name,
    _check_code,
    _check_markdown,
    _check_fetched,
    _check_addresses,
)
