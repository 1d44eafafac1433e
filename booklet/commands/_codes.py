"""Options that give codes, or a record that holds them, in place of a profile."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, Any, cast

import click

from booklet.core.values import frozen

if TYPE_CHECKING:
    from booklet.codes.resolve import Resolution
    from booklet.commands._options import Command
    from booklet.library.library import Library


@frozen
class Coded:
    """What was given of codes.

    Attributes:
        codes: Each a system's name, a bar and the code.
        fhir: File that holds a FHIR record, "-" for standard input; None if there is none.
        infobutton: An Infobutton request, or None.
    """

    codes: tuple[str, ...] = ()
    fhir: str | None = None
    infobutton: str | None = None

    @property
    def is_given(self) -> bool:
        """Whether there is anything."""
        return bool(self.codes or self.fhir or self.infobutton)

    def given(self) -> tuple[str, ...]:
        """Return the codes that are given outside a record, each with its system.

        Raises:
            RecordError: If the Infobutton request asks about none.
        """
        if self.infobutton is None:
            return self.codes
        from booklet.codes.infobutton import read_request  # noqa: PLC0415

        request = read_request(self.infobutton)
        return (*self.codes, f"{request.system}|{request.code}")

    def resolution(self, library: Library) -> Resolution:
        """Return what all of it together comes to.

        Raises:
            RecordError: If a record cannot be read.
        """
        from booklet.codes.read import read_all  # noqa: PLC0415  (`--help` reads no content)
        from booklet.codes.resolve import resolve  # noqa: PLC0415

        return resolve(read_all(library, self.codes, self.fhir, self.infobutton), library)


NO_CODES = Coded()
"""Where none are given."""

_code_options: tuple[Callable[[Any], Any], ...] = (
    click.option(
        "--code",
        "codes",
        metavar="SYSTEM|CODE",
        multiple=True,
        help="A diagnosis code, as 'icd-o-3|9811/3'. Give several if there are.",
    ),
    click.option("--from-fhir", "fhir", metavar="FILE", help="A FHIR Bundle or Condition; - is standard input."),
    click.option("--from-infobutton", "infobutton", metavar="URL", help="An HL7 Infobutton request."),
)


def for_codes(command: Command) -> Command:
    """Add the options that give codes; the command gets them as one value, `coded`."""

    @wraps(command)
    def run(*, codes: tuple[str, ...], fhir: str | None, infobutton: str | None, **options: Any) -> object:
        return command(coded=Coded(codes, fhir, infobutton), **options)

    made: Any = run
    for option in reversed(_code_options):
        made = option(made)
    return cast("Command", made)
