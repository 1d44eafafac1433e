"""A PNG or JPEG file as pixels in sRGB: bounded in size, without transparency or anything else the file may hold."""

from __future__ import annotations

import io
import struct
import warnings
import zlib
from typing import TYPE_CHECKING

from booklet.model.artwork import Raster

if TYPE_CHECKING:
    from PIL.Image import Image

MAX_PIXELS = 8_000_000
"""Pixels of a picture that is read: A4 at 300 to the inch has that many. A small file may claim any number."""

MOST_PX = 1_400
"""Pixels of the longer side that are kept: a logo is never printed wider than 60 mm, so that is 600 to the inch."""

LIGHTEST = 245
"""How light a color is that cannot be told from white, 0 to 255: its contrast with white is 1.1 to 1."""

_FORMATS = ("PNG", "JPEG")
_MODES = frozenset({"1", "L", "LA", "P", "PA", "RGB", "RGBA", "I;16"})
_USUAL_GAMMA = 1 / 2.2
"""What PNG files write who mean sRGB (W3C PNG, 11.3.2.2)."""

_DAMAGED = (OSError, SyntaxError, ValueError, TypeError, LookupError, EOFError, struct.error, zlib.error)
"""What Pillow raises of files that are not what they say they are."""


def read_raster(data: bytes) -> Raster:
    """Return a picture's pixels, on white where it is transparent, turned as viewers turn it.

    Raises:
        ValueError: If it cannot be used; the text says why.
    """
    # Imported for a site that has such a logo.
    from PIL import Image  # noqa: PLC0415

    with warnings.catch_warnings():
        # A size that Pillow warns of is refused below, before a pixel is read.
        warnings.simplefilter("ignore")
        try:
            with Image.open(io.BytesIO(data), formats=_FORMATS) as picture:
                _check(picture)
                return _pixels(picture)
        except Image.DecompressionBombError:
            raise ValueError(_too_large()) from None
        except _RefusedError as refusal:
            raise ValueError(str(refusal)) from None
        except _DAMAGED:
            raise ValueError("the picture is damaged") from None


def is_seen(raster: Raster) -> bool:
    """Return whether any pixel is darker than what cannot be told from white."""
    from PIL import Image  # noqa: PLC0415

    picture = Image.frombytes("RGB", (raster.width, raster.height), raster.pixels)
    lowest, _ = picture.convert("L").getextrema()
    return isinstance(lowest, int) and lowest < LIGHTEST


class _RefusedError(Exception):
    """A picture that could be read and is not wanted."""


def _too_large() -> str:
    return f"the picture has more than {MAX_PIXELS // 1_000_000} million pixels"


def _check(picture: Image) -> None:
    if picture.width * picture.height > MAX_PIXELS:
        raise _RefusedError(_too_large())
    if picture.mode not in _MODES:
        raise _RefusedError(f"the picture's colors are {picture.mode}, not RGB")


def _pixels(picture: Image) -> Raster:
    from PIL import Image, ImageOps  # noqa: PLC0415

    profile, gamma = picture.info.get("icc_profile"), picture.info.get("gamma")
    picture = ImageOps.exif_transpose(picture)
    if picture.mode == "I;16":
        # Pillow cuts values of 16 bits off at 255; divided by 257, they are the same greys in 8 bits.
        picture = picture.convert("I").point(lambda value: value * (1 / 257) + 0.5).convert("L")
    with_alpha = _in_srgb(picture.convert("RGBA"), profile, gamma, is_grey=picture.mode in {"1", "L", "LA"})
    ground = Image.new("RGBA", with_alpha.size, "white")
    flat = Image.alpha_composite(ground, with_alpha).convert("RGB")
    flat.thumbnail((MOST_PX, MOST_PX), Image.Resampling.LANCZOS)
    return Raster(flat.width, flat.height, flat.tobytes())


def _in_srgb(picture: Image, profile: bytes | None, gamma: float | None, *, is_grey: bool) -> Image:
    """Return a picture with the colors that its file means, as sRGB: what viewers show."""
    if profile:
        return _converted(picture, profile, is_grey=is_grey)
    if gamma and abs(gamma - _USUAL_GAMMA) > _USUAL_GAMMA / 20:
        steps = [round(255 * (value / 255) ** (_USUAL_GAMMA / gamma)) for value in range(256)]
        return picture.point([*steps * 3, *range(256)])
    return picture


def _converted(picture: Image, profile: bytes, *, is_grey: bool) -> Image:
    from PIL import ImageCms  # noqa: PLC0415

    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        if "sRGB" in ImageCms.getProfileDescription(source):
            return picture
        # A profile of greys takes greys; alpha stays as it is.
        asked = picture.convert("L") if is_grey and source.profile.xcolor_space.strip() == "GRAY" else picture
        converted = ImageCms.profileToProfile(asked, source, ImageCms.createProfile("sRGB"), outputMode=_mode(asked))
    except (ImageCms.PyCMSError, OSError, ValueError) as error:
        raise _RefusedError("the picture has a color profile that cannot be read") from error
    if converted is None:
        return picture
    converted = converted.convert("RGBA")
    converted.putalpha(picture.getchannel("A"))
    return converted


def _mode(picture: Image) -> str:
    return "RGB" if picture.mode == "L" else "RGBA"
