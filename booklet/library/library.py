"""The library: everything that can be said, checked and read-only."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from importlib import import_module
from pathlib import Path

from booklet.core.values import frozen
from booklet.errors import ProfileError
from booklet.model.codes import CodeTable
from booklet.model.conditions import Trait, Traits
from booklet.model.content_files import Axis, AxisValue, Subtype
from booklet.model.drugs import Drug
from booklet.model.entry import Entry, Sealed
from booklet.model.hospital import NO_DETAILS, Details
from booklet.model.language import Language
from booklet.model.phases import Phase
from booklet.model.profile import AXES, Profile
from booklet.model.statements import Chapter, Figure, Source, Term
from booklet.model.text import AUDIENCES, Text
from booklet.model.untranslated import Untranslated


@frozen(eq=False)
class Library:
    """All content of one folder, by id; a library equals itself alone.

    Attributes:
        title: Title of the booklets.
        language: The language of the texts, with its fixed words.
        version: Version of the content.
        hash: SHA-256 over names and bytes of all content files, in hexadecimal.
        entries: All blocks, in the order of chapters and of their places there.
        hidden: Ids of blocks that no booklet prints: sheets, those on request that no site shows, and those that a
            site hides.
        details: A site's own details.
        held_codes: Tables of diagnosis codes, or what they are made of when they are first asked for.
        alphabet: Characters beside ASCII that its texts hold, so that all booklets of it have the same fonts.
        folder: The content folder it was read from; None if it was made otherwise.
        languages: Tags of other languages that the folder has translations in.
        original: What it is a translation of; None if it is none.
        machine: Texts that a machine has translated and nobody confirmed, each as `file#id`.
        untranslated: Texts that stand in it in the original's language, in the order in which their marks number them.
    """

    title: Text
    language: Language
    version: str
    hash: str
    axes: Mapping[str, Axis]
    subtypes: Mapping[str, Subtype]
    phases: Mapping[str, Phase]
    drugs: Mapping[str, Drug]
    terms: Mapping[str, Term]
    figures: Mapping[str, Figure]
    sources: Mapping[str, Source]
    chapters: Mapping[str, Chapter]
    entries: tuple[Entry, ...]
    hidden: frozenset[str] = frozenset()
    details: Details = NO_DETAILS
    alphabet: str = ""
    held_codes: tuple[CodeTable, ...] | Sealed[tuple[CodeTable, ...]] = ()
    folder: Path | None = None
    languages: tuple[str, ...] = ()
    original: Library | None = None
    machine: frozenset[str] = frozenset()
    untranslated: tuple[Untranslated, ...] = ()

    def __repr__(self) -> str:
        return f"<Library {self.title.plain!r}, version {self.version}, {len(self.entries)} blocks>"

    @staticmethod
    def load(folder: Path | str | None = None) -> Library:
        """Return the content of a folder, or the shipped content, as `load_library` does.

        This name is kept for programs that were written for version 0.1.

        Raises:
            ContentError: If anything in it cannot be used; all problems at once.
        """
        # Not an import of this module's own: what opens a folder makes libraries, so it is above this module.
        library: Library = import_module("booklet.library.load").load_library(folder)
        return library

    @property
    def codes(self) -> tuple[CodeTable, ...]:
        """Tables of diagnosis codes, by their names; no booklet's words come from them."""
        return self.held_codes.open() if isinstance(self.held_codes, Sealed) else self.held_codes

    @property
    def sheets(self) -> tuple[str, ...]:
        """Ids of the blocks that are sheets of their own."""
        return tuple(entry.id for entry in self.entries if entry.is_sheet)

    def traits(self, profile: Profile) -> Traits:
        """Return what is known of a reader, by axis.

        Raises:
            ProfileError: If a value does not exist, or the sources do not describe the pair.
        """
        if profile.audience not in AUDIENCES:
            message = f"no audience is called {profile.audience!r}. These are known: {', '.join(AUDIENCES)}"
            raise ProfileError(message, "Give one of these, or leave the audience out for a family.")
        subtype = self.subtypes.get(profile.subtype)
        if subtype is None:
            raise _unknown("subtype", profile.subtype, ((each.id, each.meaning) for each in self.subtypes.values()))
        _check_risk(subtype, profile.risk, self.axes)
        given: dict[str, Trait] = {}
        values = self.values(profile)
        for axis, value in values.items():
            known_value = _value(axis, value, self.axes)
            _check_refused(subtype, axis, value)
            _check_pairs(known_value, axis, values)
            given |= {axis: Trait(frozenset((value,)), is_known=True), **known_value.traits}
        return {**subtype.traits, **given}

    def values(self, profile: Profile) -> Mapping[str, str]:
        """Return the value of each axis in the profile's order: the reader's own, or else the one that is assumed."""
        return _values(self, profile)

    def assumed(self, profile: Profile) -> Mapping[str, str]:
        """Return the assumed value of each axis that the profile leaves out."""
        given = profile.axes()
        taken: dict[str, str] = {}
        for axis, value in given.items():
            taken |= next((each.takes for each in self._values_of(axis) if each.id == value), {})
        usual = {axis.id: axis.default for axis in self.axes.values() if axis.default}
        refused = self.subtypes[profile.subtype].refused
        may_be = {axis: value for axis, value in taken.items() if value not in refused.get(axis, {})}
        return {axis: value for axis, value in {**usual, **may_be}.items() if axis not in given}

    def _values_of(self, axis: str) -> tuple[AxisValue, ...]:
        return self.axes[axis].values if axis in self.axes else ()

    def not_known(self, profile: Profile) -> tuple[str, ...]:
        """Return the axes that say what the leukemia is and are neither given nor known of the subtype, in order."""
        subtype, values = self.subtypes[profile.subtype], self.values(profile)
        open_ = {axis for axis, trait in subtype.traits.items() if not trait.is_known} | {"risk" for _ in subtype.risk}
        return tuple(axis for axis in AXES if axis in open_ and axis in self.axes and axis not in values)

    def track(self, profile: Profile) -> str:
        """Return the way of treatment: that of the stage if it has one, or the subtype's own."""
        values = (_value(axis, value, self.axes) for axis, value in self.values(profile).items())
        return next((value.track for value in values if value.track), self.subtypes[profile.subtype].track)

    def tracks(self, subtype: Subtype) -> frozenset[str]:
        """Return all ways of treatment that booklets of a subtype may follow."""
        return tracks_of(subtype, self.axes.values())


@lru_cache(maxsize=64)
def _values(library: Library, profile: Profile) -> Mapping[str, str]:
    """Return what is given and taken, which each booklet asks for several times."""
    values = {**library.assumed(profile), **profile.axes()}
    return {axis: values[axis] for axis in AXES if axis in values}


def tracks_of(subtype: Subtype, axes: Iterable[Axis]) -> frozenset[str]:
    """Return all ways of treatment that booklets of a subtype may follow."""
    values = ((axis.id, value) for axis in axes for value in axis.values)
    others = {value.track for axis, value in values if value.track and value.id not in subtype.refused.get(axis, ())}
    return frozenset(others | {subtype.track})


def _value(axis: str, value: str, axes: Mapping[str, Axis]) -> AxisValue:
    values = axes[axis].values if axis in axes else ()
    for each in values:
        if each.id == value:
            return each
    raise _unknown(axis, value, ((each.id, each.meaning) for each in values))


def _check_refused(subtype: Subtype, axis: str, value: str) -> None:
    """Refuse what the sources do not describe for the subtype, in the words of the content."""
    if reason := subtype.refused.get(axis, {}).get(value):
        hint = f"Give another {axis}, or leave the {axis} out."
        raise ProfileError(f"subtype {subtype.id!r} with {axis} {value!r}: {reason}", hint)


def _check_pairs(value: AxisValue, axis: str, profile_values: Mapping[str, str]) -> None:
    """Refuse what the sources do not describe together, in the words of the content."""
    for other, refused in value.refused.items():
        if reason := refused.get(profile_values.get(other, "")):
            hint = f"Give another {axis} or {other}, or leave one of them out."
            raise ProfileError(f"{axis} {value.id!r} with {other} {profile_values[other]!r}: {reason}", hint)


def _check_risk(subtype: Subtype, risk: str | None, axes: Mapping[str, Axis]) -> None:
    """Refuse a risk group that the sources do not describe for the subtype, in the words of the content."""
    if risk is None or risk in subtype.risk:
        return
    refused = subtype.refused.get("risk", {})
    if subtype.risk:
        _value("risk", risk, axes)
        reason = refused.get(risk, f"The sources do not describe this risk group for {subtype.label}.")
        hint = f"Give risk {' or '.join(subtype.risk)}, or leave the risk group out."
    else:
        reason = next(iter(refused.values()), f"{subtype.label} has no risk groups here.")
        hint = "Leave the risk group out."
    raise ProfileError(f"subtype {subtype.id!r} with risk {risk!r}: {reason}", hint)


def _unknown(axis: str, value: str, allowed: Iterable[tuple[str, str]]) -> ProfileError:
    """Return the error for a value that does not exist: all values with their meaning, none of them suggested."""
    known = [f"  {name}: {meaning}" for name, meaning in allowed]
    if not known:
        return ProfileError(f"this content knows no {axis!r}", f"Leave {axis} out.")
    message = "\n".join((f"no {axis} is called {value!r}. These are known:", *known))
    return ProfileError(message, "Give one of these, as the team has told you.")
