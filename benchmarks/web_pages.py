"""How much of an article is kept, and how much of a page around it, when articles stand in web pages.

The articles of ../shared/corpora are put into pages of several kinds, with invented menus, share bars and
lists of other news around them; the text that comes out is compared with the article, letter by letter.

Run: .venv/bin/python benchmarks/web_pages.py [every nth article of news-2018]
"""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from html import escape
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from build_archive.accession.decoding import decode_seed
from build_archive.accession.web_pages import extract_page
from build_archive.edits import rebuild_seed
from build_archive.records import Authorities, Reading, Seed
from tests.shared import corpus

MENU = "".join(
    f'<li><a href="/{n}">{name}</a></li>' for n, name in enumerate(["الرئيسية", "أخبار", "رياضة", "اقتصاد"])
)
OTHERS = "".join(
    f'<li><a href="/news/{n}">{title}</a></li>'
    for n, title in enumerate(
        ["وزير النقل يزور الميناء الجديد غداً", "أمطار غزيرة على الساحل", "نتائج مباريات الأمس"]
    )
)
FOOTER = "<p>جميع الحقوق محفوظة © صحيفة النيل</p><p>من نحن | اتصل بنا | سياسة الخصوصية</p>"


def modern(title: str, paragraphs: Sequence[str]) -> str:
    body = "\n".join(f"<p>{escape(line)}</p>" for line in paragraphs)
    return f"""<!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charset="utf-8">
<title>{escape(title)} | صحيفة النيل</title><script>var p = "<p>نص</p>";</script></head><body>
<header><nav><ul>{MENU}</ul></nav></header><main><article><h1>{escape(title)}</h1>
<div class="share"><a href="#">شارك على فيسبوك</a> <a href="#">تويتر</a></div>
<div class="entry-content">{body}</div></article>
<aside><h3>الأكثر قراءة</h3><ul>{OTHERS}</ul></aside></main><footer>{FOOTER}</footer></body></html>"""


def tables(title: str, paragraphs: Sequence[str]) -> str:
    body = "<BR><BR>\n".join(escape(line) for line in paragraphs)
    return f"""<HTML><HEAD><TITLE>{escape(title)}</TITLE></HEAD><BODY><TABLE><TR><TD width=150>
<UL>{MENU}</UL></TD><TD><FONT size=5><B>{escape(title)}</B></FONT><BR><FONT>{body}</FONT></TD></TR></TABLE>
<CENTER>{FOOTER}</CENTER></BODY></HTML>"""


def divisions(title: str, paragraphs: Sequence[str]) -> str:
    half = len(paragraphs) // 2 or 1
    body = [f"<div>{escape(line)}</div>" for line in paragraphs]
    body.insert(half, f"<div class='related'><h4>اقرأ أيضاً</h4><ul>{OTHERS}</ul></div>")
    return f"""<!DOCTYPE html><html><head><title>صحيفة النيل - {escape(title)}</title></head><body>
<div id="menu"><ul>{MENU}</ul></div><div id="content"><h2 class="title">{escape(title)}</h2>
<div class="post-body">{"".join(body)}</div></div>
<div id="sidebar"><h3>آخر الأخبار</h3><ul>{OTHERS}</ul></div>
<div id="footer">{FOOTER}</div></body></html>"""


def unclosed(title: str, paragraphs: Sequence[str]) -> str:
    body = "\n".join(f"<p>{escape(line, quote=False)}" for line in paragraphs)
    return f"""<html><head><title>{escape(title)}</title><body><ul>{MENU}</ul><h1>{escape(title)}
<p><span>{body}<hr>{FOOTER}"""


PAGES: dict[str, Callable[[str, Sequence[str]], str]] = {
    "modern": modern,
    "tables": tables,
    "divisions": divisions,
    "unclosed": unclosed,
}


def words(text: str) -> Counter[str]:
    """The words, to be compared without regard to spaces and lines."""
    return Counter(text.split())


def main() -> None:
    step = int(sys.argv[1]) if len(sys.argv) > 1 else 400
    counts: Counter[str] = Counter()
    spent: Counter[str] = Counter()
    for number, article in enumerate(corpus("news-2018")):
        if number % step:
            continue
        paragraphs = [line.strip() for line in article["text"].split("\n") if line.strip()]
        wanted = words("\n".join([article["title"], *paragraphs]))
        for name, page in PAGES.items():
            seed = Seed("a", "seeds/a.html", page(article["title"], paragraphs).encode())
            began = time.perf_counter()
            reading = extract_page(decode_seed(Reading(seed), Authorities()), Authorities())
            spent[name] += time.perf_counter() - began
            found = words(reading.text)
            counts[f"{name}: pages"] += 1
            counts[f"{name}: refused"] += reading.is_refused
            counts[f"{name}: warned"] += bool(reading.problems) and not reading.is_refused
            counts[f"{name}: words"] += wanted.total()
            counts[f"{name}: words lost"] += (wanted - found).total()
            counts[f"{name}: words too many"] += (found - wanted).total()
            counts[f"{name}: not in title's place"] += not reading.text.startswith(
                article["title"].strip()[:20]
            )
            if not reading.is_refused and rebuild_seed(reading.text, reading.edits) != reading.decoded:
                counts[f"{name}: NOT REBUILT"] += 1
    for name, count in sorted(counts.items()):
        print(f"{count:9,}  {name}")
    for name, seconds in spent.items():
        print(f"{seconds / counts[f'{name}: pages'] * 1000:9.0f}  milliseconds a page: {name}")


if __name__ == "__main__":
    main()
