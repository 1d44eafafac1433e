"""A block of one's own: fields, and the elements they become. It is tagged and laid out like any other."""

from collections.abc import Iterator
from typing import Self

from booklet import Block, BookletInfo, compose_booklet
from booklet.model.chosen import Chosen
from booklet.model.elements import Callout, Column, Element, Table
from booklet.model.statements import InlineText
from booklet.model.text import Text


class Appointments(Block):
    """A page for the next appointments."""

    reminder: InlineText
    rows: int = 8

    def compose(self, chosen: Chosen[Self], info: BookletInfo) -> Iterator[Element]:
        """Yield a heading, a reminder, and a table to write in."""
        yield from self.opening(chosen, info)
        yield Callout(Text.of("Good to know"), (self.reminder,))
        heads = ("Day", "Time", "Where and why")
        columns = (Column(Text.of(head), 0.2 if head != heads[-1] else 0.6, "write") for head in heads)
        yield Table(tuple(columns), rows=(), blank_rows=self.rows)


page = Appointments(title="Our appointments", reminder="Bring **this booklet** to each visit.")
compose_booklet([page], title="Our appointments", paper="a5").write("own-block.pdf")
