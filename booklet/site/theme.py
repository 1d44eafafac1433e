"""A site's colours: names of the theme's colours and what they are here, each dark enough for text on white."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, get_args

from booklet.elements import Colour
from booklet.library.report import Location, nearest
from booklet.typeset.theme import contrast, rgb

LEAST_CONTRAST = 4.5
"""Of text on its ground (WCAG 2.2, 1.4.3). Each colour of a chapter is used for text on white, and under white text."""

_WHITE = (1.0, 1.0, 1.0)


def faults_in_colours(data: Mapping[str, Any]) -> Iterator[tuple[Location, str, str]]:
    """Yield location, problem and hint for everything in a `theme.yaml` that cannot be used.

    Args:
        data: The file as plain data: `colours`, a mapping of the theme's names of colours to `#RRGGBB`.
    """
    for key in data.keys() - {"colours"}:
        yield (key,), f"no key is called {key!r} here", nearest(key, ["colours"]) or "Keys here are colours."
    colours = data.get("colours", {})
    if not isinstance(colours, dict):
        yield ("colours",), "'colours' needs 'name: colour' lines", "Write, for example, 'teal: \"#0B6E75\"'."
        return
    for name, code in colours.items():
        place = ("colours", name)
        if name not in get_args(Colour):
            hint = nearest(name, get_args(Colour)) or f"Colours are {', '.join(get_args(Colour))}."
            yield place, f"no colour of the booklet is called {name!r}", hint
        elif not isinstance(code, str) or not re.fullmatch(r"#[0-9A-Fa-f]{6}", code):
            yield (
                place,
                f"{str(code)[:20]!r} is no colour",
                "Write '#' and six digits of hexadecimal, in quotation marks.",
            )
        elif (ratio := contrast(rgb(code), _WHITE)) < LEAST_CONTRAST:
            message = f"{code} has a contrast of {int(ratio * 100) / 100:.2f} with white; text needs {LEAST_CONTRAST:g}"
            yield place, message, "Choose a darker colour."
