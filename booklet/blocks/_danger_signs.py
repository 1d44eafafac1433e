"""How signs of danger are composed; pages to tick and pages to write on share it."""

from __future__ import annotations

from collections.abc import Iterator

from booklet.model.block import BookletInfo, compose_under_lead
from booklet.model.chosen import Chosen
from booklet.model.elements import Alerts, Element, Heading, Paragraph
from booklet.model.statements import DangerSigns, Statement


def compose_danger(danger: Chosen[DangerSigns] | None, info: BookletInfo) -> Iterator[Element]:
    """Yield a heading, the signs, and whom to tell; nothing where there are none."""
    if danger is None:
        return
    yield Heading(danger.record.title, level=3)
    yield from compose_under_lead(danger, info, _inside(danger, info))


def _inside(danger: Chosen[DangerSigns], info: BookletInfo) -> Iterator[Element]:
    if signs := danger.rows("signs", Statement):
        yield Alerts(tuple(map(info.says, signs)))
    yield from (Paragraph(info.says(tell), style="lead") for tell in danger.rows("tell", Statement))
