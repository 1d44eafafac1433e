"""What a parser of YAML says is wrong, in plain words: the line, the problem, what to do."""

from __future__ import annotations

import re
from collections.abc import Iterator

import yaml

MAX_DEPTH = 24

_TURNING = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
"""Marks that turn the direction of text so that it reads unlike what it is (Unicode, property Bidi_Control)."""

_UNREADABLE = re.compile(rf"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u2028\u2029\ufeff\ufffe\uffff{_TURNING}]")

TOO_DEEP = (f"lists and keys are nested more than {MAX_DEPTH} deep", "Flatten it.")

_PLAIN_WORDS = (
    # Some parsers give up before we count: libyaml at 1,000 brackets.
    ("exceeded maximum nesting depth", *TOO_DEEP),
    ("found character '\\t'", "a tab stands where spaces are needed", "Use spaces to indent."),
    ("found a tab", "a tab stands where spaces are needed", "Use spaces to indent."),
    (
        "mapping values are not allowed",
        "a colon is out of place here",
        "Put text that holds a colon in quotation marks, and check the indentation.",
    ),
    ("could not find expected ':'", "this line is neither 'key: value' nor '- item'", "Check it and the line above."),
    ("unexpected end of stream", "a quotation mark is opened and not closed", "Close it."),
    (
        "undefined alias",
        "references with '*' are not allowed",
        "Write the value out, or put the text in quotation marks.",
    ),
    (
        "cannot start any token",
        "this begins with a character that means something to YAML",
        "Put it in quotation marks.",
    ),
    ("escape character", "a backslash in double quotation marks stands before the wrong letter", "Use '…' instead."),
    ("expected", "the indentation does not fit the lines above", "Line it up with what belongs together."),
)
"""What the YAML parser says, what we say, and what to do."""

_BREAK = re.compile("\r\n|[\r\n\x85\u2028\u2029]")
_QUOTED = re.compile(r""""(?:[^"\\]|\\.)*"|(?<=[\s:,\[{])'(?:[^']|'')*'""")
_COMMENT = re.compile(r"\S[ \t]+#")
HASH = ("the text ends before ' #': what is behind it is not read", "Put the text in quotation marks.")
"""Problem and hint where a text is cut short."""

_FURTHER_RIGHT = (
    "this line begins further right than the one above",
    "Take the spaces at its start away; put text that goes on there, and holds a colon, in quotation marks.",
)


def unprintable(text: str) -> tuple[int, str, str] | None:
    """Return the place, the problem and a hint for the first character that no text may hold; None if there is none."""
    match = _UNREADABLE.search(text)
    if match is None:
        return None
    point = f"U+{ord(match[0]):04X}"
    if re.fullmatch(f"[{_TURNING}]", match[0]):
        hint = "Take it out: numbers and Latin words stand in their order without it."
        return match.start(), f"the text holds a mark that turns the direction of words ({point})", hint
    return match.start(), f"the text holds a character that cannot be printed ({point})", "Type it again."


def translated(error: yaml.YAMLError, text: str) -> tuple[int, str, str]:
    """Return line, problem in plain words, and hint."""
    if not isinstance(error, yaml.MarkedYAMLError):
        place, message, hint = unprintable(text) or (-1, "the file holds what is no text", "Type it again.")
        return (len(_lines(text[:place])) if place >= 0 else 0), message, hint
    mark = error.problem_mark or error.context_mark
    line = mark.line + 1 if mark else 0
    problem = error.problem or ""
    if mark and "cannot start any token" in problem and _lines(text)[line - 1][mark.column :].startswith("\t"):
        problem = "found a tab"
    if (
        mark
        and ("mapping values are not allowed" in problem or "expected key" in problem)
        and _is_further_right(text, line)
    ):
        return line, *_FURTHER_RIGHT
    if "expected ',' or" in problem and (cut := _cut_line(text, error)):
        return cut, *HASH
    for part, message, hint in _PLAIN_WORDS:
        if part in problem:
            return line, message, hint
    return line, f"this is not YAML as it should be ({problem})", "Check this line and the one above."


def _lines(text: str) -> list[str]:
    """Return the lines of a text as a parser of YAML counts them (YAML 1.1, 5.4)."""
    return _BREAK.split(text)


def _is_further_right(text: str, line: int) -> bool:
    """Return whether a line of a file, counted from 1, is indented though the text above it is complete."""
    lines = _lines(text)
    above = next(
        (each for each in reversed(lines[: line - 1]) if each.strip() and not each.lstrip().startswith("#")), ""
    )
    return _indent(lines[line - 1]) > _indent(above) and not above.rstrip().endswith((":", "|", ">", "-"))


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _cut_line(text: str, error: yaml.MarkedYAMLError) -> int:
    """Return the line of a list or mapping in brackets whose end is behind a '#'; 0 if there is none."""
    lines = _lines(text)
    return next((line for line in _lines_of(error) if _COMMENT.search(_QUOTED.sub('""', lines[line - 1]))), 0)


def _lines_of(error: yaml.MarkedYAMLError) -> Iterator[int]:
    """Yield the lines from where what is wrong begins to where it was noticed, counted from 1."""
    if error.context_mark and error.problem_mark:
        yield from range(error.context_mark.line + 1, error.problem_mark.line + 1)
