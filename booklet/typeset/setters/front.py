"""Set what covers a page's edge: the cover with its art, chapter bands, and the table of contents."""

from __future__ import annotations

from booklet.core.piece_store import piece
from booklet.core.result_cache import kept
from booklet.core.units import Area, Points
from booklet.core.values import frozen, replace
from booklet.errors import LayoutError
from booklet.model.artwork import Logo
from booklet.model.elements import Band, ContentsEntry, Filled, FrontCover, TableOfContents
from booklet.model.text import Text
from booklet.typeset.boxes import ARTIFACT, Box, Break, Galley, Mark, Picture, Run, Shape, Tag, moved, rule
from booklet.typeset.setter import Setter, baseline, drawn, key_of
from booklet.typeset.setters.blanks import filled_blank, line_blank, named
from booklet.typeset.theme.colors import Rgb
from booklet.typeset.theme.type_scale import TypeName

_TITLE_PLACE = 0.5
"""How far down the cover its words begin, as a share of the page; higher if they need more room."""

_BELOW_LOGO = 2
"""Grid steps that the words keep from a logo at least."""

_LINE_STEPS = 11
"""Grid steps from one line of the cover to the next."""

_BELOW_LINES = 8
"""Grid steps from the last line of the cover to the page's edge."""

_LEAST_BELOW_BAND = 0.25
"""Share of a page that must be left for a band to lie across the middle of it, with what follows."""

_BAND, _LARGE_BAND = (4, 2), (6, 2)
"""Grid steps above and below a band's words. Large print has fewer: its steps are wider, and its pages hold less."""

_MOST_GROUNDS = 64
"""Grounds of covers that are kept, the last used ones: each is a hundred shapes."""


def set_cover(element: FrontCover, setter: Setter) -> Galley:
    """Return the front page: art above, title, whom it is for, notes and lines to write on below.

    Raises:
        LayoutError: If the page cannot hold all of it.
    """
    galley = Galley()
    paper, unit = setter.theme.paper, setter.theme.space
    logo, plate = _logo(element.logo, galley, setter) if element.logo else ([], None)
    highest = plate.y + plate.height + unit(_BELOW_LOGO) if plate else unit(11)
    words, height = _cover_words(element, galley, setter)
    lines, lines_height = _cover_lines(element, galley, setter)
    lines_top = paper.height - unit(_BELOW_LINES) - lines_height
    below = lines_top - unit(1)
    top = min(paper.height * _TITLE_PLACE, below - height)
    if top < highest:
        raise LayoutError("the cover cannot hold its title, labels and notes", "Shorten them.")
    marks: list[Mark] = [
        *cover_ground(setter, top - unit(6), plate),
        *logo,
        *(moved(mark, 0.0, top) for mark in words),
        *(moved(mark, 0.0, lines_top) for mark in lines),
    ]
    galley.items.append(Box(paper.height, tuple(marks), is_bleed=True))
    return galley


@kept(_MOST_GROUNDS)
def cover_ground(setter: Setter, height: Points, logo: Area | None) -> tuple[Shape, ...]:
    """Return what a cover's words stand on: the very same shapes above all words that leave as much room."""
    theme = setter.theme
    whole = (Shape(0.0, 0.0, theme.paper.width, theme.paper.height, fill=setter.accent),) if theme.has_grounds else ()
    return (*whole, *_art(setter, height, logo))


def _art(setter: Setter, height: Points, logo: Area | None) -> tuple[Shape, ...]:
    """Return the cover's art, which is the same above other words."""

    def make() -> tuple[Shape, ...]:
        from booklet.typeset.theme.cover_art import cover_art  # noqa: PLC0415  (most runs find it)

        return cover_art(setter.theme, height, setter.accent, logo)

    return piece("cover-art", lambda: (key_of(setter), height, logo), make, tuple[Shape, ...])


def _cover_words(element: FrontCover, galley: Galley, setter: Setter) -> tuple[list[Mark], Points]:
    """Return eyebrow, title, labels and notes, the first line's top at 0, and how high they are."""
    marks: list[Mark] = []
    y = 0.0
    upper: tuple[tuple[Text, TypeName, str, Points], ...] = (
        (element.eyebrow, "strong", "P", setter.theme.space(1.5)),
        (element.title, "cover", setter.heading_role(1), setter.theme.space(2 if element.part else 3)),
        (element.part, "heading", "P", setter.theme.space(3)),
    )
    for text, style, role, gap in (each for each in upper if each[0]):
        y = _cover_line(text, style, galley.tag(role), y, marks, galley, setter) + gap
    if element.labels:
        pills, y = _pills(element.labels, galley, setter, y)
        marks += pills
    for note in element.notes:
        y = _cover_line(note, "body", galley.tag("P"), y, marks, galley, setter) + setter.theme.space(1)
    return marks, y


def _cover_line(  # noqa: PLR0913, PLR0917  (what to set, where, and what it is added to)
    text: Text, style: TypeName, tag: int, y: Points, marks: list[Mark], galley: Galley, setter: Setter
) -> Points:
    """Add text at the left margin and return where it ends."""
    theme = setter.theme
    words = _set_words(text, style, theme.measure, theme.words_on(setter.color), setter)
    marks += _added(words, tag, (theme.side, y), galley)
    return y + words.lines * setter.leading(style)


def _cover_lines(element: FrontCover, galley: Galley, setter: Setter) -> tuple[list[Mark], Points]:
    """Return the lines, each with its label above it and what is filled in between, and how high they are.

    A label below its line would seem to be answered by what is filled in on the next.
    """
    theme = setter.theme
    marks: list[Mark] = []
    rise, line = theme.space(0.75), theme.grid.line
    color = theme.words_on(setter.color)
    y = 0.0
    for entry in element.lines:
        label, values = (entry.label, entry.words) if isinstance(entry, Filled) else (entry, ())
        tag, of = galley.tag("P"), element.blanks_of
        end = top = _cover_line(label, "small", tag, y + rise, marks, galley, setter)
        for words in values:
            end = _cover_line(words, "strong", galley.tag("P"), end, marks, galley, setter)
        # One line has room above the rule; more push it down.
        y = max(y + theme.space(_LINE_STEPS), end + rise)
        if of:
            called = named(of, label.row, label=(label,))
            area = Area(theme.side, top, theme.measure, y - top)
            marks.append(
                filled_blank(galley, tag, area.x, top, called, values)
                if values
                else line_blank(galley, tag, setter, area, called, color=color)
            )
        marks.append(rule(theme.side, y, theme.measure, color, line))
    return marks, y


def _logo(logo: Logo, galley: Galley, setter: Setter) -> tuple[list[Mark], Area]:
    """Return the logo on a white ground in the page's upper left, in a fine outline where paper is white, and where."""
    from booklet.typeset.theme.greys import in_greys  # noqa: PLC0415  (few booklets have a logo)

    theme, grid = setter.theme, setter.theme.grid
    art = in_greys(logo.artwork) if theme.inking == "grey" else logo.artwork
    scale = min(grid.logo_width / art.width, grid.logo_height / art.height)
    width, height = art.width * scale, art.height * scale
    left, top, pad = theme.side, theme.space(9), grid.pill
    radius = grid.radius + grid.soft
    outline = None if theme.has_grounds else theme.hairline
    plate = Area(left, top, width + 2 * pad, height + 2 * pad)
    ground = Shape(
        plate.x, plate.y, plate.width, plate.height, theme.white, stroke=outline, line=grid.line, radius=radius
    )
    figure = galley.tag("Figure", alt=logo.alt)
    picture = Picture(left + pad, top + pad, width, height, art, figure)
    return [ground, picture], plate


def _pills(labels: tuple[Text, ...], galley: Galley, setter: Setter, y: Points) -> tuple[list[Mark], Points]:
    """Return the labels as pills, side by side, and where the next thing goes."""
    theme = setter.theme
    pad = theme.grid.pill
    ground = theme.words_on(setter.color)
    ink = setter.accent if theme.has_grounds else theme.white
    height = setter.leading("strong") + theme.space(1.5)
    root = galley.tag("L")
    marks: list[Mark] = []
    x = theme.side
    for label in labels:
        body = galley.tag("LBody", galley.tag("LI", root))
        bold = Text.of(label.plain, bold=True)
        wide = _width(bold, setter)
        words = _set_words(bold, "strong", wide + theme.space(0.25), ink, setter)
        if x > theme.side and x + wide + 2 * pad > theme.paper.width - theme.side:
            x, y = theme.side, y + height + theme.space(1.5)
        marks.append(Shape(x, y, wide + 2 * pad, height, fill=ground, radius=height / 2))
        marks += _added(words, body, (x + pad, y + theme.space(0.75)), galley)
        x += wide + 2 * pad + theme.space(2)
    return marks, y + height + theme.space(4)


@frozen
class _Words:
    """Words that covers have in common, at 0, 0.

    Attributes:
        runs: They; tag 0 is that of the words.
        below: The tags below it, from 1.
        lines: How many lines they take.
    """

    runs: tuple[Run, ...]
    below: tuple[Tag, ...]
    lines: int


@kept()
def _set_words(text: Text, style: TypeName, measure: Points, color: Rgb, setter: Setter) -> _Words:
    """Return words of a cover, set once for all covers that have them."""
    galley = Galley()
    lines = setter.lines(galley, text, style, galley.tag("P"), measure=measure, color=color)
    return _Words(tuple(setter.stack(lines, style)), tuple(galley.tags[1:]), len(lines))


@kept()
def _width(text: Text, setter: Setter) -> Points:
    return setter.width(text, "strong")


def _added(words: _Words, tag: int, at: tuple[Points, Points], galley: Galley) -> list[Run]:
    """Return words under a tag of a galley at their place, with their tags below it."""
    places = (tag, *range(len(galley.tags), len(galley.tags) + len(words.below)))
    galley.tags += [replace(each, parent=places[each.parent]) for each in words.below]
    left, top = at
    return [replace(run, x=run.x + left, y=run.y + top, tag=places[run.tag]) for run in words.runs]


def set_band(element: Band, setter: Setter) -> Galley:
    """Return a colored band over the whole width of a new page, with a heading; a rule where no ground is printed."""
    galley = Galley()
    theme = setter.theme
    marks: list[Mark] = []
    above, below = _LARGE_BAND if theme.is_large else _BAND
    y = theme.space(theme.layout.band or above)
    parts: tuple[tuple[Text, TypeName, str, float], ...] = (
        (element.eyebrow, "strong", "P", 0.0),
        (element.title, "band", setter.heading_role(2), 0.5),
        (element.line, "lead", "P", 0.0),
    )
    color = theme.words_on(setter.color)
    for text, style, role, gap in parts:
        if text or style == "band":
            lines = setter.lines(galley, text, style, galley.tag(role), x=theme.side, measure=theme.measure)
            # Source marks are muted on paper; on a band they take the band's text color.
            marks += [replace(mark, color=color) for mark in setter.stack(lines, style, y)]
            y += len(lines) * setter.leading(style) + theme.space(gap)
    y += theme.space(below)
    anchors = (element.anchor,) if element.anchor else ()
    ground = Shape(0.0, 0.0, theme.paper.width, y, fill=setter.accent) if theme.has_grounds else _band_rule(y, setter)
    if element.opens:
        galley.items.append(Break(_LEAST_BELOW_BAND, opens=True))
    galley.items.append(Box(y, (ground, *marks), anchors=anchors, is_bleed=True, keep_next=True))
    galley.bookmark = element.title.plain
    return galley


def _band_rule(y: Points, setter: Setter) -> Shape:
    theme = setter.theme
    line = theme.grid.stroke
    return rule(theme.side, y - theme.space(2) - line / 2, theme.measure, setter.accent, line)


def set_contents(element: TableOfContents, setter: Setter) -> Galley:
    """Return the table of contents: thumb-index mark, title, page number; each line is a link."""
    galley = Galley()
    root = galley.tag("TOC")
    for index, entry in enumerate(element.entries):
        galley.items.append(_entry(entry, galley, root, setter, is_first=index == 0))
    return galley


def _entry(entry: ContentsEntry, galley: Galley, root: int, setter: Setter, *, is_first: bool) -> Box:
    theme = setter.theme
    height, chip = theme.space(4.5), theme.grid.chip * 0.85
    reference = galley.tag("Reference", galley.tag("TOCI", root))
    link = galley.tag("Link", reference)
    color = theme.color(entry.color)
    inner = setter.width(Text.of(entry.tab), "strong")
    left = chip + theme.space(3.5)
    marks: list[Mark] = [Shape(0.0, (height - chip) / 2, chip, chip, fill=color, radius=theme.space(1))]
    style = theme.type("strong")
    y = (height - style.leading) / 2
    badge = Text.of(entry.tab)
    lines = setter.lines(galley, badge, "strong", ARTIFACT, x=(chip - inner) / 2, measure=chip, color=theme.white)
    marks += setter.stack(drawn(lines), "strong", y)
    title = Text.of(f"{entry.title.plain} ")
    words: list[Mark] = [*setter.stack(setter.lines(galley, title, "strong", link, x=left), "strong", y)]
    end = theme.measure
    words.append(
        Run(end, y + baseline(style), "", 1, style.size, theme.ink, link, entry.anchor, entry.anchor, is_right=True)
    )
    marks += [replace(mark, link=entry.anchor) if isinstance(mark, Run) else mark for mark in words]
    marks.append(rule(0.0, height, theme.measure, theme.hairline, theme.grid.line))
    return Box(height, tuple(marks), space_before=theme.space(2 if is_first else 0))
