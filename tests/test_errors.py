"""Errors carry place, problem, hint and exit code."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

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


PLACES = {
    "Problem": 3,
    "Fault": 3,
    "RowFault": 2,
    "Breach": 2,
    "OrderError": 2,
    "UnknownLanguageError": 2,
    "PairFault": 1,
    "MissingGlyphError": -1,
}
"""Where in a call the hint stands; behind the message in all other errors."""


def _hints() -> Iterator[tuple[str, str]]:
    """Yield the place and the text of each hint that stands in a call; what is filled in is "…"."""
    names = {name for name, each in vars(errors).items() if isinstance(each, type) and issubclass(each, BookletError)}
    for path in sorted(Path(errors.__file__).parent.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_bytes())):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in names | PLACES.keys():
                place = PLACES.get(node.func.id, 1)
                hints = [*node.args[place : place + 1], *(each.value for each in node.keywords if each.arg == "hint")]
                for hint in hints:
                    if text := _text(hint):
                        yield f"{path.name}:{node.lineno}", text


def _text(node: ast.expr) -> str:
    """Return a text in the source, "" for any other value."""
    if isinstance(node, ast.JoinedStr):
        return "".join(_text(each) or "…" for each in node.values)
    return str(node.value) if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def test_hints_are_sentences() -> None:
    """Each begins with a capital and ends with a stop, so that all of them look alike."""
    hints = list(_hints())
    assert [(place, hint) for place, hint in hints if hint[0].islower() or hint[-1] not in ".?…"] == []
    assert len(hints) > 100
