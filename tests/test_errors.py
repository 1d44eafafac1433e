"""Errors carry place, problem, hint and exit code."""

from __future__ import annotations

from booklet import errors
from booklet.errors import BookletError, ContentError, ExitCode, Problem


def test_every_error_has_an_exit_code_of_its_own_or_its_parent() -> None:
    """Known errors never end with the code of a bug; wrong usage is what no order can ask for.

    A refused order ends with the code of its first fault, and a language that is not there with that of a subtype.
    """
    kinds = [each for each in vars(errors).values() if isinstance(each, type) and issubclass(each, BookletError)]
    for kind in kinds:
        if kind not in {BookletError, errors.RefusedOrderError}:
            assert kind.exit_code not in {ExitCode.DONE, ExitCode.BUG}, kind
            is_usage = issubclass(kind, errors.OrderError) and kind is not errors.UnknownLanguageError
            assert (kind.exit_code is ExitCode.USAGE) == is_usage, kind
    assert errors.UnknownLanguageError("language", "").exit_code is ExitCode.PROFILE


def test_problems_are_sorted_and_said_once() -> None:
    """By file and line; the place can be clicked in editors."""
    late, early, whole = Problem("b.yaml", 2, "x"), Problem("a.yaml", 10, "y"), Problem("a.yaml", 0, "z")
    error = ContentError([late, early, whole, late])
    assert error.problems == (whole, early, late)
    assert error.message == "a.yaml: z\na.yaml:10: y\nb.yaml:2: x"
    assert str(Problem("", 0, "alone")) == "alone"
