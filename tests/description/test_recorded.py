from __future__ import annotations

from build_archive.description.recorded import decide, recorded_statement, recorded_statements
from build_archive.records import UNKNOWN, Quote, RecordedValue, Seed, Statement


def make_seed(**record: RecordedValue) -> Seed:
    return Seed("one", "seeds/one.txt", b"", record)


def test_what_only_people_know_comes_in_one_order() -> None:
    seed = make_seed(
        note=RecordedValue("النص ناقص", by="ليلى"),
        title=RecordedValue("عنوان"),
        url=RecordedValue("https://example.org/1", by="ليلى", why="وجدته هناك"),
    )
    statements = recorded_statements(seed)
    assert list(statements) == ["url", "note"]
    assert statements["url"] == Statement(
        "https://example.org/1", "certain", by="ليلى", why="وجدته هناك", quote=None
    )


def test_a_seed_without_a_record_states_nothing() -> None:
    assert recorded_statements(make_seed()) == {}
    assert recorded_statement(make_seed(), "title") is None


def test_without_a_record_the_rule_decides() -> None:
    read = Statement("عنوان", "probable", rule="title-first-line")
    assert decide(None, read) is read


def test_a_record_wins_and_keeps_what_the_rule_read() -> None:
    read = Statement("عنوان", "probable", rule="title-first-line")
    recorded = Statement("عنوان آخر", "certain", by="ليلى")
    decided = decide(recorded, read)
    assert (decided.value, decided.by, decided.instead_of) == ("عنوان آخر", "ليلى", read)


def test_a_record_beside_an_unknown_value_stands_alone() -> None:
    recorded = Statement("عنوان", "certain", by="ليلى")
    assert decide(recorded, UNKNOWN) == recorded


def test_a_record_that_agrees_takes_over_the_evidence() -> None:
    quote = Quote(0, 7, "الأخبار")
    read = Statement("الأخبار", "probable", rule="source-line", quote=quote, id="al-akhbar")
    decided = decide(Statement("الاخبار", "certain", by="ليلى"), read)
    assert decided == Statement(
        "الاخبار", "certain", by="ليلى", rule="source-line", quote=quote, id="al-akhbar"
    )


def test_two_names_of_one_outlet_agree() -> None:
    read = Statement("الأخبار", "probable", rule="source-line", id="al-akhbar")
    decided = decide(Statement("صحيفة الأخبار", "certain", id="al-akhbar"), read)
    assert decided.instead_of is None
