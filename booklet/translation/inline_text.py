"""Inline text of translations: like that of content, and a reference may be spelled as its sentence needs it."""

from __future__ import annotations

import re

from booklet.core.values import replace
from booklet.model.inline import REFERENCE, parse_inline
from booklet.model.text import Text

_REFERENCE = re.compile(rf"\{{({REFERENCE})(?:\|([^{{}}|]*))?\}}")


def parse_translation(words: str) -> Text:
    """Return inline text in which `{figure:weeks|four weeks}` refers to a figure in words of its own.

    Raises:
        ValueError: If it is no inline text.

    Example:
        >>> [span.text for span in parse_translation("In {figure:weeks|four weeks}.").spans]
        ['In ', 'four weeks', '.']
    """
    own = [match[2] or "" for match in _REFERENCE.finditer(words)]
    text = parse_inline(_REFERENCE.sub(r"{\1}", words))
    if not any(own):
        return text
    spelled = iter(own)
    return Text(tuple(replace(span, text=next(spelled)) if span.field else span for span in text.spans))
