"""All rows of a batch, checked before the first page is made; what is the same is asked for once."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from booklet.batch.events import Event, Refused
from booklet.batch.name_templates import Template, name_fault
from booklet.batch.request_columns import Request
from booklet.batch.requests import RequestRow, RowFault
from booklet.core.values import field, slotted
from booklet.errors import BookletError, ContentError, NotApprovedError, ProfileError, RefusedOrderError
from booklet.ordering.coded import CODE
from booklet.ordering.order_fields import shown_path
from booklet.ordering.order_reader import OrderReader

_MOST_KNOWN = 10_000
"""Different rows whose answer is remembered; more are worked out anew."""

_REFUSED = -1


@slotted
class Worklist:
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


def check_rows(
    rows: Iterable[RequestRow], reader: OrderReader, template: Template, tell: Callable[[Event], None]
) -> Worklist:
    """Return what the rows ask for; every fault of every row is told.

    Args:
        rows: Numbered from 1 without a gap.
        reader: Reads what a row asks for.
        template: How files are called; a name that cannot be, or that another row has, is a fault of the row.
        tell: Hears of each fault.
    """
    worklist = Worklist()
    places: dict[Request, int] = {}
    names: dict[str, int] = {}
    checker = _Checker(reader)
    for row in rows:
        result = checker.check(row.cells) if row.cells or not row.faults else ()
        if row.faults:
            result = row.faults if isinstance(result, Request) else (*row.faults, *result)
        if isinstance(result, Request):
            name = template.name(result, row.number)
            result = _name_faults(name, names, row.number) or result
        if isinstance(result, Request):
            place = places.setdefault(result, len(worklist.requests))
            if place == len(worklist.requests):
                worklist.requests.append(result)
            worklist.of_row.append(place)
            continue
        worklist.of_row.append(_REFUSED)
        worklist.refused += 1
        for fault in result:
            tell(Refused(row.number, row.line, *fault))
    return worklist


def _name_faults(name: str, names: dict[str, int], number: int) -> tuple[RowFault, ...]:
    """Return why a row's file cannot have its name; else it has it from now on."""
    fault = name_fault(name)
    # Windows and macOS take names for the same that differ in case only.
    first = names.setdefault(name.casefold(), number)
    if fault is None and first != number:
        fault = RowFault("name", f"row {first} has the file {name!r} already", "Put {number} into --name.")
    return () if fault is None else (fault,)


class _Checker:
    """Reads the orders of rows, and remembers what it has said of those that look the same."""

    def __init__(self, reader: OrderReader) -> None:
        self._reader = reader
        self._known: dict[tuple[tuple[str, str], ...], Request | tuple[RowFault, ...]] = {}

    def check(self, cells: Mapping[str, str]) -> Request | tuple[RowFault, ...]:
        """Return the request of a row, or all that is wrong with it."""
        key = tuple(sorted(cells.items()))
        known = self._known.get(key)
        if known is None:
            known = self._checked(cells)
            if len(self._known) < _MOST_KNOWN:
                self._known[key] = known
        return known

    def _checked(self, cells: Mapping[str, str]) -> Request | tuple[RowFault, ...]:
        try:
            cells = self._reader.decoded(cells)
        except (NotApprovedError, ProfileError) as error:
            return (RowFault(CODE, error.message, error.hint),)
        missing = tuple(self._missing(cells))
        readable = {name: text for name, text in cells.items() if name not in {fault.column for fault in missing}}
        try:
            order = self._reader.read(readable)
        except RefusedOrderError as error:
            return (*missing, *(_fault(name, fault) for name, fault in error.faults))
        # Which paper a site's printers take may change: what is asked for is what holds now.
        paper = {"paper": order.paper_name} if order.site else {}
        return missing or Request.of({**self._reader.ids(cells), **paper}, order.name)

    def _missing(self, cells: Mapping[str, str]) -> Iterator[RowFault]:
        """Yield a fault for each path that does not exist.

        Text that cannot be a path is not repeated: it may be a patient's name.
        """
        for name, hint in (("site", "Give a folder that holds site.yaml."), ("theme", "Give a theme file.")):
            if name in cells and not _exists(self._reader.path(cells[name])):
                yield RowFault(name, f"no {name} is there: {shown_path(cells[name])}", hint)


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):
        return False


def _fault(name: str, error: BookletError) -> RowFault:
    """Return a fault of a row; of a file with several problems, the first of them with how many there are."""
    if isinstance(error, ContentError):
        first, *others = error.problems
        more = f" (and {len(others)} more)" if others else ""
        return RowFault(name, f"{first}{more}", first.hint)
    return RowFault(name, error.message, error.hint)
