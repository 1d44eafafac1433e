"""Keys of what is kept: the very objects it was made from."""

from __future__ import annotations

from operator import is_
from typing import Generic, TypeVar

from booklet.core.values import frozen

T = TypeVar("T")


@frozen(eq=False)
class Same(Generic[T]):
    """Stands for an object in a key; two of them are equal if they stand for the same object.

    Nothing looks into the object, however much it holds; the key keeps it alive, so that no other takes its place.

    Attributes:
        thing: The object.
    """

    thing: T

    def __hash__(self) -> int:
        return id(self.thing)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Same) and self.thing is other.thing


class SameItems(Generic[T]):
    """Stands for the objects of a tuple in a key, as `Same` does for one; the tuple may be another one.

    Attributes:
        things: The objects.
    """

    __slots__ = ("_hash", "things")

    def __init__(self, things: tuple[T, ...]) -> None:
        self.things = things
        self._hash = hash(tuple(map(id, things)))

    def __hash__(self) -> int:
        return self._hash

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, SameItems) or len(self.things) != len(other.things):
            return False
        return all(map(is_, self.things, other.things))
