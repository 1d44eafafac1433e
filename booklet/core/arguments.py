"""Values that a program gives, checked in a sentence: what is wrong, and what to give instead."""

from __future__ import annotations

import os
from pathlib import Path


def check_type(name: str, value: object, types: tuple[type, ...], wanted: str) -> None:
    """Refuse a value of another type.

    Args:
        name: The argument, as it is called.
        value: What was given.
        types: What it may be.
        wanted: What to give, with an example.

    Raises:
        TypeError: If it is none of these.
    """
    if not isinstance(value, types):
        raise TypeError(f"{name} is {_article(type(value).__name__)}; give {wanted}")


def as_path(name: str, value: object, example: str) -> Path:
    """Return a path that was given as one, or as a text.

    Raises:
        TypeError: If it is neither.
    """
    check_type(name, value, (str, os.PathLike), f"a path, such as {example}")
    return Path(value)  # type: ignore[arg-type]  # checked above


def check_number(name: str, value: object) -> None:
    """Refuse what is no number; yes and no are none.

    Raises:
        TypeError: If it is none.
    """
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise TypeError(f"{name} is {_article(type(value).__name__)}; give a number")


def _article(name: str) -> str:
    return f"an {name}" if name[:1] in "aeiouAEIOU" else f"a {name}"
