"""Local names of medicines."""

from __future__ import annotations

from pathlib import Path

import pytest

from booklet import Library, Profile, build_booklet
from booklet.errors import ContentError
from booklet.review.block_reading import read_block
from tests.page_texts import library
from tests.site.site_content import BLOCK, SITE, SOURCES, load, said, write_site
from tests.tag_outline import read_tags


def test_a_brand_is_printed_as_the_hospitals(tmp_path: Path, with_pages: Library) -> None:
    """Behind the names of the sources, without their mark; other medicines stay as they are."""
    site = load(write_site(tmp_path, f"{SITE}brands: {{vincristine: [Alphavin, Betavin]}}\n"))
    text = read_tags(build_booklet(Profile("b-cell"), with_pages, site=site).reader_pdf()).text
    assert "Also called Oncovin" in text
    assert ". At your hospital: Alphavin, Betavin" in text
    assert text.count("At your hospital") == 1


def test_blocks_are_the_same_objects(tmp_path: Path, with_pages: Library) -> None:
    """What the site calls a medicine is its own detail, so that what is kept of the content is used again."""
    joined = load(write_site(tmp_path, f"{SITE}brands: {{vincristine: [Alphavin]}}\n")).join(with_pages)
    assert [entry for entry in joined.entries if entry.id in {each.id for each in with_pages.entries}] == list(
        with_pages.entries
    )
    assert joined.details.brands == {"vincristine": ("Alphavin",)}


def test_a_brand_unsigns_nothing(tmp_path: Path, with_pages: Library) -> None:
    """The hospital answers for it: what a clinician has read stays signed."""
    joined = load(write_site(tmp_path, f"{SITE}brands: {{vincristine: [Alphavin]}}\n")).join(with_pages)
    before, after = (
        {entry.id: read_block(entry, each).hash for entry in each.entries} for each in (with_pages, joined)
    )
    assert before == after


@pytest.mark.parametrize(
    ("brands", "expected"),
    [
        (
            "{vincristin: [Alphavin]}",
            "the content has no medicine called 'vincristin'"
            " | Write the medicine's id as it stands in the content's folder drugs/.",
        ),
        ("{vincristine: [oncovin]}", "'oncovin' is a name of 'vincristine' already | Remove it, or correct it."),
        ("{nelarabine: [Oncovin]}", "'Oncovin' is a name of 'vincristine' already | Remove it, or correct it."),
        (
            "{nelarabine: [Vincristine]}",
            "'Vincristine' is a name of 'vincristine' already | Remove it, or correct it.",
        ),
        ("{nelarabine: [A, A]}", "'A' is a name of 'nelarabine' already | Remove it, or correct it."),
        (
            "{nelarabine: [A], vincristine: [A]}",
            "'A' is a name of 'nelarabine' already | Remove it, or correct it.",
        ),
        ("{nelarabine: []}", "'nelarabine' needs at least 1 item | Add one."),
        (
            "{nelarabine: [6-MP]}",
            "'6-MP' must not be printed: the 6 can be read as a dose | Write 'mercaptopurine' or 'thioguanine'.",
        ),
    ],
)
def test_names_that_are_refused(tmp_path: Path, with_pages: Library, brands: str, expected: str) -> None:
    """A medicine that is not there, or a name that is another's; no medicine is suggested for another."""
    folder = write_site(tmp_path / "s", f"{SITE}brands: {brands}\n")
    assert said(folder, with_pages) == [f"s/site.yaml:16: {expected}"]


def test_a_brand_holds_no_name_of_another_medicine(tmp_path: Path, with_pages: Library) -> None:
    """One would be given for the other; its own name it may hold."""
    folder = write_site(tmp_path / "s", f"{SITE}brands: {{nelarabine: [Vincristine Alpha, Nelarabine Beta]}}\n")
    with pytest.raises(ContentError) as caught:
        load(folder).join(with_pages)
    (problem,) = caught.value.problems
    assert (
        problem.message
        == "'Vincristine Alpha' holds a name of 'vincristine', and would be printed as one of 'nelarabine'"
    )


def test_a_hospitals_name_of_an_immunotherapy_reaches_no_t_cell(tmp_path: Path) -> None:
    """As the content's own names do not."""
    text = f"{SITE}brands: {{blinatumomab: [Alphamab]}}\n{SOURCES}"
    block = BLOCK.replace("We are here.", "Alphamab is given here.").replace("chapter: main", "chapter: treatments")
    with pytest.raises(ContentError) as caught:
        load(write_site(tmp_path / "s", text, blocks__own=block)).join(library())
    assert {each.message for each in caught.value.problems} == {
        "'Alphamab' could be printed for 't-cell'; no source carries it there"
    }
    block = block.replace("sources: [leaflet:1]", "sources: [leaflet:1], when: {cell_type: b-cell}")
    load(write_site(tmp_path / "t", text, blocks__own=block)).join(library())
