"""Every shipped language's own table, a module each: what its texts must keep of the English, and what they never say.

A language more is a module more, with a `ShippedLanguage` called `SHIPPED`; nothing else lists it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from pathlib import Path


@dataclass(frozen=True)
class ShippedLanguage:
    """What the texts of a language are held against.

    Attributes:
        tag: The language, as its folder in the content is called.
        draft: What stands on the cover of a booklet that nobody has signed.
        survives: What a text says in English, and how the language says it, as patterns: a text that has the one has
            the other.
        otherwise: Texts that say it in another way, each with how. A second reader has looked at them.
        kept: Words of English booklets that stand in those of the language as they are: names and titles.
        never: What no text says, by what is wrong with it.
        before: What stands before a word of the language in a pattern.
        after: What stands behind it.
        left_out: Characters that are not looked at, as a pattern.
    """

    tag: str
    draft: str
    survives: Mapping[str, tuple[str, str]]
    otherwise: Mapping[str, str]
    kept: frozenset[str]
    never: Mapping[str, str] = field(default_factory=dict)
    before: str = r"\b"
    after: str = r"\b"
    left_out: str = ""

    def pattern(self, words: str) -> re.Pattern[str]:
        """Return what finds words of the language in its texts."""
        return re.compile(f"{self.before}(?:{words}){self.after}", re.IGNORECASE)

    def bare(self, words: str) -> str:
        """Return words without the characters that are not looked at."""
        return re.sub(self.left_out, "", words) if self.left_out else words


@cache
def shipped_languages() -> tuple[ShippedLanguage, ...]:
    """Return the table of every language that has one."""
    names = sorted(path.stem for path in Path(__file__).parent.glob("[a-z]*.py"))
    return tuple(import_module(f"{__name__}.{name}").SHIPPED for name in names)
