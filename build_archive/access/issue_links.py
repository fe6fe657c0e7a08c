"""The way from an article to those who keep the archive: forms on GitHub with the article's id filled in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlencode

from build_archive.access.templating import render_block

# https://github.com/owner/archive
_ON_GITHUB = re.compile(r"https://github\.[a-z.]+/[\w-]+/[\w.-]+")
_FORMS = {
    "correct-value": "صحّح شيئًا في وصفها",
    "report-name": "أبلغ عن خطأ في اسم مكان أو فاعل",
    "request-removal": "اطلب حجبها أو حجب شيء منها",
}


@dataclass(frozen=True, slots=True)
class IssueLink:
    label: str
    url: str


def render_issue_links(article: str, repository: str) -> str:
    """The panel with the links for an article's id; nothing where the archive is not on GitHub."""
    repository = repository.rstrip("/").removesuffix(".git")
    if not _ON_GITHUB.fullmatch(repository):
        return ""
    links = [
        IssueLink(
            label, f"{repository}/issues/new?{urlencode({'template': f'{form}.yml', 'article': article})}"
        )
        for form, label in _FORMS.items()
    ]
    return render_block("issue_links", links=links, private=f"{repository}/security/policy")
