"""Pages as they are drawn, kept and used again: their operators, their links, and their part of the tag tree.

What is kept depends on what is printed on a page, where, and with which fonts, and on nothing else: not on the page's
number, nor on the booklet it is in. Object numbers follow from it, too (`numbers.py`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from booklet.core.hashes import blake2b
from booklet.core.piece_store import piece
from booklet.core.result_cache import MOST_KEPT, kept
from booklet.core.units import Points
from booklet.core.values import frozen, replace
from booklet.formats.pdf.alphabet import Alphabet, alphabet_of, signs_in
from booklet.formats.pdf.content_stream import Bounds, ContentStream
from booklet.formats.pdf.drawn_bodies import draw_body
from booklet.formats.pdf.encoding import Encoding, encoding
from booklet.formats.pdf.file import ObjectStream, deflated, object_stream
from booklet.formats.pdf.form_fields import FormField, fields
from booklet.formats.pdf.link_annotations import Link, links
from booklet.formats.pdf.structure import PassageNumbers, branch, numbers_of
from booklet.model.artwork import Raster
from booklet.model.text import beyond_ascii
from booklet.typeset.boxes import Tag, bare_tag
from booklet.typeset.pages.pages import Body, Furniture, Pages, Passage
from booklet.typeset.set_type import OWN_CHARACTERS

_DIGEST = 16
"""Bytes of the digest of a passage's tags."""


@frozen
class Drawn:
    """What is drawn of one page's body, or of its furniture.

    Attributes:
        stream: The operators, compressed; b"" if there are none.
        ground: Operators of much decoration that all else stands on, such as a cover's art, compressed; or b"".
        images: Its pictures of pixels, by their names in the page's resources.
        contents: The tag of every piece of marked content, by its identifier on the page.
        bounds: What a picture's tag takes up.
        links: Words that lead somewhere, in reading order.
        fields: What is filled in on a screen, in reading order.
        joint: Of a body's operators, what they need before more is put behind them; b"" if nothing can be.
        plain: The operators of furniture, as they were before they were compressed.
    """

    stream: bytes
    images: tuple[tuple[str, Raster], ...] = ()
    contents: tuple[int, ...] = ()
    bounds: tuple[tuple[int, Bounds], ...] = ()
    links: tuple[Link, ...] = ()
    fields: tuple[FormField, ...] = ()
    ground: bytes = b""
    joint: bytes = b""
    plain: bytes = b""


@frozen(eq=False)
class DrawnPassage:
    """A passage's pages, and its tags.

    Attributes:
        pages: Its pages.
        tags: Its tags, each after its parent.
        tops: Those of its tags that stand in no other, by their indexes.
        chapters: Index of the first tag of each chapter in it, the first of which is 0.
        numbers: Of its objects, counted from 0.
        digest: Of all that its tags are written from: passages that differ in their words alone have the same.
    """

    pages: tuple[Drawn, ...]
    tags: tuple[Tag, ...]
    tops: tuple[int, ...]
    chapters: tuple[int, ...]
    numbers: PassageNumbers
    digest: bytes


@kept()
def draw_passage(passage: Passage, height: Points, encoding: Encoding, dead: frozenset[str]) -> DrawnPassage:
    """Return a passage drawn.

    Args:
        passage: Its page numbers are filled in.
        height: Height of its pages.
        encoding: Has all characters of it.
        dead: Anchors that are not in the booklet; words that lead there stay words.
    """
    return piece(
        "drawn passage",
        lambda: (encoding.key, height, sorted(dead), passage.tags, passage.bodies, passage.starts),
        lambda: _draw_passage(passage, height, encoding, dead),
        DrawnPassage,
    )


def _draw_passage(passage: Passage, height: Points, encoding: Encoding, dead: frozenset[str]) -> DrawnPassage:
    offsets: list[int] = []
    tags: list[Tag] = []
    for each in passage.tags:
        offsets.append(len(tags))
        tags += each if not tags else _moved(each, len(tags))
    found = [links(body.placed, offsets) for body in passage.bodies]
    for link in (link for page in found for link in page if link.anchor in dead):
        tags[link.tag] = replace(tags[link.tag], role="Span")
    pages = []
    for body, leads in zip(passage.bodies, found, strict=True):
        alive = tuple(link for link in leads if link.anchor not in dead)
        pages.append(_drawn(body, offsets, tags, encoding, height, alive))
    tops = tuple(index for index, tag in enumerate(tags) if tag.parent < 0)
    chapters = (0, *(offsets[start.element] for start in passage.starts if start.element))
    said = msgspec.msgpack.encode((tags, [_tagged(page) for page in pages], chapters))
    digest = blake2b(said, digest_size=_DIGEST).digest()
    return DrawnPassage(tuple(pages), tuple(tags), tops, chapters, numbers_of(tags, pages), digest)


def _tagged(page: Drawn) -> object:
    """Return all that a branch is made from of a page, as `structure.Content` has it."""
    return page.contents, page.bounds, [link.tag for link in page.links], [each.tag for each in page.fields]


def _moved(tags: Sequence[Tag], by: int) -> Iterator[Tag]:
    """Yield tags with their parents so much further on."""
    for tag in tags:
        if tag.parent < 0:
            yield tag
        else:
            # A booklet has thousands; `replace` takes five times as long.
            at = tag.parent + by
            if tag.actual or tag.alt or tag.scope or tag.language or tag.expansion:
                yield Tag(tag.role, at, tag.actual, tag.alt, tag.scope, tag.language, tag.expansion)
            else:
                yield bare_tag(tag.role, at)


class TaggedAlike:
    """Stands for a passage in a key; two of them are equal if the tags of both are written alike.

    Attributes:
        drawn: The passage.
    """

    __slots__ = ("drawn",)

    def __init__(self, drawn: DrawnPassage) -> None:
        self.drawn = drawn

    def __hash__(self) -> int:
        return hash(self.drawn.digest)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, TaggedAlike) and self.drawn.digest == other.drawn.digest


@kept()
def write_branch(alike: TaggedAlike, first: int, sections: tuple[int, ...]) -> ObjectStream:
    """Return the branch of the tag tree that belongs to a passage.

    Args:
        alike: The passage, or another one with the same tags.
        first: The first of the numbers of its objects.
        sections: Number of the section around each of its chapters.
    """
    drawn = alike.drawn
    return piece(
        "branch",
        lambda: (drawn.digest, first, sections),
        lambda: _write_branch(drawn, drawn.numbers.moved(first), sections),
        ObjectStream,
    )


def _write_branch(drawn: DrawnPassage, numbers: PassageNumbers, sections: tuple[int, ...]) -> ObjectStream:
    around = tuple(zip(drawn.chapters, sections, strict=True))
    return object_stream(numbers.first, numbers.leaf, branch(drawn.tags, drawn.pages, numbers, around))


def _drawn(
    body: Body, offsets: Sequence[int], tags: Sequence[Tag], encoding: Encoding, height: Points, leads: tuple[Link, ...]
) -> Drawn:
    """Return a page's body, drawn.

    Args:
        body: What stands on the page.
        offsets: Index of the first tag of each element.
        tags: All tags.
        encoding: Has all characters of it.
        height: Of the page.
        leads: Its links that lead somewhere.
    """
    inked = draw_body(body, offsets, tags, encoding, height)
    held = tuple(fields(body.placed, offsets, encoding))
    return Drawn(inked.stream, inked.images, inked.contents, inked.bounds, leads, held, inked.ground, inked.joint)


@kept(2 * MOST_KEPT)
def draw_furniture(furniture: Furniture, height: Points, encoding: Encoding) -> Drawn:
    """Return furniture drawn."""
    if not furniture.marks:
        return Drawn(b"")
    return piece(
        "drawn furniture",
        lambda: (encoding.key, height, furniture),
        lambda: _draw_furniture(furniture, height, encoding),
        Drawn,
    )


def _draw_furniture(furniture: Furniture, height: Points, encoding: Encoding) -> Drawn:
    stream = ContentStream(encoding, height)
    stream.draw_furniture(furniture.marks)
    # What it is put behind ends with an operator.
    plain = b" " + stream.finish()
    return Drawn(deflated(plain), tuple(stream.painter.images.items()), plain=plain)


@kept(2 * MOST_KEPT)
def signs_on(held: Body | Furniture) -> Alphabet:
    """Return the signs that stand on a page, beside what is common of the body faces' ASCII."""
    if isinstance(held, Furniture):
        return signs_in(held.marks)
    return signs_in(mark for placed in held.placed for mark in placed.marks)


def encoding_of(pages: Pages) -> Encoding:
    """Return the fonts of a booklet: with all characters that its library may print, and what else stands on pages."""
    signs = signs_on.room()
    used = (signs(held) for page in pages.pages for held in (page.body, page.foot, page.around))
    known = alphabet_of(beyond_ascii((pages.alphabet, OWN_CHARACTERS)), pages.theme.typefaces)
    return encoding(known.union(*used))
