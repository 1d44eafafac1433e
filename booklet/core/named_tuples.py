"""Named tuples whose classes are made in a tenth of the time that `typing.NamedTuple` takes, and are used like them.

Python writes a constructor for each class, compiles it, and looks at every annotation. A short command needs two dozen
of these classes, and makes few objects of most of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

__all__ = ["NamedTuple"]

if TYPE_CHECKING:
    from typing import NamedTuple
else:
    try:
        from _collections import _tuplegetter as _getter
    except ImportError:
        from operator import itemgetter

        def _getter(index, _):
            return property(itemgetter(index))

    _new = tuple.__new__

    class _Named(tuple):
        """What all of them do; `collections.namedtuple` says what that is."""

        __slots__ = ()

        def __new__(cls, *given, **named):
            if named:
                given = _completed(cls, given, named)
            elif len(given) != cls._count:
                given += cls._tails.get(len(given)) or _completed(cls, given, named)
            return _new(cls, given)

        @classmethod
        def _make(cls, items):
            made = _new(cls, items)
            if len(made) != cls._count:
                raise TypeError(f"{cls.__name__} is made of {cls._count} items; given were {len(made)}")
            return made

        def _replace(self, /, **named):
            made = _new(type(self), map(named.pop, self._fields, self))
            if named:
                raise TypeError(f"{type(self).__name__} has no field {', '.join(named)}")
            return made

        def _asdict(self):
            return dict(zip(self._fields, self, strict=True))

        __replace__ = _replace

        def __repr__(self):
            said = ", ".join(f"{name}={item!r}" for name, item in zip(self._fields, self, strict=True))
            return f"{type(self).__name__}({said})"

        def __getnewargs__(self):
            return tuple(self)

    def _completed(cls, given, named):
        """Return all items of a tuple of which some are given by their names, or not at all."""
        names, defaults = cls._fields, cls._field_defaults
        found = dict(zip(names, given, strict=False))
        wrong = len(given) > len(names) or found.keys() & named.keys() or named.keys() - set(names)
        items = {**defaults, **found, **named}
        if wrong or len(items) < len(names):
            raise TypeError(f"{cls.__name__} is made of {', '.join(names)}; given were {len(given)} and {[*named]}")
        return tuple([items[name] for name in names])

    class _NamedType(type):
        """Makes the class of a named tuple of one that is derived from `NamedTuple`."""

        def __new__(cls, name, bases, held):
            if not bases:
                return super().__new__(cls, name, bases, held)
            names = tuple(held.get("__annotations__", ()))
            defaults = {each: held[each] for each in names if each in held}
            getters = {each: _getter(index, None) for index, each in enumerate(names)}
            known = tuple(defaults.values())
            count, least = len(names), len(names) - len(known)
            fixed = {
                "__slots__": (),
                "__match_args__": names,
                "_fields": names,
                "_field_defaults": defaults,
                "_count": count,
                # What is left out, by how many items are given.
                "_tails": {given: known[given - least :] for given in range(least, count)},
            }
            return type(name, (_Named,), {**held, **getters, **fixed})

    class NamedTuple(metaclass=_NamedType):
        """The base of named tuples."""
