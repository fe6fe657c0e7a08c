"""Stock phrases by which an outlet promotes itself: newsletters, apps, channels, sharing, links to press."""

from __future__ import annotations

from build_archive.accession.rules.phrases import phrase, phrase_rule

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
    phrase(
        rf"(?:للاشتراك|للانضمام|انضموا|اشتركوا|انضم الآن|اشترك الآن|انضم إلينا)\b.{{0,60}}{_SITES}.*",
        "below-title",
        25,
    ),
    phrase(r"(?:تابع|تابعوا|انضم إلى|اشترك في|اشتركوا في) (?:قناتنا|صفحتنا|حسابنا|قناة).{0,60}", "tail", 15),
    phrase(
        r"(?:لتصلك|لتصلكم|ليصلك|ليصلكم|لتبقى على اطلاع|كن على اطلاع|ابق على اطلاع)\b.{0,120}",
        "below-title",
        25,
    ),
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

PRESS_HERE = (
    phrase(
        r"(?:ل|وال?ل?)(?:متابعه|لاطلاع|قراءه|مشاهده|لمزيد|لتفاصيل|معرفه|لاستماع|تصفح).{0,110}(?:اضغط|انقر|"
        r"اضغطوا|انقروا) (?:هنا|علي (?:الرابط|العنوان|هذا)).*"
    ),
    phrase(r"(?:اضغط|انقر|اضغطوا) هنا(?: ل.{1,60})?", "tail", 14),
)

PROMOTION_RULES = (
    phrase_rule(
        "newsletter-promotion",
        "دعوة إلى الاشتراك في نشرة أو قناة.",
        "An invitation to subscribe to a newsletter or channel.",
        NEWSLETTER,
    ),
    phrase_rule(
        "app-promotion",
        "دعاية لتطبيق الوسيلة على الهاتف.",
        "Promotion of the outlet's app.",
        APP,
    ),
    phrase_rule(
        "follow-promotion",
        "دعوة إلى متابعة الوسيلة على مواقع التواصل.",
        "An invitation to follow the outlet elsewhere.",
        FOLLOW,
    ),
    phrase_rule(
        "share-invitation",
        "دعوة إلى مشاركة الخبر.",
        "An invitation to share the article.",
        SHARE,
    ),
    phrase_rule(
        "press-here",
        "دعوة إلى الضغط على رابط لم يُحفظ.",
        "An invitation to follow a link that was not kept.",
        PRESS_HERE,
    ),
)
