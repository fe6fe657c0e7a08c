"""What this archive's own records find in sentences with words that places are named after."""

from __future__ import annotations

from functools import lru_cache

from build_archive.description.names.mentions import annotate_mentions
from build_archive.records import Authorities, Reading, Seed
from build_archive.sources.authorities import read_authorities
from tests.case_files import Case, each_case
from tests.first_archive import ROOT, needs_first_archive

pytestmark = needs_first_archive


@lru_cache(maxsize=1)
def authorities() -> Authorities:
    return read_authorities(ROOT)[0]


@each_case("ordinary_words")
def test_places_among_ordinary_words(case: Case) -> None:
    reading = Reading(Seed("article", "seeds/article.txt", b""), decoded=case.given, text=case.given)
    mentions = annotate_mentions(reading, authorities()).mentions
    assert " ".join(mention.id for mention in mentions if mention.kind == "place") == case.expected
