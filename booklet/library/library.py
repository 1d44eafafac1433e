"""The library: everything that can be said, checked and read-only."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from booklet.conditions import Trait, Traits
from booklet.errors import ProfileError
from booklet.library.entry import Entry
from booklet.library.schema import Axis, Subtype
from booklet.profile import Profile
from booklet.records import Chapter, Drug, Figure, Phase, Source, Term


@dataclass(frozen=True, slots=True)
class Library:
    """All content of one folder, by id.

    Attributes:
        title: Title of the booklets.
        language: BCP 47 tag of the texts.
        version: Version of the content.
        hash: SHA-256 over names and bytes of all content files, in hexadecimal.
        entries: All blocks, in the order of chapters and of their places there.
    """

    title: str
    language: str
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

    @staticmethod
    def load(folder: Path | str | None = None) -> Library:
        """Return the content of a folder, or the shipped content.

        Raises:
            ContentError: If anything in it cannot be used; all problems at once.
        """
        # The loader builds libraries, so it is above this module.
        from booklet.library.loader import load_library  # noqa: PLC0415
        from booklet.resources import content_folder  # noqa: PLC0415

        return load_library(content_folder() if folder is None else Path(folder))

    def traits(self, profile: Profile) -> Traits:
        """Return what is known of a reader, by axis.

        Raises:
            ProfileError: If a value does not exist, or the sources do not describe the pair.
        """
        subtype = self.subtypes.get(profile.subtype)
        if subtype is None:
            raise _unknown("subtype", profile.subtype, ((each.id, each.meaning) for each in self.subtypes.values()))
        _check_risk(subtype, profile.risk, self.axes)
        given: dict[str, Trait] = {}
        for axis, value in profile.axes().items():
            _check_value(axis, value, self.axes)
            given[axis] = Trait(frozenset((value,)), is_known=True)
        return {**subtype.traits, **given}


def _check_value(axis: str, value: str, axes: Mapping[str, Axis]) -> None:
    values = axes[axis].values if axis in axes else ()
    if value not in {each.id for each in values}:
        raise _unknown(axis, value, ((each.id, each.meaning) for each in values))


def _check_risk(subtype: Subtype, risk: str | None, axes: Mapping[str, Axis]) -> None:
    """Refuse a risk group that the sources do not describe for the subtype, in the words of the content."""
    if risk is None or risk in subtype.risk:
        return
    if subtype.risk:
        _check_value("risk", risk, axes)
        reason = subtype.refused.get(risk, f"The sources do not describe this risk group for {subtype.label}.")
        hint = f"Give risk {' or '.join(subtype.risk)}, or leave the risk group out."
    else:
        reason = next(iter(subtype.refused.values()), f"{subtype.label} has no risk groups here.")
        hint = "Leave the risk group out."
    raise ProfileError(f"subtype {subtype.id!r} with risk {risk!r}: {reason}", hint)


def _unknown(axis: str, value: str, allowed: Iterable[tuple[str, str]]) -> ProfileError:
    """Return the error for a value that does not exist: all values with their meaning, none of them suggested."""
    known = [f"  {name}: {meaning}" for name, meaning in allowed]
    if not known:
        return ProfileError(f"this content knows no {axis!r}", f"Leave {axis} out.")
    message = "\n".join((f"no {axis} is called {value!r}. These are known:", *known))
    return ProfileError(message, "Give one of these, as the team has told you.")
