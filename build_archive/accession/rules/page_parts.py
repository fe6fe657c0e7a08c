"""Stock phrases of the parts of a page: comment forms, buttons, counters, notices, footers of feeds."""

from __future__ import annotations

from collections.abc import Iterator

from build_archive.accession.rules.buttons import BUTTONS
from build_archive.accession.rules.page import Change, Page, cleaning_rule
from build_archive.accession.rules.phrases import phrase, phrase_rule
from build_archive.accession.rules.vocabulary import fold_pattern

COMMENTS = (
    phrase(r"(?:ال)?تعليقات مغلقة.*", words=10),
    phrase(r"(?:يجب|عليك|يرجى) .{0,40}(?:تسجيل|مسجل).{0,40}(?:تعليق|للتعليق).*", "below-title", 20),
    phrase(r"(?:سجل|تسجيل) (?:دخولك|الدخول) .{0,30}(?:تعليق|للتعليق).*", "below-title", 12),
    phrase(r"بريدك الإلكتروني لن ينشر.*|أعلمني .{0,60}(?:التعليقات|بالبريد).*", "below-title"),
    phrase(r"تعليقات (?:الزوار|القراء|فيسبوك|المتابعين)(?: ?\(? ?\d+ ?\)?)?", words=5),
    phrase(r"(?:شروط|ضوابط|سياسة) (?:النشر|التعليق|التعليقات)(?: ?:.*)?", "below-title", 40),
    phrase(r"عدم الإساءة (?:للكاتب|إلى الكاتب).*"),
    phrase(
        r"(?:الاسم|اسمك|البريد الإلكتروني|بريدك(?: الإلكتروني)?|الموقع الإلكتروني|رسالتك|"
        r"نص التعليق|تعليقك|عنوان التعليق|رمز التحقق|إرسال التعليق|إرسال|نشر التعليق)",
        "tail",
    ),
    phrase(r"(?:جميع )?التعليقات (?:المنشورة )?(?:لا )?تعبر عن.*", "below-title"),
    phrase(r"(?:\d+ )?(?:ال)?تعليق(?:ات)?(?: ?\(? ?\d+ ?\)?)?", "edges"),
    phrase(r"(?:اضف|اضافه|اترك|كتابه|اكتب|شارك) ?(?:تعليقا?|تعليقك|ردا?|رد|برايك)(?: .{1,40})?", words=8),
    phrase(r"(?:لا توجد|لا يوجد|ليس هناك)(?: اي)? تعليق(?:ات)?(?: .{1,30})?", words=8),
    phrase(r"كن اول (?:من يعلق|المعلقين|شخص يعلق).*", words=10),
    phrase(r"لن يتم نشر عنوان بريدك الالكتروني.*"),
    phrase(r"الحقول الالزاميه مشار اليها.*"),
    phrase(r"(?:احفظ اسمي|احفظ الاسم).*المتصفح.*"),
    phrase(r"(?:كل|جميع|عرض|اظهار|اقرا) (?:كل |المزيد من |جميع )?(?:ال)?تعليقات(?: .{1,30})?", words=8),
    phrase(r"شكرا لكم.{0,10}سوف يتم مراجعه تعليقك.*"),
    phrase(r"(?:leave a (?:comment|reply)|no comments?|\d* ?comments?|post comment|cancel reply|الغاء الرد)"),
    phrase(r"(?:تم اضافه تعليقك|بروتوكول نشر التعليقات|الاراء الوارده ادناه).*"),
    phrase(
        r"(?:your email address will not be published|required fields are marked|save my name, email).*",
        "below-title",
    ),
    phrase(
        r"(?:لن ينشر|لن يظهر|لن يتم نشر) (?:عنوان )?(?:بريدك|البريد) الإلكتروني.{0,60}", "below-title", 20
    ),
    phrase(
        r"(?:هذا الموقع يستخدم|يستخدم هذا الموقع) (?:خدمة )?(?:أكيسميت|akismet).*|this site uses akismet.*"
    ),
    phrase(
        r"(?:شاركنا|شاركونا) (?:ب)?(?:رأيك|رأيكم|آراءكم|آرائكم|تعليقك|تعليقكم)(?: .{1,40})?",
        "below-title",
        10,
    ),
    phrase(r"(?:علق على|التعليق على) (?:الخبر|المقال|الموضوع|المادة)", "tail"),
    phrase(r"(?:name|email|website|الأحرف المتبقية.{0,10}|δ)", "tail"),
    phrase(r"ترحب .{3,40} بالنقاش .{0,200}تعليقات.*", words=90),
)

LEFTOVERS = (
    *BUTTONS,
    phrase(r"(?:ال)?رابط (?:ال)?مختصر.{0,100}", "below-title", 5),
    phrase(r"(?:short ?link|permalink|short url) ?:?.{0,100}", "below-title", 4),
    phrase(
        r"(?:pdf|أضف إلى المفضلة|إضافة للمفضلة|إضافة إلى المفضلة|حفظ المقال|استمع للخبر|"
        r"الاستماع للخبر|وضع القراءة|الوضع الليلي)",
        "edges",
    ),
    phrase(
        r"(?:about the author|posted (?:in|by)|filed under|next post|previous post|you (?:may|"
        r"might) also like).{0,60}",
        "edges",
        12,
    ),
    phrase(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", words=1),
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
        r"(?:ع ع ع|ع ع|الخط|tt|a a a|aa|a\+? a-?|حجم الخط|تكبير الخط|إظهار الملخص|إخفاء الملخص|ملخص|الملخص|"
        r"حفظ|تصفح المقالات|share this|like this|like loading|loading|facebook-f|copylink|aj-logo)",
        "edges",
    ),
    phrase(r"(?:تخطى|تخطي) .{2,60} وواصل القراءة", words=14),
    phrase(r"https?://[^\s\u0600-\u06ff]{4,380}", "head", 1),
    phrase(r"(?:غير مصنف|uncategorized|featured|no image|بدون صوره)", "below-title"),
)

COUNTERS = (
    phrase(
        r"(?:شوهد|شوهدت|تمت قراءته|تمت قراءتها|قرئ|قرأ الخبر) ?:? ?\d[\d,.]* ?(?:مرة|مرات|قارئ)?", "edges", 6
    ),
    phrase(
        r"(?:وقت|مدة|زمن)? ?(?:ال)?قراءة ?:? ?\d+ ?د|\d+ ?د(?: قراءة)?|\d+ ?min(?: read|utes?)?", "edges", 5
    ),
    phrase(r"(?:مشاهدات|تعليقات|مشاركات|إعجابات|قراءات|مشاهدة|زيارات|views) ?: ?\d[\d,.]*", "edges", 4),
    phrase(r"مشاهدات عالية|\d+ ?تعليق(?:ات)?", "edges", 3),
    phrase(r"(?:\d+ ){0,3}(?:أقل من )?(?:\d+ )?(?:دقيقة|دقائق|دقيقتان|دقيقتين)(?: واحدة)?", "head", 6),
    phrase(r"(?:رمز|كود|رقم|معرف) (?:الخبر|المقال|المادة) ?:? ?[\d-]{2,15}", words=5),
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
    phrase(
        r"(?:من نحن|اتصل بنا|اتصلوا بنا|تواصل معنا|تواصلوا معنا|راسلنا|راسلونا|أعلن معنا|للإعلان معنا|"
        r"شروط الاستخدام|خريطة الموقع)",
        "edges",
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

# a heading with the number of comments or «القراء»: what follows it is theirs
_COMMENTS_HEADING = fold_pattern(
    r"(?:ال)?تعليقات(?: (?:القراء|الزوار|المتابعين))? ?\(? ?\d+ ?\)?|\d+ تعليقات?|\d+ تعليقا"
    r"|تعليقات (?:القراء|الزوار)"
)
_SHARE_ABOVE = 0.6  # of the text


def find_comments(page: Page) -> Iterator[Change]:
    """From the heading of the comments to the end, if most of the text stands above it."""
    least = _SHARE_ABOVE * len(page.text)
    for line in page.lines:
        if line.start >= least and line.words <= 4 and _COMMENTS_HEADING.fullmatch(line.key):
            yield Change(line.start, page.lines[-1].end)
            return


PAGE_PARTS_RULES = (
    cleaning_rule(
        "reader-comments",
        "تعليقات القراء أسفل المقال.",
        "The comments of readers below the article.",
        find_comments,
    ),
    phrase_rule(
        "comments",
        "عنوان التعليقات أو استمارة كتابتها.",
        "The heading of the comments or the form for writing one.",
        COMMENTS,
    ),
    phrase_rule(
        "leftovers",
        "كلمات من أزرار الصفحة وخاناتها.",
        "Words of the page's buttons and boxes.",
        LEFTOVERS,
    ),
    phrase_rule(
        "counters",
        "عدّادات القراءة والمشاركة.",
        "Counters of readings and shares.",
        COUNTERS,
    ),
    phrase_rule(
        "copyright",
        "سطر حقوق النشر.",
        "A line about copyright.",
        COPYRIGHT,
    ),
    phrase_rule(
        "cookie-notice",
        "إشعار بملفات تعريف الارتباط.",
        "A notice about cookies.",
        COOKIES,
    ),
    phrase_rule(
        "feed-footer",
        "تذييل أضافته خلاصة الموقع أو إعادة النشر.",
        "A footer that the site's feed or a republisher added.",
        FEEDS,
    ),
    phrase_rule(
        "embed-code",
        "تعليمات لتضمين المقال في موقع آخر.",
        "Instructions for embedding the article elsewhere.",
        EMBEDS,
    ),
    phrase_rule(
        "language-notice",
        "إشعار بأن الصفحة متوفرة بلغة أخرى.",
        "A notice that the page exists in another language.",
        LANGUAGES,
    ),
)
