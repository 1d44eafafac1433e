"""What making one answer may take: time and memory. One that takes more ends alone; the others go on.

Both limits need a system that knows them (Linux, macOS for the time), and the process's main thread, in which servers
run; elsewhere there is none.
"""

from __future__ import annotations

import contextlib
import signal
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from types import FrameType

from booklet.errors import BookletError

_MEGABYTE = 1_000_000


class TooMuchError(BookletError):
    """Making an answer took longer, or more memory, than it may."""


@contextlib.contextmanager
def limits(seconds: float, memory_mb: int) -> Iterator[None]:
    """End what is done inside once it takes too much.

    Args:
        seconds: The longest it may take.
        memory_mb: Megabytes that it may need beside what the process has.

    Raises:
        TooMuchError: If it takes more.
    """
    with _time(seconds), _memory(memory_mb):
        try:
            yield
        except MemoryError:
            raise TooMuchError("this needs more memory than one answer may have", _HINT) from None


_HINT = "Ask for less, or make it on the command line."


@contextlib.contextmanager
def _time(seconds: float) -> Iterator[None]:
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return

    def ring(_: int, __: FrameType | None) -> None:
        raise TooMuchError(f"this takes longer than {seconds:g} seconds", _HINT)

    before = signal.signal(signal.SIGALRM, ring)
    try:
        signal.setitimer(signal.ITIMER_REAL, seconds)
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


@contextlib.contextmanager
def _memory(megabytes: int) -> Iterator[None]:
    used = _used()
    if used == 0 or threading.current_thread() is not threading.main_thread():
        yield
        return
    import resource  # noqa: PLC0415  (Windows has none)

    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    most = used + megabytes * _MEGABYTE
    ceiling = min((each for each in (soft, hard, most) if each != resource.RLIM_INFINITY), default=most)
    resource.setrlimit(resource.RLIMIT_AS, (ceiling, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))


def _used() -> int:
    """Return the bytes of address space that the process has; 0 where the system does not tell."""
    if sys.platform != "linux":
        return 0
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    except (OSError, ValueError):
        return 0
    import resource  # noqa: PLC0415  (Windows has none)

    return pages * resource.getpagesize()
