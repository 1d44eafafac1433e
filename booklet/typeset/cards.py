"""Set cards: the at-a-glance card, medicine cards, and the road map's steps."""

from __future__ import annotations

from dataclasses import replace

from booklet.elements import Card, Cards, Facts, Step, Timeline
from booklet.text import Text
from booklet.typeset.boxes import Box, Frame, Galley, Mark, Shape, disc, rule
from booklet.typeset.stick import Stick
from booklet.typeset.theme import TypeName
from booklet.units import Points

_LABEL_WIDTH: Points = 76.0
_BADGE_PAD: Points = 7.0
_DISC: Points = 22.0


def set_facts(element: Facts, stick: Stick) -> Galley:
    """Return the at-a-glance card: bold labels at the left, what holds at the right, a hairline between rows."""
    galley = Galley()
    theme = stick.theme
    table = galley.tag("Table")
    left = theme.pad + _LABEL_WIDTH
    boxes: list[Box] = []
    for index, (label, values) in enumerate(element.rows):
        row = galley.tag("TR", table)
        head = galley.tag("TH", row, scope="Row")
        marks: list[Mark] = []
        if index:
            marks.append(rule(theme.pad, 0.0, theme.measure - 2 * theme.pad, theme.white, line=1.5))
        y = theme.space(1.5)
        marks += stick.stack(
            stick.lines(galley, label, "strong", head, x=theme.pad, measure=_LABEL_WIDTH - 4), "strong", y
        )
        cell = galley.tag("TD", row)
        for value in values:
            lines = stick.lines(
                galley, value, "body", galley.tag("P", cell), x=left, measure=theme.measure - left - theme.pad
            )
            marks += stick.stack(lines, "body", y)
            y += len(lines) * stick.leading("body") + theme.space(0.5)
        boxes.append(Box(y + theme.space(1), tuple(marks)))
    galley.items.append(
        Frame(
            tuple(boxes),
            theme.measure,
            name="at-a-glance card",
            ground=theme.tint(stick.colour),
            bar=stick.accent,
            radius=theme.radius,
            pad_top=theme.space(1),
            space_before=theme.space(4),
        )
    )
    return galley


def set_cards(element: Cards, stick: Stick) -> Galley:
    """Return a list of cards; each is a frame of its own."""
    galley = Galley()
    root = galley.tag("L")
    frames = [_card(card, galley, root, stick) for card in element.items]
    if frames:
        frames[0] = replace(frames[0], space_before=stick.theme.space(3))
    galley.items += frames
    return galley


def _card(card: Card, galley: Galley, root: int, stick: Stick) -> Frame:
    theme = stick.theme
    left = theme.pad + theme.tick + theme.space(2.5)
    room = theme.measure - left - theme.pad
    entry = galley.tag("LI", root)
    top = stick.leading("card")
    tick = stick.tick(galley, entry, theme.pad, top / 2, stick.accent)
    body = galley.tag("LBody", entry)
    badge_width = stick.width(card.badge, "label") + 2 * _BADGE_PAD if card.badge else 0.0
    title = stick.lines(
        galley, card.title, "card", galley.tag("P", body), x=left, measure=room - badge_width - theme.space(1)
    )
    marks: list[Mark] = [tick, *stick.stack(title, "card")]
    if card.badge:
        marks += _badge(card, galley, body, stick, theme.measure - theme.pad - badge_width)
    boxes = [Box(len(title) * top, tuple(marks))]
    parts: list[tuple[Text, TypeName]] = [(card.subtitle, "small")] if card.subtitle else []
    parts += [(line, "body") for line in card.lines]
    for text, style in parts:
        ink = theme.muted if style == "small" else theme.ink
        lines = stick.lines(galley, text, style, galley.tag("P", body), x=left, measure=room, colour=ink)
        gap = theme.space(0.5 if style == "body" else 0)
        boxes += stick.boxes(lines, style, space_before=gap)
    return Frame(
        tuple(boxes),
        theme.measure,
        name=card.title.plain,
        head=1,
        ground=theme.tint(stick.colour),
        bar=stick.accent,
        radius=theme.radius,
        pad_top=theme.space(1.5),
        space_before=theme.space(1.75),
    )


def _badge(card: Card, galley: Galley, body: int, stick: Stick, x: Points) -> list[Mark]:
    theme = stick.theme
    wide = stick.width(card.badge, "label")
    height = stick.leading("label") + 4
    y = (stick.leading("card") - height) / 2
    pill = Shape(x, y, wide + 2 * _BADGE_PAD, height, fill=theme.colour(card.badge_colour), radius=height / 2)
    words = stick.lines(
        galley, card.badge, "label", galley.tag("P", body), x=x + _BADGE_PAD, measure=wide + 1, colour=theme.white
    )
    return [pill, *stick.stack(words, "label", y + 2)]


def set_timeline(element: Timeline, stick: Stick) -> Galley:
    """Return steps in order: a numbered disc, a card, a tick box, and a line from disc to disc."""
    galley = Galley()
    root = galley.tag("L")
    frames = [_step(step, galley, root, stick) for step in element.steps]
    for frame, is_last in zip(frames, [False] * (len(frames) - 1) + [True], strict=True):
        galley.items.append(frame if is_last else _joined(frame, stick))
    return galley


def _step(step: Step, galley: Galley, root: int, stick: Stick) -> Frame:
    theme = stick.theme
    colour = theme.colour(step.colour)
    indent = _DISC + theme.space(3)
    width = theme.measure - indent
    entry = galley.tag("LI", root)
    middle = stick.leading("heading") / 2
    number = Text.of(step.number, bold=True)
    inner = stick.width(number, "strong")
    label = stick.lines(
        galley,
        number,
        "strong",
        galley.tag("Lbl", entry),
        x=-indent + (_DISC - inner) / 2,
        measure=_DISC,
        colour=theme.white,
    )
    body = galley.tag("LBody", entry)
    room = width - 2 * theme.pad - theme.tick - theme.space(3)
    title = stick.lines(galley, step.title, "heading", galley.tag("P", body), x=theme.pad, measure=room)
    drop = middle - stick.leading("strong") / 2
    marks: list[Mark] = [
        disc(-indent, middle - _DISC / 2, _DISC, colour),
        *stick.stack(label, "strong", drop),
        *stick.stack(title, "heading"),
        stick.tick(galley, body, width - theme.pad - theme.tick, middle, colour, role="Span"),
    ]
    boxes = [Box(len(title) * stick.leading("heading"), tuple(marks), anchors=(step.anchor,) if step.anchor else ())]
    for text in step.lines:
        # Only the title shares its line with the tick box.
        measure = width - 2 * theme.pad
        lines = stick.lines(galley, text, "body", galley.tag("P", body), x=theme.pad, measure=measure)
        boxes += stick.boxes(lines, "body")
    return Frame(
        tuple(boxes),
        width,
        name=step.title.plain,
        head=1,
        ground=theme.tint(step.colour),
        bar=colour,
        radius=theme.radius,
        pad_top=theme.space(2),
        space_before=theme.space(3),
        x=indent,
    )


def _joined(frame: Frame, stick: Stick) -> Frame:
    """Return the frame with a line from its disc down to the next one's."""
    gap = stick.theme.space(3)
    height = sum(box.height + box.space_before for box in frame.boxes) + 2 * frame.pad_top + gap
    first = frame.boxes[0]
    start = stick.leading("heading") / 2
    line = Shape(-frame.x + _DISC / 2 - 1, start, 2.0, height, fill=stick.theme.hairline)
    return replace(frame, boxes=(replace(first, marks=(line, *first.marks)), *frame.boxes[1:]))
