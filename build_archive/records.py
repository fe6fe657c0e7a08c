"""The nouns of the archive: frozen records that pass between the floors.

Offsets are code points, `start` inclusive and `end` exclusive. «Seed offsets» count in the decoded seed,
«text offsets» in the clean text; `build_archive.edits` leads from one to the other.
"""

from __future__ import annotations

from array import array
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import Literal

from build_archive.earth import Point
from build_archive.problems import Problem, Words

Certainty = Literal["certain", "probable", "possible", "unknown"]
Kind = Literal["place", "actor"]
BlockKind = Literal["title", "heading", "paragraph"]
Needs = Literal["", "full-name", "head-word"]
Naming = Literal["neutral", "self", "hostile", "abbreviation", "latin"]
ShapeKind = Literal["land", "area", "border", "river"]
CandidateKind = Literal["person", "organisation", "place", ""]
Name = tuple[Kind, str]
"""A place or an actor: its kind and its id."""
Span = tuple[date, date]
"""A first and a last day, both included."""


# Evidence


@dataclass(frozen=True, slots=True)
class Quote:
    """A span of the decoded seed (seed offsets) with the text it holds."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Statement:
    """A value with its evidence: the rule that read it from a quote, or the person who recorded it and why.

    `value` is None where nobody knows. `id` names the authority record behind the value, if there is one.
    `candidates` are the values that stay possible when more than one does. `instead_of` is what a rule
    read, where a person's record decides otherwise.
    """

    value: str | None
    certainty: Certainty
    rule: str = ""
    by: str = ""
    why: str = ""
    quote: Quote | None = None
    id: str = ""
    candidates: tuple[str, ...] = ()
    instead_of: Statement | None = None


UNKNOWN = Statement(None, "unknown")


@dataclass(frozen=True, slots=True)
class Rule:
    """What a rule does and why, in the words of its readers. `name` is what edits and statements carry."""

    name: str
    arabic: str
    english: str


# What people write


@dataclass(frozen=True, slots=True)
class RecordedValue:
    """A value of a seed's record: who says so, why, and the line of the record it stands on."""

    value: str
    by: str = ""
    why: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """That an article is no longer shown; `date` is EDTF. `is_removed`: its file is gone on purpose."""

    reason: str
    date: str
    is_removed: bool = False
    line: int = 0


@dataclass(frozen=True, slots=True)
class Redaction:
    """Words of an article that are kept from readers, named in one of three ways, and why.

    `text`: wherever its letters stand, or only the `occurrence`-th time in the clean text; `pattern`: what a
    bounded regular expression matches in folded text; `span`: seed offsets.
    """

    reason: str
    by: str = ""
    text: str = ""
    pattern: str = ""
    span: tuple[int, int] | None = None
    occurrence: int = 0
    line: int = 0


@dataclass(frozen=True, slots=True)
class Key:
    """A key that people may write, and what it is for."""

    name: str
    words: Words
    is_required: bool


@dataclass(frozen=True, slots=True)
class KeyGroup:
    """The keys of a file, or of a value in one; `schema` is the address of its JSON Schema, if it has one."""

    id: str
    title: Words
    keys: tuple[Key, ...]
    schema: str = ""


@dataclass(frozen=True, slots=True)
class SeedRecord:
    """What people wrote about a seed; `values` maps a key (title, outlet, …, note) to its value."""

    values: Mapping[str, RecordedValue] = field(default_factory=lambda: MappingProxyType({}))
    withdrawal: Withdrawal | None = None
    redactions: tuple[Redaction, ...] = ()


@dataclass(frozen=True, slots=True)
class Seed:
    """An article as received: its permanent name, its bytes, and what people recorded about it.

    `path` is relative to the archive's root, with forward slashes. `record` maps a key of the record
    (title, outlet, author, published, url, archived_url, accessed, note) to its value. Of an article that was
    withdrawn and whose file was removed there is the record alone: `path` is its path, `content` empty.
    """

    id: str
    path: str
    content: bytes
    record: Mapping[str, RecordedValue] = field(default_factory=lambda: MappingProxyType({}))
    record_path: str = ""
    withdrawal: Withdrawal | None = None
    redactions: tuple[Redaction, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """Where a fact of an authority record comes from."""

    name: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Variant:
    """A way of writing an authority's name, and what must hold before it counts.

    `needs`: «full-name», another variant of the record earlier in the article; «head-word», a word such as
    «مدينة» before it or a place of its region. `after` and `before`: one of these words stands directly
    before it, or one of those behind it. `near`: the article names one of these records, or a part of one.
    `valid` (EDTF): the article may have been published in that time. `naming` is how it names, `source` who
    says so.
    """

    text: str
    needs: Needs = ""
    after: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    valid: str = ""
    naming: Naming = "neutral"
    source: Source | None = None

    @property
    def is_certain(self) -> bool:
        """Whether nothing else must stand in the article for it to count."""
        return not (self.needs or self.after or self.before or self.near)


@dataclass(frozen=True, slots=True)
class Place:
    """Where something happens. `not_in` are phrases in which its name is part of another."""

    id: str
    label: str
    english: str
    kind: str
    variants: tuple[Variant, ...] = ()
    part_of: str = ""
    latitude: float | None = None
    longitude: float | None = None
    ids: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    sources: tuple[Source, ...] = ()
    note: str = ""
    not_in: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts. `not_in` are phrases in which its name is part of another."""

    id: str
    label: str
    english: str
    kind: str
    variants: tuple[Variant, ...] = ()
    part_of: str = ""
    ids: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    sources: tuple[Source, ...] = ()
    note: str = ""
    not_in: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Outlet:
    """Who publishes: its names as `variants`, and as `signatures` how it names itself as the publisher."""

    id: str
    label: str
    english: str
    kind: str = ""
    variants: tuple[Variant, ...] = ()
    signatures: tuple[str, ...] = ()
    url: str = ""
    sources: tuple[Source, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Event:
    """A dated fixed point; `date` is EDTF. `phrases` are the ways an article names it («سقوط نظام الأسد»)."""

    id: str
    label: str
    english: str
    date: str
    phrases: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Shape:
    """What maps are drawn on: the outline of land or of an area, a border, a river; `place` is whose it is.

    An outline closes by itself. `licence` says on what terms the lines may be used.
    """

    id: str
    label: str
    english: str
    kind: ShapeKind
    lines: tuple[tuple[Point, ...], ...]
    licence: str
    place: str = ""
    sources: tuple[Source, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Authorities:
    """All authority records. Compared by identity, for what is compiled from them is kept by this key."""

    outlets: tuple[Outlet, ...] = ()
    places: tuple[Place, ...] = ()
    actors: tuple[Actor, ...] = ()
    events: tuple[Event, ...] = ()
    shapes: tuple[Shape, ...] = ()


# What the archive reads


@dataclass(frozen=True, slots=True)
class Edit:
    """A span of the decoded seed that the clean text shows otherwise, with the rule that decided it.

    A removal has `clean == ""`; any other edit is a change of characters («\\u00a0» to « »).
    """

    start: int
    end: int
    rule: str
    text: str
    clean: str = ""

    @property
    def is_removal(self) -> bool:
        return not self.clean


@dataclass(frozen=True, slots=True)
class Block:
    """A line of the clean text (text offsets) and its part in the article."""

    kind: BlockKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Mention:
    """One variant found in one article: `quote` has seed offsets, `start` and `end` are text offsets."""

    kind: Kind
    id: str
    quote: Quote
    start: int
    end: int
    variant: str


@dataclass(frozen=True, slots=True)
class Ambiguity:
    """A name that several records share and that the article does not tell apart, as with a `Mention`."""

    names: tuple[Name, ...]
    quote: Quote
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Redacted:
    """A «▇» in place of words that are kept from readers: its seed offset, why, and who says so."""

    start: int
    reason: str
    by: str = ""


@dataclass(frozen=True, slots=True)
class Hidden:
    """What a line of a record keeps from readers; for telling maintainers where else it stands.

    `spans` are seed offsets, in the seed as it was received.
    """

    id: str
    path: str
    line: int
    texts: tuple[str, ...]
    spans: tuple[tuple[int, int], ...] = ()
    is_whole_article: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """A seed on its way to an article; each stage of the pipeline returns it with one thing more.

    A reading with an error among its `problems` is refused: later stages leave it as it is. Where the record
    keeps words from readers, `decoded` and all else are those of a copy without them from that stage on;
    `hidden` has the words, in the order of the record, for its maintainers alone. Of a web page the copy
    holds the text alone, to which `page_edits` lead from the source.
    """

    seed: Seed
    encoding: Statement = UNKNOWN
    decoded: str = ""
    page_edits: tuple[Edit, ...] = ()
    text: str = ""
    edits: tuple[Edit, ...] = ()
    title: Statement = UNKNOWN
    outlet: Statement = UNKNOWN
    author: Statement = UNKNOWN
    published: Statement = UNKNOWN
    blocks: tuple[Block, ...] = ()
    mentions: tuple[Mention, ...] = ()
    ambiguous: tuple[Ambiguity, ...] = ()
    redactions: tuple[Redacted, ...] = ()
    hidden: tuple[Hidden, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def is_refused(self) -> bool:
        return any(problem.severity == "error" for problem in self.problems)


@dataclass(frozen=True, slots=True)
class Article:
    """What the archive publishes of a seed.

    `statements` holds title, outlet, author, published, encoding, and what a record adds (url, archived_url,
    accessed, note). The seed's text is rebuilt from `text` and `edits`; its bytes stay on disk. Of an article
    with `redactions` nothing here holds the words: `path`, `sha256` and `size` are those of the copy without
    them, which is on no disk until it is handed out.
    """

    id: str
    path: str
    sha256: str
    size: int
    text: str
    edits: tuple[Edit, ...]
    statements: Mapping[str, Statement]
    blocks: tuple[Block, ...]
    mentions: tuple[Mention, ...]
    problems: tuple[Problem, ...] = ()
    ambiguous: tuple[Ambiguity, ...] = ()
    redactions: tuple[Redacted, ...] = ()

    @property
    def removals(self) -> tuple[Edit, ...]:
        return tuple(edit for edit in self.edits if edit.is_removal)

    @property
    def outlet_group(self) -> str:
        """Its key in `Archive.by_outlet`."""
        outlet = self.statements["outlet"]
        return outlet.id or (UNKNOWN_GROUP if outlet.value is None else UNLISTED_GROUP)

    @property
    def names(self) -> tuple[Name, ...]:
        """The places and actors it mentions in the order of their first mention, each once."""
        return tuple(dict.fromkeys((mention.kind, mention.id) for mention in self.mentions))


@dataclass(frozen=True, slots=True)
class Tombstone:
    """All that readers learn of a withdrawn article; `date` is EDTF."""

    id: str
    reason: str
    date: str


# What the archive holds together


Index = Mapping[str, tuple[Article, ...]]

UNKNOWN_GROUP = ""
"""The key of the articles whose outlet or year nobody knows."""

UNLISTED_GROUP = "unlisted"
"""The key of the articles whose outlet is known and has no authority record yet."""


@dataclass(frozen=True, slots=True)
class Related:
    """An article that shares names with another; `shared` holds them, the rarest first."""

    article: Article
    shared: tuple[Name, ...]


@dataclass(frozen=True, slots=True)
class Reprint:
    """An article that holds much of another's text; `share` is the part of the shorter text in both."""

    article: Article
    share: float


@dataclass(frozen=True, slots=True)
class EventGroup:
    """Articles that tell of one event, by date, and why they are thought to.

    `id` is the earliest article's. `names` are the places and actors that all of them name, `words` the words
    that all of them use and few others do, as the earliest writes them; the rarest first.
    """

    id: str
    articles: tuple[Article, ...]
    names: tuple[Name, ...]
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Spot:
    """Where something stands in an article (text offset)."""

    article: Article
    start: int


@dataclass(frozen=True, slots=True)
class Together:
    """A name that stands beside another oftener than chance would have it.

    `sentences` and `articles` count where both stand, each text once however often it was reprinted;
    `sentence_weight` and `article_weight` are Dunning's log-likelihood ratio, 0 where there is no bond.
    `sentence_spots` are the sentences, `article_spots` a mention in each article, the earliest first; not all
    where they are many.
    """

    name: Name
    sentences: int
    articles: int
    sentence_weight: float
    article_weight: float
    sentence_spots: tuple[Spot, ...] = ()
    article_spots: tuple[Spot, ...] = ()


@dataclass(frozen=True, slots=True)
class Passages:
    """The sentences that name a place or an actor, in the order of the archive; numbers, since they are many.

    Of passage i, `articles[i]` is the index of its article in `Archive.articles`, `starts[i]` the text offset
    of the first mention in it, and `firsts[i]` the earliest passage with the same words in a print of its
    text, i itself where there is none.
    """

    articles: array[int]
    starts: array[int]
    firsts: array[int]


@dataclass(frozen=True, slots=True)
class Use:
    """How many sentences name an actor, and how many by each form (`Mention.variant`); one may hold several.

    `repeated` counts those of an outlet whose words another outlet's article had earlier in the same text.
    """

    sentences: int
    repeated: int
    forms: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Usage:
    """How a name is used by each group of `Archive.by_outlet`, and in all of the archive.

    An outlet has each sentence once, whoever printed it first; `total` has each once for all outlets.
    """

    total: Use
    outlets: Mapping[str, Use]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A name that no authority record has, and what speaks for writing one.

    `label` is how it is most often written, `forms` all ways with how often; `short_forms` name it behind
    the full name («لافروف»). `kind` is empty where nothing tells it, `record` the kind of its record
    («village») where a word beside it says so. `certainty` is of its being a name of this kind; `reasons` are
    what announces it, the most frequent first («title», with the word: «رئيس»). `is_ordinary`: it is a place
    named by a word of the dictionary, so that a variant needs a head word. `articles` and `outlets` count
    where it stands, `spots` has its first place in each article.
    """

    label: str
    kind: CandidateKind
    record: str
    certainty: Certainty
    forms: tuple[tuple[str, int], ...]
    short_forms: tuple[str, ...]
    reasons: tuple[tuple[str, str], ...]
    is_ordinary: bool
    articles: int
    outlets: int
    spots: tuple[Spot, ...]


@dataclass(frozen=True, slots=True)
class Archive:
    """All articles by earliest day, then id, undated last; every index keeps this order.

    `spans` gives an article id's first and last possible day, where they are known. `by_period` has the keys
    «2024», «2024-12», «2024-12-06» and UNKNOWN_GROUP: an article stands under each period that holds all the
    days it may have been published on. `by_outlet` has outlet ids, UNKNOWN_GROUP and UNLISTED_GROUP.
    `first_prints` leads from each article's id to that of the earliest article with its text, for counting a
    text once; `event_groups` are in the order of their earliest articles. `tombstones`, by id, are in no
    index.
    """

    authorities: Authorities
    articles: tuple[Article, ...]
    spans: Mapping[str, Span]
    by_period: Index
    by_outlet: Index
    by_place: Index
    by_actor: Index
    related: Mapping[str, tuple[Related, ...]]
    reprints: Mapping[str, tuple[Reprint, ...]] = field(default_factory=lambda: MappingProxyType({}))
    first_prints: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    event_groups: tuple[EventGroup, ...] = ()
    together: Mapping[Name, tuple[Together, ...]] = field(default_factory=lambda: MappingProxyType({}))
    tombstones: tuple[Tombstone, ...] = ()
    passages: Mapping[Name, Passages] = field(default_factory=lambda: MappingProxyType({}))
    usage: Mapping[Name, Usage] = field(default_factory=lambda: MappingProxyType({}))
