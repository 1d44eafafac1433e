"""A plain command line of `booklet build`, read without click, which takes as long to import as a booklet to choose.

Plain is a line whose every word is an option of the command, written out, each once and with a value of its own.
Whatever else stands there, `--help` or a fault, is click's to read: it says what is wrong and how it is written.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from booklet.core.values import frozen
from booklet.ordering.order_fields import FIELDS

COMMAND = "build"

_OUTPUT, _CONTENT, _LISTS_ALL = "output", "content", "list_unsigned"

_NAMES: Mapping[str, str] = {
    **{field.option: field.name for field in FIELDS},
    "-o": _OUTPUT,
    "--output": _OUTPUT,
    "--content": _CONTENT,
    "--list-unsigned": _LISTS_ALL,
}
"""What each option gives, by how it is written."""

_FLAGS = frozenset((_LISTS_ALL, *(field.name for field in FIELDS if field.kind == "flag")))
"""What is given by an option alone, without a value."""


@frozen
class Plain:
    """What a plain line asks for.

    Attributes:
        texts: What is asked for, by name of the field.
        content: The content folder, or None.
        output: The file to write, or None.
        lists_all: Whether to name all blocks that are not signed.
    """

    texts: Mapping[str, str]
    content: str | None = None
    output: str | None = None
    lists_all: bool = False


def plain_build(words: Sequence[str]) -> Plain | None:
    """Return what a line asks for if it is a plain one of `booklet build`; else None."""
    if not words or words[0] != COMMAND:
        return None
    given: dict[str, str] = {}
    rest = iter(words[1:])
    for word in rest:
        name = _NAMES.get(word)
        value = "yes" if name in _FLAGS else next(rest, "")
        if name is None or name in given or not _is_plain(value):
            return None
        given[name] = value
    content, output = given.pop(_CONTENT, None), given.pop(_OUTPUT, None)
    lists_all = given.pop(_LISTS_ALL, "") != ""
    return Plain({field.name: given[field.name] for field in FIELDS if field.name in given}, content, output, lists_all)


def _is_plain(value: str) -> bool:
    """Return whether nobody could take a value for an option; one hyphen is standard output."""
    return value == "-" or (value != "" and not value.startswith("-"))
