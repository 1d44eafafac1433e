"""Options for printing: which go together, what file they make, and what is said of it."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from booklet.commands._printing import told
from booklet.errors import ExitCode
from booklet.press import Ward
from booklet.press.impose import plan_job
from booklet.typeset.pages.notes_pages import filled_up
from tests.english import ENGLISH
from tests.formats.pdf.manuscripts import every_element, pages
from tests.press.paper import booklet
from tests.running import NOBODY_TO_CALL, Run
from tests.site.site_content import png

BUILD = ("build", "--subtype", "other", "--content")


def sides(path: Path) -> int:
    """Return how many pages a PDF has."""
    with pikepdf.open(BytesIO(path.read_bytes())) as pdf:
        return len(pdf.pages)


def test_a_ward_s_file(run: Run, tmp_path: Path, tiny_folder: Path) -> None:
    """Named for what it is; people are told what they get, and how many pages for notes there are."""
    code, out, err = run(*BUILD, tiny_folder, "--press", "ward")
    assert (code, out) == (0, "other-ward.pdf\n")
    assert err.startswith("5 pages. Draft: ")
    assert err.endswith(
        "\n8 pages on 2 sheets of Letter paper, and a cover sheet that says how to print and fold.\n"
        "3 pages for notes added before the back cover.\n"
        f"{NOBODY_TO_CALL}"
    )
    assert sides(tmp_path / "other-ward.pdf") == 2 + 4


def test_a_shop_s_file(run: Run, tmp_path: Path, tiny_folder: Path) -> None:
    """Single pages, with or without crop marks."""
    code, out, err = run(*BUILD, tiny_folder, "--press", "shop", "--paper", "a5")
    assert (code, out) == (0, "other-a5-shop.pdf\n")
    assert "8 single pages in reading order, with 3 mm bleed; black text is in black ink alone.\n" in err
    plain = (tmp_path / "other-a5-shop.pdf").read_bytes()
    assert run(*BUILD, tiny_folder, "--press", "shop", "--paper", "a5", "--crop-marks")[0] == 0
    assert (tmp_path / "other-a5-shop.pdf").read_bytes() != plain


def test_a_test_sheet(run: Run, tmp_path: Path, tiny_folder: Path) -> None:
    """One sheet, under a name of its own."""
    code, out, err = run(*BUILD, tiny_folder, "--press", "ward", "--test-sheet")
    assert (code, out) == (0, "other-ward-test.pdf\n")
    assert err.endswith(
        "One sheet to try the printer with. Print both sides, at actual size (100 %), flip on short edge.\n"
        f"{NOBODY_TO_CALL}"
    )
    assert sides(tmp_path / "other-ward-test.pdf") == 2
    assert run(*BUILD, tiny_folder, "--press", "ward", "--test-sheet", "--flip", "long")[2].endswith(
        f"at actual size (100 %), flip on long edge.\n{NOBODY_TO_CALL}"
    )


def test_options_change_the_sheets(run: Run, tmp_path: Path) -> None:
    """Each of them; and the name that was asked for is the file's name."""
    made = set()
    for number, option in enumerate(
        (
            (),
            ("--paper-thickness", "0"),
            ("--printer-margin", "5.5"),
            ("--signature", "4"),
            ("--paper-thickness", "0.3"),
            ("--flip", "long"),
        )
    ):
        name = f"{number}.pdf"
        assert run("build", "--subtype", "ph-positive", "--press", "ward", *option, "-o", name)[:2] == (0, f"{name}\n")
        made.add((tmp_path / name).read_bytes())
    assert len(made) == 6


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--press", "home"), "no press is called 'home'\nHint: Give one of: ward, shop."),
        (("--crop-marks",), "Error: crop-marks goes with press shop\nHint: Give press shop, or leave it out."),
        (
            ("--press", "ward", "--crop-marks"),
            "Error: crop-marks goes with press shop\nHint: Give press shop, or leave it out.",
        ),
        (("--test-sheet",), "Error: test-sheet goes with press ward\nHint: Give press ward, or leave it out."),
        (
            ("--press", "shop", "--signature", "16"),
            "Error: signature goes with press ward\nHint: Give press ward, or leave it out.",
        ),
        (
            ("--press", "shop", "--paper-thickness", "0"),
            "Error: paper-thickness goes with press ward\nHint: Give press ward, or leave it out.",
        ),
        (
            ("--press", "shop", "--flip", "long"),
            "Error: flip goes with press ward\nHint: Give press ward, or leave it out.",
        ),
        (("--press", "ward", "--flip", "left"), "no flip is called 'left'\nHint: Give one of: short, long."),
        (
            ("--printer-margin", "4"),
            "Error: printer-margin goes with press ward\nHint: Give press ward, or leave it out.",
        ),
        (
            ("--press", "ward", "--signature", "10"),
            "'10' pages do not fill sheets\nHint: Give a multiple of 4, such as 16.",
        ),
        (("--press", "ward", "--signature", "0"), "'0' pages do not fill sheets"),
        (("--press", "ward", "--printer-margin", "-1"), "'-1' is no length\nHint: Give millimeters, from 0 to 25."),
        (("--press", "ward", "--printer-margin", "nan"), "'nan' is no length"),
        (("--press", "ward", "--paper-thickness", "thin"), "'thin' is no length\nHint: Give millimeters, from 0 to 1."),
        (("--press", "ward", "--paper-thickness", "1.5"), "'1.5' is no length"),
    ],
)
def test_wrong_usage(run: Run, tmp_path: Path, tiny_folder: Path, arguments: tuple[str, ...], said: str) -> None:
    """Exit code 2, with what is allowed, and no file."""
    code, out, err = run(*BUILD, tiny_folder, *arguments)
    assert (code, out) == (ExitCode.USAGE, "")
    assert said in err
    assert not list(tmp_path.glob("*.pdf"))


def test_a_margin_that_cuts_text_makes_no_file(run: Run, tmp_path: Path, tiny_folder: Path) -> None:
    """Exit code 5, with place and hint; a file that was there stays."""
    (tmp_path / "other-ward.pdf").write_bytes(b"as it was")
    code, out, err = run(*BUILD, tiny_folder, "--press", "ward", "--printer-margin", "25")
    assert (code, out) == (ExitCode.LAYOUT, "")
    assert err.startswith("Error: a printer margin of 25.0 mm would cut off ")
    assert "\nHint: Give a smaller one with --printer-margin" in err
    assert (tmp_path / "other-ward.pdf").read_bytes() == b"as it was"
    assert len(list(tmp_path.iterdir())) == 1


def test_remarks_are_told() -> None:
    """What clamps creep, or is cut off at the edges, is said after the counts."""
    manuscript = every_element()
    made = filled_up(pages(manuscript), manuscript, 4)
    job = plan_job(made, Ward(printer_margin=19.0), title="T", language=ENGLISH)
    lines = list(told(job, len(made) - 1))
    assert lines[1] == "1 page for notes added before the back cover."
    assert lines[2:] == list(job.remarks)
    assert job.remarks


def test_one_sheet_is_one_sheet() -> None:
    """Counts of one are in the singular."""
    job = plan_job(booklet(4), Ward(), title="T", language=ENGLISH)
    assert list(told(job, 4)) == [
        "4 pages on 1 sheet of Letter paper, and a cover sheet that says how to print and fold."
    ]


@pytest.mark.parametrize(("width", "is_told"), [(60, True), (1200, False)])
def test_a_logo_of_few_pixels(run: Run, tmp_path: Path, tiny_folder: Path, width: int, *, is_told: bool) -> None:
    """A print shop gets told how many there are to the inch; a ward's printer is not so sharp."""
    site = tmp_path / "ward"
    site.mkdir()
    (site / "site.yaml").write_text("schema: 1\nlogo: {file: logo.png, alt: A tree}\n", encoding="utf-8")
    (site / "logo.png").write_bytes(png(width, width // 2))
    arguments = (*BUILD, tiny_folder, "--site", "ward", "--press")
    err = run(*arguments, "shop")[2]
    assert ("pixels to the inch where it stands; 300 print sharply." in err) == is_told
    assert "pixels to the inch" not in run(*arguments, "ward")[2]
