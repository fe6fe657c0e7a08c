"""Invitations to read something else: «اقرأ أيضاً», related articles, tags, with the lines that are theirs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_archive.accession.rules.page import Change, Line, Page, cleaning_rule
from build_archive.accession.rules.vocabulary import fold_pattern, is_section_header

_ALSO = r"(?:ايضا|ايضا في .{2,25}|كذلك|اكثر)"
# «اقرأ أيضاً: …», «قد يهمك/ …», «للمزيد - …», «شاهد.. …»
_READ_ALSO = fold_pattern(
    rf"(?:اقرا|اقرا ي|اقرا/ي|اقراوا|اقري|تقرا|تقراون|شاهدوا|طالع|انظر|شاهد|تابع|استمع|راجع|"
    rf"قد يهمك|ربما يهمك|قد يعجبك|يهمك) {_ALSO}\b.*"
    r"|(?:قد يهمك|قد يعجبك|ربما يهمك|اقرا|طالع|شاهد|شاهد بالفيديو|شاهد بالصور|شاهدوا|استمع|انفوجرافيك|"
    r"انفوغرافيك) ?(?::|\.\.+|…|/|\||–|-|\() ?.+"
    r"|(?:للمزيد|لمزيد من التفاصيل|المزيد|اقرا المزيد|خبر ذو صله|ذات صله|موضوع متعلق|موضوع ذو صله) ?(?::|"
    r"\.\.+|…|/|\||–|-) ?.+"
    r"|اطلع علي (?:ملفنا|تغطيتنا).*|مقالات (?:أخرى|سابقة) للكاتب.*"
)
_HEADER = fold_pattern(
    rf"(?:اقرا|طالع|انظر|شاهد|تابع|قد يهمك|ربما يهمك|قد يعجبك|يهمك) {_ALSO}|قد يهمك|قد يعجبك|للمزيد|"
    rf"بامكانك البحث ايضا عن"
    r"|(?:ال)?(?:مقالات|مواضيع|موضوعات|اخبار|قصص|مواد|روابط|تقارير|منشورات|بوستات)(?: اخري)? ?"
    r"(?:ذات (?:ال)?(?:صله|علاقه)|(?:ال)?(?:متعلقه|مشابهه|مرتبطه|ذات صله)|قد تهمك|تهمك|"
    r"قد تعجبك|تعجبك|قد يهمك|متعلقة|ساخنه اخري)(?: "
    r".{1,20})?"
    r"|(?:المزيد من|مزيد من) (?:الاخبار|المقالات|المواضيع|القصص|التقارير)|(?:المزيد|مزيد) (?:حول|عن) .{2,40}"
    r"|(?:مواضيع قد تهمك|الأكثر قراءة|قصص مقترحة|مواضيع ذات صلة|اخترنا لكم) نهاية|قصص مقترحة|مواضيع أخرى|"
    r"أخبار أخرى"
    r"|related|related (?:posts|articles|news|stories|topics)|read (?:also|next)|you may also like|اقرا في "
    r"الموقع|اخترنا لك|لا تفوت|لا يفوتك|قراءات إضافية|عناوين أخرى|أبرز العناوين|آخر المستجدات|"
    r"ذو صلة|ذات صلة|من الأرشيف|"
    r"(?:أخبار|مواد|خبر|مقالات) مرتبطة?|(?:فيديوهات|صور) ذات صلة|خبر متعلق|"
    r"من نفس القسم|في نفس القسم|من القسم نفسه|مواد ذات صلة|"
    r"(?:مواضيع|مقالات|أخبار|مواد|قراءات|قصص) (?:إضافية|مقترحة|شبيهة|قد تثير اهتمامك)|"
    r"(?:قد يهمكم|قد يعجبكم|يهمكم|ربما فاتك|ربما فاتكم|ربما تود قراءة|قد ترغب في قراءة|قد ترغب بقراءة|"
    r"قد تود قراءة|نوصي بقراءة|ننصحكم بقراءة|يقرأ الآن|يقرأ الزوار الآن|مقترحات لك|توصيات لك)(?: أيضا)?|"
    r"اقر[ؤا]وا أيضا|اقرأي أيضا|شاهدوا أيضا|استمع أيضا|انظروا أيضا|"
    r"(?:المزيد من|مزيد من) (?:مقالات |مواد )?(?:الكاتب|الكاتبة|كاتب المقال)|"
    r"(?:مقالات|مواد) أخرى (?:للكاتبة|للمؤلف|للكاتب نفسه)|التحديثات الحية|more from author|more stories|"
    r"أخبار متعلقة|قد يعجبك أيضا|ربما يعجبك|اخترنا لكم"
    r"|مختارات|نرشح لك|نرشح لكم|ننصح بقراءه|مقالات للكاتب|مقالات اخري للكاتب|المقالات ذات الصله|مواضيع ساخنه"
)
_LATEST = fold_pattern(
    r"(?:ال)?(?:اكثر|الاكثر) (?:قراءه|مشاهده|تعليقا?|شعبيه|تصفحا?|رواجا?|تداولا?|ارسال)|(?:اخر|احدث) "
    r"(?:الاخبار|المقالات|المواضيع|الاضافات)"
    r"|(?:ال)?اكثر (?:تفاعلا|متابعه|زياره|بحثا|اعجابا|مشاركه)(?: الان)?"
    r"|(?:اخر|احدث) (?:الفيديوهات|التقارير|المنشورات|المستجدات)|"
    r"مرتبط|(?:مقالات|مواد) (?:الكاتبه?|مختاره)|اختيارات المحرر|editor.s picks"
    r"|most (?:read|popular|viewed|shared)|latest news|trending|شريط الاحداث|اختيارات القراء|كل الاخبار"
)
_READ_MORE = fold_pattern(
    r"(?:اقرا|قراءه|اقراوا) (?:المزيد|اكثر|التفاصيل|الخبر كاملا|المقال كاملا|البقيه)|المزيد|تابع "
    r"(?:القراءه|قراءه)|اكمل القراءه"
    r"|متابعه القراءه|read more|continue reading|more|للمزيد|عرض المزيد|المزيد من التفاصيل"
)
# «… تابع قراءة title» at the end of a line, «read more» glued before the next teaser
_READ_MORE_END = re.compile(
    r"(?:(?:…|\.\.\.|\[…\]) ?"
    r"(?P<teaser>(?:تابع قراءة|تابع القراءة|اقرأ المزيد|read more|continue reading)\b.{0,150})"
    r"|[؟!.…] (?P<bare>اقرأ المزيد|للمزيد|المزيد|read more))\Z",
    re.IGNORECASE,
)
_READ_MORE_START = re.compile(r"(?:read more|continue reading)(?=[\u0620-\u064a])", re.IGNORECASE)

_TAGS_HEADER = fold_pattern(
    r"(?:ال)?(?:وسوم|اوسمه|تاجز|تاجات|تاغات|تاغ|سمات|هاشتاغ|هاشتاج)|(?:ال)?كلمات (?:ال)?(?:مفتاحيه|دلاليه|"
    r"دليليه|دالّه|داله)|tags?|topics|keywords|علامات|إشارات|"
    r"الموضوع|مواضيع|دلالات|وسوم (?:الخبر|المقال|الموضوع)|كلمات (?:ال)?بحث|tagged"
    r"|(?:ال)?تصنيفات|filed under|categor(?:y|ies)"
)
# which may also head a part of an article, so they count only below it
_TAGS_BELOW = frozenset({"الموضوع", "مواضيع", "دلالات"})
_TAGS = fold_pattern(rf"(?:{_TAGS_HEADER.pattern}) ?:.*|(?:سمات|الوسوم|وسوم|tags) [^.:؟!،]{{2,150}}")
_HASHTAGS = re.compile(r"#\w+(?:[ ،,]+#\w+)*")
# «… من صحة التقرير. سمات أمريكا تركيا» at the end of the text
_TAGS_END = re.compile(r"(?<=[.!؟»”\"]) ((?:سمات|الوسوم|وسوم|كلمات مفتاحية)(?: ?:)? [^.:؟!،»”\"\n]{2,150})\Z")

_LIVE_UPDATES = "التحديثات الحيه"  # stands below the name of its department
_TEASER_WORDS = range(3, 26)
_LABEL_WORDS = 5
_MOST_TEASERS = 8


def find_read_also(page: Page) -> Iterator[Change]:
    """Lines that name another article, and headers with the list below them."""
    for line in page.lines[1:]:
        if not line.is_short:
            continue
        if _HEADER.fullmatch(line.key) or (page.in_tail(line) and _LATEST.fullmatch(line.key)):
            yield from _find_list(page, line)
        elif line.words <= 30 and not line.text.endswith(":") and _READ_ALSO.fullmatch(line.key):
            yield line.change


def find_read_more(page: Page) -> Iterator[Change]:
    for line in page.lines:
        if line.is_short and line.number > 0 and _READ_MORE.fullmatch(line.key):
            yield from _find_teaser_above(page, line)
            yield line.change
            continue
        end = _READ_MORE_END.search(line.text, max(0, len(line.text) - 180))
        start = _READ_MORE_START.match(line.text)
        if end:
            yield Change(line.start + end.start(end.lastgroup or 0), line.end)
        elif start:
            yield Change(line.start, line.start + start.end())


def find_tags(page: Page) -> Iterator[Change]:
    for line in page.lines[1:]:
        if not line.is_short:
            continue
        if _TAGS_HEADER.fullmatch(line.key) and (page.in_tail(line) or line.key not in _TAGS_BELOW):
            yield line.change
            if page.in_tail(line):
                yield from _find_labels(page, line)
        elif page.in_tail(line) and (_TAGS.fullmatch(line.key) or _HASHTAGS.fullmatch(line.text)):
            yield line.change
    if page.lines:
        last = page.lines[-1]
        end = _TAGS_END.search(last.text, max(0, len(last.text) - 180))
        if end:
            yield Change(last.start + end.start(1), last.end)


def _find_list(page: Page, header: Line) -> Iterator[Change]:
    """A header and its list: below the last paragraph to its end, else as far as the lines are headlines."""
    items: list[Line] = []
    for line in page.lines[header.number + 1 :]:
        is_label = (
            page.in_tail(header)
            and len(line.key) > 0
            and line.words < _TEASER_WORDS.start
            and not line.ends_sentence
        )
        if not (is_label or _is_teaser(line)) or (len(items) == _MOST_TEASERS and not page.in_tail(header)):
            break
        items.append(line)
    if not page.in_tail(header):
        items = _without_heading(page, items)
    above = page.lines[header.number - 1]
    if header.key == _LIVE_UPDATES and above.number > page.first_prose and is_section_header(above.key):
        yield above.change
    yield Change(header.start, items[-1].end if items else header.end)


def _without_heading(page: Page, items: list[Line]) -> list[Line]:
    """The list without a last line that heads the paragraph below it."""
    if len(items) > 1 and items[-1].words <= _LABEL_WORDS:
        return items[:-1]
    return items


def _is_teaser(line: Line) -> bool:
    """Whether a line is a headline rather than a sentence of the article."""
    if not line.is_short or line.words not in _TEASER_WORDS or line.text.endswith((".", "،", ":", "؛")):
        return False
    return not line.is_prose or line.text.endswith(("؟", "!", '"', "”", "»"))


def _find_teaser_above(page: Page, line: Line) -> Iterator[Change]:
    """The headline that «اقرأ المزيد» belongs to, between two paragraphs; a question also at the end."""
    above = page.lines[line.number - 1]
    if above.number == 0 or not _is_teaser(above) or above.words > 20:
        return
    is_question = above.text.endswith("؟")
    is_between = page.first_prose < above.number and line.number < page.last_prose
    if (is_between and not above.ends_sentence) or (is_question and above.number > page.first_prose):
        yield above.change


def _find_labels(page: Page, header: Line) -> Iterator[Change]:
    """The tags below their header: short lines that are no sentence, or a list of short items."""
    for line in page.lines[header.number + 1 :]:
        items = re.split("[،,|]", line.text)
        is_list = (
            line.is_short and len(items) > 1 and all(len(item.split()) <= _LABEL_WORDS for item in items)
        )
        if not (is_list or line.words <= _LABEL_WORDS) or line.ends_sentence or ":" in line.text:
            return
        yield line.change


RELATED_RULES = (
    cleaning_rule(
        "read-more",
        "دعوة إلى قراءة المزيد، مع العنوان الذي تخصه.",
        "An invitation to read more, with the headline that it belongs to.",
        find_read_more,
    ),
    cleaning_rule(
        "read-also",
        "دعوة إلى قراءة مواد أخرى، مع عناوينها.",
        "An invitation to read other articles, with their headlines.",
        find_read_also,
    ),
    cleaning_rule(
        "tags",
        "وسوم الموقع وكلماته المفتاحية.",
        "The site's tags and keywords.",
        find_tags,
    ),
)
