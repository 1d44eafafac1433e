"""When to call."""

from __future__ import annotations

from booklet.blocks.when_to_call import WhenToCall
from booklet.text import Text
from tests.blocks.making import kinds, label, said


def test_reasons_and_lines_for_the_teams_own() -> None:
    """A band, its condition if there is one, reasons, and a frame to fill in."""
    block = WhenToCall(
        title=Text.of("Call"),
        lead=label("Tell us."),
        reasons=(said("Fever."),),
        ask=label("Fill in."),
        fields=(label("Phone"),),
    )
    assert kinds(block) == ["Band", "Alerts", "Paragraph", "FillIn"]
    assert kinds(block.model_copy(update={"condition": "If so:"}))[1] == "Paragraph"
