"""Finished pages, measured: size of type, lines, contrast, words and white. Nothing is taken from the theme's own word.

Only the width of a full line is: a page does not show where a line could have ended.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from booklet.typeset.boxes import Mark, Run, Shape, moved
from booklet.typeset.fonts import width, x_height
from booklet.typeset.pages import Page, Pages
from booklet.typeset.theme import Rgb, Theme, contrast
from booklet.units import Points

_POINT_MM = 25.4 / 72
_WHITE: Rgb = (1.0, 1.0, 1.0)
_CELL: Points = 2.0
"""Side of the squares in which covered ground is counted."""

_ABOVE = 0.75
"""Share of its size that type takes above the baseline."""

SMALLEST_PT = 9.0
BODY_PT = 12.0
X_HEIGHT_MM = 1.4
CHARACTERS = (45, 70)
CONTRAST = 4.5
LARGE_CONTRAST = 3.0
LARGE_PT, LARGE_BOLD_PT = 18.0, 14.0
MOST_WORDS = 225
LEAST_FREE = 0.6


@dataclass(frozen=True, slots=True)
class Letters:
    """Characters of a page on their ground.

    Attributes:
        is_text: They are part of the text, and not of head, foot or tab.
        contrast: Of their colour on the ground under them.
    """

    run: Run
    is_text: bool
    contrast: float

    @property
    def needed_contrast(self) -> float:
        """The contrast that WCAG 2 asks for at this size (1.4.3)."""
        is_large = self.run.size >= (LARGE_BOLD_PT if self.run.face % 2 else LARGE_PT)
        return LARGE_CONTRAST if is_large else CONTRAST


@dataclass(frozen=True, slots=True)
class PageLooks:
    """One page, measured.

    Attributes:
        number: The page's number.
        letters: Everything that is written on it.
        words: Words of its text.
        free: Share of the page that no type stands on, 0 to 1.
    """

    number: int
    letters: tuple[Letters, ...]
    words: int
    free: float


@dataclass(frozen=True, slots=True)
class Looks:
    """A booklet, measured.

    Attributes:
        pages: Every page.
        body: The size most of the text has.
        characters: Characters of body text that a full line holds.
    """

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
        """The least contrast of small type."""
        return min(each.contrast for each in self.letters if each.needed_contrast == CONTRAST)


def measure(pages: Pages) -> Looks:
    """Return what a booklet's pages look like."""
    looks = tuple(_page(page, pages) for page in pages.pages)
    text = [each.run for page in looks for each in page.letters if each.is_text]
    sizes: Counter[Points] = Counter()
    for run in text:
        sizes[run.size] += len(run.text)
    body = sizes.most_common(1)[0][0]
    in_body = [run for run in text if run.size == body]
    mean = sum(map(_width, in_body)) / sum(len(run.text) for run in in_body)
    return Looks(looks, body, round(Theme(pages.paper).measure / mean))


def x_height_mm(run: Run) -> float:
    """Return how tall small letters of a run are."""
    return x_height(run.face) * run.size * _POINT_MM


def _page(page: Page, pages: Pages) -> PageLooks:
    text = [moved(mark, placed.x, placed.y) for placed in page.placed for mark in placed.marks]
    marks: list[Mark] = [*text, *page.furniture]
    letters = tuple(
        Letters(mark, is_text=position < len(text), contrast=contrast(mark.colour, _ground(mark, marks[:position])))
        for position, mark in enumerate(marks)
        if isinstance(mark, Run) and mark.text.strip()
    )
    words = " ".join(each.run.text for each in letters if each.is_text).split()
    return PageLooks(page.number, letters, sum(any(map(str.isalpha, word)) for word in words), _free(letters, pages))


def _width(run: Run) -> Points:
    return width(run.text, is_bold=run.face % 2 == 1) * run.size


def _ground(run: Run, below: Sequence[Mark]) -> Rgb:
    """Return the colour under the middle of a run's first letter: that of the last shape drawn there."""
    x, y = run.x + run.size / 4, run.y - run.size * x_height(0) / 2
    if run.is_right:
        x = run.x - run.size / 4
    for shape in reversed(below):
        if isinstance(shape, Shape) and shape.fill and _is_in(x, y, shape):
            return shape.fill
    return _WHITE


def _is_in(x: Points, y: Points, shape: Shape) -> bool:
    return shape.x <= x <= shape.x + shape.width and shape.y <= y <= shape.y + shape.height


def _free(letters: Sequence[Letters], pages: Pages) -> float:
    """Return the share of the page without type, counted in small squares: overlapping type counts once."""
    columns, rows = int(pages.paper.width / _CELL), int(pages.paper.height / _CELL)
    covered = [0] * rows
    for each in letters:
        run = each.run
        left = run.x - _width(run) if run.is_right else run.x
        first, last = max(round(left / _CELL), 0), min(round((left + _width(run)) / _CELL), columns)
        cells = ((1 << max(last - first, 0)) - 1) << first
        top, bottom = run.y - run.size * _ABOVE, run.y + run.size * (1 - _ABOVE)
        for row in range(max(round(top / _CELL), 0), min(round(bottom / _CELL), rows)):
            covered[row] |= cells
    return 1 - sum(row.bit_count() for row in covered) / (columns * rows)


def breaches(looks: Looks) -> Iterator[tuple[int, str]]:
    """Yield what is out of bounds, with the first page it is on."""
    if looks.body < BODY_PT:
        yield 1, f"body text is set in {looks.body:g} pt; at least {BODY_PT:g}"
    if not CHARACTERS[0] <= looks.characters <= CHARACTERS[1]:
        yield 1, f"a line holds {looks.characters} characters; {CHARACTERS[0]} to {CHARACTERS[1]}"
    told: set[str] = set()
    for page in looks.pages:
        for message in _of_page(page):
            if message not in told:
                told.add(message)
                yield page.number, message


def _of_page(page: PageLooks) -> Iterator[str]:
    for each in page.letters:
        run = each.run
        if run.size < SMALLEST_PT:
            yield f"{run.text!r} is set in {run.size:g} pt; at least {SMALLEST_PT:g}"
        if 0 < x_height_mm(run) < X_HEIGHT_MM:
            yield f"small letters of {run.text!r} are {x_height_mm(run):.2f} mm tall; at least {X_HEIGHT_MM:g}"
        if each.contrast < each.needed_contrast:
            yield f"{run.text!r} has a contrast of {each.contrast:.1f}; at least {each.needed_contrast:g}"
    if page.words > MOST_WORDS:
        yield f"the page has {page.words} words; at most {MOST_WORDS}"
    if page.free < LEAST_FREE:
        yield f"{page.free:.0%} of the page is free of type; at least {LEAST_FREE:.0%}"
