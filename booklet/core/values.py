"""Values: small classes of named fields that compare by what they hold and do not change.

Two decorators make them `msgspec` structs: classes look, and are used, like frozen dataclasses with slots, and type
checkers know their fields. A struct is defined, made, compared and hashed in C: the standard decorator
writes and compiles half a dozen functions for each class, and this program has more than two hundred.
Classes that keep what they have worked out (`cached_property`) stay dataclasses.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, NamedTuple, TypeVar, dataclass_transform, overload

import msgspec
import msgspec.structs
from msgspec.structs import replace as _replaced

__all__ = [
    "ValueField",
    "annotations_of",
    "as_dict",
    "expect_many_values",
    "field",
    "fields",
    "force_setattr",
    "frozen",
    "replace",
    "slotted",
]

T = TypeVar("T")

_VALUES_BETWEEN_LOOKS = 100_000
"""New objects before the garbage collector looks for cycles; Python's own number is 700."""

_NAME_OF_CLASS = "#"
"""What the name of its class is called in a value that is written as data; no field is called so."""

_PLAIN = {kind.__name__: kind for kind in (bool, bytes, float, int, str)}

_STRUCT: Any = type(msgspec.Struct)
"""The class of struct classes."""

_MADE: Any = type(msgspec.field(default_factory=list)), type(msgspec.NODEFAULT)
"""The classes of defaults that are no values."""


class ValueField(NamedTuple):
    """One field of a value.

    Attributes:
        name: Its name.
        type: Its annotation, as it is written.
        default: Its value where none is given; `msgspec.NODEFAULT` if it has to be given, or is made for each object.
    """

    name: str
    type: str
    default: Any


def field(*, default: Any = msgspec.NODEFAULT, default_factory: Any = msgspec.NODEFAULT, init: bool = True) -> Any:
    """Return what is said of a field beside its type, in place of its default.

    Args:
        default: Its value where none is given.
        default_factory: Makes that value, for each object anew.
        init: Whether it is given when an object is made; if not, `__post_init__` sets it by `force_setattr`.
    """
    if not init:
        return None
    if default_factory is not msgspec.NODEFAULT:
        return msgspec.field(default_factory=default_factory)
    return msgspec.field(default=default)


@overload
def frozen(cls: type[T], /) -> type[T]: ...


@overload
def frozen(*, eq: bool = True, order: bool = False) -> Callable[[type[T]], type[T]]: ...


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(cls: Any = None, /, *, eq: bool = True, order: bool = False) -> Any:
    """Make a class a value: made of its annotated fields, with slots; its objects never change.

    Args:
        cls: The class.
        eq: Whether two objects are equal if all fields are; if not, each equals itself alone.
        order: Whether objects are ordered by their fields, the first one first.
    """
    if cls is None:
        return lambda cls: _struct(cls, is_frozen=True, eq=eq, order=order)
    return _struct(cls, is_frozen=True, eq=eq, order=order)


@overload
def slotted(cls: type[T], /) -> type[T]: ...


@overload
def slotted(*, eq: bool = True) -> Callable[[type[T]], type[T]]: ...


@dataclass_transform(field_specifiers=(field,))
def slotted(cls: Any = None, /, *, eq: bool = True) -> Any:
    """Make a class one of annotated fields, with slots, whose objects change while something is made.

    Args:
        cls: The class.
        eq: Whether two objects are equal if all fields are; if not, each equals itself alone.
    """
    if cls is None:
        return lambda cls: _struct(cls, is_frozen=False, eq=eq, order=False)
    return _struct(cls, is_frozen=False, eq=eq, order=False)


def expect_many_values() -> None:
    """Have the garbage collector of this process look for cycles less often; a process of our own does so at its start.

    A booklet is many small values that all live to its end, and none of them is part of a cycle: looking through them
    is a tenth of a run. A program that makes booklets may want it, too.
    """
    gc.set_threshold(_VALUES_BETWEEN_LOOKS)


def replace(obj: T, /, **changes: Any) -> T:
    """Return an object with other values in some fields.

    Raises:
        TypeError: If there is no such field.
    """
    made: T
    if isinstance(obj, msgspec.Struct):
        made = _replaced(obj, **changes)
        return made
    # What stands for a value says itself how it is copied.
    own = getattr(type(obj), "__replace__", None)
    made = own(obj, **changes) if own else _replaced(obj, **changes)  # type: ignore[type-var]
    return made


def force_setattr(obj: Any, name: str, value: object) -> None:
    """Set a field of a value while it is being made, in its `__post_init__`."""
    msgspec.structs.force_setattr(obj, name, value)


def as_dict(of: Any) -> Any:
    """Return a value as plain data: a dictionary of its fields, and what they hold likewise."""
    if found := fields(of):
        return {each.name: as_dict(getattr(of, each.name)) for each in found}
    if isinstance(of, list | tuple):
        return [as_dict(item) for item in of]
    return of


def fields(of: Any) -> tuple[ValueField, ...]:
    """Return the fields of a value or of its class, in order; nothing if it is none."""
    return _fields(of if isinstance(of, type) else type(of))


def annotations_of(cls: type) -> Mapping[str, Any]:
    """Return a class's own annotations, as they are written.

    `inspect.get_annotations` says the same; importing it takes ten times as long as this module.
    """
    # Classes of C have none; the others have their own alone (Python 3.10 and later).
    found: Mapping[str, Any] = getattr(cls, "__annotations__", {})
    return found


@cache
def _fields(cls: Any) -> tuple[ValueField, ...]:
    if not isinstance(cls, _STRUCT):
        return ()
    types: dict[str, Any] = {}
    for base in reversed(cls.__mro__):
        types |= annotations_of(base)
    names, defaults = cls.__struct_fields__, cls.__struct_defaults__
    known = (*(msgspec.NODEFAULT,) * (len(names) - len(defaults)), *defaults)
    return tuple(
        ValueField(name, _written(types[name]), msgspec.NODEFAULT if isinstance(default, _MADE) else default)
        for name, default in zip(names, known, strict=True)
    )


def _written(annotation: Any) -> str:
    """Return an annotation as it is written, but for other names of the same class."""
    return annotation.__name__ if isinstance(annotation, type) else str(annotation)


def _known(cls: Any) -> dict[str, Any]:
    """Return annotations with the classes themselves where a plain name stands for one that is there already.

    `msgspec` compiles all others when it is told to read such values.
    """
    around = sys.modules[cls.__module__].__dict__ if cls.__module__ in sys.modules else {}
    found = {}
    for name, annotation in annotations_of(cls).items():
        there = around.get(annotation) or _PLAIN.get(annotation)
        found[name] = there if isinstance(there, type) else annotation
    return found


def _struct(cls: Any, *, is_frozen: bool, eq: bool, order: bool) -> Any:
    """Return the class as a struct: the same names, with slots for its fields."""
    if isinstance(cls, _STRUCT):
        # What is derived from a struct is one, made as its base is.
        return cls
    held = {name: item for name, item in cls.__dict__.items() if name not in {"__dict__", "__weakref__"}}
    held["__annotations__"] = _known(cls)
    bases = tuple(base for base in cls.__bases__ if base is not object)
    # The tag names the class where a value is stored as data. A value that never changes can hold only older values, so
    # it is in no cycle, and the garbage collector need not look at it.
    return _STRUCT(
        cls.__name__,
        (*bases, msgspec.Struct),
        held,
        frozen=is_frozen,
        eq=eq,
        order=order,
        omit_defaults=True,
        gc=not (is_frozen and eq),
        tag=True,
        tag_field=_NAME_OF_CLASS,
    )
