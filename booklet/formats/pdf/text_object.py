"""Text objects: words where they stand on a page (ISO 32000-1, 9.4)."""

from __future__ import annotations

from functools import lru_cache

from booklet.core.units import Points
from booklet.core.values import slotted
from booklet.formats.pdf.coded_words import CodedWords
from booklet.formats.pdf.encoding import Encoding
from booklet.formats.pdf.plain_numbers import plain_number
from booklet.typeset.boxes import Run

_NEAR = 0.1
"""Words that follow others on a line may stand as far from their own place, in points: a printer with 720 dots an inch
can tell no less."""

_MOST_RISE = 80
"""Words that are raised by no more tenths of a point stand on the line of the words before."""


@slotted
class TextObject:
    """The text object of a page, which may be begun and ended many times.

    Attributes:
        encoding: The fonts.
        operators: Of the page, where its own are added.
    """

    encoding: Encoding
    operators: list[str]
    _line: tuple[int, int] | None = None
    _rise: int = 0
    _shown: tuple[CodedWords, list[str], Points, Points] | None = None

    def begin(self) -> None:
        """Begin it, if it is not open."""
        if self._line is None:
            self._line, self._shown = (0, 0), None
            self.operators.append("BT")

    def end(self) -> None:
        """End it, if it is open: nothing but text and its state may stand in it (9.4.1). Nothing stays raised."""
        if self._line is not None:
            self._line = None
            self._raise(0)
            self.operators.append("ET")

    def show(self, run: Run, x: Points, y: Points) -> None:
        """Show a run that is read from left to right; x and y, upwards, are where it begins.

        It is shown where the words before it end, or at a place of its own.
        """
        # Looked up, and parted into words, once for all that is asked of it: a page has fifty runs.
        coded, words, size = self.encoding.coded[run.face], run.text.split(" "), run.size
        row = coded.row(words)
        if row is None:
            for shown in coded.placed(run.text):
                self._place(shown.codes, x + shown.x * size, round(10 * (y + shown.y * size)))
            self._shown = None
            return
        up, line = round(10 * y), self._line
        if self._shown and line and 0 <= (rise := up - line[1]) <= _MOST_RISE:
            before, shown_before, at_size, start = self._shown
            if x > start and abs(x - (end := start + before.width(shown_before) * at_size)) <= _NEAR:
                if rise != self._rise:
                    self._raise(rise)
                self.operators.append(f"[{row}]TJ")
                self._shown = (coded, words, size, end)
                return
        self._shown = (coded, words, size, self._place(row, x, up))

    def _place(self, codes: str, x: Points, up: int) -> Points:
        """Show glyphs from a place on, which is counted from the line before, and return where they begin.

        Args:
            codes: The glyphs.
            x: Where they begin.
            up: Their baseline, in tenths of a point.
        """
        # A tenth of a point is less than what a printer with 720 dots an inch can tell.
        left = round(10 * x)
        if self._line is None:
            self.begin()
        if self._rise:
            self._raise(0)
        before, below = self._line or (0, 0)
        self.operators.append(f"{_tenths(left - before)} {_tenths(up - below)} Td[{codes}]TJ")
        self._line = (left, up)
        return left / 10

    def _raise(self, rise: int) -> None:
        """Raise what is shown above the line, by tenths of a point (9.3.7)."""
        if rise != self._rise:
            self._rise = rise
            self.operators.append(f"{_tenths(rise)} Ts")


@lru_cache(maxsize=4096)
def _tenths(count: int) -> str:
    """Return tenths of a point as points."""
    return plain_number(count / 10, 1)
