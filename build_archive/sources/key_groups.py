"""The keys of every form, as the site lists them."""

from __future__ import annotations

from build_archive.problems import Words
from build_archive.records import Key, KeyGroup
from build_archive.sources import json_schema
from build_archive.sources.key_words import explain_key
from build_archive.sources.schema import (
    Form,
    RecordForm,
    RedactForm,
    SourceForm,
    VariantForm,
    WithdrawnForm,
    key_order,
)

TITLES = {
    "places": Words("Places", "الأماكن"),
    "actors": Words("Actors", "الفاعلون"),
    "outlets": Words("Outlets", "الوسائل الإعلامية"),
    "events": Words("Events", "الأحداث"),
    "map": Words("What maps are drawn on", "ما تُرسم عليه الخرائط"),
}


def read_key_groups() -> tuple[KeyGroup, ...]:
    """The keys of records, of each authority file, and of what stands in them."""
    return (
        _group("record", Words("The record of an article", "سجل المادة"), RecordForm, json_schema.RECORD),
        *(
            _group(name, TITLES[name], form, f"{json_schema.FOLDER}/{name}.json")
            for name, form in json_schema.AUTHORITIES.items()
        ),
        _group(
            "variant",
            Words("A variant, where more than its text is said", "صيغة الاسم إن قيل أكثر من نصها"),
            VariantForm,
        ),
        _group("source", Words("A source", "المصدر"), SourceForm),
        _group("withdrawn", Words("Withdrawal", "الحجب"), WithdrawnForm),
        _group("redact", Words("What is hidden of a text", "ما يُحجب من نص"), RedactForm),
    )


def _group(id: str, title: Words, form: type[Form], schema: str = "") -> KeyGroup:
    keys = tuple(
        Key(key, explain_key(form, key), form.model_fields[key].is_required()) for key in key_order(form)
    )
    return KeyGroup(id, title, keys, schema)
