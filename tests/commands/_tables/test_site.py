"""`booklet site show`: every value and where it is from."""

from __future__ import annotations

from pathlib import Path

from booklet.commands._tables.site import show_site
from tests.site.site_content import BLOCK, SOURCES, load, write_site


def test_every_value_with_its_place(tmp_path: Path) -> None:
    """Of the site and of those it extends, blocks and colors among them; then what is left open."""
    hospital = "schema: 1\nphones: {day: 555-0101, night: 555-0102}\nsigns:\n  list:\n    - Chills\n    - Rash\n"
    write_site(tmp_path / "hospital", hospital + SOURCES, theme='colors: {teal: "#004444"}\n', blocks__own=BLOCK)
    ward = write_site(tmp_path / "ward", "schema: 1\nextends: ../hospital\nphones:\n  night: 555-0199\n")
    shown = show_site(load(ward)).replace(f"{tmp_path.as_posix()}/", "")
    assert [" ".join(line.split()) for line in shown.splitlines()] == [
        "schema 1 ward/site.yaml:1",
        "phones.day 555-0101 hospital/site.yaml:2",
        "phones.night 555-0199 ward/site.yaml:4",
        "signs.list.1 Chills hospital/site.yaml:5",
        "signs.list.2 Rash hospital/site.yaml:6",
        "sources.1.id leaflet hospital/site.yaml:8",
        "sources.1.mark H hospital/site.yaml:8",
        "sources.1.title A leaflet hospital/site.yaml:8",
        "sources.1.about For families. hospital/site.yaml:8",
        "extends ../hospital ward/site.yaml:2",
        "colors.teal #004444 hospital/theme.yaml:1",
        "blocks.own Our own page hospital/blocks/own.yaml:1",
        "Left to write on: the hospital's name: the site does not say it (ward/site.yaml:1)",
        "Left to write on: where to go: the site does not say it (ward/site.yaml:1)",
        "Left to write on: the temperature to call at: the site does not say it (ward/site.yaml:1)",
        "Left to write on: the hospital's signs to call about: nobody has approved it (hospital/site.yaml:3)",
    ]
