"""What takes too much ends, and nothing else does."""

from __future__ import annotations

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
def test_too_large() -> None:
    """Afterwards there is room again."""
    with pytest.raises(TooMuchError, match="more memory"), limits(5, 64):
        bytearray(200_000_000)
    assert len(bytearray(200_000_000)) == 200_000_000
