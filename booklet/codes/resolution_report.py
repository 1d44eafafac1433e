"""A resolution as text for people, and as data for machines."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from booklet.codes.resolve import Resolution, hint_of
from booklet.core.text_columns import columns
from booklet.library.library import Library
from booklet.model.codes import SUBTYPE

WORDING: Mapping[str, str] = {
    "profile": "Profile",
    "basis": "It rests on",
    "questions": "To be answered first",
    "open": "Not said",
    "notes": "Note",
    "none": "not known",
}
"""Heads of the text, in the source language."""


def resolution_text(resolution: Resolution, library: Library) -> str:
    """Return what codes come to, what it rests on, and what is open."""
    parts = [
        (WORDING["profile"], [*columns(_known(resolution, library))] or [f"  {WORDING['none']}"]),
        (WORDING["basis"], list(columns(_basis(resolution)))),
        (WORDING["questions"], [f"  {each.words} {hint_of(each)}" for each in resolution.questions]),
        (WORDING["open"], list(columns(row[1:] for row in _open(resolution, library)))),
        (WORDING["notes"], [f"  {note}" for note in resolution.notes]),
    ]
    return "\n".join("\n".join((head, *lines)) for head, lines in parts if lines)


def resolution_data(resolution: Resolution, library: Library) -> Mapping[str, Any]:
    """Return the same as plain data, with what is refused; the values are texts."""
    profile = resolution.profile()
    return {
        "profile": dict(resolution.values) if profile else None,
        "codes": [
            {
                "system": code.table.uris[0],
                "code": code.row.code,
                "means": code.row.words,
                "place": code.place,
                "edition": code.table.edition,
                "checked": code.table.checked_on,
                "looked_up": list(code.row.looked_up),
            }
            for code in resolution.codes
        ],
        "said": [{"key": each.key, "value": each.value, "by": each.by} for each in resolution.said],
        "questions": [
            {"about": each.about, "words": each.words, "answers": list(each.answers)} for each in resolution.questions
        ],
        "open": [axis for axis, *_ in _open(resolution, library)],
        "refused": [{"place": each.place, "reason": each.words, "hint": each.hint} for each in resolution.refusals],
        "notes": list(resolution.notes),
        "content": {"version": library.version, "sha256": library.hash},
    }


def _known(resolution: Resolution, library: Library) -> Iterator[tuple[str, str, str]]:
    for key, value in resolution.values.items():
        if key == SUBTYPE:
            yield f"--{key}", value, library.subtypes[value].label
        else:
            label = next(each.label for each in library.axes[key].values if each.id == value)
            yield library.axes[key].option, value, label


def _basis(resolution: Resolution) -> Iterator[tuple[str, str, str]]:
    for code in resolution.codes:
        yield str(code), code.row.words, f"{code.table.edition}; checked {code.table.checked_on}"
    for said in resolution.said:
        yield said.by, f"{said.key} {said.value}", ""


def _open(resolution: Resolution, library: Library) -> Iterator[tuple[str, str, str]]:
    """Yield what can be given and is not said: the axis, its option, and what is taken for it."""
    refused = library.subtypes[resolution.values[SUBTYPE]].refused if SUBTYPE in resolution.values else {}
    for axis in library.axes.values():
        if axis.option and axis.id not in resolution.values:
            usual = next((each.label for each in axis.values if each.id == axis.default), "")
            if not {each.id for each in axis.values} <= refused.get(axis.id, {}).keys():
                yield axis.id, axis.option, f"{axis.label}{f'; taken to be: {usual}' if usual else ''}"
