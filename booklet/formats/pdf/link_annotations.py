"""Link annotations: which words on a page lead where (ISO 32000-1, 12.5.6.5)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from booklet.core.units import Points
from booklet.core.values import frozen
from booklet.formats.pdf.strings import text_string
from booklet.model.fixed_words import BookletWords
from booklet.model.wording import fill
from booklet.typeset.boxes import Run
from booklet.typeset.pages.pages import PagePlace, Placed
from booklet.typeset.text.extents import visible


@frozen
class Link:
    """Words on one line that lead to an anchor or an address.

    Attributes:
        tag: Tag of the words.
        anchor: Where they lead: an anchor, or a URI.
        words: What they say.
        area: Left, top, right and bottom edge, from the page's top left corner.
    """

    tag: int
    anchor: str
    words: str
    area: tuple[Points, Points, Points, Points]


def links(boxes: Sequence[Placed], offsets: Sequence[int]) -> list[Link]:
    """Return the links of a page's boxes in reading order, one for each line their words are on.

    Args:
        boxes: The boxes.
        offsets: Index of the first tag of each element.
    """
    found: list[Link] = []
    for placed in boxes:
        # Few boxes have any.
        if runs := [mark for mark in placed.marks if type(mark) is Run and mark.link]:
            found += _links(runs, placed, offsets[placed.element])
    return found


def _links(leading: Sequence[Run], placed: Placed, offset: int) -> Iterator[Link]:
    """Yield the links of the runs of a box that lead somewhere."""
    lines: dict[tuple[int, Points], list[Run]] = {}
    for run in leading:
        lines.setdefault((run.tag, run.y), []).append(run)
    for (tag, baseline), runs in lines.items():
        edges = [visible(run) for run in runs]
        left, right = min(left for left, _ in edges), max(right for _, right in edges)
        size = runs[0].size
        top = placed.y + baseline - size
        area = (placed.x + left, top, placed.x + right, top + 1.3 * size)
        words = " ".join("".join(run.text for run in runs).split())
        yield Link(offset + tag, runs[0].link, words, area)


def annotation(link: Link, height: Points, key: int, told: str, target: bytes) -> bytes:
    """Return a link annotation's bytes.

    Args:
        link: The words.
        height: Height of the page.
        key: Its key in the parent tree.
        told: What it does, in words.
        target: The entry that says where it leads.
    """
    left, top, right, bottom = link.area
    return (
        b"<< /Type /Annot /Subtype /Link /Rect [%.0f %.0f %.0f %.0f] /Border [0 0 0] /F 4 /StructParent %d "
        b"/Contents %s %s >>"
    ) % (left, height - bottom, right, height - top, key, text_string(told), target)


def told(link: Link, words: BookletWords, place: PagePlace | None) -> str:
    """Return what a link does, in words; `place` is where in the booklet it leads, or None."""
    if place:
        return fill(words.go_to_page, page=place.page, words=link.words)
    return fill(words.call if link.anchor.startswith("tel:") else words.go_to_address, words=link.words)


def target(link: Link, place: PagePlace | None, number: int, height: Points) -> bytes:
    """Return the entry that says where a link leads.

    Args:
        link: The words.
        place: Where in the booklet they lead, or None for an address of its own.
        number: Object number of the page that this place is on.
        height: Height of the page.
    """
    if place:
        return b"/Dest " + destination(place, number, height)
    # Addresses are ASCII (RFC 3986, 2), as strings of this kind must be (ISO 32000-1, 12.6.4.7).
    return b"/A << /Type /Action /S /URI /URI %s >>" % text_string(link.anchor)


def destination(place: PagePlace, number: int, height: Points) -> bytes:
    """Return where a link or bookmark leads: the page with this object number, with the place at the window's top."""
    return b"[%d 0 R /XYZ 0 %.0f null]" % (number, height - max(place.y - 12, 0.0))
