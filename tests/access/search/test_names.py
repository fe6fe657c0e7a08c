from __future__ import annotations

from build_archive.access.search.names import Name, mention_forms, names
from build_archive.records import Actor, Authorities, Outlet, Place, Variant
from tests.access.articles import make_article

VALLEY = Place("valley", "الوادي", "The Valley", "region", (Variant("وادي السهل"), Variant("Al-Wadi")))
MILLERS = Actor(
    "millers",
    "رابطة الطحّانين",
    "Millers' Union",
    "organisation",
    (Variant("رطح"), Variant("الرابطة", "full-name")),
)
GARDEN = Place("garden", "الجنينة", "Garden", "village", (Variant("الجنينة", "head-word"),))


def keys(*records: Place | Actor | Outlet) -> list[tuple[str, str]]:
    authorities = Authorities(
        places=tuple(record for record in records if isinstance(record, Place)),
        actors=tuple(record for record in records if isinstance(record, Actor)),
        outlets=tuple(record for record in records if isinstance(record, Outlet)),
    )
    return [(name.key, name.id) for name in names(authorities) if not name.key.startswith("~")]


def test_a_record_is_named_by_its_label_its_english_name_and_its_variants_in_any_script() -> None:
    found = list(names(Authorities(places=(VALLEY,))))
    assert found[:5] == [
        Name("الوادي", "الوادي", "place", "valley", "الوادي"),
        Name("the valley", "The Valley", "place", "valley", "الوادي"),
        Name("وادي السهل", "وادي السهل", "place", "valley", "الوادي"),
        Name("واديالسهل", "وادي السهل", "place", "valley", "الوادي"),
        Name("al wadi", "Al-Wadi", "place", "valley", "الوادي"),
    ]


def test_skeletons_of_the_names_stand_behind_them_each_once_a_record() -> None:
    town = Place("town", "ميادين السهل", "Mayadin as-Sahl", "town", (Variant("ميادين السهل الكبير"),))
    found = [name for name in names(Authorities(places=(town,))) if name.key.startswith("~")]
    assert found == [
        Name("~mdnshl", "ميادين السهل", "place", "town", "ميادين السهل"),
        Name("~mdnshlkbr", "ميادين السهل الكبير", "place", "town", "ميادين السهل"),
    ]


def test_a_key_is_given_once_a_record_and_for_each_of_its_records() -> None:
    outlet = Outlet("valley-news", "الوَادي", "", variants=(Variant("الوادى"), Variant("الوادي")))
    found = keys(VALLEY, outlet)
    assert [id for key, id in found if key.endswith("الوادي")] == ["valley", "valley-news"]
    assert ("", "valley-news") not in found


def test_an_outlet_whose_name_is_a_word_of_the_dictionary_is_named_by_its_field_alone() -> None:
    outlets = (
        Outlet("bridge", "جسر", "Jisr", variants=(Variant("صحيفة جسر"),)),
        Outlet("life", "الحياة", ""),
        Outlet("jayrun", "جيرون", ""),
    )
    assert [key for key, _ in keys(*outlets)] == [":جسر", "jisr", "صحيفه جسر", ":الحياه", "جيرون"]
    assert [key for key, _ in keys(Place("bridge", "جسر", "", "village"))] == ["جسر"]


def test_a_name_is_found_without_the_space_that_many_leave_out() -> None:
    stream = Place("stream", "وادي أبو الحصى", "", "river")
    assert [key for key, _ in keys(stream)] == ["وادي ابو الحصي", "واديابو الحصي", "وادي ابوالحصي"]


def test_a_short_form_of_a_full_name_names_nothing_by_itself() -> None:
    assert [key for key, _ in keys(MILLERS)] == ["رابطه الطحانين", "millers union", "رطح"]


def test_a_short_form_is_found_by_its_sound_in_latin_letters() -> None:
    found = [(name.key, name.id) for name in names(Authorities(actors=(MILLERS,))) if name.key[0] == "~"]
    assert ("~rbt", "millers") in found


def test_a_label_that_needs_its_full_name_is_no_name_either() -> None:
    variants = (Variant("الأمن العام", "full-name"),)
    security = Actor("security", "الأمن العام", "General Security", "forces", variants)
    assert [key for key, _ in keys(security)] == ["general security"]


def test_a_name_that_needs_a_head_word_yields_to_another_record() -> None:
    assert ("الجنينه", "garden") in keys(GARDEN)
    other = Actor("family", "عائلة الجنينة", "", "community", (Variant("الجنينة"),))
    assert [id for key, id in keys(GARDEN, other) if key == "الجنينه"] == ["family"]


def test_a_name_that_needs_words_beside_it_is_as_one_that_needs_a_head_word_or_a_full_name() -> None:
    mill = Place("mill", "الطاحونة", "", "village", (Variant("الطاحونة", after=("قرية",)),))
    assert keys(mill) == [("الطاحونه", "mill")]
    union = Actor("union", "الطاحونة", "", "body", (Variant("الطاحونة", near=("mill",)),))
    assert keys(union) == []
    assert keys(mill, Actor("millers", "الطاحونة", "", "body")) == [("الطاحونه", "millers")]


def test_the_least_that_a_name_needs_counts() -> None:
    variants = (Variant("الطاحونة", after=("قرية",)), Variant("الطاحونة", "full-name"))
    assert keys(Place("mill", "الطاحونة", "", "village", variants)) == [("الطاحونه", "mill")]


def test_mentions_are_whole_words_with_their_proclitics_the_most_frequent_first() -> None:
    text = "عادت لرابطة الطحّانين، وقالت «رابطة الطحّانين» و#رابطة_الطحّانين إن السد\nبرابطةِ الطحّانين"
    written = ["رابطة الطحّانين", "رابطة_الطحّانين", "رابطةِ الطحّانين"]
    article = make_article("a", text, mentions=[("actor", "millers", one) for one in written])
    assert mention_forms([article, article]) == {
        ("actor", "millers"): (
            ("رابطه", "الطحانين"),
            ("برابطه", "الطحانين"),
            ("لرابطه", "الطحانين"),
        )
    }


def test_at_most_two_hundred_ways_of_writing_a_record_are_kept() -> None:
    ways = [f"وادي{number}" for number in range(300)]
    article = make_article("a", " ".join(ways), mentions=[("place", "valley", way) for way in ways])
    assert len(mention_forms([article])["place", "valley"]) == 200


def test_text_without_a_space_for_long_costs_no_more() -> None:
    text = "الوادي،" * 20_000
    article = make_article("a", text, mentions=[("place", "valley", "الوادي")])
    assert mention_forms([article])["place", "valley"] == (("الوادي",),)


def test_mention_forms_are_in_order_whatever_the_order_of_articles() -> None:
    one = make_article("a", "الطاحونة والطاحونة", mentions=[("place", "upper-mill", "الطاحونة")])
    two = make_article("b", "بالطاحونة", mentions=[("place", "upper-mill", "الطاحونة")])
    assert mention_forms([one, two]) == mention_forms([two, one])
