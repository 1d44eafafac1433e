"""Set one element and look at what came out."""

from __future__ import annotations

from collections.abc import Iterator

from booklet.model.editions import INKS, Edition
from booklet.model.elements import Color, Element
from booklet.model.papers import PAPERS
from booklet.model.text import Text
from booklet.typeset.boxes import Box, Frame, Galley, Mark, Run, Shape
from booklet.typeset.set_type import set_type
from booklet.typeset.setter import Setter
from booklet.typeset.theme.theme import Theme

THEME = Theme(PAPERS["half-letter"])
LARGE = Theme(PAPERS["letter"], "large-print")
LOW = Theme(PAPERS["half-letter"], inking="low")
_PAPERS: dict[Edition, tuple[str, ...]] = {"standard": tuple(PAPERS), "large-print": ("letter", "a4")}
THEMES = tuple(
    Theme(PAPERS[paper], edition, ink) for edition, papers in _PAPERS.items() for paper in papers for ink in INKS
)
"""Every edition on every paper it is laid out for, in every ink."""

words = Text.of


def galley(element: Element, color: Color = "teal", theme: Theme = THEME) -> Galley:
    """Return the element, set on half-letter pages if no other theme is given."""
    return set_type(element, Setter(theme, color))


def marks(made: Galley) -> Iterator[Mark]:
    """Yield all marks of a galley in drawing order."""
    for item in made.items:
        for box in [item] if isinstance(item, Box) else item.boxes if isinstance(item, Frame) else ():
            yield from box.marks


def runs(made: Galley) -> list[Run]:
    """Return all runs of a galley in drawing order."""
    return [mark for mark in marks(made) if isinstance(mark, Run)]


def shapes(made: Galley) -> list[Shape]:
    """Return all shapes of a galley in drawing order."""
    return [mark for mark in marks(made) if isinstance(mark, Shape)]


def roles(made: Galley) -> list[str]:
    """Return the roles of a galley's tags, in reading order."""
    return [tag.role for tag in made.tags]


def said(made: Galley, role: str) -> list[str]:
    """Return the words of every tag of a role, in reading order."""
    return [
        tag.actual or "".join(run.text for run in runs(made) if run.tag == index)
        for index, tag in enumerate(made.tags)
        if tag.role == role
    ]


def named(theme: object) -> str:
    """Return a theme as the name of a test."""
    assert isinstance(theme, Theme)
    return f"{theme.edition}-{theme.paper.name}-{theme.inking}"
