"""Style sheets of pictures: plain rules alone."""

from __future__ import annotations

import time

import pytest

from booklet.site.svg_styles import MAX_RULES, StyleSheet, properties


@pytest.mark.parametrize(
    "text",
    [
        ".a .b{fill:red}",
        ".a>b{fill:red}",
        ".a:hover{fill:red}",
        ".a.b{fill:red}",
        "@media print{.a{}}",
        ".a{",
        "a",
    ],
)
def test_other_rules_are_refused(text: str) -> None:
    """What would need more than the element itself is not guessed at."""
    with pytest.raises(ValueError, match="which is not read"):
        StyleSheet().add(text)


def test_importance_is_refused() -> None:
    """It would count more than an element's own style."""
    with pytest.raises(ValueError, match="important"):
        StyleSheet().add(".a{fill:red ! important}")


def test_bounds() -> None:
    """Long sheets are read in steps that grow with their length, and there are not too many rules."""
    begun = time.process_time()
    for text in ("a" + " " * 250_000, "/*" * 125_000, ".a{}" * 60_000, "{" * 250_000):
        with pytest.raises(ValueError, match="the picture has "):
            StyleSheet().add(text)
    assert time.process_time() - begun < 10
    with pytest.raises(ValueError, match="more than 1,000 rules"):
        StyleSheet().add(".a{}" * (MAX_RULES + 1))


def test_properties_of_nothing() -> None:
    """Empty parts are passed over."""
    assert properties(";; fill:red;") == {"fill": "red"}
