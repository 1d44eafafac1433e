"""Which rows of a block one reader gets: conditions weighed, what is open put into words, empty things dropped."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeVar

from booklet.core.values import field, frozen, replace, slotted
from booklet.files.record import Record
from booklet.model.conditions import Answer, Condition, Traits, Words
from booklet.model.statements import About, Row, Statement
from booklet.selection.lead import CHILDREN, Lead
from booklet.selection.plan import Choice, Verdict

R = TypeVar("R", bound=Record)


@frozen
class Reader:
    """Whom rows are chosen for, at some place in a block.

    Attributes:
        traits: What is known, or taken to hold because a condition around this place is printed.
        words: The wording of traits.
        printed: Conditions printed around this place.
        is_child: Whether what is known of children only is said of this reader, or said to be about children around
            this place already.
    """

    traits: Traits
    words: Words
    printed: tuple[str, ...] = ()
    is_child: bool = True

    def answer(self, when: Condition | None) -> Answer:
        """Return whether something is for this reader."""
        return Answer.YES if when is None else when.answer(self.traits)

    def condition(self, when: Condition | None, about: About = "") -> str:
        """Return the condition to print, or "" if nothing is open or it stands around this place already."""
        words = ""
        if when is not None and when.answer(self.traits) is Answer.MAYBE:
            words = when.words(self.traits, self.words)
        if f"If {words}:" in self.printed:
            words = ""
        return Lead(about == "child" and not self.is_child, words).text

    def reason(self, when: Condition | None, about: About = "") -> str:
        """Return in words why something is in or out."""
        if when is None:
            if about == "child" and not self.is_child:
                return "about children only"
            return f"under “{self.printed[-1]}”" if self.printed else "for every reader"
        answer = when.answer(self.traits)
        if answer is Answer.MAYBE:
            return f"not known if {when.words(self.traits, self.words)}"
        return f"{'since' if answer is Answer.YES else 'only if'} {when.words({}, self.words)}"

    def under(self, when: Condition | None, printed: str) -> Reader:
        """Return the reader inside something that is printed under a condition."""
        if not printed:
            return self
        is_child = self.is_child or printed.startswith(CHILDREN)
        if when is None or when.answer(self.traits) is not Answer.MAYBE:
            return replace(self, printed=(*self.printed, printed), is_child=is_child)
        inside = f"If {when.words(self.traits, self.words)}:"
        return Reader(when.assumed(self.traits), self.words, (*self.printed, inside), is_child)


@slotted
class Inside:
    """What became of the rows in a record.

    Attributes:
        changes: Fields of the record with the rows that are left.
        choices: The decision for each row.
        kept: Verdicts of the statements that are left, at any depth.
        had_statements: Whether there were statements at all.
        had_rows: Whether there were rows at all.
        has_rows: Whether a row is left.
        is_broken: Whether something is gone that the record cannot do without.
    """

    changes: dict[str, Any] = field(default_factory=dict)
    choices: list[Choice] = field(default_factory=list)
    kept: set[Verdict] = field(default_factory=set)
    had_statements: bool = False
    had_rows: bool = False
    has_rows: bool = False
    is_broken: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether nothing is left to say."""
        return self.is_broken or (self.had_statements and not self.kept) or (self.had_rows and not self.has_rows)

    @property
    def is_open(self) -> bool:
        """Whether all statements that are left stand under a condition."""
        return self.kept == {"maybe"}


def choose_inside(record: Record, path: str, reader: Reader) -> Inside:
    """Return what becomes of the rows in a record.

    Args:
        record: A block, or a row that holds rows.
        path: Path of the record, which the paths of its rows begin with.
        reader: Whom the rows are chosen for.
    """
    inside = Inside()
    for name, rows in _rows_by_field(record):
        inside.had_rows = True
        left = tuple(_choose(row, path, reader, inside) for row in rows)
        kept = tuple(row for row in left if row is not None)
        inside.has_rows = inside.has_rows or bool(kept)
        if not kept and _is_needed(record, name):
            inside.is_broken = True
        if any(new is not old for new, old in zip(left, rows, strict=True)):
            inside.changes[name] = kept if isinstance(record.__dict__[name], tuple) else left[0]
    return inside


def leave_out_inside(record: Record, path: str, reason: str) -> Inside:
    """Return the same for a record that is left out as a whole."""
    inside = Inside()
    for _, rows in _rows_by_field(record):
        for row in rows:
            _leave_out(row, path, reason, inside)
    return inside


def revised(record: R, changes: Mapping[str, object]) -> R:
    """Return the record with changed fields; the same one if nothing changes."""
    return record.model_copy(update=changes) if changes else record


def rows_in(record: Record) -> Iterator[Row]:
    """Yield every row in a record, at any depth."""
    for _, rows in _rows_by_field(record):
        for row in rows:
            yield row
            yield from rows_in(row)


def _rows_by_field(record: Record) -> Iterator[tuple[str, tuple[Row, ...]]]:
    for name, value in record.__dict__.items():
        if isinstance(value, tuple):
            if value and isinstance(value[0], Row):
                yield name, value
        elif isinstance(value, Row):
            yield name, (value,)


def _is_needed(record: Record, name: str) -> bool:
    """Return whether the record cannot do without the rows of a field."""
    if isinstance(record, Row) and name in record.NEEDED:
        return True
    return isinstance(record.__dict__[name], Row) and type(record).model_fields[name].is_required()


def _choose(row: Row, path: str, reader: Reader, outer: Inside) -> Row | None:
    if reader.answer(row.when) is Answer.NO:
        _leave_out(row, path, reader.reason(row.when), outer)
        return None
    if isinstance(row, Statement):
        return _choose_statement(row, path, reader, outer)
    condition = reader.condition(row.when, row.about)
    inner = choose_inside(row, _path_in(row, path), reader.under(row.when, condition))
    outer.had_statements = outer.had_statements or inner.had_statements
    if inner.is_empty:
        reason = "nothing in it is for this reader"
        outer.choices.append(Choice(f"{path}/{row.id}", "out", reason, rows=tuple(inner.choices)))
        return None
    outer.kept |= inner.kept
    is_open = bool(condition or reader.printed) or inner.is_open
    choice = Choice(
        id=f"{path}/{row.id}",
        verdict="maybe" if is_open else "in",
        reason=_reason(row, reader, condition, inner),
        sources=row.__dict__.get("also_sources", ()),
        rows=tuple(inner.choices),
    )
    outer.choices.append(choice)
    return _with_shared_condition(revised(row, inner.changes | ({"condition": condition} if condition else {})))


def _reason(row: Row, reader: Reader, condition: str, inner: Inside) -> str:
    if inner.is_open and not condition:
        return "all of it stands under conditions"
    return reader.reason(row.when, row.about)


def _with_shared_condition(row: Row) -> Row:
    """Return the row with the one condition of all its statements said first, and not again at each.

    So nothing in it that is no statement, such as the name of a medicine, stands without the condition.
    """
    deciding = [each for name in (row.NEEDED or row.SHARING) for each in _listed(row, name)]
    if row.condition or not deciding or (not row.NEEDED and len(deciding) == 1):
        return row
    shared = _shared([Lead.read(each.condition) for each in deciding])
    if not shared.text:
        return row
    changes: dict[str, object] = {"condition": shared.text}
    for name in row.SHARING:
        freed = tuple(
            revised(each, {"condition": Lead.read(each.condition).within(shared).text}) for each in _listed(row, name)
        )
        if freed:
            changes[name] = freed if isinstance(row.__dict__[name], tuple) else freed[0]
    return revised(row, changes)


def _shared(leads: Sequence[Lead]) -> Lead:
    """Return what all of them say: that children are meant, an open condition, or both."""
    opens = {lead.open for lead in leads}
    return Lead(all(lead.is_of_children for lead in leads), opens.pop() if len(opens) == 1 else "")


def _listed(row: Row, name: str) -> tuple[Row, ...]:
    """Return the rows of a field: all, the one, or none."""
    value: tuple[Row, ...] | Row | None = row.__dict__[name]
    return value if isinstance(value, tuple) else (value,) if value else ()


def _choose_statement(row: Statement, path: str, reader: Reader, outer: Inside) -> Statement | None:
    outer.had_statements = True
    if row.held:
        outer.choices.append(Choice(f"{path}/{row.id}", "held", row.held, row.sources))
        return None
    condition = reader.condition(row.when, "" if row.children else row.about)
    verdict: Verdict = "maybe" if condition or reader.printed else "in"
    outer.kept.add(verdict)
    outer.choices.append(Choice(f"{path}/{row.id}", verdict, reader.reason(row.when, row.about), row.sources))
    return revised(row, {"condition": condition} if condition else {})


def _leave_out(row: Row, path: str, reason: str, outer: Inside) -> None:
    inner = leave_out_inside(row, _path_in(row, path), reason)
    outer.had_rows = True
    outer.had_statements = outer.had_statements or inner.had_statements or isinstance(row, Statement)
    sources = row.__dict__.get("sources", ())
    outer.choices.append(Choice(f"{path}/{row.id}", "out", reason, sources, tuple(inner.choices)))


def _path_in(row: Row, path: str) -> str:
    return f"{path}/{row.id}" if row.IN_PATH else path
