"""Link annotations: which words on a page lead where (ISO 32000-1, 12.5.6.5)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from booklet.core.identity_key import Same
from booklet.core.result_cache import MOST_KEPT, kept
from booklet.core.units import Points
from booklet.core.values import frozen
from booklet.formats.pdf.numbers import key_of
from booklet.formats.pdf.strings import text_string
from booklet.model.fixed_words import BookletWords
from booklet.model.wording import fill
from booklet.typeset.boxes import Run
from booklet.typeset.pages.pages import PagePlace, Pages, Placed
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


def link_annotations(
    links: tuple[Link, ...], first: int, pages: Pages, numbers: Sequence[int], words: BookletWords
) -> list[bytes]:
    """Return the annotations of a page's links.

    Args:
        links: They.
        first: Number of the first annotation.
        pages: All pages, with the places that links lead to.
        numbers: Object numbers of the pages.
        words: What a link is said to do.
    """
    place_of, height, said = pages.anchors.get, pages.paper.height, _told.room()
    written = []
    for link, head in zip(links, _heads.room()(Same(links), first, height), strict=True):
        if place := place_of(link.anchor):
            where = destination(place, numbers[place.page - 1], height)
            written.append(b"%s%s /Dest %s >>" % (head, said(link.words, words.go_to_page, place.page), where))
        else:
            written.append(head + _to_address(link, words))
    return written


@kept()
def _heads(links: Same[tuple[Link, ...]], first: int, height: Points) -> tuple[bytes, ...]:
    """Return how the annotations of a page's links begin: all of each but what it does and where it leads.

    The links of a page are the very same object in all booklets that have it; nothing else is in what is returned.

    Args:
        links: They.
        first: Number of the first annotation.
        height: Height of the page.
    """
    return tuple(_head(link, key_of(number), height) for number, link in enumerate(links.thing, start=first))


def _head(link: Link, key: int, height: Points) -> bytes:
    """Return how a link's annotation begins; `key` is its key in the parent tree."""
    left, top, right, bottom = link.area
    area = left, height - bottom, right, height - top
    return (
        b"<< /Type /Annot /Subtype /Link /Rect [%.0f %.0f %.0f %.0f] /Border [0 0 0] /F 4 /StructParent %d /Contents "
        % (*area, key)
    )


@kept(2 * MOST_KEPT)
def _told(words: str, pattern: str, page: int) -> bytes:
    """Return what a link to a page does, as a text string.

    Args:
        words: What the link says.
        pattern: What it is said to do.
        page: The page.
    """
    return text_string(fill(pattern, page=page, words=words))


def _to_address(link: Link, words: BookletWords) -> bytes:
    """Return how the annotation of a link ends that leads out of the booklet.

    Args:
        link: The link.
        words: What it is said to do.
    """
    does = fill(words.call if link.anchor.startswith("tel:") else words.go_to_address, words=link.words)
    # Addresses are ASCII (RFC 3986, 2), as strings of this kind must be (ISO 32000-1, 12.6.4.7).
    return b"%s /A << /Type /Action /S /URI /URI %s >> >>" % (text_string(does), text_string(link.anchor))


def destination(place: PagePlace, number: int, height: Points) -> bytes:
    """Return where a link or bookmark leads: the page with this object number, with the place at the window's top."""
    return b"[%d 0 R /XYZ 0 %.0f null]" % (number, height - max(place.y - 12, 0.0))
