"""Signs of danger on pages to tick and to write on."""

from __future__ import annotations

from booklet.blocks._danger_signs import compose_danger
from booklet.core.values import replace
from booklet.model.block import NBSP
from booklet.model.chosen import whole
from booklet.model.elements import Alerts, Heading, Paragraph
from booklet.model.statements import DangerSigns
from booklet.model.text import Text
from tests.blocks.making import INFO, SO, said


def test_they_stand_apart_with_whom_to_tell() -> None:
    """Under a heading of their own and their condition, behind round marks."""
    danger = DangerSigns(title=Text.of("T"), signs=(said("Fever."),), tell=said("Tell the team."))
    heading, condition, signs, tell = compose_danger(replace(whole(danger), lead=SO), INFO)
    assert isinstance(heading, Heading)
    assert isinstance(condition, Paragraph)
    assert isinstance(signs, Alerts)
    assert isinstance(tell, Paragraph)
    assert (heading.level, condition.text.plain) == (3, "If so:")
    assert ([each.plain for each in signs.items], tell.text.plain) == ([f"Fever.{NBSP}1"], f"Tell the team.{NBSP}1")


def test_whom_to_tell_alone() -> None:
    """A page that names a sign in its title needs no list of it; a page with none says nothing."""
    danger = DangerSigns(title=Text.of("T"), tell=said("Tell the team."))
    assert [type(each).__name__ for each in compose_danger(whole(danger), INFO)] == ["Heading", "Paragraph"]
    assert list(compose_danger(None, INFO)) == []
