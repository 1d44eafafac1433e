"""Pictures as PDF."""

from __future__ import annotations

from io import BytesIO

import pikepdf

from booklet.artwork import Logo, Outline, Raster, Step, Vector
from booklet.elements import Cover, Filled, Manuscript, Part
from booklet.pdf.artwork import outline
from booklet.text import Text
from tests.pdf.manuscripts import reader
from tests.tag_outline import read_tags

SQUARE: tuple[Step, ...] = (("m", (0.0, 0.0)), ("l", (2.0, 0.0)), ("c", (2.0, 0.0, 2.0, 1.0, 2.0, 2.0)), ("h", ()))
words = Text.of


def cover(artwork: Raster | Vector) -> bytes:
    """Return a booklet of a cover with a logo."""
    lines = (words("Name"), Filled(words("Hospital"), (words("Test Hospital"),)))
    element = Cover(words("E"), words("T"), (), (), lines, Logo(artwork, "A (round) tree"))
    return reader(Manuscript("T", "en-US", "", (Part("", "", "teal", (element,)),)))


def drawn_on(page: pikepdf.Page) -> bytes:
    """Return the operators of a page."""
    return b"\n".join(stream.read_bytes() for stream in page.Contents)


def test_a_shape_is_operators() -> None:
    """Places are turned, since PDF counts from the bottom."""
    shape = Outline(SQUARE, (0.0, 0.0, 0.0))
    assert outline(shape, 10.0, 100.0, 2.0) == (
        "10.000 100.000 m 14.000 100.000 l 14.000 100.000 14.000 98.000 14.000 96.000 c h f"
    )
    assert outline(Outline((), (0.0, 0.0, 0.0), is_even_odd=True), 0.0, 0.0, 1.0) == "f*"


def test_pixels_are_an_image() -> None:
    """As they are, without smoothing, in the page's resources and nowhere else."""
    pixels = bytes(range(18))
    with pikepdf.open(BytesIO(cover(Raster(3, 2, pixels)))) as pdf:
        image = pdf.pages[0].Resources.XObject.Im1
        assert (int(image.Width), int(image.Height), str(image.ColorSpace)) == (3, 2, "/DeviceRGB")
        assert not bool(image.Interpolate)
        assert image.read_bytes() == pixels
        assert b"/Im1 Do" in drawn_on(pdf.pages[0])


def test_shapes_stay_inside_their_room() -> None:
    """They are cut off at the picture's edge, and colours set there do not last."""
    shape = Outline(SQUARE, (1.0, 0.0, 0.0))
    with pikepdf.open(BytesIO(cover(Vector(4.0, 2.0, (shape,))))) as pdf:
        drawn = drawn_on(pdf.pages[0])
        assert "/XObject" not in pdf.pages[0].Resources
    inside = drawn.partition(b"/Figure")[2].partition(b"EMC")[0]
    assert inside.split(b"BDC")[1].strip().startswith(b"q ")
    assert b" re W n\n1 0 0 rg " in inside
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
