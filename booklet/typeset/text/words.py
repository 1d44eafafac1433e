"""Words: what stands between two places where a line may end, measured, and parted where it is wider than a line.

In a script without spaces between words, a word is as little as a character.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from math import fsum
from typing import NamedTuple

from booklet.core.late_patterns import late_pattern
from booklet.core.units import Points
from booklet.core.values import frozen
from booklet.model.break_marks import BREAK, letters
from booklet.model.text import Span, Text
from booklet.typeset.text.bonds import NONE, bond
from booklet.typeset.text.directions import LEFT_TO_RIGHT
from booklet.typeset.text.ideographs import NEVER_FIRST, may_end, parts
from booklet.typeset.text.typefaces import FontStack
from booklet.typeset.theme.colors import Rgb

SLACK = 1e-6
"""Rounding allowed when a line is held against its measure, in points."""

PAGE_DIGITS = "00"
"""Room kept for a page number that is not known yet; a booklet has fewer than 100 pages."""

NO_BREAK_SPACE = "\u00a0"
"""Between a word and a page number, and wherever a line must not end."""

_AFTER_NO_BREAK_SPACE = late_pattern("(?<=\u00a0)")


@frozen(eq=False)
class Face:
    """How the characters of one span are set: type size, faces, how far raised, color, tag."""

    size: Points
    stack: FontStack
    rise: Points
    color: Rgb
    tag: int


class Room(NamedTuple):
    """Where lines of words stand.

    Attributes:
        measure: Width of a line, more than 0.
        x: Left edge of the lines.
        baseline: Where the baseline of each line lies in the line's box.
        is_rtl: Lines begin at the right. Their places count from there until the page is mirrored as a whole.
    """

    measure: Points
    x: Points
    baseline: Points
    is_rtl: bool = False


class Piece(NamedTuple):
    """Characters of one span inside a word, or the place of a page number when `page` is set.

    Attributes:
        bond: Of a space that keeps words together, how firmly; else 0.
        level: Odd if they are read from right to left.
    """

    text: str
    span: int
    width: Points
    page: str = ""
    bond: int = NONE
    level: int = 0


class Word(NamedTuple):
    """Pieces between two spaces, and the span, width and level of the space behind it; its span is -1 at the end."""

    pieces: tuple[Piece, ...]
    width: Points
    gap_span: int
    gap: Points
    gap_level: int = 0


def stack_of(look: Face, level: int) -> FontStack:
    """Return the faces of words of a level."""
    return look.stack.from_right if level % 2 else look.stack


def words_of(text: Text, looks: Sequence[Face], levels: Sequence[str] | None = None) -> list[Word]:
    """Return the words of a text; what a space holds together is one word.

    Args:
        text: The text.
        looks: How to set each span, one a span.
        levels: The levels of each span's characters; None if all of them run from left to right.
    """
    words = _spaced(text, looks) if levels is None else _spaced_in_levels(text, looks, levels)
    if any(BREAK in span.text for span in text.spans):
        words = [part for word in words for part in _at_marks(word, looks)]
    if all(look.stack.typeface.has_spaces for look in looks):
        return words
    return [part for word in words for part in _spread(word, text, looks)]


def _at_marks(word: Word, looks: Sequence[Face]) -> list[Word]:
    """Return what stands between two spaces, parted at the marks of breaks, which are left out."""
    parts: list[Word] = []
    pieces: list[Piece] = []
    for piece in word.pieces:
        look = looks[piece.span]
        for position, text in enumerate(piece.text.split(BREAK)):
            if position and pieces:
                parts.append(Word(tuple(pieces), fsum([each.width for each in pieces]), -1, 0.0))
                pieces = []
            if text or piece.page:
                wide = stack_of(look, piece.level)[text] * look.size if text != piece.text else piece.width
                pieces.append(piece._replace(text=text, width=wide))
    if pieces or not parts:
        return [*parts, word._replace(pieces=tuple(pieces), width=fsum([each.width for each in pieces]))]
    *parts, last = parts
    return [*parts, word._replace(pieces=last.pieces, width=last.width)]


def _spread(word: Word, text: Text, looks: Sequence[Face]) -> Iterator[Word]:
    """Yield what stands between two spaces, parted wherever its script lets a line end."""
    pieces: list[Piece] = []
    for piece in word.pieces:
        look = looks[piece.span]
        # A mark of a source stays with the words that it stands behind.
        is_whole = piece.bond or look.stack.typeface.has_spaces or text.spans[piece.span].cite or not piece.text
        for part in (piece.text,) if is_whole else parts(piece.text):
            if pieces and not is_whole and _may_end(pieces[-1], part, text.spans[pieces[-1].span]):
                yield Word(tuple(pieces), fsum([each.width for each in pieces]), -1, 0.0)
                pieces = []
            wide = stack_of(look, piece.level)[part] * look.size if part != piece.text else piece.width
            pieces.append(piece._replace(text=part, width=wide))
    yield word._replace(pieces=tuple(pieces), width=fsum([each.width for each in pieces]))


def _may_end(piece: Piece, part: str, span: Span) -> bool:
    """Return whether a line may end between a piece, of this span, and what stands behind it."""
    if piece.bond:
        return False
    if span.cite:
        return part[0] not in NEVER_FIRST
    return may_end(piece.text[-1:] or PAGE_DIGITS[-1], part[0])


def _spaced(text: Text, looks: Sequence[Face]) -> list[Word]:
    """Return what stands between spaces that hold nothing together."""
    words: list[Word] = []
    pieces: list[Piece] = []
    for index, span in enumerate(text.spans):
        look = looks[index]
        stack, size = look.stack, look.size
        gap = stack[" "] * size
        for position, chunk in enumerate(span.text.split(" ")):
            if position:
                if pieces and chunk and (held := bond(pieces[-1].text, chunk)):
                    pieces.append(Piece(" ", index, gap, bond=held))
                else:
                    words.append(Word(tuple(pieces), fsum([piece.width for piece in pieces]), index, gap))
                    pieces = []
            if chunk:
                pieces.append(Piece(chunk, index, stack[chunk] * size))
        if span.page:
            pieces.extend(_page_number(span, index, look))
    if pieces:
        words.append(Word(tuple(pieces), fsum([piece.width for piece in pieces]), -1, 0.0))
    return words


def _spaced_in_levels(text: Text, looks: Sequence[Face], levels: Sequence[str]) -> list[Word]:
    """Return the same where words of both directions may stand beside each other, and within one word."""
    words: list[Word] = []
    pieces: list[Piece] = []
    for index, (span, held, look) in enumerate(zip(text.spans, levels, looks, strict=True)):
        start = 0
        for position, chunk in enumerate(span.text.split(" ")):
            if position:
                level = int(held[start - 1])
                gap = stack_of(look, level)[" "] * look.size
                if pieces and chunk and (kept := bond(pieces[-1].text, chunk)):
                    pieces.append(Piece(" ", index, gap, bond=kept, level=level))
                else:
                    words.append(Word(tuple(pieces), fsum([piece.width for piece in pieces]), index, gap, level))
                    pieces = []
            for level, part in _of_one_level(chunk, held[start : start + len(chunk)]):
                pieces.append(Piece(part, index, stack_of(look, level)[part] * look.size, "", NONE, level))
            start += len(chunk) + 1
        if span.page:
            space = 0 if held.startswith(LEFT_TO_RIGHT) else 1
            pieces.extend(each._replace(level=2 if each.page else space) for each in _page_number(span, index, look))
    if pieces:
        words.append(Word(tuple(pieces), fsum([piece.width for piece in pieces]), -1, 0.0))
    return words


def _of_one_level(chunk: str, levels: str) -> list[tuple[int, str]]:
    """Return the parts of a chunk that are of one level, with it, in reading order."""
    if chunk and levels == levels[0] * len(levels):
        # Nearly all words are.
        return [(int(levels[0]), chunk)]
    found: list[tuple[int, str]] = []
    start = 0
    for level, group in groupby(levels):
        end = start + len(list(group))
        found.append((int(level), chunk[start:end]))
        start = end
    return found


def fitting(word: Word, looks: Sequence[Face], measure: Points) -> Iterator[Word]:
    """Yield a word, parted as far as it must be to fit the measure: where its spaces hold least, then at all others."""
    if word.width <= measure + SLACK:
        yield word
        return
    bonds = {piece.bond for piece in word.pieces} - {NONE}
    if bonds:
        parts = _parted(word, min(bonds))
    elif any(NO_BREAK_SPACE in piece.text[:-1] for piece in word.pieces):
        parts = _parted_within(word, looks)
    else:
        yield word
        return
    for part in parts:
        yield from fitting(part, looks, measure)


def _parted(word: Word, weakest: int) -> Iterator[Word]:
    """Yield the words between the weakest spaces of a word."""
    pieces: list[Piece] = []
    for piece in word.pieces:
        if piece.bond == weakest:
            yield Word(tuple(pieces), fsum([each.width for each in pieces]), piece.span, piece.width, piece.level)
            pieces = []
        else:
            pieces.append(piece)
    yield word._replace(pieces=tuple(pieces), width=fsum([each.width for each in pieces]))


def _parted_within(word: Word, looks: Sequence[Face]) -> Iterator[Word]:
    """Yield a word parted behind its no-break spaces, which stay at the ends of lines."""
    pieces: list[Piece] = []
    for piece in word.pieces:
        look = looks[piece.span]
        for part in _AFTER_NO_BREAK_SPACE.split(piece.text):
            if pieces and pieces[-1].text.endswith(NO_BREAK_SPACE):
                yield Word(tuple(pieces), fsum([each.width for each in pieces]), -1, 0.0)
                pieces = []
            wide = stack_of(look, piece.level)[part] * look.size if part != piece.text else piece.width
            pieces.append(piece._replace(text=part, width=wide))
    yield word._replace(pieces=tuple(pieces), width=fsum([each.width for each in pieces]))


def _page_number(span: Span, index: int, look: Face) -> Iterator[Piece]:
    if span.text:
        yield Piece(NO_BREAK_SPACE, index, look.stack[NO_BREAK_SPACE] * look.size)
    yield Piece("", index, look.stack[PAGE_DIGITS] * look.size, span.page)


def cut(word: Word, looks: Sequence[Face], measure: Points) -> list[Word]:
    """Cut a word that is wider than the measure; each part but a lone letter fits, which keeps its marks."""
    parts: list[Word] = []
    pieces: list[Piece] = []
    used = 0.0
    for piece in word.pieces:
        held = piece._replace(text="", width=0.0)
        for letter in letters(piece.text) if piece.text else [""]:
            longer = _with(held, letter, looks[piece.span], piece.width)
            if (pieces or held.text) and used + longer.width > measure + SLACK:
                pieces += [held] if held.text else []
                parts.append(Word(tuple(pieces), used + held.width, -1, 0.0))
                pieces, used = [], 0.0
                longer = _with(held._replace(text=""), letter, looks[piece.span], piece.width)
            held = longer
        pieces.append(held)
        used += held.width
    parts.append(word._replace(pieces=tuple(pieces), width=used))
    return parts


def _with(piece: Piece, letter: str, look: Face, page_width: Points) -> Piece:
    """Return a piece with one more letter, or as wide as a page number if there is none."""
    text = piece.text + letter
    return piece._replace(text=text, width=stack_of(look, piece.level)[text] * look.size if text else page_width)
