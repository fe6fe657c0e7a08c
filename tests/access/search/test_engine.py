"""What a search finds, shows, counts and proposes, over a small index of invented articles."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from random import Random

import pytest

from build_archive.access.search.engine import Engine
from build_archive.access.search.filtering import Filters
from build_archive.access.search.indexing import index_documents
from build_archive.access.search.names import Name
from build_archive.access.search.reader import Index
from tests.access.search.indexes import generated_index, make_document, small_index


@cache
def engine() -> Engine:
    return Engine(Index(small_index().get))


def found(query: str, **options: object) -> list[int]:
    return [hit.document for hit in engine().search(query, **options).results]  # type: ignore[arg-type]


# What is found


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("القمح", {0, 1, 2}),
        ("والمزارعون", {0, 1}),
        ("الشعير القمح", {2}),
        ("شعير القناة", {0, 2, 4}),
        ("لا_شيء", set()),
        ("", set()),
        ("+القمح شعير", {0, 1, 2}),
        ("القمح -الشعير", {0, 1}),
        ("-القمح", {3, 4}),
        ("+القمح +السوق", {1, 2}),
        ("title:القمح", {1}),
        ("text:جسر", {3}),
        ("مزار*", {0, 1}),
        ("5000", {3}),
        ("٥٬٠٠٠", {3}),
        ("2013", {3}),
        ("عبد الرحمن", {3, 4}),
        ("عبدالرحمن", {3, 4}),
    ],
)
def test_words_and_signs(query: str, expected: set[int]) -> None:
    assert set(found(query)) == expected


def found_in(texts: Sequence[str], query: str, names: Sequence[Name] = ()) -> list[int]:
    """Where a query is found among texts, each of which mentions every name."""
    fields = {name.kind: (name.id,) for name in names}
    documents = [make_document(number, "", text, fields) for number, text in enumerate(texts)]
    hits = Engine(Index(dict(index_documents(documents, names)).get)).search(query).results
    return sorted(hit.document for hit in hits)


def test_words_that_are_written_as_one_stand_beside_each_other() -> None:
    texts = (
        "زار عبد الرحمن الحقل",
        "قال عبد الله الرحمن الكريم",
        "كتب عبدالرحمن",
        "قال أبو تمام",
        "تمام أبو",
    )
    assert found_in(texts, "عبدالرحمن") == [0, 2]
    assert found_in(texts, "أبوتمام") == [3]


def test_a_name_that_is_misspelled_is_found_though_no_article_has_it_without_a_particle() -> None:
    mill = Name("الطاحونه", "الطاحونة", "place", "mill", "الطاحونة")
    assert found_in(["قرب النهر والطاحونة"], "الطاحوتة", [mill]) == [0]
    assert found_in(["قرب النهر والطاحونة"], "الطاحوتة") == []


def test_any_word_is_enough_if_asked_for() -> None:
    results = engine().search("الشعير القمح")
    assert (results.total, results.any_total) == (1, 4)
    assert set(found("الشعير القمح", any=True)) == {0, 1, 2, 4}


def test_a_question_needs_no_single_word() -> None:
    assert found("متى فتحت لجنة سقاية النهر قناتها الجديدة؟")[0] == 0


def test_a_title_comes_first() -> None:
    assert found("القمح")[0] == 1


# Names


@pytest.mark.parametrize(
    "query", ["لجنة سقاية النهر", "لسن", "River Watering Committee", "RIVER watering committee"]
)
def test_a_name_in_any_script_finds_the_articles_that_mention_its_record(query: str) -> None:
    results = engine().search(query)
    assert {hit.document for hit in results.results} == {0, 1}
    (name,) = results.names
    assert (name.query, name.label, name.kind, name.id) == (
        query,
        "لجنة سقاية النهر",
        "actor",
        "river-committee",
    )


def test_a_name_between_other_words_is_one_of_them() -> None:
    results = engine().search("القمح لجنة سقاية النهر السوق")
    assert [hit.document for hit in results.results] == [1]


def test_what_looks_like_a_name_without_its_record_is_words() -> None:
    results = engine().search("جزيرة النسيان")
    assert (results.total, results.names) == (0, ())


def test_a_name_required_or_unwanted() -> None:
    assert set(found("+لسن")) == {0, 1}
    assert set(found("النهر -لسن")) == {2, 3}


@pytest.mark.parametrize(
    "query", ["place:الزعفرانية", "place:zafaraniya", "place:الزعف*", 'place:"الزعفرانية"']
)
def test_a_place_as_a_field(query: str) -> None:
    assert set(found(query)) == {0, 3}


def test_a_field_takes_the_words_of_a_name_behind_it() -> None:
    assert set(found("place:حوض الورد")) == {1, 4}
    assert set(found("+outlet:جريدة البستان القمح")) == {0, 1}
    assert set(found("actor:river-committee")) == {0, 1}


def test_a_year_as_a_field() -> None:
    assert set(found("year:2012")) == {1, 2}
    assert set(found("القمح +year:2012")) == {1, 2}


# Words that no article has


def test_a_beginning_is_completed() -> None:
    results = engine().search("الزعفر")
    assert {hit.document for hit in results.results} == {0, 3}
    (assumed,) = results.assumed
    assert (assumed.query, assumed.why) == ("الزعفر", "prefix")


def test_a_misspelled_word_is_read_as_the_one_that_is_near() -> None:
    results = engine().search("المزارغون")
    assert {hit.document for hit in results.results} == {0, 1}
    (assumed,) = results.assumed
    assert (assumed.read_as, assumed.why) == (("المزارعون",), "typo")


@pytest.mark.parametrize("query", ["6000", "ألسوق~1 20131", "-المزارغون القمحة +لاشيء"])
def test_numbers_and_unwanted_words_are_never_guessed(query: str) -> None:
    assert engine().search(query).assumed == ()


def test_a_near_word_is_found_if_asked_for() -> None:
    assert set(found("القمج~1")) == {0, 1, 2}


def test_a_latin_spelling_that_sounds_alike() -> None:
    assert set(found("Zaafraniyeh")) == {0, 3}


# Exact forms and phrases


def test_exactly_the_form_that_was_typed() -> None:
    assert set(found("المزارعون", exact=True)) == {0, 1}
    assert found("مزارعون", exact=True) == []
    assert set(found("للزعفرانية", exact=True)) == {3}
    assert set(found("عبدالرحمن", exact=True)) == {4}
    assert set(found("عبد الرحمن", exact=True)) == {3}


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ('"لجنة سقاية النهر"', {0}),
        ('"حوض الورد"', {1, 4}),
        ('"الزعفرانية جسر"', {3}),
        ('"عبد الرحمن"', {3, 4}),
        ('"كتب عبدالرحمن رسالة"', {4}),
        ('"السوق القمح"', set()),
        ('title:"سقاية النهر"', {0}),
        ('title:"حوض الورد"', set()),
        ('+"حوض الورد" القمح', {1, 4}),
        ('السوق -"القمح في السوق"', {2}),
    ],
)
def test_words_that_follow_each_other(query: str, expected: set[int]) -> None:
    assert set(found(query)) == expected


def test_an_exact_phrase() -> None:
    assert set(found('"حوض الورد"', exact=True)) == {1}
    assert set(found('"وحوض الورد"', exact=True)) == {4}


# Filters, order, pages


@cache
def frequent_engine() -> Engine:
    """Five thousand articles on wheat, so many that its best ones stand in a shard of their own."""
    chance = Random(4)
    texts = (
        " ".join(chance.choices(("قمح", "جسر", "بستان"), k=chance.randrange(3, 30))) for _ in range(5000)
    )
    made = (
        make_document(number, chance.choice(("قمح", "جسر", "")), text, {})
        for number, text in enumerate(texts)
    )
    return Engine(Index(dict(index_documents(made)).get))


@pytest.mark.parametrize("limit", [1, 10, 200])
def test_the_best_articles_of_a_frequent_word_are_found_without_the_rest(limit: int) -> None:
    first, whole = (frequent_engine().rank("قمح", limit=most) for most in (limit, 5000))
    assert first.total == whole.total > 3000
    assert first.found == whole.found[:limit]


def test_filters() -> None:
    assert set(found("القمح", filters=Filters(outlet=("bustan",)))) == {0, 1}
    assert set(found("النهر", filters=Filters(place=("zafaraniya", "hawd-al-ward")))) == {0, 3}
    assert set(found("القمح", filters=Filters(place=("zafaraniya",), actor=("river-committee",)))) == {0}
    assert set(found("القمح", filters=Filters(first_year=2012))) == {1, 2}
    assert set(found("الشعير", filters=Filters(first_year=2011, last_year=2012))) == {2}
    assert found("القمح", filters=Filters(outlet=("nobody",))) == []


def test_filters_alone_find_all_they_leave() -> None:
    assert set(found("", filters=Filters(place=("zafaraniya",)))) == {0, 3}


def test_by_date_the_newest_comes_first_and_the_undated_last() -> None:
    assert found("الشعير القمح", any=True, sort="date") == [2, 1, 0, 4]


def test_pages_continue_each_other() -> None:
    whole = found("السوق النهر القمح", any=True, limit=10)
    pages = [found("السوق النهر القمح", any=True, offset=at, limit=2) for at in (0, 2, 4)]
    assert [document for page in pages for document in page] == whole


def test_facets_count_what_is_found_without_their_own_filter() -> None:
    filters = Filters(outlet=("bustan",))
    counted = {facet.id: facet.count for facet in engine().facets("القمح", "outlet", filters=filters)}
    assert counted == {"bustan": 2, "marsad": 1}
    (first, second) = engine().facets("القمح", "place", filters=filters)
    assert (first.label, first.count, second.label) == ("حوض الورد", 1, "الزعفرانية")
    assert [(facet.id, facet.count) for facet in engine().facets("القمح", "year")] == [
        ("2011", 1),
        ("2012", 2),
    ]


# What is shown


def test_a_result_shows_its_card_and_why_it_matched() -> None:
    hit = next(hit for hit in engine().search("الزعفرانية").results if hit.document == 3)
    assert hit.card["title"] == "للزعفرانية جسر"
    start, end = hit.snippet.title_spans[0]
    assert hit.snippet.title[start:end] == "للزعفرانية"


def test_marks_are_the_forms_and_names_that_articles_write() -> None:
    (mark,) = engine().marks("لسن")
    assert mark.label == "لجنة سقاية النهر"
    assert ("لسن",) in mark.sequences
    assert ("للجنه", "سقايه", "النهر") in mark.sequences
    (mark,) = engine().marks('"حوض الورد"')
    assert set(mark.sequences) == {("حوض", "الورد"), ("وحوض", "الورد")}
    (mark,) = engine().marks("المزارعون", exact=True)
    assert mark.sequences == (("المزارعون",),)
    assert engine().marks("-القمح") == ()


# What to type next


def test_completions_have_names_first_and_frequent_words_before_rare_ones() -> None:
    texts = [completion.text for completion in engine().complete("ال")]
    assert texts[0] == "الزعفرانية"
    assert texts.index("القمح") < texts.index("القناة") if "القناة" in texts else "القمح" in texts


def test_a_completion_is_put_in_the_place_of_the_last_word_or_of_all() -> None:
    assert "القمح الزعفرانية" in [one.query for one in engine().complete("القمح الزعف")]
    assert "لجنة سقاية النهر" in [one.query for one in engine().complete("لجنة سق")]
    assert "حوض الورد" in [one.query for one in engine().complete("حوض ")]
    assert "+القمح" in [one.query for one in engine().complete("+القم")]
    assert engine().complete("؟ ") == ()


def test_a_record_that_no_article_mentions_completes_nothing() -> None:
    assert engine().complete("جزير") == ()


@pytest.mark.parametrize(
    ("query", "options", "kind", "proposed"),
    [
        ("+القمح +البستان", {}, "fewer", "+القمح"),
        ("القمح", {"filters": Filters(outlet=("nobody",))}, "unfiltered", "القمح"),
        ("سوو", {}, "word", "سوق"),
        ("مزارعون", {"exact": True}, "word", "المزارعون"),
    ],
)
def test_nothing_found_is_answered_with_what_to_try(
    query: str, options: dict[str, object], kind: str, proposed: str
) -> None:
    results = engine().search(query, **options)  # type: ignore[arg-type]
    assert results.total == 0
    assert (kind, proposed) in [(proposal.kind, proposal.query) for proposal in results.proposals]


# Broken shards


@cache
def generated_files() -> dict[str, bytes]:
    return generated_index(200)


def without(is_missing: Callable[[str], bool]) -> Engine:
    files = generated_files()
    kept = {path: content for path, content in files.items() if not is_missing(path)}
    return Engine(Index(kept.get))


def test_a_missing_card_is_counted_as_lost() -> None:
    results = without(lambda path: path.startswith("cards/")).search("القمح")
    assert (results.results, results.lost) == ((), 10)
    assert results.total > 10


def test_words_whose_shards_are_missing_are_named() -> None:
    results = without(lambda path: path.startswith(("terms/", "words/"))).search("القمح الشعير")
    assert (results.total, results.broken) == (0, ("القمح", "الشعير"))


def test_the_other_words_are_searched_still() -> None:
    files = generated_files()
    whole = Engine(Index(files.get)).search("القمح الشعير", any=True, limit=0)
    for missing in [path for path in files if path.startswith("terms/")]:
        results = without(lambda path, missing=missing: path == missing).search(
            "القمح الشعير", any=True, limit=0
        )
        if len(results.broken) == 1:
            assert 0 < results.total < whole.total
            return
    raise AssertionError("no shard held one of the words alone")


def test_a_filter_that_cannot_be_used_lets_nothing_pass() -> None:
    files = generated_files()
    whole = Engine(Index(files.get))
    for missing in [path for path in files if path.startswith("terms/")]:
        results = without(lambda path, missing=missing: path == missing).search(
            "القمح", filters=Filters(outlet=("bustan",))
        )
        assert results.total in (0, whole.search("القمح", filters=Filters(outlet=("bustan",))).total)
