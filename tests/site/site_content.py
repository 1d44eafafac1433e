"""A site small enough to read at a glance, and the tiny content with the pages that a site fills in."""

from __future__ import annotations

import io
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from textwrap import dedent
from typing import Final

from PIL import Image

from booklet.errors import ContentError
from booklet.library.library import Library
from booklet.site import Site
from tests.tiny_content import FILES as TINY
from tests.tiny_content import write_content

TODAY: Final = date(2026, 11, 30)

PAGES: Final[Mapping[str, str]] = {
    "blocks/cover.yaml": TINY["blocks/cover.yaml"].replace(
        "taught:", "  - {id: hospital, text: Our hospital, site: hospital}\ntaught:"
    ),
    "blocks/call.yaml": dedent(
        """\
        id: call
        kind: when_to_call
        chapter: front
        order: 20
        tracks: [phases, other]
        taught: [first-days, first-month, later]
        title: When to call
        lead: {id: lead, text: Keep this page.}
        reasons:
          - {id: any, about: any, text: Tell the team., sources: [one:20]}
        ask: {id: ask, text: Ask your nurse to fill this in.}
        fields:
          - {id: day, text: By day, site: phone_day}
          - {id: night, text: By night, site: phone_night}
          - {id: where, text: Where to go, site: where_to_go}
          - {id: fever, text: Temperature, site: fever}
          - {id: signs, text: Signs, site: signs}
          - {id: more, text: More signs}
        """
    ),
    "blocks/notes.yaml": (
        "id: notes\nkind: notes\nchapter: main\norder: 90\ntracks: [phases, other]\ntitle: Notes\n"
        "taught: [first-days]\n"
    ),
}
"""Pages of the tiny content that a site fills in, and some that it may hide or not."""

APPROVED: Final = "{by: Test Reviewer, role: Test role, until: 2027-11-30}"

SITE: Final = dedent(
    f"""\
    schema: 1
    hospital: Test Hospital
    phones:
      day: 555-0101
      night: 555-0102
    where_to_go: Door 3
    fever:
      once: 38.3 C
      again: {{from: 38.0 C, minutes_apart: 60, within_hours: 24}}
      approved: {APPROVED}
    signs:
      list: [Chills, Bleeding]
      approved: {APPROVED}
    team:
      doctor: Dr. Test, 555-0103
    """
)
"""`site.yaml`, complete."""

BLOCK: Final = dedent(
    """\
    id: own
    kind: treatment
    chapter: main
    order: 50
    tracks: [phases]
    title: Our own page
    lead:
      - {id: one, about: any, text: We are here., sources: [leaflet:1]}
    taught: [first-days]
    """
)
"""A block of the site's own."""

SOURCES: Final = "sources:\n  - {id: leaflet, mark: H, title: A leaflet, about: For families.}\n"
"""What goes at the end of `site.yaml` for it."""


def write_library(folder: Path) -> Library:
    """Return the tiny content with the pages that a site fills in, written into a folder."""
    return Library.load(write_content(folder, dict(PAGES)))


def write_site(folder: Path, text: str = SITE, **others: str | bytes) -> Path:
    """Write a site and return its folder.

    Args:
        folder: Made if it is not there.
        text: Its `site.yaml`.
        others: Other files; "__" in a name stands for "/", and the ending is .yaml for text.
    """
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "site.yaml").write_text(text, encoding="utf-8")
    for name, data in others.items():
        path = folder / f"{name.replace('__', '/')}.yaml"
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return folder


def load(folder: Path, library: Library | None = None) -> Site:
    """Return a site on the day of the tests."""
    return Site.load(folder, as_of=TODAY, library=library)


def said(folder: Path, library: Library | None = None) -> list[str]:
    """Return what loading a site says, as `file:line: problem | hint`, with paths from the folder above it."""
    try:
        load(folder, library)
    except ContentError as error:
        above = f"{folder.parent.as_posix()}/"
        return [f"{each} | {each.hint}".replace(above, "") for each in error.problems]
    return []


def png(width: int = 60, height: int = 20, color: str = "#12636F") -> bytes:
    """Return a PNG picture of one color."""
    file = io.BytesIO()
    Image.new("RGB", (width, height), color).save(file, format="PNG")
    return file.getvalue()


def svg(inside: str = '<rect width="10" height="4"/>', box: str = 'viewBox="0 0 20 10"', before: str = "") -> bytes:
    """Return an SVG picture."""
    return f'{before}<svg xmlns="http://www.w3.org/2000/svg" {box}>{inside}</svg>'.encode()
