"""Problems found while content is read, each with the line it is on."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Protocol

from booklet.core.values import field, slotted
from booklet.errors import Problem

Location = tuple[str | int, ...]
"""Keys and list positions (from 0) that lead to a value in a file."""

MAX_PROBLEMS = 100
"""Most problems that are reported for one file. A file with more was not mistyped: it is another kind of file."""


_MOST_CHARACTERS = 300
"""Characters of a message."""

_SHOWN = 40
"""Characters of a value that a message quotes."""


class Located(Protocol):
    """A file that can say on which line a value stands."""

    @property
    def path(self) -> str:
        """The file as messages name it."""

    def line(self, location: Sequence[str | int]) -> int:
        """Return the line of a value, counted from 1."""


@slotted
class Report:
    """Collects problems, so that one run tells them all."""

    problems: list[Problem] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)

    def add(self, place: Located, location: Location, message: str, hint: str = "", *, rule: str = "") -> None:
        """Keep one problem, unless its file has had enough of them."""
        self.counts[place.path] += 1
        if self.counts[place.path] <= MAX_PROBLEMS:
            self.problems.append(Problem(place.path, place.line(location), in_a_line(message), hint, rule))
        elif self.counts[place.path] == MAX_PROBLEMS + 1:
            self.problems.append(too_many(place.path))


def in_a_line(message: str) -> str:
    """Return a message that quotes no more than a line of what was written, however long that is."""
    return message if len(message) <= _MOST_CHARACTERS else f"{message[:_MOST_CHARACTERS]}…"


def quoted(value: object) -> str:
    """Return a value of a file as messages quote it: the beginning of a text, or what it is instead of one."""
    if isinstance(value, dict):
        return "'key: value' lines"
    if isinstance(value, list):
        return "a list"
    words = str(value)
    return repr(words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…")


def too_many(path: str) -> Problem:
    """Return what is said of a file in place of all problems beyond the most that are told."""
    return Problem(path, 0, f"there are more than {MAX_PROBLEMS} problems in this file", "Correct the first ones.")


def nearest(name: str, names: Iterable[str]) -> str:
    """Return "Did you mean …?" for a name that does not exist, or "" if none is near.

    Only for names of files, keys, blocks and the like. A clinical value gets no suggestion: what looks like a slip
    of the pen may be another disease.

    Example:
        >>> nearest("side_efects", ["side_effects", "notes"])
        "Did you mean 'side_effects'?"
    """
    # Only needed when something is wrong.
    from difflib import get_close_matches  # noqa: PLC0415

    close = get_close_matches(name, sorted(names), n=1)
    return f"Did you mean {close[0]!r}?" if close else ""


def languages_there(tag: str, tags: Sequence[str]) -> str:
    """Return what to do about a language that is not there: those that are, first the same one with script or region.

    Example:
        >>> languages_there("es", ["en-US", "es-US"])
        "Did you mean 'es-US'? Give one of: en-US, es-US."
    """
    language = tag.casefold().replace("_", "-").partition("-")[0]
    same = [each for each in tags if each.partition("-")[0] == language]
    mean = f"Did you mean {same[0]!r}? " if len(same) == 1 else ""
    return f"{mean}Give one of: {', '.join(tags)}."


NO_PATIENT = "Take it away; nothing about a patient belongs here."
"""What is said of a column or key that does not exist, and of one that may be about a patient."""

_OF_PATIENTS = frozenset(
    (
        *("mrn", "surname", "forename", "nickname", "initials", "patient", "patientid", "pt", "child", "kid", "dob"),
        *("birth", "born", "birthday", "birthdate", "sex", "gender", "race", "ethnicity", "ssn", "nhs", "insurance"),
        *("insurer", "admission", "admitted", "encounter", "mother", "father", "guardian"),
    )
)
"""Words that are of patients wherever they stand."""

_OF_PEOPLE = frozenset(
    (
        *("id", "name", "first", "last", "given", "person", "policy", "member", "address", "street", "city", "zip"),
        *("postcode", "phone", "telephone", "mobile", "cell", "email", "mail", "parent", "parents", "contact"),
        *("visit", "account", "chart", "record", "room", "bed", "height", "weight"),
    )
)
"""Column names that would hold data about a patient, in a list with one row a patient."""


def is_about_a_patient(name: str, *, is_of_a_row: bool = False) -> bool:
    """Return whether a name of a column or key looks as if a patient's data stood there.

    Such a name is no slip of the pen for one that there is: "MRN" is a number of a patient, not the axis "mrd".

    Args:
        name: As it is written.
        is_of_a_row: Whether each value would be of one booklet, so that any person's name is that of a patient.

    Example:
        >>> [is_about_a_patient(name) for name in ("MRN", "Patient Name", "dateOfBirth", "papr", "name")]
        [True, True, True, False, False]
    """
    known = _OF_PATIENTS | _OF_PEOPLE if is_of_a_row else _OF_PATIENTS
    words = re.findall(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])", name)
    return name.casefold() in known or any(word.casefold() in known for word in words)
