"""A site under the same rules as the content that it is joined to."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from booklet.check.finding import Finding
from booklet.check.rules.promises import promises_in
from booklet.core.values import frozen
from booklet.errors import ContentError
from booklet.files.folder import shown
from booklet.language.rules import rules_of, with_rules
from booklet.library.content import ContentFolder
from booklet.model.hospital import Gap
from booklet.site.joining import join
from booklet.site.read_site import SiteContent, read_site
from booklet.site.site import Site
from booklet.site.site_file import printed_texts

RULE = "site"

_PROMISES = "promises"
"""Rule of the same name for the content's texts. A site that breaks it can be used: all other rules look at it, too."""

_HINTS = "Add it, or have it approved; until then the line is left to write on."


@frozen
class CheckedSite:
    """What was found in a site by itself.

    Attributes:
        folders: Its folder and those of the sites it extends, as messages name them.
        findings: What keeps it from being used, and as warnings what families need and do not get from it.
    """

    folders: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()

    @property
    def is_refused(self) -> bool:
        """Whether it cannot be used, so that its blocks were not added to the content."""
        return any(each.severity == "error" and each.rule != _PROMISES for each in self.findings)

    def is_about(self, finding: Finding) -> bool:
        """Return whether a finding is about one of the site's files."""
        return any(finding.path == folder or finding.path.startswith(f"{folder}/") for folder in self.folders)


def check_site(folder: Path, content: ContentFolder) -> CheckedSite:
    """Return what is wrong with a site, and add its blocks to the content, so that all rules look at them.

    Args:
        folder: The site's folder.
        content: What it is joined to; it is left as it is if either cannot be used.
    """
    try:
        site = read_site(folder)
    except ContentError as error:
        return CheckedSite((shown(folder),), tuple(map(Finding.of_problem, error.problems)))
    folders, promises = tuple(map(shown, site.folders)), tuple(_promises(site))
    problems = list(site.problems)
    if content.library is not None:
        joined = join(site, content.library)
        problems += joined.problems
        if not problems and joined.library is not None:
            content.library = joined.library
            for document, records in joined.records:
                content.documents.append(document)
                content.records[document.file.name] = records
    if problems:
        return CheckedSite(folders, (*map(Finding.of_problem, problems), *promises))
    gaps = Site.load(folder).gaps
    return CheckedSite(folders, (*promises, *map(_warning, gaps)))


def _promises(site: SiteContent) -> Iterator[Finding]:
    """Yield what the site's own lines promise, in English or in a language whose promises are known."""
    known = [rules.promises for tag in with_rules() if tag != "en" and (rules := rules_of(tag))]
    for location, text in printed_texts(site.file) if site.file else ():
        others = (match[0] for pattern in known for match in pattern.finditer(text.plain))
        if promise := next(chain(promises_in(text.plain), others), ""):
            path, _, line = site.merged.place(location).rpartition(":")
            message = f"{promise!r} promises what nobody can"
            yield Finding(path, int(line), _PROMISES, "error", message, "Leave it out, or say what your team will do.")


def _warning(gap: Gap) -> Finding:
    path, _, line = gap.place.rpartition(":")
    return Finding(path, int(line), RULE, "warning", f"{gap.words}: {gap.reason}", _HINTS)
