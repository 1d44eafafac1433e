"""The example site, as tests make booklets with it."""

from __future__ import annotations

from datetime import date
from typing import Final, Literal, NamedTuple

from tests.checkers import ROOT

FOLDER: Final = ROOT / "examples" / "site"


DAY: Final = date(2026, 11, 30)


Place = Literal["cover", "call", "own", "sources", "medicines", "back"]


class Row(NamedTuple):
    """What a booklet says with the site: the words as printed, with plain spaces, and the only place for them."""

    words: str
    place: Place


TABLE: Final = (
    Row("Harbor Example Children’s Hospital", "cover"),
    Row("555-0142, Monday to Friday, 8 to 4", "call"),
    Row("555-0187, ask for the leukemia doctor on call", "call"),
    Row("Emergency department, 1 Example Street. Show them this page.", "call"),
    Row("38.3 °C (100.9 °F) or higher, even once", "call"),
    Row("Or 38.0 °C (100.4 °F) or higher, 2 times in 24 hours. Wait 1 hour or more between readings.", "call"),
    Row("Chills, or shaking that does not stop", "call"),
    Row("Trouble breathing, or fast breathing", "call"),
    Row("Bleeding that does not stop", "call"),
    Row("Hard to wake, or very confused", "call"),
    Row("Redness, swelling or pain where the line goes in", "call"),
    Row(
        "Temperature and signs approved by Dr. Ada Example, head of the made-up leukemia clinic."
        " Valid until December 31, 2027.",
        "call",
    ),
    Row("Leukemia clinic, 555-0112", "back"),
    Row("Nurse line, 555-0113", "back"),
    Row("Family services, 555-0114", "back"),
    Row("Hospital pharmacy, 555-0115", "back"),
    Row("Interpreter, 555-0116. Parking desk, 555-0117", "back"),
    Row("At your hospital: Exampinib", "medicines"),
    Row("What to bring", "own"),
    Row("A change of clothes.", "own"),
    Row("A leaflet on what to bring", "sources"),
)


def plain(words: str) -> str:
    """Return words in one form of space, without the marks of sources."""
    return " ".join(words.replace("\u00a0", " ").split())
