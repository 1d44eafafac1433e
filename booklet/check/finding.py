"""What a check finds: as a rule says it, and as it is printed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Literal, NamedTuple

from booklet.core.values import frozen
from booklet.errors import Problem
from booklet.files.problems import Location
from booklet.files.yaml_reader import YamlDocument

Severity = Literal["error", "warning"]

READING = "content"
"""The rule of problems that keep a file from being read or used at all."""


class Fault(NamedTuple):
    """What a rule found.

    Attributes:
        document: The file it is in.
        location: Where in the file.
        message: What is wrong, one sentence.
        hint: What to do, one imperative sentence.
        severity: Only errors fail the check.
    """

    document: YamlDocument
    location: Location
    message: str
    hint: str
    severity: Severity = "error"


@frozen(order=True)
class Finding:
    """One thing found, where it is, and what to do about it; sorted by file and line.

    Attributes:
        path: The file as the user knows it.
        line: Line in the file, counted from 1; 0 when the whole file is meant.
        rule: Name of the rule, the module in `booklet.check.rules` or the safety rule.
    """

    path: str
    line: int
    rule: str
    severity: Severity
    message: str
    hint: str

    @classmethod
    def of_problem(cls, problem: Problem) -> Finding:
        """Return what was found while content was read."""
        return cls(problem.path, problem.line, problem.rule or READING, "error", problem.message, problem.hint)

    @classmethod
    def of_fault(cls, fault: Fault, rule: str) -> Finding:
        """Return what a rule found."""
        line = fault.document.line(fault.location)
        return cls(fault.document.path, line, rule, fault.severity, fault.message, fault.hint)

    def __str__(self) -> str:
        problem = Problem(self.path, self.line, f"{'warning: ' if self.severity == 'warning' else ''}{self.message}")
        return f"{problem} [{self.rule}]"


def summary(findings: Iterable[Finding]) -> str:
    """Return how many problems and warnings there are.

    Example:
        >>> summary([])
        'No problems, no warnings.'
    """
    counts = Counter(finding.severity for finding in findings)
    return f"{_count(counts['error'], 'problem')}, {_count(counts['warning'], 'warning')}.".capitalize()


def _count(number: int, thing: str) -> str:
    return f"{number or 'no'} {thing}{'' if number == 1 else 's'}"
