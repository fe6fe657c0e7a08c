"""An article in a summary: its statements with their evidence, its names, what cleaning removed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from build_archive.access.cards import heading_of
from build_archive.access.marked_sentence import mark_sentence
from build_archive.access.sentences import sentence_at
from build_archive.access.templating import render_block
from build_archive.github.differences import ChangedArticle
from build_archive.github.fitting import LONGEST, ROOM, Some, cut, some
from build_archive.records import Article, Authorities, Edit, Mention, Name, Rule, Statement

_MOST_NAMES, _MOST_DOUBTS, _MOST_TEXTS = 60, 20, 3


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
class RemovalGroup:
    rule: Rule
    times: int
    texts: tuple[str, ...]


class ArticleBlocks:
    """Renders articles with the labels of `authorities` and the words of `rules`; unfolded if `is_open`."""

    def __init__(self, authorities: Authorities, rules: Mapping[str, Rule], is_open: bool) -> None:
        self.rules = rules
        self.is_open = is_open
        self.labels: dict[Name, str] = {("place", place.id): place.label for place in authorities.places}
        self.labels |= {("actor", actor.id): actor.label for actor in authorities.actors}

    def added(self, article: Article) -> str:
        """A new article: everything that is read of it."""
        rows = [Row(name, self._tell(name, one)) for name, one in article.statements.items()]
        names = article.names
        return self._render(article, rows, names, lost=(), is_other_text=False, is_cleaned=True)

    def changed(self, changed: ChangedArticle) -> str:
        """An article that is read otherwise: what is, and what was."""
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
            rows,
            changed.gained,
            lost=changed.lost,
            is_other_text=changed.is_other_text,
            is_cleaned=changed.is_other_text,
        )

    def _render(
        self,
        article: Article,
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
            heading=cut(heading_of(article).text),
            is_open=self.is_open,
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
            value=None if statement.value is None else cut(statement.value),
            id=statement.id,
            certainty=statement.certainty,
            quote=cut(statement.quote.text) if statement.quote else "",
            rule=self._rule(statement.rule) if statement.rule else None,
            by=cut(statement.by),
            why=cut(statement.why),
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
            texts.setdefault(edit.rule, []).append(cut(edit.text))
        return [
            RemovalGroup(self._rule(rule), len(all), tuple(filter(None, dict.fromkeys(all)))[:_MOST_TEXTS])
            for rule, all in texts.items()
        ]


def _excerpt(article: Article, mentions: Sequence[Mention]) -> tuple[str, str, str]:
    """The words before and behind the first of these mentions, if there is one below the title."""
    title_end = next((block.end for block in article.blocks if block.kind == "title"), 0)
    mention = next((one for one in mentions if one.start >= title_end), mentions[0])
    sentence, mark = sentence_at(article, mention.start), (mention.start, mention.end)
    pieces = mark_sentence(article.text, sentence.start, max(sentence.end, mark[1]), [mark], longest=LONGEST)
    place = next(number for number, piece in enumerate(pieces) if piece.is_marked)
    before, after = pieces[:place], pieces[place + 1 :]
    return "".join(one.text for one in before), pieces[place].text, "".join(one.text for one in after)


def _doubts(article: Article) -> Iterator[Doubt]:
    seen = set()
    for one in article.ambiguous:
        if one.names not in seen:
            seen.add(one.names)
            yield Doubt(one.quote.text, tuple(id for _, id in one.names))
