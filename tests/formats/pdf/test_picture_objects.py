"""Pictures as PDF."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pytest

from booklet.formats.pdf.file import PdfFile
from booklet.formats.pdf.picture_objects import image
from booklet.model.artwork import Logo, Outline, PathStep, Raster, Stroke, Vector
from booklet.model.document import Document, Part
from booklet.model.elements import Filled, FrontCover
from booklet.model.text import Text
from booklet.press.inks import press_inks
from tests.english import ENGLISH
from tests.formats.pdf.manuscripts import reader
from tests.tag_outline import read_tags

SQUARE: tuple[PathStep, ...] = (("m", (0.0, 0.0)), ("l", (2.0, 0.0)), ("c", (2.0, 0.0, 2.0, 1.0, 2.0, 2.0)), ("h", ()))
words = Text.of


def cover(artwork: Raster | Vector) -> bytes:
    """Return a booklet of a cover with a logo."""
    lines = (words("Name"), Filled(words("Hospital"), (words("Test Hospital"),)))
    element = FrontCover(words("E"), words("T"), (), (), lines, Logo(artwork, "A (round) tree"))
    return reader(Document("T", ENGLISH, "", (Part("", "", "teal", (element,)),)))


def drawn_on(page: pikepdf.Page) -> bytes:
    """Return the operators of a page."""
    return b"\n".join(stream.read_bytes() for stream in page.Contents)


def test_lines_and_shapes_of_one_picture() -> None:
    """Each in its own color, in their order."""
    line = Stroke(SQUARE, (0.0, 0.0, 1.0), 0.5)
    with pikepdf.open(BytesIO(cover(Vector(4.0, 2.0, (line, Outline(SQUARE, (1.0, 0.0, 0.0))))))) as pdf:
        drawn = drawn_on(pdf.pages[0])
    inside = drawn.partition(b"/Figure")[2].partition(b"EMC")[0]
    assert inside.index(b"0 0 1 RG\n") < inside.index(b" S\n") < inside.index(b"1 0 0 rg\n")


def test_pixels_are_an_image() -> None:
    """As they are, without smoothing, in the page's resources and nowhere else."""
    pixels = bytes(range(18))
    with pikepdf.open(BytesIO(cover(Raster(3, 2, pixels)))) as pdf:
        image = pdf.pages[0].Resources.XObject.Im1
        assert (int(image.Width), int(image.Height), str(image.ColorSpace)) == (3, 2, "/DeviceRGB")
        assert not bool(image.Interpolate)
        assert image.read_bytes() == pixels
        assert b"/Im1 Do" in drawn_on(pdf.pages[0])


def drawn(raster: Raster, *, is_in_plates: bool) -> tuple[str, list[tuple[int, ...]]]:
    """Return color space and pixels of a picture that is added to a file."""
    file = PdfFile()
    number = image(raster, file, is_in_plates=is_in_plates)
    pages = file.add(b"<< /Type /Pages /Kids [] /Count 0 >>")
    data = file.finish(b"<< /Type /Catalog /Pages %d 0 R /Picture %d 0 R >>" % (pages, number), b"<< >>")
    with pikepdf.open(BytesIO(data)) as pdf:
        added = pdf.Root.Picture
        space, read = str(added.ColorSpace), added.read_bytes()
    parts = {"/DeviceGray": 1, "/DeviceRGB": 3, "/DeviceCMYK": 4}[space]
    return space, [tuple(read[at : at + parts]) for at in range(0, len(read), parts)]


def test_what_a_color_s_parts_have_in_common_is_printed_in_black() -> None:
    """Black and grey pixels are in the black plate alone; others have two inks and black."""
    colors = ((0, 0, 0), (255, 255, 255), (128, 128, 128), (250, 0, 120), (10, 200, 30))
    raster = Raster(5, 1, bytes(part for color in colors for part in color))
    space, pixels = drawn(raster, is_in_plates=True)
    assert space == "/DeviceCMYK"
    assert pixels[:3] == [(0, 0, 0, 255), (0, 0, 0, 0), (0, 0, 0, 127)]
    for color, inks in zip(colors[3:], pixels[3:], strict=True):
        white = max(color)
        assert inks == pytest.approx([*(255 * (white - part) / white for part in color), 255 - white], abs=1)


def test_greys_are_printed_with_black_alone() -> None:
    """On a ward's printer as they are; at a print shop as grey shapes and words beside them are."""
    raster = Raster(4, 1, bytes((0, 60, 128, 255)), is_grey=True)
    assert drawn(raster, is_in_plates=False) == ("/DeviceGray", [(0,), (60,), (128,), (255,)])
    inks = [press_inks((value / 255,) * 3) for value in raster.pixels]
    assert drawn(raster, is_in_plates=True) == ("/DeviceGray", [(round(255 * black),) for (black,) in inks])


def test_shapes_stay_inside_their_room() -> None:
    """They are cut off at the picture's edge, and colors set there do not last."""
    shape = Outline(SQUARE, (1.0, 0.0, 0.0))
    with pikepdf.open(BytesIO(cover(Vector(4.0, 2.0, (shape,))))) as pdf:
        drawn = drawn_on(pdf.pages[0])
        assert "/XObject" not in pdf.pages[0].Resources
    inside = drawn.partition(b"/Figure")[2].partition(b"EMC")[0]
    assert inside.split(b"BDC")[1].strip().startswith(b"q ")
    assert b" re W n 1 J 1 j\n1 0 0 rg\n" in inside
    assert inside.rstrip().endswith(b"Q")


def test_a_figure_speaks() -> None:
    """In reading order before the title, with its words and the room it takes."""
    data = cover(Raster(1, 1, b"\0\0\0"))
    roles = [node.role for node in read_tags(data).walk()]
    assert roles == ["Document", "Sect", "Figure", "P", "H1", "P", "P", "P"]
    with pikepdf.open(BytesIO(data)) as pdf:
        figure = pdf.Root.StructTreeRoot.K.K[0].K[0]
        assert str(figure.Alt) == "A (round) tree"
        left, bottom, right, top = (float(number) for number in figure.A.BBox)
        assert 0 < left < right < 396
        assert 306 < bottom < top < 612
        assert str(figure.A.O) == "/Layout"
