"""The cover's art: blood cells that drift from the upper right and thin out towards the title, drawn in code.

Large cells first, then smaller ones between them; none touches another, the logo or the words. So what is printed as
outlines, where there are no grounds, is as clear as what is printed in color.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from math import hypot
from typing import TYPE_CHECKING, Literal

from booklet.core.units import Area, Points
from booklet.core.values import frozen
from booklet.typeset.boxes import Shape
from booklet.typeset.theme.colors import Rgb
from booklet.typeset.theme.theme import Theme

if TYPE_CHECKING:
    from random import Random

CellKind = Literal["red", "platelet"]

_SEED = 15

_SORTS: tuple[tuple[CellKind, int, float, float], ...] = (
    ("red", 2, 0.86, 1.0),
    ("red", 4, 0.56, 0.72),
    ("red", 8, 0.36, 0.5),
    ("red", 14, 0.2, 0.32),
    ("platelet", 26, 0.07, 0.12),
)
"""Kinds of cell, how many of each, and their least and greatest size as a share of the largest; in drawing order."""

_TRIES = 60
"""Places tried for a cell before it is left out."""

_GAP = 0.06
"""Least room between cells, as a share of the largest."""

_DEEPEST = 1.6
"""How strongly cells gather at the top: the power of their chance to lie further down."""

_RIGHTMOST = 0.75
"""How strongly cells gather at the right, in the same way."""

_OVER = 0.45
"""How much of a cell may lie beyond the page's edge."""

_CORES = (0.34, 0.46)
"""Least and greatest size of the hollow in a red cell, as a share of the cell."""

_RIM = 0.86
"""Where a red cell's rim ends, as a share of the cell."""

_SHADES = (0.1, 0.38)
"""How much brighter than the ground a cell is, from small to large."""

_RIM_SHADE = 0.12
"""How much brighter the inside of a rim is."""


@frozen
class Cell:
    """A blood cell: its middle and size in points, and a share of chance for what else differs."""

    kind: CellKind
    x: Points
    y: Points
    size: Points
    chance: float


@cache
def cover_art(theme: Theme, height: Points, ground: Rgb, logo: Area | None = None) -> tuple[Shape, ...]:
    """Return the shapes of the art, for a page's upper part.

    Args:
        theme: What it is drawn for; where it prints no grounds, cells are outlines.
        height: Where the art ends, from the page's top edge.
        ground: The color the cells lie on, or are outlined in.
        logo: Where the logo is, if there is one.
    """
    draw = _in_color if theme.has_grounds else _in_outline
    return tuple(shape for cell in cells(theme, height, logo) for shape in draw(cell, theme, ground))


def cells(theme: Theme, height: Points, logo: Area | None = None) -> list[Cell]:
    """Return the cells, large ones first; the same ones each time."""
    from random import Random  # noqa: PLC0415  (the art of most covers was kept by an earlier run)

    chance = Random(_SEED)
    largest, gap = theme.grid.largest_cell, theme.grid.largest_cell * _GAP
    found: list[Cell] = []
    # Thousands of places are tried, so a cell is made only when a place for it is found.
    taken: list[tuple[Points, Points, Points]] = []
    for kind, count, least, greatest in _SORTS:
        for _ in range(count):
            size = largest * (least + (greatest - least) * chance.random())
            looks = chance.random()
            for _ in range(_TRIES):
                x, y = _thrown(size, height, theme.paper.width, chance)
                if _is_clear(x, y, size, taken, gap) and not (logo and _meets(x, y, size, logo, 2 * gap)):
                    found.append(Cell(kind, x, y, size, looks))
                    taken.append((x, y, size))
                    break
    return found


def _thrown(size: Points, height: Points, width: Points, chance: Random) -> tuple[Points, Points]:
    """Return a place of chance for a cell; it may run over the page's edges, but not over the art's lower end."""
    out = size * (0.5 - _OVER)
    x = out + (width - 2 * out) * chance.random() ** _RIGHTMOST
    return x, out + (height - size / 2 - out) * chance.random() ** _DEEPEST


def _is_clear(x: Points, y: Points, size: Points, taken: Sequence[tuple[Points, Points, Points]], gap: Points) -> bool:
    """Return whether a cell touches none of the others, of each of which place and size are given."""
    for other_x, other_y, other_size in taken:
        if hypot(x - other_x, y - other_y) < (size + other_size) / 2 + gap:
            return False
    return True


def _meets(x: Points, y: Points, size: Points, area: Area, gap: Points) -> bool:
    """Return whether a cell comes nearer to an area than the gap."""
    across = max(area.x - x, 0.0, x - area.x - area.width)
    down = max(area.y - y, 0.0, y - area.y - area.height)
    return hypot(across, down) < size / 2 + gap


def _in_color(cell: Cell, theme: Theme, ground: Rgb) -> Iterator[Shape]:
    """Yield a cell as discs a little brighter than the ground; large cells are nearer, and brighter."""
    dim, bright = _SHADES
    share = dim + (bright - dim) * (cell.size / theme.grid.largest_cell + cell.chance) / 2
    yield _disc(cell.x, cell.y, cell.size, fill=brighter(ground, share))
    if cell.kind == "red":
        yield _disc(cell.x, cell.y, cell.size * _RIM, fill=brighter(ground, share + _RIM_SHADE))
        yield _disc(cell.x, cell.y, cell.size * _core(cell), fill=ground)


def _in_outline(cell: Cell, theme: Theme, ground: Rgb) -> Iterator[Shape]:
    """Yield a cell as rings; those of large cells are heavier."""
    line = theme.grid.line if cell.kind == "platelet" else theme.grid.outline
    yield _disc(cell.x, cell.y, cell.size - line, stroke=ground, line=line)
    if cell.kind == "red":
        yield _disc(cell.x, cell.y, cell.size * _core(cell), stroke=ground, line=theme.grid.line)


def _core(cell: Cell) -> float:
    least, greatest = _CORES
    return least + (greatest - least) * cell.chance


def _disc(
    x: Points, y: Points, size: Points, *, fill: Rgb | None = None, stroke: Rgb | None = None, line: Points = 1.0
) -> Shape:
    return Shape(x - size / 2, y - size / 2, size, size, fill=fill, stroke=stroke, line=line, radius=size / 2)


def brighter(color: Rgb, share: float) -> Rgb:
    """Return a color of the same hue, brighter by a share; no part is more than full."""
    red, green, blue = (min(part * (1 + share), 1.0) for part in color)
    return (red, green, blue)
