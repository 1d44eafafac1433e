"""Tables of diagnosis codes: what each code of a system says about a booklet's reader, or why it says nothing.

The words of a row are the project's own. No coding system's terms are printed, since most of them need a license.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, ClassVar, Literal, Self

from booklet.files.record import Limits, Record
from booklet.model.statements import AxisId, Id

SUBTYPE = "subtype"
"""What a row names beside axes."""

_NONE: dict[str, Any] = {}


CodeText = Annotated[str, Limits(pattern=r"^[A-Za-z0-9][A-Za-z0-9.:/-]*$", max_length=30)]
"""A code, without blanks."""

CodeOrNone = Annotated[str, Limits(pattern=r"^([A-Za-z0-9][A-Za-z0-9.:/-]*)?$", max_length=30)]
"""A code, or "" where there is none."""

CodeWords = Annotated[str, Limits(min_length=1, max_length=200)]


class Question(Record):
    """What a code leaves open and the team has to answer before a booklet is made.

    Attributes:
        about: "subtype", or the axis whose option answers it.
        words: The question.
        answers: Values that answer it; any that goes with the codes if none is named.
    """

    about: AxisId
    words: CodeWords
    answers: tuple[Id, ...] = ()


class Doubt(Record):
    """Values that another part of a record may hold and that do not go well with a code: they are asked, not taken.

    Attributes:
        about: The axis.
        values: The values, and those that are narrower.
    """

    about: AxisId
    values: Annotated[tuple[Id, ...], Limits(min_length=1)]


class CodeRow(Record):
    """One code: what it says, what it asks, or why it is refused.

    Attributes:
        code: The code, as it is written in records.
        also: Other codes of the same system that stand for the same.
        words: What it stands for, in our own words.
        profile: What it says of the reader: the subtype, and values by axis.
        doubts: What does not go well with it.
        ask: What it leaves open.
        refuse: Why no booklet is made for it.
        says: "nothing" for a code that decides no booklet and is no reason against one.
        hints: The subtype that a finding on this gene may lead to.
        note: What else its reader should know.
        looked_up: Where, with its version.
    """

    code: CodeText
    also: tuple[CodeText, ...] = ()
    words: CodeWords
    profile: dict[AxisId, Id] = _NONE
    doubts: Doubt | None = None
    ask: Question | None = None
    refuse: str = ""
    says: Literal["", "nothing"] = ""
    hints: str = ""
    note: str = ""
    looked_up: Annotated[tuple[CodeWords, ...], Limits(min_length=1)]

    def checked(self) -> Self:
        """Return the row, if it says one thing.

        Raises:
            ValueError: If it says nothing, or refuses a code and says something of it.
        """
        ways = (bool(self.profile or self.ask), bool(self.refuse), bool(self.says))
        if sum(ways) != 1:
            raise ValueError(
                "a code has 'profile' or 'ask' or both, or 'refuse', or 'says: nothing'; and not two of these"
            )
        return self


class Observed(Record):
    """The observation that a table's codes stand in.

    Attributes:
        system: URI of the system that `code` and the others are of.
        code: What is observed.
        part: What the component with the table's code is; "" where the code is the value itself.
        found: The value that says it was found.
        not_found: The value that says it was not.
    """

    system: CodeWords
    code: CodeText
    part: CodeOrNone = ""
    found: CodeOrNone = ""
    not_found: CodeOrNone = ""


class CodeTable(Record):
    """`codes/<id>.yaml`: the codes of one system that this content knows.

    Attributes:
        label: Name of the system.
        kind: What its codes are: a diagnosis, a risk group, or a gene that was looked at.
        form: "morphology" for codes that may be followed by a grade, as in `9811/3 6`.
        edition: Which edition of the system was looked at.
        checked_on: The day it was, as 2026-11-30.
        uris: What the system is called in FHIR.
        oids: What it is called in HL7 version 3 and Infobutton.
        cancer: The first and the last of its codes that stand for a new growth of any kind, by their beginnings; ""
            where codes do not tell. Such a code that is not listed stops a record.
        observation: What holds the codes of a risk group or of a gene.
    """

    KEYS: ClassVar[Mapping[str, str]] = {"checked_on": "checked"}

    id: Id
    label: CodeWords
    kind: Literal["diagnosis", "risk", "gene"]
    form: Literal["", "morphology"] = ""
    edition: CodeWords
    checked_on: Annotated[str, Limits(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$")]
    uris: Annotated[tuple[Annotated[str, Limits(pattern=r"^https?://\S+$", max_length=200)], ...], Limits(min_length=1)]
    oids: tuple[Annotated[str, Limits(pattern=r"^[0-9]+(\.[0-9]+)+$", max_length=60)], ...] = ()
    cancer: Annotated[str, Limits(pattern=r"^(\S+-\S+)?$", max_length=20)] = ""
    observation: Observed | None = None
    codes: Annotated[tuple[CodeRow, ...], Limits(min_length=1)]

    def is_cancer(self, code: str) -> bool:
        """Return whether a code that need not be listed stands for a new growth of any kind."""
        first, _, last = self.cancer.partition("-")
        return bool(first) and first <= code[: len(first)] and code[: len(last)] <= last
