"""An sRGB color profile, made from the standard's own numbers (IEC 61966-2-1; ICC.1:2001-04, version 2.1)."""

from __future__ import annotations

import struct
from functools import cache

from booklet.typeset.theme.theme import linear

_WHITE = (0.9642, 1.0, 0.8249)
_RED = (0.4360747, 0.2225045, 0.0139322)
_GREEN = (0.3850649, 0.7168786, 0.0971045)
_BLUE = (0.1430804, 0.0606169, 0.7141733)
_CURVE_POINTS = 256


@cache
def srgb_profile() -> bytes:
    """Return the profile: matrix, white point (D50) and tone curve; it carries no date."""
    curve = _curve()
    tags = [
        (b"desc", _description("sRGB")),
        (b"cprt", b"text\0\0\0\0Public domain\0"),
        (b"wtpt", _xyz(_WHITE)),
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
    head = struct.pack(">I4sI4s4s4s", size, b"\0\0\0\0", 0x02100000, b"mntr", b"RGB ", b"XYZ ")
    date = struct.pack(">6H", 1999, 1, 1, 0, 0, 0)
    rest = struct.pack(">4s4sI4sIQI", b"acsp", b"\0\0\0\0", 0, b"\0\0\0\0", 0, 0, 0)
    return (head + date + rest + _fixed(_WHITE)).ljust(128, b"\0")


def _fixed(numbers: tuple[float, float, float]) -> bytes:
    return struct.pack(">3i", *(round(number * 65536) for number in numbers))


def _xyz(numbers: tuple[float, float, float]) -> bytes:
    return b"XYZ \0\0\0\0" + _fixed(numbers)


def _description(words: str) -> bytes:
    text = words.encode("ascii") + b"\0"
    return b"desc\0\0\0\0" + struct.pack(">I", len(text)) + text + b"\0" * (4 + 4 + 2 + 1 + 67)


def _curve() -> bytes:
    values = []
    for step in range(_CURVE_POINTS):
        values.append(round(linear(step / (_CURVE_POINTS - 1)) * 65535))
    return b"curv\0\0\0\0" + struct.pack(f">I{_CURVE_POINTS}H", _CURVE_POINTS, *values)
