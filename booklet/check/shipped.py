"""Which warnings are those of the shipped content, so that the author of other content sees their own first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from booklet.check.finding import Finding
from booklet.check.run import Checked, check_folder
from booklet.core.resources import content_folder
from booklet.files.folder import read_folder

_Said = tuple[str, int, str, str]
"""A warning by the name of its file in the folder, its line, its rule and its message."""


def unchanged_files(checked: Checked) -> Mapping[str, str]:
    """Return the files that are byte for byte those of the shipped content: names in the folder, by path."""
    shipped = {file.name: file.data for file in read_folder(content_folder(), with_extras=True)[0]}
    files = (document.file for document in checked.context.content.documents)
    return {file.path: file.name for file in files if shipped.get(file.name) == file.data}


def shipped_warnings(checked: Checked, unchanged: Mapping[str, str], folder: Path) -> frozenset[Finding]:
    """Return the warnings that the shipped content gives, too, in files that have not been changed.

    A warning that a change elsewhere has brought about, such as a word that no text uses any more, is none of them.

    Args:
        checked: A content folder and what was found in it.
        unchanged: From `unchanged_files`.
        folder: That folder.
    """
    mine = [each for each in checked.findings if each.severity == "warning" and each.path in unchanged]
    if not mine or folder.resolve() == content_folder().resolve():
        return frozenset(mine)
    shipped = check_folder(content_folder())
    known = set(_said(shipped.findings, unchanged_files(shipped)))
    return frozenset(each for each in mine if next(iter(_said([each], unchanged))) in known)


def _said(findings: Iterable[Finding], names: Mapping[str, str]) -> Iterable[_Said]:
    return [(names[each.path], each.line, each.rule, each.message) for each in findings if each.path in names]
