"""Make the pictures of the README and of the documentation from real pages.

python -m tests.pictures [FOLDER]

Not given, FOLDER is `docs/pictures`. Needs the extras `preview` and `serve`, Chromium, and playwright.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import PIL.Image
from PIL.Image import Image

from booklet import Booklet, Profile, build_booklet, load_library
from booklet.core.atomic_write import write_whole
from booklet.formats.png import as_png, contact_sheet, page_pictures
from booklet.press import Ward
from tests.web.chromium import chromium
from tests.web.serving import ask, server

OUT = Path(__file__).parent.parent / "docs" / "pictures"
COVER = 1
SHOWN = ("when-to-call", "road-map", "induction", "stem-cell-transplant", "chemo-side-effects")
"""Blocks whose first pages follow the cover."""
ALONE = {"when-to-call": "when-to-call", "drawing": "brain-and-spinal-cord"}
"""Pictures of one page each: a name, and the block whose first page it shows."""
WIDTH = 300
LARGER = 480
DAY = "2026-11-30"
WINDOW = {"width": 1100, "height": 1000}
TALLER = {"width": 1100, "height": 1240}
"""For the page that shows pages: they stand below all that can be taken."""
BROWSED = {
    "serve-form": "?subtype=ph-positive&risk=high",
    "serve-preview": "preview?subtype=ph-positive&risk=high",
    "serve-spanish": "preview?subtype=ph-positive&risk=high&language=es-US&edition=large-print",
    "serve-printing": "printing?subtype=ph-positive&risk=high&press=ward",
}
"""Pictures of pages in a browser: a name, and the address of the page."""
PATIENCE_MS = 120_000
"""Milliseconds that a page may take on a busy machine."""

COLORS = 256
WARD_SIDE = 3
"""The side of a sheet that shows a fold and two pages: the first sheet says how to print."""


def main(folder: Path = OUT) -> None:
    """Draw all of them.

    Raises:
        KeyError: If the booklet has no such block any more.
    """
    made = build_booklet(Profile(subtype="ph-positive", risk="high"), load_library())
    for name, png in (*pictures(made), *browsed()):
        write_whole(folder / f"{name}.png", png)


def pictures(made: Booklet) -> Iterator[tuple[str, bytes]]:
    """Yield each picture's name and its bytes."""
    reader = made.reader_pdf()
    numbers = [COVER, *(made.pages.anchors[name].page for name in SHOWN)]
    yield "pages", _small(contact_sheet(page_pictures(reader, numbers, WIDTH)))
    for name, block in ALONE.items():
        page = made.pages.anchors[block].page + (name == "drawing")
        yield name, _small(next(iter(page_pictures(reader, [page], LARGER))))
    yield "ward-sheet", _small(next(iter(page_pictures(made.press_pdf(Ward()), [WARD_SIDE], LARGER))))


def browsed() -> Iterator[tuple[str, bytes]]:
    """Yield a picture of each page in a browser that a nurse sees on the way."""
    with TemporaryDirectory() as kept, server(Path(kept), "--as-of", DAY) as (address, _), chromium() as browser:
        ask(f"{address}health")
        page = browser.new_page(viewport=WINDOW)
        page.set_default_timeout(PATIENCE_MS)
        for name, path in BROWSED.items():
            page.set_viewport_size(TALLER if name == "serve-preview" else WINDOW)
            page.goto(f"{address}{path}")
            page.wait_for_load_state("networkidle")
            yield name, _small(PIL.Image.open(BytesIO(page.screenshot())).convert("RGB"))


def _small(picture: Image) -> bytes:
    return as_png(picture.quantize(COLORS, kmeans=2))


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:2]))
