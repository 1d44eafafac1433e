"""`booklet plan`: a child's own plan by month, with dates; nothing of the dates is kept."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from booklet.commands._options import as_date, examples, for_content, for_order, for_output
from booklet.document.blanks import with_blanks
from booklet.errors import NotApprovedError, OrderError
from booklet.model.regimen import TRACK

if TYPE_CHECKING:
    from booklet.document.dated_plan import PlanPage, PlanWording
    from booklet.library.library import Library
    from booklet.order import Order

_SCHEMA = 1
"""Version of the lists that are kept."""

_PAGE = re.compile(r"road-map|month-[1-9][0-9]{0,2}")
"""Names of pages."""


def _as_restarts(_: click.Context, __: click.Parameter, texts: tuple[str, ...]) -> dict[str, date]:
    """Return days by phase, or refuse what is none."""
    days: dict[str, date] = {}
    for text in texts:
        name, _sign, day = text.partition("=")
        phase = name.strip().lower().replace(" ", "-").replace("_", "-")
        if phase in days:
            raise click.BadParameter(f"{phase!r} is given twice. Write each phase once.")
        try:
            days[phase] = date.fromisoformat(day.strip())
        except ValueError:
            raise click.BadParameter(f"{text!r} is no phase and day. Write consolidation=2026-11-30.") from None
    return days


@click.command(
    "plan",
    epilog=examples(
        "booklet plan --subtype ph-positive --site our-ward --start 2026-11-30",
        "booklet plan --subtype ph-positive --months 12",
    ),
)
@click.option("--start", metavar="DATE", callback=as_date, help="The first day. Not given: lines for dates.")
@click.option(
    "--restart",
    "restarts",
    metavar="PHASE=DATE",
    multiple=True,
    callback=_as_restarts,
    help="The day on which a phase begins in fact; what follows moves with it. Several times for several phases.",
)
@click.option("--list", "listed", metavar="FILE", help="Keep what each page says, without dates, for --changes-since.")
@click.option("--changes-since", metavar="FILE", help="Print only pages that changed since this list was kept.")
@click.option(
    "--months", metavar="COUNT", type=click.IntRange(1, 60), default=6, show_default=True, help="Without dates."
)
@for_order("reader", "product", "looks", "site", "signing", without=("product", "pack", "with", "with_language"))
@for_output
@for_content
def command(
    *,
    start: date | None,
    restarts: Mapping[str, date],
    listed: str | None,
    changes_since: str | None,
    months: int,
    output: str | None,
    content: str | None,
    texts: dict[str, str],
    opens: bool,
) -> None:
    """Print the road map and a page a month with a child's own dates, from the plan of your site; never a dose.

    Without --start, or where the site has no plan that holds, there are lines to write the dates on. Dates stand in the
    PDF and nowhere else. A list for --changes-since counts days from the first one, so give the same --start each time.
    """
    from booklet.commands._making import read_order, write_printable  # noqa: PLC0415  (`--help` loads no content)
    from booklet.composing import composed  # noqa: PLC0415
    from booklet.document.dated_plan import changes, plan_document  # noqa: PLC0415
    from booklet.make import printable  # noqa: PLC0415
    from booklet.typeset import make_up  # noqa: PLC0415
    from booklet.typeset.theme.theme import Theme  # noqa: PLC0415

    if (restarts or listed or changes_since) and start is None:
        raise click.UsageError("--restart, --list and --changes-since need --start.")
    order, library = read_order(texts, content)
    composition = composed(order, library)
    before = _listed(Path(changes_since)) if changes_since else None
    reason = _why_not(order, composition.library) if start else ""
    if reason and order.require_site:
        raise NotApprovedError(f"nothing was made: the plan has no dates: {reason}", "Leave out --require-site.")
    whole: Sequence[PlanPage] = ()
    if start is None or reason:
        shown = _undated(order, composition.library, months)
    else:
        shown = whole = _dated(order, composition.library, start, restarts)
        shown = shown if before is None else changes(shown, before, start, composition.library.language)
    document = plan_document(shown, composition.library.language, composition.document.footer)
    if order.fillable:
        document = with_blanks(document, "plan")
    pages = make_up(document, Theme(order.page, order.edition, order.ink, order.colors))
    remarks = (f"Left to write on: the dates of the plan: {reason}",) if reason else ()
    to = output or f"{order.name}-plan.pdf"
    _check_list(listed, to)
    write_printable(printable(document, pages), to, remarks, opens=opens)
    if listed and whole:
        _keep(Path(listed), whole)  # behind the PDF: a list of pages that nobody has would hide what changes in them


def _check_list(listed: str | None, output: str) -> None:
    """Refuse to write the list over the PDF, or over what is none.

    Raises:
        OrderError: If they are one file.
        OutputError: If another file is there.
    """
    from booklet.core.atomic_write import refuse_other_kind  # noqa: PLC0415  (`--help` writes nothing)

    if listed:
        refuse_other_kind(Path(listed), b"{", "list of an earlier plan")
    if listed and Path(output).absolute() == Path(listed).absolute():
        raise OrderError("list", "--list and --output name the same file", "Give two different names.")


def _why_not(order: Order, library: Library) -> str:
    """Return why there is no plan for this reader; "" if there is one."""
    if order.site is None:
        return "no site is given"
    subtype = order.profile.subtype
    if library.track(order.profile) != TRACK:
        return "the plan of a site is for those who are newly diagnosed, and treated in phases"
    return order.site.printed.why_no_regimen(subtype)


def _wording(order: Order, library: Library) -> PlanWording:
    from booklet.document.dated_plan import PlanWording  # noqa: PLC0415
    from booklet.model.text import Text  # noqa: PLC0415

    approved = order.site.printed.regimen_note(library.language) if order.site else ""
    return PlanWording(library.language, library.phases, Text.of(approved))


def _undated(order: Order, library: Library, months: int) -> Sequence[PlanPage]:
    from booklet.document.dated_plan import undated_pages  # noqa: PLC0415

    has_phases = library.track(order.profile) == TRACK
    phases = sorted(library.phases.values(), key=lambda phase: phase.number) if has_phases else ()
    return undated_pages(phases, months, _wording(order, library))


def _dated(order: Order, library: Library, start: date, restarts: Mapping[str, date]) -> Sequence[PlanPage]:
    """Return the plan of the order's site from a day on.

    Raises:
        OrderError: If a phase that begins anew is not in the plan, or would begin before the one before it or the
            first day.
    """
    from booklet.document.dated_plan import dated_pages  # noqa: PLC0415
    from booklet.model.regimen import dated  # noqa: PLC0415

    assert order.site is not None
    planned = order.site.printed.regimen(order.profile.subtype)
    try:
        phases = dated(planned, start, restarts)
    except LookupError as error:
        there = ", ".join(each.phase for each in planned)
        raise OrderError(
            "restart", f"no phase of the plan is called {error.args[0]!r}", f"Give one of: {there}."
        ) from error
    except ValueError as error:
        message = f"{error.args[0]} would begin before the first day, or no later than the phase before it"
        raise OrderError("restart", message, "Give a later day.") from error
    except OverflowError as error:
        raise OrderError("start", "the plan would end after the last day there is", "Give an earlier day.") from error
    return dated_pages(phases, start, _wording(order, library))


def _keep(file: Path, pages: Sequence[PlanPage]) -> None:
    """Write what each page says: no dates, only marks of how many days after the first day something is."""
    from booklet.core.atomic_write import make_parents, write_whole  # noqa: PLC0415

    marks = {"schema": _SCHEMA, "pages": {page.name: page.mark for page in pages}}
    make_parents(file)
    write_whole(file, f"{json.dumps(marks, indent=1)}\n".encode())


def _listed(file: Path) -> dict[str, str]:
    """Return the marks of an earlier list.

    Raises:
        OrderError: If it is none.
    """
    try:
        marks = json.loads(file.read_text(encoding="utf-8"))
        pages = marks["pages"]
        is_list = marks["schema"] == _SCHEMA and all(_PAGE.fullmatch(each) for each in pages)
        if is_list and all(isinstance(mark, str) for mark in pages.values()):
            return dict(pages)
    except (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
        pass
    hint = "Give the file that --list has written for the earlier print."
    raise OrderError("changes_since", f"{file.name} is no list of an earlier plan", hint)
