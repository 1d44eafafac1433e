"""Rows of figures, measured side by side, and the table they make."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log
from statistics import linear_regression, median

OURS = "ours"

PEERS: Mapping[str, str] = {
    "typst_peer": "Typst ua-1",
    "platypus": "ReportLab",
    "fpdf2_peer": "fpdf2",
    "weasyprint_peer": "WeasyPrint ua-1",
}
"""Scripts here, and what they are called in the table."""


@dataclass(frozen=True)
class Target:
    """What ours must not exceed: a figure of its own, or a share of a peer's.

    Attributes:
        most: The bound.
        stretch: What would be better still.
        against: The peer's script, or "" for a bound on the figure itself.
    """

    most: float
    stretch: float
    against: str = ""

    def __str__(self) -> str:
        times = f" × {PEERS[self.against]}" if self.against else ""
        return f"≤ {self.most:g}{times} ({self.stretch:g})"


@dataclass(frozen=True)
class Row:
    """One row: what was measured, round by round.

    Attributes:
        name: What it is.
        unit: Of all figures, or "".
        figures: Those of each side; the same place in each is the same round.
        target: What ours must not exceed.
    """

    name: str
    unit: str
    figures: Mapping[str, Sequence[float]]
    target: Target | None = None

    def ratios(self, peer: str) -> list[float]:
        """Return ours in shares of the peer's, round by round; nothing where one of them was not measured."""
        return [one / other for one, other in zip(self.figures.get(OURS, ()), self.figures.get(peer, ()), strict=False)]

    def verdict(self) -> str:
        """Return whether the median meets the target."""
        if self.target is None:
            return ""
        found = self.ratios(self.target.against) if self.target.against else self.figures.get(OURS, ())
        if not found:
            return "not measured"
        return "met" if median(found) <= self.target.most else "**not met**"


def lines(rows: Iterable[Row]) -> Iterator[str]:
    """Yield the table in Markdown."""
    heads = ("", "ours", *PEERS.values(), "ours / Typst", "ours / ReportLab", "target (stretch)", "")
    yield _line(heads)
    yield _line(["---"] * len(heads))
    for row in rows:
        sides = [spread(row.figures.get(side, ())) for side in (OURS, *PEERS)]
        ratios = [share(row.ratios(peer)) for peer in ("typst_peer", "platypus")]
        yield _line(
            (", ".join(filter(None, (row.name, row.unit))), *sides, *ratios, str(row.target or ""), row.verdict())
        )


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def spread(values: Sequence[float]) -> str:
    """Return minimum, median and maximum, or the figure alone if there is but one.

    Example:
        >>> spread([3, 1, 2.5]), spread([7.25]), spread([])
        ('1 / 2.5 / 3', '7.25', '–')
    """
    if not values:
        return "–"
    shown = (min(values), median(values), max(values)) if len(values) > 1 else values
    return " / ".join(map(_figure, shown))


def share(values: Sequence[float]) -> str:
    """Return the median of ratios with minimum and maximum.

    Example:
        >>> share([0.5, 0.25, 0.3])
        '0.30 [0.25–0.50]'
    """
    if not values:
        return "–"
    if len(values) == 1:
        return f"{values[0]:.2f}"
    return f"{median(values):.2f} [{min(values):.2f}–{max(values):.2f}]"


def _figure(value: float) -> str:
    return f"{value:.0f}" if value >= 1000 else f"{value:.3g}"


def exponent(pages: Sequence[float], times: Sequence[float]) -> float:
    """Return the power of the page count that the time grows with: the slope of logarithms.

    Example:
        >>> round(exponent([24, 96, 384], [3, 12, 48]), 6)
        1.0
    """
    return linear_regression([log(each) for each in pages], [log(each) for each in times]).slope
