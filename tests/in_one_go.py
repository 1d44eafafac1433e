"""Many small cases as one test: a test of its own costs more than what each of them looks at."""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable, Sequence
from typing import Any, Final

SHOWN: Final = 5
"""Cases that are shown with their faults; the others are named."""

Test = Callable[..., None]


def in_one_go(name: str, cases: Sequence[Any]) -> Callable[[Test], Test]:
    """Return what makes a test look at all cases, one after the other, and say what is wrong with any of them.

    It stands where `pytest.mark.parametrize` would, for cases that each take less than some five milliseconds.

    Args:
        name: The parameter that takes the case.
        cases: At least one.

    Raises:
        ValueError: If there is no case.
    """
    if not cases:
        raise ValueError("a test of no cases cannot fail")

    def decorate(test: Test) -> Test:
        @functools.wraps(test)
        def every(**fixtures: Any) -> None:
            faults = [fault for case in cases if (fault := _fault(test, case, {**fixtures, name: case}))]
            if faults:
                raise ExceptionGroup(f"{len(faults)} of {len(cases)} fail", faults[:SHOWN]) from None

        signature = inspect.signature(test)
        others = [each for each in signature.parameters.values() if each.name != name]
        every.__signature__ = signature.replace(parameters=others)  # type: ignore[attr-defined]
        return every

    return decorate


def _fault(test: Test, case: Any, arguments: dict[str, Any]) -> Exception | None:
    """Return what goes wrong with a case, with its name in the first line of the message."""
    try:
        test(**arguments)
    except Exception as error:  # noqa: BLE001  (whatever it is, it is told beside the others)
        error.add_note(f"Case: {case}")
        return error
    return None
