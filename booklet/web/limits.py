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
from types import FrameType

from booklet.errors import BookletError

_MEGABYTE = 1_000_000


class TooMuchError(BookletError):
    """Making an answer took longer, or more memory, than it may."""


@contextlib.contextmanager
def limits(seconds: float, memory_mb: int) -> Iterator[None]:
    """End what is done inside once it takes too much.

    Args:
        seconds: The longest it may take of the processor; of the clock, six times as long. A busy machine is slow, and
            whoever asks then is not to be sent away.
        memory_mb: Megabytes that it may need beside what the process has.

    Raises:
        TooMuchError: If it takes more.
    """
    # Time is the inner one: an alarm may ring wherever it is on, and what memory there may be is to be set back.
    with _memory(memory_mb), _time(seconds):
        try:
            yield
        except MemoryError:
            raise TooMuchError("this needs more memory than one answer may have", _HINT) from None


_HINT = "Try it once more. If it stays so, tell those who run this page: the command line has no such limit."

_CLOCK_TIMES = 6
"""How much longer than the processor's time the clock's may be."""


@contextlib.contextmanager
def _time(seconds: float) -> Iterator[None]:
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return

    rung: list[int] = []

    def ring(number: int, _: FrameType | None) -> None:
        # Two alarms may have gone off together; one has ended it.
        if rung:
            return
        rung.append(number)
        is_clock = number == signal.SIGALRM
        what = f"{seconds * _CLOCK_TIMES:g} seconds" if is_clock else f"{seconds:g} seconds of the processor"
        raise TooMuchError(f"this takes longer than {what}", _HINT)

    timers = (
        (signal.ITIMER_PROF, signal.SIGPROF, seconds),
        (signal.ITIMER_REAL, signal.SIGALRM, seconds * _CLOCK_TIMES),
    )
    before = [(number, signal.signal(number, ring)) for _, number, _ in timers]
    try:
        for timer, _, most in timers:
            signal.setitimer(timer, most)
        yield
    finally:
        try:
            rung.append(0)
        finally:
            # Nothing rings from here on, whether the alarm went off before this or in the line above.
            for timer, _, _ in timers:
                signal.setitimer(timer, 0)
            for number, handler in before:
                signal.signal(number, handler)


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
        # `Path.read_text` takes three times as long, in each request.
        with open("/proc/self/statm", "rb", buffering=0) as file:  # noqa: PTH123
            pages = int(file.read(64).split()[0])
    except (OSError, ValueError):
        return 0
    import resource  # noqa: PLC0415  (Windows has none)

    return pages * resource.getpagesize()
