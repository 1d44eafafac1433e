"""Colors by their names."""

from __future__ import annotations

from typing import Literal

Color = Literal["teal", "violet", "green", "orange", "blue", "red", "ink"]
"""Names of the theme's colors; a chapter has one."""
