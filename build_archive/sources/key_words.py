"""What each key of records and authority records is for, in English and Arabic."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from build_archive.problems import Words
from build_archive.sources.schema import (
    ActorForm,
    EventForm,
    Form,
    OutletForm,
    PlaceForm,
    RecordForm,
    RedactForm,
    ShapeForm,
    SourceForm,
    VariantForm,
    WithdrawnForm,
)

LABEL = Words(
    "The Arabic name on the pages; it counts as a variant.",
    "الاسم العربي الظاهر للقراء، وهو صيغة من صيغ الاسم.",
)
VARIANTS = Words(
    "Other ways of writing the name. Differences of hamza, ta marbuta, alif maqsura and vowel marks "
    "need no line.",
    "صيغ أخرى للاسم. لا تُكتب الفروق في الهمزات والتاء المربوطة والألف المقصورة والحركات.",
)
NOT_IN = Words(
    "Phrases in which the name stands and does not name this record.",
    "عبارات يقع الاسم فيها ولا يسمّي هذا السجل.",
)
IDS = Words(
    "Its numbers elsewhere: wikidata, geonames, pcode.",
    "أرقامه في غير هذا الأرشيف: wikidata وgeonames وpcode.",
)
HIDDEN_REASON = Words(
    "What readers are told; it should not name what is to be kept from them.",
    "ما يُقال للقارئ؛ ولا يسمّي ما يُراد حجبه عنه.",
)

# by the key alone, where a form says nothing of its own
COMMON: Mapping[str, Words] = MappingProxyType(
    {
        "label": LABEL,
        "english": Words("The name in English.", "الاسم بالإنكليزية."),
        "sources": Words("Where this is known from.", "من أين عُرف هذا."),
        "note": Words("What a reader should know.", "ما ينبغي للقارئ أن يعرفه."),
        "variants": VARIANTS,
        "not_in": NOT_IN,
        "ids": IDS,
        "url": Words("The address of its site.", "عنوان موقعه على الشبكة."),
    }
)
OWN: Mapping[type[Form], Mapping[str, Words]] = MappingProxyType(
    {
        RecordForm: {
            "title": Words("The title, as it was published.", "العنوان كما نشره الناشر."),
            "outlet": Words(
                "Who published it: an id of authorities/outlets.yml, or a name.",
                "الجهة التي نشرت المادة: معرّفها في authorities/outlets.yml أو اسمها.",
            ),
            "author": Words(
                "The author, as the article or its outlet states it.", "الكاتب كما سمّته المادة أو ناشرها."
            ),
            "published": Words(
                "The day it was published, in EDTF: 2024-12-06, 2024-12, or 2024-12-06? where that is not "
                "certain.",
                "تاريخ النشر بصيغة EDTF: 2024-12-06 أو 2024-12 أو 2024-12-06? إن لم يكن مؤكدًا.",
            ),
            "url": Words("The address where it was published.", "العنوان الذي نُشرت فيه على الشبكة."),
            "archived_url": Words(
                "The address of a copy that is kept, as on web.archive.org.",
                "عنوان نسخة محفوظة منها، مثل web.archive.org.",
            ),
            "accessed": Words(
                "The day you saw it; nothing in it is dated later than that.",
                "اليوم الذي رأيتها فيه؛ فلا يُؤرَّخ شيء منها بعده.",
            ),
            "note": Words("What a reader should know about it.", "ما ينبغي للقارئ أن يعرفه عنها."),
            "withdrawn": Words(
                "The article is no longer shown: since when and why.", "لم تعد المادة تُعرض: منذ متى ولماذا."
            ),
            "redact": Words(
                "Words of the article that readers see as ▇, each with its reason.",
                "كلمات من المادة يراها القارئ ▇، ولكل منها سببها.",
            ),
            "by": Words(
                "Who says what is written here: a name or a part, such as «Archive team».",
                "من يقول ما كُتب هنا: اسم أو صفة، مثل «فريق الأرشيف».",
            ),
            "why": Words(
                "How that is known. A value may name its own: {value: …, by: …, why: …}.",
                "من أين عُرف ذلك. وللقيمة الواحدة أن تذكر قائلها وسببها: {value: …, by: …, why: …}.",
            ),
        },
        WithdrawnForm: {
            "reason": HIDDEN_REASON,
            "date": Words("When it was withdrawn, in EDTF.", "متى حُجبت، بصيغة EDTF."),
            "seed": Words(
                "«removed»: the article's file is gone from the repository too, and this record alone stays.",
                "«removed»: حُذف ملف المادة من المستودع أيضًا، وبقي هذا السجل وحده.",
            ),
        },
        RedactForm: {
            "text": Words(
                "The words, wherever their letters stand, however they are written.",
                "الكلمات حيثما وقعت وكيفما كُتبت حروفها.",
            ),
            "occurrence": Words(
                "Only the first (1), second (2), … time that the text stands in the article.",
                "المرة الأولى (1) أو الثانية (2) … من وقوع النص في المادة وحدها.",
            ),
            "pattern": Words(
                "A bounded regular expression, matched against folded text.",
                "تعبير نمطي محدود الطول، يُطابق بالنص بعد توحيد أحرفه.",
            ),
            "span": Words(
                "[start, end] in characters of the decoded file: names the words without writing them here.",
                "[البداية، النهاية] بمحارف الملف: يدل على الكلمات من دون كتابتها هنا.",
            ),
            "reason": HIDDEN_REASON,
            "by": Words("Who decided.", "من قرّر ذلك."),
        },
        PlaceForm: {
            "kind": Words(
                "country, region, governorate, city, town, village, neighbourhood, river, airport, "
                "oil-field, site.",
                "country دولة، region منطقة، governorate محافظة، city مدينة، town بلدة، village قرية، "
                "neighbourhood حي، river نهر، airport مطار، oil-field حقل نفط، site موقع.",
            ),
            "part_of": Words("The id of the place around this one.", "معرّف المكان الذي يضمّه."),
            "coordinates": Words(
                "[latitude, longitude] in degrees (WGS84).", "[العرض، الطول] بالدرجات (WGS84)."
            ),
        },
        ActorForm: {
            "kind": Words(
                "What it is, such as army, party, group, person.", "ما هو، مثل army وparty وgroup وperson."
            ),
            "part_of": Words("The id of the actor this one belongs to.", "معرّف الفاعل الذي ينتمي إليه."),
        },
        OutletForm: {
            "kind": Words(
                "newspaper, agency, broadcaster or site.",
                "newspaper صحيفة، agency وكالة، broadcaster قناة أو إذاعة، site موقع.",
            ),
            "signatures": Words(
                "The phrases by which the outlet names itself as publisher.",
                "العبارات التي يسمّي بها الناشر نفسه ناشرًا.",
            ),
        },
        EventForm: {
            "date": Words("When it was, in EDTF.", "متى كان، بصيغة EDTF."),
            "phrases": Words(
                "The ways an article names the event; an article that holds one was not published before it.",
                "عبارات لا تُكتب إلا بعد الحدث؛ فمقال فيه إحداها لم يُنشر قبله.",
            ),
            "places": Words("The ids of the places where it was.", "معرّفات الأماكن التي وقع فيها."),
            "actors": Words("The ids of those who took part.", "معرّفات الفاعلين فيه."),
            "sources": Words("Who says that it was then.", "من يقول إنه كان يومها."),
        },
        ShapeForm: {
            "kind": Words(
                "land, area, border or river.", "land يابسة، area منطقة أو دولة، border حد، river نهر."
            ),
            "lines": Words("The points of each line, [latitude, longitude].", "نقط كل خط: [العرض، الطول]."),
            "sources": Words("Where the lines were taken from.", "من أين أُخذت الخطوط."),
            "licence": Words("On what terms they may be used.", "شروط استعمالها."),
            "place": Words("The id of the place whose shape it is.", "معرّف المكان الذي هو شكله."),
        },
        VariantForm: {
            "text": Words("The name as it is written.", "الاسم كما يُكتب."),
            "needs": Words(
                "What must stand in the article before it counts: head-word or full-name.",
                "ما يجب أن يرد قبله حتى يُحسب: head-word كلمة مثل «مدينة»، أو full-name الاسم الكامل.",
            ),
            "after": Words(
                "It counts directly after one of these words.", "لا تُحسب إلا بعد إحدى هذه الكلمات مباشرة."
            ),
            "before": Words(
                "It counts directly before one of these words.", "لا تُحسب إلا قبل إحدى هذه الكلمات مباشرة."
            ),
            "near": Words(
                "It counts where the article names one of these records, or a part of one.",
                "لا تُحسب إلا إن سمّى المقال أحد هذه السجلات أو جزءًا منه.",
            ),
            "valid": Words(
                "It counts in articles that may have been published in this time (EDTF, such as ../2014).",
                "لا تُحسب إلا في مواد قد تكون نُشرت في هذه المدة (EDTF، مثل ../2014).",
            ),
            "naming": Words(
                "How it names: neutral, self, hostile (with a source), abbreviation, latin.",
                "كيف تسمّي: neutral محايدة، self تسميته لنفسه، hostile عدائية (مع مصدر)، "
                "abbreviation اختصار، latin لاتينية.",
            ),
            "source": Words("Who says that it names so.", "من يقول إنها تسمّي هكذا."),
        },
        SourceForm: {
            "name": Words("What the source is called.", "اسم المصدر."),
            "url": Words("Where it can be read.", "أين يُقرأ."),
        },
    }
)


def explain_key(form: type[Form], key: str) -> Words:
    """What a key of a form is for."""
    own = OWN.get(form, {})
    return own[key] if key in own else COMMON[key]
