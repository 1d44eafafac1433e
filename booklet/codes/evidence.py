"""What is found in codes and records before it is put together."""

from __future__ import annotations

from booklet.core.values import field, frozen, slotted
from booklet.model.codes import CodeRow, CodeTable


@frozen
class FoundCode:
    """A code of a table, and where it stood.

    Attributes:
        place: Such as "entry 3 of the Bundle".
    """

    table: CodeTable
    row: CodeRow
    place: str

    def __str__(self) -> str:
        return f"{self.table.label} {self.row.code} ({self.place})"


@frozen
class SaidValue:
    """A value that a part of a record says, and which part.

    Attributes:
        key: "subtype", or an axis.
        by: What says so, with its place.
    """

    key: str
    value: str
    by: str


@frozen
class Open:
    """A question that the team has to answer before a booklet is made.

    Attributes:
        about: "subtype", or the axis whose option answers it.
        words: The question.
        answers: Values that answer it; any that goes with the rest if none is named.
    """

    about: str
    words: str
    answers: tuple[str, ...] = ()


@frozen
class Refusal:
    """Why no booklet is made.

    Attributes:
        place: What is refused, as a code or a place in a record; "" if it is all of it.
        words: Why.
        hint: What to do.
    """

    place: str
    words: str
    hint: str

    def __str__(self) -> str:
        return f"{self.place}: {self.words}" if self.place else self.words


@slotted
class Evidence:
    """All that codes or a record say, as far as it decides a booklet.

    Attributes:
        codes: Codes of a diagnosis or a risk group.
        genes: Genes that a finding is about, other than that nothing was found.
        absent: Genes of which it was not.
        said: What is said beside codes, such as that the leukemia is in remission.
        questions: What is open however the codes go together.
        refusals: What is refused.
        notes: What the reader should know.
    """

    codes: list[FoundCode] = field(default_factory=list)
    genes: list[FoundCode] = field(default_factory=list)
    absent: list[FoundCode] = field(default_factory=list)
    said: list[SaidValue] = field(default_factory=list)
    questions: list[Open] = field(default_factory=list)
    refusals: list[Refusal] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
