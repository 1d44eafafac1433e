"""Options that give codes, or a record that holds them, in place of a profile."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, Any, cast

import click

from booklet.commands._given import Coded

if TYPE_CHECKING:
    from booklet.commands._options import Command


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

    wrapped: Any = run
    for option in reversed(_code_options):
        wrapped = option(wrapped)
    return cast("Command", wrapped)
