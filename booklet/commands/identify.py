"""`booklet identify`: what a found PDF is."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import click

from booklet.commands._loading import load_library, load_site
from booklet.commands._options import as_of, examples, for_content, for_site
from booklet.commands._streams import print_data


@click.command("identify", epilog=examples("booklet identify found.pdf"))
@click.argument("file", metavar="FILE.pdf")
@for_site
@as_of
@click.option("--json", "as_json", is_flag=True, help="Print it as JSON.")
@for_content
def command(file: str, site: str | None, as_of: date | None, content: str | None, *, as_json: bool) -> None:
    """Show which program, content and site made a PDF, for whom, and whether it still says what the content says."""
    from booklet.commands._tables.identify import identified_data, identified_text  # noqa: PLC0415
    from booklet.filing.identify import identify  # noqa: PLC0415
    from booklet.filing.marks import read_marks  # noqa: PLC0415

    marks = read_marks(Path(file))
    library = load_library(content)
    identified = identify(marks, library, load_site(site, library, as_of))
    if as_json:
        print_data(json.dumps(identified_data(identified, library), indent=2))
    else:
        print_data(identified_text(identified, library))
