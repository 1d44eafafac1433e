"""The reader PDF: tagged, linked, bookmarked; PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2) in one file."""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache
from itertools import chain, pairwise
from typing import NamedTuple

from booklet.core.result_cache import kept
from booklet.errors import AccessibilityError
from booklet.formats.pdf.color_profile import srgb_profile
from booklet.formats.pdf.encoding import Encoding
from booklet.formats.pdf.file import PdfFile, deflated
from booklet.formats.pdf.form_fields import FormField, InteractiveForm
from booklet.formats.pdf.joined_streams import joined
from booklet.formats.pdf.link_annotations import Link, link_annotations
from booklet.formats.pdf.metadata import Metadata
from booklet.formats.pdf.numbers import FIRST_APART, ObjectNumbers, key_of
from booklet.formats.pdf.outline import outline_root
from booklet.formats.pdf.page_cache import (
    Drawn,
    DrawnPassage,
    TaggedAlike,
    draw_furniture,
    draw_passage,
    encoding_of,
    write_branch,
)
from booklet.formats.pdf.picture_objects import image, image_resources
from booklet.formats.pdf.strings import text_string
from booklet.formats.pdf.structure import PassageNumbers
from booklet.model.artwork import Raster
from booklet.model.fixed_words import BookletWords
from booklet.typeset.pages.pages import Furniture, Page, Pages, Passage

_HEADINGS = {f"H{level}": level for level in range(1, 7)}


def draw_reader(pages: Pages, metadata: Metadata) -> bytes:
    """Return the pages as a PDF file.

    The same pages and metadata give the same bytes.

    Raises:
        AccessibilityError: If the booklet has no title, or a heading level is skipped.
    """
    check_accessible(pages, metadata)
    return _Reader(pages, encoding_of(pages), metadata.language.booklet).write(metadata)


def check_accessible(pages: Pages, metadata: Metadata) -> None:
    """Refuse what no screen reader could make sense of.

    Raises:
        AccessibilityError: If the booklet has no title, or a heading level is skipped
            (ISO 14289-1, 7.1, 7.2 and 7.4.2).
    """
    if not metadata.title.strip():
        raise AccessibilityError("the booklet has no title", "Give it one: screen readers say it first.")
    level = 0
    levels = _levels.room()
    for passage in pages.passages:
        for found in levels(passage):
            if found > level + 1:
                raise AccessibilityError(
                    f"a heading of level {found} follows one of level {level}",
                    f"Make it level {level + 1}, or put a heading of that level before it.",
                )
            level = found


@kept()
def _levels(passage: Passage) -> tuple[int, ...]:
    """Return the levels of a passage's headings, in order."""
    return tuple(_HEADINGS[tag.role] for tags in passage.tags for tag in tags if tag.role in _HEADINGS)


class _HeldPassage(NamedTuple):
    """A passage in the file: as it is drawn, the numbers of its objects, and those of the sections of its chapters."""

    drawn: DrawnPassage
    row: PassageNumbers
    sections: tuple[int, ...]


def _held(pages: Pages, encoding: Encoding, file: PdfFile) -> list[_HeldPassage]:
    """Return all passages, drawn, with the numbers of their objects, which are set apart in the file."""
    draw, height, anchors = draw_passage.room(), pages.paper.height, pages.anchors
    passages = [draw(passage, height, encoding, passage.leads_to.difference(anchors)) for passage in pages.passages]
    numbers = ObjectNumbers(sum(passage.numbers.end for passage in passages))
    sections: dict[int, int] = {}
    for part in chain.from_iterable(pages.parts):
        if part not in sections:
            sections[part] = numbers.of_section(pages.titles[part] if part < len(pages.titles) else "")
    held = [
        _HeldPassage(
            drawn,
            drawn.numbers.moved(numbers.of_passage(drawn.digest, drawn.numbers.end)),
            tuple(sections[part] for part in parts),
        )
        for drawn, parts in zip(passages, pages.parts, strict=True)
    ]
    file.set_apart(FIRST_APART, numbers.end)
    return held


class _Reader:
    """A reader PDF while it is put together."""

    def __init__(self, pages: Pages, encoding: Encoding, words: BookletWords) -> None:
        self.pages = pages
        self.words = words
        self.height = pages.paper.height
        self.encoding = encoding
        self.file = PdfFile()
        self.page_tree, self.root, self.document = (self.file.reserve() for _ in range(3))
        self.held = _held(pages, encoding, self.file)
        self.numbers = [number for each in self.held for number in range(each.row.pages, each.row.notes)]
        self.fonts = encoding.add_to(self.file)
        self.images: dict[Raster, int] = {}
        self.shared: dict[bytes, int] = {}
        self.furniture: dict[Furniture, int] = {}
        self.form = InteractiveForm(self.file)
        width, height = round(pages.paper.width, 2), round(pages.paper.height, 2)
        # The same on all pages.
        self.head = b"<</Type/Page/Parent %d 0 R/MediaBox[0 0 %g %g]/Contents[" % (self.page_tree, width, height)
        self.resources = b"]/Resources<</Font %d 0 R" % self.fonts

    def write(self, metadata: Metadata) -> bytes:
        """Return the file."""
        rest = iter(self.pages.pages)
        write = write_branch.room()
        for drawn, row, sections in self.held:
            self.file.put_packed(row.first, write(TaggedAlike(drawn), row.first, sections))
            self._draw(drawn, row, [next(rest) for _ in drawn.pages])
        self._structure()
        kids = b" ".join(b"%d 0 R" % number for number in self.numbers)
        self.file.put(self.page_tree, b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, len(self.numbers)))
        return self.file.finish(self._catalog(metadata, self.numbers), metadata.info())

    def _draw(self, passage: DrawnPassage, row: PassageNumbers, pages: list[Page]) -> None:
        """Add a passage's pages with their links and fields."""
        file, note, written = self.file, row.notes, []
        for index, (drawn, page) in enumerate(zip(passage.pages, pages, strict=True)):
            around = self._drawn(page.around) if drawn.joint else None
            file.put_joined(row.contents + index, _with_furniture(drawn, around))
            notes = range(note, note + len(drawn.links) + len(drawn.fields))
            note = notes.stop
            written.append(self._page(drawn, page, (row.contents + index, row.pages + index), notes))
            for number, held in zip(notes[len(drawn.links) :], drawn.fields, strict=True):
                self.form.put(number, held, key_of(number), row.pages + index, self.height)
            if drawn.links:
                file.put(notes.start, *link_annotations(drawn.links, notes.start, self.pages, self.numbers, self.words))
        file.put(row.pages, *written)

    def _page(self, drawn: Drawn, page: Page, own: tuple[int, int], notes: range) -> bytes:
        """Return a page.

        Args:
            drawn: What stands on it.
            page: It.
            own: The number of its content, and its own.
            notes: The numbers of its annotations: links, then fields.
        """
        # Furniture that is joined to what stands on the page is no stream of its own.
        around = 0 if drawn.joint else self._furniture(page.around)
        streams = (self._shared(drawn.ground), own[0], around, self._furniture(page.foot))
        contents = b" ".join([b"%d 0 R" % number for number in streams if number])
        images = image_resources({name: self._image(raster) for name, raster in drawn.images}) if drawn.images else b""
        listed = b""
        if notes:
            # Programs that know no tags go from one to the next in this order.
            held: tuple[Link | FormField, ...] = (*drawn.links, *drawn.fields)
            ordered = sorted(zip([each.tag for each in held], notes, strict=True))
            listed = b"/Annots[%s]" % b" ".join([b"%d 0 R" % number for _, number in ordered])
        return b"".join(
            (self.head, contents, self.resources, images, b">>/Tabs/S/StructParents %d" % key_of(own[1]), listed, b">>")
        )

    def _furniture(self, furniture: Furniture) -> int:
        """Return the number of the object that draws a page's head and foot, once in the file; 0 if it has none."""
        number = self.furniture.get(furniture)
        if number is None:
            number = self.furniture[furniture] = self._shared(self._drawn(furniture).stream)
        return number

    def _drawn(self, furniture: Furniture) -> Drawn:
        """Return what stands around text, drawn."""
        return draw_furniture.room()(furniture, self.height, self.encoding)

    def _shared(self, stream: bytes) -> int:
        """Return the object of operators that pages share, which is in the file once; 0 if there are none."""
        if not stream:
            return 0
        if stream not in self.shared:
            self.shared[stream] = self.file.add_deflated(stream)
        return self.shared[stream]

    def _image(self, raster: Raster) -> int:
        """Return the object of a picture, which is in the file once."""
        if raster not in self.images:
            self.images[raster] = image(raster, self.file)
        return self.images[raster]

    def _structure(self) -> None:
        """Write the root of the tag tree with a section (Sect) a chapter, and the way back from pages to their tags."""
        kids: dict[int, list[bytes]] = {}
        for drawn, row, sections in self.held:
            ends = [bisect_left(drawn.tops, first) for first in drawn.chapters[1:]]
            for section, (begin, end) in zip(sections, pairwise((0, *ends, len(drawn.tops))), strict=True):
                if begin < end:
                    tops = [b"%d 0 R" % (row.tags + top) for top in drawn.tops[begin:end]]
                    kids.setdefault(section, []).extend(tops)
        for section, held in kids.items():
            self.file.put(section, b"<< /S /Sect /P %d 0 R /K [%s] >>" % (self.document, b" ".join(held)))
        chapters = b" ".join(b"%d 0 R" % section for section in kids)
        self.file.put(self.document, b"<< /S /Document /P %d 0 R /K [%s] >>" % (self.root, chapters))
        every = sorted((each.row for each in self.held), key=lambda row: row.first)
        leaves = b" ".join(b"%d 0 R" % row.leaf for row in every)
        self.file.put(
            self.root,
            b"<< /Type /StructTreeRoot /K %d 0 R /ParentTree << /Kids [%s] >> /ParentTreeNextKey %d >>"
            % (self.document, leaves, key_of(every[-1].end)),
        )

    def _catalog(self, metadata: Metadata, numbers: list[int]) -> bytes:
        profile = self.file.add_deflated(_profile(), b"/N 3 /Alternate /DeviceRGB")
        xmp = self.file.add_stream(metadata.xmp(), b"/Type /Metadata /Subtype /XML", is_compressed=False)
        viewer = b" /PrintScaling /None" if metadata.is_sized else b""
        # Facing pages then lie as in the printed booklet, the first one at the left of its spread.
        viewer += b" /Direction /R2L" if metadata.language.direction == "rtl" else b""
        outline = outline_root(self.pages, numbers, self.file)
        intent = (
            b"<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB) /Info (sRGB) "
            b"/DestOutputProfile %d 0 R >>" % profile
        )
        return b" ".join(
            (
                b"<< /Type /Catalog /Pages %d 0 R /StructTreeRoot %d 0 R" % (self.page_tree, self.root),
                b"/MarkInfo << /Marked true >> /Lang %s" % text_string(metadata.language.tag),
                b"/ViewerPreferences << /DisplayDocTitle true%s >>" % viewer,
                b"/PageMode /UseOutlines",
                b"/PageLabels << /Nums [0 << /S /D >>] >>",
                b"/Outlines %d 0 R" % outline if outline else b"",
                b"/Metadata %d 0 R /OutputIntents [%s]%s >>" % (xmp, intent, self.form.entry()),
            )
        )


def _with_furniture(drawn: Drawn, around: Drawn | None) -> tuple[bytes | memoryview, ...]:
    """Return what draws a page, in parts, with what stands around its text alone, painted last."""
    if not around or not around.stream:
        return (drawn.stream,)
    return joined(drawn.stream, drawn.joint, around.stream, around.plain)


@lru_cache(maxsize=1)
def _profile() -> bytes:
    return deflated(srgb_profile())
