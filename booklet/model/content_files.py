"""Content files that are not blocks, drugs or phases: what may stand in them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, ClassVar, Literal

from booklet.files.record import Limits, MadeBy, Record
from booklet.model.conditions import Trait
from booklet.model.language import TAG
from booklet.model.packs import PackId
from booklet.model.statements import AxisId, Chapter, Figure, Id, InlineText, KnownOf, Source, SourceRefs, Term, When

SCHEMA = 1
"""Version of the content format that this program reads."""


class ContentInfo(Record):
    """`content.yaml`: what the whole folder is."""

    KEYS: ClassVar[Mapping[str, str]] = {"schema_version": "schema"}

    schema_version: int
    version: Annotated[str, Limits(min_length=1)]
    language: Annotated[str, Limits(pattern=TAG)]
    title: InlineText


class SourcesFile(Record):
    """`sources.yaml`."""

    sources: Annotated[tuple[Source, ...], Limits(min_length=1)]


class FiguresFile(Record):
    """`figures.yaml`."""

    figures: tuple[Figure, ...]


class GlossaryFile(Record):
    """`glossary.yaml`."""

    terms: tuple[Term, ...]


class ChaptersFile(Record):
    """`chapters.yaml`."""

    chapters: Annotated[tuple[Chapter, ...], Limits(min_length=1)]


class Topic(Record):
    """One topic of a source: the blocks that say it, or why none does; both where only a part is said.

    Attributes:
        id: C and a number; topics are numbered from 1 without a gap.
        topic: What it is about, in a few words.
        sources: Where the source speaks of it.
        blocks: Ids of the blocks that say it.
        tracks: Ways of treatment whose booklets have to say it.
        when: To whom of them; None means everybody. Where it is not known of a reader, the booklet has to say it, too.
        left_out: Why no block says it, or the rest of it, or "". Reasons of one kind begin alike, up to a colon.
    """

    id: Annotated[str, Limits(pattern=r"^C[1-9][0-9]{0,3}$")]
    topic: Annotated[str, Limits(min_length=1, max_length=120)]
    sources: SourceRefs
    blocks: tuple[Id, ...] = ()
    tracks: tuple[Id, ...] = ()
    when: When | None = None
    left_out: str = ""


class CoverageFile(Record):
    """`coverage.yaml`: every topic of the sources, and where the booklets say it."""

    topics: Annotated[tuple[Topic, ...], Limits(min_length=1)]


def _as_trait(value: object) -> Trait:
    """Return a trait from its form in content: a text is known; a list is what it may be."""
    if isinstance(value, str) and value:
        return Trait(frozenset((value,)), is_known=True)
    if isinstance(value, list) and value and all(isinstance(each, str) for each in value):
        return Trait(frozenset(value), is_known=False)
    raise ValueError("a trait is a value, or a list of values it may have")


TraitValue = Annotated[Trait, MadeBy(_as_trait)]
"""A value, or a list of values it may have."""


WrittenTraits = dict[AxisId, TraitValue]
"""What is known, or possible, by axis."""

_NONE: dict[str, Any] = {}


class AxisValue(Record):
    """One value of an axis.

    Attributes:
        words_if: What follows "If" when the value must hold.
        words_unless: What follows "If" when it must not.
        meaning: What the value means, one or two sentences.
        track: The way of treatment it leads to, in place of the subtype's own; "" for none.
        traits: What else is known with it.
        refused: Why it does not go with a value of another axis, by axis and value.
        takes: What is taken of another axis where only this is given, in place of that axis's default.
    """

    KEYS: ClassVar[Mapping[str, str]] = {"words_if": "if", "words_unless": "unless"}

    id: Id
    label: str
    words_if: InlineText
    words_unless: InlineText
    meaning: Annotated[str, Limits(min_length=1)]
    track: Id | Literal[""] = ""
    traits: WrittenTraits = _NONE
    refused: dict[AxisId, dict[Id, str]] = _NONE
    takes: dict[AxisId, Id] = _NONE


class Axis(Record):
    """`axes/<id>.yaml`: something that may be known of a child's leukemia.

    Attributes:
        option: The command line's option for it, or "".
        default: The value it has where none is given, which the cover says; "" if it is then not known.
    """

    id: AxisId
    label: str
    option: str = ""
    default: Id | Literal[""] = ""
    values: Annotated[tuple[AxisValue, ...], Limits(min_length=1)]
    sources: SourceRefs


class Subtype(Record):
    """`subtypes/<id>.yaml`: a subtype and what the sources say it is.

    Attributes:
        track: The way of treatment it follows.
        traits: What is known, or possible, by axis.
        risk: Risk groups that make sense.
        refused: Why a value is refused, by axis and value.
    """

    id: Id
    label: str
    meaning: str
    track: Id
    traits: WrittenTraits
    risk: tuple[Id, ...] = ()
    refused: dict[AxisId, dict[Id, str]] = _NONE
    sources: SourceRefs


class Placement(Record):
    """The keys that every block file has beside the block's own: where the block stands and whom it is for.

    Attributes:
        taught: When it is taught: the packs that it is in. The whole booklet has it in any case.
        printed: "on-request" for a block that is only printed where somebody asks for it; "in-packs" for one that no
            whole booklet has.
    """

    id: Id
    kind: str
    chapter: Id
    order: int = 100
    tracks: Annotated[tuple[Id, ...], Limits(min_length=1)]
    taught: Annotated[tuple[PackId, ...], Limits(min_length=1)]
    printed: Literal["always", "on-request", "in-packs"] = "always"
    when: When | None = None
    about: KnownOf = ""
