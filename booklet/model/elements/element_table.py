"""Tables."""

from __future__ import annotations

from typing import Literal

from booklet.core.values import frozen
from booklet.model.elements.form_lines import BlanksOf
from booklet.model.text import Text

OPEN_BOX = Text.of("\u2610")
TICKED_BOX = Text.of("\u2611")
"""What a cell of a "box" column holds, unless it is empty: BALLOT BOX, and BALLOT BOX WITH CHECK."""


@frozen
class Column:
    """One column of a `Table`: its head, its share of the width, and what its cells hold.

    Attributes:
        kind: Words, a word or two set small, a box to tick in each row, room to write, or a box in some rows, open or
            ticked already.
    """

    head: Text
    share: float
    kind: Literal["text", "mark", "tick", "write", "box"] = "text"


@frozen
class Table:
    """Rows under column heads (Table with TR, TH and TD). Heads are repeated on each page.

    Attributes:
        columns: At least one; cells of "tick" and "write" columns are drawn, not given.
        rows: The cells of the "text", "mark" and "box" columns, row by row, left to right.
        blank_rows: Rows to write in, after the others.
        fills_page: There are as many more of these as the page has room for; they are decoration to a screen reader.
    """

    columns: tuple[Column, ...]
    rows: tuple[tuple[Text, ...], ...]
    blank_rows: int = 0
    fills_page: bool = False
    blanks_of: BlanksOf | None = None
