"""A number beside the name of a medicine, in any text of a site."""

from __future__ import annotations

from pathlib import Path

import pytest

from booklet import Library
from tests.site.site_content import BLOCK, SITE, SOURCES, said, write_site


@pytest.mark.parametrize(
    ("old", "new", "line", "found"),
    [
        ("Door 3", "Ask for imatinib 400", 6, "imatinib 400"),
        ("Chills,", "No Exampinib 400 today,", 12, "Exampinib 400"),
        ("Dr. Test", "Two Exampinib", 15, "Two Exampinib"),
    ],
)
def test_a_name_with_a_number(tmp_path: Path, with_pages: Library, old: str, new: str, line: int, found: str) -> None:
    """A name of the content or of the site."""
    brands = "brands:\n  nelarabine: [Exampinib]\n"
    assert said(write_site(tmp_path / "s", SITE.replace(old, new) + brands), with_pages)[0].startswith(
        f"s/site.yaml:{line}: {found!r} reads like a dose"
    )


def test_a_brand_with_a_strength(tmp_path: Path, with_pages: Library) -> None:
    """A digit in a name is one, a number behind it is not."""
    brands = "brands:\n  nelarabine: [Example B12]\n  vincristine: [Example 400]\n"
    assert said(write_site(tmp_path / "s", SITE + brands), with_pages) == [
        "s/site.yaml:18: 'Example 400' holds a number, like a dose | Write the name alone."
    ]


def test_a_block_of_the_site(tmp_path: Path, with_pages: Library) -> None:
    """Its statements, too."""
    block = BLOCK.replace("We are here.", "Give nelarabine 2.")
    (found,) = said(write_site(tmp_path / "s", SITE + SOURCES, blocks__own=block), with_pages)
    assert found == (
        "s/blocks/own.yaml:8: 'nelarabine 2' reads like a dose, which may not come from this booklet"
        " | Leave a line to write on."
    )


def test_titles_of_sources(tmp_path: Path) -> None:
    """They are printed with the sources."""
    text = SITE + SOURCES.replace("For families.", "Give 5 mL.")
    assert "'5 mL' reads like a dose" in said(write_site(tmp_path / "s", text))[0]
