"""Make the README's picture from real pages.

python -m tests.pictures
"""

from __future__ import annotations

from pathlib import Path

from booklet import Library, Profile, build_booklet
from booklet.pictures import as_png, contact_sheet, page_pictures

OUT = Path(__file__).parent.parent / "examples" / "pages.png"
SHOWN = ("cover", "when-to-call", "road-map", "induction", "induction-medicines", "chemo-side-effects")
WIDTH = 300
COLOURS = 256


def main() -> None:
    """Draw one page for each of the blocks shown, three in a row."""
    made = build_booklet(Profile(subtype="ph-positive", risk="high"), Library.load())
    numbers = [made.pages.anchors[name].page if name in made.pages.anchors else 1 for name in SHOWN]
    sheet = contact_sheet(page_pictures(made.reader_pdf(), numbers, WIDTH))
    OUT.write_bytes(as_png(sheet.quantize(COLOURS, kmeans=2)))


if __name__ == "__main__":
    main()
