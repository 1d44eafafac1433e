"""The road map to color in."""

from __future__ import annotations

from typing import Any

from booklet import Library, Profile, Site, build_booklet
from booklet.blocks.coloring_map import WrittenColoringMap
from booklet.document.compose import compose
from booklet.model.elements import Trail
from booklet.model.text import Text
from tests.blocks.making import SO, Shelf, elements, kinds, label
from tests.checkers import ROOT


def test_it_gathers_a_stop_for_each_phase() -> None:
    """In the order of their numbers, each with its condition, and with nothing that is said of it."""
    shelf: Any = Shelf()
    block = WrittenColoringMap(title=Text.of("Map"), intro=(label("Color it."),), finish=label("Finish")).gather(shelf)
    assert kinds(block) == ["Heading", "Trail"]
    trail = elements(block, leads={"stops.0": SO})[-1]
    assert isinstance(trail, Trail)
    assert [(stop.number, stop.title.plain, [line.plain for line in stop.lines]) for stop in trail.stops] == [
        ("1", "Phase 1", ["If so:"]),
        ("2", "Phase 2", []),
    ]
    assert ([text.plain for text in trail.intro], trail.finish.plain) == (["Color it."], "Finish")


def test_it_is_printed_where_a_site_asks_for_it() -> None:
    """With the phases of the booklet's own track; where there are none, there is no map."""
    library = Library.load()
    site = Site.load(ROOT / "examples" / "site", library=library)
    for profile, stops in (
        (Profile("ph-positive"), ["1", "2", "3", "4", "5"]),
        (Profile("burkitt"), None),
        (Profile("t-cell", stage="relapsed"), None),
    ):
        plan = build_booklet(profile, library, site=site).plan
        parts = compose(plan, library).parts
        trails = [each for part in parts for each in part.elements if isinstance(each, Trail)]
        assert [[stop.number for stop in trail.stops] for trail in trails] == ([stops] if stops else [])
    assert "coloring-map" in library.hidden
