"""What shapes of an SVG picture refer to, read before they are: the style sheet, and clips that are one rectangle."""

from __future__ import annotations

from collections.abc import Mapping

from booklet.core.values import field, slotted
from booklet.site.svg_styles import StyleSheet

SVG = "http://www.w3.org/2000/svg"
"""The namespace of SVG."""


@slotted
class SvgDefinitions:
    """What shapes may refer to: the style sheet, and clips that are one rectangle."""

    sheet: StyleSheet = field(default_factory=StyleSheet)
    clips: dict[str, Mapping[str, str]] = field(default_factory=dict)
    _style: list[str] | None = None
    _clip: str = ""
    _inside: int = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Take the start of an element."""
        space, _, kind = name.rpartition(" ")
        if space != SVG:
            return
        if kind == "style":
            if attributes.get("media", "all") not in {"all", "screen", ""}:
                raise ValueError("the picture has a style for some screens only, which is not read")
            self._style = []
        elif kind == "clipPath":
            is_plain = not attributes.keys() & {"transform", "style", "class", "clip-path", "clipPathUnits"}
            self._clip, self._inside = attributes.get("id", "") if is_plain else "", 0
        elif self._clip:
            self._inside += 1
            is_plain = attributes.keys() <= {"x", "y", "width", "height", "fill", "id"}
            if kind == "rect" and is_plain and self._inside == 1:
                self.clips[self._clip] = attributes
            else:
                self.clips.pop(self._clip, None)

    def end(self, name: str) -> None:
        """Take the end of an element."""
        kind = name.rpartition(" ")[2]
        if kind == "style" and self._style is not None:
            self.sheet.add("".join(self._style))
            self._style = None
        elif kind == "clipPath":
            self._clip = ""

    def text(self, words: str) -> None:
        """Take text between elements."""
        if self._style is not None:
            self._style.append(words)
