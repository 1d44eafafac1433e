"""Results that are kept and used again: those of booklets, and apart from them those of sheets and cards."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache
from typing import Any, ClassVar, Generic, ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")

MOST_KEPT = 2048
"""Results of one kind that are kept, the last used ones: what the booklets of all profiles of one content share."""

_IS_APART: ContextVar[bool] = ContextVar("is_apart", default=False)


class CachedFunction(Generic[P, T]):
    """A function whose results are kept, in two rooms: those of `apart()` take nothing of the place of the others."""

    __slots__ = ("__wrapped__", "_apart", "_most", "_usual")

    _share: ClassVar[float] = 1.0
    _every: ClassVar[list[CachedFunction[Any, Any]]] = []

    def __init__(self, function: Callable[P, T], most: int) -> None:
        self.__wrapped__ = function
        self._most = most
        self._every.append(self)
        self._begin()

    def _begin(self) -> None:
        """Begin with empty rooms."""
        most = max(1, round(self._most * self._share))
        self._usual: Any = lru_cache(maxsize=most)(self.__wrapped__)
        self._apart: Any = lru_cache(maxsize=most)(self.__wrapped__)

    @classmethod
    def keep_share(cls, share: float) -> None:
        """Have all functions keep fewer results in this process than they usually do.

        Args:
            share: How many of them, from 0 to 1. If it is another than before, what is kept goes.
        """
        if share != cls._share:
            cls._share = share
            for each in cls._every:
                each._begin()  # noqa: SLF001  (its own class)

    def room(self) -> Callable[P, T]:
        """Return the function that keeps what is made now; whoever calls it many times asks for it once."""
        found: Callable[P, T] = self._apart if _IS_APART.get() else self._usual
        return found

    def __call__(self, *given: P.args, **named: P.kwargs) -> T:
        """Return what is kept, or make it."""
        return self.room()(*given, **named)

    def misses(self) -> int:
        """Return how often something had to be made, sheets and cards apart."""
        count: int = self._usual.cache_info().misses
        return count

    def cache_clear(self) -> None:
        """Empty both rooms."""
        self._usual.cache_clear()
        self._apart.cache_clear()


def kept(most: int = MOST_KEPT) -> Callable[[Callable[P, T]], CachedFunction[P, T]]:
    """Keep what a function returned for the same arguments, as `functools.lru_cache` does.

    Args:
        most: Results that are kept in each room.
    """
    return lambda function: CachedFunction(function, most)


@contextmanager
def apart() -> Iterator[None]:
    """Keep what is made within for its like alone; each thread and task decides it for itself."""
    token = _IS_APART.set(True)
    try:
        yield
    finally:
        _IS_APART.reset(token)
