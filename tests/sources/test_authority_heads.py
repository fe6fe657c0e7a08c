from __future__ import annotations

import pytest

from build_archive.sources.authority_heads import write_head
from build_archive.sources.json_schema import AUTHORITIES
from build_archive.sources.key_words import explain_key
from build_archive.sources.schema import VariantForm
from build_archive.sources.strict_yaml import Document, read_yaml

each_file = pytest.mark.parametrize("name", AUTHORITIES)


@each_file
def test_every_key_stands_above_its_words_in_both_languages(name: str) -> None:
    lines = [line.removeprefix("#").strip() for line in write_head(name).splitlines()]
    for key in AUTHORITIES[name].model_fields:
        words = explain_key(AUTHORITIES[name], key)
        at = lines.index(key)
        assert lines[at + 1 : at + 3] == [words.arabic, words.english]


@each_file
def test_it_says_nothing_to_the_reader_of_the_file(name: str) -> None:
    document, problems = read_yaml(f"{name}.yml", write_head(name).encode())
    assert (document.value, problems) == (Document().value, ())


def test_what_a_variant_may_need_stands_below_variants() -> None:
    lines = write_head("places").splitlines()
    assert lines.index("#   variants") < lines.index("#       needs") < lines.index("#   not_in")
    assert all(f"#       {key}" in lines for key in VariantForm.model_fields)
