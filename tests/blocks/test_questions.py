"""Questions to ask."""

from __future__ import annotations

from booklet.blocks.questions import QuestionGroup, Questions
from booklet.model.text import Text
from tests.blocks.making import SO, kinds, label


def test_room_for_answers_stands_behind_all_questions() -> None:
    """And not in each group."""
    group = QuestionGroup(title=Text.of("First"), questions=(label("Why?"),))
    quiet = QuestionGroup(title=Text.of("Last"), questions=(label("When?"),), lines=0)
    block = Questions(title=Text.of("Ask"), intro=label("Tick."), groups=(group, quiet))
    assert kinds(block, {"groups.0": SO}) == [
        "Heading",
        "Paragraph",
        "Heading",
        "Paragraph",
        "Bullets",
        "Heading",
        "Bullets",
        "WritingLines",
    ]
