"""What takes too much ends, and nothing else does."""

from __future__ import annotations

import signal
import sys
import time

import pytest

from booklet.web.limits import TooMuchError, limits


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such alarm")
def test_too_long() -> None:
    """The time of one is not that of the next."""
    with pytest.raises(TooMuchError, match=r"longer than 0\.05 seconds of the processor"), limits(0.05, 512):
        sum(number for number in iter(int, 1))
    with limits(0.2, 512):
        time.sleep(0.01)
    sum(range(3_000_000))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such alarm")
def test_who_waits_for_others_has_longer() -> None:
    """What does nothing, as on a machine that others keep busy, ends much later."""
    with limits(0.01, 512):
        time.sleep(0.03)
    with pytest.raises(TooMuchError, match=r"longer than 0\.06 seconds$"), limits(0.01, 512):
        time.sleep(5)
    time.sleep(0.07)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells how much a process has")
def test_an_alarm_leaves_all_as_it_was() -> None:
    """Wherever it goes off: in the work, or while the limits are set back."""
    import resource

    def state() -> tuple[object, ...]:
        handlers = [signal.getsignal(number) for number in (signal.SIGPROF, signal.SIGALRM)]
        return resource.getrlimit(resource.RLIMIT_AS), *handlers

    before = state()
    ended = 0
    for number in range(40):
        try:
            with limits(0.004, 512):
                sum(range(100_000 + 10_000 * number))
        except TooMuchError:
            ended += 1
        after = (
            resource.getrlimit(resource.RLIMIT_AS),
            signal.getsignal(signal.SIGPROF),
            signal.getsignal(signal.SIGALRM),
        )
        assert after == before
        assert signal.getitimer(signal.ITIMER_PROF) == signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)
    assert ended


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells how much a process has")
def test_too_large() -> None:
    """Afterwards there is room again."""
    with pytest.raises(TooMuchError, match="more memory"), limits(5, 64):
        bytearray(200_000_000)
    assert len(bytearray(200_000_000)) == 200_000_000
