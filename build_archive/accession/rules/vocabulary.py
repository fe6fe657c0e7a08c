"""Words that the lines around an article are made of; they are compared folded."""

from __future__ import annotations

import re

from babel import Locale

from build_archive.arabic.fold import fold


def _words(text: str) -> frozenset[str]:
    return frozenset(fold(text).split())


def _phrases(text: str) -> frozenset[str]:
    return frozenset(phrase.strip() for phrase in fold(text).split("،"))


# Names of news agencies; the letters of an abbreviation stand apart or together
AGENCIES = _phrases(
    "رويترز، ا ف ب، اف ب، افب، فرانس برس، د ب ا، دبا، ا ب، ا ب ا، اسوشيتد برس، "
    "اسوشييتد برس، ا ش ا، اشا، انسا، "
    "افي، شينخوا، "
    "سبوتنيك، تاس، نوفوستي، انترفاكس، انترفكس، الاناضول، بترا، واس، كونا، وام، سانا، بنا، قنا، وفا، واع، "
    "واج، وات، "
    "سونا، وال، ومع، معا، صفا، السومرية نيوز، بغداد اليوم، ارنا، فارس، مهر، تسنيم، وكالات، "
    "الوكالات، وكاله، متابعات، وكالات انباء، وكالات "
    "الانباء، "
    "cnn، bbc، afp، reuters، ap، dpa، xinhua، efe، tass، getty images، getty، epa، upi، فرانس24، فرانس 24، "
    "سي ان ان، بي بي سي، غيتي، جيتي، غيتي ايمجز"
)

# What the head of a page calls its departments
SECTION_WORDS = _words(
    "اخبار الاخبار اخر خبر عاجل عاجله العاجله الرئيسيه رئيسيه home news سياسه السياسه سياسي سياسيه "
    "السياسيه السياسي "
    "اقتصاد الاقتصاد اقتصادي اقتصاديه الاقتصاديه مال اعمال الاعمال واعمال رياضه الرياضه رياضيه ثقافه "
    "الثقافه ثقافيه "
    "فن الفن فنون وفنون وفن منوعات متفرقات مجتمع المجتمع صحه الصحه طب علوم تكنولوجيا وتكنولوجيا تقنيه "
    "محليات محلي "
    "محليه المحليه دولي دوليه الدوليه عربي عربيه العربيه عالم العالم عالمي عالميه عربيات دوليات اقليمي "
    "اقليميه وناس تقارير تقرير وتقارير التقارير تحقيقات تحقيق تحليلات تحليل تحليلي مقالات مقال المقالات راي "
    "الراي اراء "
    "وراي وتحليل وتحليلات حوارات حوار مقابلات لقاءات ملفات ملف تغطيات تغطيه خاص خاصه شؤون الشان شان قضايا "
    "بيانات بيان "
    "حقوق وحريات حريات انسان الانسان صحف صحافه الصحافه ترجمات مترجم ترجمه مدونات فيديو الفيديو صور الصور "
    "بالصور "
    "انفوغراف انفوغرافيك وسائط قسم زاويه مختارات المختار اهم ابرز احدث جديد الانباء انباء محافظات "
    "المحافظات "
    "ميدان الميدان ميداني ميدانيه عسكري عسكريه امن امني امنيه حوادث قصص قصه وثائق دراسات ابحاث نشره النشره "
    "وسم وسوم "
    "سلايدر سلايد featured slider uncategorized غير مصنف اسواق والاعمال بورصه الشرق الاوسط و من في حول"
)
# A header has one of these; the others only accompany
_HEADER_HEADS = SECTION_WORDS - _words(
    "و من في حول خاص خاصه عربي عربيه العربيه دولي دوليه الدوليه عالم العالم سياسي السياسي السياسيه جديد "
    "قصه خبر بيان الانسان "
    "انسان صور فيديو تقرير تحقيق مقال حوار تحليل راي مال الشرق الاوسط اسواق بالصور الصور الفيديو "
)

DATE_LABELS = _words(
    "تاريخ التاريخ بتاريخ الوقت الساعه ساعه توقيت التوقيت بتوقيت مكه المكرمه غرينتش جرينتش غرينيتش محلي "
    "المحلي gmt utc "
    "نشر نشرت النشر تم نشره نشرها النشر: منشور اخر تحديث التحديث حدثت محدثه محدث معدل تعديل الاحد الاثنين "
    "الثلاثاء "
    "الاربعاء الخميس الجمعه السبت اليوم امس يوم في عند على من الى منذ قبل دقيقه دقائق ساعات ايام اسبوع شهر "
    "published updated last update modified posted on date at the created هـ ه م ص ت ميلادي هجري هجريه "
    "الموافق "
    "مساء صباحا ظهرا ليلا am pm اضيف اضيفت انشئ انشئت كتب العدد عدد دقيقتين ساعتين يومين وقت المصدر "
)

SHARE_WORDS = _words(
    "شارك شاركها شاركه مشاركه المشاركه مشاركات المشاركات شاركنا share shares فيسبوك فايسبوك الفيسبوك "
    "facebook تويتر "
    "تويتير twitter tweet اكس واتساب واتس واتسآب اب whatsapp تلغرام تليغرام تيليغرام تيليجرام تلجرام "
    "telegram لينكد لينكدان "
    "linkedin بينتريست pinterest انستغرام انستجرام instagram يوتيوب youtube ماسنجر مسنجر messenger ريديت "
    "reddit تمبلر "
    "tumblr viber فايبر google plus جوجل email mail print طباعه اطبع طباعة ارسال ارسل انسخ نسخ الرابط رابط "
    "copy link "
    "بريد البريد الالكتروني الكتروني غرد تغريد عبر على هذا الخبر المقال الموضوع الماده التقرير المقاله "
    "اصدقائك مع via "
    "on by حفظ save pocket بلوسكاي bluesky threads ثريدز تم للطباعه انشر انشرها شاركوا شاركونا اعجاب "
    "اعجبني like likes pin it this article post story "
    "ارسلها لصديق صديق اصدقاء الاصدقاء صفحه الصفحه القصه حسابك"
)
_SHARE_HEADS = _words(
    "شارك شاركها شاركه مشاركه المشاركه مشاركات المشاركات share shares tweet طباعه اطبع انسخ نسخ facebook "
    "twitter whatsapp "
    "telegram linkedin pinterest فيسبوك تويتر واتساب تلغرام تيليغرام تيليجرام تليغرام email print copy غرد "
    "messenger "
    "فايسبوك instagram youtube"
)

# Names of countries and territories in Arabic, as a page's department («سوريا», «العراق»)
COUNTRIES = frozenset(fold(name) for name in Locale("ar").territories.values()) | frozenset(
    fold(name)
    for name in ("سورية", "أمريكا", "أميركا", "الولايات المتحدة الأمريكية", "أوروبا", "أفريقيا", "آسيا")
)


# Names of cities: those that stand for time zones, and others that datelines of the press are full of
CITIES = frozenset(
    fold(zone["city"]) for zone in Locale("ar").time_zones.values() if "city" in zone
) | _phrases(
    "واشنطن، أنقرة، أبوظبي، أبو ظبي، الدوحة، صنعاء، الرباط، جنيف، جدة، الدمام، مكة المكرمة، المدينة "
    "المنورة، "
    "الطائف، أبها، بريدة، تبوك، أربيل، السليمانية، البصرة، الموصل، كركوك، بنغازي، رام الله، نابلس، الخليل، "
    "تل أبيب، اسطنبول، إسطنبول، أسطنبول، غازي عنتاب، عمان، المنامة، مسقط، لاهاي، فرانكفورت، ميونخ، ميونيخ، "
    "برشلونة، ميلانو، نيودلهي، بكين، بيجين، الإسكندرية، مراكش، الدار البيضاء، العيون، نواكشوط، كابول، "
    "كابل، "
    "إسلام آباد، الضفة الغربية، قطاع غزة، الأمم المتحدة، عواصم، عدن، المكلا، تعز، الحديدة"
)

# Words that a name does not have in it; «على» is left out, for folded it is a name
FUNCTION_WORDS = _words(
    "من في إلى الى عن مع بين أو لا لم لن ما ماذا لماذا كيف هل متى أين أن إن قد هذا هذه ذلك التي الذي "
    "الذين كل بعد قبل "
    "ضد نحو حول عند منذ حتى خلال وسط رغم بسبب بعض أكثر أقل ليس كان كانت هو هي هم نحن أنا بلا دون غير"
)

# Given names that are frequent in bylines
GIVEN_NAMES = _words(
    "محمد أحمد محمود حسن حسين علي عمر عمرو خالد وليد سامر سامي سمير سعيد سعد سعود سلمان سليمان صالح "
    "صلاح طارق طاهر طلال "
    "عادل عامر عباس عبدالله عبدالرحمن عبدالعزيز عبدالمجيد عبدالحليم عبدالكريم عبدالقادر عبدالرزاق "
    "عثمان عدنان عصام علاء "
    "عماد عيسى غسان فادي فاطمة فراس فهد فهيم فؤاد فيصل قاسم كمال لؤي ليلى ماجد مازن مالك ماهر محسن "
    "مروان مريم مصطفى "
    "معاذ منى منير مها مهدي موسى نادر ناصر نايف نبيل نبيه نزار نور هادي هاني هبة هشام هيثم وائل وسام "
    "ياسر ياسمين "
    "يحيى يوسف يونس إبراهيم إسماعيل إياد أسامة أسعد أكرم أمجد أمين أنس أنور أيمن إيمان بدر بسام بشار "
    "بلال تركي توفيق "
    "ثامر جابر جلال جمال جميل جهاد حازم حمد حمزة حيدر راشد رامي رائد رشا رغد رنا رنيم ريم رياض زياد "
    "زين زينب سارة "
    "سالم سلمى سلوى شادي شريف ضياء سهيلة نانسي لجين هناء هيفاء داليا دعاء ندى نهى وفاء"
)


def fold_pattern(pattern: str) -> re.Pattern[str]:
    """A pattern for folded text, in any spelling; without escapes in capitals, which folding lowers."""
    return re.compile(fold(pattern))


_TOKEN = re.compile(r"[^\W_]+")
_NISBA = re.compile(r"(?:و?(?:ال)?[^\W\d_]{3,}(?:يه|ي|يات|يون|ين))")


def tokens(folded: str) -> list[str]:
    return _TOKEN.findall(folded)


def is_section_header(folded: str) -> bool:
    """Whether a folded phrase of at most six words is the name of a page's department."""
    if folded in COUNTRIES:
        return True
    words = tokens(folded)
    if not 0 < len(words) <= 6 or any(word.isdigit() for word in words):
        return False
    if not any(word in _HEADER_HEADS for word in words[:2]):
        return (
            len(words) <= 2
            and all(word in SECTION_WORDS for word in words)
            and words[0] not in {"من", "في", "حول"}
        )
    return all(word in SECTION_WORDS or word in COUNTRIES or _NISBA.fullmatch(word) for word in words)


def is_plain_header(folded: str) -> bool:
    """Whether a folded phrase is a header that no title is made of: department words alone."""
    return is_section_header(folded) and all(word in SECTION_WORDS for word in tokens(folded))


def is_share_bar(folded: str) -> bool:
    """Whether a folded line holds nothing but words of a share bar, one of them unmistakable."""
    words = [word for word in tokens(folded) if not word.isdigit()]
    return bool(words) and all(word in SHARE_WORDS for word in words) and not _SHARE_HEADS.isdisjoint(words)


# Words by which an outlet is known where its name is not
_OUTLET_WORDS = _words(
    "نيوز نت تلفزيون قناة شبكة وكالة صحيفة جريدة موقع برس ميديا اونلاين مجلة راديو إذاعة فضائية خاص "
    "ديجيتال إخبارية إخباري"
)


def is_outlet_name(phrase: str, outlets: frozenset[str]) -> bool:
    return phrase in outlets or sounds_like_outlet(phrase)


def sounds_like_outlet(phrase: str) -> bool:
    """Whether a folded phrase of a few words has a word such as «وكالة» or «نيوز» in it."""
    return any(word in _OUTLET_WORDS or word.removeprefix("ال") in _OUTLET_WORDS for word in tokens(phrase))


def is_agency(phrase: str, outlets: frozenset[str]) -> bool:
    """Whether a folded phrase names an agency or a known outlet."""
    plain = " ".join(tokens(phrase))
    bare = plain.removeprefix("و")
    return not AGENCIES.isdisjoint((plain, bare)) or not outlets.isdisjoint((phrase.strip(), plain, bare))
