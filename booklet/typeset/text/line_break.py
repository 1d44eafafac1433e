"""Break text into lines: greedy, left aligned, no hyphenation, no justification.

A line breaks at spaces only, and not at those that forbid it or that hold a number together (`bonds.py`). The space
stays at the line's end, past the measure if need be, so that a screen reader never hears two words as one. What is
wider than the measure is parted where it holds the least; a word that is, between characters.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from math import fsum

from booklet.core.units import Points
from booklet.core.values import replace
from booklet.model.text import Text
from booklet.typeset.boxes import Run
from booklet.typeset.text.directions import Flow, flow_of, second_language
from booklet.typeset.text.fonts import run_width
from booklet.typeset.text.level_lines import level_lines, run_of, runs_in_order
from booklet.typeset.text.line_order import Stretch
from booklet.typeset.text.plain_lines import SHORT, plain_lines, plain_width
from booklet.typeset.text.words import PAGE_DIGITS, SLACK, Face, Room, Word, cut, fitting, stack_of, words_of
from booklet.typeset.theme.colors import Rgb
from booklet.typeset.theme.theme import RISE, Theme
from booklet.typeset.theme.type_scale import TypeStyle

_STAR = "*"
"""A source mark that the font has raised already."""


def span_faces(text: Text, style: TypeStyle, theme: Theme, color: Rgb, tags: Sequence[int]) -> list[Face]:
    """Return how each span of the text is set.

    Args:
        text: The text.
        style: Step of the type scale for the text.
        theme: Gives size and color of source marks.
        color: Color of the text.
        tags: Tag of each span, one a span.
    """
    cite = theme.type("cite")
    rise = 0.0 if theme.is_large else style.size * RISE
    return [
        Face(cite.size, theme.stack(span.language), 0.0 if span.text == _STAR else rise, theme.muted, tag)
        if span.cite
        else Face(style.size, theme.stack(span.language, is_bold=style.is_bold or span.bold), 0.0, color, tag)
        for span, tag in zip(text.spans, tags, strict=True)
    ]


def break_lines(text: Text, looks: Sequence[Face], room: Room) -> list[tuple[Run, ...]]:
    """Return the text as lines of runs.

    Args:
        text: What to set; every character of it is in the runs, in order.
        looks: How to set each span, one a span.
        room: Where they stand.

    Returns:
        At least one line; an empty text gives one line without runs.

    Raises:
        MissingGlyphError: If no face has a character.
    """
    lines = None if room.is_rtl else plain_lines(text, looks, room.measure, room.x, room.baseline)
    if lines is None and (flow := _flow(text, looks, is_rtl=room.is_rtl)) and second_language(text.spans, flow) < 0:
        lines = level_lines(text, looks, room, flow)
    return any_lines(text, looks, room) if lines is None else lines


def any_lines(text: Text, looks: Sequence[Face], room: Room) -> list[tuple[Run, ...]]:
    """Return any text as lines of runs, as `break_lines` does."""
    flow = _flow(text, looks, is_rtl=room.is_rtl)
    words = words_of(text, looks, flow.levels if flow else None)
    if flow and (place := second_language(text.spans, flow)) >= 0 and _width(words) > room.measure + SLACK:
        # Each language on lines of its own, which begin on its own side.
        first, second = Text(text.spans[: place + 1]), Text(text.spans[place + 1 :])
        return break_lines(first, looks[: place + 1], room) + break_lines(second, looks[place + 1 :], room)
    lines = _broken(words, looks, room.measure)
    if flow is None:
        return [_runs(line, text, looks, room) for line in lines]
    return [_runs_of_both_directions(line, text, looks, room, flow) for line in lines]


def _flow(text: Text, looks: Sequence[Face], *, is_rtl: bool) -> Flow | None:
    """Return which way a text runs; None if nothing is read from right to left."""
    return flow_of(text.spans, [look.stack.typeface.is_rtl for look in looks], is_rtl=is_rtl)


def _broken(words: Sequence[Word], looks: Sequence[Face], measure: Points) -> list[list[Word]]:
    """Return words line by line."""
    lines: list[list[Word]] = [[]]
    used = 0.0
    for word in (part for whole in words for part in fitting(whole, looks, measure)):
        if lines[-1] and used + word.width > measure + SLACK:
            lines.append([])
            used = 0.0
        if word.width > measure + SLACK:
            *whole, word = cut(word, looks, measure)
            lines[-1:] = [*([part] for part in whole), []]
        lines[-1].append(word)
        used += word.width + word.gap
    _mend_last(lines, measure)
    return lines


def _mend_last(lines: list[list[Word]], measure: Points) -> None:
    """Give a last line of one short word the last word of the line before, if that has some to spare."""
    if len(lines) < 2 or len(lines[-1]) != 1 or len(lines[-2]) < 3:  # noqa: PLR2004  (two lines, three words)
        return
    if lines[-1][0].width <= measure * SHORT:
        moved = lines[-2].pop()
        if moved.width + moved.gap + lines[-1][0].width <= measure:
            lines[-1].insert(0, moved)
        else:
            lines[-2].append(moved)


def line_width(text: Text, looks: Sequence[Face], *, is_rtl: bool = False) -> Points:
    """Return how wide the text is on one line."""
    wide = None if is_rtl else plain_width(text, looks)
    if wide is not None:
        return wide
    flow = _flow(text, looks, is_rtl=is_rtl)
    return _width(words_of(text, looks, flow.levels if flow else None))


def _width(words: Sequence[Word]) -> Points:
    return fsum(word.width + word.gap for word in words)


def _runs_of_both_directions(
    line: Sequence[Word], text: Text, looks: Sequence[Face], room: Room, flow: Flow
) -> tuple[Run, ...]:
    """Return the runs of a line in reading order, each at its place."""
    # A space at a line's end belongs to the text around all isolates (UAX #9, L1).
    ended = [*line[:-1], *(word._replace(gap_level=int(flow.is_rtl)) for word in line[-1:])]
    stretches = list(_joined(_stretches_in_levels(ended, looks, text, flow)))
    return runs_in_order(stretches, text, looks, room, flow)


def _joined(stretches: Iterable[Stretch]) -> Iterator[Stretch]:
    """Yield stretches of one span, face and level that stand side by side as one, but for page numbers."""
    for (*_, page), group in groupby(stretches, key=lambda each: (each.span, each.face, each.level, each.page)):
        if page:
            yield from group
            continue
        joined = list(group)
        words, wide = "".join([each.text for each in joined]), fsum([each.width for each in joined])
        yield joined[0]._replace(text=words, width=wide)


def _stretches_in_levels(line: Sequence[Word], looks: Sequence[Face], text: Text, flow: Flow) -> Iterator[Stretch]:
    """Yield every stretch of one face and one level, spaces included."""
    for word in line:
        for piece in word.pieces:
            look, apart = looks[piece.span], flow.is_apart(piece.span, text.spans[piece.span])
            stack = look.stack.from_right if piece.level % 2 else look.stack
            parts = stack.faces(piece.text) if piece.text else ((stack.latin, ""),)
            for face, characters in parts:
                wide = piece.width
                if len(parts) > 1:
                    wide = run_width(face, characters, is_rtl=stack.is_rtl) * look.size
                yield Stretch(piece.span, face, piece.level, characters, wide, piece.page, apart)
        if word.gap_span >= 0:
            space = stack_of(looks[word.gap_span], word.gap_level).space
            apart = flow.is_apart(word.gap_span, text.spans[word.gap_span])
            yield Stretch(word.gap_span, space, word.gap_level, " ", word.gap, is_apart=apart)


def _runs(line: Sequence[Word], text: Text, looks: Sequence[Face], room: Room) -> tuple[Run, ...]:
    runs: list[Run] = []
    x, baseline = room.x, room.baseline
    key, letters, start = (-1, -1), "", x
    for span, face, characters, wide, page in _stretches(line, looks):
        if (span, face) != key or page:
            if letters:
                runs.append(_run(text, looks, key, letters, start, baseline))
            key, letters, start = (span, face), "", x
        if page:
            runs.append(run_of(text, looks, Stretch(span, face, 0, "", wide, page), (x, baseline)))
            key = (-1, -1)
        letters += characters
        x += wide
    if letters:
        runs.append(_run(text, looks, key, letters, start, baseline))
    return tuple(runs)


def _stretches(line: Sequence[Word], looks: Sequence[Face]) -> Iterator[tuple[int, int, str, Points, str]]:
    """Yield span, face, characters, width and page anchor of every stretch of one face, spaces included."""
    for word in line:
        for piece in word.pieces:
            stack = looks[piece.span].stack
            parts = stack.faces(piece.text) if piece.text else ((stack.latin, ""),)
            if len(parts) == 1:
                yield piece.span, parts[0][0], piece.text, piece.width, piece.page
                continue
            for face, characters in parts:
                wide = run_width(face, characters) * looks[piece.span].size
                yield piece.span, face, characters, wide, ""
        if word.gap_span >= 0:
            yield word.gap_span, looks[word.gap_span].stack.space, " ", word.gap, ""


def _run(text: Text, looks: Sequence[Face], key: tuple[int, int], letters: str, x: Points, baseline: Points) -> Run:
    return run_of(text, looks, Stretch(*key, 0, letters, 0.0), (x, baseline))


def resolve_pages(runs: Sequence[Run], numbers: Mapping[str, int]) -> list[Run]:
    """Return the runs of one line with page numbers filled in and what follows on the line closed up.

    Args:
        runs: Runs on one baseline, left to right.
        numbers: The page of every anchor that they name.

    Raises:
        KeyError: If a run names an anchor without one.
    """
    resolved: list[Run] = []
    shift = 0.0
    for run in runs:
        if not run.page:
            resolved.append(replace(run, x=run.x + shift) if shift else run)
            continue
        number = str(numbers[run.page])
        wide = run_width(run.face, number) * run.size
        if run.is_right:
            resolved.append(replace(run, text=number, x=run.x - wide, is_right=False))
        else:
            resolved.append(replace(run, text=number, x=run.x + shift))
            shift += wide - run_width(run.face, PAGE_DIGITS) * run.size
    return resolved
