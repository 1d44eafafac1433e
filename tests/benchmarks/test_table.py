"""Figures are compared round by round and judged by the median."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.benchmarks.measures import run
from tests.benchmarks.table import OURS, Row, Target, exponent, lines


def test_ratios_are_of_the_same_round() -> None:
    """Noise that slows both down in one round does not count."""
    row = Row("warm", "ms", {OURS: [1, 10, 3], "typst_peer": [2, 20, 12]}, Target(0.5, 0.3, "typst_peer"))
    assert row.ratios("typst_peer") == [0.5, 0.5, 0.25]
    assert row.verdict() == "met"


@pytest.mark.parametrize(
    ("ours", "target", "verdict"),
    [
        ([81, 79, 82], Target(80, 60), "**not met**"),
        ([79, 99, 80], Target(80, 60), "met"),
        ([6], Target(0.5, 0.3, "typst_peer"), "**not met**"),
        ([6], Target(0.5, 0.3, "platypus"), "not measured"),
        ([6], None, ""),
    ],
)
def test_the_median_decides(ours: list[float], target: Target | None, verdict: str) -> None:
    """A bound holds for the figure, or for its ratio to a peer's; what was not measured meets nothing."""
    assert Row("row", "ms", {OURS: ours, "typst_peer": [10]}, target).verdict() == verdict


def test_a_line_shows_every_side() -> None:
    """Minimum, median and maximum, then ratios, target and verdict."""
    row = Row("warm", "ms", {OURS: [1, 2, 4], "typst_peer": [10, 10, 10]}, Target(0.5, 0.3, "typst_peer"))
    *_, line = lines([row])
    assert line == (
        "| warm, ms | 1 / 2 / 4 | 10 / 10 / 10 | – | – | – | 0.20 [0.10–0.40] | – | ≤ 0.5 × Typst ua-1 (0.3) | met |"
    )


def test_growth_is_the_slope_of_logarithms() -> None:
    """Four times the pages in eight times the time is a power of one and a half."""
    assert exponent([24, 96, 384], [1, 8, 64]) == pytest.approx(1.5)


def test_a_command_is_measured_by_itself(tmp_path: Path) -> None:
    """Its peak is its own, not that of the process that measures it."""
    held = bytearray(200_000_000)
    held[::4096] = b"x" * len(held[::4096])
    took = run(["-c", "sum(range(10**6))"], tmp_path)
    assert took.processor > 0
    assert took.processor <= took.wall * 1.5
    assert took.peak < 50_000


def test_a_command_that_fails_is_told(tmp_path: Path) -> None:
    """A side that makes nothing is not fast."""
    with pytest.raises(RuntimeError, match="ZeroDivisionError"):
        run(["-c", "1 / 0"], tmp_path)
