"""Which worker makes what: each has a share of neighbors, so that it finds again what it has set."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from itertools import pairwise

from booklet.batch.request_columns import Request
from booklet.core.values import fields
from booklet.model.profile import Profile

_FIRST = ("subtype", "audience", "stage")
"""What decides most of a booklet's words, the most first; by counts of what was set for a thousand different ones."""

_READER = (*_FIRST, *(each.name for each in fields(Profile) if each.name not in _FIRST))


class Shares:
    """What is left to make, by worker. Which request is in which share is decided by the requests alone."""

    def __init__(self, requests: Sequence[Request], workers: int) -> None:
        """Begin.

        Args:
            requests: All of them.
            workers: How many shares there are; one alone is in the order that was given.
        """
        places: Sequence[int] = range(len(requests))
        if workers > 1:
            places = sorted(places, key=lambda place: _likeness(requests[place]))
        ends = [len(places) * number // workers for number in range(workers + 1)]
        self._left = [deque(places[start:end]) for start, end in pairwise(ends)]

    def next(self, worker: int) -> int | None:
        """Return the place of the next request for a worker; None if none is left for anyone.

        Whoever is done takes from the far end of what is left most: the two have the least in common there.
        """
        if self._left[worker]:
            return self._left[worker].popleft()
        longest = max(self._left, key=len)
        return longest.pop() if longest else None


def _likeness(request: Request) -> tuple[object, ...]:
    """Return what brings those together that have the most in common: first those that look the same."""
    return request.options, *(getattr(request.profile, name) or "" for name in _READER)
