"""A whole web page turned to text: its menus above the title and all that follows below the article."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from build_archive.accession.rules.datelines import read_dateline
from build_archive.accession.rules.page import Change, Line, Page, cleaning_rule
from build_archive.accession.rules.vocabulary import fold_pattern

_FEWEST_LINES = 40
_FEWEST_SIGNS = 3
_SHORT_LINE = 8  # words
_SHORT_SHARE = 0.5
_LARGEST_GAP = 6  # lines between two paragraphs of one body
_SMALLEST_BODY = 350  # code points
_TITLE_WINDOW = 20  # lines above the body
_TITLE_WORDS = range(4, 36)
# Phrases of menus and footers
_SIGN = fold_pattern(
    r"(?:الصفحه )?الرئيسيه|من نحن|(?:اتصل|الاتصال|للاتصال) بنا|اتصلوا بنا|سياسه الخصوصيه|بيان الخصوصيه|"
    r"الشروط والاحكام|شروط (?:الاستخدام|الخدمه)"
    r"|(?:ال)?(?:اكثر) (?:قراءه|مشاهده|تصفحا|تعليقا?)|(?:اخر|احدث) الاخبار|تسجيل(?: الدخول)?|دخول|البث "
    r"المباشر|بث مباشر|بحث(?: متقدم)?|المزيد"
    r"|القائمه|اعلن معنا|وظائف|خريطه الموقع|ارشيف|الارشيف|كاريكاتير|فيديو|رياضه|اقتصاد|منوعات|ثقافه|شريط "
    r"الاحداث|toggle navigation"
    r"|english|rss|about us|contact us|privacy policy|كلمه السر|حاله الطقس|النسخه الرقميه|اكثر الموضوعات "
    r"رواجا"
)
_ARABIC_LETTER = re.compile(r"[\u0620-\u064a]")
_HOME = fold_pattern(r"(?:الصفحه )?الرئيسيه(?: .{1,20})?|home")


def find_page_furniture(page: Page) -> Iterator[Change]:
    """The lines above the title, the menu's words between title and text, and the lines below the text."""
    body = _find_body(page)
    if body is None:
        return
    first, last = body
    title = _find_title(page, first)
    if title is not None:
        menu = page.lines[: title.number]
        names = {line.key for line in menu}
        if menu:
            yield Change(menu[0].start, menu[-1].end)
        yield from (line.change for line in page.lines[title.number + 1 : first.number] if line.key in names)
    if last.number + 1 < len(page.lines):
        yield Change(page.lines[last.number + 1].start, page.lines[-1].end)


def _find_body(page: Page) -> tuple[Line, Line] | None:
    """The first and last paragraph of the article, if the text is a whole page."""
    if not _is_whole_page(page):
        return None
    runs = list(_prose_runs([line for line in page.lines if line.is_prose]))
    large = [run for run in runs if sum(len(line.text) for line in run) >= _SMALLEST_BODY]
    run = large[0] if large else max(runs, key=lambda run: sum(len(line.text) for line in run), default=None)
    return (run[0], run[-1]) if run else None


def _is_whole_page(page: Page) -> bool:
    if len(page.lines) < _FEWEST_LINES:
        return False
    short = sum(line.words <= _SHORT_LINE for line in page.lines)
    if short < _SHORT_SHARE * len(page.lines):
        return False
    signs = {line.key for line in page.lines if line.words <= 4 and _SIGN.fullmatch(line.key)}
    return len(signs) >= _FEWEST_SIGNS


def _prose_runs(paragraphs: Sequence[Line]) -> Iterator[list[Line]]:
    """Paragraphs that stand together."""
    run: list[Line] = []
    for line in paragraphs:
        if run and line.number - run[-1].number > _LARGEST_GAP:
            yield run
            run = []
        run.append(line)
    if run:
        yield run


def _find_title(page: Page, body: Line) -> Line | None:
    """The title above a body: said twice, else above the date, else the first headline below the way home."""
    window = page.lines[max(0, body.number - _TITLE_WINDOW) : body.number]
    headlines = [line for line in window if line.words in _TITLE_WORDS and _ARABIC_LETTER.search(line.text)]
    keys = [line.key for line in headlines]
    repeated = next((line for line in headlines if keys.count(line.key) > 1), None)
    return repeated or _above_date(page, window, headlines) or _below_home(window, headlines)


def _above_date(page: Page, window: Sequence[Line], headlines: Sequence[Line]) -> Line | None:
    date = next((line for line in window if read_dateline(line, page)), None)
    if date is None:
        return None
    above = [line for line in headlines if date.number - 4 <= line.number < date.number]
    return above[-1] if above else None


def _below_home(window: Sequence[Line], headlines: Sequence[Line]) -> Line | None:
    homes = [line.number for line in window if _HOME.fullmatch(line.key)]
    below = [line for line in headlines if not homes or line.number > homes[-1]]
    return below[0] if below else None


WHOLE_PAGE_RULES = (
    cleaning_rule(
        "page-furniture",
        "قوائم صفحة كاملة فوق العنوان، وما يلي المقال فيها من أخبار أخرى وتعليقات.",
        "The menus of a whole page above the title, and the other news and comments below the text.",
        find_page_furniture,
    ),
)
