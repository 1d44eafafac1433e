"""A site's own blocks at their places."""

from __future__ import annotations

from pathlib import Path

import pytest

from booklet import Library
from booklet.site.mentioned_names import names_of
from tests.site.site_content import BLOCK, SITE, SOURCES, load, said, write_site


def changed(old: str, new: str) -> str:
    """Return the block with some of its text replaced."""
    assert old in BLOCK
    return BLOCK.replace(old, new)


def test_a_block_stands_where_it_says(tmp_path: Path, with_pages: Library) -> None:
    """By chapter, order and id, among those of the content."""
    joined = load(write_site(tmp_path, SITE + SOURCES, blocks__own=BLOCK)).join(with_pages)
    ids = [entry.id for entry in joined.entries]
    assert ids.index("own") == ids.index("other") + 1 == ids.index("notes") - 1
    assert [each for each in ids if each != "own"] == [entry.id for entry in with_pages.entries]


def test_references_are_filled_in(tmp_path: Path, with_pages: Library) -> None:
    """Figures, medicines and phases of the content, with the sources of the figures."""
    text = changed("We are here.", "'{figure:weeks} of {drug:vincristine}, [x](term:marrow), [see page](page:notes)'")
    joined = load(write_site(tmp_path, SITE + SOURCES, blocks__own=text)).join(with_pages)
    (entry,) = (each for each in joined.entries if each.id == "own")
    (row,) = entry.block.lead  # type: ignore[attr-defined]  # a block of the kind treatment
    assert row.text.plain == "4 weeks of vincristine, x, see page"
    assert row.sources == ("leaflet:1", "two:5")


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("chapter: main", "chapter: mane", "3: no chapter is called 'mane' | Did you mean 'main'?"),
        ("[phases]", "[phase]", "5: no track is called 'phase' | Did you mean 'phases'?"),
        ("leaflet:1", "leaflets:1", "8: no source is called 'leaflets' | Did you mean 'leaflet'?"),
        ("We are here.", "'[x](term:marow)'", "8: no term is called 'marow' | Did you mean 'marrow'?"),
        ("We are here.", "'[x](page:cal)'", "8: no block is called 'cal' | Did you mean 'call'?"),
        ("We are here.", "'{drug:vincristin}'", "8: no drug is called 'vincristin' | Did you mean 'vincristine'?"),
        ("We are here.", "'{figure:week}'", "8: no figure is called 'week' | Did you mean 'weeks'?"),
        ("We are here.", "'{phase:x}'", "8: no phase is called 'x' | There are: induction."),
        (
            "about: any",
            "about: any, when: {risk: low}",
            "8: no value of risk is called 'low' | There are: high, standard.",
        ),
        ("about: any", "about: any, when: {rsk: high}", "8: no trait is called 'rsk' | Did you mean 'risk'?"),
        (
            "We are here.",
            "You may get CAR T cells.",
            "8: 'CAR T' could be printed for 't-cell'; no source carries it there"
            " | Add the condition 'when: {cell_type: b-cell}'.",
        ),
        ("kind: treatment", "kind: cover\neyebrow: x", "2: a site may not add a block of the kind 'cover'"),
        (
            "chapter: main\norder: 50",
            "chapter: front\norder: 15",
            "4: this block would stand before 'call', which families have to find first"
            " | Choose another order, or another chapter.",
        ),
        (
            "chapter: main\norder: 50",
            "chapter: front\norder: 1",
            "4: this block would stand before 'cover', which families have to find first"
            " | Choose another order, or another chapter.",
        ),
        (
            "chapter: main\norder: 50",
            "chapter: back\norder: 999",
            "4: this block would stand behind 'end', which is the last page"
            " | Choose another order, or another chapter.",
        ),
    ],
)
def test_blocks_that_cannot_be_there(tmp_path: Path, with_pages: Library, old: str, new: str, expected: str) -> None:
    """Names of nothing, what no source carries, and places that are not the site's."""
    text = changed(old, new)
    if "eyebrow" in new:
        text = text.partition("lead:")[0] + "taught: [first-days]\n"
    folder = write_site(tmp_path / "s", SITE + SOURCES, blocks__own=text)
    (found,) = said(folder, with_pages)
    assert found.startswith(f"s/blocks/own.yaml:{expected}")


def test_a_block_of_the_content_is_not_replaced(tmp_path: Path, with_pages: Library) -> None:
    """Not by one that is called the same."""
    folder = write_site(tmp_path / "s", SITE + SOURCES, blocks__notes=BLOCK.replace("id: own", "id: notes"))
    assert said(folder, with_pages) == [
        "s/blocks/notes.yaml:1: the content has a block called 'notes' already"
        " | Choose another id. To leave the content's block out, hide it."
    ]


def test_a_list_of_medicines_gathers_from_the_content(tmp_path: Path, with_pages: Library) -> None:
    """A phase that is not there is told."""
    head = "id: own\nkind: phase_opener\nchapter: main\norder: 50\ntracks: [phases]\ntaught: [first-days]\n"
    text = head + "title: X\nphase: {}\n"
    good = write_site(tmp_path / "a", SITE, blocks__own=text.format("induction"))
    assert said(good, with_pages) == []
    bad = write_site(tmp_path / "b", SITE, blocks__own=text.format("x"))
    assert said(bad, with_pages) == ["b/blocks/own.yaml:8: no phase is called 'x' | There are: induction."]


def test_every_kind_of_name_is_known(with_pages: Library) -> None:
    """Those of the library and of the site; a hidden block is no page to lead to."""
    names = names_of(with_pages, blocks=["own"], sources=["leaflet"])
    assert {"own", "notes", "call"} <= names["block"]
    assert names["source"] == {"one", "two", "ours", "leaflet"}
    assert names["setting of a drug"] == names["setting of a list"] == {"induction"}
    assert names["track"] == {"phases", "other"}
    assert names["value of risk"] == {"standard", "high"}
