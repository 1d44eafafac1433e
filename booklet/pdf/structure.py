"""The tag tree: what a screen reader hears, in order. Built from the pages' tags; drawing only adds places.

Numbers in this module: a *tag* is counted through the whole booklet, a marked-content identifier (MCID) on its page.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from booklet.pdf.reportlab_adapter import PdfFile, text_string
from booklet.typeset.boxes import Tag
from booklet.typeset.pages import Pages

Kid = tuple[str, int, int]
"""A child of a tag: ("tag", index, 0), ("content", page index, MCID) or ("annotation", object number, page index)."""


@dataclass(slots=True)
class Structure:
    """The tag tree while pages are drawn.

    Attributes:
        tags: All tags: the document, its chapters, then every element's tags, each after its parent.
        parents: Index of each tag's parent in `tags`; `Tag.parent` counts inside its element only.
        offsets: Where each element's tags begin in `tags`.
        page_tags: For each page, the tag of every MCID.
        annotation_tags: The tag of every link annotation, in order.
        bounds: Left, bottom, right and top edge of what a picture's tag takes up, from the page's lower left corner.
    """

    tags: list[Tag] = field(default_factory=list)
    parents: list[int] = field(default_factory=list)
    offsets: list[int] = field(default_factory=list)
    page_tags: list[list[int]] = field(default_factory=list)
    annotation_tags: list[int] = field(default_factory=list)
    bounds: dict[int, tuple[float, float, float, float]] = field(default_factory=dict)
    _kids: list[list[Kid]] = field(default_factory=list)
    _attached: int = 1

    @classmethod
    def of(cls, pages: Pages) -> Structure:
        """Return the tree of made-up pages, with nothing drawn yet."""
        tree = cls(tags=[Tag("Document")], parents=[-1])
        section, part = 0, -1
        for element, tags in zip(pages.parts, pages.tags, strict=True):
            if element != part:
                part = element
                tree.tags.append(Tag("Sect"))
                tree.parents.append(0)
                section = len(tree.tags) - 1
            offset = len(tree.tags)
            tree.offsets.append(offset)
            tree.tags += tags
            tree.parents += [section if tag.parent < 0 else offset + tag.parent for tag in tags]
        tree.page_tags = [[] for _ in pages.pages]
        tree._kids = [[] for _ in tree.tags]
        return tree

    def mark(self, tag: int, page: int) -> int:
        """Return the MCID of new content of a tag on a page, counted from 0."""
        self._attach(tag)
        identifier = len(self.page_tags[page])
        self.page_tags[page].append(tag)
        self._kids[tag].append(("content", page, identifier))
        return identifier

    def link(self, tag: int, annotation: int, page: int) -> None:
        """Add a link annotation, by its object number, to the tag around its words."""
        self._attach(tag)
        self.annotation_tags.append(tag)
        self._kids[tag].append(("annotation", annotation, page))

    def role_as(self, tag: int, role: str) -> None:
        """Give a tag another role."""
        self.tags[tag] = replace(self.tags[tag], role=role)

    def write(self, file: PdfFile, root: int, pages: Sequence[int]) -> None:
        """Write the tree as objects.

        Args:
            file: Gets the objects.
            root: Object number reserved for the tree's root.
            pages: Object number of every page.
        """
        self._attach(len(self.tags) - 1)
        numbers = [file.reserve() for _ in self.tags]
        for tag, number in enumerate(numbers):
            file.put(number, self._element(tag, numbers, root, pages))
        parents = self._parent_tree(numbers)
        keys = len(self.page_tags) + len(self.annotation_tags)
        file.put(
            root,
            b"<< /Type /StructTreeRoot /K %d 0 R /ParentTree << /Nums [%s] >> /ParentTreeNextKey %d >>"
            % (numbers[0], parents, keys),
        )

    def _attach(self, tag: int) -> None:
        """Make every tag up to this one a child of its parent, in reading order."""
        for each in range(self._attached, tag + 1):
            self._kids[self.parents[each]].append(("tag", each, 0))
        self._attached = max(self._attached, tag + 1)

    def _element(self, tag: int, numbers: Sequence[int], root: int, pages: Sequence[int]) -> bytes:
        value = self.tags[tag]
        parent = numbers[self.parents[tag]] if tag else root
        kids = self._kids[tag]
        page = next((kid[1] for kid in kids if kid[0] == "content"), -1)
        parts = [b"/S /%s /P %d 0 R" % (value.role.encode(), parent)]
        if page >= 0:
            parts.append(b"/Pg %d 0 R" % pages[page])
        if kids:
            parts.append(b"/K [%s]" % b" ".join(_kid(kid, page, numbers, pages) for kid in kids))
        if value.actual:
            parts.append(b"/ActualText " + text_string(value.actual))
        if value.alt:
            parts.append(b"/Alt " + text_string(value.alt))
        if value.scope:
            parts.append(b"/A << /O /Table /Scope /%s >>" % value.scope.encode())
        if tag in self.bounds:
            # A picture says how much room it needs when text around it is laid out anew (ISO 32000-1, 14.8.5.4.3).
            parts.append(b"/A << /O /Layout /BBox [%.2f %.2f %.2f %.2f] >>" % self.bounds[tag])
        if value.role == "L":
            parts.append(b"/A << /O /List /ListNumbering /None >>")
        return b"<< %s >>" % b" ".join(parts)

    def _parent_tree(self, numbers: Sequence[int]) -> bytes:
        entries = [
            b"%d [%s]" % (page, b" ".join(b"%d 0 R" % numbers[tag] for tag in tags))
            for page, tags in enumerate(self.page_tags)
        ]
        first = len(self.page_tags)
        entries += [b"%d %d 0 R" % (first + index, numbers[tag]) for index, tag in enumerate(self.annotation_tags)]
        return b" ".join(entries)


def _kid(kid: Kid, page: int, numbers: Sequence[int], pages: Sequence[int]) -> bytes:
    kind, one, other = kid
    if kind == "tag":
        return b"%d 0 R" % numbers[one]
    if kind == "annotation":
        return b"<< /Type /OBJR /Obj %d 0 R /Pg %d 0 R >>" % (one, pages[other])
    if one == page:
        return b"%d" % other
    return b"<< /Type /MCR /Pg %d 0 R /MCID %d >>" % (pages[one], other)
