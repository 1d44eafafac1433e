"""One hospital's own details as a booklet prints them: words for lines that are else left to write on, and a logo."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from booklet.core.values import field, frozen
from booklet.model.artwork import Logo, ScanCode
from booklet.model.text import Text

SiteValue = Literal[
    "hospital",
    "phone_day",
    "phone_night",
    "where_to_go",
    "fever",
    "signs",
    "doctor",
    "nurse",
    "social_worker",
    "pharmacy",
    "other_numbers",
]
"""What a line in a block may ask of the site. Nothing of it is about a patient."""


@frozen
class Gap:
    """A line that is left to write on though it is the site's to fill.

    Attributes:
        value: Which one.
        words: The same in words.
        reason: Why, in a few words.
        place: The file and line that decide it, as messages name them.
    """

    value: SiteValue
    words: str
    reason: str
    place: str

    def __str__(self) -> str:
        return f"{self.words}: {self.reason} ({self.place})"


@frozen
class Details:
    """What one hospital says of itself; empty where no site is given.

    Attributes:
        values: Words for each line, one text a paragraph; for the signs one text a sign.
        notes: Who approved the temperature and the signs that are in `values`, and until when.
        logo: For the cover.
        brands: Names that the hospital has for medicines, by the medicine's id; no source of the content says them.
        check: A code that leads to where a family can see if the booklet is current, or None.
        version: The first digits of a hash over all files of the site, or "".
        gaps: What families need and the site does not give, or gives without an approval that holds.
    """

    values: Mapping[SiteValue, tuple[Text, ...]] = field(default_factory=dict)
    notes: tuple[Text, ...] = ()
    logo: Logo | None = None
    brands: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    check: ScanCode | None = None
    version: str = ""
    gaps: tuple[Gap, ...] = ()

    @property
    def says_whom_to_call(self) -> bool:
        """Whether there is a number to call, or a place to go to."""
        return not self.values.keys().isdisjoint(("phone_day", "phone_night", "where_to_go"))


NO_DETAILS = Details()
"""What is known where no site is given."""
