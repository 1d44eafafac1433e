"""One run of all rules over a content folder."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from booklet.check.context import CheckContext
from booklet.check.finding import Finding
from booklet.check.rules import rules
from booklet.check.site_check import CheckedSite, check_site
from booklet.core.values import frozen
from booklet.errors import ContentError
from booklet.library.content import ContentFolder
from booklet.library.read_content import read_content
from booklet.model.content_files import CoverageFile


@frozen
class Checked:
    """A content folder and what was found in it.

    Attributes:
        findings: Sorted by file and line.
        site: Those of them that are about the site.
    """

    context: CheckContext
    findings: tuple[Finding, ...]
    site: tuple[Finding, ...] = ()


def check_folder(
    folder: Path,
    *,
    needs_coverage: bool = False,
    site: Path | None = None,
    is_site_alone: bool = False,
    as_of: date | None = None,
) -> Checked:
    """Return everything that is wrong with a content folder, however far it can be read.

    Args:
        folder: The content folder.
        needs_coverage: Whether it is a problem that the folder has no coverage.yaml.
        site: A site's folder, to be checked with it.
        is_site_alone: Whether nobody asks about the content: no rule is run if the site cannot be joined to it, nor one
            that looks at the content alone.
        as_of: The day of the check; today if None.
    """
    try:
        content = read_content(folder)
    except ContentError as error:
        content = ContentFolder(problems=list(error.problems))
    own = check_site(site, content) if site else CheckedSite()
    context = CheckContext(content, as_of or date.today())
    findings = {Finding.of_problem(problem) for problem in content.problems} | set(own.findings)
    asked = (rule for rule in rules() if not (is_site_alone and (own.is_refused or rule.is_of_content_alone)))
    for rule in asked:
        findings |= {Finding.of_fault(fault, rule.name) for fault in rule.check(context)}
    if needs_coverage and content.library is not None and not any(content.all(CoverageFile)):
        hint = "List every topic of the sources there, with the blocks that say it."
        findings.add(Finding(f"{folder}/coverage.yaml", 0, "coverage", "error", "this file is missing", hint))
    in_order = tuple(sorted(findings))
    return Checked(context, in_order, tuple(each for each in in_order if own.is_about(each)))
