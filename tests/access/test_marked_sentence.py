from __future__ import annotations

from build_archive.access.marked_sentence import AROUND, CUT, LONGEST, Piece, mark_sentence


def show(pieces: tuple[Piece, ...]) -> str:
    return "".join(f"<{piece.text}>" if piece.is_marked else piece.text for piece in pieces)


def test_a_sentence_is_shown_whole_with_its_marks() -> None:
    text = "قبلها. وصل الحرس، ثم رحل الحرس. بعدها."
    start, end = text.index("وصل"), text.index(" بعدها")
    marks = [(at, at + 5) for at in (text.index("الحرس"), text.rindex("الحرس"))]
    assert show(mark_sentence(text, start, end, marks)) == "وصل <الحرس>، ثم رحل <الحرس>."


def test_marks_that_lie_outside_or_in_another_are_left_out() -> None:
    assert show(mark_sentence("أبتثجحخ", 1, 5, [(0, 1), (2, 4), (3, 4), (4, 6)])) == "ب<تث>ج"


def test_what_is_far_from_the_marks_of_a_long_sentence_is_left_out() -> None:
    word = "كلمة "
    text = f"{word * 200}أول {word * 200}آخر {word * 200}".strip()
    marks = [(at, at + 3) for at in (text.index("أول"), text.index("آخر"))]
    shown = show(mark_sentence(text, 0, len(text), marks))
    assert shown.count(CUT) == 3
    assert shown.startswith(f"{CUT} كلمة ")
    assert shown.endswith(f"كلمة {CUT}")
    assert "كلمة <أول> كلمة" in shown
    assert "كلمة <آخر> كلمة" in shown
    assert set(shown.replace("<أول>", "").replace("<آخر>", "").split()) == {"كلمة", CUT}
    assert len(shown) < 4 * AROUND + 60


def test_a_sentence_of_the_greatest_length_is_whole() -> None:
    text = "ص" * LONGEST
    assert show(mark_sentence(text, 0, LONGEST, [])) == text
    assert CUT in show(mark_sentence(f"{text} ص", 0, LONGEST + 2, []))
