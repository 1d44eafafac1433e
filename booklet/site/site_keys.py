"""What may stand in a site's `site.yaml`. Every text in it is printed as it is, without markup."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Annotated, Any, ClassVar, Literal, Self

from booklet.files.record import Limits, MadeBy, Record
from booklet.model.statements import Id, Source
from booklet.site.site_approval import Approval, Name
from booklet.site.site_regimen import Regimen
from booklet.site.site_texts import line, lines, whole
from booklet.site.temperature import Temperature, as_temperature

SCHEMA = 1
"""Version of the site format that this program reads."""

_LEAST_DIGITS = 3
"""Digits of the shortest phone numbers, such as 112."""

_MINUTES = 60


SiteText = Annotated[str, line(160)]
Address = Annotated[str, lines(160)]
Phone = Annotated[str, lines(80, _LEAST_DIGITS)]
Brand = Annotated[str, line(40)]
Degrees = Annotated[Temperature, MadeBy(as_temperature)]


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
    readings: Annotated[int, whole(2, 5)] = 2
    minutes_apart: Annotated[int, whole(5, 720)]
    within_hours: Annotated[int, whole(1, 72)]


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

    items: Annotated[tuple[Annotated[str, line(120)], ...], Limits(min_length=1, max_length=8)]
    approved: Approval | None = None


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
    *(("phones", name) for name in Phones.record_fields),
    *(("team", name) for name in Team.record_fields),
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

    schema_version: Annotated[int, whole(1, 999)]
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
