"""The head of a page that other programs read: YAML in which every text stays a text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import yaml

Value = str | Sequence[str] | None

# libyaml, which PyYAML's wheels bring, writes the same YAML in a sixth of the time
_DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
_NO_FOLDING = 2**31 - 1


def render_front_matter(values: Mapping[str, Value]) -> str:
    """The front matter of `values`; None is written as null, an empty text or list is left out."""
    kept = {
        key: value if value is None or isinstance(value, str) else list(value)
        for key, value in values.items()
        if value is None or value
    }
    dumped = yaml.dump(kept, Dumper=_DUMPER, allow_unicode=True, sort_keys=False, width=_NO_FOLDING)
    return f"---\n{dumped}---"
