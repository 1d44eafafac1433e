"""The card for the wallet."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from booklet import Library, Profile, Site, build_card
from booklet.core.units import in_mm
from booklet.errors import LayoutError
from booklet.typeset.boxes import Run, Shape
from booklet.typeset.pages.card_panels import PANEL
from tests.checkers import Conforms, outloud_faults, qpdf_faults
from tests.example_site import DAY, FOLDER, plain
from tests.tag_outline import read_tags


@pytest.mark.parametrize("paper", ["letter", "a4"])
@pytest.mark.parametrize("has_site", [True, False])
def test_four_panels(tmp_path: Path, paper: str, has_site: bool, conforms: Conforms) -> None:  # noqa: FBT001
    """In reading order front, inside, back; nothing under 9 points; every panel's words within it."""
    site = Site.load(FOLDER, as_of=DAY) if has_site else None
    made = build_card(Profile("ph-positive", risk="high"), Library.load(), paper=paper, site=site)
    text = plain(read_tags(made.reader_pdf()).text)
    order = [
        text.index(words) for words in ("Show this card", "Ph-positive ALL", "Who to call", "Fever", "When to call")
    ]
    assert order == sorted(order)
    assert "Draft." in text
    for words in ("555-0142", "38.3 °C (100.9 °F) or higher, even once", "approved by Dr. Ada Example"):
        assert (words in text) == has_site
    (page,) = made.pages.pages
    left = (made.pages.paper.width - 4 * PANEL.width) / 2
    assert left >= 0
    for placed in page.placed:
        runs = [mark for mark in placed.marks if isinstance(mark, Run)]
        assert all(run.size >= 9 for run in runs)
        assert placed.x >= left
    assert (round(in_mm(PANEL.width)), round(in_mm(PANEL.height))) == (54, 86)
    file = tmp_path / "c.pdf"
    made.write(file)
    assert outloud_faults(file) == []
    if shutil.which("qpdf"):
        assert qpdf_faults(file) == []
    conforms(file)


@pytest.mark.parametrize(
    ("signs", "said"),
    [
        ("    - Chills\n    - Bleeding\n", ("Signs to call about", "Chills", "Bleeding")),
        (None, ("The signs to call about stand in the booklet.",)),
    ],
)
def test_signs_of_the_site(tmp_path: Path, signs: str | None, said: tuple[str, ...]) -> None:
    """On the back where all of them fit; else the card says where they stand, and leaves none out in silence."""
    folder = Path(shutil.copytree(FOLDER, tmp_path / "site"))
    file = folder / "site.yaml"
    head, _, rest = file.read_text(encoding="utf-8").partition("    - Chills")
    if signs:
        file.write_text(f"{head}{signs}{rest[rest.index('  approved') :]}", encoding="utf-8")
    made = build_card(Profile("b-cell"), Library.load(), site=Site.load(folder, as_of=DAY))
    text = plain(read_tags(made.reader_pdf()).text)
    assert [words for words in said if words not in text] == []
    assert ("stand in the booklet" in text) == (signs is None)


def test_lines_to_write_on() -> None:
    """Two for a temperature, which may be a rule of two parts, and two for signs, where no site fills them."""
    pages = build_card(Profile("b-cell"), Library.load()).pages
    rules = [
        mark for placed in pages.pages[0].placed for mark in placed.marks if isinstance(mark, Shape) and mark.height < 1
    ]
    assert len(rules) == 7


def test_a_panel_that_is_too_full(tmp_path: Path) -> None:
    """Nothing is cut off: the error says which."""
    folder = Path(shutil.copytree(FOLDER, tmp_path / "site"))
    file = folder / "site.yaml"
    text = file.read_text(encoding="utf-8").replace("555-0142, Monday", f"555-0142 {'W' * 40} Monday")
    text = text.replace("555-0187, ask", f"555-0187 {'W' * 30} ask").replace("1 Example Street.", "WWWWWWWW " * 11)
    file.write_text(text, encoding="utf-8")
    with pytest.raises(LayoutError, match="panel 2 of the card"):
        build_card(Profile("b-cell"), Library.load(), site=Site.load(folder, as_of=DAY))
