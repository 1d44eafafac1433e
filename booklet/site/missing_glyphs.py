"""Which characters of a text no font of the booklet has."""

from __future__ import annotations

from booklet.errors import MissingGlyphError
from booklet.model.break_marks import unmarked
from booklet.model.language import LanguageForm


def unprintable(words: str, language: LanguageForm | None = None) -> str:
    """Return the first character that cannot be printed in a language, or in English; "" if there is none."""
    if words.isascii():
        return ""
    # Only other texts cost the loading of fonts.
    from booklet.typeset.text.typefaces import DEFAULT, typeface_of, weights  # noqa: PLC0415

    stacks = weights(typeface_of(language) if language else DEFAULT)
    for character in unmarked(words):
        try:
            for stack in stacks:
                stack.faces(character)
        except MissingGlyphError:
            return character
    return ""
