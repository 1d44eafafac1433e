"""The rules, one module each. A new rule is a new module in this folder, found by its file name.

A module's name is the rule's name, its docstring the reason, and its `check` yields what is wrong. What only a whole
library can show is passed over while something keeps the library from being used. A module that says
`IS_OF_CONTENT_ALONE = True` is passed over where only a site is asked about.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from typing import NamedTuple

from booklet.check.context import CheckContext
from booklet.check.finding import Fault
from booklet.core.modules import module_names


class Rule(NamedTuple):
    """A rule by its name.

    Attributes:
        reason: What it asks for and why.
        check: Yields what breaks it.
        is_of_content_alone: Whether nothing that it finds can stand in a site's files.
    """

    name: str
    reason: str
    check: Callable[[CheckContext], Iterable[Fault]]
    is_of_content_alone: bool = False


def rule_names() -> tuple[str, ...]:
    """Return the names of all rules, in alphabetical order."""
    return module_names(__path__)


def rules() -> Iterator[Rule]:
    """Yield all rules, in alphabetical order."""
    for name in rule_names():
        module = import_module(f"{__name__}.{name}")
        yield Rule(name, module.__doc__ or "", module.check, getattr(module, "IS_OF_CONTENT_ALONE", False))
