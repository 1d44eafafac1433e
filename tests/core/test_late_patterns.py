"""A pattern that is not used costs nothing, and one that is used does what any does."""

from __future__ import annotations

import re

import pytest

from booklet.core.late_patterns import late_pattern


def test_it_is_compiled_when_it_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    """Once, and not before; a wrong one is told then."""
    made: list[str] = []
    compiled = re.compile

    def compile_(pattern: str, flags: int = 0) -> re.Pattern[str]:
        made.append(pattern)
        return compiled(pattern, flags)

    monkeypatch.setattr(re, "compile", compile_)
    pattern = late_pattern("[a-c]+", re.IGNORECASE)
    wrong = late_pattern("(")
    assert made == []
    assert [found[0] for found in pattern.finditer("ABx c")] == ["AB", "c"]
    assert [found.span() for found in pattern.finditer("ABx c")] == [(0, 2), (4, 5)]
    assert made == ["[a-c]+"]
    assert pattern.sub("-", "abz") == "-z"
    assert pattern.pattern == "[a-c]+"
    with pytest.raises(re.error):
        wrong.search("x")
