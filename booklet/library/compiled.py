"""A library as JSON, and back: content that was read and checked once, kept for the next run.

Blocks stay text until somebody asks for them. Only what a checked library holds can be written, and only records of
this program are made of what is read, so that no file can make anything else.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from importlib import import_module
from types import MappingProxyType
from typing import Any

import msgspec

from booklet.core.values import as_dict, fields
from booklet.files.record import Record
from booklet.library.library import Library
from booklet.model.conditions import Every, Is, Not, Some, Trait
from booklet.model.entry import Entry, Sealed, axes_of
from booklet.model.text import Span, Text
from booklet.model.untranslated import Untranslated

_RECORD = ""
"""JSON key that holds a record's class name. Like all marker keys, it cannot be an id."""

_MAPPINGS = ("axes", "subtypes", "phases", "drugs", "terms", "figures", "sources", "chapters")
_PLAIN = ("title", "language", "version", "hash", "hidden", "alphabet", "machine")

_SPAN = {each.name: each.default for each in fields(Span)}


def as_json(library: Library) -> Any:
    """Return a library, without a site's details, as JSON holds it."""
    return {
        **{name: _written(getattr(library, name)) for name in _PLAIN},
        **{name: _written(dict(getattr(library, name))) for name in _MAPPINGS},
        "untranslated": [as_dict(each) for each in library.untranslated],
        "entries": [_entry(entry) for entry in library.entries],
        # As a text in the text: most runs ask for no code.
        "codes": msgspec.json.encode(_written(library.codes)).decode(),
    }


def from_json(data: Any) -> Library:
    """Return a library from its JSON.

    Raises:
        ValueError: If it is none, or of another program.
    """
    try:
        values: dict[str, Any] = {name: _read(data[name]) for name in _PLAIN}
        values |= {name: MappingProxyType(_read(data[name])) for name in _MAPPINGS}
        codes: str = data["codes"]
        entries = tuple(_entry_of(entry) for entry in data["entries"])
        values["untranslated"] = tuple(Untranslated(**each) for each in data["untranslated"])
        return Library(**values, entries=entries, held_codes=Sealed(lambda: tuple(_revived(codes))))
    except (LookupError, TypeError, AttributeError, ImportError) as error:
        raise ValueError("this is no library") from error


def _entry(entry: Entry) -> dict[str, Any]:
    own = {each.name: _written(getattr(entry, each.name)) for each in fields(Entry) if each.name != "held"}
    # As a text in the text, so that a block is read when it is asked for.
    return {**own, "axes": axes_of(entry.block), "held": msgspec.json.encode(_written(entry.block)).decode()}


def _entry_of(data: Mapping[str, Any]) -> Entry:
    text, axes = data["held"], tuple(data["axes"])
    own = {name: _read(value) for name, value in data.items() if name not in {"held", "axes"}}
    return Entry(**own, held=Sealed(lambda: _revived(text), axes))


def _revived(text: str) -> Any:
    return _read(msgspec.json.decode(text))


def _written(value: Any) -> Any:
    """Return a value of a record as JSON holds it: what is no plain text, number or list, under a mark.

    Raises:
        TypeError: If no record holds such a value.
    """
    if value is None or isinstance(value, str | bool | int | float):
        return value
    for kind, write in _WRITERS.items():
        if isinstance(value, kind):
            return write(value)
    raise TypeError(f"{type(value).__name__} has no form in JSON")


def _record(record: Record) -> dict[str, Any]:
    """Return a record: its kind, and what is not as usual."""
    usual = _defaults(type(record))
    own = {name: _written(held) for name, held in record.__dict__.items() if held != usual[name]}
    return {_RECORD: f"{type(record).__module__}:{type(record).__qualname__}", **own}


_WRITERS: Mapping[type, Callable[[Any], Any]] = {
    Text: lambda text: {"%": [_span(span) for span in text.spans]},
    tuple: lambda values: [_written(item) for item in values],
    Record: _record,
    dict: lambda values: {key: _written(held) for key, held in values.items()},
    frozenset: lambda values: {"#": sorted(values)},
    Trait: lambda trait: {"~": [sorted(trait.values), trait.is_known]},
    Is: lambda condition: {"=": [condition.axis, sorted(condition.values)]},
    Every: lambda condition: {"&": [_written(part) for part in condition.parts]},
    Some: lambda condition: {"|": [_written(part) for part in condition.parts]},
    Not: lambda condition: {"!": _written(condition.part)},
}
"""How values are written."""


def _span(span: Span) -> Any:
    """Return a span: its words, or all that is not as usual."""
    own = {name: getattr(span, name) for name, usual in _SPAN.items() if getattr(span, name) != usual}
    return own["text"] if own.keys() == {"text"} else own


def _read(value: Any) -> Any:
    """Return a value from its form in JSON."""
    if isinstance(value, list):
        return tuple([_read(item) if item.__class__ in _SHAPES else item for item in value])
    if not isinstance(value, dict):
        return value
    if _RECORD in value:
        return _record_of(value)
    if len(value) == 1:
        ((mark, held),) = value.items()
        if mark in _MARKS:
            return _MARKS[mark](held)
    return {name: _read(held) for name, held in value.items()}


def _record_of(data: dict[str, Any]) -> Record:
    kind, defaults = _kind(data[_RECORD])
    values = {**defaults, **data}
    del values[_RECORD]
    for name, held in data.items():
        if held.__class__ in _SHAPES:
            values[name] = _read(held)
    return kind.from_checked(values)


def _text(spans: list[Any]) -> Text:
    return Text(tuple([Span(span) if span.__class__ is str else Span(**{"text": "", **span}) for span in spans]))


_SHAPES: frozenset[type] = frozenset({dict, list})
"""What stands for something else in JSON."""

_MARKS: Mapping[str, Callable[[Any], Any]] = {
    "%": _text,
    "#": frozenset,
    "~": lambda value: Trait(frozenset(value[0]), is_known=value[1]),
    "=": lambda value: Is(value[0], frozenset(value[1])),
    "&": lambda value: Every(tuple(map(_read, value))),
    "|": lambda value: Some(tuple(map(_read, value))),
    "!": lambda value: Not(_read(value)),
}
"""What stands under a mark, and how it is made."""


@cache
def _kind(name: str) -> tuple[type[Record], Mapping[str, Any]]:
    """Return a kind of record by its name, with the defaults of its fields in order.

    Raises:
        LookupError: If there is no such record.
    """
    module, _, kind = name.partition(":")
    found = getattr(import_module(module), kind) if module.startswith("booklet.") else None
    if not (isinstance(found, type) and issubclass(found, Record)):
        raise LookupError(name)
    return found, _defaults(found)


def _defaults(kind: type[Record]) -> Mapping[str, Any]:
    return {name: field.default for name, field in kind.record_fields.items()}
