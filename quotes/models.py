"""The values that pass between stages: plain data, without spaCy or any other module of ours.

Offsets are half-open character offsets into the article's text, and they are law:
``article.text[span.start:span.end]`` is what was found, everywhere and always.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final, Literal, NamedTuple, get_args

Kind = Literal["direct", "mixed", "indirect"]
KINDS: Final[tuple[Kind, ...]] = get_args(Kind)
Act = Literal["statement", "thought"]
Modality = Literal["asserted", "negated", "hypothetical", "asked"]
SpeakerKind = Literal["person", "organisation", "group", "document", "unnamed"]


class Span(NamedTuple):
    """A half-open range of characters, ``text[start:end]``."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The characters of `text` that the span covers."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Article:
    """One news article. `published` is an ISO date, or date and time where that is known.

    `problems` are what was odd about it as it came, and did not keep it from being read.
    """

    text: str
    name: str = ""
    outlet: str | None = None
    url: str | None = None
    title: str | None = None
    byline: str | None = None
    published: str | None = None
    problems: tuple[Problem, ...] = ()


class Cue(NamedTuple):
    """The word or words that report: said, according to, a colon.

    `phrase` is the whole reporting phrase, where it is longer: has also said in a statement.
    """

    span: Span
    lemma: str
    act: Act = "statement"
    phrase: Span | None = None


class Mention(NamedTuple):
    """The words beside the cue that stand for the speaker, including a title before a name.

    `whole` adds the appositive after a comma, where there is one: Ann Lee, the mayor of Reno.
    """

    span: Span
    whole: Span | None = None


class Quote(NamedTuple):
    """One quotation as found in one article.

    `spans` are the pieces of the content in text order (two where the attribution interrupts it);
    `speaker` is the canonical name, None where nobody could be named with confidence; `role` is
    the role as this article gives it; `rule` names the rule that decided; `continues` is the
    index, in the article's list of quotes, of the quote this one goes on from.
    """

    kind: Kind
    act: Act
    spans: tuple[Span, ...]
    cue: Cue | None = None
    mention: Mention | None = None
    speaker: str | None = None
    speaker_kind: SpeakerKind | None = None
    role: str | None = None
    medium: str | None = None
    modality: Modality = "asserted"
    rule: str = ""
    continues: int | None = None
    resolved_by: str | None = None
    told: Span | None = None
    """Who is told, where that stands between cue and content: urged [the party] to wait."""
    passed_on: Span | None = None
    """Who tells what somebody said: “…,” Lee said, according to [two people who were there]."""
    entity: int | None = None
    """The speaker's number within the article: two unnamed speakers described alike are two."""

    @property
    def start(self) -> int:
        """Where the content begins."""
        return self.spans[0].start

    @property
    def end(self) -> int:
        """Where the content ends."""
        return self.spans[-1].end

    def text(self, article_text: str) -> str:
        """The content's words: its pieces, joined by one space."""
        return " ".join(span.of(article_text) for span in self.spans)


@dataclass(frozen=True, slots=True)
class Problem:
    """Something odd, kept for the reader: an unclosed mark, a file that could not be read.

    `read` says that the article was read in spite of it.
    """

    reason: str
    where: str = ""
    start: int | None = None
    read: bool = False


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that was found in one article, in text order, and what was odd about it."""

    quotes: tuple[Quote, ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Role:
    """A role a person held: from a registry (with dates) or as an article gave it."""

    title: str
    organisation: str | None = None
    since: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks, under one canonical name."""

    name: str
    kind: SpeakerKind = "person"
    aliases: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ()
    wikidata: str | None = None
    gender: Literal["female", "male"] | None = field(default=None)
    """Only for resolving pronouns, from the registry alone; never written to a database."""
