"""Shapes and transformations of SVG."""

from __future__ import annotations

import math
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from booklet.site.svg_shapes import color, numbers, steps_of, transformed

PLAIN = transformed(None, "")
NUMBERS = st.floats(-100, 100).map(lambda number: round(number, 3))


def ends(kind: str, **attributes: str) -> list[tuple[float, ...]]:
    """Return where each step of a shape ends, in tenths."""
    steps = steps_of(kind, {key.replace("_", "-"): value for key, value in attributes.items()}, PLAIN)
    return [tuple(round(number, 1) + 0.0 for number in places[-2:]) for name, places in steps if name != "h"]


@pytest.mark.parametrize(
    ("kind", "attributes", "expected"),
    [
        ("path", {"d": "M1 1 2 2 l1-1 h2 V5 z"}, [(1, 1), (2, 2), (3, 1), (5, 1), (5, 5), (1, 1)]),
        ("path", {"d": "M0 0 C1 1 2 2 3 3 S4 4 5 5 Q6 6 7 7 T8 8"}, [(0, 0), (3, 3), (5, 5), (7, 7), (8, 8)]),
        ("path", {"d": "M0,0\n A5 5 0\n0 1 10 0"}, [(0, 0), (5, -5), (10, 0)]),
        ("rect", {"x": "1", "y": "2", "width": "3", "height": "4"}, [(1, 2), (4, 2), (4, 6), (1, 6), (1, 2)]),
        ("polygon", {"points": "0,0 4,0 4,3"}, [(0, 0), (4, 0), (4, 3), (0, 0)]),
        ("polyline", {"points": "0 0 4 0"}, [(0, 0), (4, 0)]),
        ("circle", {"cx": "1", "cy": "1", "r": "2"}, [(-1, 1), (1, -1), (3, 1), (1, 3), (-1, 1)]),
        ("ellipse", {"rx": "2", "ry": "1"}, [(-2, 0), (0, -1), (2, 0), (0, 1), (-2, 0)]),
        ("path", {}, []),
    ],
)
def test_shapes(kind: str, attributes: dict[str, str], expected: list[tuple[float, ...]]) -> None:
    """Each becomes a path; arcs become curves."""
    assert ends(kind, **attributes) == expected


def test_round_corners_are_no_larger_than_half_a_side() -> None:
    """One radius stands for both."""
    assert ends("rect", width="10", height="4", rx="9")[0] == (5.0, 0.0)
    assert ends("rect", width="10", height="4", ry="1")[0] == (1.0, 0.0)


@pytest.mark.parametrize(
    ("kind", "attributes"),
    [
        ("path", {"d": "L1 1"}),
        ("path", {"d": "M1"}),
        ("path", {"d": "M0 0 url(#a)"}),
        ("path", {"d": "M0 0 A1 1 0 0 1 5"}),
        ("path", {"d": "M0 0 A1 1 0 7 1 5 5"}),
        ("rect", {"width": "10%", "height": "4"}),
        ("rect", {"height": "4"}),
        ("circle", {"r": "2in"}),
        ("polygon", {"points": "0,0 4"}),
    ],
)
def test_shapes_that_cannot_be_read(kind: str, attributes: dict[str, str]) -> None:
    """They are not drawn in part."""
    with pytest.raises(ValueError, match=f"^the picture has a <{kind}> that cannot be read$"):
        steps_of(kind, attributes, PLAIN)


@pytest.mark.parametrize("data", ["M1e8 0L1 1", "M0 0L1e999 1", "M0 0h1e999h-1e999"])
def test_places_have_bounds(data: str) -> None:
    """No number gets into a PDF that its readers cannot hold."""
    with pytest.raises(ValueError, match=r"^the picture has a <path> that lies too far out$"):
        steps_of("path", {"d": data}, PLAIN)


@given(NUMBERS, NUMBERS, st.floats(-360, 360))
def test_transformations_do_what_they_say(x: float, y: float, degrees: float) -> None:
    """Against the formulas of the standard (SVG 1.1, 7.6)."""
    cos, sin = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    expected = {
        "matrix(1 2 3 4 5 6)": (x + 3 * y + 5, 2 * x + 4 * y + 6),
        "translate(7)": (x + 7, y),
        "translate(7,-8)": (x + 7, y - 8),
        "scale(3)": (3 * x, 3 * y),
        "scale(3 -1)": (3 * x, -y),
        f"rotate({degrees:.9f})": (x * cos - y * sin, x * sin + y * cos),
        f"rotate({degrees:.9f} 2 3)": (2 + (x - 2) * cos - (y - 3) * sin, 3 + (x - 2) * sin + (y - 3) * cos),
        "skewX(45)": (x + y, y),
        "skewY(45)": (x, y + x),
        " translate(1 0) , scale(2) ": (2 * x + 1, 2 * y),
    }
    for written, place in expected.items():
        assert transformed(None, written).transformPoint((x, y)) == pytest.approx(place, abs=1e-4), written


@pytest.mark.parametrize("written", ["spin(5)", "scale()", "matrix(1 2 3)", "scale(2", "scale(2) x", "none"])
def test_transformations_that_are_not_read(written: str) -> None:
    """They are not passed over."""
    with pytest.raises(ValueError, match=r"^the picture has the transformation"):
        transformed(None, written)


def test_numbers_and_colors() -> None:
    """As attributes hold them."""
    assert numbers(" 1-2.5e1,.5 ") == (1.0, -25.0, 0.5)
    assert numbers("") == ()
    assert color("none") is None
    assert color("#ff0000") == color("red") == color("rgb(255, 0, 0)") == (1.0, 0.0, 0.0)


def test_without_the_package(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only SVG needs it, and it is named with a command that installs it."""
    monkeypatch.setitem(sys.modules, "fontTools.misc.transform", None)
    with pytest.raises(ValueError, match=r"needs the package 'fontTools'.* -m pip install \"fonttools>="):
        transformed(None, "")
