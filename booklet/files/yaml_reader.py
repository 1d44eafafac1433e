"""Strict YAML: plain texts, lists and mappings, with the line of each value. No anchors, tags or repeated keys."""

from __future__ import annotations

import codecs
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import yaml

from booklet.errors import Problem
from booklet.files.folder import ContentFile
from booklet.files.former_keys import FORMER_KEYS
from booklet.files.problems import MAX_PROBLEMS, in_a_line, too_many
from booklet.files.typed_text import TypedText
from booklet.files.yaml_faults import MAX_DEPTH, TOO_DEEP, translated, unprintable

MAX_NODES = 100_000
MAX_TEXT = 4_000

_MOST_LISTED = 5
"""Repeated keys that a message names."""

# The C parser is about ten times as fast; it is missing only where PyYAML was built without libyaml.
_Loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

_MICRO_SIGN, _GREEK_MU = "\u00b5", "\u03bc"


@dataclass
class YamlDocument:
    """One content file as plain data.

    Attributes:
        file: Where it comes from.
        text: The file as text.
        data: What it holds; empty if it cannot be read.
        has_folded: Whether a text in it is typed on several lines, which YAML joins to one.
    """

    file: ContentFile
    text: str = ""
    data: dict[str, Any] = field(default_factory=dict)
    has_folded: bool = False

    @property
    def path(self) -> str:
        """The file as messages name it."""
        return self.file.path

    def line(self, location: Sequence[str | int]) -> int:
        """Return the line of the value at a location, or of the nearest thing around it that is there."""
        node, line = self._root, 1
        for step in location:
            child = _child(node, step)
            if child:
                node, line = child
        return line

    def typed_lines(self, location: Sequence[str | int]) -> list[str]:
        """Return the lines a text is typed on where YAML joins them; nothing if it does not."""
        node = self._root if self.has_folded else None
        for step in location:
            child = _child(node, step)
            node = child[0] if child else None
        if not isinstance(node, yaml.ScalarNode) or node.style in {"|", ">"} or "\\" in node.value:
            return []
        typed = unicodedata.normalize("NFC", self.text[node.start_mark.index : node.end_mark.index])
        lines = (typed[1:-1] if node.style in {"'", '"'} else typed).splitlines()
        return [line.strip(" \t") for line in lines if line.strip(" \t")] if len(lines) > 1 else []

    @cached_property
    def _root(self) -> Any:
        # Lines are only asked for when something is wrong, so the file is parsed a second time only then.
        return yaml.compose(self.text, Loader=_Loader)


def read_yaml(file: ContentFile, *, is_typed: bool = True) -> tuple[YamlDocument, list[Problem]]:
    """Return a file as plain data, and what is wrong with its YAML.

    Args:
        file: The file.
        is_typed: Whether people type it, so that a text may be cut short by a slip; a program makes no slips.
    """
    builder = _Builder(file)
    try:
        text = _decode(file.data)
        builder.typed = TypedText(text) if is_typed else None
        builder.read(text)
    except _NotTextError as error:
        builder.refuse(error.line, error.message, error.hint)
    except yaml.YAMLError as error:
        builder.refuse(*translated(error, text))
    if builder.problems:
        return YamlDocument(file), builder.problems
    document = YamlDocument(file, text, builder.root, has_folded=builder.has_folded)
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
    # Old systems end lines with CR alone. What looks at texts as they are typed is to see the same lines.
    whole = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    try:
        return whole.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _NotTextError(whole.count(b"\n", 0, error.start) + 1, "this line is not UTF-8 text", hint) from None


class _Builder:
    """Turns parser events into plain data; the nesting is kept on a stack of its own, so depth costs no recursion."""

    def __init__(self, file: ContentFile) -> None:
        self.file = file
        self.problems: list[Problem] = []
        self.root: dict[str, Any] = {}
        self.typed: TypedText | None = None
        self.has_folded = False
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
                self.refuse(_line(event), *TOO_DEEP)
                return
        self._finish()

    def refuse(self, line: int, message: str, hint: str) -> None:
        """Keep a problem of this file, unless it is kept or there are enough of them."""
        problem = Problem(self.file.path, line, in_a_line(message), hint)
        if problem in self.problems[-1:]:
            return
        if len(self.problems) < MAX_PROBLEMS:
            self.problems.append(problem)
        elif len(self.problems) == MAX_PROBLEMS:
            self.problems.append(too_many(self.file.path))

    def _scalar(self, event: Any) -> None:
        if event.tag is not None or event.anchor is not None:
            self._refuse_marks(event)
        value = event.value
        for message, hint in self.typed.faults(event) if self.typed else ():
            self.refuse(int(event.end_mark.line) + 1, message, hint)
        if event.start_mark.line != event.end_mark.line and event.style not in {"|", ">"}:
            self.has_folded = True
        if len(value) > MAX_TEXT:
            self.refuse(_line(event), f"the text is longer than {MAX_TEXT:,} characters", "Cut it into pieces.")
        if not (value.isascii() and value.isprintable()):
            value = unicodedata.normalize("NFC", value).replace(_MICRO_SIGN, _GREEK_MU)
            if fault := unprintable(value):
                self.refuse(_line(event), *fault[1:])
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
            self.refuse(line, f"a key stands twice in what begins here: {shown}", "Keep one of them.")
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
        if len(self.documents) == 1 and isinstance(self.documents[0], dict) and self.documents[0]:
            self.root = self.documents[0]
        elif len(self.documents) > 1:
            self.refuse(0, "'---' starts a second document", "Keep one document in a file.")
        elif not self.problems:
            message = (
                "the file is empty"
                if self.documents in ([], [""], [{}])
                else "the file does not hold 'key: value' lines"
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
            if step in (key.value, FORMER_KEYS.get(key.value)):
                return value, key.start_mark.line + 1
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        return node.value[step], node.value[step].start_mark.line + 1
    return None
