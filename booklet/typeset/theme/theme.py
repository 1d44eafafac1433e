"""The looks of a booklet: one spacing grid, margins, and what each ink prints, stated here and nowhere else."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from booklet.core.units import Points
from booklet.core.values import field, fields, force_setattr, frozen, replace
from booklet.errors import LayoutError
from booklet.model.editions import Edition, Ink
from booklet.model.elements import Color
from booklet.model.language import LanguageForm, TypefaceName
from booklet.model.papers import Paper
from booklet.typeset.text.typefaces import DEFAULT, FontStack, typeface_of, weights
from booklet.typeset.theme.colors import IN_BLACK, PALETTE, WHITE, Palette, Rgb, tint
from booklet.typeset.theme.type_scale import HALF_SHEET, LARGE_PRINT, SHEET, WHOLE_SHEET, TypeName, TypeStyle, styles

BASELINE = 0.35
"""How far below the middle of its line a baseline lies, as a share of the type's size."""

RISE = 0.33
"""How far a source mark is raised, as a share of the size of the text before it."""

PRINTABLE: Points = 13.0
"""How far from the edge an office printer prints, whatever the paper; what must be read stays clear of it."""


@frozen
class PageLayout:
    """How type stands on a page. Lengths in points.

    Attributes:
        column: Of the type scale.
        unit: The spacing grid; every length that is not of the page itself is so many steps of it.
        side: Margin left and right; both alike, since pages are read on screen and folded too.
        top: Where text starts, from the page's top edge.
        foot: How far above the page's bottom edge text ends.
        head: Top of the running head, from the page's top edge.
        folio: Top of the folio, from the page's bottom edge.
        fullest: Share of a page that may be used where another block begins on it; more gives it a page of its own.
        run_on: Share of a page that a block needs to begin on such a page, unless all of it fits there.
        band: Grid steps from the page's top edge to the words of a band; 0 for as many as most pages have.
        is_full: What is filled in on lines is no larger than other text.
    """

    column: int
    unit: Points
    side: Points
    top: Points
    foot: Points
    head: Points
    folio: Points
    fullest: float = 1.0
    run_on: float = 1 / 3
    band: float = 0
    is_full: bool = False


_HALF = PageLayout(HALF_SHEET, 4.0, side=36.0, top=40.0, foot=42.0, head=22.0, folio=34.0, fullest=0.92, run_on=0.1)

FORM_LAYOUT = replace(_HALF, side=46.0, top=56.0, foot=52.0, head=28.0, folio=36.0)
"""Whole sheets set as small as half sheets are: forms that staff fill in, and a home sheet that is enlarged."""

FULL_FORM_LAYOUT = PageLayout(HALF_SHEET, 4.0, side=46.0, top=56.0, foot=24.0, head=0.0, folio=0.0, band=7)
"""The same with a smaller margin at the foot and a lower band, so that gaps between full lines are drawn in less."""

SHEET_LAYOUT = PageLayout(SHEET, 2.5, side=34.0, top=34.0, foot=16.0, head=0.0, folio=0.0, band=7)
"""One page to hand to others, in the least type that it may have."""

PANEL_LAYOUT = PageLayout(HALF_SHEET, 4.0, side=9.0, top=14.0, foot=8.0, head=0.0, folio=0.0)
"""One panel of a card."""

_OF_PAPER = PageLayout(HALF_SHEET, 0.0, side=0.0, top=0.0, foot=0.0, head=0.0, folio=0.0)
"""Default of a layout: the one that booklets have on this paper, in this edition."""

LAYOUTS: dict[tuple[Edition, str], PageLayout] = {
    ("standard", "half-letter"): _HALF,
    ("standard", "a5"): _HALF,
    ("standard", "letter"): PageLayout(WHOLE_SHEET, 5.0, side=90.0, top=80.0, foot=76.0, head=42.0, folio=54.0),
    ("standard", "a4"): PageLayout(WHOLE_SHEET, 5.0, side=81.64, top=80.0, foot=76.0, head=42.0, folio=54.0),
    ("large-print", "letter"): PageLayout(
        LARGE_PRINT, 6.0, side=90.0, top=74.0, foot=76.0, head=32.0, folio=58.0, fullest=0.94, run_on=0.15
    ),
    ("large-print", "a4"): PageLayout(
        LARGE_PRINT, 6.0, side=81.64, top=74.0, foot=76.0, head=32.0, folio=58.0, fullest=0.94, run_on=0.15
    ),
}
"""Those of booklets. Lines of 6 inches leave room for holes and notes on whole sheets."""


def papers_of(edition: Edition) -> tuple[str, ...]:
    """Return the names of the papers that booklets of an edition are laid out for."""
    return tuple(paper for each, paper in LAYOUTS if each == edition)


@frozen
class Grid:
    """Lengths in steps of the spacing grid, or in points once they are multiplied by its unit."""

    line_gap: Points = 6.5  # from one line to write on to the next: room for a pen
    tick: Points = 3.5  # side of a tick box
    icon: Points = 3.75  # side of the icon of a way to give a medicine
    soft: Points = 0.625  # corner of tick boxes and table heads
    radius: Points = 1.25  # corner of cards
    pad: Points = 3.0  # room between a card's edge and its text
    bar: Points = 1.0  # down a card's left edge
    label: Points = 19.0  # width of the labels of an at-a-glance card
    badge: Points = 1.75  # room left and right of the words in a card's badge
    pill: Points = 2.5  # room left and right of the words in a label on the cover
    disc: Points = 5.5  # a numbered disc of the road map
    chip: Points = 5.0  # the mark of a line of the contents, and a warning's disc
    stroke_width: Points = 8.5  # length of the short stroke under a block's heading
    stroke: Points = 0.75  # thickness of that stroke, and of the rule that stands for a band
    cell: Points = 0.75  # room around the text of a table's cell
    row: Points = 7.125  # least height of a table's row to write in: 10 millimeters on half sheets
    ticked_row: Points = 6.0  # the same of a row that is only read and ticked
    blank: Points = 7.0  # room above a line to write on that has a label
    entry: Points = 20.0  # least width of a line to write on beside other things
    tab_width: Points = 6.5  # of the thumb index
    tab_height: Points = 8.5
    tab_top: Points = 21.0  # top of the first tab
    hair: Points = 0.125  # the finest rule
    line: Points = 0.1875  # rules to write on and between rows
    outline: Points = 0.375  # around frames and tick boxes
    largest_cell: Points = 26.0  # of the blood cells on the cover
    logo_width: Points = 40.0  # the most room of a hospital's logo
    logo_height: Points = 14.0

    def times(self, unit: Points) -> Grid:
        """Return the lengths in points on a grid of this unit."""
        return Grid(*(getattr(self, each.name) * unit for each in fields(self)))


@cache
def _grid(unit: Points) -> Grid:
    return Grid().times(unit)


_TINT = 0.1
"""Strength of the tint behind cards."""

_HAIRLINE = 0.75
"""Strength of rules that only divide, of the muted color."""


def card_tint(color: Rgb) -> Rgb:
    """Return the tint that lies behind cards of a color."""
    return tint(color, _TINT)


@frozen
class Theme:
    """Everything that decides the looks of one edition on one paper. Lengths in points.

    The ink never moves anything: the same booklet has the same pages in each.

    Attributes:
        paper: The page.
        edition: Standard or large print.
        inking: What is printed.
        palette: The colors that were chosen; in grey all are black.
        layout: How type stands on the page; not given, as in booklets of this edition on this paper.
        typeface: What the document's language is set in.
        others: Other languages that it has words in, by tag, each with its typeface.
        is_rtl: The document's language is read from right to left.
        grid: Lengths on the spacing grid.
        is_large: This is large print: nothing stands beside anything else, and nothing is raised or small.
        has_grounds: Large grounds are printed; if not, rules and outlines stand for them.
        side: Margin left and right.
        top: Where text starts, from the page's top edge.
        bottom: Where text ends, from the page's top edge.
        measure: Width of the text.
        white: Paper, and words on color.
        ink: Text.
        muted: Text that says less, and lines to write on.
        hairline: Rules that only divide: 3 to 1 or better on white.

    Raises:
        LayoutError: If the edition is not laid out on this paper.
    """

    paper: Paper
    edition: Edition = "standard"
    inking: Ink = "full"
    palette: Palette = PALETTE
    layout: PageLayout = _OF_PAPER
    typeface: TypefaceName = DEFAULT
    others: tuple[tuple[str, TypefaceName], ...] = ()
    is_rtl: bool = False
    grid: Grid = field(init=False)
    is_large: bool = field(init=False)
    has_grounds: bool = field(init=False)
    side: Points = field(init=False)
    top: Points = field(init=False)
    bottom: Points = field(init=False)
    measure: Points = field(init=False)
    white: Rgb = field(init=False)
    ink: Rgb = field(init=False)
    muted: Rgb = field(init=False)
    hairline: Rgb = field(init=False)
    _hash: int = field(init=False)

    def __post_init__(self) -> None:
        layout = LAYOUTS.get((self.edition, self.paper.name)) if self.layout is _OF_PAPER else self.layout
        if layout is None:
            raise LayoutError(
                f"the {self.edition} edition does not fit on {self.paper.name} pages",
                f"Give {' or '.join(papers_of(self.edition))} as the paper.",
            )
        palette = IN_BLACK if self.inking == "grey" else self.palette
        derived = {
            "palette": palette,
            "layout": layout,
            "grid": _grid(layout.unit),
            "is_large": self.edition == "large-print",
            "has_grounds": self.inking == "full",
            "side": layout.side,
            "top": layout.top,
            "bottom": self.paper.height - layout.foot,
            "measure": self.paper.width - 2 * layout.side,
            "white": WHITE,
            "ink": palette.ink,
            "muted": palette.muted,
            "hairline": tint(palette.muted, _HAIRLINE),
            "_hash": hash(
                (self.paper, self.edition, self.inking, palette, layout, self.typeface, self.others, self.is_rtl)
            ),
        }
        for name, value in derived.items():
            force_setattr(self, name, value)

    def __hash__(self) -> int:
        return self._hash  # reckoned once: a theme is in every key of set type

    def space(self, steps: float) -> Points:
        """Return a gap of so many steps of the spacing grid."""
        return self.layout.unit * steps

    def type(self, name: TypeName) -> TypeStyle:
        """Return a step of the type scale."""
        return styles(self.typeface)[self.layout.column][name]

    def stack(self, language: str = "", *, is_bold: bool = False) -> FontStack:
        """Return the faces that words are set in.

        Args:
            language: BCP 47 tag, where it is not the document's; "" if it is.
            is_bold: Whether the words are bold.
        """
        if language and self.others:
            return weights(dict(self.others).get(language, self.typeface))[is_bold]
        return weights(self.typeface)[is_bold]

    def set_in(self, language: LanguageForm, others: Iterable[LanguageForm] = ()) -> Theme:
        """Return the theme for a document in a language; `others` are those that it has words in beside it."""
        typeface, is_rtl = typeface_of(language), language.direction == "rtl"
        known = tuple((each.tag, typeface_of(each)) for each in others)
        if (typeface, known, is_rtl) == (self.typeface, self.others, self.is_rtl):
            return self
        return replace(self, typeface=typeface, others=known, is_rtl=is_rtl)

    @property
    def typefaces(self) -> tuple[TypefaceName, ...]:
        """All typefaces that words are set in, the document's first."""
        return tuple(dict.fromkeys((self.typeface, *(typeface for _, typeface in self.others))))

    def color(self, name: Color) -> Rgb:
        """Return a color by its name."""
        return self.palette.alert if name == "red" else getattr(self.palette, name)

    def tint(self, name: Color) -> Rgb | None:
        """Return the tint that lies behind cards of this color; None where there are no grounds."""
        return card_tint(self.color(name)) if self.has_grounds else None

    def words_on(self, name: Color) -> Rgb:
        """Return the color of words on covers and bands; it is the band's own where no ground is printed."""
        return WHITE if self.has_grounds else self.color(name)
