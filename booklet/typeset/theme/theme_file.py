"""A theme file: a YAML file that gives a booklet other colors. Every problem at once, with its line."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from booklet.core.arguments import as_path
from booklet.core.values import replace
from booklet.errors import ContentError, Problem
from booklet.files.folder import ContentFile, read_file
from booklet.files.former_keys import take_former_key
from booklet.files.problems import Located, Location, Report, nearest
from booklet.files.yaml_reader import read_yaml
from booklet.typeset.theme.colors import PALETTE, WHITE, Palette, Rgb, code, contrast, rgb, shade
from booklet.typeset.theme.theme import card_tint

LEAST_CONTRAST = 4.5
"""Of words on paper, and of words on a tint (WCAG 2.2, 1.4.3)."""

Origin = Callable[[Location], Located]
"""Gives the file that the value at a location is from."""

_KEY = "colors"
_CODE = re.compile(r"#?([0-9A-Fa-f]{6})")
_SHOWN = 40
"""Characters of a value that a message repeats."""

_STEPS = range(99, 0, -1)
"""Shares, in per cent, of a color that is mixed with black until it is dark enough; the least change first."""

_EXAMPLE = 'Write six digits from 0 to F in quotation marks, for example "#0B6E75".'


def load_palette(path: Path | str) -> Palette:
    """Return the palette of a theme file.

    Raises:
        ContentError: If the file cannot be used; all its problems at once.
    """
    palette, problems = read_theme(read_file(as_path("path", path, '"theme.yaml"'), "theme file"))
    if problems:
        raise ContentError(problems)
    return palette


def read_theme(file: ContentFile) -> tuple[Palette, list[Problem]]:
    """Return the palette of a theme file that has been read, and what is wrong with it.

    Colors that the file does not name stay as they are; so do those that cannot be used.
    """
    document, problems = read_yaml(file)
    if problems:
        return PALETTE, problems
    take_former_key(document, "colours")
    report = Report()
    return read_palette(document.data, lambda _: document, report), report.problems


def read_palette(data: Mapping[str, object], origin: Origin, report: Report) -> Palette:
    """Return the palette that the data of a theme file, or of several laid over each other, stand for.

    Args:
        data: As in a theme file; what is wrong is reported, and stays as it is.
        origin: Gives the file that a value is from.
        report: Gets what is wrong.
    """
    for key in data:
        if key != _KEY:
            hint = nearest(key, [_KEY]) or f"The key here is '{_KEY}'."
            report.add(origin((key,)), (key,), f"no key is called {key!r} in a theme", hint)
    given = data.get(_KEY, {})
    if not isinstance(given, dict):
        report.add(origin((_KEY,)), (_KEY,), f"'{_KEY}' needs 'name: code' lines", f"{_names()}. {_EXAMPLE}")
        return PALETTE
    colors = dict(_colors(given, origin, report))
    palette = replace(PALETTE, **colors)
    for name in colors:
        _check_contrast(name, palette, origin((_KEY, name)), report)
    return palette


def _colors(given: Mapping[str, object], origin: Origin, report: Report) -> Iterator[tuple[str, Rgb]]:
    """Yield every color that can be read, and report the others."""
    names = PALETTE.named()
    for name, value in given.items():
        place = (_KEY, name)
        document = origin(place)
        if name not in names:
            report.add(document, place, f"no color is called {name!r}", nearest(name, names) or f"{_names()}.")
        elif value == "":
            message = f"'{name}' has no color: what stands behind # is passed over unless it is in quotation marks"
            report.add(document, place, message, _EXAMPLE)
        elif not isinstance(value, str):
            report.add(document, place, f"'{name}' needs one code of a color", _EXAMPLE)
        elif found := _CODE.fullmatch(value):
            yield name, rgb(f"#{found[1]}")
        else:
            report.add(document, place, f"'{name}' is no code of a color: {_cut(value)!r}", _EXAMPLE)


def _check_contrast(name: str, palette: Palette, document: Located, report: Report) -> None:
    """Report a color that cannot be read, as words or under white words, wherever it may stand."""
    color = palette.named()[name]
    worst = min(contrast(color, ground) for ground in _grounds(name, palette))
    if worst >= LEAST_CONTRAST:
        return
    # Rounding up would call 4.46 enough.
    found = int(worst * 10) / 10
    message = f"'{name}' ({code(color)}) has a contrast of {found} to 1 with what it stands on; at least 4.5 is needed"
    report.add(document, (_KEY, name), message, f"Choose a darker color, for example {_darker(name, palette)}.")


def _grounds(name: str, palette: Palette) -> Iterable[Rgb]:
    """Return what a color stands on as words: paper, and cards; those of other colors, too, if it is one for text."""
    colors = palette.named()
    tints = colors.values() if name in {"ink", "muted"} else [colors[name]]
    return (WHITE, *map(card_tint, tints))


def _darker(name: str, palette: Palette) -> str:
    """Return the code of the nearest darker shade that can be read."""
    color = palette.named()[name]
    for percent in _STEPS:
        # As a code, since that is what will be given.
        darker = rgb(code(shade(color, percent / 100)))
        tried = replace(palette, **{name: darker})
        if min(contrast(darker, ground) for ground in _grounds(name, tried)) >= LEAST_CONTRAST:
            return code(darker)
    return code(PALETTE.named()[name])


def _names() -> str:
    return f"Colors are {', '.join(PALETTE.named())}"


def _cut(words: str) -> str:
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…"
