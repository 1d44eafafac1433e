"""What the page looks like: its templates, its one style sheet, and the font of the booklets."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from booklet.core.resources import font_path
from booklet.version import __version__

FONTS = ("AtkinsonHyperlegibleNext-Regular.ttf", "AtkinsonHyperlegibleNext-Bold.ttf")
"""Font files that browsers get."""

_HERE = Path(__file__).parent


@cache
def templates() -> Environment:
    """Return the templates. All that is put into one becomes text, never markup."""
    environment = Environment(
        loader=FileSystemLoader(_HERE.parent / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals["version"] = __version__
    return environment


@cache
def style_sheet() -> bytes:
    """Return the style sheet."""
    return (_HERE / "style.css").read_bytes()


@cache
def icon() -> bytes:
    """Return the icon that browsers show in a tab."""
    return (_HERE / "icon.svg").read_bytes()


@cache
def font(name: str) -> bytes:
    """Return a font file.

    Args:
        name: One of `FONTS`.
    """
    return font_path(name).read_bytes()
