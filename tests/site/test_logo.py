"""A logo is what its name says."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from booklet.model.artwork import Raster, Vector
from booklet.site.logo import is_plain_name, kind_of, read_logo
from tests.site.site_content import png, svg


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.png", "PNG"),
        ("A.PNG", "PNG"),
        ("a.jpg", "JPEG"),
        ("a.jpeg", "JPEG"),
        ("a.svg", "SVG"),
        ("a.gif", ""),
        ("svg", ""),
    ],
)
def test_the_ending_says_the_kind(name: str, kind: str) -> None:
    """Three kinds, and no other."""
    assert kind_of(name) == kind


@pytest.mark.parametrize("name", ["", ".png", "../a.png", "a/b.png", "/a.png", "..\\a.png", "C:a.png", "a\0.png"])
def test_names_that_lead_elsewhere(name: str) -> None:
    """A logo lies in the site's own folder."""
    assert not is_plain_name(name)


def test_a_plain_name() -> None:
    """With spaces and dots, too."""
    assert is_plain_name("Our logo v1.2.png")


def test_pixels_or_shapes() -> None:
    """As the file is."""
    assert isinstance(read_logo("a.png", png()), Raster)
    assert isinstance(read_logo("a.svg", svg()), Vector)


UNSEEN = "nothing of the picture can be seen on the white that it stands on"


def painted(color: str | tuple[int, ...]) -> bytes:
    """Return a picture of one color."""
    file = io.BytesIO()
    Image.new("RGBA", (20, 10), color).save(file, "PNG")
    return file.getvalue()


def test_a_light_logo_is_one() -> None:
    """Yellow, or one dark corner."""
    assert read_logo("a.png", painted("yellow")).width == 20
    drawn = read_logo("a.svg", svg('<rect width="9" height="9" fill="#fff"/><rect width="1" height="1"/>'))
    assert drawn.width == 20


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("a.png", svg(), "the file is called PNG and is none"),
        ("a.jpg", png(), "the file is called JPEG and is none"),
        ("a.svg", png(), r"the file is no SVG \(line 1 is no XML\)"),
        ("a.png", png(130, 10), "the picture is more than 12 times as long as the other way"),
        ("a.svg", svg(box='viewBox="0 0 1 13"'), "the picture is more than 12 times as long as the other way"),
        ("a.png", painted("white"), UNSEEN),
        ("a.png", painted((250, 250, 250)), UNSEEN),
        ("a.png", painted((0, 0, 0, 0)), UNSEEN),
        ("a.svg", svg('<rect width="9" height="9" fill="#fff"/>'), UNSEEN),
        ("a.svg", svg('<rect x="50" width="9" height="9" fill="red"/>'), UNSEEN),
    ],
)
def test_pictures_that_are_refused(name: str, data: bytes, message: str) -> None:
    """Another kind than the name says, or a thread."""
    with pytest.raises(ValueError, match=f"^{message}$"):
        read_logo(name, data)
