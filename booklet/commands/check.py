"""`booklet check`: everything that is wrong with a content folder, in one run."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from booklet.commands._options import as_date, examples, for_content, for_site
from booklet.commands._streams import print_data, say
from booklet.errors import CheckFailedError
from booklet.model.profile import Profile

if TYPE_CHECKING:
    from booklet.check.finding import Finding
    from booklet.check.run import Checked


@click.command(
    "check",
    epilog=examples("booklet check", "booklet check --content my-content", "booklet check --site our-ward --json"),
)
@for_site
@for_content
@click.option(
    "--as-of", metavar="DATE", callback=as_date, help="The day of the check, as 2026-11-30. Not given: today."
)
@click.option("--json", "as_json", is_flag=True, help="Print what was found as JSON, and no tables.")
@click.option("--coverage", is_flag=True, help="Print every topic of the sources, with the blocks that say it.")
@click.option("--reading", is_flag=True, help="Print how easily each chapter and each statement reads.")
@click.option("--pdf", is_flag=True, help="Build every booklet and measure its pages, too.")
@click.option(
    "--report", metavar="FILE", help="Write the score sheets of one booklet as a PDF: CDC's index and AHRQ's PEMAT-P."
)
@click.option(
    "--report-for", metavar="NAME", default="", help="Subtype of that booklet. Not given: the one that says the most."
)
@click.option("--all", "has_all", is_flag=True, help="Print the warnings of files that are as they were shipped, too.")
@click.option("--rules", is_flag=True, help="Print all rules with their reasons, and check nothing.")
def command(
    content: str | None,
    report: str | None,
    report_for: str,
    site: str | None,
    *,
    as_of: date | None,
    as_json: bool,
    has_all: bool,
    coverage: bool,
    reading: bool,
    pdf: bool,
    rules: bool,
) -> None:
    """Check a content folder: every problem with its file and line, and what to do."""
    from booklet.check.finding import summary  # noqa: PLC0415
    from booklet.check.run import check_folder  # noqa: PLC0415
    from booklet.commands._tables import check as tables  # noqa: PLC0415  (`--help` reads no content)
    from booklet.core.resources import content_folder  # noqa: PLC0415

    if rules:
        print_data("\n".join(tables.rule_table()))
        return
    own = Path(site) if site else None
    folder = Path(content) if content else content_folder()
    checked = check_folder(folder, needs_coverage=coverage, site=own, as_of=as_of)
    findings = checked.findings
    printed: list[str] = []
    if reading:
        printed += tables.reading_table(checked.context)
    if coverage:
        printed += tables.coverage_table(checked.context)
    if pdf and checked.context.library is not None:
        # Only this option loads fonts.
        from booklet.check.variants import measure_editions  # noqa: PLC0415

        editions = tuple(measure_editions(checked.context.library))
        printed += tables.finished_table((edition.name, edition.looks) for edition in editions)
        findings += tuple(finding for edition in editions for finding in edition.findings)
    lines = [tables.findings_as_json(findings)] if as_json else printed
    lines += [] if as_json else _as_text(checked, findings, folder, has_all=has_all)
    if lines:
        print_data("\n".join(lines))
    for note in tables.notes():
        say(note)
    _write_report(report, checked, report_for)
    if any(finding.severity == "error" for finding in findings):
        raise CheckFailedError(summary(findings))
    say(summary(findings))


def _as_text(checked: Checked, findings: Sequence[Finding], folder: Path, *, has_all: bool) -> Iterator[str]:
    """Yield what was found; of the shipped content's own warnings the number alone, unless all are asked for."""
    from booklet.check.shipped import shipped_warnings, unchanged_files  # noqa: PLC0415
    from booklet.commands._tables import check as tables  # noqa: PLC0415

    unchanged = unchanged_files(checked)
    hidden = () if has_all else shipped_warnings(checked, unchanged, folder)
    yield from tables.findings_of_changed_files_first(findings, unchanged, hidden)


def _write_report(file: str | None, checked: Checked, subtype: str) -> None:
    """Write the score sheets if they are asked for and there is a booklet to score, whatever the check has found."""
    if not file:
        return
    # Only this option loads fonts.
    from booklet.check.report.score_report import make_report  # noqa: PLC0415

    report = make_report(checked, Profile(subtype) if subtype else None)
    if report is None:
        say(f"{file}: no score sheets, since this content makes no booklet")
        return
    report.write(file)
    say(f"{file}: score sheets, {len(report.pages)} pages")
