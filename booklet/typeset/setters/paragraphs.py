"""Set headings, paragraphs, lists and definitions."""

from __future__ import annotations

from collections.abc import Sequence

from booklet.core.units import Points
from booklet.core.values import replace
from booklet.model.elements import Alerts, Bullets, Callout, Definitions, Heading, PageBreak, Paragraph, References
from booklet.model.text import Span, Text
from booklet.typeset.boxes import ARTIFACT, Box, Break, Galley, Mark, Run, Shape, disc
from booklet.typeset.setter import Lines, Setter, continued, drawn, run_in
from booklet.typeset.setters.blanks import ticked_as, ticking
from booklet.typeset.setters.openings import BELOW_OPENING, opening
from booklet.typeset.theme.colors import Rgb
from booklet.typeset.theme.type_scale import TypeName

_HEADINGS: dict[int, tuple[TypeName, float]] = {2: ("title", 5), 3: ("heading", 2), 4: ("subheading", 1.5)}
"""Type and gap above, in grid steps, by heading level."""

ABOVE_STROKE, STROKE, BELOW_STROKE = 0.5, 1, 1.25
"""Grid steps above, of, and below the short stroke under a block's heading."""

_BEHIND = Text.of(" ")
"""Between a word and its meaning."""

_OPENS_BLOCK = 2
"""Level of the headings that get a bookmark and a bar."""

_PARAGRAPHS: dict[str, tuple[TypeName, float]] = {
    "body": ("body", 1.25),
    "lead": ("lead", 1.5),
    "note": ("small", 0.5),
}


def set_page_break(element: PageBreak, setter: Setter) -> Galley:  # noqa: ARG001  (all setters look alike)
    """Return a break; what follows begins a new page."""
    return Galley(items=[Break(faces_next=element.faces_next)])


def set_heading(element: Heading, setter: Setter) -> Galley:
    """Return a heading; it stays with what follows."""
    galley = Galley()
    style, gap = _HEADINGS[element.level]
    if element.starts_page or element.opens:
        galley.items.append(Break(setter.theme.layout.run_on, opens=bool(element.opens)))
    if element.opens:
        galley.items.append(opening(element.opens, setter))
        gap = BELOW_OPENING
    tag = galley.tag(setter.heading_role(element.level))
    lines = setter.lines(galley, element.text, style, tag)
    anchors = (element.anchor,) if element.anchor else ()
    galley.items += setter.boxes(lines, style, space_before=setter.theme.space(gap), keep_next=True, anchors=anchors)
    if element.level == _OPENS_BLOCK:
        galley.bookmark = element.text.plain
        grid, space = setter.theme.grid, setter.theme.space
        stroke = Shape(0.0, 0.0, grid.stroke_width, grid.stroke, fill=setter.accent, radius=grid.stroke / 2)
        box = Box(space(STROKE), (stroke,), space_before=space(ABOVE_STROKE), space_after=space(BELOW_STROKE))
        galley.items.append(replace(box, keep_next=True))
    return galley


def set_paragraph(element: Paragraph, setter: Setter) -> Galley:
    """Return a paragraph."""
    galley = Galley()
    style, gap = _PARAGRAPHS[element.style]
    color = setter.theme.muted if element.style == "note" else setter.theme.ink
    lines = setter.lines(galley, element.text, style, galley.tag("P"), color=color)
    gap, own = setter.theme.space(gap), continued(element.text, setter)
    anchors = (element.anchor,) if element.anchor else ()
    galley.items += setter.boxes(lines, style, space_before=gap, keep_next=element.leads_in, own=own, anchors=anchors)
    return galley


def set_bullets(element: Bullets, setter: Setter) -> Galley:
    """Return a bulleted list."""
    galley = Galley()
    root = galley.tag("L")
    for index, item in enumerate(element.items):
        entry = galley.tag("LI", root)
        label = _label(item, galley, entry, setter, element)
        indent = setter.theme.space(6 if element.has_ticks else 3.5)
        body = setter.lines(galley, item, "body", galley.tag("LBody", entry), x=indent)
        gap = setter.theme.space(1.25 if index == 0 or element.has_ticks else 0.75)
        is_last = index == len(element.items) - 1
        own = continued(item, setter)
        boxes = setter.boxes(body, "body", space_before=gap, keep_next=is_last and element.leads_in, own=own)
        boxes[0] = replace(boxes[0], marks=(*label, *boxes[0].marks))
        galley.items += boxes
    return galley


def _label(item: Text, galley: Galley, entry: int, setter: Setter, bullets: Bullets) -> tuple[Mark, ...]:
    if bullets.has_ticks:
        box = setter.tick(galley, entry, 0.0, setter.leading("body") / 2, setter.accent)
        return ticking(galley, box, ticked_as(bullets.blanks_of, item), setter.theme.white)
    return setter.lines(galley, Text.of("•", bold=True), "body", galley.tag("Lbl", entry), color=setter.accent)[0]


def set_alerts(element: Alerts, setter: Setter) -> Galley:
    """Return warning signs: a round mark and large words each; a list that fits on a page is not cut."""
    galley = Galley()
    root = galley.tag("L")
    indent, size = setter.theme.space(8), setter.theme.grid.chip
    for index, item in enumerate(element.items):
        entry = galley.tag("LI", root)
        mark = drawn(setter.lines(galley, Text.of("!", bold=True), "lead", ARTIFACT, color=setter.theme.white))
        body = setter.lines(galley, item, "lead", galley.tag("LBody", entry), x=indent)
        inner = setter.width(Text.of("!", bold=True), "lead")
        centered: Lines = [_shifted(mark[0], (size - inner) / 2) + body[0], *body[1:]]
        is_last = index == len(element.items) - 1
        gap = setter.theme.space(2 if index == 0 else 1.5)
        boxes = setter.boxes(centered, "lead", space_before=gap, keep_next=not is_last, own=continued(item, setter))
        ground = disc(0.0, (boxes[0].height - size) / 2, size, setter.accent)
        boxes[0] = replace(boxes[0], marks=(ground, *boxes[0].marks))
        galley.items += boxes
    return galley


def _shifted(line: Sequence[Run], x: Points) -> tuple[Run, ...]:
    return tuple(replace(run, x=run.x + x) for run in line)


def set_definitions(element: Definitions, setter: Setter) -> Galley:
    """Return words and their meanings: each word in the chapter's color, its meaning behind it on the same line."""
    galley = Galley()
    root = galley.tag("L")
    for index, item in enumerate(element.items):
        entry = galley.tag("LI", root)
        term = item.term + _BEHIND if setter.theme.stack().typeface.has_spaces else item.term
        word = (term, galley.tag("Lbl", entry), setter.accent)
        meaning = (item.meaning, galley.tag("LBody", entry), setter.theme.ink)
        anchors = (item.anchor,) if item.anchor else ()
        gap = setter.theme.space(2 if index == 0 else 1)
        lines = run_in(setter, galley, (word, meaning), "body")
        galley.items += setter.boxes(lines, "body", space_before=gap, anchors=anchors)
    return galley


def set_references(element: References, setter: Setter) -> Galley:
    """Return numbered sources: the mark at the left, its paragraphs beside it."""
    galley = Galley()
    root = galley.tag("L")
    indent = setter.theme.space(6)
    for mark, paragraphs in element.items:
        entry = galley.tag("LI", root)
        label = setter.lines(galley, _bold(mark), "strong", galley.tag("Lbl", entry), color=setter.accent)
        body = galley.tag("LBody", entry)
        for index, paragraph in enumerate(paragraphs):
            lines = setter.lines(galley, paragraph, "body", galley.tag("P", body), x=indent)
            if index == 0:
                lines[0] = label[0] + lines[0]
            gap = setter.theme.space(2 if index == 0 else 0.5)
            galley.items += setter.boxes(lines, "body", space_before=gap, keep_next=index < len(paragraphs) - 1)
    return galley


def set_callout(element: Callout, setter: Setter) -> Galley:
    """Return a tinted frame around a title and paragraphs."""
    galley = Galley()
    pad = setter.theme.grid.pad
    measure = setter.theme.measure - 2 * pad
    root = galley.tag("Div")
    parts: list[tuple[Text, TypeName, Rgb]] = [(element.title, "heading", setter.accent)] if element.title else []
    parts += [(paragraph, "body", setter.theme.ink) for paragraph in element.paragraphs]
    boxes: list[Box] = []
    for index, (text, style, color) in enumerate(parts):
        lines = setter.lines(galley, text, style, galley.tag("P", root), x=pad, measure=measure, color=color)
        above = setter.theme.space(1) if index else 0.0
        boxes += setter.boxes(lines, style, space_before=above, own=continued(text, setter))
    frame = setter.card(boxes, element.title.plain, setter.color)
    head = 1 if element.title else 0
    galley.items.append(replace(frame, head=head, pad_y=pad, space_before=setter.theme.space(3)))
    return galley


def _bold(text: Text) -> Text:
    return Text(tuple(Span(span.text, bold=True) for span in text.spans))
