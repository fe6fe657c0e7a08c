"""A small sound archive, and an onlooker who watches nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

Item = TypeVar("Item")

ARTICLE = """السيل يقطع طريق وادي السدر

قطع السيل مساء أمس الأحد الطريق بين وادي السدر والقرى المجاورة، وعادت الحركة إليه صباح اليوم بعد أن أزال
الأهالي الحجارة والطين بأيديهم. وقال أحد السكان إن الماء دخل عشرة بيوت، ولم يُصب أحد بأذى.
"""
SOUND = {
    "mkdocs.yml": """site_name: أرشيف وادي السدر
theme: {name: material, language: ar, direction: rtl, font: false}
nav: [index.md]
markdown_extensions: []
plugins: []
""",
    "docs/about.md": "---\ntitle: عن الأرشيف\n---\n\n# عن الأرشيف\n",
    "authorities/outlets.yml": "valley-news: {label: أخبار الوادي, english: Valley News}\n",
}


class Silent:
    """Nobody watches."""

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        yield

    def each(self, name: str, items: Iterable[Item], total: int) -> Iterator[Item]:
        yield from items


def write(path: Path, content: bytes | str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def write_sound_archive(root: Path) -> Path:
    for name, text in SOUND.items():
        write(root / name, text)
    return root
