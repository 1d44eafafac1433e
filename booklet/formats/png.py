"""Pages of a PDF as pictures, for looking at them; they are no booklet, and no screen reader reads them."""

from __future__ import annotations

import io
import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

from booklet.core.extras import how_to_install
from booklet.errors import OutputError

if TYPE_CHECKING:
    from PIL.Image import Image

GAP_PX = 14
GROUND = "#8a9499"

# Both packages are an extra: they are imported where they are needed.


def page_pictures(pdf: bytes, numbers: Sequence[int], width_px: int) -> list[Image]:
    """Return pages of a PDF as pictures.

    Args:
        pdf: The PDF.
        numbers: Pages, counted from 1, in the order they are wanted in.
        width_px: Width of each picture in pixels.

    Raises:
        OutputError: If the packages that draw pictures are not installed.
    """
    try:
        import PIL.Image  # noqa: F401, PLC0415  (pypdfium2 makes its pictures with it)
        from pypdfium2 import PdfDocument  # noqa: PLC0415
    except ImportError as error:
        missing = (error.name or "").partition(".")[0]
        raise OutputError(
            f"pictures need the package {missing!r}, which is not installed", how_to_install("preview")
        ) from error
    with PdfDocument(pdf) as document:
        pages = (document[number - 1] for number in numbers)
        # Sizes are rounded up; half a pixel less keeps a width that is meant whole from becoming one more.
        return [page.render(scale=(width_px - 0.5) / page.get_width()).to_pil() for page in pages]


def contact_sheet(pictures: Sequence[Image]) -> Image:
    """Return pictures of one size beside and below each other, so that the sheet comes out nearly square.

    Args:
        pictures: At least one.
    """
    import PIL.Image  # noqa: PLC0415

    columns = max(1, round(math.sqrt(len(pictures) * 1.5)))
    rows = math.ceil(len(pictures) / columns)
    width, height = pictures[0].width + GAP_PX, pictures[0].height + GAP_PX
    sheet = PIL.Image.new("RGB", (columns * width + GAP_PX, rows * height + GAP_PX), GROUND)
    for index, picture in enumerate(pictures):
        sheet.paste(picture, (GAP_PX + index % columns * width, GAP_PX + index // columns * height))
    return sheet


def as_png(picture: Image) -> bytes:
    """Return a picture as the bytes of a PNG file."""
    file = io.BytesIO()
    picture.save(file, format="PNG", optimize=True)
    return file.getvalue()
