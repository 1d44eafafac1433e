"""Which rows of a block one reader gets: conditions weighed, what is open kept as a value, empty things dropped."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from booklet.core.identity_key import Same
from booklet.core.named_tuples import NamedTuple
from booklet.core.result_cache import kept
from booklet.core.values import field, frozen, replace, slotted
from booklet.files.record import Record
from booklet.language.conditions_in_words import ConditionsInWords
from booklet.model.chosen import NO_LEAD, Chosen, Lead, Verdict, path_in, rows_by_field
from booklet.model.conditions import Answer, Condition, Traits, open_part
from booklet.model.statements import DrugNote, KnownOf, Row, Statement, Worded
from booklet.selection.plan import Choice

R = TypeVar("R", bound=Record)

_MOST_ROWS = 8192
"""Rows that are looked at once for all readers: those of some languages."""


@frozen
class Reader:
    """Whom rows are chosen for, at some place in a block.

    Attributes:
        traits: What is known, or taken to hold because a condition around this place is printed.
        words: Says conditions where a reason names one.
        around: Conditions printed around this place, the outermost first.
        is_child: Whether what is known of children only is said of this reader, or said to be about children around
            this place already.
        said: Paths of rows that another row of the booklet says, with the path of that one.
        asks_why: Whether the decision for each row is wanted, with its reason: few booklets need them.
    """

    traits: Traits
    words: ConditionsInWords
    around: tuple[Lead, ...] = ()
    is_child: bool = True
    said: Mapping[str, str] = field(default_factory=dict)
    asks_why: bool = True

    def answer(self, when: Condition | None) -> Answer:
        """Return whether something is for this reader."""
        return Answer.YES if when is None else when.answer(self.traits)

    def lead(self, when: Condition | None, about: KnownOf = "") -> Lead:
        """Return the condition to print; what stands around this place already is not said again."""
        left = open_part(when, self.traits)
        if Lead(open=left) in self.around:
            left = None
        return Lead(of_children=about == "child" and not self.is_child, open=left)

    def reason(self, when: Condition | None, about: KnownOf = "") -> str:
        """Return in words why something is in or out; "" if nobody asks."""
        if not self.asks_why:
            return ""
        if when is None:
            if about == "child" and not self.is_child:
                return "about children only"
            return f"under “{self.words.lead(self.around[-1])}”" if self.around else "for every reader"
        left = open_part(when, self.traits)
        if left is not None:
            return f"not known if {self.words.condition(left)}"
        return f"{'since' if self.answer(when) is Answer.YES else 'only if'} {self.words.condition(when)}"

    def under(self, when: Condition | None, lead: Lead) -> Reader:
        """Return the reader inside something that stands under a condition."""
        if not lead:
            return self
        is_child = self.is_child or lead.of_children
        left = open_part(when, self.traits)
        if when is None or left is None:
            return replace(self, around=(*self.around, lead), is_child=is_child)
        around = (*self.around, Lead(open=left))
        return replace(self, traits=when.assumed(self.traits), around=around, is_child=is_child)


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
    return record.model_copy(update=changes) if changes else record


def chosen(record: R, inside: Inside, lead: Lead, verdict: Verdict) -> Chosen[R]:
    """Return the record with the rows that are left of it."""
    return Chosen(revised(record, inside.changes), lead, verdict, inside.rows)


def _is_needed(record: Record, name: str) -> bool:
    """Return whether the record cannot do without the rows of a field."""
    if isinstance(record, Row) and name in record.NEEDED:
        return True
    return isinstance(record.__dict__[name], Row) and type(record).model_fields[name].is_required()


class _ForAll(NamedTuple):
    """A row that is for every reader, with all that is in it.

    Attributes:
        chosen: It, under no condition.
        has_statements: Whether it says anything clinical.
    """

    chosen: Chosen[Row]
    has_statements: bool


@kept(_MOST_ROWS)
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


def _choose_quickly(row: Row, path: str, reader: Reader, outer: Inside) -> Chosen[Row] | None:
    """Return what becomes of a row under no condition, where nobody asks why."""
    for_all = _for_all(Same(row), is_child=reader.is_child)
    if for_all is None:
        return _choose(row, path, reader, outer)
    if for_all.has_statements:
        outer.had_statements = True
        outer.kept.add("in")
    return for_all.chosen


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
