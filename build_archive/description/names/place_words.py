"""Words that tell a place's name from an ordinary word, in their written form and as they are looked for."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import product

from build_archive.arabic.fold import fold
from build_archive.arabic.words import NOUN_PROCLITICS

# One place follows: «قرية الجنينة».
SINGLE_HEADS = """
    محافظة مدينة بلدة قرية حي ناحية منطقة ريف بادية ضاحية قضاء مخيم مزرعة جزيرة مركز مديرية ولاية
    إقليم سهل واحة صحراء العاصمة جبهة محور مشارف أطراف محيط تخوم أهالي سكان
"""
# Two places or more follow, which may be a list: «بلدات البوعمرو والبوليل والطوب».
LIST_HEADS = """
    محافظات محافظتي محافظتا مدن مدينتي مدينتا بلدات بلدتي بلدتا قرى قريتي قريتا أحياء حيي حيا نواحي
    ناحيتي ناحيتا مناطق منطقتي منطقتا أرياف ريفي ريفا مخيمات مخيمي مزارع جبهات جبهتي جبهتا محاور
    محوري مديريات مديريتي ولايات ولايتي
"""
# Between the head of a list and its first place: «أربع قرى هي».
LIST_OPENINGS = """
    هي وهي هما وهما منها بينها أبرزها مثل
"""
# A place may follow, if its region is spoken of: «شرقي الباب», «باتجاه الباب», «معركة الباب».
LOCATING_WORDS = """
    في إلى من على نحو باتجاه اتجاه صوب قرب جوار داخل خارج وسط عبر بين شرق شرقي غرب غربي شمال شمالي
    جنوب جنوبي قلب مطار جسر معبر طريق دوار بلدية مستشفى مشفى معركة معارك مجزرة هجوم حصار قصف استعادة
    تحرير اقتحام سقوط دخول مغادرة عملية تطهير جيب معقل ضواحي مدخل
    تقع تبعد شهدت تشهد دخلت وجهاء نازحي تسمى تدعى المسماة
"""
# Before a country rather than its adjective: «في سورية», and not «قوات سورية».
PLACE_LEADING_WORDS = """
    في إلى من مع على عن بين أن إن أو أم ثم كما مثل حتى لكن إلا كانت حول بشأن ضد نحو صوب تجاه باتجاه
    اتجاه قرب جوار داخل خارج وسط عبر شرق شرقي غرب غربي شمال شمالي جنوب جنوبي قلب عموم كل فوق أنحاء
    حدود أطراف مستقبل رئيس تاريخ تشهد شهدت غادر مغادرة دخول تسمى تدعى
"""
# The name of a body or of something published: «جامعة دمشق» is not Damascus.
BODY_HEADS = """
    جامعة نادي صحيفة جريدة مجلة قناة إذاعة تلفزيون شبكة وكالة مجلس لواء كتيبة كتائب حركة مؤسسة شركة بنك
    مصرف مهرجان ماراثون جائزة معرض متحف ملعب استاد ستاد طيران بورصة فندق ديربي كوبا فرقة
"""
# Between a place and the wider one that it is said to lie in: «الحسينية التابعة لمحافظة الحديدة».
LYING_WORDS = """
    في الواقعة الواقع التابعة التابع ضمن
"""


def _with_particles(words: Iterable[str]) -> frozenset[str]:
    """The folded words with the particles of a noun without the article: «مدينة», «بمدينة», «ولمدينة»."""
    return frozenset(particle + fold(word) for word, particle in product(words, ("", *NOUN_PROCLITICS)))


SINGLE_HEAD_FORMS = _with_particles(SINGLE_HEADS.split())
LIST_HEAD_FORMS = _with_particles(LIST_HEADS.split())
LIST_OPENING_FORMS = frozenset(fold(LIST_OPENINGS).split())
LOCATING_FORMS = _with_particles(LOCATING_WORDS.split())
BODY_HEAD_FORMS = _with_particles(BODY_HEADS.split())
PLACE_LEADING_FORMS = _with_particles(PLACE_LEADING_WORDS.split())
LYING_FORMS = frozenset(fold(LYING_WORDS).split())
HEAD_FORMS_AFTER_IN = frozenset(f"ب{word}" for word in fold(SINGLE_HEADS).split())
