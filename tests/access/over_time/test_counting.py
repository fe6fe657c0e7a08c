from __future__ import annotations

from build_archive.access.over_time.counting import count_by_month
from build_archive.arabic.periods import day_span
from tests.access.articles import make_article


def test_each_article_is_counted_where_its_date_is_certain() -> None:
    dates = ["2024-12-06", "2024-12", "[2024-12-06,2024-12-07]", "2024", "[2024-03-01,2024-05-02]"]
    dates += ["2024-12-31/2025-01-01", "", "2024-12-06/.."]
    articles = [make_article(f"a{number}", "عنوان") for number in range(len(dates))]
    spans = {f"a{number}": span for number, date in enumerate(dates) if (span := day_span(date))}
    counts = count_by_month(articles, spans)
    assert counts.months == {(2024, 12): 3}
    assert counts.years == {2024: 2}
    assert counts.undated == 3
    assert counts.of_year(2024) == 5
