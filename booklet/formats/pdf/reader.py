"""The reader PDF: tagged, linked, bookmarked; PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2) in one file."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Sequence
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from booklet.core.identity_key import Same
from booklet.core.result_cache import MOST_KEPT, kept
from booklet.core.units import Points
from booklet.errors import AccessibilityError
from booklet.formats.pdf.color_profile import srgb_profile
from booklet.formats.pdf.encoding import Encoding
from booklet.formats.pdf.file import PdfFile, deflated
from booklet.formats.pdf.form_fields import FormField, InteractiveForm
from booklet.formats.pdf.link_annotations import Link, annotation, target, told
from booklet.formats.pdf.metadata import Metadata
from booklet.formats.pdf.numbers import FIRST_APART, ObjectNumbers
from booklet.formats.pdf.outline import outline_root
from booklet.formats.pdf.page_cache import Drawn, DrawnPassage, draw_furniture, draw_passage, encoding_of, write_branch
from booklet.formats.pdf.picture_objects import image, image_resources
from booklet.formats.pdf.strings import text_string
from booklet.formats.pdf.structure import PassageNumbers, key_of
from booklet.model.artwork import Raster
from booklet.model.fixed_words import BookletWords
from booklet.typeset.pages.pages import Page, PagePlace, Pages, Passage

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
        raise AccessibilityError("the booklet has no title", "give it one: screen readers say it first")
    level = 0
    levels = _levels.room()
    for passage in pages.passages:
        for found in levels(passage):
            if found > level + 1:
                raise AccessibilityError(
                    f"a heading of level {found} follows one of level {level}",
                    f"make it level {level + 1}, or put a heading of that level before it",
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
    passages = [
        draw(passage, height, encoding, frozenset(name for name in passage.leads_to if name not in anchors))
        for passage in pages.passages
    ]
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
        self.encoding = encoding
        self.file = PdfFile()
        self.page_tree, self.root, self.document = (self.file.reserve() for _ in range(3))
        self.held = _held(pages, encoding, self.file)
        self.numbers = [number for each in self.held for number in range(each.row.pages, each.row.notes)]
        self.fonts = encoding.add_to(self.file)
        self.images: dict[Raster, int] = {}
        self.shared: dict[bytes, int] = {}
        self.form = InteractiveForm(self.file)

    def write(self, metadata: Metadata) -> bytes:
        """Return the file."""
        rest = iter(self.pages.pages)
        write = write_branch.room()
        for drawn, row, sections in self.held:
            self.file.put_packed(row.first, write(drawn, row.first, sections))
            self._draw(drawn, row, [next(rest) for _ in drawn.pages])
        self._structure()
        kids = b" ".join(b"%d 0 R" % number for number in self.numbers)
        self.file.put(self.page_tree, b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, len(self.numbers)))
        return self.file.finish(self._catalog(metadata, self.numbers), metadata.info())

    def _draw(self, passage: DrawnPassage, row: PassageNumbers, pages: list[Page]) -> None:
        """Add a passage's pages with their links and fields."""
        note, height = row.notes, self.pages.paper.height
        for index, (drawn, page) in enumerate(zip(passage.pages, pages, strict=True)):
            self.file.put_deflated(row.contents + index, drawn.stream)
            notes: list[tuple[int, int]] = []
            annotations: tuple[Link | FormField, ...] = (*drawn.links, *drawn.fields)
            for held in annotations:
                notes.append((held.tag, note))
                if isinstance(held, Link):
                    self.file.put(note, self._note(held, key_of(note)))
                else:
                    self.form.put(note, held, key_of(note), row.pages + index, height)
                note += 1
            # Programs that know no tags go from one to the next in this order.
            written = self._page(drawn, page, (row.contents + index, row.pages + index), sorted(notes))
            self.file.put(row.pages + index, written)

    def _note(self, link: Link, key: int) -> bytes:
        """Return the annotation of words that lead to a place, or to an address."""
        height, place = self.pages.paper.height, self.pages.anchors.get(link.anchor)
        number = self.numbers[place.page - 1] if place else 0
        return _annotation.room()(link, key, Same(self.words), place, number, height)

    def _page(self, drawn: Drawn, page: Page, own: tuple[int, int], notes: Sequence[tuple[int, int]]) -> bytes:
        """Return a page.

        Args:
            drawn: What stands on it.
            page: It.
            own: The number of its content, and its own.
            notes: Its annotations, in order: tag and number.
        """
        draw, height = draw_furniture.room(), self.pages.paper.height
        around = (draw(each, height, self.encoding).stream for each in (page.foot, page.around))
        under, over = ([self._shared(each) for each in streams if each] for streams in ((drawn.ground,), around))
        images = image_resources({name: self._image(raster) for name, raster in drawn.images})
        return (
            b"<</Type/Page/Parent %d 0 R/MediaBox[0 0 %g %g]/Contents[%s]/Resources<</Font %d 0 R%s>>/Tabs/S"
            b"/StructParents %d%s>>"
        ) % (
            self.page_tree,
            round(self.pages.paper.width, 2),
            round(self.pages.paper.height, 2),
            b" ".join(b"%d 0 R" % number for number in (*under, own[0], *over)),
            self.fonts,
            images,
            key_of(own[1]),
            b"/Annots[%s]" % b" ".join(b"%d 0 R" % number for _, number in notes) if notes else b"",
        )

    def _shared(self, stream: bytes) -> int:
        """Return the object of operators that pages share, which is in the file once."""
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
            for top in drawn.tops:
                section = sections[bisect(drawn.chapters, top) - 1]
                kids.setdefault(section, []).append(b"%d 0 R" % (row.tags + top))
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


@kept(4 * MOST_KEPT)
def _annotation(
    link: Link, key: int, words: Same[BookletWords], place: PagePlace | None, number: int, height: Points
) -> bytes:
    """Return the annotation of a link; `number` is the object of the page that it leads to."""
    return annotation(link, height, key, told(link, words.thing, place), target(link, place, number, height))


@lru_cache(maxsize=1)
def _profile() -> bytes:
    return deflated(srgb_profile())
