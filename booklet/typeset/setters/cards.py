"""Set cards: the at-a-glance card, medicine cards, and the road map's steps."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from booklet.core.units import Points
from booklet.core.values import replace
from booklet.model.elements import BlanksOf, Card, Cards, Facts, GivenLine, Step, Timeline
from booklet.model.text import Text
from booklet.typeset.boxes import Box, Frame, Galley, Mark, Picture, Shape, Under, disc, moved, rule
from booklet.typeset.items import stack_height
from booklet.typeset.setter import Lines, Setter, continued
from booklet.typeset.setters.blanks import ticked_as, ticking
from booklet.typeset.setters.narrow_cells import widest_word
from booklet.typeset.theme.icons import icon
from booklet.typeset.theme.type_scale import TypeName


def set_facts(element: Facts, setter: Setter) -> Galley:
    """Return the at-a-glance card: bold labels at the left, what holds at the right, a hairline between rows.

    In large print, and where rows stand in columns, what holds stands below its label.
    """
    galley = Galley()
    theme = setter.theme
    root = galley.tag("L")
    if element.columns > 1 and not theme.is_large:
        rows = [_in_columns(element, galley, root, setter)]
    else:
        beside = 0.0 if theme.is_large else _room_for_labels(element, setter)
        measure = theme.measure - 2 * theme.grid.pad
        facts = [_fact(label, values, galley, root, setter, (measure, beside)) for label, values in element.rows]
        rows = [*_divided(facts, measure, setter)]
    frame = setter.card(rows, "at-a-glance card", setter.color)
    galley.items.append(replace(frame, pad_y=theme.space(1), space_before=theme.space(3)))
    return galley


def _room_for_labels(element: Facts, setter: Setter) -> Points:
    """Return how far what holds stands beside the labels, of which no word is cut."""
    theme = setter.theme
    if not theme.stack().typeface.has_spaces:
        return theme.grid.label
    labels = (label for label, _ in element.rows)
    return max(theme.grid.label, widest_word(labels, "strong", setter) + theme.space(1))


def _divided(rows: Sequence[Box], width: Points, setter: Setter) -> Iterator[Box]:
    """Yield rows with a line between them."""
    theme = setter.theme
    color = theme.white if theme.has_grounds else theme.hairline
    line = theme.grid.outline if theme.has_grounds else theme.grid.line
    for index, row in enumerate(rows):
        between = (rule(theme.grid.pad, 0.0, width, color, line),) if index else ()
        yield replace(row, marks=(*between, *row.marks))


def _in_columns(element: Facts, galley: Galley, root: int, setter: Setter) -> Box:
    """Return all rows in columns, in one box as low as it can be."""
    theme = setter.theme
    gap = theme.space(4)
    count = min(element.columns, len(element.rows))
    width = (theme.measure - 2 * theme.grid.pad + gap) / count - gap
    facts = [_fact(label, values, galley, root, setter, (width, 0.0)) for label, values in element.rows]
    columns = _evened(facts, count)
    marks: list[Mark] = []
    for column, rows in enumerate(columns):
        y = 0.0
        for row in _divided(rows, width, setter):
            marks += (moved(mark, column * (width + gap), y) for mark in row.marks)
            y += row.height
    return Box(max(map(stack_height, columns)), tuple(marks))


def _evened(boxes: Sequence[Box], count: int) -> Sequence[Sequence[Box]]:
    """Return boxes in columns, in their order, so that the highest column is as low as it can be."""
    ways = combinations(range(1, len(boxes)), count - 1)
    divided = ([boxes[start:end] for start, end in pairwise((0, *cuts, len(boxes)))] for cuts in ways)
    return min(divided, key=lambda columns: max(map(stack_height, columns)))


def _fact(
    label: Text, values: tuple[Text, ...], galley: Galley, root: int, setter: Setter, room: tuple[Points, Points]
) -> Box:
    """Return one row; `room` is its width, and that of the label if what holds stands beside it, or 0 if below."""
    theme = setter.theme
    pad, (measure, beside) = theme.grid.pad, room
    y = theme.space(1)
    entry = galley.tag("LI", root)
    head = galley.tag("Lbl", entry)
    lines = setter.lines(galley, label, "strong", head, x=pad, measure=beside - theme.space(1) if beside else measure)
    marks: list[Mark] = [*setter.stack(lines, "strong", y)]
    below = y + len(lines) * setter.leading("strong")
    y = y if beside else below
    body = galley.tag("LBody", entry)
    for value in values:
        lines = setter.lines(galley, value, "body", galley.tag("P", body), x=pad + beside, measure=measure - beside)
        marks += setter.stack(lines, "body", y)
        y += len(lines) * setter.leading("body") + theme.space(0.5)
    return Box(max(y, below) + theme.space(0.75), tuple(marks))


def set_cards(element: Cards, setter: Setter) -> Galley:
    """Return a list of cards; each is a frame of its own."""
    galley = Galley()
    root = galley.tag("L")
    frames = [_card(card, galley, root, setter, element) for card in element.items]
    if frames:
        frames[0] = replace(frames[0], space_before=setter.theme.space(2))
    galley.items += frames
    return galley


def _card(card: Card, galley: Galley, root: int, setter: Setter, cards: Cards) -> Frame:
    theme = setter.theme
    pad = theme.grid.pad
    has_gutter = cards.has_ticks or any(isinstance(line, GivenLine) for line in card.lines)
    left = pad + (theme.grid.tick + theme.space(2.5) if has_gutter else theme.space(1))
    room = theme.measure - left - pad
    entry = galley.tag("LI", root)
    ticks: tuple[Mark, ...] = ()
    if cards.has_ticks:
        box = setter.tick(galley, entry, pad, setter.leading("card") / 2, setter.accent)
        ticks = ticking(galley, box, ticked_as(cards.blanks_of, card.title), theme.white)
    body = galley.tag("LBody", entry)
    boxes = _card_head(card, galley, body, setter, left)
    anchors = (card.anchor,) if card.anchor else ()
    boxes[0] = replace(boxes[0], marks=(*ticks, *boxes[0].marks), anchors=anchors)
    head = len(boxes)
    parts: list[tuple[Text | GivenLine, TypeName]] = [(card.subtitle, "small")] if card.subtitle else []
    parts += [(line, "body") for line in card.lines]
    around: Under = ()
    for part, style in parts:
        ink = theme.muted if style == "small" else theme.ink
        text = part.words if isinstance(part, GivenLine) else part
        lines = setter.lines(galley, text, style, galley.tag("P", body), x=left, measure=room, color=ink)
        gap = theme.space(0.5 if style == "body" else 0)
        own = continued(text, setter)
        first, *others = _whole(setter.boxes(lines, style, space_before=gap, around=around, own=own))
        around = own if text.is_lead else around
        if isinstance(part, GivenLine):
            first = replace(first, marks=(_icon(part, setter), *first.marks))
        boxes += (first, *others)
    frame = setter.card(boxes, card.title.plain, setter.color)
    above = theme.space(1)
    return replace(frame, head=head, can_cut=not cards.has_ticks, pad_y=theme.space(0.75), space_before=above)


def _whole(boxes: Sequence[Box]) -> list[Box]:
    """Return the lines of a paragraph, which stay on one page."""
    return [*(replace(box, keep_next=True) for box in boxes[:-1]), boxes[-1]]


def _icon(given: GivenLine, setter: Setter) -> Picture:
    """Return the icon of a way below the card's tick box, beside the first line of its words."""
    grid = setter.theme.grid
    side = grid.icon
    x, y = grid.pad + (grid.tick - side) / 2, (setter.leading("body") - side) / 2
    return Picture(x, y, side, side, icon(given.way, setter.accent))


def _card_head(card: Card, galley: Galley, body: int, setter: Setter, left: Points) -> list[Box]:
    """Return the title with the badge at its right; in large print the badge stands below it."""
    theme = setter.theme
    right = theme.measure - theme.grid.pad
    wide = setter.width(card.badge, "label") + 2 * theme.grid.badge if card.badge else 0.0
    taken = 0.0 if theme.is_large else wide + theme.space(1)
    title = setter.lines(galley, card.title, "card", galley.tag("P", body), x=left, measure=right - left - taken)
    boxes = [Box(len(title) * setter.leading("card"), tuple(setter.stack(title, "card")), keep_next=True)]
    if not card.badge:
        return boxes
    if theme.is_large:
        height = setter.leading("label") + theme.space(2)
        boxes.append(Box(height, tuple(_badge(card, galley, body, setter, left, height)), keep_next=True))
        return boxes
    badge = _badge(card, galley, body, setter, right - wide, setter.leading("card"))
    return [replace(boxes[0], marks=(*boxes[0].marks, *badge))]


def _badge(card: Card, galley: Galley, body: int, setter: Setter, x: Points, room: Points) -> list[Mark]:
    """Return the badge with its left edge at `x`, in the middle of `room`."""
    theme = setter.theme
    wide = setter.width(card.badge, "label")
    height = setter.leading("label") + theme.space(1)
    y = (room - height) / 2
    pill = Shape(x, y, wide + 2 * theme.grid.badge, height, fill=theme.color(card.badge_color), radius=height / 2)
    words = setter.lines(
        galley,
        card.badge,
        "label",
        galley.tag("P", body),
        x=x + theme.grid.badge,
        measure=wide + theme.space(0.25),
        color=theme.white,
    )
    return [pill, *setter.stack(words, "label", y + theme.space(0.5))]


def set_timeline(element: Timeline, setter: Setter) -> Galley:
    """Return steps in order: a numbered disc, a card, a tick box, and a line from disc to disc.

    Steps that fit on a page are not parted: the line would lead off it.
    """
    galley = Galley()
    root = galley.tag("L")
    last = len(element.steps) - 1
    for index, step in enumerate(element.steps):
        frame = _step(step, galley, root, setter, element.blanks_of)
        if last:
            frame = _joined(frame, setter, is_first=index == 0, is_last=index == last)
        galley.items.append(replace(frame, keep_next=index < last))
    return galley


def _step(step: Step, galley: Galley, root: int, setter: Setter, of: BlanksOf | None) -> Frame:
    theme = setter.theme
    pad, tick = theme.grid.pad, theme.grid.tick
    color = theme.color(step.color)
    indent = theme.grid.disc + theme.space(3)
    width = theme.measure - indent
    entry = galley.tag("LI", root)
    middle = setter.leading("heading") / 2
    label = _number(step.number, galley, galley.tag("Lbl", entry), setter, indent)
    body = galley.tag("LBody", entry)
    room = width - 2 * pad - tick - theme.space(3)
    title = setter.lines(galley, step.title, "heading", galley.tag("P", body), x=pad, measure=room)
    box = setter.tick(galley, body, width - pad - tick, middle, color, role="Span")
    marks: list[Mark] = [
        disc(-indent, middle - theme.grid.disc / 2, theme.grid.disc, color),
        *setter.stack(label, "strong", middle - setter.leading("strong") / 2),
        *setter.stack(title, "heading"),
        *ticking(galley, box, ticked_as(of, step.title), theme.white),
    ]
    boxes = [Box(len(title) * setter.leading("heading"), tuple(marks), anchors=(step.anchor,) if step.anchor else ())]
    around: Under = ()
    for text in step.lines:
        # Only the title shares its line with the tick box.
        lines = setter.lines(galley, text, "body", galley.tag("P", body), x=pad, measure=width - 2 * pad)
        own = continued(text, setter)
        boxes += setter.boxes(lines, "body", around=around, own=own)
        around = own if text.is_lead else around
    frame = setter.card(boxes, step.title.plain, step.color)
    return replace(frame, width=width, head=1, pad_y=theme.space(1.5), space_before=theme.space(2.5), x=indent)


def _number(number: str, galley: Galley, tag: int, setter: Setter, indent: Points) -> Lines:
    """Return a step's number, in the middle of its disc."""
    size = setter.theme.grid.disc
    words = Text.of(number, bold=True)
    x = (size - setter.width(words, "strong")) / 2 - indent
    return setter.lines(galley, words, "strong", tag, x=x, measure=size, color=setter.theme.white)


def _joined(frame: Frame, setter: Setter, *, is_first: bool, is_last: bool) -> Frame:
    """Return the frame with a line through its disc, from the one before and towards the next.

    It ends where the card ends; the next one's begins above its card. So it never leads over the foot of a page.
    """
    theme = setter.theme
    first = frame.boxes[0]
    middle, wide = theme.grid.disc / 2 - frame.x, theme.space(0.5)
    disc_at = setter.leading("heading") / 2
    top = disc_at if is_first else -frame.pad_y - frame.space_before
    bottom = disc_at if is_last else stack_height(frame.boxes) + frame.pad_y
    line = Shape(middle - wide / 2, top, wide, bottom - top, fill=theme.hairline)
    return replace(frame, boxes=(replace(first, marks=(line, *first.marks)), *frame.boxes[1:]))
