"""The head of an authority file: every key that its records may have, explained to who fills it in."""

from __future__ import annotations

from collections.abc import Iterator

from build_archive.sources.json_schema import AUTHORITIES
from build_archive.sources.key_groups import TITLES
from build_archive.sources.key_words import explain_key
from build_archive.sources.schema import Form, SourceForm, VariantForm, key_order

# what stands below a key, where its entries say more than a text
WITHIN: dict[str, type[Form]] = {"variants": VariantForm, "sources": SourceForm}


def write_head(name: str) -> str:
    """The comment above the records of `authorities/<name>.yml`, in Arabic and English."""
    title = TITLES[name]
    lines = (
        f"{title.arabic} · {title.english}",
        "",
        "كل سجل تحت معرّف لاتيني دائم لا يتغير.",
        "Each record stands under a permanent Latin id that never changes.",
        *_explain(AUTHORITIES[name], "  "),
    )
    return "".join(f"# {line}".rstrip() + "\n" for line in lines)


def _explain(form: type[Form], indent: str) -> Iterator[str]:
    for key in key_order(form):
        words = explain_key(form, key)
        yield f"{indent}{key}"
        yield f"{indent}    {words.arabic}"
        yield f"{indent}    {words.english}"
        if key in WITHIN:
            yield from _explain(WITHIN[key], f"{indent}    ")
