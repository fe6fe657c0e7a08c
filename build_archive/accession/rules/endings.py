"""Stock phrases below an article: disclaimers, marks of the end, ways of writing to the author."""

from __future__ import annotations

from build_archive.accession.rules.phrases import phrase, phrase_rule

_OPINIONS = r"(?:راي|اراء|الراي|وجهه نظر|وجهات نظر|وجهه النظر|افكار)"

DISCLAIMERS = (
    phrase(
        rf"(?:(?:تنويه|ملاحظة|إخلاء مسؤولية) ?: ?)?(?:جميع |كل |كافه |ان )?(?:هذا |هذه )?(?:المقال(?:ات|ه)?|"
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

FEEDBACK = (
    phrase(
        r"إذا كنت تعتقد.{0,80}(?:المقال|المادة|الخبر|التقرير).{0,250}(?:تصحيح|شكوى|أرسل|راسل).*", words=60
    ),
    phrase(
        r"(?:\d+ ?\)? )?(?:هل (?:أعجبك|أعجبتك|أفادك)|قيّم|قيم|ما تقييمك ل?)(?: هذا| هذه)? "
        r"(?:المقال|المقالة|الخبر|المحتوى|التقرير)(?: .{1,20})?",
        words=8,
    ),
    phrase(r"هل (?:كان|كانت) (?:هذا |هذه )?(?:المقال|المقالة|المادة|المحتوى|الصفحة) مفيدا?ة?", words=7),
    phrase(r"هل (?:وجدت|لاحظت|رصدت) (?:خطأ|خطأً|أي خطأ)(?:[ ؟?].{1,40})?", "tail", 9),
    phrase(r"(?:أبلغ|بلغ|الإبلاغ) عن (?:خطأ|مشكلة|محتوى).{0,60}", words=12),
)

END_MARKS = (
    phrase(r"[ء-ي](?: ?\. ?[ء-ي]){1,3}\.?", "tail", 3),
    phrase(r"انتهى ?/? ?[\d ]{1,6}", words=3),
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

ENDINGS_RULES = (
    phrase_rule(
        "opinion-disclaimer",
        "تنويه بأن الرأي لصاحبه لا للوسيلة.",
        "A notice that the opinion is the writer's and not the outlet's.",
        DISCLAIMERS,
    ),
    phrase_rule(
        "feedback-request",
        "طلب تقييم المقال أو تصحيحه.",
        "A request to rate or correct the article.",
        FEEDBACK,
    ),
    phrase_rule(
        "end-mark",
        "علامة نهاية الخبر عند الوكالة.",
        "An agency's mark for the end of a story.",
        END_MARKS,
    ),
    phrase_rule(
        "contact-line",
        "وسيلة لمراسلة الكاتب أو الوسيلة.",
        "A way of writing to the author or the outlet.",
        CONTACTS,
    ),
)
