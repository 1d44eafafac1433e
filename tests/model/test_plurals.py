"""Forms of counted things, against the examples of Unicode's own table."""

from __future__ import annotations

import pytest

from booklet.model.plurals import PLURAL_FORMS, PluralForm, PluralRule, plural_form, stands_for_one_number


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


@pytest.mark.parametrize(
    ("rule", "single"),
    [
        ("none", set()),
        ("one", {"one"}),
        ("french", set()),
        ("hebrew", {"one", "two"}),
        ("arabic", {"zero", "one", "two"}),
        ("russian", set()),
        ("polish", {"one"}),
    ],
)
def test_forms_of_a_single_number(rule: PluralRule, single: set[PluralForm]) -> None:
    """Their words may say the number themselves; those of French and Russian stand for several."""
    assert {form for form in PLURAL_FORMS if stands_for_one_number(form, rule)} == single
