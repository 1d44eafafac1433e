"""How signs of danger are composed; pages to tick and pages to write on share it."""

from __future__ import annotations

from collections.abc import Iterator

from booklet.model.block import BookletInfo, compose_condition
from booklet.model.elements import Alerts, Element, Heading, Paragraph
from booklet.model.statements import DangerSigns


def compose_danger(danger: DangerSigns | None, info: BookletInfo) -> Iterator[Element]:
    """Yield a heading, the signs, and whom to tell; nothing where there are none."""
    if danger is None:
        return
    yield Heading(danger.title, level=3)
    yield from compose_condition(danger)
    if danger.signs:
        yield Alerts(tuple(info.says(sign) for sign in danger.signs))
    yield Paragraph(info.says(danger.tell), style="lead")
