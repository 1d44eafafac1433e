"""What only sources about children say."""

from __future__ import annotations

from pathlib import Path

from tests.check.checking import found
from tests.tiny_content import FILES, edited

CHILDREN = edited("sources.yaml", "title: The first page,", "title: The first page, speaks_of: child,")


def test_a_fact_about_children_told_of_everyone(tmp_path: Path) -> None:
    """The one source speaks of children."""
    text = FILES["blocks/opener.yaml"].replace("id: more, about: child", "id: more, about: any")
    assert found("about_children", tmp_path, {**CHILDREN, "blocks/opener.yaml": text}) == [
        "blocks/opener.yaml:13: error: all its sources speak of children only: one:15 | Write 'about: child'."
    ]


def test_one_source_of_any_age_is_enough(tmp_path: Path) -> None:
    """It carries the statement for everyone."""
    text = FILES["blocks/opener.yaml"].replace("id: more, about: child", "id: more, about: any")
    text = text.replace("[one:15]", "[one:15, two:1]")
    assert found("about_children", tmp_path, {**CHILDREN, "blocks/opener.yaml": text}) == []


def test_some_lines_of_such_a_source_name_no_age(tmp_path: Path) -> None:
    """A phone number is nobody's in particular; a line beside it is about children again."""
    sources = edited("sources.yaml", "title: The first page,", 'title: F, speaks_of: child, any_lines: ["14-15"],')
    text = FILES["blocks/opener.yaml"].replace("id: more, about: child", "id: more, about: any")
    assert found("about_children", tmp_path / "a", {**sources, "blocks/opener.yaml": text}) == []
    wider = {"blocks/opener.yaml": text.replace("[one:15]", "['one:15-16']")}
    assert len(found("about_children", tmp_path / "b", {**sources, **wider})) == 1
