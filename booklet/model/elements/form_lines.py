"""Lines and boxes that are filled in, by hand or on a screen."""

from __future__ import annotations

from booklet.core.values import frozen
from booklet.model.text import Text


@frozen
class BlanksOf:
    """What names lines and boxes that are filled in on a screen.

    Attributes:
        block: Id of the block they are in.
        heading: The heading above them, which a screen reader says of lines without a label.
    """

    block: str
    heading: str = ""


@frozen
class Filled:
    """A line that is filled in: its label, and the paragraphs that stand there in place of a line to write on.

    Attributes:
        is_list: The paragraphs are items of a list.
    """

    label: Text
    words: tuple[Text, ...]
    is_list: bool = False


@frozen
class FillIn:
    """A frame with lines to write on, or with what is filled in there, each under its label (a P each).

    The title may be empty.

    Attributes:
        columns: How many lines stand side by side. If the last row has only one, it takes the whole width.
    """

    title: Text
    fields: tuple[Text | Filled, ...]
    columns: int = 1
    blanks_of: BlanksOf | None = None


@frozen
class WritingLines:
    """Empty lines to write on, under a label (a P); the lines are decoration to a screen reader.

    Attributes:
        count: How many, 1 or more.
        fills_page: There are as many more as the page has room for.
    """

    count: int
    label: Text = Text(())
    fills_page: bool = False
    blanks_of: BlanksOf | None = None
