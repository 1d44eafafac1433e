"""The sRGB profile."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image, ImageCms

from booklet.formats.pdf.color_profile import srgb_profile


def test_color_management_reads_it() -> None:
    """LittleCMS takes the profile for what it is."""
    profile = ImageCms.getOpenProfile(BytesIO(srgb_profile()))
    assert ImageCms.getProfileDescription(profile).strip() == "sRGB"


@pytest.mark.parametrize("color", [(11, 110, 117), (179, 38, 30), (27, 42, 51), (255, 255, 255)])
def test_colors_stay_what_they_are(color: tuple[int, int, int]) -> None:
    """From this profile to LittleCMS' own sRGB, a color moves by one step at most."""
    ours = ImageCms.ImageCmsProfile(BytesIO(srgb_profile()))
    change = ImageCms.buildTransform(ours, ImageCms.createProfile("sRGB"), "RGB", "RGB")
    moved = ImageCms.applyTransform(Image.new("RGB", (1, 1), color), change)
    assert moved is not None
    found = moved.getpixel((0, 0))
    assert isinstance(found, tuple)
    assert all(abs(one - other) <= 1 for one, other in zip(found, color, strict=True))
