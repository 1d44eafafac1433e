"""Characters of scripts that are written without spaces between words."""

from __future__ import annotations

from typing import Final

WIDE: Final = "\u3001-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uff01-\uff60"
"""Chinese and Japanese letters and punctuation, as they stand in a class of a regular expression, without brackets."""
