"""Values: small classes of named fields that compare by what they hold and do not change, as `dataclasses` makes them.

The standard decorator writes and compiles half a dozen functions for each class, 0.35 ms on a usual machine, and this
program has a hundred and fifty of them: a third of the time of one booklet. Here a class shares all functions
but the one that makes its objects, which takes a fifth of that. Classes look, and are used, like frozen dataclasses
with slots; `replace` and `fields` stand here, too. Classes that keep what they have worked out (`cached_property`) have
no slots, and stay dataclasses.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Mapping
from inspect import get_annotations
from operator import attrgetter
from typing import Any, TypeVar, dataclass_transform, overload

T = TypeVar("T")

_VALUES_BETWEEN_LOOKS = 100_000
"""New objects before the garbage collector looks for cycles; Python's own number is 700."""

_NEEDED: Any = object()
"""Stands for the default of a field that has none."""


class Field:
    """One field of a value.

    Attributes:
        name: Its name.
        type: Its annotation, as it is written.
        default: Its value where none is given.
        factory: Makes that value, for each object anew.
        init: Whether it is given when an object is made.
        repr: Whether it is shown.
        compare: Whether objects that differ in it are different.
    """

    __slots__ = ("compare", "default", "factory", "init", "name", "repr", "type")

    def __init__(self, default: Any = _NEEDED, factory: Callable[[], Any] | None = None) -> None:
        self.name = self.type = ""
        self.default = default
        self.factory = factory
        self.init = self.repr = self.compare = True


def field(
    *,
    default: Any = _NEEDED,
    default_factory: Callable[[], Any] | None = None,
    init: bool = True,
    repr: bool = True,  # noqa: A002  (the names of dataclasses)
    compare: bool = True,
) -> Any:
    """Return what is said of a field beside its type, in place of its default."""
    made = Field(default, default_factory)
    made.init, made.repr, made.compare = init, repr, compare
    return made


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

    def made(cls: Any) -> Any:
        return _made(cls, is_frozen=True, eq=eq, order=order)

    return made if cls is None else made(cls)


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

    def made(cls: Any) -> Any:
        return _made(cls, is_frozen=False, eq=eq, order=False)

    return made if cls is None else made(cls)


def expect_many_values() -> None:
    """Have the garbage collector of this process look for cycles less often; a process of our own does so at its start.

    A booklet is many small values that all live to its end, and none of them is part of a cycle: looking through them
    is a tenth of a run. A program that makes booklets may want it, too.
    """
    gc.set_threshold(_VALUES_BETWEEN_LOOKS)


def replace(obj: T, /, **changes: Any) -> T:
    """Return an object with other values in some fields.

    Raises:
        TypeError: If there is no such field, or it cannot be given.
    """
    given = {each.name: getattr(obj, each.name) for each in fields(obj) if each.init and each.name not in changes}
    return type(obj)(**given, **changes)


def as_dict(of: Any) -> Any:
    """Return a value as plain data: a dictionary of its fields, and what they hold likewise."""
    if found := fields(of):
        return {each.name: as_dict(getattr(of, each.name)) for each in found}
    if isinstance(of, list | tuple):
        return [as_dict(item) for item in of]
    return of


def fields(of: Any) -> tuple[Field, ...]:
    """Return the fields of a value or of its class, in order; nothing if it is none."""
    found: tuple[Field, ...] = getattr(of, "__fields__", ())
    return found


def _made(cls: Any, *, is_frozen: bool, eq: bool, order: bool) -> Any:
    """Return the class with slots for its own fields, and with the functions of a value."""
    inherited = {each.name: each for base in reversed(cls.__mro__[1:]) for each in base.__dict__.get("__fields__", ())}
    own = dict(_own_fields(cls))
    every = tuple({**inherited, **own}.values())
    held = {
        name: item for name, item in cls.__dict__.items() if name not in own and name not in {"__dict__", "__weakref__"}
    }
    held |= {
        "__slots__": tuple(name for name in own if name not in inherited),
        "__fields__": every,
        "__match_args__": tuple(each.name for each in every if each.init),
        "__qualname__": cls.__qualname__,
        "__repr__": cls.__dict__.get("__repr__", _repr),
        "__getstate__": _getstate,
        "__setstate__": _setstate,
    }
    if eq:
        held["__eq__"], held["__hash__"] = _compared(every, cls, is_hashable=is_frozen)
    if order:
        held |= _ordered(every)
    if is_frozen:
        held |= {"__setattr__": _refuse, "__delattr__": _refuse}
    made = type(cls)(cls.__name__, cls.__bases__, held)
    made.__init__ = _init(made, every)
    return made


def _own_fields(cls: Any) -> Mapping[str, Field]:
    """Return the fields that a class names itself: its annotations, but for those of the class as a whole."""
    own: dict[str, Field] = {}
    for name, annotation in get_annotations(cls).items():
        if "ClassVar" in str(annotation):
            continue
        default = cls.__dict__.get(name, _NEEDED)
        found = default if isinstance(default, Field) else Field(default)
        found.name, found.type = name, annotation
        own[name] = found
    return own


def _init(cls: Any, every: tuple[Field, ...]) -> Any:
    """Return the function that makes objects; names of fields are identifiers, and nothing else is compiled."""
    known: dict[str, Any] = {"_NEEDED": _NEEDED}
    given, lines = [], []
    for index, each in enumerate(every):
        # A slot sets its value whether or not the class lets others do so.
        known[f"_s{index}"] = getattr(cls, each.name).__set__
        source = each.name
        if each.factory is not None:
            known[f"_f{index}"] = each.factory
            source = f"_f{index}() if {each.name} is _NEEDED else {each.name}" if each.init else f"_f{index}()"
        known[f"_d{index}"] = _NEEDED if each.factory is not None else each.default
        if each.init:
            has_default = each.factory is not None or each.default is not _NEEDED
            given.append(f"{each.name}=_d{index}" if has_default else each.name)
            lines.append(f" _s{index}(self, {source})")
        elif each.factory is not None or each.default is not _NEEDED:
            lines.append(f" _s{index}(self, {source if each.factory is not None else f'_d{index}'})")
    if hasattr(cls, "__post_init__"):
        lines.append(" self.__post_init__()")
    code = f"def __init__(self, {', '.join(given)}):\n" + ("\n".join(lines) or " pass")
    scope: dict[str, Any] = {}
    exec(code, known, scope)
    made = scope["__init__"]
    made.__qualname__ = f"{cls.__qualname__}.__init__"
    made.__annotations__ = {each.name: each.type for each in every if each.init}
    made.__module__ = cls.__module__
    return made


def _compared(every: tuple[Field, ...], cls: Any, *, is_hashable: bool) -> tuple[Any, Any]:
    """Return how objects are compared and hashed, unless the class says it itself."""
    held = _getter(tuple(each.name for each in every if each.compare))

    def equal(self: Any, other: Any) -> Any:
        if other.__class__ is not self.__class__:
            return NotImplemented
        return self is other or held(self) == held(other)

    def hashed(self: Any) -> int:
        return hash(held(self))

    own = cls.__dict__.get("__hash__")
    return cls.__dict__.get("__eq__", equal), own or (hashed if is_hashable else None)


def _ordered(every: tuple[Field, ...]) -> dict[str, Any]:
    held = _getter(tuple(each.name for each in every if each.compare))

    def below(self: Any, other: Any) -> Any:
        return held(self) < held(other) if other.__class__ is self.__class__ else NotImplemented

    return {"__lt__": below}


def _getter(names: tuple[str, ...]) -> Callable[[Any], Any]:
    """Return what reads fields of an object, all at once."""
    return attrgetter(*names) if names else lambda _: ()


def _repr(self: Any) -> str:
    shown = ", ".join(f"{each.name}={getattr(self, each.name)!r}" for each in fields(self) if each.repr)
    return f"{type(self).__qualname__}({shown})"


def _refuse(self: Any, name: str, *_: object) -> None:
    raise AttributeError(f"{type(self).__name__}.{name} does not change; 'replace' makes another value")


def _getstate(self: Any) -> list[Any]:
    return [getattr(self, each.name) for each in fields(self)]


def _setstate(self: Any, state: list[Any]) -> None:
    for each, held in zip(fields(self), state, strict=True):
        object.__setattr__(self, each.name, held)
