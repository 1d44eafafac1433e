"""A strict part of SVG as filled shapes (SVG 1.1): what would not be drawn just as it is there is refused.

No style sheets, gradients, outlines, text, pictures, references or scripts; nothing outside the file is opened, and
entities are refused before they are expanded.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from xml.parsers import expat

from booklet.core.values import field, frozen, replace, slotted
from booklet.model.artwork import Outline, PathStep, Vector
from booklet.site.svg_shapes import FARTHEST, Matrix, color, numbers, steps_of, transformed

MAX_BYTES = 300_000
MAX_ELEMENTS = 3_000
MAX_DEPTH = 30
MAX_STEPS = 30_000

_SVG = "http://www.w3.org/2000/svg"
_SHAPES = frozenset({"path", "rect", "circle", "ellipse", "polygon", "polyline"})
_SILENT = frozenset({"title", "desc", "metadata", "defs"})
"""Elements that draw nothing, and nothing in them does; what refers to what is in `defs` is refused where it stands."""

_ASKS_NOTHING: Mapping[str, frozenset[str]] = {
    **dict.fromkeys(("stroke", "filter", "mask", "clip-path", "marker", "transform"), frozenset({"none"})),
    **dict.fromkeys(("marker-start", "marker-mid", "marker-end"), frozenset({"none"})),
    **dict.fromkeys(("opacity", "fill-opacity"), frozenset({"1", "1.0", "100%"})),
    "mix-blend-mode": frozenset({"normal"}),
    "display": frozenset({"inline", "block"}),
    "visibility": frozenset({"visible"}),
}
"""Properties that are not drawn, with the values that ask for nothing."""

LEAST = 0.01
"""Units that a picture's sides are longer than. Anything smaller would be enlarged to numbers that no PDF may hold."""

_DATA = frozenset({"d", "points"})
"""Attributes that are no lengths."""


def read_svg(data: bytes) -> Vector:
    """Return the shapes of an SVG file.

    Raises:
        ValueError: If it is no SVG, or holds something that would not be drawn as it is there; the text says what.
    """
    if len(data) > MAX_BYTES:
        raise ValueError(f"the picture is larger than {MAX_BYTES // 1000} kB")
    parser = expat.ParserCreate(namespace_separator=" ")
    reader = _Reader()
    parser.StartDoctypeDeclHandler = _doctype
    parser.EntityDeclHandler = _entity
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    try:
        parser.Parse(data, True)  # noqa: FBT003  (expat's shape: this is all of it)
    except expat.ExpatError as error:
        raise ValueError(f"the file is no SVG (line {error.lineno} is no XML)") from None
    if not reader.outlines:
        raise ValueError("the picture holds no filled shape")
    return Vector(reader.width, reader.height, tuple(reader.outlines))


def _doctype(_: str, __: str | None, ___: str | None, has_subset: int) -> None:
    if has_subset:
        raise ValueError("the file declares entities, which are not read")


def _entity(*_: object) -> None:
    raise ValueError("the file declares entities, which are not read")


@frozen
class _State:
    """What an element hands down to those in it."""

    matrix: Matrix
    fill: tuple[float, float, float] | None = (0.0, 0.0, 0.0)
    is_even_odd: bool = False
    is_silent: bool = False


@slotted
class _Reader:
    """Turns elements into shapes as they come; nothing else of the file is kept."""

    width: float = 0.0
    height: float = 0.0
    outlines: list[Outline] = field(default_factory=list)
    _open: list[_State] = field(default_factory=list)
    _elements: int = 0
    _steps: int = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Take the start of an element."""
        self._elements += 1
        if self._elements > MAX_ELEMENTS or len(self._open) >= MAX_DEPTH:
            raise ValueError(
                f"the picture has more than {MAX_ELEMENTS:,} parts, or is nested more than {MAX_DEPTH} deep"
            )
        space, _, kind = name.rpartition(" ")
        if not self._open:
            if (space, kind) != (_SVG, "svg"):
                raise ValueError("the file is no SVG")
            self._open.append(_inherited(_State(self._sized(attributes)), attributes))
            return
        above = self._open[-1]
        if kind in {"style", "script"} and space == _SVG:
            raise ValueError(f"the picture holds <{kind}>, which is not read")
        if above.is_silent or space != _SVG or kind in _SILENT:
            self._open.append(replace(above, is_silent=True))
            return
        if kind != "g" and kind not in _SHAPES:
            raise ValueError(f"the picture holds <{kind[:40]}>, which is not drawn")
        state = _inherited(above, attributes)
        self._open.append(state)
        if kind in _SHAPES:
            self._draw(kind, attributes, state)

    def end(self, _: str) -> None:
        """Take the end of an element."""
        self._open.pop()

    def _sized(self, attributes: Mapping[str, str]) -> Matrix:
        """Keep the picture's size and return where its upper left corner is."""
        box = numbers(attributes.get("viewBox", ""))
        if not attributes.get("viewBox"):
            sizes = (attributes.get(key, "").removesuffix("px") for key in ("width", "height"))
            box = (0.0, 0.0, *(number for size in sizes for number in numbers(size)))
        # Left, top, width and height; shapes have their own bounds.
        if len(box) != 4 or not all(LEAST < side < FARTHEST for side in box[2:]):  # noqa: PLR2004
            raise ValueError("the picture does not say how large it is (viewBox)")
        left, top, self.width, self.height = box
        return transformed(None, f"translate({-left} {-top})")

    def _draw(self, kind: str, attributes: Mapping[str, str], state: _State) -> None:
        plain = {key: value if key in _DATA else value.removesuffix("px") for key, value in attributes.items()}
        steps: tuple[PathStep, ...] = steps_of(kind, plain, state.matrix)
        self._steps += len(steps)
        if self._steps > MAX_STEPS:
            raise ValueError(f"the picture's shapes have more than {MAX_STEPS:,} corners")
        if state.fill is not None and steps:
            self.outlines.append(Outline(steps, state.fill, state.is_even_odd))


def _inherited(above: _State, attributes: Mapping[str, str]) -> _State:
    """Return the state of an element, or refuse a property that is not drawn."""
    given = {key: value.strip() for key, value in attributes.items() if key in _ASKS_NOTHING and key != "transform"}
    given |= {key: attributes[key].strip() for key in ("fill", "fill-rule") if key in attributes}
    given |= _properties(attributes.get("style", ""))
    for key, value in given.items():
        if key in _ASKS_NOTHING and value not in _ASKS_NOTHING[key]:
            raise ValueError(f"the picture has '{key}: {value[:40]}', which is not drawn")
    changes: dict[str, Any] = {"matrix": transformed(above.matrix, attributes.get("transform", ""))}
    if given.get("fill", "inherit") != "inherit":
        changes["fill"] = color(given["fill"])
    if given.get("fill-rule", "inherit") != "inherit":
        changes["is_even_odd"] = given["fill-rule"] == "evenodd"
    return replace(above, **changes)


def _properties(style: str) -> dict[str, str]:
    """Return the properties of a `style` attribute, important or not."""
    pairs = (part.partition(":") for part in style.split(";"))
    return {key.strip().lower(): value.replace("!important", "").strip() for key, _, value in pairs if key.strip()}
