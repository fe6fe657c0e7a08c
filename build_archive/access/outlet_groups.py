"""The groups of `by_outlet`: each outlet that has a record, those that have none, and what nobody knows."""

from __future__ import annotations

from collections.abc import Iterable

from build_archive.access.cards import UNKNOWN_OUTLET
from build_archive.access.site import Site
from build_archive.records import UNKNOWN_GROUP, UNLISTED_GROUP

GROUP_NOTES = {
    UNKNOWN_GROUP: "مواد لا يقول نصها من نشرها، ولم يسجّل ذلك أحد بعد.",
    UNLISTED_GROUP: "مواد يُعرف ناشرها من نصها، وليس له سجلّ في الأرشيف بعد.",
}
"""What the groups hold that are no outlet's."""
_LABELS = {UNKNOWN_GROUP: UNKNOWN_OUTLET, UNLISTED_GROUP: "وسائل بلا سجلّ بعد"}


def outlet_group_label(group: str, site: Site) -> str:
    """How a group is called."""
    if group in site.outlets:
        return site.outlets[group].label
    return _LABELS.get(group, group)


def outlet_group_slug(group: str) -> str:
    """A group's part of an address."""
    return group or "unknown"


def order_outlet_groups(counts: Iterable[tuple[str, int]]) -> list[str]:
    """Groups with a count for each: the greatest first, those that are no outlet's last."""
    ordered = sorted(counts, key=lambda found: (found[0] in GROUP_NOTES, -found[1], found[0]))
    return [group for group, _ in ordered]
