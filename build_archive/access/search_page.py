"""The page of the search: its form and its help. What it finds, the browser adds."""

from __future__ import annotations

from build_archive.access.page import Page, compose_page, root_of
from build_archive.access.site import Site
from build_archive.access.templating import render_block
from build_archive.access.words import noun_forms

TITLE = "البحث"
# a file of results asks for the card of each
EXPORT_LIMIT = 1000
_FILTERS = (("outlet", "الوسيلة الإعلامية"), ("place", "المكان"), ("actor", "الفاعل"))
_WAYS_IN = (
    ("articles/", "المواد"),
    ("dates/", "التواريخ"),
    ("places/", "الأماكن"),
    ("actors/", "الفاعلون"),
    ("outlets/", "الوسائل الإعلامية"),
)
# what is written, and what it finds; the words are examples, so they name no place and no actor
_EXAMPLES = (
    ("مدرسة", "كل صيغ الكلمة: «المدرسة» و«للمدرسة» و«مدارس»"),
    ('"مياه الشرب"', "العبارة كما هي، كلماتها متجاورة"),
    ("+مياه مدرسة", "لا بد من «مياه»، و«مدرسة» أفضل إن وُجدت"),
    ("مياه -مطر", "مواد فيها «مياه» وليس فيها «مطر»"),
    ("مهند*", "كل كلمة تبدأ هكذا"),
    ("مدرصة~1", "كلمات تختلف عنها بحرف واحد"),
    ("title:مدرسة", "في العناوين وحدها"),
    ("outlet: place: actor:", "معرّف وسيلة أو مكان أو فاعل، كما في عنوان صفحته"),
    ("year:2015", "ما نُشر في سنة"),
)


def render_search(site: Site) -> Page:
    """The page that the search box leads to; without a script it leads on to the indexes."""
    path = "search/index.md"
    block = render_block(
        "search",
        title=TITLE,
        filters=_FILTERS,
        years=sorted(period for period in site.archive.by_period if len(period) == 4),
        examples=_EXAMPLES,
        ways=_WAYS_IN,
        export_limit=EXPORT_LIMIT,
        article_forms="|".join(noun_forms("article")),
        root=root_of(path),
    )
    return compose_page(path, {"title": TITLE, "section": "search"}, [block])
