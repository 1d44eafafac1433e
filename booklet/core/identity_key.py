"""Keys of what is kept: the very objects it was made from."""

from __future__ import annotations

from typing import Generic, TypeVar

T = TypeVar("T")


class Same(Generic[T]):
    """Stands for an object in a key; two of them are equal if they stand for the same object.

    Nothing looks into the object, however much it holds; the key keeps it alive, so that no other takes its place.

    Attributes:
        thing: The object.
    """

    __slots__ = ("thing",)

    def __init__(self, thing: T) -> None:
        self.thing = thing

    def __hash__(self) -> int:
        return id(self.thing)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Same) and self.thing is other.thing
