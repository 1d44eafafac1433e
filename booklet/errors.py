"""Every exception of the package, and the exit code each one ends the command with."""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntEnum

from booklet.core.values import frozen


class ExitCode(IntEnum):
    """What the `booklet` command ends with; stable interface, listed in the README."""

    DONE = 0
    BUG = 1
    USAGE = 2
    CONTENT = 3
    PROFILE = 4
    LAYOUT = 5
    ACCESSIBILITY = 6
    OUTPUT = 7
    NOT_APPROVED = 8
    SOME_ROWS_FAILED = 9
    INTERRUPTED = 130


@frozen(order=True)
class Problem:
    """One thing that is wrong, where it is, and what to do about it.

    Attributes:
        path: The file as the user knows it, or "" when no file is meant.
        line: Line in the file, counted from 1; 0 when the whole file is meant.
        message: What is wrong, one sentence.
        hint: What to do, one imperative sentence, or "".
        rule: Name of the rule that was broken, or "" for what a file must be like to be read at all. Two problems that
            differ in nothing else are the same.
    """

    path: str
    line: int
    message: str
    hint: str = ""
    rule: str = ""

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Problem) and self._told() == other._told()

    def __hash__(self) -> int:
        return hash(self._told())

    def _told(self) -> tuple[str, int, str, str]:
        return (self.path, self.line, self.message, self.hint)

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}: " if self.path and self.line else f"{self.path}: " if self.path else ""
        return f"{place}{self.message}"


class BookletError(Exception):
    """A fault the user can do something about.

    Attributes:
        message: Place and problem, one sentence.
        hint: What to do, or "".
    """

    exit_code: ExitCode = ExitCode.BUG

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class ContentError(BookletError):
    """Content files cannot be used as they are written.

    Attributes:
        problems: All problems of the run, sorted by file and line.
    """

    exit_code = ExitCode.CONTENT

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__("\n".join(str(problem) for problem in self.problems))


class UntranslatedError(ContentError):
    """Something that would be printed is not said in a language of the order.

    Attributes:
        language: Tag of the language.
    """

    def __init__(self, problems: Iterable[Problem], language: str) -> None:
        super().__init__(problems)
        self.language = language


class CheckFailedError(BookletError):
    """A check found problems; each has been printed."""

    exit_code = ExitCode.CONTENT


class ProfileError(BookletError):
    """The profile names a value that does not exist, or a pair the sources do not describe."""

    exit_code = ExitCode.PROFILE


class OrderError(BookletError):
    """Something is asked for that there is not, or that does not go with the rest of the order.

    Attributes:
        field: What of the order it is about: name of a field of `booklet.order.Order`.
    """

    exit_code = ExitCode.USAGE

    def __init__(self, field: str, message: str, hint: str = "") -> None:
        super().__init__(message, hint)
        self.field = field


class UnknownLanguageError(OrderError):
    """The content is neither written in a language nor translated to it."""

    exit_code = ExitCode.PROFILE


class RefusedOrderError(BookletError):
    """An order cannot be made as it is written; its exit code is that of its first fault.

    Attributes:
        faults: Each with the name of the field it is about, "" for the order as a whole.
    """

    def __init__(self, faults: Iterable[tuple[str, BookletError]]) -> None:
        self.faults = tuple(faults)
        first = self.faults[0][1]
        super().__init__("\n".join(error.message for _, error in self.faults), first.hint)
        self.exit_code = first.exit_code


class NoMatchingContentError(ProfileError):
    """The profile is possible, but nothing in the library is for it."""


class LayoutError(BookletError):
    """A block cannot be made up into pages."""

    exit_code = ExitCode.LAYOUT


class MissingGlyphError(LayoutError):
    """No font of the booklet has a character that the text uses.

    Attributes:
        character: The character.
    """

    def __init__(self, character: str, where: str = "") -> None:
        message = f"no font of this booklet has the character {character!r} (U+{ord(character):04X})"
        super().__init__(f"{where}: {message}" if where else message, "Type the words without it.")
        self.character = character


class AccessibilityError(BookletError):
    """The PDF would not be accessible: no language, a skipped heading level, a picture without words."""

    exit_code = ExitCode.ACCESSIBILITY


class OutputError(BookletError):
    """The file cannot be written."""

    exit_code = ExitCode.OUTPUT


class NotApprovedError(BookletError):
    """The booklet holds text that no clinician has signed, and only signed text was asked for."""

    exit_code = ExitCode.NOT_APPROVED


class BatchStoppedError(OutputError):
    """A batch cannot go on: its output folder is full or gone, or it lost its workers. Files that are made stay."""


class SomeRowsFailedError(BookletError):
    """Some rows of a batch could not be made; each has been named."""

    exit_code = ExitCode.SOME_ROWS_FAILED
