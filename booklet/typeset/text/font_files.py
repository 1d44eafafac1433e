"""Font files, read by HarfBuzz: which characters a face has, how wide they are, how text is shaped, and subsets.

The one module that imports HarfBuzz. A run that finds all of this kept does without it.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache, lru_cache
from typing import Any, NamedTuple

import uharfbuzz as hb

from booklet.core.resources import font_path
from booklet.typeset.text.glyphs import Glyph, ShapedRun, dealt

_FEATURES = {"kern": True, "liga": False, "clig": False, "dlig": False, "calt": False}
"""Kerning is on. Ligatures that join letters only for their looks are off: they are harder to read with low vision."""

_TABLES = frozenset({"glyf", "head", "hhea", "hmtx", "loca", "maxp", "post"})
"""Tables that a font in a PDF needs (ISO 32000-1, 9.9); the others name the font or shape text, which is done."""

_DRAWN_AS = {
    "\u00a0": " ",  # no-break space
    "\u02bb": "\u2018",  # \u02bbokina, a letter of Hawaiian names
    "\u02bc": "\u2019",  # apostrophe as a letter
    "\u2010": "-",  # hyphen
    "\u2011": "-",  # no-break hyphen
}
"""Characters that look like another one, whose glyph is drawn for them."""

_AS_DRAWN = str.maketrans(_DRAWN_AS)

_BOX = slice(36, 44)
"""Where a font file says what all its glyphs take up (OpenType, head: xMin to yMax)."""

LEAST_KERN = 0.005
"""Kerning by less than this, in ems, is left out: at 12 points it is half a dot of a printer with 600 dots an inch, and
a fifth more of what text takes in a file."""

Kerning = tuple[tuple[str, tuple[tuple[float, str], ...]], ...]
"""Characters whose pairs close up alike; then for each distance in ems, less than 0 if closer, what may follow."""


class FontFile(NamedTuple):
    """A font file that has been read."""

    face: Any
    font: Any


class Description(NamedTuple):
    """What a PDF says of a font as a whole, in thousandths of the type size (ISO 32000-1, 9.8).

    Attributes:
        name: PostScript name.
        box: Left, bottom, right and top edge of all glyphs, laid over each other.
        stem: About how thick upright strokes are.
    """

    name: str
    ascent: float
    descent: float
    cap_height: float
    box: tuple[float, float, float, float]
    stem: float


@cache
def font_file(name: str) -> FontFile:
    """Return a font by its file's name, read once a process."""
    face = hb.Face(font_path(name).read_bytes())
    return FontFile(face, hb.Font(face))


def widths(name: str) -> dict[str, float]:
    """Return how wide each character of a font is, in ems."""
    face, font = font_file(name)
    found = {chr(code): font.get_glyph_h_advance(font.get_nominal_glyph(code)) / face.upem for code in face.unicodes}
    return found | {character: found[like] for character, like in _DRAWN_AS.items() if like in found}


def x_height(name: str) -> float:
    """Return how tall small letters of a font are, in ems; 0 if it does not say (OpenType, OS/2)."""
    face, font = font_file(name)
    return float((font.get_metric_position(hb.OTMetricsTag.X_HEIGHT) or 0) / face.upem)


def glyph_number(name: str, character: str) -> int:
    """Return the glyph that a font has for a character, or 0."""
    return font_file(name).font.get_nominal_glyph(ord(_DRAWN_AS.get(character, character))) or 0


@lru_cache(maxsize=8192)
def glyph_width(name: str, number: int) -> float:
    """Return how wide a glyph is, in ems."""
    face, font = font_file(name)
    return float(font.get_glyph_h_advance(number) / face.upem)


def glyph_path(name: str, character: str, units: int) -> list[tuple[str, list[int]]]:
    """Return the steps of a character's outline as PDF operators, with so many units an em; up is more than 0.

    Curves of two control points stand for those of one, which PDF has not.
    """
    face, font = font_file(name)
    steps: list[tuple[str, list[int]]] = []
    at = (0.0, 0.0)

    def add(operator: str, *places: tuple[float, float]) -> None:
        nonlocal at
        steps.append((operator, [round(part * units / face.upem) for place in places for part in place]))
        at = places[-1] if places else at

    def add_quadratic(x: float, y: float, end_x: float, end_y: float, _: object) -> None:
        first = (at[0] + (x - at[0]) * 2 / 3, at[1] + (y - at[1]) * 2 / 3)
        add("c", first, (end_x + (x - end_x) * 2 / 3, end_y + (y - end_y) * 2 / 3), (end_x, end_y))

    functions = hb.DrawFuncs()
    functions.set_move_to_func(lambda x, y, _: add("m", (x, y)))
    functions.set_line_to_func(lambda x, y, _: add("l", (x, y)))
    functions.set_quadratic_to_func(add_quadratic)
    functions.set_cubic_to_func(lambda a, b, c, d, x, y, _: add("c", (a, b), (c, d), (x, y)))
    functions.set_close_path_func(lambda _: add("h"))
    font.draw_glyph(font.get_nominal_glyph(ord(character)), functions)
    return steps


def shape(name: str, text: str) -> ShapedRun:
    """Return text that is read from left to right as glyphs with their places, kerned, without ligatures for looks.

    Args:
        name: The font's file.
        text: Characters of one script, all of which the font has.
    """
    face, font = font_file(name)
    infos, places = _shaped(font, text)
    em = face.upem
    made = [
        Glyph(info.codepoint, characters, advance / em, glyph_width(name, info.codepoint), x / em, y / em)
        for info, (x, y, advance, _), characters in zip(
            infos, (place.position for place in places), dealt(text, [info.cluster for info in infos]), strict=True
        )
    ]
    return ShapedRun(tuple(made))


def row_from_right(name: str, text: str) -> list[str]:
    """Return the glyphs of text that is read from right to left, in reading order.

    Args:
        name: The font's file.
        text: Characters of one script, at least one, all of which the font has; brackets are mirrored.

    Returns:
        For each glyph what HarfBuzz writes of it, such as "12@5,-3+600". To read a row that it has written takes a
        third less time than to ask for one number after the other.
    """
    font = font_file(name).font
    with _filled(text, is_rtl=True) as buffer:
        hb.shape(font, buffer, _FEATURES)
        written: list[str] = buffer.serialize(font, hb.BufferSerializeFormat.TEXT, _AS_NUMBERS)[1:-1].split("|")
    written.reverse()
    return written


def starts_from_right(name: str, text: str) -> list[int]:
    """Return the first character that each of those glyphs stands for. This takes as long as all the rest."""
    with _filled(text, is_rtl=True) as buffer:
        hb.shape(font_file(name).font, buffer, _FEATURES)
        starts = [info.cluster for info in buffer.glyph_infos]
    starts.reverse()
    return starts


_AS_NUMBERS = hb.BufferSerializeFlags.NO_CLUSTERS | hb.BufferSerializeFlags.NO_GLYPH_NAMES

_IDLE: list[Any] = []
"""Buffers that are used again; whoever takes one has it alone."""


@contextmanager
def _filled(text: str, *, is_rtl: bool = False) -> Iterator[Any]:
    """Yield a buffer that holds text, for as long as it is needed."""
    try:
        buffer = _IDLE.pop()
    except IndexError:
        buffer = hb.Buffer()
        buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_GRAPHEMES
    buffer.add_str(text.translate(_AS_DRAWN) if any(map(text.__contains__, _DRAWN_AS)) else text)
    # What is guessed is the script alone: the direction is known, and the language would be the machine's.
    buffer.language = "und"
    buffer.direction = "rtl" if is_rtl else "ltr"
    buffer.guess_segment_properties()
    yield buffer
    # Unlike a reset, this keeps the level of the clusters.
    buffer.clear_contents()
    _IDLE.append(buffer)


def _shaped(font: Any, text: str) -> tuple[list[Any], list[Any]]:
    """Return what HarfBuzz says of each glyph, and of each one's place, from the left."""
    with _filled(text) as buffer:
        hb.shape(font, buffer, _FEATURES)
        # A buffer without glyphs has no lists.
        return (buffer.glyph_infos, buffer.glyph_positions) if len(buffer) else ([], [])


def kerning(name: str, characters: str) -> Kerning:
    """Return how far pairs of characters close up: HarfBuzz is asked for every pair.

    Args:
        name: The font's file.
        characters: Each has one glyph whatever stands beside it, and only pairs of them are kerned, which
            tests hold; so a word of them can be measured by its pairs.
    """
    face, font = font_file(name)
    alone = widths(name)
    text = _all_pairs(characters)
    rows: dict[str, dict[float, str]] = {}
    for first, second, place in zip(text, text[1:], _shaped(font, text)[1], strict=False):
        distance = place.x_advance / face.upem - alone[first]
        if abs(distance) >= LEAST_KERN:
            row = rows.setdefault(first, {})
            key = round(distance, 6)
            row[key] = row.get(key, "") + second
    alike: dict[tuple[tuple[float, str], ...], str] = {}
    for first, row in rows.items():
        pairs = tuple(sorted((by, "".join(sorted(seconds))) for by, seconds in row.items()))
        alike[pairs] = alike.get(pairs, "") + first
    return tuple((firsts, pairs) for pairs, firsts in alike.items())


def _all_pairs(characters: str) -> str:
    """Return a text in which each character is followed once by each (a de Bruijn sequence of order 2)."""
    parts = (
        first + "".join([first + second for second in characters[index:]])
        for index, first in enumerate(characters, start=1)
    )
    return "".join((*parts, characters[:1]))


def describe(name: str) -> Description:
    """Return what a PDF says of a font."""
    face, font = font_file(name)
    scale = 1000 / face.upem
    extents = font.get_font_extents("ltr")
    cap = font.get_metric_position(hb.OTMetricsTag.CAP_HEIGHT) or extents.ascender
    left, bottom, right, top = struct.unpack(">4h", face.reference_table("head").data[_BOX])
    # A heavier face has thicker strokes; no font says how thick.
    stem = 50 + (font.get_style_value(hb.StyleTag.WEIGHT) / 65) ** 2
    return Description(
        face.get_name(hb.OTNameIdPredefined.POSTSCRIPT_NAME),
        extents.ascender * scale,
        extents.descender * scale,
        cap * scale,
        (left * scale, bottom * scale, right * scale, top * scale),
        round(stem),
    )


def subset(name: str, glyphs: Iterable[int]) -> tuple[bytes, Mapping[int, int]]:
    """Return a font file with these glyphs alone, without hints, and their numbers in it."""
    plan = _subset_plan(name, hb.SubsetInputSets.GLYPH_INDEX, glyphs, _TABLES)
    return bytes(plan.execute().blob.data), dict(plan.old_to_new_glyph_mapping)


def subset_of_characters(name: str, codes: Iterable[int]) -> bytes:
    """Return a font file with the glyphs of these code points alone, without hints, that is asked by code point."""
    plan = _subset_plan(name, hb.SubsetInputSets.UNICODE, codes, _TABLES | {"cmap"})
    return bytes(plan.execute().blob.data)


def _subset_plan(name: str, kind: Any, wanted: Iterable[int], tables: frozenset[str]) -> Any:
    asked = hb.SubsetInput()
    asked.sets(kind).update(set(wanted))
    asked.flags = hb.SubsetFlags.NO_HINTING | hb.SubsetFlags.NO_LAYOUT_CLOSURE
    face = font_file(name).face
    others = (int.from_bytes(tag.encode("ascii"), "big") for tag in set(face.table_tags) - tables)
    asked.sets(hb.SubsetInputSets.DROP_TABLE_TAG).update(set(others))
    return hb.SubsetPlan(face, asked)
