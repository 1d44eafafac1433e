"""Lines and boxes that are filled in on a screen: where each lies, what it is called, and what stands in it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from booklet.core.units import Area, Points
from booklet.core.values import frozen, replace
from booklet.model.artwork import Stroke, Vector
from booklet.model.elements import BlanksOf
from booklet.model.text import Text
from booklet.typeset.boxes import ARTIFACT, Blank, Galley, Mark, Picture, Shape
from booklet.typeset.setter import Setter
from booklet.typeset.theme.colors import Rgb

_CHECK_LINE = 0.11
"""How wide the line of a check mark is, as a share of its box."""

_CHECK = ((0.24, 0.52), (0.43, 0.71), (0.77, 0.31))
"""Where a check mark begins, turns and ends, as shares of its box."""

_ABOVE_RULE: Points = 0.75
"""What a line to type on keeps clear of the rule below it."""

_HEIGHT = 1.25
"""Height of a line to type on, as a multiple of its leading: what is typed stands near the rule."""


@frozen
class Named:
    """What a line or box is called.

    Attributes:
        name: Block, row, and what else tells it from others, with a slash between. It stays the same when words change.
        label: What a screen reader says.
    """

    name: str
    label: str


def named(of: BlanksOf, *path: str, label: Sequence[Text] = ()) -> Named:
    """Return what a line or box is called on a screen.

    Args:
        of: Its block, and the heading above it.
        path: Ids of its row and column; those that are "" are left out.
        label: The words around it; the heading if there are none.
    """
    words = ": ".join(filter(None, (text.uncited.strip().rstrip(":") for text in label)))
    return Named("/".join(filter(None, (of.block, *path))), words or of.heading)


def ticked_as(of: BlanksOf | None, words: Text) -> Named | None:
    """Return what the box beside words is called; None on paper."""
    return named(of, words.row or "tick", label=(words,)) if of else None


def line_blank(  # noqa: PLR0913  (where it lies, what it is called, and how it is set)
    galley: Galley,
    parent: int,
    setter: Setter,
    area: Area,
    called: Named,
    *,
    color: Rgb | None = None,
    has_lines: bool = False,
) -> Blank:
    """Return a line to type on, or several lines that are one field, as a child of a tag.

    Args:
        galley: Gets the tag.
        parent: The tag that it stands in.
        setter: Sets it.
        area: Room to write, down to the rule.
        called: What it is called.
        color: Color of what is typed; ink if not given.
        has_lines: Whether it holds several lines.
    """
    style = setter.theme.type("body")
    height = area.height if has_lines else min(_HEIGHT * style.leading, area.height - _ABOVE_RULE)
    return Blank(
        area.x,
        area.y if has_lines else area.bottom - _ABOVE_RULE - height,
        area.width,
        height,
        called.name,
        called.label,
        "lines" if has_lines else "line",
        style.size,
        color or setter.theme.ink,
        galley.tag("Form", parent),
    )


def on_rule(rule: Points, mark: Mark) -> Mark:
    """Return a mark; a line to type on stands above the rule that it shares with others."""
    is_open = isinstance(mark, Blank) and mark.kind == "line" and not mark.value
    return replace(mark, y=rule - _ABOVE_RULE - mark.height) if isinstance(mark, Blank) and is_open else mark


def filled_blank(galley: Galley, parent: int, x: Points, y: Points, called: Named, words: Sequence[Text]) -> Blank:
    """Return what is filled in already and cannot be changed, as a field without size.

    The words themselves stand on the page: programs that draw no fields must not lose a number to call.

    Args:
        galley: Gets the tag.
        parent: The tag that it stands in.
        x: Where the words begin.
        y: Where the words begin.
        called: What it is called.
        words: The paragraphs that stand there.
    """
    kind: Literal["line", "lines"] = "lines" if len(words) > 1 else "line"
    value = "\n".join(text.uncited for text in words)
    tag = galley.tag("Form", parent)
    return Blank(x, y, 0.0, 0.0, called.name, called.label, kind, 0.0, (0.0, 0.0, 0.0), tag, value=value)


def ticking(galley: Galley, box: Shape, called: Named | None, check: Rgb) -> tuple[Mark, ...]:
    """Return a box to tick; where it is ticked on a screen, the box itself is decoration, and the field is on it.

    Args:
        galley: Has the tag of the box, which is said by its field then.
        box: As it is printed, empty.
        called: What it is called; None on paper.
        check: Color of the check mark.
    """
    if not called:
        return (box,)
    side = box.width
    places = [(x * side, y * side) for x, y in _CHECK]
    mark = Stroke((("m", places[0]), ("l", places[1]), ("l", places[2])), check, _CHECK_LINE * side)
    ticked = replace(box, x=0.0, y=0.0, fill=box.stroke, tag=ARTIFACT)
    drawn = (ticked, Picture(0.0, 0.0, side, side, Vector(side, side, (mark,))))
    tag = _form_of(galley, box.tag)
    blank = Blank(box.x, box.y, side, side, called.name, called.label, "tick", 0.0, check, tag, drawn)
    return replace(box, tag=ARTIFACT), blank


def _form_of(galley: Galley, tag: int) -> int:
    """Return the tag of a box's field: the box's own tag if that is a span, else a new one inside its label."""
    old = galley.tags[tag]
    galley.tags[tag] = replace(old, role="Form" if old.role == "Span" else old.role, actual="")
    return tag if old.role == "Span" else galley.tag("Form", tag)
