"""Every key that may be written says what it is for."""

from __future__ import annotations

import pytest

from build_archive.sources import schema
from build_archive.sources.key_words import OWN, explain_key
from build_archive.sources.schema import Form, RecordedForm

FORMS = [
    form
    for form in vars(schema).values()
    if isinstance(form, type) and issubclass(form, Form) and not issubclass(form, RecordedForm)
]


@pytest.mark.parametrize("form", [form for form in FORMS if form not in {Form, schema.AuthorityForm}])
def test_every_key_is_explained(form: type[Form]) -> None:
    for key in form.model_fields:
        words = explain_key(form, key)
        assert words.english.endswith(".")
        assert words.arabic


@pytest.mark.parametrize("form", OWN)
def test_nothing_is_explained_that_is_no_key(form: type[Form]) -> None:
    assert set(OWN[form]) <= set(form.model_fields)
