"""`booklet serve`: the page in a browser."""

from __future__ import annotations

from datetime import date

import click

from booklet.commands._options import as_date, examples, for_content, for_site
from booklet.commands._streams import say
from booklet.core.extras import how_to_install
from booklet.errors import OutputError

LOOPBACK = "127.0.0.1"


@click.command("serve", epilog=examples("booklet serve", "booklet serve --site our-ward --port 8080"))
@click.option("--port", metavar="NUMBER", type=click.IntRange(0, 65_535), default=8000, show_default=True)
@click.option(
    "--host",
    metavar="ADDRESS",
    default=LOOPBACK,
    show_default=True,
    help="Where to listen. Any other address than the usual one lets other machines in, without a password and "
    "without encryption: put a reverse proxy before it.",
)
@click.option(
    "--name",
    "names",
    metavar="NAME",
    multiple=True,
    help="Host name that browsers may use, such as booklets.example.org; give each. This machine's own always work.",
)
@click.option("--workers", metavar="NUMBER", type=click.IntRange(1, 64), default=1, show_default=True)
@for_site
@click.option("--signatures", metavar="FOLDER", help="Folder of signatures, beside those of the content.")
@click.option(
    "--as-of",
    metavar="DATE",
    callback=as_date,
    help="The day that decides which signatures and approvals hold. Not given: each day itself.",
)
@click.option("--kept", metavar="FOLDER", default="", help="Where finished files are kept; off for nowhere.")
@click.option("--log-queries", is_flag=True, help="Show in the log what was asked for. It is not shown else.")
@for_content
def command(
    *,
    port: int,
    host: str,
    names: tuple[str, ...],
    workers: int,
    site: str | None,
    signatures: str | None,
    as_of: date | None,
    kept: str,
    content: str | None,
    log_queries: bool,
) -> None:
    """Open a page to choose, look and print. Needs the extra 'serve'."""
    try:
        from booklet.web.server_processes import run  # noqa: PLC0415  (`--help` needs no server)
        from booklet.web.settings import ServeSettings  # noqa: PLC0415
    except ImportError as error:
        missing = (error.name or "").partition(".")[0]
        hint = how_to_install("serve")
        raise OutputError(f"the page needs the package {missing!r}, which is not installed", hint) from error
    settings = ServeSettings(
        content=content or "",
        site=site or "",
        signatures=signatures or "",
        as_of=str(as_of or ""),
        names=(*names, *(() if host in (LOOPBACK, "0.0.0.0", "::") else (host,))),
        kept=kept,
        logs_queries=log_queries,
    )
    if host != LOOPBACK:
        say(f"Other machines can reach this at {host}: no password, no encryption.")
    run(settings, host, port, workers)
