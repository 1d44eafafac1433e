"""The tag tree."""

from __future__ import annotations

from dataclasses import dataclass, field
from io import BytesIO

import pikepdf

from booklet.formats.pdf.content_stream import Bounds
from booklet.formats.pdf.form_fields import FormField
from booklet.formats.pdf.link_annotations import Link
from booklet.formats.pdf.structure import branch, numbers_of
from booklet.typeset.boxes import Tag
from tests.formats.pdf.manuscripts import parents, reader

TAGS = (Tag("L"), Tag("LI", 0), Tag("Lbl", 1, actual="100 % (sure)"), Tag("P"), Tag("Link", 3))


@dataclass
class Page:
    """What a branch asks of a drawn page."""

    contents: list[int]
    links: list[Link] = field(default_factory=list)
    fields: list[FormField] = field(default_factory=list)
    bounds: list[tuple[int, Bounds]] = field(default_factory=list)


def lines(tags: tuple[Tag, ...], pages: list[Page], first: int, section: int) -> list[bytes]:
    """Return the objects of a branch."""
    return branch(tags, pages, numbers_of(tags, pages).moved(first), [(0, section)])


def test_a_branch_has_its_numbers_in_a_row() -> None:
    """The stream, contents, the leaf with the tags of each page's content, the tags; then pages and annotations."""
    link = Link(4, "here", "words", (0.0, 0.0, 1.0, 1.0))
    pages = [Page([2, 3, 4], [link]), Page([4])]
    places = numbers_of(TAGS, pages).moved(100)
    assert (places.contents, places.leaf, places.tags) == (101, 103, 104)
    assert (places.pages, places.notes, places.end) == (109, 111, 112)
    assert lines(TAGS, pages, 100, 9) == [
        b"<</Limits[100109 100111]/Nums[100109[106 0 R 107 0 R 108 0 R] 100110[108 0 R] 100111 108 0 R]>>",
        b"<</S/L/P 9 0 R/K 105 0 R/A<</O/List/ListNumbering/None>>>>",
        b"<</S/LI/P 104 0 R/K 106 0 R>>",
        b"<</S/Lbl/P 105 0 R/Pg 109 0 R/K 0/ActualText (100 % \\(sure\\))>>",
        b"<</S/P/P 9 0 R/Pg 109 0 R/K[1 108 0 R]>>",
        b"<</S/Link/P 107 0 R/Pg 109 0 R/K[2 <</Type/OBJR/Obj 111 0 R>> <</Type/MCR/Pg 110 0 R/MCID 0>>]>>",
    ]


def test_an_annotation_on_another_page_names_it() -> None:
    """Words that go over to the next page have a link on each."""
    link = Link(0, "here", "words", (0.0, 0.0, 1.0, 1.0))
    *_, tag = lines((Tag("Link"),), [Page([0]), Page([], [link])], 100, 9)
    assert tag == b"<</S/Link/P 9 0 R/Pg 105 0 R/K[0 <</Type/OBJR/Obj 107 0 R/Pg 106 0 R>>]>>"


def test_what_tags_say_beside_their_content() -> None:
    """Words for pictures with the room they take, and what table heads head."""
    tags = (Tag("Figure", alt="A tree"), Tag("TH", scope="Column"))
    first, second = lines(tags, [Page([0], bounds=[(0, (1.0, 2.0, 3.0, 4.0))])], 10, 1)[1:]
    assert b"/Alt (A tree)/A<</O/Layout/BBox[1.0 2.0 3.0 4.0]>>" in first
    assert b"/A<</O/Table/Scope/Column>>" in second


def test_tree_has_a_section_for_each_chapter() -> None:
    """The document holds a Sect a chapter, and each element hangs below its own."""
    with pikepdf.open(BytesIO(reader())) as pdf:
        document = pdf.Root.StructTreeRoot.K
        assert str(document.S) == "/Document"
        assert [str(section.S) for section in document.K] == ["/Sect"] * 3
        for section in document.K:
            assert all(kid.P.objgen == section.objgen for kid in section.K)


def test_parent_tree_leads_back_to_each_tag() -> None:
    """For every page, each identifier's entry names the tag that holds it (ISO 32000-1, 14.7.4.4)."""
    with pikepdf.open(BytesIO(reader())) as pdf:
        tree = pdf.Root.StructTreeRoot
        entries = dict(parents(pdf))
        assert list(entries) == sorted(entries)
        assert min(entries) > 100_000
        assert max(entries) < int(tree.ParentTreeNextKey)
        for page in pdf.pages:
            assert all("/S" in tag for tag in entries[int(page.obj.StructParents)])
            for note in page.obj.get("/Annots", pikepdf.Array()):
                assert entries[int(note.StructParent)].S == "/Link"


def test_each_leaf_of_the_parent_tree_holds_what_it_says() -> None:
    """Programs look for a key in the one leaf whose limits it lies between (7.9.7)."""
    with pikepdf.open(BytesIO(reader())) as pdf:
        for leaf in pdf.Root.StructTreeRoot.ParentTree.Kids:
            keys = [int(key) for key in list(leaf.Nums)[::2]]
            assert [*map(int, leaf.Limits)] == [keys[0], keys[-1]]
