"""A body temperature, given in Celsius or Fahrenheit and printed in both."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Literal

from booklet.core.values import frozen
from booklet.files.problems import quoted

LOWEST_C, HIGHEST_C = Decimal("37.0"), Decimal("40.0")
"""What a rule about fever may name, in degrees Celsius; anything else is a slip of the pen."""

_WRITTEN = re.compile(r"(?P<degrees>[0-9]{2,3}(\.[0-9])?) ?(°|degrees )?(?P<unit>[CF])")
_TENTH = Decimal("0.1")
_NBSP = "\u00a0"


@frozen
class Temperature:
    """A body temperature.

    Attributes:
        degrees: As it was given, with one decimal, which is what a thermometer shows.
        unit: The scale it was given in.
    """

    degrees: Decimal
    unit: Literal["C", "F"]

    @property
    def celsius(self) -> Decimal:
        """Degrees Celsius, to the nearest tenth; (F - 32) × 5/9, as ITS-90 and NIST SP 811, B.8, define it."""
        if self.unit == "C":
            return self.degrees
        return ((self.degrees - 32) * 5 / 9).quantize(_TENTH)

    @property
    def fahrenheit(self) -> Decimal:
        """Degrees Fahrenheit, to the nearest tenth; C × 9/5 + 32. A tenth never falls right between two others."""
        if self.unit == "F":
            return self.degrees
        return (self.degrees * 9 / 5 + 32).quantize(_TENTH)

    @property
    def words(self) -> str:
        """Both scales, the one that was given first; no line is broken within.

        Example:
            >>> print(as_temperature("38.3 C").words.replace("\u00a0", " "))
            38.3 °C (100.9 °F)
        """
        celsius, fahrenheit = f"{self.celsius}{_NBSP}°C", f"{self.fahrenheit}{_NBSP}°F"
        one, other = (celsius, fahrenheit) if self.unit == "C" else (fahrenheit, celsius)
        return f"{one}{_NBSP}({other})"


def as_temperature(value: object) -> Temperature:
    """Return a temperature from its form in files: degrees with at most one decimal, and the scale.

    Raises:
        ValueError: If it has another form, or cannot be a fever.
    """
    if isinstance(value, Temperature):
        return value
    match = _WRITTEN.fullmatch(value) if isinstance(value, str) else None
    if match is None:
        raise ValueError(f"{quoted(value)} is no temperature. Write degrees and scale: '38.3 C' or '100.9 F'")
    temperature = Temperature(Decimal(match["degrees"]).quantize(_TENTH), "C" if match["unit"] == "C" else "F")
    if not LOWEST_C <= temperature.celsius <= HIGHEST_C:
        lowest, highest = Temperature(LOWEST_C, "C"), Temperature(HIGHEST_C, "C")
        raise ValueError(f"{value!r} cannot be a fever rule. It lies between {lowest.words} and {highest.words}")
    return temperature
