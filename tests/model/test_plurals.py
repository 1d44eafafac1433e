"""Forms of counted things, against the examples of Unicode's own table."""

from __future__ import annotations

import pytest

from booklet.model.plurals import PluralRule, plural_form


@pytest.mark.parametrize(
    ("rule", "numbers"),
    [
        ("none", {"other": [0, 1, 2, 5, 100]}),
        ("one", {"one": [1], "other": [0, 2, 11, 21, 101]}),
        ("french", {"one": [0, 1], "other": [2, 3, 21]}),
        ("hebrew", {"one": [1], "two": [2], "other": [0, 3, 10, 20]}),
        (
            "arabic",
            {
                "zero": [0],
                "one": [1],
                "two": [2],
                "few": [3, 10, 103, 110],
                "many": [11, 26, 99, 111, 199],
                "other": [100, 102, 200, 202],
            },
        ),
        ("russian", {"one": [1, 21, 101], "few": [2, 4, 22, 104], "many": [0, 5, 11, 14, 19, 20, 111]}),
        ("polish", {"one": [1], "few": [2, 4, 22], "many": [0, 5, 11, 14, 21, 101]}),
    ],
)
def test_forms(rule: PluralRule, numbers: dict[str, list[int]]) -> None:
    """Each number has its form."""
    assert {form: [n for n in given if plural_form(n, rule) == form] for form, given in numbers.items()} == numbers
