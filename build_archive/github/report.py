"""What a change does to the site, as the summary of a pull request: in it no text is more than text.

Every block is HTML without a blank line, which Markdown passes through unread.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain

from build_archive.access.cards import heading_of, shorten
from build_archive.access.marked_sentence import mark_sentence
from build_archive.access.sentences import sentence_at
from build_archive.access.templating import render_block
from build_archive.github.differences import ChangedArticle, Differences
from build_archive.github.fitting import ROOM, Block, Some, fit_blocks, some
from build_archive.problems import Problem
from build_archive.problems.words import ISOLATE, POP
from build_archive.records import Article, Authorities, Candidate, Edit, Mention, Name, Rule, Statement

_FEW = 3
"""So many articles are shown unfolded."""

_MOST_NAMES, _MOST_DOUBTS, _MOST_TEXTS, _MOST_CANDIDATES = 60, 20, 3, 30
_LONGEST = 240
"""Characters of a text that are shown; each takes eight bytes at most."""

_BYTES_OF_A_PROBLEM, _BYTES_OF_AN_ID = 20_000, 4_000
"""The share of a summary's bytes that makes room for one more of them."""

_WEIGHTS = ("fatal", "error", "warning", "notice")
_ISOLATES = str.maketrans("", "", ISOLATE + POP)


@dataclass(frozen=True, slots=True)
class Told:
    """A statement in words; `rule` is what its rule says of itself."""

    name: str
    value: str | None
    id: str
    certainty: str
    quote: str
    rule: Rule | None
    by: str
    why: str
    candidates: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A statement as it is now and, where it was another, as it was."""

    name: str
    after: Told
    before: Told | None = None


@dataclass(frozen=True, slots=True)
class Named:
    """A place or an actor with the first sentence that names it."""

    id: str
    label: str
    times: int
    before: str = ""
    marked: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class Doubt:
    """A name as the article writes it, and the records it may mean."""

    text: str
    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Unrecorded:
    """A name without a record, and the first sentence that has it."""

    label: str
    kind: str
    certainty: str
    article: str
    sentence: str


@dataclass(frozen=True, slots=True)
class RemovalGroup:
    rule: Rule
    times: int
    texts: tuple[str, ...]


class Report:
    """Renders differences with the labels of `authorities` and the words of `rules`."""

    def __init__(self, authorities: Authorities, rules: Mapping[str, Rule]) -> None:
        self.rules = rules
        self.labels: dict[Name, str] = {("place", place.id): place.label for place in authorities.places}
        self.labels |= {("actor", actor.id): actor.label for actor in authorities.actors}

    def render(self, differences: Differences, candidates: Sequence[Candidate], limit: int) -> str:
        """The summary in at most `limit` bytes of UTF-8; what does not fit is named or counted.

        `candidates` are the names without a record in the articles that come or change.
        """
        is_open = len(differences.added) + len(differences.changed) <= _FEW
        added = ((article.id, partial(self._added, article, is_open)) for article in differences.added)
        changed = ((one.article.id, partial(self._changed, one, is_open)) for one in differences.changed)
        unrecorded: list[Block] = [("candidates", partial(_candidates, candidates))] if candidates else []
        blocks = chain(
            unrecorded,
            _headed("مواد تُضاف · Articles added", added),
            _headed("مواد تتغيّر · Articles changed", changed),
        )
        return fit_blocks(_head(differences, limit), blocks, limit)

    def _added(self, article: Article, is_open: bool) -> str:
        rows = [Row(name, self._tell(name, one)) for name, one in article.statements.items()]
        names = article.names
        return self._render(article, is_open, rows, names, lost=(), is_other_text=False, is_cleaned=True)

    def _changed(self, changed: ChangedArticle, is_open: bool) -> str:
        rows = [
            Row(
                one.name,
                self._tell(one.name, one.after),
                self._tell(one.name, one.before) if one.before else None,
            )
            for one in changed.statements
        ]
        return self._render(
            changed.article,
            is_open,
            rows,
            changed.gained,
            lost=changed.lost,
            is_other_text=changed.is_other_text,
            is_cleaned=changed.is_other_text,
        )

    def _render(
        self,
        article: Article,
        is_open: bool,
        rows: Sequence[Row],
        names: Sequence[Name],
        *,
        lost: Sequence[Name],
        is_other_text: bool,
        is_cleaned: bool,
    ) -> str:
        return render_block(
            "article",
            room=ROOM,
            id=article.id,
            heading=shorten(heading_of(article).text, _LONGEST),
            is_open=is_open,
            rows=rows,
            is_other_text=is_other_text,
            places=self._names(article, [name for name in names if name[0] == "place"]),
            actors=self._names(article, [name for name in names if name[0] == "actor"]),
            lost=some([Named(name[1], self._label(name), 0) for name in lost], _MOST_NAMES),
            doubts=some(list(_doubts(article)), _MOST_DOUBTS),
            removals=self._removals(article.removals) if is_cleaned else None,
            removed=sum(len(edit.text) for edit in article.removals),
        )

    def _label(self, name: Name) -> str:
        return self.labels.get(name, name[1])

    def _tell(self, name: str, statement: Statement) -> Told:
        return Told(
            name=name,
            value=None if statement.value is None else shorten(statement.value, _LONGEST),
            id=statement.id,
            certainty=statement.certainty,
            quote=shorten(statement.quote.text, _LONGEST) if statement.quote else "",
            rule=self._rule(statement.rule) if statement.rule else None,
            by=shorten(statement.by, _LONGEST),
            why=shorten(statement.why, _LONGEST),
            candidates=statement.candidates,
        )

    def _rule(self, name: str) -> Rule:
        return self.rules.get(name) or Rule(name, name, name)

    def _names(self, article: Article, names: Sequence[Name]) -> Some[Named]:
        few = names[:_MOST_NAMES]
        return Some(tuple(self._named(article, name) for name in few), len(names) - len(few))

    def _named(self, article: Article, name: Name) -> Named:
        mentions = [one for one in article.mentions if (one.kind, one.id) == name]
        before, marked, after = _excerpt(article, mentions) if mentions else ("", "", "")
        return Named(name[1], self._label(name), len(mentions), before, marked, after)

    def _removals(self, removals: Iterable[Edit]) -> list[RemovalGroup]:
        texts: dict[str, list[str]] = {}
        for edit in removals:
            texts.setdefault(edit.rule, []).append(shorten(edit.text, _LONGEST))
        return [
            RemovalGroup(self._rule(rule), len(all), tuple(filter(None, dict.fromkeys(all)))[:_MOST_TEXTS])
            for rule, all in texts.items()
        ]


def _excerpt(article: Article, mentions: Sequence[Mention]) -> tuple[str, str, str]:
    """The words before and behind the first of these mentions, if there is one below the title."""
    title_end = next((block.end for block in article.blocks if block.kind == "title"), 0)
    mention = next((one for one in mentions if one.start >= title_end), mentions[0])
    sentence, mark = sentence_at(article, mention.start), (mention.start, mention.end)
    pieces = mark_sentence(article.text, sentence.start, max(sentence.end, mark[1]), [mark], longest=_LONGEST)
    place = next(number for number, piece in enumerate(pieces) if piece.is_marked)
    before, after = pieces[:place], pieces[place + 1 :]
    return "".join(one.text for one in before), pieces[place].text, "".join(one.text for one in after)


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
            [replace(one, reason=_cut(one.reason)) for one in differences.withdrawn],
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
    return replace(
        problem,
        path=_cut(problem.path),
        message=_cut(problem.message),
        hint=_cut(problem.hint),
        arabic_message=_cut(problem.arabic_message),
        arabic_hint=_cut(problem.arabic_hint),
    )


def _cut(text: str) -> str:
    """The text as long as it may be, without what keeps Latin apart in a terminal."""
    return shorten(text.translate(_ISOLATES), _LONGEST)


def _candidates(candidates: Sequence[Candidate]) -> str:
    return render_block(
        "candidates", room=ROOM, candidates=some([_unrecorded(one) for one in candidates], _MOST_CANDIDATES)
    )


def _unrecorded(candidate: Candidate) -> Unrecorded:
    spot = candidate.spots[0]
    sentence = sentence_at(spot.article, spot.start)
    return Unrecorded(
        label=shorten(candidate.label, _LONGEST),
        kind=candidate.kind,
        certainty=candidate.certainty,
        article=spot.article.id,
        sentence=shorten(spot.article.text[sentence.start : sentence.end], _LONGEST),
    )


def _doubts(article: Article) -> Iterator[Doubt]:
    seen = set()
    for one in article.ambiguous:
        if one.names not in seen:
            seen.add(one.names)
            yield Doubt(one.quote.text, tuple(id for _, id in one.names))
