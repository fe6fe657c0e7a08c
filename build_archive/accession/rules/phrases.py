"""Stock phrases that fill a whole line: data. A pattern is matched against the folded line, bare of decoration."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Literal

from build_archive.accession.rules.page import Change, CleaningRule, Line, Page, cleaning_rule
from build_archive.accession.rules.vocabulary import fold_pattern

# Where a phrase is certain: on any line; on any but the first; above the first or below the last paragraph; below
# only; above only; among the last lines.
Where = Literal["anywhere", "below-title", "edges", "tail", "head", "bottom"]

_BOTTOM_LINES = 6


@dataclass(frozen=True, slots=True)
class StockPhrase:
    """A phrase that fills a line of at most `words` words, with the places where it is certain."""

    pattern: re.Pattern[str]
    where: Where = "anywhere"
    words: int = 40


def phrase(pattern: str, where: Where = "anywhere", words: int = 40) -> StockPhrase:
    return StockPhrase(fold_pattern(pattern), where, words)


_SITES = (
    r"(?:فيسبوك|فايسبوك|تويتر|اكس|واتس ?اب|تلغرام|تليغرام|تيليغرام|تيليجرام|تلجرام|انستغرام|انستجرام|يوتيوب|"
    r"google|اخبار جوجل|غوغل|نبض|facebook|twitter|telegram|whatsapp|مواقع التواصل|وسائل التواصل|تطبيق|"
    r"الرابط|منصات|شبكات التواصل)"
)

_NEWSLETTERS = (
    r"(?:نشرتنا|نشراتنا|النشره (?:البريديه|الاخباريه|اليوميه|الاسبوعيه)|القائمه البريديه|قائمتنا البريديه)"
)

NEWSLETTER = (
    phrase(
        r"(?:ال)?نشر(?:ه|تنا|ات)\b.{0,120}(?:قم بالتسجيل|سجل (?:الان|للحصول|معنا|هنا|بريدك)|اشترك الان|"
        r"اشترك في).*",
        words=60,
    ),
    phrase(rf"(?:اشترك|اشتركوا|سجل|سجلوا|قم بالتسجيل|للاشتراك|احصل|للحصول)\b.{{0,60}}{_NEWSLETTERS}.*"),
    phrase(r"(?:اشترك|اشتركوا|اشترك الان|اشترك معنا|النشره البريديه|القائمه البريديه|subscribe|sign up)"),
    phrase(r"(?:subscribe|sign up) .*", words=20),
    phrase(r"(?:اشترك|اشتركوا|انضم|انضموا)\b.{0,40}(?:قناتنا|صفحتنا|خدمتنا|مجموعتنا)\b.*", "below-title", 30),
)
APP = (
    phrase(r"يمكنكم (?:تسلم|استلام|تلقي|متابعه).{0,60}(?:تطبيق|اشعارات).*"),
    phrase(r"(?:حمل|حملوا|نزل|لتحميل|تحميل)(?: الان)? (?:ال)?تطبيق(?:نا)?\b.*", "below-title", 20),
    phrase(r"(?:متوفر|متاح) (?:علي|في|الان).{0,12}(?:google play|app store|متجر).*", words=15),
    phrase(r"الأخبار المنشورة على الصفحة الرسمية .{0,80} هي اختصار .{0,300}"),
    phrase(r"(?:google play|app store|appgallery|huawei appgallery|get it on google play)", "edges"),
)
FOLLOW = (
    phrase(r"(?:تابعوا|تابع) .{2,25} (?:على|عبر)", "tail", 8),
    phrase(
        r"(?:للمزيد|لمزيد) من (?:الأخبار|التفاصيل|المعلومات|الفيديوهات).{0,10} (?:تابعونا|تابعوا|اشتركوا|"
        r"انضموا|زوروا)\b.*",
        words=25,
    ),
    phrase(
        rf"(?:تابعونا|تابعنا|تابعوا (?:اخر|كل|احدث|جميع|اخبار)|تابع (?:اخر|كل|احدث|جميع|اخبار)|لمتابعتنا|"
        rf"follow us)\b.{{0,80}}\b(?:علي|عبر|في|on)\b.{{0,40}}{_SITES}.*",
        "below-title",
        25,
    ),
    phrase(r"(?:تابعونا|تابعنا|follow us)(?: (?:علي|عبر|on)(?: .{1,30})?)?", words=8),
    phrase(
        r"(?:لمتابعه|لتلقي|ليصلك|ليصلكم|لمعرفه) .{0,60}\b(?:اشترك|اشتركوا|انضم|انضموا|تابعونا|تابعنا|"
        r"قناتنا|صفحتنا)\b.*",
        "below-title",
    ),
)
SHARE = (
    phrase(
        r"(?:شارك|شاركوا|انشر|ارسل)(?: هذا| هذه)? (?:الخبر|المقال|المقاله|الموضوع|الماده|القصه|الصفحه)(?: "
        r".{1,30})?",
        words=8,
    ),
)
COMMENTS = (
    phrase(r"(?:\d+ )?(?:ال)?تعليقات?(?: ?\(? ?\d+ ?\)?)?", "edges"),
    phrase(r"(?:اضف|اضافه|اترك|كتابه|اكتب|شارك) ?(?:تعليقا?|تعليقك|ردا?|رد|برايك)(?: .{1,40})?", words=8),
    phrase(r"(?:لا توجد|لا يوجد|ليس هناك)(?: اي)? تعليقات?(?: .{1,30})?", words=8),
    phrase(r"كن اول (?:من يعلق|المعلقين|شخص يعلق).*", words=10),
    phrase(r"لن يتم نشر عنوان بريدك الالكتروني.*"),
    phrase(r"الحقول الالزاميه مشار اليها.*"),
    phrase(r"(?:احفظ اسمي|احفظ الاسم).*المتصفح.*"),
    phrase(r"(?:كل|جميع|عرض|اظهار|اقرا) (?:كل |المزيد من |جميع )?(?:ال)?تعليقات(?: .{1,30})?", words=8),
    phrase(r"شكرا لكم.{0,10}سوف يتم مراجعه تعليقك.*"),
    phrase(r"(?:leave a (?:comment|reply)|no comments?|\d* ?comments?|post comment|cancel reply|الغاء الرد)"),
    phrase(r"(?:تم اضافه تعليقك|بروتوكول نشر التعليقات|الاراء الوارده ادناه).*"),
    phrase(r"ترحب .{3,40} بالنقاش .{0,200}تعليقات.*", words=90),
)
LEFTOVERS = (
    phrase(
        r"(?:author|close|menu|search|loading|toggle navigation|advertisement|sponsored|ads?|next previous|"
        r"previous next)"
    ),
    phrase(
        r"(?:next|previous|x|skip to content|scroll to top|back to top|short url|copy|comments? off|edit)",
        "below-title",
    ),
    phrase(
        r"(?:اغلاق|اعلان|اعلانات|اعلان ممول|مساحه اعلانيه|جاري التحميل|جار التحميل|تحميل المزيد|العوده "
        r"للاعلي|العوده الي الاعلي|اعلي الصفحه)",
        "below-title",
    ),
    phrase(
        r"(?:القائمه|بحث|التالي|السابق|استمع|استمع للمقال|استمع الي المقال|حجم الخط|البث المباشر|تسجيل "
        r"الدخول|دخول|اتبع|لا تتبع)",
        "edges",
    ),
    phrase(
        r"(?:السابق|التالي|المقال السابق|المقال التالي|الخبر السابق|الخبر التالي|previous|next)(?: "
        r"article| post)? ?:.{3,120}",
        "tail",
        20,
    ),
    phrase(
        r"(?:ع ع ع|ع ع|الخط|tt|a a a|aa|a\+ a-|حجم الخط|تكبير الخط|إظهار الملخص|إخفاء الملخص|ملخص|الملخص|"
        r"حفظ|تصفح المقالات|share this|like this|like loading|loading|facebook-f|copylink|aj-logo)",
        "edges",
    ),
    phrase(r"(?:تخطى|تخطي) .{2,60} وواصل القراءة", words=14),
    phrase(r"https?://[^\s\u0600-\u06ff]{4,380}", "head", 1),
    phrase(r"(?:غير مصنف|uncategorized|featured|no image|بدون صوره)", "below-title"),
)
FEEDBACK = (
    phrase(
        r"إذا كنت تعتقد.{0,80}(?:المقال|المادة|الخبر|التقرير).{0,250}(?:تصحيح|شكوى|أرسل|راسل).*", words=60
    ),
    phrase(
        r"(?:\d+ ?\)? )?(?:هل (?:أعجبك|أعجبتك|أفادك)|قيّم|قيم) (?:المقال|المقالة|الخبر|المحتوى|"
        r"التقرير)(?: .{1,20})?",
        words=8,
    ),
    phrase(r"(?:أبلغ|بلغ|الإبلاغ) عن (?:خطأ|مشكلة|محتوى).{0,60}", words=12),
)
COUNTERS = (
    phrase(r"(?:\d+ ){0,3}(?:أقل من )?(?:\d+ )?(?:دقيقة|دقائق|دقيقتان|دقيقتين)(?: واحدة)?", "head", 6),
    phrase(r"(?:رمز|كود|رقم|معرف) (?:الخبر|المقال|المادة) ?:? ?[\d-]{2,15}", words=5),
    phrase(r"\d[\d,. ]*", "edges", 3),
    phrase(
        r"\d[\d,. ]*(?:مشاهد(?:ه|ات)|قراء(?:ه|ات)|زيار(?:ه|ات)|views?|reads?|shares?|likes?|k)", "edges", 6
    ),
    phrase(
        r"(?:عدد )?(?:ال)?(?:مشاهد(?:ه|ات)|قراء(?:ه|ات)|زيار(?:ه|ات)|views|القراء) ?: ?\d[\d,. ]*", "edges", 6
    ),
    phrase(
        r"(?:وقت|مده|زمن)? ?(?:ال)?قراءه ?:? ?(?:اقل من )?\d* ?(?:دقيقه|دقائق|دقيقتان|دقيقتين).{0,20}",
        "edges",
        8,
    ),
    phrase(r"(?:اقل من )?\d* ?(?:دقيقه|دقائق|دقيقتان) (?:قراءه|للقراءه)(?: .{1,15})?", "edges", 7),
)
COPYRIGHT = (
    phrase(r"(?:copyright|كوبي رايت)\b.*", words=30),
    phrase(r"(?:جميع |كل |كافه )?(?:ال)?حقوق (?:النشر |الطبع |الملكيه )?محفوظه?\b.*", words=30),
    phrase(r".{0,60}©.{0,80}(?:حقوق|rights|20\d\d|19\d\d).*", words=30),
    phrase(r"all rights reserved.*", words=30),
)
COOKIES = (
    phrase(r"(?:we use|this (?:web)?site uses) cookies.*", words=80),
    phrase(
        r"(?:نستخدم|نحن نستخدم|يستخدم (?:هذا )?(?:الموقع|موقعنا)|باستخدامك|باستمرارك)\b.{0,80}(?:ملفات "
        r"تعريف الارتباط|الكوكيز|كوكيز|cookies).*",
        words=80,
    ),
    phrase(r"(?:قبول|موافق|اوافق|accept|accept all|learn more|سياسه الخصوصيه|privacy policy)", "edges"),
)
FEEDS = (
    phrase(
        r"(?:the post|l.article|the article)\b.{3,300}(?:appeared first on|est apparu en premier sur|"
        r"first appeared on).*",
        words=60,
    ),
    phrase(
        r"(?:ظهرت|ظهر|نشرت|نشر) (?:هذا |هذه )?(?:المقال|المقاله|التدوينه|الخبر)\b.{3,250}(?:اولا|للمره "
        r"الاولي) (?:في|علي)\b.*",
        "below-title",
        50,
    ),
)
EMBEDS = (
    phrase(r"انسخ والصق هذا (?:الرابط|الكود|الرمز).*", words=20),
    phrase(r"copy and paste this (?:url|code).*", words=20),
    phrase(r"(?:لتضمين|تضمين) (?:هذا )?(?:المقال|الخبر|الفيديو).{0,40}", "edges", 10),
)
LANGUAGES = (
    phrase(r"this (?:post|entry|article) is also available in.*", words=20),
    phrase(
        r"(?:هذا|هذه) (?:المقال|المقاله|الخبر|الصفحه|الماده|الموضوع) (?:متوفره?|متاحه?) (?:ايضا )?(?:ب|في "
        r")(?:اللغ|ال(?:انجليزيه|انكليزيه|كرديه|تركيه|فرنسيه|عربيه)).*",
        words=15,
    ),
    phrase(
        r"(?:اقرا|لقراءه) (?:هذا |هذه )?(?:المقال|الخبر|الماده|الموضوع) (?:ايضا )?(?:بال|باللغه "
        r"ال)(?:انجليزيه|انكليزيه|كرديه|تركيه|فرنسيه|عربيه).*",
        words=12,
    ),
    phrase(
        r"(?:english|francais|turkce|kurdi|العربيه|كوردي|kurmanci)(?: (?:english|francais|turkce|العربيه))*",
        "edges",
        4,
    ),
)
_OPINIONS = r"(?:راي|اراء|الراي|وجهه نظر|وجهات نظر|وجهه النظر|افكار)"
DISCLAIMERS = (
    phrase(
        rf"(?:(?:تنويه|ملاحظة|إخلاء مسؤولية) ?: ?)?(?:جميع |كل |كافه |ان )?(?:هذا |هذه )?(?:المقالات?|"
        rf"المقاله|الاراء|الراي|المواد|الماده|ما ينشر|ما ورد|محتوي|المدونات|التدوينه).{{0,90}}(?:تمثل|"
        rf"يمثل|تعبر|يعبر|تعكس|يعكس|تلزم).{{0,60}}(?:{_OPINIONS}|كات|صاحب|اصحاب|الموقع|موقع).*",
        "bottom",
        45,
    ),
    phrase(
        rf"(?:لا )?(?:يعبر|تعبر|يمثل|تمثل) .{{0,60}}{_OPINIONS}.{{0,80}}(?:كات|صاحب|اصحاب|الموقع|موقع|"
        rf"الصحيفه|هيئه التحرير).*",
        "bottom",
        40,
    ),
    phrase(
        r"(?:بالضروره|لا تتحمل|لا يتحمل).{0,60}(?:مسووليه|راي).{0,80}(?:التعليقات|الموقع|الكاتب|اصحابها).*",
        "bottom",
        40,
    ),
)
END_MARKS = (
    phrase(r"انتهي(?: ?/ ?.{1,14})?", words=4),
    phrase(r"يتبع", "tail"),
    phrase(r"(?:خ|ا) ?\. ?(?:ه|م|ف)", "tail", 3),
    phrase(r"[ء-ي]{1,4}(?: ?/ ?[ء-ي]{1,4}){1,4}", "tail", 5),
    phrase(r"(?:النهايه|the end|end)", "tail"),
)
CONTACTS = (
    phrase(r"للتواصل .{0,20}(?:ارسل|sms|الكاتب|كاتب).*", words=40),
    phrase(r"(?:زين |mobily |stc )?تبدا بالرمز.{0,30}ثم.{0,40}", words=16),
    phrase(r"ثم (?:نص )?الرساله(?: الي)?", words=4),
    phrase(r"\d{4,7} ?- ?(?:stc|mobily|zain|الاتصالات|موبايلي|زين).{0,80}", words=16),
    phrase(r"(?:stc|mobily|zain) ?[:\-]? ?\d{4,7}.{0,80}", words=16),
    phrase(r"الاتصالات ?[,،:]? ?\d{4,7}.{0,80}", words=20),
    phrase(
        r"(?:للتواصل|لمراسله|للمراسله|لمراسلتنا|البريد الالكتروني|بريد الكاتب|ايميل|email|e-mail|تويتر|"
        r"twitter)(?: .{1,30})? ?:? ?[\w.+-]+@[\w.-]*\w.*",
        words=10,
    ),
    phrase(r"[\w.+-]{1,40}@[\w-]{1,40}(?:\.[\w-]{1,20}){1,4}", words=1),
    phrase(r"(?:تويتر ?: ?|twitter ?: ?)?@\w{2,30}", "tail", 3),
    phrase(r"(?:https?://)?www\.[\w.-]{3,60}/?", "tail", 1),
)
PRESS_HERE = (
    phrase(
        r"(?:ل|وال?ل?)(?:متابعه|لاطلاع|قراءه|مشاهده|لمزيد|لتفاصيل|معرفه|لاستماع|تصفح).{0,110}(?:اضغط|انقر|"
        r"اضغطوا|انقروا) (?:هنا|علي (?:الرابط|العنوان|هذا)).*"
    ),
    phrase(r"(?:اضغط|انقر|اضغطوا) هنا(?: ل.{1,60})?", "tail", 14),
)

PHRASE_TABLE: tuple[tuple[str, str, str, tuple[StockPhrase, ...]], ...] = (
    (
        "language-notice",
        "إشعار بأن الصفحة متوفرة بلغة أخرى.",
        "A notice that the page exists in another language.",
        LANGUAGES,
    ),
    (
        "newsletter-promotion",
        "دعوة إلى الاشتراك في نشرة أو قناة.",
        "An invitation to subscribe to a newsletter or channel.",
        NEWSLETTER,
    ),
    ("app-promotion", "دعاية لتطبيق الوسيلة على الهاتف.", "Promotion of the outlet's app.", APP),
    (
        "follow-promotion",
        "دعوة إلى متابعة الوسيلة على مواقع التواصل.",
        "An invitation to follow the outlet elsewhere.",
        FOLLOW,
    ),
    ("share-invitation", "دعوة إلى مشاركة الخبر.", "An invitation to share the article.", SHARE),
    (
        "comments",
        "عنوان التعليقات أو استمارة كتابتها.",
        "The heading of the comments or the form for writing one.",
        COMMENTS,
    ),
    (
        "feed-footer",
        "تذييل أضافته خلاصة الموقع أو إعادة النشر.",
        "A footer that the site's feed or a republisher added.",
        FEEDS,
    ),
    (
        "embed-code",
        "تعليمات لتضمين المقال في موقع آخر.",
        "Instructions for embedding the article elsewhere.",
        EMBEDS,
    ),
    (
        "press-here",
        "دعوة إلى الضغط على رابط لم يُحفظ.",
        "An invitation to follow a link that was not kept.",
        PRESS_HERE,
    ),
    (
        "opinion-disclaimer",
        "تنويه بأن الرأي لصاحبه لا للوسيلة.",
        "A notice that the opinion is the writer's and not the outlet's.",
        DISCLAIMERS,
    ),
    ("copyright", "سطر حقوق النشر.", "A line about copyright.", COPYRIGHT),
    ("cookie-notice", "إشعار بملفات تعريف الارتباط.", "A notice about cookies.", COOKIES),
    (
        "contact-line",
        "وسيلة لمراسلة الكاتب أو الوسيلة.",
        "A way of writing to the author or the outlet.",
        CONTACTS,
    ),
    (
        "feedback-request",
        "طلب تقييم المقال أو تصحيحه.",
        "A request to rate or correct the article.",
        FEEDBACK,
    ),
    ("end-mark", "علامة نهاية الخبر عند الوكالة.", "An agency's mark for the end of a story.", END_MARKS),
    ("leftovers", "كلمات من أزرار الصفحة وخاناتها.", "Words of the page's buttons and boxes.", LEFTOVERS),
    ("counters", "عدّادات القراءة والمشاركة.", "Counters of readings and shares.", COUNTERS),
)


def find_phrases(phrases: tuple[StockPhrase, ...], page: Page) -> Iterator[Change]:
    for line in page.lines:
        if line.is_short and any(_is_phrase(page, line, stock) for stock in phrases):
            yield line.change


def _is_phrase(page: Page, line: Line, stock: StockPhrase) -> bool:
    return (
        line.words <= stock.words
        and _is_at(page, line, stock.where)
        and stock.pattern.fullmatch(line.key) is not None
    )


def _is_at(page: Page, line: Line, where: Where) -> bool:
    match where:
        case "anywhere":
            return True
        case "below-title":
            return line.number > 0
        case "edges":
            return page.in_tail(line) or (page.in_head(line) and line.number > 0)
        case "head":
            return page.in_head(line) and line.number > 0
        case "tail":
            return page.in_tail(line)
        case "bottom":
            return line.number > max(0, len(page.lines) - 1 - _BOTTOM_LINES)


PHRASE_RULES: tuple[CleaningRule, ...] = tuple(
    cleaning_rule(name, arabic, english, partial(find_phrases, phrases))
    for name, arabic, english, phrases in PHRASE_TABLE
)
