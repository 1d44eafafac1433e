"""Contents that differ in one thing, and the rows of a manifest."""

from __future__ import annotations

import shutil
from pathlib import Path

from booklet import Library, Profile, load_library
from booklet.core.resources import content_folder
from booklet.filing.recall import ManifestFile


def with_change(folder: Path, name: str, old: str, new: str) -> Library:
    """Return the shipped content with one text replaced by another, once in a file."""
    shutil.copytree(content_folder(), folder)
    path = folder / name
    text = path.read_text(encoding="utf-8")
    assert old in text, (name, old)
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return load_library(folder)


def row_of(profile: Profile, library: Library, number: int = 1, **texts: str) -> ManifestFile:
    """Return the row of a manifest for a booklet."""
    request = {"subtype": profile.subtype, **profile.axes(), "audience": profile.audience, "paper": "a5", **texts}
    return ManifestFile("manifest.jsonl", number, f"{number}.pdf", library.hash, tuple(sorted(request.items())))
