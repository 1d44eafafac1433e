"""When the garbage collector looks for cycles: between answers, and never again through what stays.

While a booklet is made, all its values are alive and in no cycle. To look through them then finds nothing, takes up to
40 ms, and all who ask wait for it. Afterwards most of them are gone.
"""

from __future__ import annotations

import contextlib
import gc
from collections.abc import Iterator

_NEW = 4_000
"""New objects since the last look that are worth another one; it then takes 1 to 3 ms."""


@contextlib.contextmanager
def put_off() -> Iterator[None]:
    """Have the collector look for no cycles inside; those that there are it finds later."""
    looks = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if looks:
            gc.enable()


def look(least: int = _NEW) -> None:
    """Look for cycles in what is new; what is no part of one is not looked through again.

    Args:
        least: New objects from which on it looks; if there are fewer, it waits.
    """
    if gc.isenabled() and gc.get_count()[0] >= least:
        gc.collect()
        gc.freeze()


def look_anew() -> None:
    """Have the next look go through everything: what was there to stay has been replaced."""
    gc.unfreeze()
