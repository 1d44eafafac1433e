"""`booklet recall`: which files hold something that has changed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from booklet.commands._loading import load_library, load_site
from booklet.commands._options import Signing, examples, for_content, for_signing, for_site
from booklet.commands._streams import print_data, say

if TYPE_CHECKING:
    from booklet.filing.recall import ComparedContents


@click.command("recall", epilog=examples("booklet recall booklets/manifest.jsonl --since old-content"))
@click.argument("manifests", metavar="MANIFEST...", nargs=-1, required=True)
@click.option("--since", metavar="FOLDER", help="The content that the files were made from.")
@click.option("--block", metavar="ID", default="", help="Name the files that hold this block, changed or not.")
@click.option("--csv", "as_csv", is_flag=True, help="Print a line of CSV for each file and change.")
@for_site
@for_signing
@for_content
def command(
    manifests: tuple[str, ...],
    since: str | None,
    block: str,
    site: str | None,
    content: str | None,
    signing: Signing,
    *,
    as_csv: bool,
) -> None:
    """Name the files whose words, figures or sources have changed, with old and new words.

    MANIFEST is the manifest.jsonl of a batch. A block whose signature was taken back counts, too.
    """
    from booklet.commands._tables.recall import recalled_csv, recalled_text  # noqa: PLC0415
    from booklet.filing.recall import changes_in, read_manifest, revoked_blocks  # noqa: PLC0415

    signatures = signing.load(content) if signing.folders(content) else None
    if since is None and not block and signatures is None:
        raise click.UsageError("give the older content with --since FOLDER, a block with --block ID, or --signatures.")
    contents = _contents(content, since, site, signing)
    revoked = revoked_blocks(contents.now, signatures)
    rows = [row for manifest in manifests for row in read_manifest(Path(manifest))]
    changes = [(row, change) for row in rows for change in changes_in(row, contents, revoked, block)]
    if as_csv:
        for line in recalled_csv(changes):
            print_data(line)
    elif changes:
        print_data(recalled_text(changes))
    affected = len({(row.manifest, row.row) for row, change in changes if change.kind != "unknown"})
    unknown = sum(change.kind == "unknown" for _, change in changes)
    more = f" {unknown:,} could not be compared." if unknown else ""
    say(f"{affected:,} of {len(rows):,} files.{more}")


def _contents(content: str | None, since: str | None, site: str | None, signing: Signing) -> ComparedContents:
    from booklet.filing.recall import ComparedContents  # noqa: PLC0415

    now = load_library(content)
    before = load_library(since) if since else None
    return ComparedContents(now, before, load_site(site, now, signing.as_of))
