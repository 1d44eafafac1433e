"""Pictures for black ink alone: every color becomes the grey that is as light."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from booklet.core.values import replace
from booklet.model.artwork import Artwork, Outline, Raster, Stroke
from booklet.typeset.theme.colors import LIGHTS, as_light, encoded, linear

_STEPS = 65535
"""Steps of light that pixels are added up in: eight bits would make one grey of all dark colors."""


@lru_cache(maxsize=4)
def in_greys(artwork: Artwork) -> Artwork:
    """Return a picture in greys; each has the luminance of its color, so that contrasts in it stay as they are."""
    if isinstance(artwork, Raster):
        return artwork if artwork.is_grey else _pixels(artwork)
    return replace(artwork, outlines=tuple(map(_grey, artwork.outlines)))


def _grey(part: Outline | Stroke) -> Outline | Stroke:
    if isinstance(part, Outline):
        return replace(part, fill=as_light(part.fill))
    return replace(part, color=as_light(part.color))


def _pixels(raster: Raster) -> Raster:
    # Only a site with such a logo, in grey ink, needs Pillow here.
    from PIL import Image, ImageMath  # noqa: PLC0415

    planes = Image.frombytes("RGB", (raster.width, raster.height), raster.pixels).split()
    light = [round(linear(value / 255) * _STEPS) for value in range(256)]
    # A table may not lead from bytes to larger numbers, but two of bytes may: the upper and the lower half of each.
    halves = [
        (plane.point([step >> 8 for step in light]), plane.point([step & 255 for step in light])) for plane in planes
    ]

    def added(parts: dict[str, Any]) -> Any:  # Pillow does not type what it reckons with
        shares = (LIGHTS[at] * (parts[f"high{at}"] * 256 + parts[f"low{at}"]) for at in range(3))
        return parts["int"](sum(shares) + 0.5)

    named = {
        f"{name}{at}": half for at, pair in enumerate(halves) for name, half in zip(("high", "low"), pair, strict=True)
    }
    greys = bytes(round(encoded(step / _STEPS) * 255) for step in range(_STEPS + 1))
    total = ImageMath.lambda_eval(added, **named)
    return Raster(raster.width, raster.height, total.point(list(greys), "L").tobytes(), is_grey=True)
