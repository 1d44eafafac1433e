"""Strict YAML: plain texts, lists and mappings, with the line of each value. No anchors, tags or repeated keys."""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import yaml

from booklet.errors import Problem
from booklet.files.folder import ContentFile
from booklet.files.problems import MAX_PROBLEMS, too_many

MAX_DEPTH = 24
MAX_NODES = 100_000
MAX_TEXT = 4_000

_MOST_LISTED = 5
"""Repeated keys that a message names."""

# The C parser is about ten times as fast; it is missing only where PyYAML was built without libyaml.
_Loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

_MICRO_SIGN, _GREEK_MU = "\u00b5", "\u03bc"
_UNREADABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]"
)
"""Control characters, and marks that turn the direction of text so that it reads unlike what it is."""

_TOO_DEEP = (f"lists and keys are nested more than {MAX_DEPTH} deep", "Flatten it.")

_PLAIN_WORDS = (
    # Some parsers give up before we count: libyaml at 1,000 brackets.
    ("exceeded maximum nesting depth", *_TOO_DEEP),
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


@dataclass
class Document:
    """One content file as plain data.

    Attributes:
        file: Where it comes from.
        text: The file as text.
        data: What it holds; empty if it cannot be read.
    """

    file: ContentFile
    text: str = ""
    data: dict[str, Any] = field(default_factory=dict)

    @property
    def path(self) -> str:
        """The file as messages name it."""
        return self.file.path

    def line(self, location: Sequence[str | int]) -> int:
        """Return the line of the value at a location, or of the nearest thing around it that is there."""
        node, line = self._root, 1
        for step in location:
            found = _child(node, step)
            if found:
                node, line = found
        return line

    @cached_property
    def _root(self) -> Any:
        # Lines are only asked for when something is wrong, so the file is parsed a second time only then.
        return yaml.compose(self.text, Loader=_Loader)


def read_yaml(file: ContentFile) -> tuple[Document, list[Problem]]:
    """Return a file as plain data, and what is wrong with its YAML."""
    builder = _Builder(file)
    try:
        text = _decode(file.data)
        builder.read(text)
    except _NotTextError as error:
        builder.refuse(error.line, error.message, error.hint)
    except yaml.YAMLError as error:
        builder.refuse(*_translated(error, text))
    if builder.problems:
        return Document(file), builder.problems
    document = Document(file, text, builder.root)
    return document, []


class _NotTextError(Exception):
    """Bytes that are not UTF-8 text."""

    def __init__(self, line: int, message: str, hint: str) -> None:
        super().__init__(message)
        self.line = line
        self.message = message
        self.hint = hint


def _decode(data: bytes) -> str:
    hint = "Save it as UTF-8."
    if data.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        raise _NotTextError(0, "the file is written in UTF-32", hint)
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise _NotTextError(0, "the file is written in UTF-16", hint)
    if b"\0" in data:
        raise _NotTextError(0, "the file holds NUL characters, so it is not plain text", hint)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _NotTextError(data.count(b"\n", 0, error.start) + 1, "this line is not UTF-8 text", hint) from None


class _Builder:
    """Turns parser events into plain data; the nesting is kept on a stack of its own, so depth costs no recursion."""

    def __init__(self, file: ContentFile) -> None:
        self.file = file
        self.problems: list[Problem] = []
        self.root: dict[str, Any] = {}
        self.documents: list[Any] = []
        self.open: list[tuple[list[Any], int]] = [(self.documents, 1)]

    def read(self, text: str) -> None:
        """Read the whole file, or up to where it is refused."""
        for event in _events(text):
            kind = type(event)
            if kind is yaml.ScalarEvent:
                self._scalar(event)
            elif kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
                self._start(event)
            elif kind is yaml.MappingEndEvent:
                items, line = self.open.pop()
                self.open[-1][0].append(self._mapping(items, line))
            elif kind is yaml.SequenceEndEvent:
                items, _ = self.open.pop()
                self.open[-1][0].append(items)
            elif kind is yaml.AliasEvent:
                self._refuse_alias(event)
            if len(self.open) > MAX_DEPTH:
                self.refuse(_line(event), *_TOO_DEEP)
                return
        self._finish()

    def refuse(self, line: int, message: str, hint: str) -> None:
        """Keep a problem of this file, unless there are enough of them."""
        if len(self.problems) < MAX_PROBLEMS:
            self.problems.append(Problem(self.file.path, line, message, hint))
        elif len(self.problems) == MAX_PROBLEMS:
            self.problems.append(too_many(self.file.path))

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        if event.tag is not None or event.anchor is not None:
            self._refuse_marks(event)
        value = event.value
        if len(value) > MAX_TEXT:
            self.refuse(_line(event), f"the text is longer than {MAX_TEXT:,} characters", "Cut it into pieces.")
        if not (value.isascii() and value.isprintable()):
            value = unicodedata.normalize("NFC", value).replace(_MICRO_SIGN, _GREEK_MU)
            if _UNREADABLE.search(value):
                self.refuse(_line(event), "the text holds a character that cannot be printed", "Type it again.")
        self.open[-1][0].append(value)

    def _start(self, event: yaml.MappingStartEvent | yaml.SequenceStartEvent) -> None:
        if event.tag is not None or event.anchor is not None:
            self._refuse_marks(event)
        self.open.append(([], _line(event)))

    def _mapping(self, items: list[Any], line: int) -> dict[str, Any]:
        keys = items[::2]
        if not all(isinstance(key, str) for key in keys):
            self.refuse(line, "a key here is not a word", "Write 'key: value'.")
            return {}
        mapping = dict(zip(keys, items[1::2], strict=True))
        if "<<" in mapping:
            self.refuse(line, "merge keys ('<<') are not allowed", "Write the values out.")
        if len(mapping) != len(keys):
            repeated = [repr(key) for key, count in Counter(keys).items() if count > 1]
            shown = ", ".join(repeated[:_MOST_LISTED])
            self.refuse(line, f"in what begins here, a key stands twice: {shown}", "Keep one of them.")
        return mapping

    def _refuse_marks(self, event: Any) -> None:
        if event.tag is not None:
            self.refuse(_line(event), f"tags such as {event.tag!r} are not allowed", "Write the value alone.")
        if event.anchor is not None:
            self.refuse(_line(event), f"anchors such as '&{event.anchor}' are not allowed", "Write the value alone.")

    def _refuse_alias(self, event: yaml.AliasEvent) -> None:
        message = "references with '*' are not allowed"
        self.refuse(_line(event), message, "Write the value out, or put the text in quotation marks.")
        self.open[-1][0].append("")

    def _finish(self) -> None:
        if len(self.documents) == 1 and isinstance(self.documents[0], dict):
            self.root = self.documents[0]
        elif len(self.documents) > 1:
            self.refuse(0, "'---' starts a second document", "Keep one document in a file.")
        elif not self.problems:
            message = (
                "the file is empty" if self.documents in ([], [""]) else "the file does not hold 'key: value' lines"
            )
            self.refuse(0, message, "Start with a key, for example 'id: …'.")


def _events(text: str) -> Iterator[Any]:
    loader = _Loader(text)
    try:
        for _ in range(MAX_NODES):
            event = loader.get_event()
            if event is None:
                return
            yield event
        raise _NotTextError(0, f"the file holds more than {MAX_NODES:,} values", "Cut it into smaller files.")
    finally:
        loader.dispose()


def _line(event: Any) -> int:
    return int(event.start_mark.line) + 1


def _child(node: Any, step: str | int) -> tuple[Any, int] | None:
    """Return the node below `node` that a key or list position leads to, and its line counted from 1."""
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value == step:
                return value, key.start_mark.line + 1
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        return node.value[step], node.value[step].start_mark.line + 1
    return None


def _translated(error: yaml.YAMLError, text: str) -> tuple[int, str, str]:
    """Return line, problem in plain words, and hint."""
    if not isinstance(error, yaml.MarkedYAMLError):
        found = _UNREADABLE.search(text)
        line = text.count("\n", 0, found.start()) + 1 if found else 0
        return line, "the text holds a character that cannot be printed", "Type it again."
    mark = error.problem_mark or error.context_mark
    line = mark.line + 1 if mark else 0
    said = error.problem or ""
    if mark and "cannot start any token" in said and text.split("\n")[line - 1][mark.column :].startswith("\t"):
        said = "found a tab"
    for part, message, hint in _PLAIN_WORDS:
        if part in said:
            return line, message, hint
    return line, f"this is not YAML as it should be ({said})", "Check this line and the one above."
