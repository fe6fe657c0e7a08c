"""What a reader may choose sentences by in the browser: their outlets and years, with the words for it."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from build_archive.access.concordance.lines import UNKNOWN_YEAR, Lines
from build_archive.access.outlet_groups import outlet_group_label, outlet_group_slug
from build_archive.access.site import Site
from build_archive.access.words import noun_forms


@dataclass(frozen=True, slots=True)
class Option:
    value: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class Choice:
    """The outlets and the years to choose from, none where there is nothing to choose; `forms` is JSON."""

    outlets: tuple[Option, ...]
    years: tuple[Option, ...]
    forms: str


def offer_choice(
    shown: Iterable[Lines], site: Site, *, by_outlet: bool = False, by_year: bool = False
) -> Choice:
    """The outlets and years of the sentences of a page, by the number of sentences."""
    lines = [line for lines in shown for line in lines.lines]
    outlets = Counter(outlet for line in lines for outlet in line.outlets.split() if by_outlet)
    years = Counter(year for line in lines for year in line.years.split() if by_year)
    labels = {outlet_group_slug(group): outlet_group_label(group, site) for group in site.archive.by_outlet}
    by_count = sorted(outlets, key=lambda outlet: (-outlets[outlet], outlet))
    return Choice(
        _options([Option(outlet, labels[outlet], outlets[outlet]) for outlet in by_count]),
        _options(
            [Option(year, "بلا سنة" if year == UNKNOWN_YEAR else year, years[year]) for year in sorted(years)]
        ),
        json.dumps(noun_forms("sentence"), ensure_ascii=False),
    )


def _options(options: Sequence[Option]) -> tuple[Option, ...]:
    return tuple(options) if len(options) > 1 else ()
