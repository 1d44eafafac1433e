"""Fixed words that the program puts around content, by where they are printed; each language has all of them.

Words may have places to fill in, such as `Also called {names}`. They are never format strings: a place is a name in
braces, filled in once, and what is filled in means nothing but its letters.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Annotated

from booklet.core.late_patterns import late_pattern
from booklet.core.values import replace
from booklet.model.text import Text

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema

MOST_CHARACTERS = 300
"""Of one text."""

_PLACE = late_pattern(r"\{([a-z_]+)\}")
_STANDS_FOR = 0x10300
"""First of the letters (Old Italic, which nobody types) that stand for places while inline text is parsed."""


class Places:
    """Tells pydantic which places words must have: each of them once or more, and no others.

    Attributes:
        names: What is filled in.
        is_needed: Whether words must have them; they may, if not.
        is_inline: Whether the words may be bold and have two forms, as content's inline text.
    """

    __slots__ = ("is_inline", "is_needed", "names")

    def __init__(self, *names: str, is_inline: bool = False, is_needed: bool = True) -> None:
        self.names = names
        self.is_needed = is_needed
        self.is_inline = is_inline

    def __get_pydantic_core_schema__(self, _: object, __: GetCoreSchemaHandler) -> CoreSchema:
        from pydantic_core import core_schema  # noqa: PLC0415  (records are mostly made without pydantic)

        text = core_schema.str_schema(min_length=1, max_length=MOST_CHARACTERS, pattern=r"\S")
        return core_schema.no_info_after_validator_function(self.check, text)

    def check(self, words: str) -> str:
        """Return the words.

        Raises:
            ValueError: If a place is missing or unknown, or a mark means nothing here.
        """
        there = set(_PLACE.findall(words))
        for name in self.names:
            if self.is_needed and name not in there:
                raise ValueError(f"these words need a place {{{name}}}, which is filled in when they are printed")
        for name in sorted(there.difference(self.names)):
            known = " and ".join(f"{{{each}}}" for each in self.names) or "none"
            raise ValueError(f"nothing is filled in at {{{name}}}; places of these words: {known}")
        if self.is_inline:
            _parsed(words)
        elif "{" in remaining(words):
            raise ValueError("a brace stands alone; write a place as a name in braces")
        return words


Plain = Annotated[str, Places()]
"""Words without places."""

Inline = Annotated[str, Places(is_inline=True)]
"""Inline text without places."""


def check_inline(words: str) -> None:
    """Refuse words that are no inline text.

    Raises:
        ValueError: If they are none.
    """
    _parsed(words)


def remaining(words: str) -> str:
    """Return words without their places."""
    return _PLACE.sub("", words)


def places(words: str) -> frozenset[str]:
    """Return the names of the places that words have."""
    return frozenset(_PLACE.findall(words))


def fill(words: str, /, **values: object) -> str:
    """Return words with their places filled in.

    Example:
        >>> fill("Page {number} of {count}", number=2, count=5)
        'Page 2 of 5'
    """
    return _PLACE.sub(lambda place: str(values[place[1]]), words)


def fill_inline(words: str, /, **values: object) -> Text:
    """Return inline text with its places filled in, letter by letter: marks in a value mean nothing.

    Example:
        >>> fill_inline("Take **{name}**.", name="A*4").spans
        (Span(text='Take '), Span(text='A*4', bold=True), Span(text='.'))
    """
    parsed, names = _parsed(words)

    if not names:
        return parsed
    written = {ord(letter): str(values[name]) for letter, name in names.items()}
    spans = (
        replace(
            span,
            text=span.text.translate(written),
            patient=span.patient if span.patient is None else span.patient.translate(written),
        )
        for span in parsed.spans
    )
    return Text(tuple(spans))


@lru_cache(maxsize=256)
def _parsed(words: str) -> tuple[Text, dict[str, str]]:
    """Return inline text with a letter at each place, and the place's name by that letter."""
    from booklet.model.inline import parse_inline  # noqa: PLC0415  (words that were read once are kept)

    letters = {name: chr(_STANDS_FOR + index) for index, name in enumerate(sorted(set(_PLACE.findall(words))))}
    parsed = parse_inline(_PLACE.sub(lambda place: letters[place[1]], words))
    return parsed, {letter: name for name, letter in letters.items()}
