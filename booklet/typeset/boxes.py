"""Boxes: set type with its size, its marks and its tags, before it has a place on a page. Pure values.

Lengths are points. Inside a box, x counts from its left edge and y from its top edge, downwards.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from booklet.core.units import Points
from booklet.core.values import field, frozen, replace, slotted
from booklet.model.artwork import Artwork
from booklet.typeset.theme.colors import Rgb

ARTIFACT = -1
"""Tag of marks that are decoration: a screen reader passes over them."""

_MOST_TAGS = 4096
"""Tags without words that are kept."""


@frozen
class Run:
    """Characters of one face, size and color on one baseline.

    Attributes:
        x: Left edge; right edge when `is_right` is set.
        y: Baseline.
        face: Index of the face (`booklet.typeset.text.fonts`).
        tag: Index of the tag in its galley, or `ARTIFACT`.
        link: Anchor this run leads to, or a URI such as `tel:5550142`, or "". Anchors have no colon, URIs have one.
        page: Anchor whose page number is the run's text, filled in when pages are made up; "" otherwise.
        is_right: The run ends at `x`: one whose text is not known yet, or a mirrored one that is read from the right.
        is_rtl: It is read from right to left; `text` is in reading order.
        is_drawn: Its characters are drawn as shapes: they are decoration, and no program takes them for text.
    """

    x: Points
    y: Points
    text: str
    face: int
    size: Points
    color: Rgb
    tag: int = ARTIFACT
    link: str = ""
    page: str = ""
    is_right: bool = False
    is_drawn: bool = False
    is_rtl: bool = False


@frozen
class Shape:
    """A rectangle, with round corners if `radius` is not 0. A circle has a radius of half its side.

    Its inside has the color `fill`, if any; its outline `stroke`, if any; it runs along the edge, `line` points wide.
    """

    x: Points
    y: Points
    width: Points
    height: Points
    fill: Rgb | None = None
    stroke: Rgb | None = None
    line: Points = 1.0
    radius: Points = 0.0
    tag: int = ARTIFACT


@frozen
class Picture:
    """A picture, drawn as large as the rectangle is; whoever makes one keeps its proportions.

    It `has_direction` if its parts follow each other the way lines run; it is mirrored where these run from the right.
    """

    x: Points
    y: Points
    width: Points
    height: Points
    artwork: Artwork
    tag: int = ARTIFACT
    has_direction: bool = False


@frozen
class Blank:
    """A line to write on or a box to tick, as a field to fill in on a screen. It shows nothing on paper until then.

    Attributes:
        name: What programs call it. Blanks that are alike have one name, and are numbered in the file.
        label: What a screen reader says.
        kind: One line, several lines that are one field, or a box to tick.
        size: Type size of what is typed.
        color: Color of what is typed.
        marks: What is drawn there once a box is ticked; places count from the blank's corner.
        value: What is filled in already and cannot be changed, or ""; it is drawn beside the blank, which has no size.
    """

    x: Points
    y: Points
    width: Points
    height: Points
    name: str
    label: str
    kind: Literal["line", "lines", "tick"]
    size: Points
    color: Rgb
    tag: int = ARTIFACT
    marks: tuple[Mark, ...] = ()
    value: str = ""


Mark = Run | Shape | Picture | Blank


def rule(x: Points, y: Points, width: Points, color: Rgb, line: Points) -> Shape:
    """Return a horizontal rule, `line` points thick, with its middle at `y`."""
    return Shape(x, y - line / 2, width, line, fill=color)


def disc(x: Points, y: Points, size: Points, fill: Rgb) -> Shape:
    """Return a filled circle in the square whose top left corner is at x, y."""
    return Shape(x, y, size, size, fill=fill, radius=size / 2)


def moved(mark: Mark, x: Points, y: Points) -> Mark:
    """Return the mark moved right and down."""
    return replace(mark, x=mark.x + x, y=mark.y + y)


@frozen
class Tag:
    """One element of the tag tree (ISO 32000-1, 14.7.2).

    Attributes:
        role: Standard structure type, such as P, H2 or LI.
        parent: Index of the parent in the same galley, or -1 for the top.
        actual: Replacement text (ActualText) for marks that are not text, or "".
        alt: Alternative text (Alt), or "".
        scope: What a table header heads: "Column", "Row", or "".
        language: BCP 47 tag of what is in it (Lang), where it is not that of the document, or "".
        expansion: What a short form stands for (E), or "".
    """

    role: str
    parent: int = -1
    actual: str = ""
    alt: str = ""
    scope: str = ""
    language: str = ""
    expansion: str = ""


@lru_cache(maxsize=_MOST_TAGS)
def bare_tag(role: str, parent: int) -> Tag:
    """Return the one tag of a role and a parent that says nothing else: long booklets have thousands, few of a kind."""
    return Tag(role, parent)


@frozen(eq=False)
class Continued:
    """The condition that items stand under, set as it is said again at the head of a further page.

    Attributes:
        boxes: Its lines.
        tags: Its own tags, which the marks of its lines carry.
    """

    boxes: tuple[Box, ...]
    tags: tuple[Tag, ...]


Under = tuple[Continued, ...]
"""All conditions that an item stands under and that are said before it, the outermost first."""


@frozen
class Box:
    """Marks that stay together: one line, one row.

    Attributes:
        space_before: Gap above, left out at the top of a page.
        space_after: Least gap below.
        keep_next: The next item starts on the same page.
        anchors: Names of this place, for links and page references.
        is_bleed: The box lies over the margins, at the page's own corner if it starts one.
        is_between: It divides what is above from what is below; left out at the head of a page.
        under: Conditions that it stands under; inside a frame, those beside the frame's.
        runs_on: The next box is the next line of the same words.
        own: Tags of its own, which its marks carry; those without a parent stand in the last table or list before it.
    """

    height: Points
    marks: tuple[Mark, ...] = ()
    space_before: Points = 0.0
    space_after: Points = 0.0
    keep_next: bool = False
    anchors: tuple[str, ...] = ()
    is_bleed: bool = False
    is_between: bool = False
    under: Under = ()
    runs_on: bool = False
    own: tuple[Tag, ...] = ()


@frozen
class Frame:
    """Boxes inside one ground, such as the lines of a card or the rows of a table.

    Attributes:
        boxes: Top to bottom.
        head: How many of the first boxes are repeated, as decoration, when the frame is cut.
        name: What it is called in an error.
        can_cut: Whether it may be cut between boxes though it would fit a page of its own.
        ground: Fill of the ground, or None.
        outline: Color of its outline, `line` points wide, or None.
        bar: Color of a bar down its left edge, or None.
        pad_y: Room above the first box, and as much below the last one.
        space_after: Least gap below.
        filler: Repeated below the last box, down to the foot of the page where nothing follows on it; or None.
        is_table: Whether the head has to be tagged on each page where the boxes become a table of their own.
        under: Conditions that all of it stands under.
    """

    boxes: tuple[Box, ...]
    width: Points
    name: str = ""
    head: int = 0
    can_cut: bool = False
    ground: Rgb | None = None
    outline: Rgb | None = None
    line: Points = 1.0
    bar: Rgb | None = None
    radius: Points = 0.0
    pad_y: Points = 0.0
    space_before: Points = 0.0
    space_after: Points = 0.0
    keep_next: bool = False
    x: Points = 0.0
    filler: Box | None = None
    is_table: bool = False
    under: Under = ()


@frozen
class Ruled:
    """Lines to write on, `line` points thick: `fewest`, or down to the foot of the page where nothing follows.

    `blank` is all of them as one field, as high as the first; or None.
    """

    fewest: int
    gap: Points
    color: Rgb
    width: Points
    line: Points
    space_before: Points = 0.0
    keep_next: bool = False
    under: Under = ()
    blank: Blank | None = None


@frozen
class Break:
    """What follows starts on a new page, unless `least` of one is left, as a share; 1 for a new page in any case.

    A chapter begins with what follows if it `opens`; its last page is to face the next group if it `faces_next`.
    """

    least: float = 1.0
    opens: bool = False
    faces_next: bool = False
    keep_next: bool = False
    space_before: Points = 0.0


Item = Box | Frame | Ruled | Break


@slotted(eq=False)
class Galley:
    """The items and tags of one element while it is being set. It equals itself alone, so that its pages can be kept.

    Attributes:
        items: In order, top to bottom.
        tags: In reading order, each after its parent.
        bookmark: Words of the bookmark this element opens, or "".
    """

    items: list[Item] = field(default_factory=list)
    tags: list[Tag] = field(default_factory=list)
    bookmark: str = ""

    def tag(self, role: str, parent: int = -1, **said: str) -> int:
        """Add a tag and return its index; `said` are its other fields, by their names."""
        self.tags.append(Tag(role, parent, **said) if said else bare_tag(role, parent))
        return len(self.tags) - 1
