"""A parser's words in plain words; tests/files/test_yaml_reader.py shows most of them with whole files."""

from __future__ import annotations

import yaml

from booklet.files.yaml_faults import translated


def test_what_nobody_has_words_for() -> None:
    """The parser's own words, with the line."""
    error = yaml.MarkedYAMLError(problem="odd thing", problem_mark=yaml.Mark("", 0, 4, 0, "", 0))
    assert translated(error, "a\n" * 9)[:2] == (5, "this is not YAML as it should be (odd thing)")


def test_an_error_without_a_place() -> None:
    """It is about the whole file."""
    assert translated(yaml.YAMLError(), "a")[0] == 0
