"""Finished pages, measured: size of type, lines, contrast, ink, words and white.

All of it is read from the pages, not from the theme. Only the width of a full line comes from the theme, since a page
does not show where a line could have ended.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from math import fsum

from booklet.core.units import Points
from booklet.core.values import frozen
from booklet.typeset.boxes import ARTIFACT, Mark, Run, Shape, moved
from booklet.typeset.pages.pages import Page, Pages
from booklet.typeset.text.extents import left_edge, right_edge, whole_width
from booklet.typeset.text.fonts import x_height
from booklet.typeset.theme.colors import WHITE, Rgb, contrast, grey
from booklet.typeset.theme.theme import Theme

_POINT_MM = 25.4 / 72
_CELL: Points = 2.0
"""Side of the squares in which covered ground is counted."""

_ABOVE = 0.75
"""Share of its size that type takes above the baseline."""

LARGE_PRINT_PT = 18.0
SMALLEST_PT = 9.0
BODY_PT = 12.0
X_HEIGHT_MM = 1.4
CHARACTERS = (45, 70)
CONTRAST = 4.5
LARGE_CONTRAST = 3.0
SHAPE_CONTRAST = 3.0
LARGE_PT, LARGE_BOLD_PT = 18.0, 14.0
MOST_WORDS = 270
"""What a half sheet of plain body type holds: more could only be had by smaller type or narrower margins."""
LEAST_FREE = 0.6
MOST_INK = 0.05
"""Share of a page that may be covered with color where no large grounds are printed."""


@frozen
class Letters:
    """Characters of a page on their ground.

    Attributes:
        is_text: They are part of the text, and not of head, foot or tab.
        contrast: Of their color on the ground under them, in color or as a copier shows it, whichever is less.
    """

    run: Run
    is_text: bool
    contrast: float

    @property
    def needed_contrast(self) -> float:
        """The contrast that WCAG 2 asks for at this size (1.4.3)."""
        is_large = self.run.size >= (LARGE_BOLD_PT if self.run.face % 2 else LARGE_PT)
        return LARGE_CONTRAST if is_large else CONTRAST


@frozen
class MeasuredText:
    """A shape of a page on its ground; what is white on white is none.

    Attributes:
        contrast: Of its outline, or of its color, to what it stands out from most of all that is beside it.
    """

    shape: Shape
    contrast: float

    @property
    def covers(self) -> Points:
        """How much of the page it covers with color, in square points."""
        shape = self.shape
        return shape.width * shape.height if shape.fill not in {None, WHITE} else 0.0


@frozen
class PageLooks:
    """One page, measured.

    Attributes:
        number: The page's number.
        letters: Everything that is written on it.
        shapes: Everything that is drawn on it.
        inked: Share of the page that is covered with color, 0 to 1; what lies on other color counts again.
        words: Words of its text.
        free: Share of the page that no type stands on, 0 to 1.
    """

    number: int
    letters: tuple[Letters, ...]
    shapes: tuple[MeasuredText, ...]
    inked: float
    words: int
    free: float


@frozen
class Looks:
    """A booklet, measured.

    Attributes:
        theme: What it was made to look like; the limits follow the edition and the ink.
        pages: Every page.
        body: The size most of the text has.
        characters: Characters of body text that a full line holds.
    """

    theme: Theme
    pages: tuple[PageLooks, ...]
    body: Points
    characters: int

    @property
    def letters(self) -> Iterator[Letters]:
        """Everything that is written, page by page."""
        return (each for page in self.pages for each in page.letters)

    @property
    def smallest(self) -> Points:
        """The smallest size of type."""
        return min(each.run.size for each in self.letters)

    @property
    def x_height_mm(self) -> float:
        """How tall the smallest small letters are."""
        return min(filter(None, (x_height_mm(each.run) for each in self.letters)))

    @property
    def contrast(self) -> float:
        """The least contrast of type."""
        return min(each.contrast for each in self.letters)

    @property
    def inked(self) -> float:
        """The share of the page that is covered with color where most of one is."""
        return max(page.inked for page in self.pages)


def measure(pages: Pages) -> Looks:
    """Return what a booklet's pages look like."""
    looks = tuple(_page(page, pages) for page in pages.pages)
    text = [each.run for page in looks for each in page.letters if each.is_text]
    sizes: Counter[Points] = Counter()
    for run in text:
        sizes[run.size] += len(run.text)
    body = sizes.most_common(1)[0][0]
    in_body = [run for run in text if run.size == body]
    mean = fsum(map(whole_width, in_body)) / sum(len(run.text) for run in in_body)
    return Looks(pages.theme, looks, body, round(pages.theme.measure / mean))


def x_height_mm(run: Run) -> float:
    """Return how tall small letters of a run are."""
    return x_height(run.face) * run.size * _POINT_MM


def _page(page: Page, pages: Pages) -> PageLooks:
    text = [moved(mark, placed.x, placed.y) for placed in page.placed for mark in placed.marks]
    marks: list[Mark] = [*text, *page.furniture]
    letters: list[Letters] = []
    shapes: list[MeasuredText] = []
    below: list[Shape] = []
    for position, mark in enumerate(marks):
        if isinstance(mark, Run):
            # Spaces at the end of a broken line are no letters.
            seen = [Letters(mark, position < len(text), _least(mark.color, _under(mark, below)))]
            letters += seen if mark.text.strip() else []
        elif isinstance(mark, Shape):
            shapes += _drawn(mark, below)
            below += [mark] if mark.fill else []
    inked = fsum(each.covers for each in shapes) / (pages.paper.width * pages.paper.height)
    words = " ".join(each.run.text for each in letters if each.is_text).split()
    count = sum(any(map(str.isalpha, word)) for word in words)
    return PageLooks(page.number, tuple(letters), tuple(shapes), min(inked, 1.0), count, _free(letters, pages))


def _drawn(shape: Shape, below: Sequence[Shape]) -> list[MeasuredText]:
    color = shape.stroke or shape.fill or WHITE
    grounds = {_ground(x, y, below) for x, y in _beside(shape)}
    if {color, *grounds} == {WHITE}:
        return []
    return [MeasuredText(shape, max(_least(color, ground) for ground in grounds))]


def _beside(shape: Shape) -> Iterator[tuple[Points, Points]]:
    """Yield a place outside each of a shape's four sides."""
    x, y = shape.x + shape.width / 2, shape.y + shape.height / 2
    yield from ((shape.x - _CELL, y), (shape.x + shape.width + _CELL, y))
    yield from ((x, shape.y - _CELL), (x, shape.y + shape.height + _CELL))


@cache
def _least(color: Rgb, ground: Rgb) -> float:
    return min(contrast(color, ground), contrast(grey(color), grey(ground)))


def _under(run: Run, below: Sequence[Shape]) -> Rgb:
    """Return the color under the middle of a run's first letter."""
    return _ground(left_edge(run) + run.size / 4, run.y - run.size * x_height(0) / 2, below)


def _ground(x: Points, y: Points, below: Sequence[Shape]) -> Rgb:
    """Return the color at a place: that of the last shape drawn there."""
    for shape in reversed(below):
        if shape.fill and _is_in(x, y, shape):
            return shape.fill
    return WHITE


def _is_in(x: Points, y: Points, shape: Shape) -> bool:
    return shape.x <= x <= shape.x + shape.width and shape.y <= y <= shape.y + shape.height


def _free(letters: Sequence[Letters], pages: Pages) -> float:
    """Return the share of the page without type, counted in small squares: overlapping type counts once."""
    columns, rows = int(pages.paper.width / _CELL), int(pages.paper.height / _CELL)
    covered = [0] * rows
    for each in letters:
        run = each.run
        first, last = max(round(left_edge(run) / _CELL), 0), min(round(right_edge(run) / _CELL), columns)
        cells = ((1 << max(last - first, 0)) - 1) << first
        top, bottom = run.y - run.size * _ABOVE, run.y + run.size * (1 - _ABOVE)
        for row in range(max(round(top / _CELL), 0), min(round(bottom / _CELL), rows)):
            covered[row] |= cells
    return 1 - sum(row.bit_count() for row in covered) / (columns * rows)


def breaches(looks: Looks) -> Iterator[tuple[int, str]]:
    """Yield each measure that is out of bounds, with the first page on which it is."""
    body = LARGE_PRINT_PT if looks.theme.is_large else BODY_PT
    if looks.body < body:
        yield 1, f"body text is set in {looks.body:g} pt; at least {body:g}"
    if not CHARACTERS[0] <= looks.characters <= CHARACTERS[1]:
        yield 1, f"a line holds {looks.characters} characters; {CHARACTERS[0]} to {CHARACTERS[1]}"
    told: set[str] = set()
    for page in looks.pages:
        for message in (*_of_type(page, looks.theme), *_of_ink(page, looks.theme)):
            if message not in told:
                told.add(message)
                yield page.number, message


def _of_type(page: PageLooks, theme: Theme) -> Iterator[str]:
    smallest = LARGE_PRINT_PT if theme.is_large else SMALLEST_PT
    for each in page.letters:
        run = each.run
        if run.size < smallest:
            yield f"{run.text!r} is set in {run.size:g} pt; at least {smallest:g}"
        if 0 < x_height_mm(run) < X_HEIGHT_MM:
            yield f"small letters of {run.text!r} are {x_height_mm(run):.2f} mm tall; at least {X_HEIGHT_MM:g}"
        if each.contrast < each.needed_contrast:
            yield f"{run.text!r} has a contrast of {each.contrast:.1f}; at least {each.needed_contrast:g}"
    if page.words > MOST_WORDS:
        yield f"the page has {page.words} words; at most {MOST_WORDS}"
    if page.free < LEAST_FREE:
        yield f"{page.free:.0%} of the page is free of type; at least {LEAST_FREE:.0%}"


def _of_ink(page: PageLooks, theme: Theme) -> Iterator[str]:
    """Yield what is wrong with shapes: those a reader needs, and without large grounds all of them, can be seen."""
    for each in page.shapes:
        if (each.shape.tag != ARTIFACT or not theme.has_grounds) and each.contrast < SHAPE_CONTRAST:
            yield f"a shape has a contrast of {each.contrast:.1f}; at least {SHAPE_CONTRAST:g}"
    if not theme.has_grounds and page.inked > MOST_INK:
        yield f"{page.inked:.0%} of the page is covered with color; at most {MOST_INK:.0%}"
    if theme.inking == "grey":
        colors = [each.run.color for each in page.letters]
        colors += [color for each in page.shapes for color in (each.shape.fill, each.shape.stroke) if color]
        if any(len(set(color)) > 1 for color in colors):
            yield "something is printed in color, and not in black, gray or white"
