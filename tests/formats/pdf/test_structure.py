"""The tag tree."""

from __future__ import annotations

from dataclasses import dataclass, field
from io import BytesIO

import pikepdf

from booklet.formats.pdf.content_stream import Bounds
from booklet.formats.pdf.file import PdfFile
from booklet.formats.pdf.form_fields import FormField
from booklet.formats.pdf.link_annotations import Link
from booklet.formats.pdf.structure import Branch, branch
from booklet.typeset.boxes import Tag
from tests.formats.pdf.manuscripts import reader

TAGS = (Tag("L"), Tag("LI", 0), Tag("Lbl", 1, actual="100 % (sure)"), Tag("P"), Tag("Link", 3))


@dataclass
class Page:
    """What a branch asks of a drawn page."""

    contents: list[int]
    links: list[Link] = field(default_factory=list)
    fields: list[FormField] = field(default_factory=list)
    bounds: list[tuple[int, Bounds]] = field(default_factory=list)


def lines(made: Branch, first: int, section: int) -> list[bytes]:
    """Return the objects that a branch writes, from the first page's list of tags on."""
    file = PdfFile()
    file.reserve(first - 1 + made.count)
    made.put(first, section, file)
    return file._bodies[first + made.pages : first + 2 * made.pages + made.tags]


def test_a_branch_has_its_numbers_from_the_first() -> None:
    """Pages, then the tags of each page's content, then the tags, then annotations; all but the section in one row."""
    link = Link(4, "here", "words", (0.0, 0.0, 1.0, 1.0))
    made = branch(TAGS, [Page([2, 3, 4], [link]), Page([4])])
    assert (made.pages, made.tags, made.annotations, made.count) == (2, 5, 1, 10)
    assert made.tops == (4, 7)
    assert lines(made, 100, 9) == [
        b"[106 0 R 107 0 R 108 0 R]",
        b"[108 0 R]",
        b"<< /S /L /P 9 0 R /K [105 0 R] /A << /O /List /ListNumbering /None >> >>",
        b"<< /S /LI /P 104 0 R /K [106 0 R] >>",
        b"<< /S /Lbl /P 105 0 R /Pg 100 0 R /K [0] /ActualText (100 % \\(sure\\)) >>",
        b"<< /S /P /P 9 0 R /Pg 100 0 R /K [1 108 0 R] >>",
        b"<< /S /Link /P 107 0 R /Pg 100 0 R /K [2 << /Type /OBJR /Obj 109 0 R /Pg 100 0 R >>"
        b" << /Type /MCR /Pg 101 0 R /MCID 0 >>] >>",
    ]


def test_a_branch_is_the_same_wherever_it_hangs() -> None:
    """Another place in the file, other numbers, and nothing else."""
    made = branch(TAGS, [Page([2, 3])])
    moved = [line.replace(b"1000", b"10").replace(b"100", b"1") for line in lines(made, 10_000, 5)]
    assert len(moved) == len(lines(made, 10, 5))


def test_what_tags_say_beside_their_content() -> None:
    """Words for pictures with the room they take, and what table heads head."""
    tags = (Tag("Figure", alt="A tree"), Tag("TH", scope="Column"))
    first, second = lines(branch(tags, [Page([0], bounds=[(0, (1.0, 2.0, 3.0, 4.0))])]), 10, 1)[1:]
    assert b"/Alt (A tree) /A << /O /Layout /BBox [1.00 2.00 3.00 4.00] >>" in first
    assert b"/A << /O /Table /Scope /Column >>" in second


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
        numbers = list(pdf.Root.StructTreeRoot.ParentTree.Nums)
        entries = dict(zip(map(int, numbers[::2]), numbers[1::2], strict=True))
        assert list(entries) == list(range(100_000, int(pdf.Root.StructTreeRoot.ParentTreeNextKey)))
        for page in pdf.pages:
            assert all("/S" in tag for tag in entries[int(page.obj.StructParents)])
            for note in page.obj.get("/Annots", pikepdf.Array()):
                assert entries[int(note.StructParent)].S == "/Link"
