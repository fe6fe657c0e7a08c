"""Patterns that people write: a small, bounded part of regular expressions, matched against folded text."""

from __future__ import annotations

import re
from typing import Final

import regex

from build_archive.arabic.fold import fold

LONGEST: Final = 300
MOST_REPEATS: Final = 100
_ESCAPES = frozenset("bBdDsSwW")

# «\d», «[^ء-ي]», «{2,10}», «(?:», «*»
_TOKEN = re.compile(
    r"(?P<escape>\\.?)|(?P<set>\[\^?\]?(?:\\.|[^\]\\])*\]?)|(?P<repeat>\{[^}]*\}?|\?)|(?P<open>\((?:\?:)?)|(?P<close>\))|.",
    re.DOTALL,
)
_COUNT = re.compile(r"\{\d{1,3}(?:,(?P<most>\d{1,3}))?\}")


class PatternError(ValueError):
    """Why a pattern is not read, in words of two languages."""

    def __init__(self, english: str, arabic: str) -> None:
        super().__init__(english)
        self.english = english
        self.arabic = arabic


def compile_pattern(pattern: str) -> regex.Pattern[str]:
    """The pattern, to be matched against folded text; its own letters are folded too.

    Read are letters, sets, `.`, `|`, groups, `?`, counts with an end (`{2,10}`) and the escapes `\\b \\B \\d
    \\D \\s \\S \\w \\W`. What may take for ever (`*`, `+`, `{2,}`, a repetition within a repetition) is
    refused with PatternError; give a time limit to the search all the same.
    """
    if len(pattern) > LONGEST:
        raise PatternError(f"it is longer than {LONGEST} characters", f"هو أطول من {LONGEST} محرف")
    _check(pattern)
    folded = "".join(char if char.isascii() else fold(char) for char in pattern)
    try:
        compiled = regex.compile(folded, regex.IGNORECASE)
    except regex.error as error:
        raise PatternError(str(error), str(error)) from None
    if compiled.match(""):
        raise PatternError("it matches nothing at all, and so everywhere", "هو يطابق الفراغ، أي كل موضع")
    return compiled


def _check(pattern: str) -> None:
    """Refuses what is not of the bounded part."""
    has_repeat = [False]
    may_repeat = is_repeating_group = False
    for token in _TOKEN.finditer(pattern):
        kind = token.lastgroup
        was_repeating_group, is_repeating_group = is_repeating_group, False
        if kind == "open":
            has_repeat.append(False)
        elif kind == "close":
            if len(has_repeat) == 1:
                raise PatternError("a bracket closes that was not opened", "فيه قوس يُغلق ولم يُفتح")
            is_repeating_group = has_repeat.pop()
            has_repeat[-1] |= is_repeating_group
        elif kind == "repeat":
            _check_repeat(token[0])
            if not may_repeat:
                raise PatternError(
                    f"{token[0]} has nothing to repeat before it", f"ليس قبل «{token[0]}» ما يُكرَّر"
                )
            if was_repeating_group:
                raise PatternError(
                    f"{token[0]} repeats a group that repeats something itself",
                    f"«{token[0]}» تكرّر مجموعة فيها تكرار",
                )
            has_repeat[-1] = True
        elif kind == "escape":
            _check_escape(token[0])
        elif token[0] in ("*", "+"):
            raise PatternError(
                f"{token[0]} has no end; write a count such as {{0,20}}",
                f"لا حدّ للتكرار «{token[0]}»؛ اكتب عددًا مثل «{{0,20}}»",
            )
        may_repeat = kind not in ("open", "repeat") and token[0] != "|"


def _check_repeat(repeat: str) -> None:
    count = _COUNT.fullmatch(repeat)
    if repeat == "?":
        return
    if not count:
        raise PatternError(
            f"{repeat} is no count with an end, such as {{2,10}}",
            f"ليس «{repeat}» عددًا له حدّ مثل «{{2,10}}»",
        )
    if max(int(number) for number in re.findall(r"\d+", repeat)) > MOST_REPEATS:
        raise PatternError(f"{repeat} counts beyond {MOST_REPEATS}", f"«{repeat}» أكثر من {MOST_REPEATS}")


def _check_escape(escape: str) -> None:
    if len(escape) < 2 or (escape[1].isalnum() and escape[1] not in _ESCAPES):
        raise PatternError(f"{escape} is not read", f"«{escape}» لا تُقرأ")
