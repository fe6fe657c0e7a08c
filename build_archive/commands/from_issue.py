"""`build-archive from-issue`: the article that an issue suggests becomes a seed with its record."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from build_archive.commands.add import Added, Proposal, add_article, propose_article
from build_archive.github.issue_forms import Field, read_fields
from build_archive.github.suggestions import TEXT, read_suggestion
from build_archive.problems import Problem
from build_archive.sources.files import read_file
from build_archive.sources.strict_yaml import read_yaml

FORM = Path(".github", "ISSUE_TEMPLATE", "suggest-article.yml")
MAX_FORM, MAX_ISSUE = 200_000, 20_000_000


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What became of a suggestion; `added` is None where problems keep it out and nothing was written."""

    problems: tuple[Problem, ...]
    proposal: Proposal | None = None
    added: Added | None = None


def from_issue(root: Path, issue: Path, *, is_reprint: bool = False) -> TakenIn:
    """Takes the article of an issue (a JSON file) into the archive at `root`, under the name proposed for it.

    The fields are those of the form in the archive's own `.github/`.
    """
    content = read_file(issue, issue.name, MAX_ISSUE)
    if isinstance(content, Problem):
        return TakenIn((content,))
    fields, problems = _read_form(root)
    if problems:
        return TakenIn(problems)
    try:
        told = json.loads(content)
    except (ValueError, RecursionError):
        told = None
    suggestion = read_suggestion(told, fields)
    if suggestion.is_refused:
        return TakenIn(suggestion.problems)
    proposal = propose_article(
        root, suggestion.content, suggestion.shown, suggestion.known, is_reprint=is_reprint
    )
    problems = (*suggestion.problems, *proposal.problems)
    if proposal.is_refused:
        return TakenIn(problems, proposal)
    added = add_article(root, proposal, proposal.name)
    if isinstance(added, Problem):
        return TakenIn((*problems, added), proposal)
    return TakenIn(problems, proposal, added)


def _read_form(root: Path) -> tuple[tuple[Field, ...], tuple[Problem, ...]]:
    shown = FORM.as_posix()
    content = read_file(root / FORM, shown, MAX_FORM)
    if isinstance(content, Problem):
        return (), (content,)
    document, problems = read_yaml(shown, content)
    fields = read_fields(document.value)
    if not problems and (not fields or fields[-1].id != TEXT):
        problems = (Problem.of("SUGGESTION-FORM", shown),)
    return fields, problems
