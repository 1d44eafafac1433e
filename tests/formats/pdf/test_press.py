"""The press PDF, read back: boxes, inks, fonts, where words stand, and what it does not claim."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from functools import cache
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from PIL import Image, ImageChops, ImageStat
from pypdfium2 import PdfDocument

from booklet.core.units import mm
from booklet.formats.pdf import Metadata, draw_press
from booklet.formats.png import page_pictures
from booklet.model.language import Language
from booklet.model.papers import PAPERS, Paper
from booklet.press import Press, Shop, Ward
from booklet.press.impose import plan_job
from booklet.typeset.pages.notes_pages import filled_up
from tests.checkers import qpdf_faults
from tests.english import ENGLISH, other_language
from tests.formats.pdf.manuscripts import every_element, pages, reader
from tests.press.paper import booklet

WARD, SHOP, LONG = Ward(), Shop(), Ward(flip="long")
WAYS: tuple[Press, ...] = (WARD, SHOP, Shop(has_crop_marks=True), Ward(is_test=True), Ward(signature=4), LONG)
EACH = pytest.mark.parametrize(
    "press", WAYS, ids=["ward", "shop", "crop-marks", "test-sheet", "signatures", "long-edge"]
)


@cache
def press_pdf(press: Press, language: Language = ENGLISH) -> bytes:
    """Return the press PDF of the booklet with every element."""
    manuscript = every_element()
    made = filled_up(pages(manuscript), manuscript, 4)
    job = plan_job(made, press, title=manuscript.title, language=language)
    return draw_press(job, Metadata(manuscript.title, language, keywords=("content 1",)))


def opened(press: Press, language: Language = ENGLISH) -> pikepdf.Pdf:
    """Return it, read back."""
    return pikepdf.open(BytesIO(press_pdf(press, language)))


def operators(pdf: pikepdf.Pdf) -> Iterator[tuple[str, list[object]]]:
    """Yield every operator of every page with its operands."""
    for page in pdf.pages:
        for each in pikepdf.parse_content_stream(page):
            yield str(each.operator), list(each.operands)


@EACH
def test_it_is_a_sound_file(press: Press, tmp_path: Path) -> None:
    """By qpdf's own check, and by its reader's."""
    (tmp_path / "a.pdf").write_bytes(press_pdf(press))
    with opened(press) as pdf:
        assert pdf.check_pdf_syntax() == []
    if shutil.which("qpdf"):
        assert qpdf_faults(tmp_path / "a.pdf") == []


@EACH
def test_it_says_that_it_is_for_printing_and_claims_nothing(press: Press) -> None:
    """No tags, no standard, no marked content; the title says what it is for."""
    with opened(press) as pdf:
        assert str(pdf.docinfo.Title) == "A sample booklet, for printing"
        assert set(pdf.docinfo) == {"/Title", "/Creator", "/Producer", "/Keywords"}
        assert not {"/StructTreeRoot", "/MarkInfo", "/Metadata", "/OutputIntents", "/Outlines"} & set(pdf.Root.keys())
        assert not any("/StructParents" in page or "/Annots" in page for page in pdf.pages)
        assert not {name for name, _ in operators(pdf)} & {"BMC", "BDC", "EMC", "MP", "DP"}
    assert b"pdfuaid" not in press_pdf(press)


@EACH
def test_same_input_gives_the_same_bytes(press: Press) -> None:
    """Nothing of the time or the process is in the file; another way to print is another file."""
    first = press_pdf(press)
    press_pdf.cache_clear()
    assert press_pdf(press) == first
    assert len({press_pdf(each) for each in WAYS}) == len(WAYS)


@EACH
def test_fonts_are_embedded(press: Press) -> None:
    """As in the reader PDF, none is left to the printer."""
    with opened(press) as pdf:
        fonts = [font for page in pdf.pages for font in page.resources.Font.values()]
        assert fonts
        assert all("/FontFile2" in font.DescendantFonts[0].FontDescriptor for font in fonts)


@pytest.mark.parametrize("has_crop_marks", [False, True])
@pytest.mark.parametrize("paper", PAPERS.values(), ids=list(PAPERS))
def test_boxes_of_a_shop_s_pages(paper: Paper, has_crop_marks: bool) -> None:  # noqa: FBT001
    """The trim is the page; the bleed is 3 mm around it and no less; the media box holds all (ISO 32000-1, 14.11.2)."""
    job = plan_job(booklet(4, paper), Shop(has_crop_marks=has_crop_marks), title="T", language=ENGLISH)
    with pikepdf.open(BytesIO(draw_press(job, Metadata("T", ENGLISH)))) as pdf:
        for page in pdf.pages:
            media, bleed, trim = (
                [float(edge) for edge in page.obj[name]] for name in ("/MediaBox", "/BleedBox", "/TrimBox")
            )
            assert (trim[2] - trim[0], trim[3] - trim[1]) == pytest.approx((paper.width, paper.height), abs=0.01)
            around = [abs(one - other) for one, other in zip(trim, bleed, strict=True)]
            assert around == pytest.approx([mm(3)] * 4, abs=0.001)
            assert min(around) >= 8.503
            outside = [abs(one - other) for one, other in zip(bleed, media, strict=True)]
            assert outside == pytest.approx([17.0 if has_crop_marks else 0.0] * 4, abs=0.001)
            assert media[0] <= bleed[0] < trim[0] < trim[2] < bleed[2] <= media[2]


def test_a_ward_s_sheets_are_as_large_as_the_paper() -> None:
    """And are cut nowhere."""
    with opened(WARD) as pdf:
        for page in pdf.pages:
            assert [float(edge) for edge in page.mediabox] == [0, 0, 792, 612]
            assert "/TrimBox" not in page
            assert "/BleedBox" not in page


def test_a_shop_prints_text_in_black_alone_and_colors_in_process_inks() -> None:
    """No RGB anywhere; body text is grey 0; every fill is a grey or four inks, of 300 per cent at most."""
    with opened(Shop(has_crop_marks=True)) as pdf:
        shows: dict[tuple[float, ...], int] = {}
        color: tuple[float, ...] = ()
        names = set()
        for name, operands in operators(pdf):
            names.add(name)
            if name in {"g", "k", "G", "K"}:
                inks = tuple(float(part) for part in operands)  # type: ignore[arg-type]  # numbers
                assert len(inks) == (1 if name in "gG" else 4)
                assert len(inks) == 1 or sum(inks) <= 3
                color = inks if name in "gk" else color
            if name == "TJ":
                shows[color] = shows.get(color, 0) + 1
        assert not names & {"rg", "RG", "sc", "SC", "scn", "SCN", "cs", "CS", "sh", "BI"}
        images = [image for page in pdf.pages for image in page.get_images().values()]
        assert images
        assert {str(image.ColorSpace) for image in images} == {"/DeviceCMYK"}
        assert {"g", "k"} <= names
        assert shows[(0.0,)] == max(shows.values())
        assert len([inks for inks in shows if len(inks) == 1]) >= 3


def test_a_ward_s_printer_gets_screen_colors() -> None:
    """Office printers turn them into their own inks."""
    with opened(WARD) as pdf:
        names = {name for name, _ in operators(pdf)}
    assert "rg" in names
    assert not names & {"g", "k", "G", "K"}


def test_what_a_print_dialog_is_asked_to_begin_with() -> None:
    """Actual size for all; both sides, flipped on the short edge, for sheets only."""
    with opened(WARD) as ward, opened(SHOP) as shop, opened(WARD, other_language("ar", "rtl")) as arabic:
        assert all(str(pdf.Root.ViewerPreferences.PrintScaling) == "/None" for pdf in (ward, shop))
        assert str(ward.Root.ViewerPreferences.Duplex) == "/DuplexFlipShortEdge"
        assert "/Duplex" not in shop.Root.ViewerPreferences
        assert "/Direction" not in ward.Root.ViewerPreferences
        assert str(arabic.Root.ViewerPreferences.Direction) == "/R2L"


def test_backs_are_drawn_upside_down_for_the_long_edge() -> None:
    """Fronts are the same; backs are what the short edge's are, turned by half a turn. The print dialog is told."""
    with opened(LONG) as pdf:
        assert str(pdf.Root.ViewerPreferences.Duplex) == "/DuplexFlipLongEdge"
        count = len(pdf.pages)
    numbers = range(2, count + 1)
    short, long = (page_pictures(press_pdf(press), numbers, 792) for press in (WARD, LONG))
    for number, one, other in zip(numbers, short, long, strict=True):
        turned = other.transpose(Image.Transpose.ROTATE_180) if number % 2 == 0 else other
        # Half a pixel of rounding at the edges of letters is not of interest.
        difference = ImageChops.difference(one.convert("L"), turned.convert("L"))
        assert ImageStat.Stat(difference).mean[0] < 2, number
        assert number % 2 or ImageStat.Stat(ImageChops.difference(one.convert("L"), other.convert("L"))).mean[0] > 2


def words_in(page: object, left: float, right: float) -> str:
    """Return the words of a page between two distances from its left edge."""
    text = page.get_textpage().get_text_bounded(left=left, right=right)  # type: ignore[attr-defined]  # pypdfium2 has no types
    return " ".join(text.split())


def test_words_stand_on_their_half_of_the_sheet() -> None:
    """What the reader PDF says on a page, the sheet says on the half where folding puts it."""
    with PdfDocument(reader()) as document:
        # A reader of the sheet sees the mark that a screen reader says as "(source 1, 2)".
        said = [re.sub(r"\(source (.*?)\)", r"\1", words_in(page, 0, 400)) for page in document]
    with PdfDocument(press_pdf(WARD)) as document:
        sheets = [(words_in(page, 0, 396), words_in(page, 396, 792)) for page in document]
    count = 2 * (len(sheets) - 2)
    placed = {}
    for index, (left, right) in enumerate(sheets[2:]):
        low, high = index + 1, count - index
        placed[low], placed[high] = (left, right) if index % 2 else (right, left)
    assert len(said) <= count
    for number, words in enumerate(said, start=1):
        assert placed[number] == words
    assert all(placed[number].startswith("Notes") for number in range(len(said) + 1, count + 1))
