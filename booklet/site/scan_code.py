"""A QR code with the address where a family can see if a booklet is current. Needs the extra `qr`."""

from __future__ import annotations

from itertools import groupby

from booklet.core.extras import how_to_install
from booklet.errors import ContentError, Problem
from booklet.model.artwork import Outline, PathStep, ScanCode, Vector

QUIET = 4
"""Modules around a code that stay white (ISO/IEC 18004, 5.3.8)."""

_BLACK, _WHITE = (0.0, 0.0, 0.0), (1.0, 1.0, 1.0)


def address_of(page: str, number: str) -> str:
    """Return the address of a page with the number of a content, and nothing else in it.

    Example:
        >>> address_of("https://hospital.example/current", "7K3M-9QXZ")
        'https://hospital.example/current?content=7K3M-9QXZ'
    """
    return f"{page}{'&' if '?' in page else '?'}content={number}"


def scan_code(address: str, place: str) -> ScanCode:
    """Return the code of an address; the same address gives the same code.

    Args:
        address: What it holds.
        place: The file that asks for it, as messages name it.

    Raises:
        ContentError: If the package that makes codes is not installed.
    """
    try:
        import segno  # noqa: PLC0415  (an extra)
    except ImportError as error:
        hint = how_to_install("qr")
        problem = Problem(place, 0, "'check_url' needs the package segno, which is not installed", hint)
        raise ContentError([problem]) from error
    # Level M: a fold or a stain may hide a seventh of it.
    rows = list(segno.make(address, error="m", micro=False, boost_error=False).matrix)
    side = len(rows) + 2 * QUIET
    dark = [step for y, row in enumerate(rows) for step in _row(row, y + QUIET)]
    ground = Outline(tuple(_square(0, 0, side, side)), _WHITE)
    return ScanCode(Vector(side, side, (ground, Outline(tuple(dark), _BLACK))), address)


def _row(row: bytearray, y: int) -> list[PathStep]:
    """Return the dark modules of a row; those beside each other are one shape, so that no gap shows between them."""
    steps: list[PathStep] = []
    x = QUIET
    for is_dark, run in groupby(row, key=bool):
        count = len(list(run))
        if is_dark:
            steps += _square(x, y, count, 1)
        x += count
    return steps


def _square(x: float, y: float, width: float, height: float) -> list[PathStep]:
    return [
        ("m", (x, y)),
        ("l", (x + width, y)),
        ("l", (x + width, y + height)),
        ("l", (x, y + height)),
        ("h", ()),
    ]
