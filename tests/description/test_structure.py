from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from build_archive.description.lines import split_lines
from build_archive.description.structure import divide_blocks
from tests.case_files import Case, each_case


@each_case("structure")
def test_parts_of_a_body(case: Case) -> None:
    blocks = divide_blocks(case.given, title=None)
    assert [block.kind for block in blocks] == case.expected.split()


@given(st.text(alphabet="اب،.:؟! \n\t«»"))
def test_blocks_are_the_lines_of_the_text(text: str) -> None:
    blocks = divide_blocks(text, title=None)
    assert [text[block.start : block.end] for block in blocks] == [
        line.strip() for line in text.split("\n") if line.strip()
    ]


def test_the_title_is_its_line_and_no_neighbour_of_a_heading() -> None:
    text = "عنوان المقال\nشروط الاتفاق\n" + "كلمة " * 15 + "."
    blocks = divide_blocks(text, title=split_lines(text)[0])
    assert [block.kind for block in blocks] == ["title", "paragraph", "paragraph"]
