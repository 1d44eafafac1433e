"""Make the README's picture from real pages.

python -m tests.pictures
"""

from __future__ import annotations

from pathlib import Path

from PIL import Image
from pypdfium2 import PdfDocument

from booklet import Library, Profile, build_booklet

OUT = Path(__file__).parent.parent / "examples" / "pages.png"
SHOWN = ("cover", "when-to-call", "road-map", "induction", "induction-medicines", "chemo-side-effects")
WIDTH = 300
GAP = 14
COLOURS = 96


def main() -> None:
    """Draw one page for each of the blocks shown, three in a row."""
    made = build_booklet(Profile(subtype="ph-positive", risk="high"), Library.load())
    document = PdfDocument(made.reader_pdf())
    numbers = [made.pages.anchors[name].page if name in made.pages.anchors else 1 for name in SHOWN]
    scale = WIDTH / made.pages.paper.width
    pages = [document[number - 1].render(scale=scale).to_pil() for number in numbers]
    height = pages[0].height
    sheet = Image.new("RGB", (3 * (WIDTH + GAP) + GAP, 2 * (height + GAP) + GAP), "#8a9499")
    for index, page in enumerate(pages):
        sheet.paste(page, (GAP + index % 3 * (WIDTH + GAP), GAP + index // 3 * (height + GAP)))
    sheet.quantize(COLOURS).save(OUT, optimize=True)


if __name__ == "__main__":
    main()
