"""A site and a library as one library."""

from __future__ import annotations

from pathlib import Path

import pytest

from booklet import Library, Profile, build_booklet
from booklet.site.joining import join
from booklet.site.read_site import read_site
from tests.site.site_content import BLOCK, SITE, SOURCES, load, said, write_site
from tests.tag_outline import read_tags


def test_the_library_stays_as_it_is(tmp_path: Path, with_pages: Library) -> None:
    """Joining makes another one; what a site does not touch is shared."""
    entries, sources = with_pages.entries, dict(with_pages.sources)
    folder = write_site(tmp_path, f"{SITE}{SOURCES}hide: [notes]\nbrands: {{vincristine: [A]}}\n", blocks__own=BLOCK)
    joined = join(read_site(folder), with_pages)
    assert joined.problems == ()
    assert joined.library
    assert (with_pages.entries, dict(with_pages.sources), with_pages.hidden) == (entries, sources, frozenset())
    assert joined.library.hash == with_pages.hash
    assert tuple(entry for entry in joined.library.entries if entry in entries) == entries


def test_a_sites_source_is_listed_and_marked(tmp_path: Path, with_pages: Library) -> None:
    """A statement shows its mark, and the list of sources has it behind those with numbers."""
    site = load(write_site(tmp_path, SITE + SOURCES, blocks__own=BLOCK))
    text = read_tags(build_booklet(Profile("b-cell"), with_pages, site=site).reader_pdf()).text
    assert "We are here." in text
    assert "(source H)" in text
    assert "A leaflet" in text


@pytest.mark.parametrize(
    ("old", "new", "line", "expected"),
    [
        ("id: leaflet", "id: one", 17, "there is a source called 'one' already | Choose another id."),
        ("mark: H", 'mark: "1"', 17, "the mark '1' stands for the source 'one' already | Choose another, such as 'H'."),
        (
            "mark: H",
            'mark: "*"',
            17,
            "the mark '*' stands for the source 'ours' already | Choose another, such as 'H'.",
        ),
    ],
)
def test_sources_that_are_others(
    tmp_path: Path, with_pages: Library, old: str, new: str, line: int, expected: str
) -> None:
    """An id or a mark stands for one source."""
    folder = write_site(tmp_path / "s", SITE + SOURCES.replace(old, new))
    assert said(folder, with_pages) == [f"s/site.yaml:{line}: {expected}"]


def test_all_that_keeps_them_apart_comes_in_one_run(tmp_path: Path, with_pages: Library) -> None:
    """With what is wrong with the site itself."""
    text = f"{SITE.replace('555-0101', 'x')}hide: [cover]\nbrands: {{x: [A]}}\n"
    folder = write_site(tmp_path / "s", text, blocks__own=BLOCK)
    assert [each.partition(": ")[0] for each in said(folder, with_pages)] == ["s/site.yaml:4"]
    folder = write_site(tmp_path / "t", text.replace("day: x", "day: '112'"), blocks__own=BLOCK)
    assert [each.partition(": ")[0] for each in said(folder, with_pages)] == [
        "t/blocks/own.yaml:8",
        "t/site.yaml:16",
        "t/site.yaml:17",
    ]


def test_a_site_that_cannot_be_read_is_joined_to_nothing(tmp_path: Path, with_pages: Library) -> None:
    """Its own problems come first."""
    joined = join(read_site(write_site(tmp_path, "schema: 1\nx: y\n")), with_pages)
    assert (joined.library, joined.problems) == (None, ())
