"""Which rows of a block one reader gets: conditions weighed, what is open kept as a value, empty things dropped."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from booklet.core.identity_key import Same
from booklet.core.result_cache import kept
from booklet.core.values import field, frozen, replace, slotted
from booklet.files.record import Record
from booklet.language.conditions_in_words import ConditionsInWords
from booklet.model.chosen import NO_LEAD, Chosen, Lead, Verdict, path_in, rows_by_field
from booklet.model.conditions import Answer
from booklet.model.drugs import DrugNote
from booklet.model.statements import Row, Statement, Worded
from booklet.selection.chosen_for import Reader
from booklet.selection.nested_conditions import MOST_ROWS, AnsweredAlike, conditions_of
from booklet.selection.plan import Choice

R = TypeVar("R", bound=Record)


@slotted
class Inside:
    """What became of the rows in a record.

    Attributes:
        changes: Fields of the record with the rows that are left, where not all are.
        rows: The rows that are left, by field.
        choices: The decision for each row, if the reader asks why; else for some, without a reason.
        kept: Verdicts of the statements that are left, at any depth.
        had_statements: Whether there were statements at all.
        had_rows: Whether there were rows at all.
        has_rows: Whether a row is left.
        is_broken: Whether something is gone that the record cannot do without.
    """

    changes: dict[str, Any] = field(default_factory=dict)
    rows: dict[str, tuple[Chosen[Row], ...]] = field(default_factory=dict)
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
    choose = _choose if reader.asks_why or reader.around or reader.said else _choose_quickly
    for name, rows in rows_by_field(record):
        inside.had_rows = True
        left = tuple([choose(row, path, reader, inside) for row in rows])
        kept = inside.rows[name] = tuple([row for row in left if row is not None])
        inside.has_rows = inside.has_rows or bool(kept)
        if not kept and _is_needed(record, name):
            inside.is_broken = True
        if any(new is None or new.record is not old for new, old in zip(left, rows, strict=True)):
            records = tuple(row.record for row in kept)
            inside.changes[name] = records if isinstance(record.__dict__[name], tuple) else next(iter(records), None)
    return inside


def leave_out_inside(record: Record, path: str, reason: str) -> Inside:
    """Return the same for a record that is left out as a whole."""
    inside = Inside()
    for _, rows in rows_by_field(record):
        for row in rows:
            _leave_out(row, path, reason, inside)
    return inside


def revised(record: R, changes: Mapping[str, object]) -> R:
    """Return the record with changed fields; the same one if nothing changes."""
    return record.with_values(changes) if changes else record


def chosen(record: R, inside: Inside, lead: Lead, verdict: Verdict) -> Chosen[R]:
    """Return the record with the rows that are left of it."""
    return Chosen(revised(record, inside.changes), lead, verdict, inside.rows)


def _is_needed(record: Record, name: str) -> bool:
    """Return whether the record cannot do without the rows of a field."""
    if isinstance(record, Row) and name in record.NEEDED:
        return True
    return isinstance(record.__dict__[name], Row) and type(record).record_fields[name].is_required()


@frozen
class _ForAll:
    """A row that is for every reader, with all that is in it.

    Attributes:
        chosen: It, under no condition.
        has_statements: Whether it says anything clinical.
    """

    chosen: Chosen[Row]
    has_statements: bool


@kept(MOST_ROWS)
def _for_all(row: Same[Row], *, is_child: bool) -> _ForAll | None:
    """Return a row if all readers get all of it under no condition, and most rows are like that; else None."""
    own = row.thing
    is_about_all = is_child or own.about != "child" or bool(own.__dict__.get("children"))
    if own.when is not None or not is_about_all or own.__dict__.get("held"):
        return None
    has_statements = isinstance(own, Statement)
    inside: dict[str, tuple[Chosen[Row], ...]] = {}
    for name, rows in rows_by_field(own):
        found = [_for_all(Same(each), is_child=is_child) for each in rows]
        every = [each for each in found if each is not None]
        if len(every) < len(found):
            return None
        inside[name] = tuple([each.chosen for each in every])
        has_statements = has_statements or any(each.has_statements for each in every)
    return _ForAll(Chosen(own, NO_LEAD, "in", inside), has_statements)


@frozen
class _ForSome:
    """What becomes of a row for the readers who answer its conditions alike.

    Attributes:
        chosen: It; None if it is left out.
        has_statements: Whether there were statements in it at all.
        kept: Verdicts of the statements that are left.
    """

    chosen: Chosen[Row] | None
    has_statements: bool
    kept: frozenset[Verdict]


@kept(MOST_ROWS)
def _for_some(row: Same[Row], alike: AnsweredAlike, words: Same[ConditionsInWords], *, is_child: bool) -> _ForSome:  # noqa: ARG001  (parts of the key)
    """Return what becomes of a row; the reader has the words, and is a child, as the key says."""
    inside = Inside()
    left = _choose(row.thing, "", alike.reader, inside)
    return _ForSome(left, inside.had_statements, frozenset(inside.kept))


def _choose_quickly(row: Row, path: str, reader: Reader, outer: Inside) -> Chosen[Row] | None:  # noqa: ARG001
    """Return what becomes of a row under no condition, where nobody asks why; it is the same wherever the row is."""
    same = Same(row)
    for_all = _for_all(same, is_child=reader.is_child)
    if for_all is not None:
        if for_all.has_statements:
            outer.had_statements = True
            outer.kept.add("in")
        return for_all.chosen
    alike = AnsweredAlike(conditions_of(same), reader)
    for_some = _for_some(same, alike, Same(reader.words), is_child=reader.is_child)
    outer.had_statements = outer.had_statements or for_some.has_statements
    outer.kept |= for_some.kept
    return for_some.chosen


def _choose(row: Row, path: str, reader: Reader, outer: Inside) -> Chosen[Row] | None:
    if reader.answer(row.when) is Answer.NO:
        _leave_out(row, path, reader.reason(row.when), outer)
        return None
    place = reader.said.get(f"{path}/{row.id}") if isinstance(row, Worded) else None
    if place and not isinstance(row, DrugNote):
        # Nothing is lost, so that what stands beside it stays: a question to ask, say.
        outer.choices.append(Choice(f"{path}/{row.id}", "out", f"said in {place}", row.__dict__.get("sources", ())))
        return None
    if isinstance(row, Statement):
        return _choose_statement(row, path, reader, outer)
    lead = reader.lead(row.when, row.about)
    inner = choose_inside(row, path_in(row, path), reader.under(row.when, lead))
    outer.had_statements = outer.had_statements or inner.had_statements
    if inner.is_empty:
        reason = "nothing in it is for this reader"
        outer.choices.append(Choice(f"{path}/{row.id}", "out", reason, rows=tuple(inner.choices)))
        return None
    outer.kept |= inner.kept
    verdict: Verdict = "maybe" if lead or reader.around or inner.is_open else "in"
    choice = Choice(
        id=f"{path}/{row.id}",
        verdict=verdict,
        reason=_reason(row, reader, lead, inner),
        sources=row.__dict__.get("also_sources", ()),
        rows=tuple(inner.choices),
    )
    outer.choices.append(choice)
    return _with_shared_lead(chosen(row, inner, lead, verdict))


def _reason(row: Row, reader: Reader, lead: Lead, inner: Inside) -> str:
    if inner.is_open and not lead:
        return "all of it stands under conditions"
    return reader.reason(row.when, row.about)


def _with_shared_lead(row: Chosen[Row]) -> Chosen[Row]:
    """Return the row with the one condition of all its statements said first, and not again at each.

    So nothing in it that is no statement, such as the name of a medicine, stands without the condition.
    """
    kind = row.record
    deciding = [each for name in (kind.NEEDED or kind.SHARING) for each in row.inside.get(name, ())]
    if row.lead or not deciding or (not kind.NEEDED and len(deciding) == 1):
        return row
    shared = _shared([each.lead for each in deciding])
    if not shared:
        return row
    freed = {
        name: tuple(replace(each, lead=each.lead.within(shared)) for each in row.inside.get(name, ()))
        for name in kind.SHARING
    }
    return replace(row, lead=shared, inside={**row.inside, **freed})


def _shared(leads: Sequence[Lead]) -> Lead:
    """Return what all of them say: that children are meant, an open condition, or both."""
    opens = {lead.open for lead in leads}
    return Lead(all(lead.of_children for lead in leads), opens.pop() if len(opens) == 1 else None)


def _choose_statement(row: Statement, path: str, reader: Reader, outer: Inside) -> Chosen[Row] | None:
    outer.had_statements = True
    if row.held:
        outer.choices.append(Choice(f"{path}/{row.id}", "held", row.held, row.sources))
        return None
    lead = reader.lead(row.when, "" if row.children else row.about)
    verdict: Verdict = "maybe" if lead or reader.around else "in"
    outer.kept.add(verdict)
    reason = reader.reason(row.when, row.about)
    if place := reader.said.get(f"{path}/{row.id}"):
        verdict, reason = "out", f"names the medicine; what it says is said in {place}"
    outer.choices.append(Choice(f"{path}/{row.id}", verdict, reason, row.sources))
    return Chosen(row, lead, verdict, {})


def _leave_out(row: Row, path: str, reason: str, outer: Inside) -> None:
    inner = leave_out_inside(row, path_in(row, path), reason)
    outer.had_rows = True
    outer.had_statements = outer.had_statements or inner.had_statements or isinstance(row, Statement)
    sources = row.__dict__.get("sources", ())
    outer.choices.append(Choice(f"{path}/{row.id}", "out", reason, sources, tuple(inner.choices)))
