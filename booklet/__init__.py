"""Printable, accessible treatment booklets for families of children with leukemia.

The public names are loaded when they are first used, so that `import booklet` costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from booklet.build import Booklet, build_booklet, build_card, build_sheet, compose_booklet
    from booklet.errors import BookletError
    from booklet.library.library import Library
    from booklet.library.load import load_library
    from booklet.make import Product
    from booklet.model.block import Block, BookletInfo
    from booklet.model.profile import Profile
    from booklet.order import Order
    from booklet.press.options import Shop, Ward
    from booklet.review.signatures import Signatures
    from booklet.selection.plan import Plan
    from booklet.site.site import Site
    from booklet.typeset.theme.colors import Palette
    from booklet.typeset.theme.theme_file import load_palette
    from booklet.version import __version__ as __version__

__all__ = [
    "Block",
    "Booklet",
    "BookletError",
    "BookletInfo",
    "Library",
    "Order",
    "Palette",
    "Plan",
    "Product",
    "Profile",
    "Shop",
    "Signatures",
    "Site",
    "Ward",
    "build_booklet",
    "build_card",
    "build_sheet",
    "compose_booklet",
    "load_library",
    "load_palette",
]

_HOMES = {
    "__version__": "booklet.version",
    "Block": "booklet.model.block",
    "Booklet": "booklet.build",
    "BookletError": "booklet.errors",
    "BookletInfo": "booklet.model.block",
    "Library": "booklet.library.library",
    "Order": "booklet.order",
    "Palette": "booklet.typeset.theme.colors",
    "Plan": "booklet.selection.plan",
    "Product": "booklet.make",
    "Profile": "booklet.model.profile",
    "Shop": "booklet.press.options",
    "Signatures": "booklet.review.signatures",
    "Site": "booklet.site.site",
    "Ward": "booklet.press.options",
    "build_booklet": "booklet.build",
    "build_card": "booklet.build",
    "build_sheet": "booklet.build",
    "compose_booklet": "booklet.build",
    "load_library": "booklet.library.load",
    "load_palette": "booklet.typeset.theme.theme_file",
}


def __getattr__(name: str) -> object:
    """Return a public name from the module it lives in (PEP 562)."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted([*globals(), *_HOMES])
