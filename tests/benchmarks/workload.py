"""What is measured: booklets of some 24 half-letter pages that all differ, from the shipped content.

Booklets of the shipped content are longer than that. So blocks that no page leads to are switched to
`printed: on-request` in a copy of it, and profiles are taken whose booklets then have 20 to 34 pages.
"""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator
from itertools import product
from pathlib import Path

from booklet import Library, Profile
from booklet.core.resources import content_folder
from booklet.model.text import AUDIENCES

ON_REQUEST = (
    "about",
    "chemotherapy",
    "clinical-trials",
    "immunotherapy",
    "planning-talk",
    "questions-daily-life",
    "relapse-questions",
    "spinal-side-effects",
)
"""Blocks that the copy leaves out; no other page names theirs."""

LEAST_PAGES, MOST_PAGES = 20, 34
"""Today they have 22 to 25; content grows, and pages are filled better, without a change here."""

_RELAPSES = ("relapsed", "relapsed-early", "relapsed-late", "relapsed-cns", "relapsed-testicular")

KINDS = (
    ("b-cell", "refractory"),
    ("kmt2a", "refractory"),
    ("b-cell", "after-transplant"),
    ("kmt2a", "after-transplant"),
    ("ph-positive", "after-transplant"),
    *(("t-cell", stage) for stage in _RELAPSES),
)
"""Subtypes and stages whose booklets have so many pages."""

_ORDER = 20_261_124
"""Seed of the order; any other would do."""


def copy_content(folder: Path) -> Path:
    """Write the content that is measured into a folder, and return where it is.

    Raises:
        FileExistsError: If it is there already.
        ValueError: If a block cannot be switched.
    """
    copy = folder / "content"
    shutil.copytree(content_folder(), copy)
    for name in ON_REQUEST:
        path = copy / "blocks" / f"{name}.yaml"
        text = path.read_text(encoding="utf-8")
        if text.count("\ntracks:") != 1 or "\nprinted:" in text:
            raise ValueError(f"{path} cannot be switched to 'on-request'")
        path.write_text(text.replace("\ntracks:", "\nprinted: on-request\ntracks:"), encoding="utf-8")
    return copy


def profiles(library: Library) -> list[Profile]:
    """Return every profile whose booklet is measured, each once, always in the same mixed order."""
    made = list(_profiles(library))
    random.Random(_ORDER).shuffle(made)
    return made


def _profiles(library: Library) -> Iterator[Profile]:
    names = ("mrd", "cns", "burden", "donor", "age")
    values = [(None, *(value.id for value in library.axes[name].values)) for name in names]
    for (subtype, stage), audience in product(KINDS, AUDIENCES):
        for risk, *chosen in product((None, *library.subtypes[subtype].risk), *values):
            known = dict(zip(names, chosen, strict=True))
            yield Profile(subtype, risk=risk, stage=stage, audience=audience, **known)
