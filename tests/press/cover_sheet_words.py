"""The words of a press sheet."""

from __future__ import annotations

from booklet.press.print_job import Side
from booklet.typeset.boxes import Run


def said(side: Side) -> str:
    """Return all words of a side, left panel first."""
    runs = (mark.text for laid in side.laid for mark in laid.marks if isinstance(mark, Run))
    return " ".join(" ".join(runs).replace("\u00a0", " ").split()).replace(" .", ".").replace(" ;", ";")
