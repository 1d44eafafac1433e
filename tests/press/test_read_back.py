"""The checks of press PDFs find what they are for."""

from __future__ import annotations

import pytest
from PIL import Image, ImageDraw

from booklet.check.variants import Variant
from booklet.core.units import mm
from booklet.model.papers import PAPERS, Paper
from booklet.press import Shop, Ward
from booklet.press import shop as shop_module
from booklet.typeset.boxes import Mark
from tests.press.read_back import (
    SCALE,
    box_faults,
    drawn,
    grounds_at_the_trim,
    has_large_ground,
    ink_faults,
    inked_margins,
    is_colored,
    sheet_faults,
    with_pixels,
    word_faults,
    words_of,
)
from tests.press_variants import every_element_pdf

PLAIN = Variant("half-letter", "standard", "full")


def page(*areas: tuple[float, float, float, float], color: str = "black") -> Image.Image:
    """Return a drawn page of 200 by 300 points with grounds; left, top, right and bottom edge in points."""
    picture = Image.new("RGB", (200 * SCALE, 300 * SCALE), "white")
    for area in areas:
        ImageDraw.Draw(picture).rectangle([edge * SCALE for edge in area], fill=color)
    return picture


def test_screen_colors_in_a_shop_s_file_are_found() -> None:
    """As are pictures in RGB, text that is not in black, and color where there should be none."""
    ward, shop = every_element_pdf(PLAIN, Ward()), every_element_pdf(PLAIN, Shop())
    found = ink_faults(ward, is_in_plates=True, is_grey=False)
    assert found == ["operator RG", "operator rg", "a picture in /DeviceRGB", "text is not in black alone"]
    assert any(fault.startswith("color (0.0, 0.9, ") for fault in ink_faults(shop, is_in_plates=True, is_grey=True))
    assert ink_faults(shop, is_in_plates=True, is_grey=True)[-1] == "a picture in /DeviceCMYK"
    assert with_pixels(shop) == {1}


def test_wrong_boxes_are_found() -> None:
    """A smaller bleed, room for marks that was not asked for, sides of another size, sides that are cut."""
    paper = PAPERS["half-letter"]
    less = every_element_pdf(PLAIN, Shop(bleed=mm(2)))
    assert [fault.split(" is ")[0] for fault in box_faults(less, paper)[:2]] == [
        "page 1: /MediaBox",
        "page 1: /BleedBox",
    ]
    assert box_faults(every_element_pdf(PLAIN, Shop(has_crop_marks=True)), paper)
    assert box_faults(every_element_pdf(PLAIN, Ward()), paper)
    found = sheet_faults(less, 792.0, 612.0)
    assert found[0].startswith("side 1: /MediaBox is")
    assert found[1:3] == ["side 1 has a /TrimBox", "side 1 has a /BleedBox"]


def test_a_page_without_bleed_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """If grounds did not run over the trim, every edge that one touches would be named."""

    def nothing_over(marks: tuple[Mark, ...], paper: Paper, by: float) -> tuple[Mark, ...]:  # noqa: ARG001  (its shape)
        return tuple(marks)

    pictures = list(drawn(every_element_pdf(PLAIN, Shop())))
    assert all(runs_on for picture in pictures for _, runs_on in grounds_at_the_trim(picture))
    monkeypatch.setattr(shop_module, "run_over", nothing_over)
    cut_off = list(drawn(every_element_pdf(PLAIN, Shop())))
    assert list(grounds_at_the_trim(cut_off[0])) == [(edge, False) for edge in ("left", "top", "right", "bottom")]
    assert not any(runs_on for picture in cut_off for _, runs_on in grounds_at_the_trim(picture))


def test_what_only_crosses_the_trim_is_no_ground() -> None:
    """Rules and letters; and what stays inside."""
    bleed = mm(3)
    assert not list(grounds_at_the_trim(page((0, 50, 200, 51), (bleed + 4, 100, 100, 200))))
    assert list(grounds_at_the_trim(page((0, 50, 40, 90), (180, 50, 200 - bleed, 90)))) == [
        ("left", True),
        ("right", False),
    ]


def test_words_too_near_to_an_edge_are_found() -> None:
    """Each page is named once."""
    data = every_element_pdf(PLAIN, Shop())
    assert word_faults(data, (0, 0, 1000, 1000)) == []
    assert word_faults(data, (0, 0, 1000, 300))[0].startswith("page 1: words at (")
    assert len(word_faults(data, (0, 0, 0, 0))) == sum(bool(boxes) for _, boxes in words_of(data)) > 4


def test_color_grounds_and_margins_are_found() -> None:
    """A tab is no large ground, a band is one; pale tints count as ink, and so does one pixel's color."""
    assert not is_colored(page((10, 10, 20, 20)))
    assert is_colored(page((10, 10, 10, 10), color="#808081"))
    assert not has_large_ground(page((0, 20, 47, 70)))
    assert has_large_ground(page((0, 0, 200, 80), color="#E7F0F1"))
    assert inked_margins(page((10.5, 12, 188, 288)), 12) == ["left"]
    assert inked_margins(page((12, 12, 188, 296)), 12) == ["bottom"]
