"""Plain command lines of `booklet build` and `booklet list`, read without click, which takes long to import.

Plain is a line whose every word is an option of the command, written out, each once and with a value of its own.
Whatever else stands there, `--help` or a fault, is click's to read: it says what is wrong and how it is written.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from booklet.core.values import frozen

_BUILD = "build"

_OUTPUT, _CONTENT, _LISTS_ALL = "output", "content", "list_unsigned"

_OTHERS: Mapping[str, str] = {
    "-o": _OUTPUT,
    "--output": _OUTPUT,
    "--content": _CONTENT,
    "--list-unsigned": _LISTS_ALL,
}
"""What options of `booklet build` give that are none of an order, by how they are written."""


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
    if not words or words[0] != _BUILD:
        return None
    from booklet.ordering.order_fields import FIELDS  # noqa: PLC0415  (`list` has none of them)

    # What each option gives, by how it is written, and what is given by an option alone.
    names = {**{field.option: field.name for field in FIELDS}, **_OTHERS}
    flags = {_LISTS_ALL, *(field.name for field in FIELDS if field.kind == "flag")}
    given: dict[str, str] = {}
    rest = iter(words[1:])
    for word in rest:
        name = names.get(word)
        value = "yes" if name in flags else next(rest, "")
        if name is None or name in given or not _is_plain(value):
            return None
        given[name] = value
    content, output = given.pop(_CONTENT, None), given.pop(_OUTPUT, None)
    lists_all = given.pop(_LISTS_ALL, "") != ""
    return Plain({field.name: given[field.name] for field in FIELDS if field.name in given}, content, output, lists_all)


@frozen
class PlainList:
    """What a plain line of `booklet list` asks for.

    Attributes:
        content: The content folder, or None.
    """

    content: str | None = None


def plain_list(words: Sequence[str]) -> PlainList | None:
    """Return what a line asks for if it is a plain one of `booklet list`; else None."""
    match list(words):
        case ["list"]:
            return PlainList()
        case ["list", "--content", content] if _is_plain(content):
            return PlainList(content)
    return None


def _is_plain(value: str) -> bool:
    """Return whether nobody could take a value for an option; one hyphen is standard output."""
    return value == "-" or (value != "" and not value.startswith("-"))
