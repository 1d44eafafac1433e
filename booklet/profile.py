"""Whom a booklet is for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True)
class Profile:
    """What is known of a child's leukemia. None means: not known, or not said.

    The values are plain texts. Which ones there are, and which of them go together, the library says
    (`booklet.library.Library.traits`).

    Attributes:
        subtype: Id of a subtype, such as "ph-positive".
        risk: Risk group.
        mrd: Result of the test for minimal residual disease.
        cns: What was found in the spinal fluid at diagnosis.
    """

    subtype: str
    risk: str | None = None
    mrd: str | None = None
    cns: str | None = None

    def axes(self) -> Mapping[str, str]:
        """Return what is known beside the subtype, by axis.

        Example:
            >>> Profile("b-cell", risk="high").axes()
            {'risk': 'high'}
        """
        known = {field.name: getattr(self, field.name) for field in fields(self) if field.name != "subtype"}
        return {axis: value for axis, value in known.items() if value is not None}
