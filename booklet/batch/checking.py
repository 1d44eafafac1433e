"""All rows of a batch, checked before the first page is made; what is the same is asked for once."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from booklet.batch.columns import OPTIONS, Request, shown
from booklet.batch.events import Event, Refused
from booklet.batch.names import Template, name_fault
from booklet.batch.requests import Fault, Row
from booklet.core.values import field, slotted
from booklet.errors import BookletError, ProfileError
from booklet.library.library import Library
from booklet.model.profile import AXES, Profile
from booklet.model.text import AUDIENCES

_MOST_KNOWN = 10_000
"""Different rows whose answer is remembered; more are worked out anew."""

_REFUSED = -1


@slotted
class Order:
    """What is to be made. Of a row only four bytes are kept.

    Attributes:
        requests: All different requests, in the order they are first asked for.
        of_row: Place of its request in `requests` for every row; -1 for a row that was refused.
        refused: How many rows were.
    """

    requests: list[Request] = field(default_factory=list)
    of_row: array[int] = field(default_factory=lambda: array("i"))
    refused: int = 0

    def request(self, row: int) -> int | None:
        """Return the place of a row's request; None for a row that was refused or that there is not.

        Args:
            row: Counted from 1.
        """
        if not 0 < row <= len(self.of_row) or self.of_row[row - 1] == _REFUSED:
            return None
        return self.of_row[row - 1]

    def rows(self) -> Sequence[array[int]]:
        """Return the rows of each request, counted from 1."""
        rows = [array("I") for _ in self.requests]
        for number, request in enumerate(self.of_row, 1):
            if request != _REFUSED:
                rows[request].append(number)
        return rows


def check_rows(rows: Iterable[Row], library: Library, template: Template, tell: Callable[[Event], None]) -> Order:
    """Return what the rows ask for; every fault of every row is told.

    Args:
        rows: Numbered from 1 without a gap.
        library: What can be asked for.
        template: How files are called; a name that cannot be, or that another row has, is a fault of the row.
        tell: Hears of each fault.
    """
    order = Order()
    places: dict[Request, int] = {}
    names: dict[str, int] = {}
    checker = _Checker(library)
    for row in rows:
        found = checker.check(row.cells) if row.cells or not row.faults else ()
        if row.faults:
            found = row.faults if isinstance(found, Request) else (*row.faults, *found)
        if isinstance(found, Request):
            name = template.name(found, row.number)
            found = _name_faults(name, names, row.number) or found
        if isinstance(found, Request):
            place = places.setdefault(found, len(order.requests))
            if place == len(order.requests):
                order.requests.append(found)
            order.of_row.append(place)
            continue
        order.of_row.append(_REFUSED)
        order.refused += 1
        for fault in found:
            tell(Refused(row.number, row.line, *fault))
    return order


def _name_faults(name: str, names: dict[str, int], number: int) -> tuple[Fault, ...]:
    """Return why a row's file cannot have its name; else it has it from now on."""
    fault = name_fault(name)
    # Windows and macOS take names for the same that differ in case only.
    first = names.setdefault(name.casefold(), number)
    if fault is None and first != number:
        fault = Fault("name", f"row {first} has the file {name!r} already", "Put {number} into --name.")
    return () if fault is None else (fault,)


class _Checker:
    """Holds rows against a library, and remembers what it has said of those that look the same."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._values = {axis.id: tuple(value.id for value in axis.values) for axis in library.axes.values()}
        self._known: dict[tuple[tuple[str, str], ...], Request | tuple[Fault, ...]] = {}

    def check(self, cells: Mapping[str, str]) -> Request | tuple[Fault, ...]:
        """Return the request of a row, or all that is wrong with it."""
        key = tuple(sorted(cells.items()))
        found = self._known.get(key)
        if found is None:
            found = tuple(self._faults(cells)) or Request.of(cells)
            if len(self._known) < _MOST_KNOWN:
                self._known[key] = found
        return found

    def _faults(self, cells: Mapping[str, str]) -> Iterator[Fault]:
        faults = [*self._unknown(cells), *_option_faults(cells)]
        yield from faults or self._refused(Request.of(cells).profile)

    def _unknown(self, cells: Mapping[str, str]) -> Iterator[Fault]:
        """Yield values that do not exist."""
        known = {"subtype": tuple(self._library.subtypes), **{axis: self._values.get(axis, ()) for axis in AXES}}
        known["audience"] = AUDIENCES
        if "subtype" not in cells:
            yield Fault("subtype", "nothing is given", f"Give one of: {', '.join(known['subtype'])}.")
        for column, values in known.items():
            if column in cells and cells[column] not in values:
                # A clinical value gets no suggestion: what looks like a slip of the pen may be another disease.
                hint = f"Give one of: {', '.join(values)}." if values else f"Leave {column} out."
                message = (
                    f"no {column} is called {shown(cells[column])}" if values else f"this content knows no {column}"
                )
                yield Fault(column, message, hint)

    def _refused(self, profile: Profile) -> Iterator[Fault]:
        """Yield pairs that the sources do not describe, in the words of the content."""
        try:
            self._library.traits(profile)
        except ProfileError as error:
            yield Fault(self._column(profile), error.message, error.hint)

    def _column(self, profile: Profile) -> str:
        """Return which column does not go with the subtype; "" if it takes several."""
        for axis in profile.axes():
            alone = Request.of({"subtype": profile.subtype, axis: profile.axes()[axis]}).profile
            try:
                self._library.traits(alone)
            except ProfileError:
                return axis
        return ""


def _option_faults(cells: Mapping[str, str]) -> Iterator[Fault]:
    for option in OPTIONS:
        if option.name in cells:
            try:
                option.read(cells[option.name])
            except BookletError as error:
                yield Fault(option.name, error.message, error.hint)
