"""The tag tree."""

from __future__ import annotations

from io import BytesIO

import pikepdf

from booklet.pdf.structure import Structure
from tests.pdf.manuscripts import pages, reader


def test_tree_has_a_section_for_each_chapter() -> None:
    """The document holds a Sect a chapter, and each element hangs below its own."""
    tree = Structure.of(pages())
    sections = [index for index, tag in enumerate(tree.tags) if tag.role == "Sect"]
    assert len(sections) == 3
    assert all(tree.parents[section] == 0 for section in sections)
    assert all(parent < index for index, parent in enumerate(tree.parents))


def test_content_is_numbered_page_by_page() -> None:
    """Identifiers begin at 0 on each page."""
    tree = Structure.of(pages())
    assert [tree.mark(3, 0), tree.mark(4, 0), tree.mark(4, 1)] == [0, 1, 0]


def test_parent_tree_leads_back_to_each_tag() -> None:
    """For every page, each identifier's entry names the tag that holds it (ISO 32000-1, 14.7.4.4)."""
    with pikepdf.open(BytesIO(reader())) as pdf:
        numbers = list(pdf.Root.StructTreeRoot.ParentTree.Nums)
        entries = dict(zip(map(int, numbers[::2]), numbers[1::2], strict=True))
        assert len(entries) == int(pdf.Root.StructTreeRoot.ParentTreeNextKey)
        for page in pdf.pages:
            assert all("/S" in tag for tag in entries[int(page.obj.StructParents)])
            for note in page.obj.get("/Annots", pikepdf.Array()):
                assert entries[int(note.StructParent)].S == "/Link"


def test_role_can_change_before_it_is_drawn() -> None:
    """Words that lead nowhere in this booklet are a Span."""
    tree = Structure.of(pages())
    tree.role_as(4, "Span")
    assert tree.tags[4].role == "Span"
