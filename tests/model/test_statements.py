"""Records are strict, frozen, and the same whether they come from content or from code."""

from __future__ import annotations

import pytest
from pydantic import TypeAdapter, ValidationError

from booklet.model.statements import Label, LabelOrStatement, Line, Row, Section, SiteLabel, Statement
from booklet.model.text import Text


def test_text_may_be_given_as_markdown_or_as_text() -> None:
    """Content writes Markdown; code may give a `Text`, which is taken as it is."""
    written = Statement.from_data({"id": "a", "text": "**Stay** near.", "sources": ["acs:1"]})
    assert [span.bold for span in written.text.spans] == [True, False]
    assert Statement(text=Text.of("**Stay**"), sources=("acs:1",)).text.plain == "**Stay**"


@pytest.mark.parametrize(
    "fields",
    [
        {"text": "a"},
        {"text": "a", "sources": []},
        {"text": " ", "sources": ["acs:1"]},
        {"text": 5, "sources": ["acs:1"]},
        {"text": "a", "sources": ["acs:1"], "source": "x"},
        {"id": "Not An Id", "text": "a", "sources": ["acs:1"]},
    ],
)
def test_statements_that_are_refused(fields: dict[str, object]) -> None:
    """No source, no words, another key: no statement."""
    with pytest.raises(ValidationError):
        Statement.from_data(fields)


def test_a_line_may_ask_for_what_the_site_says() -> None:
    """One of the values that a site has; in code a plain label is a line, too."""
    lines = TypeAdapter(Line)
    assert lines.validate_python({"id": "a", "text": "Phone", "site": "phone_day"}).site == "phone_day"
    made = lines.validate_python(Label(id="a", text=Text.of("Phone")))
    assert (type(made), made.id, made.text.plain, made.site) == (SiteLabel, "a", "Phone", None)
    for wrong in ({"text": "Phone", "site": "patient"}, Statement(text=Text.of("a"), sources=("acs:1",))):
        with pytest.raises(ValidationError):
            lines.validate_python(wrong)


def test_records_do_not_change() -> None:
    """What was checked stays as it was checked."""
    with pytest.raises(AttributeError, match="does not change"):
        Label(text=Text.of("a")).id = "b"


def test_at_most_seven_points() -> None:
    """Longer lists are cut in two."""
    point = Statement(text=Text.of("a"), sources=("acs:1",))
    with pytest.raises(ValidationError):
        Section(points=(point,) * 8)


def test_a_statement_is_told_from_a_label_by_its_sources() -> None:
    """Where both may stand, naming sources makes a statement."""
    adapter: TypeAdapter[Row] = TypeAdapter(LabelOrStatement)
    label, statement = {"id": "a", "text": "a"}, {"id": "a", "text": "a", "sources": ["acs:1"]}
    assert isinstance(adapter.validate_python(label), Label)
    assert isinstance(adapter.validate_python(statement), Statement)
    made = adapter.validate_python(statement)
    assert adapter.validate_python(made) == made
