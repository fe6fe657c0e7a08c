"""Stock phrases of a page's buttons and players: sharing, listening, size of type, embedded posts."""

from __future__ import annotations

from build_archive.accession.rules.phrases import phrase

_SITE = (
    r"(?:facebook|twitter|x-twitter|whatsapp|telegram|linkedin|pinterest|messenger|instagram|youtube|tiktok|"
    r"reddit|tumblr|viber|threads|bluesky|copylink|copy link|print|email)"
)
_EMBEDDED = r"(?:twitter|facebook|youtube|instagram|tiktok|x|تويتر|فيسبوك|يوتيوب|انستغرام|تيك توك|اكس)"
_READ_OUT = r"(?:ملخص|مقال|مقالة|خبر|مادة|تقرير|نص|موضوع|قصة)"

SHARING = (
    phrase(
        r"[^.؟!]{0,80}\(?(?:فتح في نافذة جديدة|يفتح في نافذة جديدة|opens in new window)", "below-title", 20
    ),
    phrase(
        r"(?:انقر|اضغط|النقر|الضغط) (?:هنا )?(?:للمشاركة|لتشارك|للطباعة|لإرسال رابط)(?: .{1,70})?",
        "below-title",
        14,
    ),
    phrase(r"click to (?:share|print|email)\b.*", words=12),
    phrase(
        rf"(?:(?:share (?:on|via) ?|send to ?)?{_SITE}[ ,|/•]{{0,3}}){{2,20}}(?:share)?", "below-title", 30
    ),
    phrase(r"معجب ب(?:هذه|هذا)|اعجاب ?(?:جاري )?(?:ال)?تحميل|تحميل الاعجابات", "below-title"),
    phrase(
        r"close button|copy to clipboard|copied!?|link copied|"
        r"(?:تم النسخ|تم نسخ الرابط)(?: .{1,20})?",
        "below-title",
        6,
    ),
    phrase(r"انسخ(?:/ي)? رابط الفيديو(?: .{1,30})?", words=8),
    phrase(r"محادثة", "edges"),
    phrase(r"(?:احفظ|حفظ) المقالات لقراءتها لاحقا.{0,60}", words=12),
)

READING = (
    phrase(
        rf"(?:استمع|الاستماع|استماع) (?:إلى |ل)(?:ل|ال)?{_READ_OUT}(?: \(?\d+ ?(?:دقيقة|دقائق|د))?",
        "below-title",
        6,
    ),
    phrase(
        rf"(?:(?:أظهر|اعرض|عرض|اقرأ|أخف) (?:ال)?ملخص|ملخص (?:ال)?{_READ_OUT}|استمع \(?\d+ ?(?:دقيقة|دقائق))",
        "edges",
    ),
    phrase(r"(?:تكبير|تصغير)(?: حجم)?(?: ال)?خط(?:[ /|+-]+(?:تكبير|تصغير)(?: حجم)?(?: ال)?خط)?", "edges"),
    phrase(r"خط (?:اصغر|اكبر)(?: خط (?:اصغر|اكبر))?|increase حجم الخط decrease", "edges"),
    phrase(r"(?:مدة|وقت|زمن) القراءة", "edges"),
)

PLAYERS = (
    phrase(r"(?:مدة الفيديو|video duration)[ :،]{1,3}.{0,20}\d.{0,60}", words=14),
    phrase(r"to view this video please enable javascript.*"),
    phrase(r"لعرض هذا المحتوى من .{1,20} من الضروري السماح.*"),
    phrase(r"إحدى الإضافات التي ثبتها في محرك البحث.*"),
    phrase(r"this section contains relevant reference points.*", words=20),
    phrase(
        r"(?:يرجى|الرجاء) (?:تفعيل|تمكين) (?:جافا ?سكريبت|javascript).*"
        r"|(?:متصفحك|المتصفح الخاص بك|هذا المتصفح) لا يدعم .{2,60}",
        "below-title",
        20,
    ),
    phrase(r"(?:play video|play|pause|mute|unmute|تشغيل الفيديو)", "edges"),
    phrase(r"(?:إدارة خياراتي|حاول من جديد)", "below-title"),
)

EMBEDDED_POSTS = (
    phrase(
        rf"(?:نهاية|تخطى|تخطي) {_EMBEDDED} (?:مشاركة|رسالة|الرسالة|الفيديو)(?: ?[,،]? ?\d{{1,2}})?", words=6
    ),
    phrase(r"(?:البودكاست|يستحق الانتباه|الاكثر مشاهدة) نهاية", words=4),
    phrase(rf"رؤية المزيد في {_EMBEDDED}|المحتوى غير متاح", words=6),
    phrase(rf"هل تسمح بعرض المحتوى من {_EMBEDDED}", words=8),
    phrase(rf"تحتوي هذه الصفحة على محتوى من (?:موقع )?{_EMBEDDED}\b.*", words=70),
    phrase(rf"(?:تحذير ?: ?)?محتوى {_EMBEDDED} قد يتضمن إعلانات", words=8),
    phrase(
        r"(?:تحذير ?: ?)?(?:بي بي سي|bbc|الموقع|موقعنا|القناة|الصحيفة) (?:غير مسؤولة?|ليست مسؤولة) "
        r"عن (?:محتوى المواقع الخارجية|المحتوى الخارجي)",
        words=12,
    ),
)

ADVERTISEMENTS = (
    phrase(
        r"(?:advertising|advertisements|مادة إعلانية|محتوى إعلاني|إعلان مدفوع|محتوى مدفوع)", "below-title"
    ),
    phrase(
        r"(?:تابع|واصل|يستمر|استمر|تستمر|أكمل|الخبر مستمر|المقال مستمر)(?: في)?(?: القراءة| الخبر| المقال)? "
        r"بعد (?:هذا )?(?:الإعلان|الفاصل الإعلاني)",
        "below-title",
        8,
    ),
)

BUTTONS = (*SHARING, *READING, *PLAYERS, *EMBEDDED_POSTS, *ADVERTISEMENTS)
