"""A booklet of the small content folder as it is scored, and sections of made-up words."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from booklet.check.report.booklet_sections import ReportSection, cut
from booklet.check.report.material import Material, fullest_profile, read_material
from booklet.check.report.score_sheet import Filling, ScoreSheet
from booklet.check.run import check_folder
from booklet.model.document import Document, Part
from booklet.model.elements import Element, Heading
from booklet.model.profile import Profile
from booklet.model.text import Text
from tests.english import ENGLISH
from tests.tiny_content import write_content

words = Text.of

CALL = """
id: call
kind: when_to_call
chapter: front
order: 20
tracks: [phases, other]
taught: [first-days, first-month, later]
title: When to call
lead: {id: lead, text: Keep this page near.}
reasons:
  - {id: fever, about: any, text: "**Tell the team about a fever.** It may be small.", sources: [one:3]}
ask: {id: ask, text: Fill this in with your nurse.}
fields:
  - {id: day, text: By day}
"""
"""A first section that says when to call, and has a line for a number."""


def material(folder: Path, changed: Mapping[str, str | None] | None = None, subtype: str = "") -> Material:
    """Return the booklet of a subtype, or the one that says the most, of the small content folder."""
    checked = check_folder(write_content(folder, dict(changed or {})))
    library = checked.context.library
    assert library is not None, checked.findings
    return read_material(Profile(subtype) if subtype else fullest_profile(library), library, checked)


def section(*elements: Element, heading: str = "A heading") -> ReportSection:
    """Return a section of these elements."""
    part = Part("Part", "", "teal", (Heading(words(heading), 2), *elements))
    (made,) = cut(Document("Title", ENGLISH, "", (part,)))
    return made


def said(sheet: ScoreSheet, number: int, material: Material) -> Filling:
    """Return what the program says of an item."""
    return sheet.fill(material)[number]
