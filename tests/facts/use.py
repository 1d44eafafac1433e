"""One use of a drug as the fact base records it, and whose booklets print it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from tests.facts.readers import Reader, Trait, Verdict, weigh_all


@dataclass(frozen=True, slots=True)
class Held:
    """A use that waits for a clinician, and why."""

    reason: str


Applies = tuple[Trait, ...] | Held
"""All traits a reader must have; or the reason why no booklet prints the use."""

NOT_BURKITT: Final = Trait("track", "phases", ("relapse", "refractory", "after-transplant"))
_STARTING: Final = Trait("stage", "newly-diagnosed")


@dataclass(frozen=True, slots=True)
class Use:
    """One drug in one setting, as one source has it.

    Attributes:
        row: Id of the row in the fact base.
        drug: Id of the drug; `steroid` where the source names no drug.
        setting: Phase or way of treatment, `any` where the source names none.
        condition: Who gets it, in the words of the fact base.
        hedge: How sure the source is.
        source: The citation; its last line is the drug's own.
        applies: Whom it is for.
    """

    row: str
    drug: str
    setting: str
    condition: str
    hedge: str
    source: str
    applies: Applies

    @property
    def traits(self) -> tuple[Trait, ...]:
        """What must be true of a reader; nothing where no booklet prints the use."""
        if isinstance(self.applies, Held):
            return ()
        # Whoever is in remission has induction behind them.
        return (*self.applies, _STARTING) if self.setting == "induction" else self.applies

    @property
    def own_line(self) -> str:
        """The citation of the one line that names the drug."""
        source, _, places = self.source.partition(":")
        return f"{source}:{places.replace('-', ',').split(',')[-1]}"

    def __str__(self) -> str:
        return f"{self.row}-{self.drug}"

    def verdict(self, reader: Reader) -> Verdict:
        """Return whether the reader's booklet prints the use."""
        return "no" if isinstance(self.applies, Held) else weigh_all(self.traits, reader)

    def is_allowed(self, reader: Reader) -> bool:
        """Return whether the reader's booklet may print it: where no stage is named, at any, but not for Burkitt."""
        if self.setting not in {"any", "throughout treatment"} or isinstance(self.applies, Held):
            return self.verdict(reader) != "no"
        others = tuple(trait for trait in self.traits if trait.axis != "track")
        return weigh_all((NOT_BURKITT, *others), reader) != "no"
