"""Drawings that explain, and codes to scan."""

from __future__ import annotations

from booklet.core.values import frozen
from booklet.model.artwork import Vector
from booklet.model.text import Text


@frozen
class IllustrationPart:
    """One part of an illustration: which, and the words that its number leads to.

    Attributes:
        weeks: From how many to how many weeks it takes, where that is drawn to scale.
    """

    key: str
    words: Text
    weeks: tuple[float, ...] = ()


@frozen
class Illustration:
    """A drawing that explains (Figure), its caption (P), and what its numbers stand for (L, with LI, Lbl and LBody).

    Attributes:
        drawing: Its name (`booklet.drawings`).
        alt: What it shows, for those who cannot see it.
        caption: What it says as a whole; may be empty.
    """

    drawing: str
    alt: Text
    caption: Text
    parts: tuple[IllustrationPart, ...]


@frozen
class Scan:
    """A square code to scan (Figure), behind the words that say what for (P).

    Attributes:
        alt: Where it leads, for those who cannot see it.
    """

    artwork: Vector
    words: Text
    alt: Text
