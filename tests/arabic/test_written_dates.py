from __future__ import annotations

from build_archive.arabic.written_dates import format_edtf_arabic
from tests.case_files import Case, each_case


@each_case("written_dates")
def test_writes_edtf_for_readers(case: Case) -> None:
    assert "\n".join(map(format_edtf_arabic, case.given.splitlines())) == case.expected


def test_another_country_has_its_own_months() -> None:
    assert format_edtf_arabic("2024-08-11", "ar_TN") == "الأحد 11 أوت 2024"
    assert format_edtf_arabic("2024-12/2025-02", "ar_EG") == "بين ديسمبر 2024 وفبراير 2025"
