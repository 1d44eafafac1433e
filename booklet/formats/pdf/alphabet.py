"""What the codes of a file's fonts stand for, and which text needs which."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from booklet.core.disk_cache import cache_key, load_cached, store_cached
from booklet.core.piece_store import piece
from booklet.errors import MissingGlyphError
from booklet.model.language import TypefaceName
from booklet.typeset.boxes import Mark, Run
from booklet.typeset.text.arabic import from_letters
from booklet.typeset.text.fonts import FaceId, fonts_key, is_plain, is_rtl, shaped, words_from_right
from booklet.typeset.text.typefaces import DEFAULT, TYPEFACES, typefaces_key, weights

BODY_FACES = (0, 1)
"""Faces that every file has, with what is common of ASCII; the others are there if something needs them."""

ASCII = "".join(map(chr, range(0x20, 0x7F)))

_RARE = '!"#$%;<=>@[\\]^_`{|}~'
"""Characters that are in no name and no number, and rarely in other texts. Their glyphs are a sixth of a font's
bytes."""

_RARE_BYTES = _RARE.encode("ascii")

COMMON = "".join(character for character in ASCII if character not in _RARE)
"""What is common of ASCII."""

_FIRST_CODE = 0x7F
"""Code of the first sign that is not ASCII: ASCII keeps its own codes."""

_LAST_SHORT_CODE = 0xFF

_KIND = "alphabets"
"""What kept signs are called."""

SAME_CODE = "\u00a0"
"""A no-break space is a space in the file: people search for words with a space between them."""


class Sign(NamedTuple):
    """What a code stands for: a glyph, together with what it was set for.

    Attributes:
        face: Index of the face.
        characters: What it says.
        glyph: The glyph's number in its font file, or -1 for the one that the font has for the character.
    """

    face: FaceId
    characters: str
    glyph: int = -1


Alphabet = frozenset[Sign]
"""Signs beside what is common of the body faces' ASCII."""


def codes_of(face: FaceId, alphabet: Alphabet) -> dict[Sign, int]:
    """Return the codes of a face's signs, in the order of the codes. They hang on the alphabet alone."""
    signs = {sign for sign in alphabet if sign.face == face}
    if face in BODY_FACES:
        # What is rare is in both faces then: maps that are alike are in a file once.
        rare = (sign.characters for sign in alphabet if sign.face in BODY_FACES and sign.characters in _RARE)
        signs |= {Sign(face, character) for character in (*COMMON, *rare)}
    own = {sign: ord(sign.characters) for sign in signs if sign.glyph < 0 and sign.characters in ASCII}
    others = sorted(signs - own.keys(), key=lambda sign: (sign.characters, sign.glyph))
    codes = own | {sign: code for code, sign in enumerate(others, start=_FIRST_CODE)}
    return dict(sorted(codes.items(), key=lambda pair: pair[1]))


def are_short(codes: Mapping[Sign, int]) -> bool:
    """Return whether codes of a face are one byte each in a string; else they are two."""
    return max(codes.values(), default=0) <= _LAST_SHORT_CODE


@cache
def _sign(face: FaceId, characters: str, glyph: int = -1) -> Sign:
    """Return a sign, one object for all pages that have it."""
    return Sign(face, characters, glyph)


def signs_of(face: FaceId, text: str, *, is_rtl: bool = False) -> Iterator[Sign]:
    """Yield the signs that a run needs beside those that all files have."""
    if is_rtl:
        yield from _signs_from_right(face, [text])
        return
    if face in BODY_FACES and _is_common(text):
        return
    if is_plain(face, text):
        common = COMMON + SAME_CODE if face in BODY_FACES else SAME_CODE
        yield from (_sign(face, each) for each in text if each not in common)
        return
    yield from _shaped_signs(face, text)


def _signs_from_right(face: FaceId, texts: Iterable[str]) -> Iterator[Sign]:
    """Yield the signs of runs that are read from right to left."""
    words = words_from_right(face)
    numbers: set[int] = set()
    has_space = False
    for text in texts:
        parts = text.replace(SAME_CODE, " ").split(" ")
        has_space = has_space or len(parts) > 1
        if not all(map(words.__contains__, parts)):
            words.learn(from_letters([*dict.fromkeys(parts)]))
        numbers.update(*map(words.__getitem__, parts))
    if has_space and face not in BODY_FACES:
        yield _sign(face, " ")
    for number in numbers:
        glyph = words.glyphs[number]
        yield _sign(face, glyph.characters, glyph.number)


def _shaped_signs(face: FaceId, text: str) -> Iterator[Sign]:
    """Yield the signs of a run that is shaped word by word."""
    if " " in text and face not in BODY_FACES:
        yield Sign(face, " ")
    for word in text.split(" "):
        if is_plain(face, word):
            yield from signs_of(face, word)
        else:
            glyphs = shaped(face, word).glyphs
            yield from (_sign(face, glyph.characters, glyph.number) for glyph in glyphs)


@lru_cache(maxsize=256)
def alphabet_of(characters: str, typefaces: tuple[TypefaceName, ...] = (DEFAULT,)) -> Alphabet:
    """Return the alphabet of characters that may be printed, in regular and in bold; those of no face are left out.

    Args:
        characters: They may be set in each of the typefaces.
        typefaces: Those that have ASCII of their own bring what is common of it.
    """
    own = {weights(name)[is_bold].latin for name in typefaces for is_bold in (False, True)} - {*BODY_FACES}
    others = (character for character in characters if not character.isascii())
    signs = _kept("".join(others), typefaces)
    return frozenset((*signs, *(Sign(face, character) for face in own for character in COMMON)))


def _kept(characters: str, typefaces: Sequence[TypefaceName]) -> Iterable[Sign]:
    """Return the signs of characters; those of typefaces for which they have to be shaped are kept between runs."""
    signs = (sign for character in characters for name in typefaces for sign in _in_faces(character, name))
    if not any(TYPEFACES[name].is_rtl for name in typefaces):
        return signs
    key = cache_key((typefaces_key(*typefaces).encode(), *(name.encode() for name in typefaces), characters.encode()))
    kept = load_cached(_KIND, key)
    if kept is None:
        kept = [*signs]
        store_cached(_KIND, key, kept)
    return itertools.starmap(_sign, kept)


def signs_in(marks: Iterable[Mark]) -> Alphabet:
    """Return the signs of marks beside those that all files have."""
    from_right: dict[FaceId, list[str]] = {}
    found: set[Sign] = set()
    plain: list[Run] = []
    for run in marks:
        if type(run) is Run:
            if run.face in BODY_FACES and run.text.isascii() and not run.is_rtl:
                plain.append(run)
            elif run.is_rtl:
                from_right.setdefault(run.face, []).append(run.text)
            else:
                found.update(signs_of(run.face, run.text))
    # Looking through all of a page at once takes a quarter of the time.
    if not _is_common("".join([run.text for run in plain])):
        found.update(sign for run in plain for sign in signs_of(run.face, run.text))
    for face, texts in from_right.items():
        found.update(_kept_signs(face, texts))
    return frozenset(found)


def _is_common(text: str) -> bool:
    """Return whether all files have the signs of a text in the body faces."""
    # Fast: it is asked of each text that is drawn for the first time.
    return text.isascii() and len(text.encode("ascii").translate(None, _RARE_BYTES)) == len(text)


def _kept_signs(face: FaceId, texts: Sequence[str]) -> Iterable[Sign]:
    """Return the signs of runs that are read from right to left; no word of kept pages is shaped again."""
    found = piece(
        "signs",
        lambda: (fonts_key(face - face % 2), face, texts),
        lambda: [(sign.characters, sign.glyph) for sign in _signs_from_right(face, texts)],
        list[tuple[str, int]],
    )
    return (_sign(face, *each) for each in found)


def _in_faces(character: str, typeface: TypefaceName) -> Iterable[Sign]:
    try:
        runs = [run for stack in weights(typeface) for run in stack.faces(character)]
    except MissingGlyphError:
        return []
    return [sign for face, text in runs for sign in signs_of(face, text, is_rtl=is_rtl(face))]
