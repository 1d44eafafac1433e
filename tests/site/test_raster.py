"""PNG and JPEG: pixels come out, or a plain reason why not."""

from __future__ import annotations

import io
import struct
import warnings
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageCms
from PIL.PngImagePlugin import PngInfo

from booklet.model.artwork import Raster
from booklet.site.raster import MAX_PIXELS, MOST_PX, read_raster
from tests.site.png_files import claiming
from tests.site.site_content import png


def saved(picture: Image.Image, kind: str = "PNG", **options: object) -> bytes:
    """Return a picture as a file."""
    file = io.BytesIO()
    picture.save(file, kind, **options)
    return file.getvalue()


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA"])
def test_every_usual_kind_of_png(mode: str) -> None:
    """Three bytes a pixel, whatever it was."""
    made = read_raster(saved(Image.new(mode, (7, 5))))
    assert (made.width, made.height, len(made.pixels)) == (7, 5, 7 * 5 * 3)


def test_colors_are_kept_and_what_one_sees_through_is_white() -> None:
    """As they look on paper."""
    assert read_raster(png(2, 1, "#12636F")).pixels == b"\x12\x63\x6f" * 2
    half = Image.new("RGBA", (2, 1), (0, 0, 0, 0))
    half.putpixel((1, 0), (200, 0, 0, 255))
    assert read_raster(saved(half)).pixels == b"\xff\xff\xff\xc8\x00\x00"


def test_jpeg() -> None:
    """A photographed logo will do."""
    made = read_raster(saved(Image.new("RGB", (16, 8), "white"), "JPEG"))
    assert made == Raster(16, 8, b"\xff" * 16 * 8 * 3)


def test_large_pictures_are_made_smaller() -> None:
    """More pixels than a printer shows only make files larger."""
    made = read_raster(png(2800, 1400))
    assert (made.width, made.height) == (MOST_PX, MOST_PX // 2)


def test_nothing_else_of_a_file_is_kept() -> None:
    """Where a photograph was taken is nobody's business: a file with notes gives the same picture."""
    notes = PngInfo()
    notes.add_text("Comment", "somewhere")
    plain = Image.new("RGB", (4, 4), "red")
    assert read_raster(saved(plain, pnginfo=notes)) == read_raster(saved(plain))


def _bomb_of_text() -> bytes:
    notes = PngInfo()
    notes.add_text("Comment", "x" * 5_000_000, zip=True)
    return saved(Image.new("RGB", (4, 4)), pnginfo=notes)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (claiming(30_000, 30_000), "the picture has more than 8 million pixels"),
        (claiming(12_000, 10_000), "the picture has more than 8 million pixels"),
        (claiming(4_000, 2_001), "the picture has more than 8 million pixels"),
        (claiming(2**31 - 1, 2**31 - 1), "the picture has more than 8 million pixels"),
        (claiming(100, 100), "the picture is damaged"),
        (claiming(0, 5), "the picture is damaged"),
        (png()[:60], "the picture is damaged"),
        (png()[:-30], "the picture is damaged"),
        (b"", "the picture is damaged"),
        (b"GIF89a" + b"\0" * 50, "the picture is damaged"),
        (saved(Image.new("CMYK", (8, 8)), "JPEG"), "the picture's colors are CMYK, not RGB"),
        (_bomb_of_text(), "the picture is damaged"),
    ],
    ids=["huge", "warned", "large", "largest", "short", "none", "cut", "cut late", "empty", "gif", "cmyk", "text"],
)
def test_pictures_that_are_refused(data: bytes, message: str) -> None:
    """Before a pixel is read, where it is too large; and no warning of Pillow gets out."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        with pytest.raises(ValueError, match=f"^{message}$"):
            read_raster(data)


def test_the_largest_that_is_read() -> None:
    """The bound is where it says it is."""
    made = read_raster(saved(Image.new("1", (4000, MAX_PIXELS // 4000))))
    assert made.width == MOST_PX


SAMPLES = (png(12, 9), saved(Image.new("RGB", (12, 9), "green"), "JPEG"), saved(Image.new("P", (12, 9))))


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from(SAMPLES),
    st.lists(st.tuples(st.integers(0, 400), st.integers(0, 255)), max_size=8),
    st.integers(1, 900),
)
def test_damaged_files_are_pictures_or_refused(sample: bytes, changes: list[tuple[int, int]], length: int) -> None:
    """Whatever bytes there are, nothing else comes out."""
    data = bytearray(sample[:length])
    for place, value in changes:
        if place < len(data):
            data[place] = value
    try:
        made = read_raster(bytes(data))
    except ValueError:
        return
    assert len(made.pixels) == made.width * made.height * 3


def test_colors_are_those_that_the_file_means() -> None:
    """A color profile or another gamma is applied, as viewers do; sRGB stays as it is."""
    picture = Image.new("RGB", (2, 2), (200, 100, 50))
    plain = read_raster(saved(picture)).pixels
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    assert read_raster(saved(picture, icc_profile=srgb)).pixels == plain
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("XYZ")).tobytes()
    with pytest.raises(ValueError, match="a color profile that cannot be read"):
        read_raster(saved(picture, icc_profile=lab))
    with pytest.raises(ValueError, match="a color profile that cannot be read"):
        read_raster(saved(picture, icc_profile=b"x" * 200))


def _with_gamma(value: int) -> bytes:
    """Return a gray picture with a gamma chunk; Pillow writes none."""
    data = saved(Image.new("RGB", (1, 1), (100, 100, 100)))
    body = b"gAMA" + struct.pack(">I", value)
    chunk = struct.pack(">I", 4) + body + struct.pack(">I", zlib.crc32(body))
    header = data.index(b"IDAT") - 4
    return data[:header] + chunk + data[header:]


@pytest.mark.parametrize(("gamma", "grey"), [(45455, 100), (45000, 100), (100000, 167)])
def test_brightness(gamma: int, grey: int) -> None:
    """Linear values are made lighter, and the usual ones stay."""
    assert read_raster(_with_gamma(gamma)).pixels == bytes([grey] * 3)
