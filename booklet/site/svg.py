"""A strict part of SVG as filled shapes (SVG 1.1): what would not be drawn just as it is there is refused.

Plain style sheets, lengths in any unit, layers that are switched off, and clips by the whole picture are read, as
drawing programs write them. No gradients, outlines, text, pictures, references or scripts; nothing outside the file is
opened, and entities are refused before they are expanded.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from xml.parsers import expat

from booklet.core.values import field, frozen, replace, slotted
from booklet.model.artwork import Outline, PathStep, Vector
from booklet.site.svg_definitions import SVG, SvgDefinitions
from booklet.site.svg_lengths import LENGTHS, as_length
from booklet.site.svg_shapes import FARTHEST, Matrix, color, numbers, steps_of, transformed
from booklet.site.svg_styles import properties

MAX_BYTES = 300_000
MAX_ELEMENTS = 3_000
MAX_DEPTH = 30
MAX_STEPS = 30_000

_SHAPES = frozenset({"path", "rect", "circle", "ellipse", "polygon", "polyline"})
_SILENT = frozenset(
    (
        *("title", "desc", "metadata", "defs", "style", "clipPath", "mask", "pattern", "marker", "filter", "symbol"),
        *("linearGradient", "radialGradient"),
    )
)
"""Elements that never draw, nor do their children. A reference to one of them is refused where it is used."""

_ASKS_NOTHING: Mapping[str, frozenset[str]] = {
    **dict.fromkeys(("stroke", "filter", "mask", "clip-path", "marker", "transform"), frozenset({"none"})),
    **dict.fromkeys(("marker-start", "marker-mid", "marker-end"), frozenset({"none"})),
    **dict.fromkeys(("opacity", "fill-opacity"), frozenset({"1", "1.0", "100%"})),
    "mix-blend-mode": frozenset({"normal"}),
}
"""Properties that are not drawn, with the values that ask for nothing."""

LEAST = 0.01
"""Units that a picture's sides are longer than. Anything smaller would be enlarged to numbers that no PDF may hold."""

_ZERO = frozenset({"0", "0.0", ".0", "0%"})
_GIVEN = frozenset({"fill", "fill-rule", "display", "visibility"})
"""Properties that are drawn as they say, and may be attributes as well."""

_WHOLE = 1e-3
"""Units by which a clip may miss the picture's edge: drawing programs round."""


def read_svg(data: bytes) -> Vector:
    """Return the shapes of an SVG file.

    Raises:
        ValueError: If it is no SVG, or holds something that would not be drawn as it is there; the text says what.
    """
    if len(data) > MAX_BYTES:
        raise ValueError(f"the picture is larger than {MAX_BYTES // 1000} kB")
    # What shapes refer to may stand behind them.
    definitions = SvgDefinitions()
    _parse(data, definitions)
    reader = _Reader(definitions)
    _parse(data, reader)
    if not reader.outlines:
        raise ValueError("the picture holds no filled shape")
    return Vector(reader.width, reader.height, tuple(reader.outlines))


def _parse(data: bytes, handler: SvgDefinitions | _Reader) -> None:
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartDoctypeDeclHandler = _doctype
    parser.EntityDeclHandler = _entity
    parser.StartElementHandler = handler.start
    parser.EndElementHandler = handler.end
    if isinstance(handler, SvgDefinitions):
        parser.CharacterDataHandler = handler.text
    try:
        parser.Parse(data, True)  # noqa: FBT003  (expat's shape: this is all of it)
    except expat.ExpatError as error:
        raise ValueError(f"the file is no SVG (line {error.lineno} is no XML)") from None


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
    is_invisible: bool = False


@slotted
class _Reader:
    """Turns elements into shapes as they come; nothing else of the file is kept."""

    definitions: SvgDefinitions
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
            if (space, kind) != (SVG, "svg"):
                raise ValueError("the file is no SVG")
            self._open.append(self._inherited(_State(self._sized(attributes)), kind, attributes))
            return
        above = self._open[-1]
        if kind == "script" and space == SVG:
            raise ValueError(f"the picture holds <{kind}>, which is not read")
        if self._is_silent(above, space, kind, attributes):
            self._open.append(replace(above, is_silent=True))
            return
        if kind != "g" and kind not in _SHAPES:
            raise ValueError(f"the picture holds <{kind[:40]}>, which is not drawn")
        state = self._inherited(above, kind, attributes)
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
            sizes = [(key, attributes[key]) for key in ("width", "height") if attributes.get(key)]
            box = (0.0, 0.0, *(as_length(key, size) for key, size in sizes))
        # Left, top, width and height; shapes have their own bounds.
        if len(box) != 4 or not all(LEAST < side < FARTHEST for side in box[2:]):  # noqa: PLR2004
            raise ValueError("the picture does not say how large it is (viewBox)")
        left, top, self.width, self.height = box
        return transformed(None, f"translate({-left} {-top})")

    def _draw(self, kind: str, attributes: Mapping[str, str], state: _State) -> None:
        steps: tuple[PathStep, ...] = steps_of(kind, self._plain(attributes), state.matrix)
        self._steps += len(steps)
        if self._steps > MAX_STEPS:
            raise ValueError(f"the picture's shapes have more than {MAX_STEPS:,} corners")
        if state.fill is not None and steps and not state.is_invisible:
            self.outlines.append(Outline(steps, state.fill, state.is_even_odd))

    def _plain(self, attributes: Mapping[str, str]) -> dict[str, str]:
        """Return attributes with every length in the picture's own unit."""
        return {
            key: f"{as_length(key, value, self.width, self.height):.9g}" if key in LENGTHS else value
            for key, value in attributes.items()
        }

    def _given(self, kind: str, attributes: Mapping[str, str]) -> dict[str, str]:
        """Return the properties of an element: its attributes, then the style sheet's, then its own style's."""
        names = (_ASKS_NOTHING.keys() | _GIVEN) - {"transform"}
        values = {key: value.strip() for key, value in attributes.items() if key in names}
        values |= self.definitions.sheet.given(kind, attributes)
        return values | properties(attributes.get("style", ""))

    def _is_silent(self, above: _State, space: str, kind: str, attributes: Mapping[str, str]) -> bool:
        """Return whether neither an element nor anything in it is drawn."""
        if above.is_silent or space != SVG or kind in _SILENT:
            return True
        values = self._given(kind, attributes)
        return values.get("display") == "none" or values.get("opacity") in _ZERO

    def _inherited(self, above: _State, kind: str, attributes: Mapping[str, str]) -> _State:
        """Return the state of an element, or refuse a property that is not drawn."""
        values = self._given(kind, attributes)
        matrix = transformed(above.matrix, attributes.get("transform", ""))
        fill = "none" if values.get("fill-opacity") in _ZERO else values.get("fill", "inherit")
        for key, value in values.items():
            if key == "clip-path" and self._is_all_inside(value, matrix):
                continue
            if key in _ASKS_NOTHING and value not in _ASKS_NOTHING[key] | (_ZERO if key == "fill-opacity" else set()):
                raise ValueError(f"the picture has '{key}: {value[:40]}', which is not drawn")
        changes: dict[str, Any] = {"matrix": matrix}
        if fill != "inherit":
            changes["fill"] = color(fill)
        if values.get("fill-rule", "inherit") != "inherit":
            changes["is_even_odd"] = values["fill-rule"] == "evenodd"
        if values.get("visibility", "inherit") != "inherit":
            changes["is_invisible"] = values["visibility"] != "visible"
        return replace(above, **changes)

    def _is_all_inside(self, reference: str, matrix: Matrix) -> bool:
        """Return whether a clip leaves the whole picture: then it takes away nothing that is seen."""
        attributes = self.definitions.clips.get(reference.removeprefix("url(#").removesuffix(")"))
        if attributes is None:
            return False
        plain = self._plain(attributes)
        left, top = float(plain.get("x", "0")), float(plain.get("y", "0"))
        try:
            right, bottom = left + float(plain["width"]), top + float(plain["height"])
        except LookupError:
            return False
        # A clip that is turned may have its corners outside and yet cut into the picture.
        if matrix[1] or matrix[2]:
            return False
        corners = [matrix.transformPoint(point) for point in ((left, top), (right, bottom))]
        across, down = sorted(x for x, _ in corners), sorted(y for _, y in corners)
        places = (-across[0], -down[0], across[1] - self.width, down[1] - self.height)
        return all(float(beyond) >= -_WHOLE for beyond in places)
