"""`booklet resolve`: which booklet a code or a record stands for."""

from __future__ import annotations

import json

import click

from booklet.commands._codes import for_codes
from booklet.commands._given import Coded
from booklet.commands._loading import load_library
from booklet.commands._options import examples, for_content
from booklet.commands._streams import print_data


@click.command(
    "resolve",
    epilog=examples("booklet resolve --code 'icd-10-cm|C91.00'", "booklet resolve --from-fhir record.json --json"),
)
@for_codes
@click.option("--json", "as_json", is_flag=True, help="Print it as JSON, with the reason if it is refused.")
@for_content
def command(coded: Coded, content: str | None, *, as_json: bool) -> None:
    """Show which booklet codes stand for, what that rests on, and what the team has to answer.

    Ends with 4 where it is refused, and says why.
    """
    from booklet.codes.resolution_report import resolution_data, resolution_text  # noqa: PLC0415  (`--help` reads no content)
    from booklet.codes.resolve import settled  # noqa: PLC0415

    if not coded.is_given:
        raise click.UsageError("give a code with --code, or a record with --from-fhir or --from-infobutton.")
    library = load_library(content)
    resolution = coded.resolution(library)
    if as_json:
        print_data(json.dumps(resolution_data(resolution, library), indent=2))
    elif not resolution.refusals:
        print_data(resolution_text(resolution, library))
    if resolution.refusals:
        settled(resolution, {}, library)
