"""US English, for tests of what is below a library."""

from __future__ import annotations

from typing import Final, Literal

from booklet.language.catalogue import shipped_language
from booklet.model.language import Language

ENGLISH: Final = shipped_language("en-US")


def other_language(tag: str, direction: Literal["ltr", "rtl"] = "ltr") -> Language:
    """Return a language with English words, for tests of what does not look at words."""
    return ENGLISH.with_values({"tag": tag, "direction": direction})
