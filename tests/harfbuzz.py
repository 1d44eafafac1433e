"""A word as HarfBuzz shapes it by itself, in a new buffer: what everything kept of shaping is held against."""

from __future__ import annotations

import uharfbuzz as hb

from booklet.typeset.text.font_files import font_file


def shaped_alone(name: str, word: str, direction: str) -> list[tuple[int, float, float]]:
    """Return the glyphs of a word from left to right: number, advance and height, in ems.

    Args:
        name: The font's file.
        word: What is shaped.
        direction: "ltr" or "rtl", as HarfBuzz calls it.
    """
    face, font = font_file(name)
    buffer = hb.Buffer()
    buffer.add_str(word)
    buffer.language, buffer.direction = "und", direction
    buffer.guess_segment_properties()
    buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_GRAPHEMES
    hb.shape(font, buffer, {"kern": True, "liga": False, "clig": False, "dlig": False, "calt": False})
    return [
        (info.codepoint, place.x_advance / face.upem, place.y_offset / face.upem)
        for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True)
    ]
