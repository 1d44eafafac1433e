"""Vincristine in a site's own lines."""

from __future__ import annotations

from pathlib import Path

import pytest

from booklet import Library
from booklet.errors import ContentError
from booklet.site.read_site import read_site
from tests.site.site_content import BLOCK, SITE, SOURCES, load, write_site

SPINE = "vincristine must never be put together with the spine"
BRAND = "brands: {vincristine: [Alphavin]}\n"


@pytest.mark.parametrize(
    ("text", "block", "expected"),
    [
        (SITE.replace("Door 3", "Oncovin into the spine, Door 3"), BLOCK, f"site.yaml:6: {SPINE}"),
        (SITE.replace("Chills", "Pain after Alphavin into the spine") + BRAND, BLOCK, f"site.yaml:12: {SPINE}"),
        (SITE + "brands: {vincristine: [Alphavin spinal]}\n", BLOCK, f"site.yaml:16: {SPINE}"),
        (SITE + BRAND, BLOCK.replace("We are here.", "Alphavin goes into the spine."), f"own.yaml:8: {SPINE}"),
    ],
)
def test_no_line_of_a_site_puts_it_into_the_spine(
    tmp_path: Path, with_pages: Library, text: str, block: str, expected: str
) -> None:
    """In an address, a sign to call about, a brand, and a block that says the hospital's own name of it."""
    folder = write_site(tmp_path / "s", text + SOURCES, blocks__own=block)
    with pytest.raises(ContentError) as caught:
        load(folder).join(with_pages)
    assert [str(each).rpartition("/")[2] for each in caught.value.problems] == [expected]


def test_a_site_may_name_it(tmp_path: Path, with_pages: Library) -> None:
    """Where no way is named, or a vein is."""
    text = SITE.replace("Chills", "Jaw pain after Alphavin") + BRAND + SOURCES
    block = BLOCK.replace("We are here.", "Alphavin goes into a vein.")
    load(write_site(tmp_path / "s", text, blocks__own=block)).join(with_pages)


def test_another_fault_hides_none(tmp_path: Path) -> None:
    """Both are told in one run."""
    text = SITE.replace("Door 3", "Oncovin into the spine, Door 3") + "x: y\n"
    messages = [str(each) for each in read_site(write_site(tmp_path / "s", text)).problems]
    assert any(f"site.yaml:6: {SPINE}" in each for each in messages)
    assert any("no key is called 'x' here" in each for each in messages)
