"""Who approved a value of a site, and until when."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Self

from booklet.files.problems import quoted
from booklet.files.record import Record
from booklet.review.persons import names_nobody, says_nothing
from booklet.review.signature import Day
from booklet.site.site_texts import line

Name = Annotated[str, line(80)]


class Approval(Record):
    """Who approved something, and until when.

    Attributes:
        by: The name, as it is to be printed.
        role: What that person is.
        until: The last day it is valid.
    """

    by: Name
    role: Name
    until: Day

    def checked(self) -> Self:
        """Return it, if it names somebody.

        Raises:
            ValueError: If a word such as "Name" stands in place of one: then nobody has approved anything.
        """
        if names_nobody(self.by):
            raise ValueError(f"{quoted(self.by)} names nobody. Write who approved it")
        if says_nothing(self.role):
            raise ValueError(f"{quoted(self.role)} says nothing of that person. Write what that person is")
        return self

    def holds(self, day: date) -> bool:
        """Return whether it is valid on a day."""
        return day <= self.until
