"""Words that stand where the name or the role of a person should, and say neither: then nobody answers for a text."""

from __future__ import annotations

import re

_NOTHING = frozenset(
    (
        *("unknown", "none", "nobody", "no one", "somebody", "someone", "anybody", "anyone", "n n", "nn", "n a", "na"),
        *("null", "tbd", "tba", "tbc", "todo", "to do", "x", "xx", "xxx", "xxxx", "abc", "test", "yes"),
        *(
            "name",
            "your name",
            "full name",
            "the name",
            "a name",
            "my name",
            "what that person is",
            "role",
            "your role",
        ),
    )
)
_NO_NAMES = frozenset(
    (
        *("first last", "firstname lastname", "name of the doctor", "doctor", "the doctor", "dr", "dr name", "nurse"),
        *("approver", "approved by", "signer", "reviewer", "me", "us", "title", "example"),
    )
)
"""What is no name, and may be a role."""


def names_nobody(words: str) -> bool:
    """Return whether words stand where a name should, and are none.

    Example:
        >>> names_nobody("Name"), names_nobody("N. N."), names_nobody("Dr. Ada Example")
        (True, True, False)
    """
    return says_nothing(words) or _plain(words) in _NO_NAMES


def says_nothing(words: str) -> bool:
    """Return whether words stand where something should be said of a person, and say nothing.

    Example:
        >>> says_nothing("What that person is"), says_nothing("?"), says_nothing("Nurse")
        (True, True, False)
    """
    plain = _plain(words)
    return plain in _NOTHING or not any(character.isalpha() for character in plain)


def _plain(words: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", words.casefold()))
