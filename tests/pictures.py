"""Make the README's picture from real pages.

python -m tests.pictures [FILE]

Not given, FILE is `examples/pages.png`. Needs the extra `preview`.
"""

from __future__ import annotations

import sys
from pathlib import Path

from booklet import Library, Profile, build_booklet
from booklet.core.atomic_write import write_whole
from booklet.formats.png import as_png, contact_sheet, page_pictures

OUT = Path(__file__).parent.parent / "examples" / "pages.png"
COVER = 1
SHOWN = ("when-to-call", "road-map", "induction", "maintenance-medicines", "chemo-side-effects")
"""Blocks whose first pages follow the cover."""
WIDTH = 300
COLORS = 256


def main(path: Path = OUT) -> None:
    """Draw the cover and one page for each of the blocks shown, three in a row.

    Raises:
        KeyError: If the booklet has no such block any more.
    """
    made = build_booklet(Profile(subtype="ph-positive", risk="high"), Library.load())
    numbers = [COVER, *(made.pages.anchors[name].page for name in SHOWN)]
    sheet = contact_sheet(page_pictures(made.reader_pdf(), numbers, WIDTH))
    write_whole(path, as_png(sheet.quantize(COLORS, kmeans=2)))


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:2]))
