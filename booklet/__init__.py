"""Printable, accessible treatment booklets for families of children with leukemia.

The public names are loaded when they are first used, so that `import booklet` costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from booklet.blocks.base import Block, BookletInfo
    from booklet.build import Booklet, build_booklet, compose_booklet
    from booklet.errors import BookletError
    from booklet.library.library import Library
    from booklet.profile import Profile
    from booklet.review.signatures import Signatures
    from booklet.selection.plan import Plan
    from booklet.site.site import Site
    from booklet.typeset.colours import Palette

__version__ = "0.1.0"

__all__ = [
    "Block",
    "Booklet",
    "BookletError",
    "BookletInfo",
    "Library",
    "Palette",
    "Plan",
    "Profile",
    "Signatures",
    "Site",
    "build_booklet",
    "compose_booklet",
]

_HOMES = {
    "Block": "booklet.blocks.base",
    "Booklet": "booklet.build",
    "BookletError": "booklet.errors",
    "BookletInfo": "booklet.blocks.base",
    "Library": "booklet.library.library",
    "Palette": "booklet.typeset.colours",
    "Plan": "booklet.selection.plan",
    "Profile": "booklet.profile",
    "Signatures": "booklet.review.signatures",
    "Site": "booklet.site.site",
    "build_booklet": "booklet.build",
    "compose_booklet": "booklet.build",
}


def __getattr__(name: str) -> object:
    """Return a public name from the module it lives in (PEP 562)."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted([*globals(), *_HOMES])
