"""The reader PDF: tagged, linked, bookmarked; PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2) in one file."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from booklet.core.result_cache import kept
from booklet.errors import AccessibilityError
from booklet.formats.pdf.color_profile import srgb_profile
from booklet.formats.pdf.encoding import Encoding
from booklet.formats.pdf.file import PdfFile, deflated
from booklet.formats.pdf.form_fields import FormField, InteractiveForm
from booklet.formats.pdf.link_annotations import Link, annotation, target, told
from booklet.formats.pdf.metadata import Metadata
from booklet.formats.pdf.outline import outline_root
from booklet.formats.pdf.page_cache import Drawn, DrawnPassage, draw_furniture, draw_passage, encoding_of
from booklet.formats.pdf.picture_objects import image, image_resources
from booklet.formats.pdf.strings import text_string
from booklet.model.artwork import Raster
from booklet.model.fixed_words import BookletWords
from booklet.typeset.pages.pages import Page, Pages, Passage

_FIRST_KEY = 100_000
"""First key of pages and link annotations in the parent tree.

Programs that put files together keep the keys of both but the tree of one: with keys from 0, pages of the other file
would seem to be tagged by it.
"""

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


class _Reader:
    """A reader PDF while it is put together."""

    def __init__(self, pages: Pages, encoding: Encoding, words: BookletWords) -> None:
        self.pages = pages
        self.words = words
        self.encoding = encoding
        self.file = PdfFile()
        self.page_tree, self.root, self.document = (self.file.reserve() for _ in range(3))
        self.fonts = encoding.add_to(self.file)
        self.images: dict[Raster, int] = {}
        # The tag of each annotation; their keys in the parent tree follow those of the pages.
        self.notes: list[int] = []
        self.form = InteractiveForm(self.file)

    def write(self, metadata: Metadata) -> bytes:
        """Return the file."""
        numbers, firsts, drawn = self._reserve()
        sections = self._sections(firsts, drawn)
        entries: list[bytes] = []
        rest = iter(self.pages.pages)
        for first, section, passage in zip(firsts, sections, drawn, strict=True):
            passage.branch.put(first, section, self.file)
            entries += [b"%d 0 R" % (first + len(passage.pages) + index) for index in range(len(passage.pages))]
            self._draw(passage, [next(rest) for _ in passage.pages], first, numbers)
        self._structure(sections, entries)
        kids = b" ".join(b"%d 0 R" % number for number in numbers)
        self.file.put(self.page_tree, b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, len(numbers)))
        return self.file.finish(self._catalog(metadata, numbers), metadata.info())

    def _reserve(self) -> tuple[list[int], list[int], list[DrawnPassage]]:
        """Return the object number of every page, the first number of every passage, and the passages drawn."""
        height, anchors = self.pages.paper.height, self.pages.anchors
        draw = draw_passage.room()
        drawn: list[DrawnPassage] = []
        firsts: list[int] = []
        numbers: list[int] = []
        for passage in self.pages.passages:
            dead = frozenset(name for name in passage.leads_to if name not in anchors)
            drawn.append(draw(passage, height, self.encoding, dead))
            firsts.append(self.file.reserve(drawn[-1].branch.count))
            numbers += range(firsts[-1], firsts[-1] + len(passage.bodies))
        return numbers, firsts, drawn

    def _sections(self, firsts: list[int], drawn: list[DrawnPassage]) -> list[int]:
        """Write a section (Sect) for each chapter and return the one of every passage."""
        kids: dict[int, list[bytes]] = {}
        sections: list[int] = []
        chapter = -1
        for part, first, passage in zip(self.pages.parts, firsts, drawn, strict=True):
            if part != chapter:
                chapter, section = part, self.file.reserve()
                kids[section] = []
            sections.append(section)
            kids[section] += [b"%d 0 R" % (first + top) for top in passage.branch.tops]
        for section, held in kids.items():
            self.file.put(section, b"<< /S /Sect /P %d 0 R /K [%s] >>" % (self.document, b" ".join(held)))
        return sections

    def _draw(self, passage: DrawnPassage, pages: list[Page], first: int, numbers: list[int]) -> None:
        """Add a passage's pages with their links and fields."""
        branch = passage.branch
        tags = first + 2 * branch.pages
        note = tags + branch.tags
        for index, (drawn, page) in enumerate(zip(passage.pages, pages, strict=True)):
            notes: list[tuple[int, int]] = []
            annotations: tuple[Link | FormField, ...] = (*drawn.links, *drawn.fields)
            for held in annotations:
                key = _FIRST_KEY + len(numbers) + len(self.notes)
                self.notes.append(tags + held.tag)
                notes.append((held.tag, note))
                if isinstance(held, Link):
                    self.file.put(note, self._note(held, key, numbers))
                else:
                    self.form.put(note, held, key, first + index, self.pages.paper.height)
                note += 1
            # Programs that know no tags go from one to the next in this order.
            self.file.put(first + index, self._page(drawn, page, [number for _, number in sorted(notes)]))

    def _note(self, link: Link, key: int, numbers: list[int]) -> bytes:
        """Return the annotation of words that lead to a place, or to an address."""
        height, place = self.pages.paper.height, self.pages.anchors.get(link.anchor)
        return annotation(link, height, key, told(link, self.words, place), target(link, place, numbers, height))

    def _page(self, drawn: Drawn, page: Page, notes: Sequence[int]) -> bytes:
        around = draw_furniture.room()(page.around, self.pages.paper.height, self.encoding)
        streams = [each.stream for each in (drawn, around) if each.stream]
        contents = b" ".join(b"%d 0 R" % self.file.add_deflated(stream) for stream in streams)
        images = image_resources({name: self._image(raster) for name, raster in drawn.images})
        return (
            b"<< /Type /Page /Parent %d 0 R /MediaBox [0 0 %.2f %.2f] /Contents [%s] /Resources << /Font %d 0 R%s >> "
            b"/StructParents %d /Tabs /S%s >>"
        ) % (
            self.page_tree,
            self.pages.paper.width,
            self.pages.paper.height,
            contents,
            self.fonts,
            images,
            _FIRST_KEY + page.number - 1,
            b" /Annots [%s]" % b" ".join(b"%d 0 R" % number for number in notes) if notes else b"",
        )

    def _image(self, raster: Raster) -> int:
        """Return the object of a picture, which is in the file once."""
        if raster not in self.images:
            self.images[raster] = image(raster, self.file)
        return self.images[raster]

    def _structure(self, sections: list[int], entries: list[bytes]) -> None:
        """Write the root of the tag tree, and the way back from pages and annotations to their tags."""
        kids = b" ".join(b"%d 0 R" % section for section in dict.fromkeys(sections))
        self.file.put(self.document, b"<< /S /Document /P %d 0 R /K [%s] >>" % (self.root, kids))
        parents = [b"%d %s" % pair for pair in enumerate(entries, start=_FIRST_KEY)]
        parents += [b"%d %d 0 R" % (key, tag) for key, tag in enumerate(self.notes, start=_FIRST_KEY + len(entries))]
        self.file.put(
            self.root,
            b"<< /Type /StructTreeRoot /K %d 0 R /ParentTree << /Nums [%s] >> /ParentTreeNextKey %d >>"
            % (self.document, b" ".join(parents), _FIRST_KEY + len(parents)),
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


@lru_cache(maxsize=1)
def _profile() -> bytes:
    return deflated(srgb_profile())
