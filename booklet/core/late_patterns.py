"""Patterns that are compiled when they are first used: some take longer than all else that a short run imports."""

from __future__ import annotations

import re
from typing import Any, AnyStr, cast


class _LatePattern:
    """Stands for a pattern, and compiles it when it is first used."""

    def __init__(self, pattern: str | bytes, flags: int) -> None:
        self._given = pattern, flags

    def __getattr__(self, name: str) -> Any:
        pattern, flags = self._given
        found = getattr(re.compile(pattern, flags), name)
        # The next time, the attribute is found without this method.
        setattr(self, name, found)
        return found


def late_pattern(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """Return a pattern that is compiled when it is first used, and is used like any other.

    Example:
        >>> late_pattern("[ab]+").findall("ab c b")
        ['ab', 'b']
    """
    return cast("re.Pattern[AnyStr]", _LatePattern(pattern, flags))
