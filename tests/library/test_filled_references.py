"""References are filled in, and bring their sources."""

from __future__ import annotations

from booklet.library.filled_references import Fields
from booklet.model.drugs import Drug
from booklet.model.statements import Figure, Section, Statement
from booklet.model.text import Span, Text
from tests.english import ENGLISH

FIELDS = Fields(
    {"weeks": Figure(id="weeks", text="4 weeks", sources=("two:5", "one:1"))},
    {"imatinib": Drug(id="imatinib", name="imatinib", kind="targeted", heard=("6-MP",))},
    {},
    ENGLISH.with_values({"rows": ENGLISH.rows.with_values({"quoted": "«{name}»"})}),
)


def _statement(field: str) -> Statement:
    return Statement(text=Text((Span("It is "), Span("", field=field))), sources=("one:1",))


def test_figures_bring_their_sources() -> None:
    """Each once, behind the statement's own."""
    filled = FIELDS.fill(_statement("figure:weeks"))
    assert (filled.text.plain, filled.sources) == ("It is 4 weeks", ("one:1", "two:5"))
    assert filled.text.spans[1].field == "figure:weeks"


def test_names_bring_none() -> None:
    """A name is no fact."""
    filled = FIELDS.fill(_statement("drug:imatinib"))
    assert (filled.text.plain, filled.sources) == ("It is imatinib", ("one:1",))


def test_what_wards_say_stands_in_the_quotation_marks_of_the_language() -> None:
    """English ones stand in English alone."""
    assert FIELDS.fill(_statement("heard:imatinib")).text.plain == "It is «6-MP»"


def test_what_is_not_there_stays_empty() -> None:
    """Another check reports it."""
    for field in ("figure:x", "drug:x", "phase:x", "heard:x"):
        assert FIELDS.fill(_statement(field)).text.plain == "It is "


def test_at_any_depth_and_only_where_needed() -> None:
    """A record without references is the same object."""
    plain = Statement(text=Text.of("It is."), sources=("one:1",))
    section = Section(points=(plain, _statement("figure:weeks")))
    filled = FIELDS.fill(section)
    assert filled.points[0] is plain
    assert filled.points[1].text.plain == "It is 4 weeks"
    assert FIELDS.fill(Section(points=(plain,), heading=Text.of("H"))).points[0] is plain
