from __future__ import annotations

from dataclasses import replace

import pytest

from build_archive.description.lines import split_lines
from build_archive.description.outlets.outlet import RULES, describe_outlet
from build_archive.description.structure import divide_blocks
from build_archive.edits import apply_edits
from build_archive.records import Authorities, Edit, Outlet, Reading, RecordedValue, Seed, Statement, Variant
from tests.case_files import Case, each_case

OUTLETS = (
    Outlet("sawt-as-sahl", "صوت السهل", "Sawt as-Sahl", "site", url="https://www.sahl.example/ar"),
    Outlet(
        "al-mizan",
        "الميزان",
        "Al-Mizan",
        "newspaper",
        variants=(Variant("صحيفة الميزان"),),
        url="http://mizan.example",
    ),
    Outlet("al-mizan-al-masai", "الميزان المسائي", "Al-Mizan Evening", "newspaper"),
    Outlet(
        "al-ufuq",
        "وكالة الأفق",
        "Al-Ufuq",
        "agency",
        variants=(Variant("الأفق"),),
        signatures=("/ الأفق /", "لـ الأفق"),
    ),
    Outlet("barid-al-janub", "بريد الجنوب", "South Post", signatures=("تل السدر - بريد الجنوب",)),
    Outlet("ar-riyadh", "الرياض", "Riyadh", "newspaper"),
)
AUTHORITIES = Authorities(outlets=OUTLETS)


def make_reading(text: str, path: str = "seeds/one.txt", **record: str) -> Reading:
    values = {key: RecordedValue(value, by="ليلى", line=3) for key, value in record.items()}
    seed = Seed("one", path, b"", values, record_path="seeds/one.yml" if record else "")
    return Reading(seed, decoded=text, text=text)


def show(reading: Reading) -> str:
    """What was read of the outlet, on one line; checks that the quote stands where it says."""
    outlet = reading.outlet
    if outlet.value is None:
        return ": ".join(["unknown", *filter(None, [", ".join(outlet.candidates)])])
    assert outlet.quote is not None
    assert reading.decoded[outlet.quote.start : outlet.quote.end] == outlet.quote.text
    return f"{outlet.id or outlet.value} {outlet.rule} {outlet.certainty}: {outlet.quote.text}"


@each_case("outlet")
def test_outlet_of_a_text(case: Case) -> None:
    assert show(describe_outlet(make_reading(case.given), AUTHORITIES)) == case.expected


def test_a_known_outlet_is_stated_by_its_label_and_id() -> None:
    outlet = describe_outlet(make_reading("المصدر: صحيفة الميزان"), AUTHORITIES).outlet
    assert (outlet.value, outlet.id) == ("الميزان", "al-mizan")


def test_an_outlet_without_a_record_is_a_warning() -> None:
    described = describe_outlet(make_reading("المصدر: شبكة غصن الزيتون"), AUTHORITIES)
    (problem,) = described.problems
    assert problem.severity == "warning"
    assert (problem.path, problem.line, problem.code) == ("seeds/one.txt", 0, "OUTLET-UNKNOWN")
    assert "شبكة غصن الزيتون" in problem.message


@pytest.mark.parametrize("value", ["al-mizan", "صحيفة الميزان", "الميزان"])
def test_a_record_names_the_outlet_by_id_or_name(value: str) -> None:
    described = describe_outlet(make_reading("وأفاد مراسل صوت السهل.", outlet=value), AUTHORITIES)
    outlet = described.outlet
    assert (outlet.value, outlet.id, outlet.by) == ("الميزان", "al-mizan", "ليلى")
    assert outlet.instead_of is not None
    assert outlet.instead_of.id == "sawt-as-sahl"
    assert not described.problems


def test_a_recorded_outlet_without_an_authority_record_is_a_warning_on_its_line() -> None:
    described = describe_outlet(make_reading("وصلت القافلة.", outlet="غصن الزيتون"), AUTHORITIES)
    assert described.outlet == Statement("غصن الزيتون", "certain", by="ليلى")
    assert [(problem.path, problem.line) for problem in described.problems] == [("seeds/one.yml", 3)]


def test_the_recorded_address_tells_the_outlet() -> None:
    reading = make_reading("وقال لـ«الميزان» إنها وصلت.", url="https://m.sahl.example/2016/1")
    outlet = describe_outlet(reading, AUTHORITIES).outlet
    assert (outlet.id, outlet.rule, outlet.certainty) == ("sawt-as-sahl", "outlet-address", "certain")


PAGE = '<meta property="og:site_name" content="{name}"><link rel="canonical" href="{url}"><p>نص</p>'


def test_a_page_names_its_site() -> None:
    page = PAGE.format(name="صحيفة الميزان", url="https://other.example/1")
    described = describe_outlet(replace(make_reading(page, "seeds/one.html"), text="نص"), AUTHORITIES)
    assert show(described) == "al-mizan outlet-of-page certain: صحيفة الميزان"


def test_a_page_without_a_name_is_known_by_its_address() -> None:
    page = PAGE.format(name="", url="https://www.sahl.example/ar/1")
    described = describe_outlet(replace(make_reading(page, "seeds/one.html"), text="نص"), AUTHORITIES)
    assert show(described) == "sawt-as-sahl outlet-of-page certain: https://www.sahl.example/ar/1"


@pytest.mark.parametrize(
    ("rule", "line", "expected"),
    [
        ("byline", "الميزان – الرمانة", "al-mizan outlet-credit-line probable: الميزان"),
        ("section-header", "صوت السهل", "sawt-as-sahl outlet-credit-line probable: صوت السهل"),
        ("dateline", "الثلاثاء | صوت السهل", "sawt-as-sahl outlet-credit-line probable: صوت السهل"),
        ("agency-line", "الرياض – الأفق", "unknown"),
        ("agency-line", "الرمانة (الأفق)", "unknown"),
        ("read-also", "الميزان – الرمانة", "unknown"),
    ],
)
def test_a_line_removed_from_the_head(rule: str, line: str, expected: str) -> None:
    decoded = f"قافلة الخبز\n{line}\nوصلت القافلة مساء إلى الجسر."
    edits = (Edit(12, 12 + len(line) + 1, rule, f"{line}\n"),)
    reading = replace(make_reading(decoded), edits=edits, text=apply_edits(decoded, edits))
    assert show(describe_outlet(reading, AUTHORITIES)) == expected


def test_the_outlet_behind_a_title() -> None:
    text = "قافلة الخبز تصل - صوت السهل\nوصلت القافلة مساء إلى الجسر."
    reading = replace(make_reading(text), blocks=divide_blocks(text, split_lines(text)[0]))
    assert (
        show(describe_outlet(reading, AUTHORITIES)) == "sawt-as-sahl outlet-credit-line probable: صوت السهل"
    )


def test_a_name_that_two_outlets_share_belongs_to_neither() -> None:
    twins = (Outlet("one", "الفجر", "Dawn", "site"), Outlet("two", "الفجر", "Dawn", "site"))
    described = describe_outlet(make_reading("المصدر: الفجر"), Authorities(outlets=twins))
    assert described.outlet.id == ""


def test_a_variant_that_needs_a_head_word_is_no_name_of_itself() -> None:
    outlet = Outlet("al-jisr", "صحيفة الجسر", "Al-Jisr", variants=(Variant("جسر", needs="head-word"),))
    described = describe_outlet(make_reading("قال العامل لـ جسر إنه وصل."), Authorities(outlets=(outlet,)))
    assert described.outlet.value is None


def test_every_rule_is_explained() -> None:
    names = [rule.name for rule in RULES]
    assert len(set(names)) == len(names) == 9
    assert all(rule.arabic and rule.english for rule in RULES)
