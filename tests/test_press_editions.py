"""Every edition, on every paper, in every ink, for a ward's printer and for a print shop: boxes, bleed, margins, inks.

The quick run takes the booklet that holds every element, each way on some papers; the documented command takes three
shipped booklets, one of them with the example site and its logo.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from booklet import Booklet, Profile, build_card
from booklet.check.variants import Variant
from booklet.core.units import mm
from booklet.errors import LayoutError
from booklet.model.editions import EDITIONS, Edition
from booklet.model.papers import PAPERS
from booklet.press import Press, Shop, Ward
from booklet.press.options import PRINTER_MARGIN
from booklet.press.sheet_papers import SHEETS
from booklet.press.ward import SAFE_FROM_FOLD
from tests.checkers import qpdf_faults
from tests.edition_variants import QUICK, SHIPPED, VARIANTS, built, each_variant, named, shipped
from tests.press.read_back import (
    CLEAR,
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
)
from tests.press_variants import every_element_pdf
from tests.running import Run

ROOM_OF_MARKS = 17.0
"""What crop marks take around the bleed, in points."""

WARD, SHOP = Ward(), Shop()
WAYS: tuple[tuple[str, Press], ...] = (
    ("ward", WARD),
    ("shop", SHOP),
    ("long-edge", Ward(flip="long")),
    ("signatures", Ward(signature=16)),
    ("test-sheet", Ward(is_test=True)),
    ("crop-marks", Shop(has_crop_marks=True)),
)
"""Each way to print."""


DAILY = {(way, number) for way in range(len(WAYS)) for number in range(len(QUICK)) if (way + number) % 3 == 0}
"""Two editions on their papers for each way, and two ways for each edition on its paper."""

EACH_WAY = [
    pytest.param(
        variant,
        press,
        id=f"{name}-{named(variant)}",
        marks=() if variant in QUICK and (way, QUICK.index(variant)) in DAILY else pytest.mark.matrix,
    )
    for way, (name, press) in enumerate(WAYS)
    for variant in VARIANTS
]
"""Ink moves nothing, so that a quick run sees each edition and paper in one ink only."""


def ward_faults(data: bytes, variant: Variant) -> Iterator[str]:
    """Yield what is wrong with sheets for a ward's printer."""
    sheet, margin = SHEETS[variant.paper], PRINTER_MARGIN
    yield from sheet_faults(data, sheet.width, sheet.height)
    yield from ink_faults(data, is_in_plates=False, is_grey=variant.ink == "grey")
    left = (margin, margin, sheet.fold - SAFE_FROM_FOLD, sheet.height - margin)
    right = (sheet.fold + SAFE_FROM_FOLD, margin, sheet.width - margin, sheet.height - margin)
    yield from word_faults(data, left, right)
    pixels = with_pixels(data)
    for number, picture in enumerate(drawn(data), start=1):
        yield from (f"side {number}: ink in the {edge} margin" for edge in inked_margins(picture, margin))
        if variant.ink == "grey" and is_colored(picture):
            yield f"side {number} has color"
        if variant.ink != "full" and number not in pixels and has_large_ground(picture):
            yield f"side {number} has a large ground"


def shop_faults(data: bytes, variant: Variant, around: float) -> Iterator[str]:
    """Yield what is wrong with pages for a print shop."""
    paper = PAPERS[variant.paper]
    yield from box_faults(data, paper, around)
    yield from ink_faults(data, is_in_plates=True, is_grey=variant.ink == "grey")
    least = around + mm(3) + CLEAR
    yield from word_faults(data, (least, least, 2 * around + paper.width + mm(3), 2 * around + paper.height + mm(3)))
    pixels, touching = with_pixels(data), 0
    for number, picture in enumerate(drawn(data), start=1):
        for edge, runs_on in grounds_at_the_trim(picture, around):
            touching += 1
            if not runs_on:
                yield f"page {number}: a ground ends at the {edge} trim"
        if variant.ink == "grey" and is_colored(picture):
            yield f"page {number} has color"
        if variant.ink != "full" and number not in pixels and has_large_ground(picture):
            yield f"page {number} has a large ground"
    if touching < 4:
        yield f"{touching} grounds touch the trim, fewer than there are tabs"


def faults(data: bytes, variant: Variant, press: Press, file: Path) -> list[str]:
    """Return what is wrong with a press PDF, by qpdf's check too; it is written to the file."""
    file.write_bytes(data)
    found = qpdf_faults(file) if shutil.which("qpdf") else []
    if isinstance(press, Ward):
        return [*found, *ward_faults(data, variant)]
    return [*found, *shop_faults(data, variant, ROOM_OF_MARKS if press.has_crop_marks else 0.0)]


@pytest.mark.parametrize(("variant", "press"), EACH_WAY)
def test_every_element_for_printing(variant: Variant, press: Press, tmp_path: Path) -> None:
    """Each way to print it."""
    assert faults(every_element_pdf(variant, press), variant, press, tmp_path / "a.pdf") == []


@pytest.mark.matrix
@each_variant
@pytest.mark.parametrize("profile", SHIPPED, ids=named)
def test_shipped_booklets_for_printing(profile: Profile, variant: Variant, tmp_path: Path) -> None:
    """Three booklets, each in each edition, on each paper, in each ink, for the ward and for a shop."""
    made = built(profile, shipped(), variant)
    for press in (WARD, SHOP):
        assert faults(made.press_pdf(press), variant, press, tmp_path / "a.pdf") == []


def test_grounds_are_printed_in_full_ink_only() -> None:
    """So that their absence elsewhere says something: bands are some. The cover has a full picture of pixels."""
    for ink, expected in (("full", True), ("low", False), ("grey", False)):
        variant = Variant("half-letter", "standard", ink)  # type: ignore[arg-type]  # an ink
        drawings = list(drawn(every_element_pdf(variant, SHOP)))
        assert any(map(has_large_ground, drawings[1:])) == expected
        assert any(map(is_colored, drawings)) == (ink != "grey")


MISSING = [(edition, paper) for edition in EDITIONS for paper in PAPERS if (paper, edition, "full") not in VARIANTS]


def test_large_print_is_missing_on_small_pages_and_nothing_else() -> None:
    """Every other edition is on every paper, and every paper has a sheet that takes two of its pages."""
    assert MISSING == [("large-print", "half-letter"), ("large-print", "a5")]
    assert set(SHEETS) == set(PAPERS)


@pytest.mark.parametrize(("edition", "paper"), MISSING)
@pytest.mark.parametrize("press", [(), ("--press", "ward"), ("--press", "shop")], ids=["reader", "ward", "shop"])
def test_what_does_not_exist_is_refused(
    run: Run, tmp_path: Path, tiny_folder: Path, edition: Edition, paper: str, press: tuple[str, ...]
) -> None:
    """Exit code 5, which papers there are, and no file."""
    looks = ("--edition", edition, "--paper", paper, *press)
    code, out, err = run("build", "--subtype", "other", "--content", tiny_folder, *looks)
    assert (code, out) == (5, "")
    assert err == (
        f"Error: the {edition} edition does not fit on {paper} pages\nHint: Give letter or a4 as the paper.\n"
    )
    assert not list(tmp_path.iterdir())


def test_pages_without_a_sheet_of_twice_their_size_are_refused() -> None:
    """A card for the wallet is no booklet: the ward's printer has no paper for two of it."""
    card: Booklet = build_card(Profile("ph-positive"), shipped())
    for ward in (Ward(), Ward(is_test=True)):
        with pytest.raises(LayoutError, match="no sheet is known that takes two pages of") as caught:
            card.press_pdf(ward)
        assert caught.value.hint == f"Give one of these with --paper: {', '.join(SHEETS)}."
