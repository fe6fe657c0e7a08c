"""The reference for contributors: every problem that can be reported, and every key that can be written."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from markupsafe import Markup, escape

from build_archive.access.page import Page, compose_page, root_of
from build_archive.access.templating import render_block
from build_archive.problems.codes import Code, ExampleFile, read_codes
from build_archive.problems.words import QUOTED_LATIN
from build_archive.records import KeyGroup

_PROBLEMS, _KEYS = "المشكلات وحلولها", "مفاتيح السجلات"
_GROUPS = {
    "articles": "المواد",
    "files": "الملفات وأسماؤها",
    "yaml": "كتابة السجلات",
    "values": "مفاتيح السجلات وقيمها",
    "authorities": "سجلات الأسماء",
    "pages": "الصفحات المكتوبة باليد",
    "settings": "الإعدادات",
    "site": "بناء الموقع والبحث فيه",
    "adding": "إدخال مادة",
    "fixity": "ثبات المواد المقبولة",
    "suggestions": "المواد المقترحة",
    "withdrawal": "السحب والحجب",
    "init": "بدء أرشيف",
}
_SEVERITIES = {"fatal": "يوقف البناء", "error": "خطأ", "warning": "تنبيه", "notice": "ملاحظة"}
_LONGEST = 200
_UNSAID = "…"


def render_problems() -> Page:
    """The page of all codes: what each means, what to do, a wrong and a right example."""
    path = "problems.md"
    codes = read_codes().values()
    groups = [
        (_GROUPS.get(name, name), list(members))
        for name, members in groupby(sorted(codes, key=_place), key=lambda code: code.group)
    ]
    block = render_block(
        "problems",
        title=_PROBLEMS,
        groups=groups,
        severities=_SEVERITIES,
        show=show_example,
        tell=tell,
        unsaid=_UNSAID,
        root=root_of(path),
    )
    return compose_page(path, {"title": _PROBLEMS, "section": "about"}, [block])


def _place(code: Code) -> int:
    names = list(_GROUPS)
    return names.index(code.group) if code.group in names else len(names)


def render_keys(groups: Sequence[KeyGroup]) -> Page:
    """The page of all keys of records and authority records."""
    path = "keys.md"
    block = render_block("keys", title=_KEYS, groups=groups, root=root_of(path))
    return compose_page(path, {"title": _KEYS, "section": "about"}, [block])


def tell(words: str) -> Markup:
    """The words of a template with «…» for each value that they name, Latin in its own direction."""
    told = escape(words.format_map(_Unsaid()))
    return Markup(QUOTED_LATIN.sub(r'«<bdi dir="ltr">\1</bdi>»', str(told)))


class _Unsaid(dict[str, str]):
    def __missing__(self, name: str) -> str:
        return _UNSAID


def show_example(file: ExampleFile) -> list[str]:
    """The lines of an example as a reader can see them: what is not text is said in words."""
    if file.target:
        return [f"-> {file.target}"]
    text = file.text.rstrip("\n")
    shown = f"{text[:_LONGEST]} …" if len(text) > _LONGEST else text
    encoding = f"  [{file.encoding}]" if file.encoding != "utf-8" else ""
    times = f"  × {file.repeat:,}" if file.repeat > 1 else ""
    return f"{shown}{encoding}{times}".split("\n")
