"""What shapes refer to: only what is plain is kept."""

from __future__ import annotations

import pytest

from booklet.site.svg_definitions import SVG, SvgDefinitions


def read(*elements: tuple[str, dict[str, str]]) -> SvgDefinitions:
    """Return what is kept of a clip and the elements in it."""
    made = SvgDefinitions()
    (_, clip), *inside = elements
    made.start(f"{SVG} clipPath", clip)
    for kind, attributes in inside:
        made.start(f"{SVG} {kind}", attributes)
        made.end(f"{SVG} {kind}")
    made.end(f"{SVG} clipPath")
    return made


RECT = ("rect", {"width": "1", "height": "1"})


@pytest.mark.parametrize(
    ("elements", "kept"),
    [
        ((("", {"id": "a"}), RECT), ["a"]),
        ((("", {"id": "a", "transform": "scale(2)"}), RECT), []),
        ((("", {"id": "a", "clipPathUnits": "objectBoundingBox"}), RECT), []),
        ((("", {"id": "a"}), RECT, RECT), []),
        ((("", {"id": "a"}), ("g", {}), RECT), []),
        ((("", {"id": "a"}), ("rect", {"width": "1", "transform": "scale(2)"})), []),
        ((("", {}), RECT), []),
    ],
)
def test_clips(elements: tuple[tuple[str, dict[str, str]], ...], kept: list[str]) -> None:
    """One rectangle, with nothing around it that changes it."""
    assert list(read(*elements).clips) == kept
