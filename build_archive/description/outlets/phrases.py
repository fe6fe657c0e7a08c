"""The phrases by which an outlet speaks of itself in its own articles.

«أفاد مراسل X», «رصدت X» and «قال … لـ X» are written by X, «قال … لموقع X» and «مراسل X البريطانية» by
others. An agency is quoted by all and has no such phrases but the signatures of its authority record.
All patterns read folded text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from build_archive.arabic.fold import Folded, fold
from build_archive.description.outlets.names import QUOTES, is_agency, names_of
from build_archive.records import Authorities, Outlet

SIGNATURE = "outlet-signature"
CORRESPONDENT = "outlet-correspondent"
INTERVIEW = "outlet-interview"

_QUOTE = rf"[{re.escape(QUOTES)}]"
_CLOSING = re.compile(rf" ?{_QUOTE}{{1,2}}")
_WINDOW = 60  # code points before a name that are looked at for its phrase
_SENTENCE_WINDOW = 120

# «مراسل X»
_REPORTER = re.compile(
    rf"(?<!\w)[وف]?(?:ال)?(?P<cue>(?:مراسل|موفد|مندوب)(?:ه|و|ي|تا|تي|ا)? (?P<mark>{_QUOTE}{{0,2}}) ?)\Z"
)
# «علمت "X"»
_NEWSROOM_WORK = re.compile(
    r"(?<!\w)[وف]?(?P<cue>(?:علمت|رصدت|رصدته|رصدتها|تواصلت|تلقت|تلقته|التقت|حاورت|سالت|استطلعت|وثقت|وثقته|"
    rf"(?:اطلعت|حصلت)(?: عليه| عليها)?) ?(?P<mark>{_QUOTE}{{0,2}}) ?)\Z"
)
# «لـ X», «لـ"X"»
_TO = re.compile(rf"(?<!\w)(?P<cue>ل(?: ?(?P<mark>{_QUOTE}{{1,2}}) ?| ?))\Z")
# «في حديث خاص مع "X"»
_TALK_WITH = re.compile(
    r"(?<!\w)(?P<cue>(?:حديث|حوار|مقابله|لقاء|تصريح|تصريحات)(?: \w+){0,2} (?:مع|الي) "
    rf"(?P<mark>{_QUOTE}{{1,2}}) ?)\Z"
)

_HEAD = re.compile(r"(?:موقع|صحيفه|جريده|مجله|قناه|شبكه|وكاله|تلفزيون|راديو|اذاعه|منصه|هييه|مووسسه|بوابه) ")
_SPEECH = re.compile(
    r"\b[وف]?(?:قال|اوضح|اكد|اضاف|صرح|ذكر|تحدث|كشف|اشار|لفت|شرح|روي|اعتبر|افاد|ابلغ|نفي|تابع|بين|حديث|تصريح|لقاء|"
    r"مقابل|حوار|اتصال|شهاد|يقول|تقول|يوضح|يوكد)\w{0,4}\b"
)
# «وفقا لـ…», «التابعة لـ…»
_NO_TALK = re.compile(
    r"\b(?:وفقا|وفق|طبقا|تابع|تابعه|التابع|التابعه|المملوك|المملوكه|نقلا|خلافا|ترجمه|مصدر) ?[:،]? ?\Z"
)
# «مقتل مراسل X»: the reporter is the news.
_REPORTER_IS_NEWS = re.compile(
    r"\b(?:مقتل|قتلت?|اعتقال|اعتقلت?|اغتيال|اصابه|اصيبت?|استشهاد|استشهد|وفاه|خطف|اختطاف|احتجاز|الافراج عن)"
    r" (?:ال)?\Z"
)
# «مراسل "بي بي سي" البريطانية»: only others say whose it is.
_INTRODUCED = re.compile(rf" ?{_QUOTE}* ?ال\w+يه\b")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase in a text: its span in the source text and the rule that knows it."""

    rule: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Name:
    """A folded name; one of two words or with Latin letters cannot be an ordinary word."""

    text: str
    is_talked_to: bool

    @property
    def is_unmistakable(self) -> bool:
        return " " in self.text or bool(re.search(r"[a-z]", self.text))


@dataclass(frozen=True, slots=True)
class _Signature:
    """A phrase of an authority record; `key` is a word without which it cannot occur."""

    rule: str
    key: str
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class OutletPhrases:
    """What is looked for of one outlet."""

    outlet: Outlet
    names: tuple[_Name, ...]
    signatures: tuple[_Signature, ...]


@lru_cache(maxsize=8)
def compile_phrases(authorities: Authorities) -> tuple[OutletPhrases, ...]:
    """The phrases of all outlets; the second call with the same records costs nothing."""
    return tuple(map(_compile, authorities.outlets))


def find_phrases(folded: Folded, phrases: OutletPhrases) -> Iterator[Phrase]:
    """The phrases of one outlet in a text, as spans of its source."""
    text = folded.text
    for name in phrases.names:
        for rule, start, end in _find_around_name(text, name):
            yield Phrase(rule, *folded.to_source(start, end))
    for signature in phrases.signatures:
        if signature.key in text:
            for match in signature.pattern.finditer(text):
                if _is_own(signature.rule, text, match.start(), match.end()):
                    yield Phrase(signature.rule, *folded.to_source(*match.span()))


def _find_around_name(text: str, name: _Name) -> Iterator[tuple[str, int, int]]:
    start = text.find(name.text)
    while start >= 0:
        end = start + len(name.text)
        if end == len(text) or not (text[end].isalnum()):
            yield from _find_before(text, start, end, name)
        start = text.find(name.text, end)


def _find_before(text: str, start: int, end: int, name: _Name) -> Iterator[tuple[str, int, int]]:
    """The rule whose phrase ends with the name at [start, end), with the span of the phrase."""
    before = text[max(0, start - _WINDOW) : start]
    offset = start - len(before)
    for rule, cue in (
        (CORRESPONDENT, _REPORTER.search(before)),
        (CORRESPONDENT, _require_mark(_NEWSROOM_WORK.search(before), name)),
        (INTERVIEW, _require_gap(_TO.search(before), name)),
        (INTERVIEW, _TALK_WITH.search(before) if name.is_talked_to else None),
    ):
        if cue and _is_own(rule, text, offset + cue.start("cue"), end):
            yield rule, offset + cue.start("cue"), _close_mark(text, end) if cue["mark"] else end


def _close_mark(text: str, end: int) -> int:
    """The end of a name together with the marks that close around it."""
    closing = _CLOSING.match(text, end)
    return closing.end() if closing else end


def _require_mark(cue: re.Match[str] | None, name: _Name) -> re.Match[str] | None:
    return cue if cue and (cue["mark"] or name.is_unmistakable) else None


def _require_gap(cue: re.Match[str] | None, name: _Name) -> re.Match[str] | None:
    """«لجسر» may be any bridge; «لـ جسر» and «لسكاي نيوز» are not."""
    return cue if cue and name.is_talked_to and (cue["cue"] != "ل" or name.is_unmistakable) else None


def _is_own(rule: str, text: str, start: int, end: int) -> bool:
    """Whether the phrase at [start, end) is worded as the outlet itself words it."""
    before = text[max(0, start - _SENTENCE_WINDOW) : start]
    if rule == CORRESPONDENT:
        return not _REPORTER_IS_NEWS.search(before) and not _INTRODUCED.match(text, end)
    if rule == INTERVIEW:
        sentence = re.split(r"[.\n]", before)[-1]
        spoken = re.search(_QUOTE, text[start:end]) or _SPEECH.search(sentence)
        return bool(spoken) and not _NO_TALK.search(sentence) and not _INTRODUCED.match(text, end)
    return True


# From an authority record to what is looked for


def _compile(outlet: Outlet) -> OutletPhrases:
    free = (outlet.label, *(variant.text for variant in outlet.variants if not variant.needs))
    own = () if is_agency(outlet) else tuple(dict.fromkeys(map(fold, free)))
    label_is_headed = bool(_HEAD.match(fold(outlet.label)))
    names = tuple(_Name(name, label_is_headed or not _HEAD.match(name)) for name in own)
    signatures = (_compile_signature(phrase, outlet, frozenset(own)) for phrase in outlet.signatures)
    return OutletPhrases(outlet, names, tuple(filter(None, signatures)))


def _compile_signature(phrase: str, outlet: Outlet, own: frozenset[str]) -> _Signature | None:
    """A signature under the rule of its form; None for one that the names find or that others write too."""
    folded = fold(phrase)
    pattern, key = _spell(folded), max(re.findall(r"\w+", folded), key=len, default="")
    reporter = re.match(r"(?:مراسل|موفد|مندوب)\w? (?P<name>.+)", folded)
    if reporter:
        found = reporter["name"] in own
        return (
            None if found else _Signature(CORRESPONDENT, key, re.compile(rf"\b(?:[وف]?(?:ال)?){pattern}\b"))
        )
    to = re.match(rf"ل(?:ل| ?{_QUOTE}{{0,2}} ?)(?P<name>.+?){_QUOTE}{{0,2}}\Z", folded)
    if to and _is_name(to["name"], outlet):
        outsider = is_agency(outlet) or (_HEAD.match(to["name"]) and not _HEAD.match(fold(outlet.label)))
        return None if outsider else _Signature(INTERVIEW, key, re.compile(rf"(?<!\w){pattern}(?!\w)"))
    if folded.startswith("خاص "):
        return _Signature(SIGNATURE, key, re.compile(rf"^\W*{pattern}(?!\w)", re.MULTILINE))
    return _Signature(SIGNATURE, key, re.compile(rf"(?<!\w){pattern}(?!\w)"))


def _is_name(folded: str, outlet: Outlet) -> bool:
    names = {fold(name) for name in names_of(outlet)}
    return folded in names or f"ال{folded}" in names or bool(_HEAD.match(folded))


def _spell(folded: str) -> str:
    """A pattern of a folded phrase: any space, any dash for a dash, any quotation mark for one."""
    pieces = []
    for piece in re.findall(rf"\s*[-–—]+\s*|\s+|{_QUOTE}|[^\s–—-]", folded.strip()):
        if piece.strip() and piece.strip()[0] in "-–—":
            pieces.append(r"\s*[-–—]+\s*")
        elif piece.isspace():
            pieces.append(r"\s+")
        else:
            pieces.append(_QUOTE if piece in QUOTES and piece not in "()[]" else re.escape(piece))
    return "".join(pieces)
