"""What a change does to the site, as the summary of a pull request: in it no text is more than text.

Every block is HTML without a blank line, which Markdown passes through unread.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain

from build_archive.access.sentences import sentence_at
from build_archive.access.templating import render_block
from build_archive.github.article_block import ArticleBlocks
from build_archive.github.differences import Differences
from build_archive.github.fitting import ROOM, Block, cut, fit_blocks, some
from build_archive.problems import Problem
from build_archive.problems.words import ISOLATE, POP
from build_archive.records import Authorities, Candidate, Rule

_FEW = 3
"""So many articles are shown unfolded."""
_MOST_CANDIDATES = 30

_BYTES_OF_A_PROBLEM, _BYTES_OF_AN_ID = 20_000, 4_000
"""The share of a summary's bytes that makes room for one more of them."""

_ISOLATES = str.maketrans("", "", ISOLATE + POP)
_WEIGHTS = ("fatal", "error", "warning", "notice")


@dataclass(frozen=True, slots=True)
class Unrecorded:
    """A name without a record, and the first sentence that has it."""

    label: str
    kind: str
    certainty: str
    article: str
    sentence: str


def render_report(
    differences: Differences,
    candidates: Sequence[Candidate],
    authorities: Authorities,
    rules: Mapping[str, Rule],
    limit: int,
) -> str:
    """The summary in at most `limit` bytes of UTF-8; what does not fit is named or counted.

    `candidates` are the names without a record in what comes or has another text; names are called by the
    labels of `authorities`, and evidence by the words of `rules`.
    """
    articles = ArticleBlocks(authorities, rules, len(differences.added) + len(differences.changed) <= _FEW)
    added = ((one.id, partial(articles.added, one)) for one in differences.added)
    changed = ((one.article.id, partial(articles.changed, one)) for one in differences.changed)
    unrecorded: list[Block] = [("candidates", partial(_candidates, candidates))] if candidates else []
    blocks = chain(
        unrecorded,
        _headed("مواد تُضاف · Articles added", added),
        _headed("مواد تتغيّر · Articles changed", changed),
    )
    return fit_blocks(_head(differences, limit), blocks, limit)


def _headed(heading: str, blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks with a heading before the first."""
    for number, (id, render) in enumerate(blocks):
        yield id, render if number else partial(_under, heading, render)


def _under(heading: str, render: Callable[[], str]) -> str:
    return f"<h2>{heading}</h2>\n\n{render()}"


def _head(differences: Differences, limit: int) -> str:
    """The counts, what is wrong and what goes: of a summary at most nine parts in ten."""
    severities = [problem.severity for problem in differences.arisen]
    by_weight = sorted(differences.arisen, key=lambda problem: _WEIGHTS.index(problem.severity))
    return render_block(
        "changes_head",
        room=ROOM,
        added=len(differences.added),
        changed=len(differences.changed),
        removed=some([article.id for article in differences.removed], limit // _BYTES_OF_AN_ID),
        withdrawn=some(
            [replace(one, reason=cut(one.reason)) for one in differences.withdrawn],
            limit // _BYTES_OF_A_PROBLEM,
        ),
        errors=severities.count("error") + severities.count("fatal"),
        warnings=severities.count("warning"),
        solved=len(differences.solved),
        arisen=some([_shorten(problem) for problem in by_weight], limit // _BYTES_OF_A_PROBLEM),
        is_nothing=not (
            differences.added or differences.changed or differences.removed or differences.withdrawn
        ),
    )


def _shorten(problem: Problem) -> Problem:
    """The problem cut, without the signs that keep Latin apart from Arabic in a terminal."""
    fields = (problem.path, problem.message, problem.hint, problem.arabic_message, problem.arabic_hint)
    path, message, hint, arabic_message, arabic_hint = (cut(text.translate(_ISOLATES)) for text in fields)
    return replace(
        problem, path=path, message=message, hint=hint, arabic_message=arabic_message, arabic_hint=arabic_hint
    )


def _candidates(candidates: Sequence[Candidate]) -> str:
    return render_block(
        "candidates", room=ROOM, candidates=some([_unrecorded(one) for one in candidates], _MOST_CANDIDATES)
    )


def _unrecorded(candidate: Candidate) -> Unrecorded:
    spot = candidate.spots[0]
    sentence = sentence_at(spot.article, spot.start)
    return Unrecorded(
        label=cut(candidate.label),
        kind=candidate.kind,
        certainty=candidate.certainty,
        article=spot.article.id,
        sentence=cut(spot.article.text[sentence.start : sentence.end]),
    )
