"""Letters of Burmese, and of languages that are written with them, such as Karen."""

from __future__ import annotations

_BLOCKS = (("\u1000", "\u109f"), ("\ua9e0", "\ua9ff"), ("\uaa60", "\uaa7f"))
"""First and last character of the blocks of Burmese."""


def is_burmese(character: str) -> bool:
    """Return whether a character stands in a block of Burmese, as its commas and full stops do."""
    return any(first <= character <= last for first, last in _BLOCKS)
