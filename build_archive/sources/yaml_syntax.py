"""Why a text is not YAML, in words that say what to type instead."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

import yaml

from build_archive.problems import Problem, Words

# the beginning of the line «	value: 2020-03-02»
TAB = re.compile(r"[ ]*\t")
# «published：2020-03-02», with a colon that is none
OTHER_COLON = re.compile(r"(\s*(?:-\s+)?[a-z][a-z_-]*)\s*[\uff1a\ufe55\ufe13\u2236\ua789\u05c3\u06d4]\s*(.*)")
# «published:2020-03-02»
NO_SPACE = re.compile(r"(\s*(?:-\s+)?[a-z][a-z_-]*):(?=[^\s/:])(.*)")
# «title: السيل: يقطع الطريق»
VALUE = re.compile(r"\s*(?:-\s+)?([a-z][a-z_-]*): +(.*\S)\s*")
# lines before the one where the reader gave up, in which the slip may stand
LOOK_BACK = 4
LOOK_AHEAD = 1
MAX_LINE = 300

LOOK = Words(
    "look for a missing quotation mark, a colon without a space after it, a differing indentation",
    "ابحث عن علامة تنصيص ناقصة، أو نقطتين بلا فراغ بعدهما، أو سطر يختلف بعده عن الحافة",
)
QUOTE_VALUE = Words(
    'put the whole value between straight quotation marks: key: "value"',
    'ضع القيمة كلها بين علامتي تنصيص مستقيمتين: «key: "value"»',
)
CLOSE_QUOTE = Words(
    "a quotation mark is opened and not closed; close it at the end of the value",
    "فُتحت علامة تنصيص ولم تُغلق؛ أغلقها في آخر القيمة",
)
ALIGN = Words(
    "begin keys of the same record at the same column, with spaces",
    "ابدأ مفاتيح السجل الواحد من عمود واحد، بفراغات",
)
# the reason that the reader of YAML gives, the same in words, and what to do
REASONS: Mapping[str, tuple[Words, Words]] = MappingProxyType(
    {
        "mapping values are not allowed": (
            Words(
                "a second colon stands in the line, or the line is indented too far",
                "في السطر نقطتان ثانيتان، أو السطر مزاح أكثر مما ينبغي",
            ),
            QUOTE_VALUE,
        ),
        "found unexpected end of stream": (
            Words("the file ends within a quotation", "ينتهي الملف قبل إغلاق علامة التنصيص"),
            CLOSE_QUOTE,
        ),
        "found unexpected document indicator": (
            Words("the line «---» stands within a quotation", "السطر «---» داخل نص بين علامتي تنصيص"),
            CLOSE_QUOTE,
        ),
        "could not find expected ':'": (
            Words("a key without a colon", "مفتاح بلا نقطتين"),
            Words(
                "write a colon and a space after the key, or indent the line",
                "اكتب بعد المفتاح نقطتين وفراغًا، أو أزح السطر بفراغين",
            ),
        ),
        "cannot start any token": (
            Words("a value cannot begin with this character", "لا تبدأ القيمة بهذا المحرف"),
            QUOTE_VALUE,
        ),
        "block sequence entries are not allowed": (
            Words("a list cannot begin here", "لا تبدأ قائمة هنا"),
            Words(
                "begin the list on the next line, or put the value between quotation marks",
                "ابدأ القائمة في السطر التالي، أو ضع القيمة بين علامتي تنصيص",
            ),
        ),
        "did not find expected key": (
            Words("no key stands where one should begin", "لا مفتاح حيث يجب أن يبدأ مفتاح"),
            Words(f"{QUOTE_VALUE.english}; or {ALIGN.english}", f"{QUOTE_VALUE.arabic}؛ أو {ALIGN.arabic}"),
        ),
        "did not find expected ',' or": (
            Words(
                "a bracket is not closed, or a comma is missing in a list",
                "قوس لم يُغلق، أو فاصلة ناقصة في قائمة",
            ),
            Words(
                "write [one, another] with the comma of the Latin keyboard",
                "اكتب «[one, another]» بفاصلة لوحة المفاتيح اللاتينية",
            ),
        ),
        "did not find expected '-' indicator": (
            Words("a line of the list does not begin with «- »", "سطر من القائمة لا يبدأ بـ «-»"),
            ALIGN,
        ),
        "unknown escape character": (
            Words(
                "a backslash stands before a character that it does not change",
                "شرطة مائلة عكسية قبل محرف لا تغيّره",
            ),
            Words(
                "put the value between single quotation marks: 'value'",
                "ضع القيمة بين علامتين مفردتين: 'value'",
            ),
        ),
        "control characters are not allowed": (
            Words("a control character stands here, which no text holds", "هنا محرف تحكّم لا يكون في نص"),
            Words("delete it, or type the line again", "احذفه، أو اكتب السطر من جديد"),
        ),
    }
)
MARKED = Words("this is another character than the colon", "ما بعد المفتاح محرف آخر غير النقطتين")
CLOSE = Words("no space follows the colon", "لا فراغ بعد النقطتين")


def explain_syntax(path: str, text: str, error: yaml.YAMLError) -> Problem:
    """The problem of a text that the reader of YAML refuses: what was typed wrongly, where it can be seen."""
    mark = getattr(error, "problem_mark", None)
    if mark is None:
        return no_character(path, text)
    lines = text.splitlines()
    numbers = range(min(mark.line + LOOK_AHEAD, len(lines) - 1), max(mark.line - LOOK_BACK, -1), -1)
    for number in numbers:
        line = lines[number][:MAX_LINE]
        if tab := TAB.match(line):
            return Problem.of("YAML-TAB", path, number + 1, column=tab.end(), at=tab.end())
    for number in numbers:
        if problem := _explain_colon(path, number, lines[number]):
            return problem
    told = str(getattr(error, "problem", None) or "")
    reason, proposal = next(
        (words for said, words in REASONS.items() if said in told), (Words(told, told), LOOK)
    )
    if proposal is CLOSE_QUOTE:
        mark = getattr(error, "context_mark", None) or mark  # where it was opened
    return Problem.of(
        "YAML-SYNTAX",
        path,
        mark.line + 1,
        column=mark.column + 1,
        paste=_quote(lines[mark.line]) if proposal is QUOTE_VALUE and mark.line < len(lines) else "",
        at=mark.column + 1,
        reason=reason,
        proposal=proposal,
    )


def _quote(line: str) -> str:
    """The line with quotation marks around its value, where it has none."""
    match = VALUE.fullmatch(line[:MAX_LINE])
    return f'{match[1]}: "{match[2]}"' if match and '"' not in match[2] and "\\" not in match[2] else ""


def find_colons(path: str, text: str) -> Iterator[Problem]:
    """The lines that are meant to have a key, and are plain text for their colon."""
    for number, line in enumerate(text.splitlines()):
        if problem := _explain_colon(path, number, line):
            yield problem


def _explain_colon(path: str, number: int, line: str) -> Problem | None:
    line = line[:MAX_LINE]
    for pattern, found in ((OTHER_COLON, MARKED), (NO_SPACE, CLOSE)):
        if match := pattern.fullmatch(line):
            key, value = match.groups()
            return Problem.of(
                "YAML-COLON",
                path,
                number + 1,
                column=len(key) + 1,
                paste=f"{key}: {value}".strip(),
                found=found,
                written=line.strip(),
            )
    return None


def no_character(path: str, text: str) -> Problem:
    """The problem of a text with a character that no YAML holds, or an escape that names none."""
    odd = next((index for index, c in enumerate(text) if c < " " and c not in "\t\n\r"), -1)
    line, column = (0, 0) if odd < 0 else (text.count("\n", 0, odd) + 1, odd - text.rfind("\n", 0, odd))
    reason, proposal = REASONS["control characters are not allowed"]
    return Problem.of("YAML-SYNTAX", path, line, column=column, at=column, reason=reason, proposal=proposal)
