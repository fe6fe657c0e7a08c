"""What the build needs to know of `mkdocs.yml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

import yaml

from build_archive.problems import Problem, Words
from build_archive.sources.files import read_file
from build_archive.sources.strict_yaml import MAX_BYTES

PATH = "mkdocs.yml"
NO_ENVIRONMENT: Mapping[str, str] = MappingProxyType({})
NO_MAPPING = Words("the file must be a mapping of settings", "يجب أن يكون في الملف مفاتيح وقيم")


@dataclass(frozen=True, slots=True)
class _Asked:
    """`!ENV NAME`, or `!ENV [NAME, NAME, default]`: the first of these that the environment has."""

    names: tuple[str, ...]
    default: str = ""


class _Loader(yaml.BaseLoader):
    """Reads every value as text; what other tags (!!python/name:…) ask for is between people and MkDocs."""


def _construct_asked(loader: yaml.BaseLoader, node: yaml.Node) -> _Asked:
    if not isinstance(node, yaml.SequenceNode):
        return _Asked((str(node.value),))
    *names, last = [str(child.value) for child in node.value] or [""]
    return _Asked(tuple(names), last) if names else _Asked((last,))


_Loader.add_constructor("!ENV", _construct_asked)


def _fill(value: Any, environment: Mapping[str, str]) -> Any:
    """The value with every `!ENV` answered; lists are of no setting that the build knows."""
    if isinstance(value, dict):
        return {key: _fill(part, environment) for key, part in value.items()}
    if isinstance(value, _Asked):
        return next((environment[name] for name in value.names if name in environment), value.default)
    return value


@dataclass(frozen=True, slots=True)
class Settings:
    """The archive's name and addresses; `docs_dir` and `site_dir` are relative to its root."""

    site_name: str = "أرشيف"
    site_description: str = ""
    site_url: str = ""
    repository: str = ""
    docs_dir: str = "docs"
    site_dir: str = "site"


def read_settings(
    root: Path, environment: Mapping[str, str] = NO_ENVIRONMENT
) -> tuple[Settings, tuple[Problem, ...]]:
    """The settings of the archive at `root`; what is not set has its default.

    `environment` holds what `!ENV` asks for, as MkDocs reads it too.
    """
    content = read_file(root / PATH, PATH, MAX_BYTES)
    if isinstance(content, Problem):
        return Settings(), (content,)
    try:
        values = _fill(yaml.load(content, Loader=_Loader), environment)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        line, column = (mark.line + 1, mark.column + 1) if mark else (0, 0)
        reason = getattr(error, "problem", None) or "not YAML"
        words = Words(reason, reason)
        return Settings(), (Problem.of("SETTINGS-YAML", PATH, line, column=column, reason=words),)
    if not isinstance(values, dict):
        return Settings(), (Problem.of("SETTINGS-YAML", PATH, 1, reason=NO_MAPPING),)
    return _to_settings(values), ()


def _to_settings(values: dict[str, Any]) -> Settings:
    default = Settings()
    extra = values.get("extra")
    repository = extra.get("repository") if isinstance(extra, dict) else None
    return Settings(
        site_name=_text(values.get("site_name"), default.site_name),
        site_description=_text(values.get("site_description"), default.site_description),
        site_url=_text(values.get("site_url"), default.site_url),
        repository=_text(repository, _text(values.get("repo_url"), default.repository)),
        docs_dir=_text(values.get("docs_dir"), default.docs_dir),
        site_dir=_text(values.get("site_dir"), default.site_dir),
    )


def _text(value: object, default: str) -> str:
    return value.strip() if isinstance(value, str) and value.strip() else default
