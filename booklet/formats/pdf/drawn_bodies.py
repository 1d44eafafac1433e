"""What stands on a page, drawn: a page that a booklet has in common with another one is drawn once for both."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from booklet.core.identity_key import SameItems
from booklet.core.piece_store import piece
from booklet.core.result_cache import kept
from booklet.core.units import Points
from booklet.core.values import frozen, replace
from booklet.formats.pdf.content_stream import Bounds, ContentStream
from booklet.formats.pdf.encoding import Encoding, encoding
from booklet.formats.pdf.file import deflated
from booklet.formats.pdf.joined_streams import joint
from booklet.model.artwork import Raster
from booklet.typeset.boxes import ARTIFACT, Mark, Shape, Tag
from booklet.typeset.pages.pages import Body, Placed

_MUCH_GROUND = 20
"""Shapes that are worth a stream of their own."""

_MOST_GROUNDS = 64
"""Grounds that are kept: each is that of some theme's cover, in a few places."""

_MOST_BODIES = 512
"""Bodies that are kept: those of the passages in which booklets differ, on most pages of which they do not."""


@frozen
class Inked:
    """The words and shapes of a page's body, drawn.

    Attributes:
        stream: The operators, compressed.
        images: Its pictures of pixels, by their names in the page's resources.
        contents: The tag of every piece of marked content, by its identifier on the page.
        bounds: What a picture's tag takes up.
        ground: Operators of much decoration that all else stands on, compressed; or b"".
        joint: What the operators need before more is put behind them; b"" if nothing can be.
    """

    stream: bytes
    images: tuple[tuple[str, Raster], ...]
    contents: tuple[int, ...]
    bounds: tuple[tuple[int, Bounds], ...]
    ground: bytes
    joint: bytes


@frozen
class _Kept:
    """A body as it was drawn: the index of its first element's first tag there, and the tags of its marked content."""

    inked: Inked
    base: int
    tags: tuple[Tag, ...]


class _BodyInPlace:
    """A body as a key: two of them are equal if the very same marks stand in the same places.

    Args:
        placed: Its boxes; the key keeps their marks alive, so that no others take their place.
        given: All that decides how they are drawn beside what their tags say: height, fonts, and for each box how far
            the first tag of its element is from that of the first box.
        draw: Draws it.
    """

    __slots__ = ("_draw", "_given", "_hash", "_placed")

    def __init__(self, placed: Sequence[Placed], given: tuple[Any, ...], draw: Callable[[], _Kept]) -> None:
        self._placed = placed
        self._given = given
        self._hash = hash((given, *[id(each.marks) for each in placed]))
        self._draw: Callable[[], _Kept] | None = draw

    def __hash__(self) -> int:
        return self._hash

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, _BodyInPlace) or self._hash != other._hash or self._given != other._given:
            return False
        pairs = zip(self._placed, other._placed, strict=True)
        return all(one.marks is two.marks and one.x == two.x and one.y == two.y for one, two in pairs)

    def drawn(self) -> _Kept:
        """Draw it, once."""
        assert self._draw
        draw, self._draw = self._draw, None
        return draw()


@kept(_MOST_BODIES)
def _drawn(body: _BodyInPlace) -> _Kept:
    return body.drawn()


def draw_body(body: Body, offsets: Sequence[int], tags: Sequence[Tag], encoding: Encoding, height: Points) -> Inked:
    """Return a page's body, drawn.

    Args:
        body: What stands on the page.
        offsets: Index of the first tag of each element.
        tags: All tags.
        encoding: Has all characters of it.
        height: Of the page.
    """
    base = offsets[body.placed[0].element] if body.placed else 0
    given = (height, encoding, *[offsets[each.element] - base for each in body.placed])

    drawn: list[Body] = []

    def draw() -> _Kept:
        inked = _draw(body, offsets, ContentStream(encoding, height, tags))
        drawn.append(body)
        return _Kept(inked, base, tuple([tags[index] for index in inked.contents]))

    def found_or_drawn() -> _Kept:
        # A page of a passage that is another elsewhere is found by the next run, too.
        return piece(
            "drawn body",
            lambda: (height, encoding.key, given[2:], [(each.x, each.y, each.marks) for each in body.placed]),
            draw,
            _Kept,
        )

    found = _drawn.room()(_BodyInPlace(body.placed, given, found_or_drawn))
    by, inked = base - found.base, found.inked
    contents = tuple([tag + by for tag in inked.contents]) if by else inked.contents
    if drawn:
        return inked
    if not all(_says_the_same(tags[index], tag) for index, tag in zip(contents, found.tags, strict=True)):
        # The same words, but a link in one booklet and none in the other.
        return draw().inked
    bounds = tuple([(tag + by, box) for tag, box in inked.bounds]) if by else inked.bounds
    return replace(inked, contents=contents, bounds=bounds)


def _says_the_same(one: Tag, other: Tag) -> bool:
    """Return whether operators say the same of two tags."""
    return one.role == other.role and one.actual == other.actual and one.expansion == other.expansion


def _draw(body: Body, offsets: Sequence[int], stream: ContentStream) -> Inked:
    """Return a body, drawn on an empty stream."""
    ground = b""
    for index, placed in enumerate(body.placed):
        marks, under = placed.marks, 0 if index else _ground_in(placed.marks)
        if under:
            ground = _drawn_ground.room()(SameItems(marks[:under]), placed.x, placed.y, stream.height)
            marks = marks[under:]
        stream.draw(marks, placed.x, placed.y, offsets[placed.element])
    images, bounds = tuple(stream.painter.images.items()), tuple(stream.bounds.items())
    plain = stream.finish()
    compressed = deflated(plain)
    return Inked(compressed, images, tuple(stream.contents), bounds, ground, joint(compressed, plain))


def _ground_in(marks: Sequence[Mark]) -> int:
    """Return how many marks at the beginning are shapes that say nothing, if they are many; else 0."""
    if len(marks) < _MUCH_GROUND:
        return 0
    count = 0
    for mark in marks:
        if type(mark) is not Shape or mark.tag != ARTIFACT:
            break
        count += 1
    return count if count >= _MUCH_GROUND else 0


@kept(_MOST_GROUNDS)
def _drawn_ground(shapes: SameItems[Mark], x: Points, y: Points, height: Points) -> bytes:
    """Return decoration drawn and compressed, once for all booklets that have it under other words."""
    marks = shapes.things
    return piece("ground", lambda: (marks, x, y, height), lambda: _draw_ground(marks, x, y, height), bytes)


def _draw_ground(marks: Sequence[Mark], x: Points, y: Points, height: Points) -> bytes:
    stream = ContentStream(encoding(frozenset()), height)
    stream.draw(marks, x, y, 0)
    return deflated(stream.finish())
