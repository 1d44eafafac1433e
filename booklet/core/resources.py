"""Where the shipped data is: beside the package in a checkout, inside it in an installed wheel."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parents[1]


def content_folder() -> Path:
    """Return the folder of the shipped content."""
    return _data("content")


def is_installed() -> bool:
    """Return whether the shipped content is inside an installed package, and no checkout that one works in."""
    return (_PACKAGE / "_data" / "content").is_dir()


def font_path(name: str) -> Path:
    """Return the path of a shipped font file."""
    return _data("fonts") / name


def _data(name: str) -> Path:
    in_wheel = _PACKAGE / "_data" / name
    return in_wheel if in_wheel.is_dir() else _PACKAGE.parent / name
