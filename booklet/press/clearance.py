"""How near to a page's edges its text comes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from booklet.core.units import Points
from booklet.core.values import frozen
from booklet.model.papers import Paper
from booklet.press.bleed import text_of
from booklet.press.options import Binding
from booklet.typeset.boxes import Mark, Run
from booklet.typeset.pages.pages import Page
from booklet.typeset.text.extents import visible

_ABOVE = 0.75
"""Share of its size that type takes above the baseline."""


@frozen
class Clearance:
    """A run of text, and how far it stands from each edge of its page; less than 0 if it runs over.

    Attributes:
        inner: From the edge the booklet is bound at.
        outer: From the edge across.
    """

    words: str
    inner: Points
    outer: Points
    top: Points
    bottom: Points


@frozen
class PageText:
    """A page, and how near to its edges everything on it comes that is to be read.

    Attributes:
        number: Counted from 1.
        marks: All of them, in drawing order; places count from the page's corner.
        text: Runs of the text.
        furniture: Runs of head, foot and tab.
    """

    number: int
    marks: tuple[Mark, ...]
    text: tuple[Clearance, ...]
    furniture: tuple[Clearance, ...]

    @classmethod
    def of(cls, page: Page, paper: Paper, binding: Binding) -> PageText:
        """Return the text of a page of a booklet that is bound at this edge."""
        is_right = (page.number % 2 == 1) == (binding == "left")
        text = text_of(page)
        near = (tuple(clearances(marks, paper, is_right=is_right)) for marks in (text, page.furniture))
        return cls(page.number, (*text, *page.furniture), *near)


def clearances(marks: Sequence[Mark], paper: Paper, *, is_right: bool) -> Iterator[Clearance]:
    """Yield the clearance of every run.

    Args:
        marks: Of one page; places count from its corner.
        paper: The page.
        is_right: Whether it lies on the right of an open booklet.
    """
    for run in marks:
        if isinstance(run, Run) and run.text.strip():
            left, end = visible(run)
            right = paper.width - end
            inner, outer = (left, right) if is_right else (right, left)
            top = run.y - run.size * _ABOVE
            yield Clearance(run.text.strip(), inner, outer, top, paper.height - run.y - run.size * (1 - _ABOVE))
