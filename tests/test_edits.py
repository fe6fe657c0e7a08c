"""The sum is always right: text and edits give back the decoded seed, and offsets lead both ways."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from build_archive.edits import apply_edits, compose_edits, map_offsets, quote_seed, rebuild_seed
from build_archive.records import Edit, Quote

LETTERS = st.text(alphabet="ابت \n\N{NO-BREAK SPACE}x", max_size=40)
CLEAN = st.sampled_from(["", "", " ", "\n", "ا", "كلمة"])


@st.composite
def edits_of(draw: st.DrawFn, text: str) -> tuple[Edit, ...]:
    """Edits on `text`, sorted, none empty, none over another."""
    count = len(text) + 1
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), max_size=min(8, count - count % 2))))
    spans = zip(cuts[0::2], cuts[1::2], strict=False)
    return tuple(Edit(start, end, "rule", text[start:end], draw(CLEAN)) for start, end in spans)


@st.composite
def edited_text(draw: st.DrawFn) -> tuple[str, tuple[Edit, ...]]:
    text = draw(LETTERS)
    return text, draw(edits_of(text))


@st.composite
def text_edited_twice(draw: st.DrawFn) -> tuple[str, tuple[Edit, ...], tuple[Edit, ...]]:
    text, first = draw(edited_text())
    return text, first, draw(edits_of(apply_edits(text, first)))


@given(edited_text())
def test_the_seed_is_rebuilt_from_text_and_edits(case: tuple[str, tuple[Edit, ...]]) -> None:
    decoded, edits = case
    assert rebuild_seed(apply_edits(decoded, edits), edits) == decoded


@given(text_edited_twice())
def test_composed_edits_do_both_steps_at_once(case: tuple[str, tuple[Edit, ...], tuple[Edit, ...]]) -> None:
    decoded, first, second = case
    composed = compose_edits(decoded, first, second)
    text = apply_edits(apply_edits(decoded, first), second)
    assert apply_edits(decoded, composed) == text
    assert rebuild_seed(text, composed) == decoded


@given(text_edited_twice())
def test_composed_edits_are_in_order_and_quote_the_seed(
    case: tuple[str, tuple[Edit, ...], tuple[Edit, ...]],
) -> None:
    decoded, first, second = case
    at = 0
    for edit in compose_edits(decoded, first, second):
        assert at <= edit.start < edit.end
        assert edit.text == decoded[edit.start : edit.end]
        at = edit.end


@given(edited_text())
def test_a_kept_character_has_the_same_place_both_ways(case: tuple[str, tuple[Edit, ...]]) -> None:
    decoded, edits = case
    text = apply_edits(decoded, edits)
    offsets = map_offsets(edits)
    touched = {offset for edit in edits for offset in range(edit.start, edit.end)}
    for offset in range(len(decoded)):
        if offset not in touched:
            place = offsets.to_text_offset(offset)
            assert text[place] == decoded[offset]
            assert offsets.to_seed_span(place, place + 1) == (offset, offset + 1)


@given(edited_text(), st.data())
def test_a_span_of_the_text_leads_to_seed_that_gives_it(
    case: tuple[str, tuple[Edit, ...]], data: st.DataObject
) -> None:
    decoded, edits = case
    text = apply_edits(decoded, edits)
    if not text:
        return
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    seed_start, seed_end = map_offsets(edits).to_seed_span(start, end)
    inside = tuple(
        Edit(edit.start - seed_start, edit.end - seed_start, edit.rule, edit.text, edit.clean)
        for edit in edits
        if seed_start <= edit.start and edit.end <= seed_end
    )
    assert text[start:end] in apply_edits(decoded[seed_start:seed_end], inside)


@given(edited_text())
def test_text_offsets_never_fall(case: tuple[str, tuple[Edit, ...]]) -> None:
    decoded, edits = case
    offsets = map_offsets(edits)
    places = [offsets.to_text_offset(offset) for offset in range(len(decoded) + 1)]
    assert places == sorted(places)
    assert places[-1] == len(apply_edits(decoded, edits))


def test_a_removal_an_exchange_and_what_lies_between() -> None:
    decoded = "[ad] قال\N{NO-BREAK SPACE}الوزير"
    edits = (Edit(0, 5, "shortcodes", "[ad] "), Edit(8, 9, "odd-spaces", "\N{NO-BREAK SPACE}", " "))
    assert apply_edits(decoded, edits) == "قال الوزير"
    assert [edit.is_removal for edit in edits] == [True, False]
    offsets = map_offsets(edits)
    assert offsets.to_seed_span(0, 10) == (5, 15)
    assert offsets.to_seed_span(3, 4) == (8, 9)
    assert offsets.to_text_offset(2) == 0
    assert quote_seed(decoded, *offsets.to_seed_span(4, 10)) == Quote(9, 15, "الوزير")


def test_a_second_edit_over_a_first_takes_its_span_and_its_own_name() -> None:
    decoded = "ا&nbsp;ب"
    first = (Edit(1, 7, "character-reference", "&nbsp;", "\N{NO-BREAK SPACE}"),)
    second = (Edit(1, 2, "odd-spaces", "\N{NO-BREAK SPACE}", " "),)
    assert compose_edits(decoded, first, second) == (Edit(1, 7, "odd-spaces", "&nbsp;", " "),)
