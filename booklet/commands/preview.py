"""`booklet preview`: pages as pictures, while one writes."""

from __future__ import annotations

import re
from pathlib import Path

import click

from booklet.commands._given import Settings
from booklet.commands._options import examples, for_content, for_order
from booklet.commands._streams import print_data, say, tell
from booklet.core.values import slotted
from booklet.errors import AccessibilityError, ContentError, ExitCode, LayoutError, RefusedOrderError

PAGE_WIDTH_PX = 900
WIDTH_ON_SHEET_PX = 300

Spans = tuple[tuple[int, int], ...]
"""First and last pages, counted from 1."""


def _as_spans(_: click.Context, __: click.Parameter, text: str | None) -> Spans | None:
    if text is None:
        return None
    if not re.fullmatch(r"[1-9][0-9]{0,3}(-[1-9][0-9]{0,3})?(,[1-9][0-9]{0,3}(-[1-9][0-9]{0,3})?)*", text):
        raise click.BadParameter(f"{text!r} names no pages. Write 4, 3-5 or 1,3-5.")
    parts = (part.partition("-") for part in text.split(","))
    return tuple((int(first), int(last or first)) for first, _, last in parts)


@click.command(
    "preview",
    epilog=examples(
        "booklet preview --subtype b-cell --pages 1-4 --sheet",
        "booklet preview --subtype b-cell --content my-content --watch",
    ),
)
@for_order("reader")
@click.option("--pages", metavar="PAGES", callback=_as_spans, help="Such as 4, 3-5 or 1,3-5. Not given: all pages.")
@click.option("--sheet", is_flag=True, help="Put all pages on one picture.")
@click.option("--watch", is_flag=True, help="Make the pictures again whenever content or site changes; Ctrl-C ends.")
@click.option(
    "-o",
    "--output",
    metavar="PLACE",
    help="FILE.png for one picture, or a folder. Not given: named after the profile, in this folder.",
)
@for_order("product", "looks", "site", without=("require_site",))
@for_content
def command(
    content: str | None,
    pages: Spans | None,
    output: str | None,
    texts: dict[str, str],
    *,
    sheet: bool,
    watch: bool,
) -> None:
    """Show pages as pictures. Needs the extra 'preview'."""
    context = click.get_current_context()
    preview = _Preview(texts, pages, output, is_sheet=sheet)
    if not watch:
        preview.make(content)
        return
    try:
        _watch(preview, content, is_debug=context.find_object(Settings).is_debug)  # type: ignore[union-attr]  # main() gives one
    except KeyboardInterrupt:
        # Whoever watches ends it like this; there is nothing to say.
        context.exit(ExitCode.INTERRUPTED)


def _watch(preview: _Preview, content: str | None, *, is_debug: bool) -> None:
    """Make the pictures now and after each change, until interrupted; what an author can mend does not end it."""
    from booklet.core.resources import content_folder  # noqa: PLC0415
    from booklet.files.watch import look, wait_for_change  # noqa: PLC0415  (`--help` reads no content)

    site = preview.texts.get("site")
    folders = [Path(content) if content else content_folder(), *([Path(site)] if site else [])]
    while True:
        seen = look(*folders)
        try:
            preview.make(content)
        except (ContentError, LayoutError, AccessibilityError) as error:
            tell(error, is_debug=is_debug)
        except RefusedOrderError as error:
            if not all(isinstance(fault, ContentError) for _, fault in error.faults):
                raise
            tell(error, is_debug=is_debug)
        say("Waiting for a content file to change. Ctrl-C ends.")
        wait_for_change(folders, seen)


@slotted
class _Preview:
    """What is wanted, and what has been written of it.

    Attributes:
        texts: What is asked for, by name of the field.
        output: Where the pictures go, or None.
        written: Pictures of pages that this run has written.
    """

    texts: dict[str, str]
    pages: Spans | None
    output: str | None
    is_sheet: bool
    written: frozenset[Path] = frozenset()

    def make(self, content: str | None) -> None:
        """Build the booklet and write its pictures."""
        from booklet.commands._making import read_order  # noqa: PLC0415  (`--help` makes nothing)
        from booklet.core.atomic_write import refuse_other_kind, write_whole  # noqa: PLC0415  (`--help` loads no fonts)
        from booklet.formats.png import as_png, contact_sheet, page_pictures  # noqa: PLC0415
        from booklet.make import make  # noqa: PLC0415

        product = make(*read_order(self.texts, content))
        numbers = self._numbers(product.page_count)
        target = self._target(numbers, product.order.name)
        refuse_other_kind(target, b"\x89PNG", "PNG picture")
        width = WIDTH_ON_SHEET_PX if self.is_sheet else PAGE_WIDTH_PX
        pictures = page_pictures(product.pdf(), numbers, width)
        if self.is_sheet:
            write_whole(target, as_png(contact_sheet(pictures)))
        elif target.suffix == ".png":
            write_whole(target, as_png(pictures[0]))
        else:
            self._write_pages(target, dict(zip(numbers, map(as_png, pictures), strict=True)))
        print_data(target)
        say(f"{len(numbers)} of {product.page_count} pages")

    def _numbers(self, count: int) -> list[int]:
        """Return the pages that are wanted and there are."""
        spans = ((1, count),) if self.pages is None else self.pages
        numbers = [number for first, last in spans for number in range(first, min(last, count) + 1)]
        if not numbers:
            raise click.BadParameter(f"the booklet has {count} pages, and none of these.", param_hint="'--pages'")
        return list(dict.fromkeys(numbers))

    def _target(self, numbers: list[int], name: str) -> Path:
        """Return the file of the one picture, or the folder of several."""
        if self.output is None:
            return Path(f"{name}{'.png' if self.is_sheet else '-pages'}")
        target = Path(self.output)
        if target.suffix == ".png" and len(numbers) > 1 and not self.is_sheet:
            raise click.BadParameter(
                "several pages are several pictures. Give a folder, or add --sheet.", param_hint="'-o'"
            )
        return target

    def _write_pages(self, folder: Path, pictures: dict[int, bytes]) -> None:
        """Write a file for each page; pages that a change took away go, if this run wrote them."""
        from booklet.core.atomic_write import make_folder, write_whole  # noqa: PLC0415

        make_folder(folder)
        paths = {folder / f"page-{number:02}.png": data for number, data in pictures.items()}
        for path, data in paths.items():
            write_whole(path, data)
        for path in self.written - paths.keys():
            path.unlink(missing_ok=True)
        self.written = frozenset(paths)
