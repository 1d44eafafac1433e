"""An sRGB color profile, made from the standard's own numbers (IEC 61966-2-1; ICC.1:2004-10, version 4.2)."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from functools import cache

_WHITE = (0.9642, 1.0, 0.8249)
_RED = (0.4360747, 0.2225045, 0.0139322)
_GREEN = (0.3850649, 0.7168786, 0.0971045)
_BLUE = (0.1430804, 0.0606169, 0.7141733)
_ADAPTED = (1.0478112, 0.0228866, -0.0501270, 0.0295424, 0.9904844, -0.0170491, -0.0092345, 0.0150436, 0.7521316)
"""From the white of screens (D65) to that of profiles (D50), by the method of Bradford, row by row."""

_CURVE = (2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)
"""The exponent g, then a, b, c and d: from d on, a value x is (ax + b) to the power of g, and cx below it (10.15)."""

_POWER_AND_LINE = 3
"""Type of such a curve."""


@cache
def srgb_profile() -> bytes:
    """Return the profile: matrix, white point (D50) and tone curve; it carries no date."""
    curve = struct.pack(">4s4xH2x", b"para", _POWER_AND_LINE) + _fixed(_CURVE)
    tags = [
        (b"desc", _words("sRGB")),
        (b"cprt", _words("Public domain")),
        (b"wtpt", _xyz(_WHITE)),
        (b"chad", b"sf32\0\0\0\0" + _fixed(_ADAPTED)),
        (b"rXYZ", _xyz(_RED)),
        (b"gXYZ", _xyz(_GREEN)),
        (b"bXYZ", _xyz(_BLUE)),
        (b"rTRC", curve),
        (b"gTRC", curve),
        (b"bTRC", curve),
    ]
    offset = 128 + 4 + 12 * len(tags)
    table, data = struct.pack(">I", len(tags)), b""
    places: dict[bytes, int] = {}
    for name, body in tags:
        if body not in places:
            places[body] = offset + len(data)
            data += body + b"\0" * (-len(body) % 4)
        table += struct.pack(">4sII", name, places[body], len(body))
    return _header(128 + len(table) + len(data)) + table + data


def _header(size: int) -> bytes:
    # Class "mntr" (display), colors RGB, connection space XYZ; the date is the year the standard appeared.
    head = struct.pack(">I4sI4s4s4s", size, b"\0\0\0\0", 0x04200000, b"mntr", b"RGB ", b"XYZ ")
    date = struct.pack(">6H", 1999, 1, 1, 0, 0, 0)
    rest = struct.pack(">4s4sI4sIQI", b"acsp", b"\0\0\0\0", 0, b"\0\0\0\0", 0, 0, 0)
    return (head + date + rest + _fixed(_WHITE)).ljust(128, b"\0")


def _fixed(numbers: Sequence[float]) -> bytes:
    return struct.pack(f">{len(numbers)}i", *(round(number * 65536) for number in numbers))


def _xyz(numbers: Sequence[float]) -> bytes:
    return b"XYZ \0\0\0\0" + _fixed(numbers)


def _words(words: str) -> bytes:
    """Return words in one language, as one record of twelve bytes names them (10.13)."""
    text = "".join(f"\0{letter}" for letter in words).encode("ascii")
    return struct.pack(">4s4xII4sII", b"mluc", 1, 12, b"enUS", len(text), 28) + text
