"""When an article was published, for its readers."""

from __future__ import annotations

from functools import lru_cache

from build_archive.arabic.written_dates import format_edtf_arabic
from build_archive.records import Article, Statement

UNKNOWN_DATE = "بلا تاريخ معروف"


@lru_cache(maxsize=65536)
def format_period(period: str) -> str:
    """«2024», «كانون الأول 2024», «الأربعاء 11 كانون الأول 2024»; the empty period is the unknown one."""
    return format_edtf_arabic(period) if period else UNKNOWN_DATE


def format_published(published: Statement) -> str:
    """The date of a `published` statement in words."""
    return format_period(published.value or "")


def format_date(article: Article) -> str:
    """When an article was published, in words."""
    return format_published(article.statements["published"])
