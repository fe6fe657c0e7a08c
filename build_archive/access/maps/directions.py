"""Where one place lies from another, in words: «44 كم إلى الجنوب الشرقي»."""

from __future__ import annotations

from build_archive.earth import Point, measure_bearing, measure_distance

_DIRECTIONS = (
    "الشمال",
    "الشمال الشرقي",
    "الشرق",
    "الجنوب الشرقي",
    "الجنوب",
    "الجنوب الغربي",
    "الغرب",
    "الشمال الغربي",
)


def tell_way(start: Point, end: Point) -> str:
    """How far and whereto it is from one point to another as the crow flies."""
    kilometres = measure_distance(start, end)
    if kilometres < 0.05:
        return "في الموضع نفسه"
    direction = _DIRECTIONS[round(measure_bearing(start, end) / 45) % 8]
    far = f"{round(kilometres):,} كم" if kilometres >= 1 else "أقل من كيلومتر"
    return f"{far} إلى {direction}"
