"""What content is made of: statements with their sources and conditions, sections, terms."""

from __future__ import annotations

import unicodedata
from typing import Annotated, ClassVar, Literal

from booklet.files.record import Before, Limits, MadeBy, OneOf, Record
from booklet.model.conditions import Condition, parse_condition
from booklet.model.elements import Color, Way
from booklet.model.hospital import SiteValue
from booklet.model.text import Text


def _as_text(value: object) -> Text:
    if isinstance(value, Text):
        return value
    if not isinstance(value, str):
        raise ValueError("text is needed here")
    from booklet.model.inline import parse_inline  # noqa: PLC0415  (texts that were read once are kept)

    text = parse_inline(value)
    if not text.spans or not value.strip():
        raise ValueError("the text is empty")
    return text


InlineText = Annotated[Text, MadeBy(_as_text)]
"""Text given as inline Markdown (`booklet.model.inline`) or as a `Text`."""

When = Annotated[Condition, MadeBy(parse_condition)]
"""A condition given in its content form or as one of the condition types."""

Id = Annotated[str, Limits(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
"""Small letters, digits and hyphens. An id stays the same when the words change."""

RowId = Annotated[str, Limits(pattern=r"^([a-z0-9]+(-[a-z0-9]+)*)?$", max_length=60)]
"""An id, or "" in booklets composed by hand."""

RowPath = Annotated[str, Limits(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)+$", max_length=200)]
"""Path of a row, as `booklet explain` shows it: `block/section/row`."""

AxisId = Annotated[str, Limits(pattern=r"^[a-z]+(_[a-z]+)*$", max_length=60)]

SourceRef = Annotated[str, Limits(pattern=r"^\S[^\n]*$", max_length=200)]
"""Where a statement comes from: a source's id and lines in content files (`acs:13`, `lls:10-14`)."""

SourceRefs = Annotated[tuple[SourceRef, ...], Limits(min_length=1)]
"""Where it comes from; at least one place."""


KnownOf = Literal["", "child", "any"]
"""Whom a statement is known of; the sources that speak of children only say nothing of others. In content each
statement says it."""


class Row(Record):
    """What selection chooses or leaves out as one.

    Attributes:
        id: Unique in its file; "" only in booklets composed by hand.
        when: Whom it is for; None means everybody.
        about: "child" where it is known of children only: a patient reads it behind "In children:". "" or "any" if not.
    """

    IN_PATH: ClassVar[bool] = True
    """Whether the paths of the rows in it, such as `block/section/row`, name this row."""
    NEEDED: ClassVar[tuple[str, ...]] = ()
    """Fields of rows without which this row says nothing: it goes when they have all gone."""
    SHARING: ClassVar[tuple[str, ...]] = ()
    """Fields of statements; a condition that all of them have is said once, before them."""

    id: RowId = ""
    when: When | None = None
    about: KnownOf = ""


class Worded(Row):
    """A row that is printed as words.

    Attributes:
        said_in: Paths of rows that say the same, on the same sources or more. Where a booklet prints one of them, under
            no further condition, it does not print this one; where it prints none, such as in another pack, it does.
    """

    text: InlineText
    said_in: tuple[RowPath, ...] = ()


class Label(Worded):
    """Words that say nothing clinical: how to use a page, what to write on a line."""


class SiteLabel(Label):
    """The label of a line to write on.

    Attributes:
        site: What a hospital's own details fill the line with, where they say it.
    """

    site: SiteValue | None = None


def in_place_of(plain: type[Row], kind: type[Row]) -> Before:
    """Return what makes a row of the plain type, given in code, one of the type that a field holds."""
    return Before(lambda value: kind(**value.__dict__) if type(value) is plain else value)


Line = Annotated[SiteLabel, in_place_of(Label, SiteLabel)]
"""The label of a line to write on; in code a plain label will do."""


class Statement(Worded):
    """One sourced statement.

    Attributes:
        text: One idea in plain words.
        sources: At least one.
        held: Why a clinician must settle it first; a held statement is never printed. "" when it is free.
        children: "in-words" where the words to a patient say themselves that it is known of children: nothing is put
            before them. On a sheet for others, "In children:" could be taken to say that this patient is not meant.
    """

    sources: SourceRefs
    held: str = ""
    children: Literal["", "in-words"] = ""


class GivenStatement(Statement):
    """How a medicine is given; `way` is what the words name, if that has an icon: the library checks if they agree."""

    way: Way | None = None


Given = Annotated[GivenStatement, in_place_of(Statement, GivenStatement)]
"""How a medicine is given; in code a plain statement will do."""


def _label_or_statement(value: object) -> str:
    keys = value if isinstance(value, dict) else vars(value) if isinstance(value, Record) else {}
    return "statement" if "sources" in keys else "label"


LabelOrStatement = Annotated[Label | Statement, OneOf(_label_or_statement, label=Label, statement=Statement)]
"""A statement if it names sources, a label if not."""


class DrawnPart(Statement):
    """What one number of a drawing stands for; its id is the drawing's name for the part.

    Attributes:
        weeks: How long it takes, from and to, where the drawing shows that to scale: the figure of the words.
    """

    weeks: Annotated[tuple[float, ...], Limits(max_length=2)] = ()


class Drawing(Row):
    """A drawing that explains. It says no more than its caption and its parts, which are statements with sources.

    Attributes:
        drawing: Name of the drawing (`booklet.drawings`).
        alt: What it shows, for those who cannot see it.
        caption: What it says as a whole.
        parts: In the order of their numbers.
    """

    IN_PATH = False
    NEEDED = ("parts",)
    SHARING = ("caption", "parts")

    drawing: Id
    alt: Label
    caption: LabelOrStatement | None = None
    parts: Annotated[tuple[DrawnPart, ...], Limits(min_length=1, max_length=7)]


class Section(Row):
    """Statements under one heading: paragraphs, a drawing, then bullets, then what to ask.

    Attributes:
        lines: How many lines to write on stand under what to ask; where there are none, it has a box to tick.
    """

    SHARING = ("paragraphs", "drawing", "points")

    heading: InlineText | None = None
    paragraphs: tuple[Statement, ...] = ()
    drawing: Drawing | None = None
    points: Annotated[tuple[Statement, ...], Limits(max_length=7)] = ()
    ask: Label | None = None
    lines: Annotated[int, Limits(ge=0)] = 0


class DangerSigns(Row):
    """Signs that a family tells the team about, and does not only tick or write down.

    Attributes:
        title: Heading over them.
        signs: One a line, behind a round mark each.
        tell: Whom to tell, as far as a source says it, and the page to call from.
    """

    title: InlineText
    signs: Annotated[tuple[Statement, ...], Limits(max_length=7)] = ()
    tell: Statement


class Term(Record):
    """A word of the glossary and what it means.

    Attributes:
        sort: What it is sorted by in lists, where its letters do not tell, as those of Chinese do not.
        said_in: Blocks whose own words say what it means in the row that links to it, on the same sources.
        told_in: Paths of rows that together say what it means, on the same sources. Where a booklet prints all of them
            under no condition, the glossary leads to the page of the first.
    """

    id: Id
    term: str
    meaning: InlineText
    sources: SourceRefs
    also: tuple[str, ...] = ()
    sort: str = ""
    said_in: tuple[Id, ...] = ()
    told_in: tuple[RowPath, ...] = ()

    @property
    def place(self) -> str:
        """What it is sorted by: its letters without accents, in small ones."""
        plain = unicodedata.normalize("NFKD", self.sort or self.term)
        return "".join(letter for letter in plain if not unicodedata.combining(letter)).casefold()


class Source(Record):
    """A page the statements come from.

    Attributes:
        mark: What is printed behind a statement: "1", or "*" for the project's own words.
        dated: Its date as far as it states one.
        about: What it is and whom it speaks to.
        speaks_of: "child" if what it says is known of children only.
        any_lines: Lines of such a source that say nothing of any age, such as a phone number: "5" or "1-8".
        last_line: Number of its last line; 0 where nobody has counted.
    """

    id: Id
    mark: Annotated[str, Limits(min_length=1, max_length=2)]
    title: InlineText
    publisher: str = ""
    dated: str = ""
    about: InlineText
    speaks_of: Literal["child", "any"] = "any"
    any_lines: tuple[Annotated[str, Limits(pattern=r"^[1-9][0-9]*(-[1-9][0-9]*)?$")], ...] = ()
    last_line: Annotated[int, Limits(ge=0)] = 0


class Figure(Record):
    """A number or duration, stored once and referred to."""

    id: Id
    text: str
    sources: SourceRefs


class Chapter(Record):
    """A part of the booklet with its own thumb-index tab.

    Attributes:
        starts: Where it begins: "page" for the head of a page; "anywhere" if it may begin where the one before ends.
    """

    id: Id
    title: str
    tab: Annotated[str, Limits(max_length=2)]
    color: Color
    tracks: Annotated[tuple[Id, ...], Limits(min_length=1)]
    starts: Literal["page", "anywhere"] = "page"
