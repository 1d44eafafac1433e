"""`booklet batch`: make many booklets, each different one once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import click

from booklet.commands._codes import for_codes
from booklet.commands._configuration import with_configuration_of_rows
from booklet.commands._given import Coded
from booklet.commands._options import Signing, examples, for_content, for_order, for_signing
from booklet.commands._streams import say
from booklet.commands._telling import Telling
from booklet.errors import BookletError, SomeRowsFailedError
from booklet.ordering.order_fields import PRESS_NEEDS

if TYPE_CHECKING:
    from booklet.batch import Inputs, Records

# What makes booklets is imported where it is used: `--help` loads none of it.


def _as_name(_: click.Context, __: click.Parameter, text: str | None) -> str | None:
    from booklet.batch.name_templates import Template  # noqa: PLC0415

    if text is not None:
        try:
            Template.read(text)
        except BookletError as error:
            raise click.BadParameter(f"{error.message}. {error.hint}") from error
    return text


def _as_cells(_: click.Context, __: click.Parameter, words: Iterable[str]) -> dict[str, str]:
    """Return texts by column."""
    from booklet.batch.request_columns import COLUMNS, column_of  # noqa: PLC0415

    cells = {}
    for each in words:
        name, sign, text = each.partition("=")
        column = column_of(name)
        if not sign or column is None:
            raise click.BadParameter(f"{each!r} sets no column. Write paper=a5. Columns: {', '.join(COLUMNS)}.")
        cells[column] = text
    return cells


_DETAILS = ("edition", "ink", "language", *(name for names in PRESS_NEEDS.values() for name in names))
"""Columns that only `--set` gives. They have no option of their own, so that the help stays short."""


@click.command(
    "batch",
    epilog=examples(
        "booklet batch requests.csv --out booklets",
        "booklet batch requests.csv --out booklets --site our-ward --jobs 4",
        "booklet batch --all --out every-booklet",
    ),
)
@click.argument("requests", required=False, metavar="[REQUESTS]")
@click.option(
    "--all", "is_all", is_flag=True, help="In place of a file: every subtype, risk group, stage and audience."
)
@click.option("--out", metavar="PLACE", required=True, help="Folder for the PDFs, or a URL that fsspec knows.")
@click.option("--name", metavar="NAME", callback=_as_name, help="How files are called, as '{subtype}-{risk}-{number}'.")
@for_codes
@for_order("product", "site", "looks", "press", without=_DETAILS)
@click.option(
    "--set",
    "defaults",
    metavar="COLUMN=VALUE",
    multiple=True,
    callback=_as_cells,
    help="For rows that give nothing there.",
)
@click.option("--jobs", metavar="NUMBER", type=click.IntRange(min=1), help="Worker processes. Not given: one a core.")
@click.option("--scheduler", metavar="ADDRESS", help="Have an existing Dask cluster make them, as tcp://10.0.0.5:8786.")
@click.option("--resume", is_flag=True, help="Go on with a batch: keep what is there and whole.")
@click.option(
    "--fail-fast", is_flag=True, help="Make nothing if a row cannot be made, and stop at the first that fails."
)
@click.option("--copies", is_flag=True, help="Give each row a file of its own in place of links to the same one.")
@click.option("--manifest", metavar="FILE", help="Where to list files that go to a URL. A folder holds its own list.")
@click.option(
    "--require-signed", is_flag=True, help="Make no draft: a row fails if a clinician's signature is missing."
)
@click.option("--json", "is_json", is_flag=True, help="Print a line of JSON for everything that happens, for machines.")
@click.option(
    "--document-reference",
    "release",
    type=click.Choice(("R4", "R5")),
    help="Write a FHIR DocumentReference beside every PDF. It names no patient.",
)
@for_signing
@for_content
def command(
    requests: str | None,
    out: str,
    scheduler: str | None,
    content: str | None,
    signing: Signing,
    coded: Coded,
    *,
    texts: dict[str, str],
    defaults: dict[str, str],
    is_all: bool,
    require_signed: bool,
    is_json: bool,
    name: str | None,
    manifest: str | None,
    release: Literal["R4", "R5"] | None,
    **options: Any,
) -> None:
    """Make a booklet, sheet or card for every row of REQUESTS, a .csv or .jsonl file.

    The first line of a .csv file names its columns; only 'subtype' is needed, or 'code'. What is the same is made once.
    Options that say what is made hold for rows that give nothing there. --from-fhir takes a file with a record a line
    (.ndjson) in place of REQUESTS.
    """
    from booklet.batch import Inputs, Options, dask_workers, make_batch  # noqa: PLC0415
    from booklet.batch.name_templates import DEFAULT  # noqa: PLC0415
    from booklet.batch.remote import is_url  # noqa: PLC0415

    if release is not None and is_url(out):
        raise click.UsageError("--document-reference needs files to stand beside: give --out a folder, not a URL.")
    wanted = _requests(requests, coded, is_all=is_all)
    folders = tuple(signing.folders(content))
    inputs = Inputs(Path(content) if content else None, folders, signing.as_of, require_signed)
    place = Path(manifest) if manifest else None
    how = Options(
        name=name or DEFAULT, manifest=place, defaults=with_configuration_of_rows({**texts, **defaults}), **options
    )
    workers = dask_workers(scheduler) if scheduler else nullcontext()
    with Telling(requests or "", is_json=is_json) as telling, _interruptions(), workers as executor:
        ended = make_batch(wanted, out, inputs=inputs, options=how, executor=executor, tell=telling)
        if release is not None:
            _write_entries(Path(ended.manifest), inputs, release)
    telling.check()
    if ended.failed or ended.refused:
        count = ended.failed + ended.refused
        total = count + ended.made + ended.kept
        raise SomeRowsFailedError(
            f"{count:,} of {total:,} rows failed", "Correct them, then add --resume for the rest."
        )


def _write_entries(manifest: Path, inputs: Inputs, release: Literal["R4", "R5"]) -> None:
    from booklet.filing.batch_entries import write_entries  # noqa: PLC0415  (few ask for it)

    count = sum(1 for _ in write_entries(manifest, inputs, release))
    say(f"{count:,} {'entry' if count == 1 else 'entries'} (DocumentReference {release}) beside the files.")


def _requests(requests: str | None, coded: Coded, *, is_all: bool) -> str | Records | list[dict[str, str]] | None:
    """Return what is asked for: a file of requests, records, one row of codes, or None for every booklet there is."""
    from booklet.batch import Records  # noqa: PLC0415
    from booklet.ordering.coded import BETWEEN, CODE  # noqa: PLC0415

    if [requests is not None, is_all, bool(coded.fhir), bool(coded.codes or coded.infobutton)].count(True) != 1:
        message = "give a file of requests, --from-fhir FILE, --code or --from-infobutton, or --all: one of these."
        raise click.UsageError(message)
    if coded.fhir:
        return Records(Path(coded.fhir))
    if coded.codes or coded.infobutton:
        return [{CODE: f" {BETWEEN} ".join(coded.given())}]
    return requests


@contextmanager
def _interruptions() -> Iterator[None]:
    try:
        yield
    except KeyboardInterrupt:
        say("What is made stays. Give the same command with --resume to go on.")
        raise
