"""Style sheets of SVG pictures as drawing programs write them: rules for classes, ids and kinds of elements."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from booklet.core.values import field, slotted

MAX_RULES = 1_000

_RULE = re.compile(r"([^{}@]*)\{([^{}]*)\}")
_SELECTOR = re.compile(r"(?P<sign>[.#]?)(?P<name>[A-Za-z_][\w-]*)|\*")
_WEIGHTS: Mapping[str, int] = {"": 1, ".": 2, "#": 3}
"""How much a selector counts: a kind of element, a class, an id (CSS 2.1, 6.4.3)."""


@slotted
class StyleSheet:
    """The rules of a picture.

    Attributes:
        rules: For each selector, with its sign, its weight and the properties that it gives, in the order of the file.
    """

    rules: list[tuple[str, int, Mapping[str, str]]] = field(default_factory=list)

    def add(self, text: str) -> None:
        """Add the rules of a `<style>` element.

        Raises:
            ValueError: If it holds anything but plain rules, such as `@media` or `.a .b`.
        """
        plain, position = "".join(_without_comments(text)).rstrip(), 0
        while position < len(plain):
            rule = _RULE.match(plain, position)
            if rule is None:
                rest = " ".join(plain[position : position + 200].split())
                raise ValueError(f"the picture has the style {rest[:40]!r}, which is not read")
            position = rule.end()
            if "!important" in rule[2].replace(" ", ""):
                raise ValueError("the picture has a style with '!important', which is not read")
            values = properties(rule[2])
            for selector in rule[1].split(","):
                self._add(selector.strip(), values)

    def _add(self, selector: str, values: Mapping[str, str]) -> None:
        match = _SELECTOR.fullmatch(selector)
        if match is None:
            raise ValueError(f"the picture has a style for {selector[:40]!r}, which is not read")
        if len(self.rules) >= MAX_RULES:
            raise ValueError(f"the picture has more than {MAX_RULES:,} rules of style")
        self.rules.append((selector, _WEIGHTS[match["sign"]] if match["name"] else 0, values))

    def given(self, kind: str, attributes: Mapping[str, str]) -> dict[str, str]:
        """Return what the rules give an element; the one that counts more, or comes later, holds."""
        if not self.rules:
            return {}
        names = {
            "*",
            kind,
            f"#{attributes.get('id', '')}",
            *(f".{each}" for each in attributes.get("class", "").split()),
        }
        rules = sorted((rule for rule in self.rules if rule[0] in names), key=lambda rule: rule[1])
        return {key: value for _, _, values in rules for key, value in values.items()}


def _without_comments(text: str) -> Iterator[str]:
    """Yield what stands between comments."""
    plain, position = text.replace("<!--", " ").replace("-->", " "), 0
    while (start := plain.find("/*", position)) >= 0:
        yield plain[position:start]
        end = plain.find("*/", start + 2)
        position = end + 2 if end >= 0 else len(plain)
    yield plain[position:]


def properties(style: str) -> dict[str, str]:
    """Return the properties of a `style` attribute, or of a rule, important or not.

    Example:
        >>> properties("fill: red; Stroke:none !important")
        {'fill': 'red', 'stroke': 'none'}
    """
    return dict(_pairs(style))


def _pairs(style: str) -> Iterator[tuple[str, str]]:
    for part in style.split(";"):
        key, _, value = part.partition(":")
        if key.strip():
            yield key.strip().lower(), value.replace("!important", "").strip()
