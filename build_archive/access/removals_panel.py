"""What is not on the page as it was: removals with their text, changes of characters in sum."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from build_archive.access.escaping import show_invisible
from build_archive.access.site import Site
from build_archive.access.templating import render_block
from build_archive.records import Article, Edit

_MOST_PAIRS = 12
# a picture that was pasted into a text can be millions of characters long
_LONGEST = 4000


@dataclass(frozen=True, slots=True)
class Blank:
    """Spaces and line ends («[U+0020]», «↵») that were removed alike in so many places."""

    shown: str
    times: int


@dataclass(frozen=True, slots=True)
class ShownRemoval:
    """A removal; `rest` counts the characters of a very long one that only the original shows."""

    start: int
    end: int
    text: str
    rest: int


@dataclass(frozen=True, slots=True)
class RemovalGroup:
    """The removals of one rule; those that hold nothing to see are told in sum, as `blanks`."""

    rule: str
    rule_words: str
    total: int
    shown: tuple[ShownRemoval, ...]
    blanks: tuple[Blank, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    text: str
    clean: str


@dataclass(frozen=True, slots=True)
class ChangeGroup:
    """The changes of one rule; `more` says that it made other ones than `pairs` too."""

    rule_words: str
    times: int
    pairs: tuple[Pair, ...]
    more: bool


def render_removals(article: Article, site: Site, root: str) -> str:
    """The list of everything that was removed or changed."""
    changes = [edit for edit in article.edits if not edit.is_removal]
    growth = sum(len(edit.text) - len(edit.clean) for edit in article.edits)
    return render_block(
        "removals",
        removals=[_removal_group(*group) for group in _by_rule(article.removals, site)],
        removed=sum(len(edit.text) for edit in article.removals),
        original=len(article.text) + growth,
        changes=[_change_group(words, edits) for _, words, edits in _by_rule(changes, site)],
        changed=len(changes),
        root=root,
    )


def _by_rule(edits: Iterable[Edit], site: Site) -> list[tuple[str, str, tuple[Edit, ...]]]:
    groups: dict[str, list[Edit]] = {}
    for edit in edits:
        groups.setdefault(edit.rule, []).append(edit)
    return [(rule, site.rule_words(rule), tuple(group)) for rule, group in groups.items()]


def _removal_group(rule: str, words: str, edits: tuple[Edit, ...]) -> RemovalGroup:
    blanks = Counter(edit.text for edit in edits if not edit.text.strip())
    return RemovalGroup(
        rule=rule,
        rule_words=words,
        total=len(edits),
        shown=tuple(_show_removal(edit) for edit in edits if edit.text.strip()),
        blanks=tuple(Blank(_show_blank(text), times) for text, times in sorted(blanks.items())),
    )


def _show_removal(edit: Edit) -> ShownRemoval:
    rest = max(len(edit.text) - _LONGEST, 0)
    return ShownRemoval(edit.start, edit.end, edit.text[:_LONGEST], rest)


def _show_blank(text: str) -> str:
    return show_invisible(text).replace(" ", "[U+0020]").replace("\n", "↵")


def _change_group(words: str, edits: tuple[Edit, ...]) -> ChangeGroup:
    pairs = Counter((edit.text, edit.clean) for edit in edits)
    common = sorted(pairs, key=lambda pair: -pairs[pair])[:_MOST_PAIRS]
    return ChangeGroup(words, len(edits), tuple(Pair(*pair) for pair in common), len(pairs) > len(common))
