"""Whom a booklet is for."""

from __future__ import annotations

from collections.abc import Mapping

from booklet.core.values import fields, frozen
from booklet.model.editions import EDITIONS, INKS
from booklet.model.text import Audience


@frozen
class Profile:
    """What is known of a child's leukemia. None means: not known, or not said.

    The values are plain texts. Which ones there are, and which of them go together, the library says
    (`booklet.library.Library.traits`).

    Attributes:
        subtype: Id of a subtype, such as "ph-positive".
        risk: Risk group.
        marker: Which gene or chromosome change was found, or that neither of those that the sources name was.
        mrd: Result of the test for minimal residual disease.
        cns: What was found in the spinal fluid at diagnosis.
        stage: How far treatment has come, such as "in-remission" or "relapsed-early".
        burden: How many leukemia cells there are.
        donor: Whether there is a donor for a stem cell transplant.
        age: How old the child is, where a source ties a fact to it.
        audience: Whom the words speak to: "family" or "patient".
    """

    subtype: str
    risk: str | None = None
    marker: str | None = None
    mrd: str | None = None
    cns: str | None = None
    stage: str | None = None
    burden: str | None = None
    donor: str | None = None
    age: str | None = None
    audience: Audience = "family"

    def axes(self) -> Mapping[str, str]:
        """Return what is known beside the subtype, by axis.

        Example:
            >>> Profile("b-cell", risk="high").axes()
            {'risk': 'high'}
        """
        known = {name: getattr(self, name) for name in AXES}
        return {axis: value for axis, value in known.items() if value is not None}


AXES: tuple[str, ...] = tuple(field.name for field in fields(Profile) if field.name not in ("subtype", "audience"))
"""What may be known beside the subtype."""

_SPEAKING = ("risk", "stage")
"""Axes whose values speak for themselves."""


_USUAL = (EDITIONS[0], INKS[0])
"""Edition and ink of most booklets."""


def file_name(profile: Profile, *variants: str) -> str:
    """Return a profile as a file name without an ending; the library knows its values by the time a file is written.

    Args:
        profile: Whom the booklet is for.
        variants: Edition and ink; what most booklets are is not named.
    """
    axes = (value if axis in _SPEAKING else f"{axis}-{value}" for axis, value in profile.axes().items())
    audience = () if profile.audience == "family" else (profile.audience,)
    return "-".join((profile.subtype, *axes, *audience, *(each for each in variants if each not in _USUAL)))
