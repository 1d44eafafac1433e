"""What may stand in a site's `site.yaml`. Every text in it is printed as it is, without markup."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from itertools import pairwise
from typing import Annotated, Any, ClassVar, Literal, Self

from booklet.files.problems import quoted
from booklet.files.record import Limits, MadeBy, Record
from booklet.model.statements import Id, Source
from booklet.review.persons import names_nobody, says_nothing
from booklet.review.signature import Day
from booklet.site.temperature import Temperature, as_temperature

SCHEMA = 1
"""Version of the site format that this program reads."""

_LEAST_DIGITS = 3
"""Digits of the shortest phone numbers, such as 112."""

_MINUTES = 60

MOST_WEEKS = 260
"""Weeks of the longest plan: five years."""


_BLANKS = re.compile(r"[ \t\r\n\u2002\u2003\u3000]+")
"""Spaces at which a text may be parted. Those that forbid it stay, since whoever typed them meant them."""

_NO_BREAK = str.maketrans({"\u202f": "\u00a0", "\u2007": "\u00a0", "\u2060": None})
"""Other marks that forbid a line to end, as the one that the fonts have."""

_MOST_LINES = 5


def _line(most: int, least_digits: int = 0) -> MadeBy:
    """Return how one line of plain text of so many characters is made."""
    return MadeBy(lambda value: _checked(_in_one_line(_as_text(value)), most, least_digits))


def _lines(most: int, least_digits: int = 0) -> MadeBy:
    """Return how plain text is made that stays on the lines it is typed on; a line break counts as a character."""

    def make(value: object) -> str:
        lines = [words for line in _as_text(value).split("\n") if (words := _in_one_line(line))]
        if len(lines) > _MOST_LINES:
            raise ValueError(f"the text has more than {_MOST_LINES} lines. Put some of them together")
        return _checked("\n".join(lines), most, least_digits)

    return MadeBy(make)


def _as_text(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError("text is needed here")
    return value


def _in_one_line(text: str) -> str:
    return _BLANKS.sub(" ", text.translate(_NO_BREAK)).strip(" ")


def _checked(words: str, most: int, least_digits: int) -> str:
    if not words:
        raise ValueError("the text is empty. Write it, or take the line away")
    if len(words) > most:
        raise ValueError(f"the text is longer than {most} characters. Make it shorter")
    if sum(map(str.isdigit, words)) < least_digits:
        raise ValueError(f"{words!r} holds no phone number")
    return words


def _whole(least: int, most: int) -> MadeBy:
    """Return how a whole number within bounds is made."""

    def make(value: object) -> int:
        digits = str(value)
        if not (
            digits.isascii() and digits.isdigit() and len(digits) <= len(str(most)) and least <= int(digits) <= most
        ):
            raise ValueError(f"{digits[:20]!r} is no whole number from {least} to {most}")
        return int(digits)

    return MadeBy(make)


Name = Annotated[str, _line(80)]
SiteText = Annotated[str, _line(160)]
Address = Annotated[str, _lines(160)]
Phone = Annotated[str, _lines(80, _LEAST_DIGITS)]
Brand = Annotated[str, _line(40)]
Degrees = Annotated[Temperature, MadeBy(as_temperature)]


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


class Again(Record):
    """The second part of a fever rule: a lower temperature that counts when it comes back.

    Attributes:
        start: Each reading is this or higher.
        readings: How many of them.
        minutes_apart: At least so long between two readings.
        within_hours: All of them in so many hours.
    """

    KEYS: ClassVar[Mapping[str, str]] = {"start": "from"}

    start: Degrees
    readings: Annotated[int, _whole(2, 5)] = 2
    minutes_apart: Annotated[int, _whole(5, 720)]
    within_hours: Annotated[int, _whole(1, 72)]


class Fever(Record):
    """When a temperature is a reason to call: one reading, or several lower ones. Hospitals differ.

    Attributes:
        once: One reading, this or higher.
        again: Several readings; None where one lower reading never counts.
    """

    once: Degrees
    again: Again | None = None
    approved: Approval | None = None

    def checked(self) -> Self:
        """Return the rule, if both parts go together.

        Raises:
            ValueError: If a lower temperature that comes back is not lower, or cannot come back in time.
        """
        again = self.again
        if again is None:
            return self
        if again.start.celsius >= self.once.celsius or again.start.fahrenheit >= self.once.fahrenheit:
            raise ValueError(
                f"readings from {again.start.words} are no lower than the one reading of {self.once.words}, as printed"
            )
        if (again.readings - 1) * again.minutes_apart > again.within_hours * _MINUTES:
            hours = f"{again.within_hours} hour{'' if again.within_hours == 1 else 's'}"
            raise ValueError(f"{again.readings} readings {again.minutes_apart} minutes apart do not fit into {hours}")
        return self


class Signs(Record):
    """The hospital's own signs to call about, the most urgent first."""

    KEYS: ClassVar[Mapping[str, str]] = {"items": "list"}

    items: Annotated[tuple[Annotated[str, _line(120)], ...], Limits(min_length=1, max_length=8)]
    approved: Approval | None = None


class RegimenStep(Record):
    """One phase of the hospital's plan, by weeks that count from 1 through the whole plan.

    Attributes:
        phase: Id of the phase.
        first: Its first week.
        last: Its last week.
        visits: Weeks in which a visit is planned.
    """

    KEYS: ClassVar[Mapping[str, str]] = {"first": "from", "last": "to"}

    phase: Id
    first: Annotated[int, _whole(1, MOST_WEEKS)]
    last: Annotated[int, _whole(1, MOST_WEEKS)]
    visits: tuple[Annotated[int, _whole(1, MOST_WEEKS)], ...] = ()

    def checked(self) -> Self:
        """Return the step, if its weeks go together.

        Raises:
            ValueError: If it ends before it begins, or a visit is outside of it.
        """
        if self.last < self.first:
            raise ValueError(f"week {self.last} is before week {self.first}")
        outside = [week for week in self.visits if not self.first <= week <= self.last]
        if outside:
            raise ValueError(f"week {outside[0]} is not among weeks {self.first} to {self.last}")
        return self


class Regimen(Record):
    """The hospital's own plan: which phase takes which weeks. Doses and medicines stand nowhere in it.

    Attributes:
        subtypes: The kinds of leukemia that it is for.
        steps: In order.
    """

    subtypes: Annotated[tuple[Id, ...], Limits(min_length=1)]
    steps: Annotated[tuple[RegimenStep, ...], Limits(min_length=1, max_length=12)]
    approved: Approval | None = None

    def checked(self) -> Self:
        """Return the plan, if its steps follow each other.

        Raises:
            ValueError: If a phase stands twice, or two of them share a week.
        """
        for before, step in pairwise(self.steps):
            if step.first <= before.last:
                ends = f"{before.phase} ends in week {before.last}"
                raise ValueError(f"{step.phase} begins in week {step.first}, and {ends}")
        if len({step.phase for step in self.steps}) < len(self.steps):
            raise ValueError("a phase stands twice. Write each of them once")
        return self


class LogoFile(Record):
    """The hospital's mark.

    Attributes:
        file: Name of a PNG, JPEG or SVG file right in the site's folder.
        alt: What a screen reader says in its place.
    """

    file: Annotated[str, Limits(max_length=100)]
    alt: SiteText


class Phones(Record):
    """Whom to call, by day and by night."""

    day: Phone | None = None
    night: Phone | None = None


class Team(Record):
    """Numbers for the back cover."""

    doctor: Address | None = None
    nurse: Address | None = None
    social_worker: Address | None = None
    pharmacy: Address | None = None
    other_numbers: Address | None = None


ON_LINES: Sequence[tuple[str, ...]] = (
    ("where_to_go",),
    *(("phones", name) for name in Phones.model_fields),
    *(("team", name) for name in Team.model_fields),
)
"""Texts that stay on the lines they are typed on, as addresses do."""

_NO_PHONES, _NO_TEAM = Phones(), Team()
_NONE: dict[str, Any] = {}


class DocumentType(Record):
    """What booklets are filed as in the hospital's systems.

    Attributes:
        system: URI of the coding system.
        code: The code.
    """

    system: Annotated[str, Limits(pattern=r"^(https?://|urn:oid:)[^\s|]+$", max_length=200)]
    code: Annotated[str, Limits(pattern=r"^[A-Za-z0-9][A-Za-z0-9.:/-]*$", max_length=60)]


class SiteFile(Record):
    """`site.yaml`: what a hospital says of itself. What is left out stays a line to write on.

    Attributes:
        extends: Another site's folder, from this one; what is not said here is taken from there.
        paper: What its printers take: Letter if it is not said. It decides where nobody asks for a paper.
        check_url: Where a family can see if a booklet is current: the back cover has a code with this address and the
            content's number.
        document_type: What booklets are filed as; the usual type if it is not said.
        hide: Blocks of the content that are not printed.
        show: Blocks of the content that are printed on request only.
        regimen: Which phase takes which weeks here; it is printed for a child's own days on request only.
        brands: Names that medicines have here, by the medicine's id.
        sources: What statements in the site's own blocks rest on.
    """

    KEYS: ClassVar[Mapping[str, str]] = {"schema_version": "schema"}

    schema_version: Annotated[int, _whole(1, 999)]
    extends: str = ""
    hospital: Name | None = None
    paper: Literal["letter", "a4"] = "letter"
    logo: LogoFile | None = None
    phones: Phones = _NO_PHONES
    where_to_go: Address | None = None
    fever: Fever | None = None
    signs: Signs | None = None
    regimen: Regimen | None = None
    team: Team = _NO_TEAM
    check_url: Annotated[str, Limits(pattern=r"^(https://[A-Za-z0-9._~:/?&=%+-]+)?$", max_length=120)] = ""
    document_type: DocumentType | None = None
    hide: tuple[Id, ...] = ()
    show: tuple[Id, ...] = ()
    brands: dict[Id, Annotated[tuple[Brand, ...], Limits(min_length=1, max_length=6)]] = _NONE
    sources: tuple[Source, ...] = ()
