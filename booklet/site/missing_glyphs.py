"""Which characters of a site's texts no font of the booklet has."""

from __future__ import annotations

from booklet.errors import MissingGlyphError


def unprintable(words: str) -> str:
    """Return the first character that cannot be printed, or ""."""
    if words.isascii():
        return ""
    # Only other texts cost the loading of fonts.
    from booklet.typeset.text.typefaces import faces  # noqa: PLC0415

    for character in words:
        try:
            for is_bold in (False, True):
                faces(character, is_bold=is_bold)
        except MissingGlyphError:
            return character
    return ""
