"""Medicines: what each is called, who gets it and how it is given."""

from __future__ import annotations

from typing import Annotated, Literal

from booklet.files.record import Limits, Record
from booklet.model.statements import Given, Id, Row, SourceRef, Statement, in_place_of

DrugKind = Literal["chemotherapy", "steroid", "targeted", "immunotherapy", "medicine"]
"""What the sources call a drug; `medicine` where they do not say."""


class DrugNote(Statement):
    """One view of who gets a medicine, and how sure the sources are.

    Attributes:
        table: What stands for it in a table of medicines by phases: "may" where that it may be part of the phase is all
            it says; "most" where it says that most plans have it, or the plan used most often; "" where it says more.
    """

    table: Literal["", "may", "most"] = ""


Note = Annotated[DrugNote, in_place_of(Statement, DrugNote)]
"""One view of who gets a medicine; in code a plain statement will do."""


class DrugUse(Record):
    """A drug in one setting: a phase, the spinal fluid, the whole course.

    Attributes:
        order: Place among the drugs of the setting, smallest first.
        given: How it is given in this use, where a source says so.
        notes: Who gets it and how sure the sources are; one statement a view.
    """

    id: Id
    setting: Id
    order: int = 100
    given: Given | None = None
    notes: Annotated[tuple[Note, ...], Limits(min_length=1)]


class Drug(Record):
    """One medicine: its generic name, its other names, and where it is used.

    Attributes:
        heard: Names that wards say and nobody should write a dose by. They are printed in quotation marks, as what a
            family may hear, and never in place of the medicine's own.
    """

    id: Id
    name: str
    kind: DrugKind
    also: tuple[str, ...] = ()
    also_sources: tuple[SourceRef, ...] = ()
    heard: tuple[str, ...] = ()
    heard_sources: tuple[SourceRef, ...] = ()
    given: Given | None = None
    uses: tuple[DrugUse, ...] = ()


class Medicine(Row):
    """A drug as one card of a drug list.

    Attributes:
        drug: The drug's id.
    """

    NEEDED = ("notes",)
    SHARING = ("given", "notes")

    drug: str = ""
    name: str
    kind: DrugKind
    also: tuple[str, ...] = ()
    also_sources: tuple[SourceRef, ...] = ()
    heard: tuple[str, ...] = ()
    heard_sources: tuple[SourceRef, ...] = ()
    given: Given | None = None
    notes: tuple[Note, ...] = ()
