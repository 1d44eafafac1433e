"""Lengths in any unit."""

from __future__ import annotations

import pytest

from booklet.site.svg_lengths import as_length


@pytest.mark.parametrize(
    ("name", "written", "found"),
    [
        ("x", "3", 3.0),
        ("x", " -3.5px ", -3.5),
        ("width", "72pt", 96.0),
        ("width", "25.4mm", 96.0),
        ("width", "2.54CM", 96.0),
        ("width", "1in", 96.0),
        ("width", "6pc", 96.0),
        ("width", "50%", 15.0),
        ("cy", "50%", 20.0),
        ("r", "10%", 3.5355339),
        ("height", "1e1", 10.0),
    ],
)
def test_a_length(name: str, written: str, found: float) -> None:
    """In the picture's own unit; shares are of its width, its height or its diagonal."""
    assert as_length(name, written, 30, 40) == pytest.approx(found)


@pytest.mark.parametrize("written", ["", "a", "1em", "2ex", "1 2", "1px2", "5%", "1rem", "--1"])
def test_what_is_none(written: str) -> None:
    """Nor a share where nobody knows of what."""
    with pytest.raises(ValueError, match="which is not read"):
        as_length("x", written)
