"""`booklet translate`: what is said in another language, what is missing, and the files for those who say it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from booklet.commands._options import examples, for_content
from booklet.commands._streams import print_data, say
from booklet.errors import CheckFailedError, OutputError

if TYPE_CHECKING:
    from booklet.translation.project import Project

_WRITING = frozenset({"start", "update", "breaks"})


@click.command("translate", epilog=examples("booklet translate es-US --check"))
@click.argument("tag")
@click.option("--status", "wanted", flag_value="status", default=True, help="Show how much of each file is said.")
@click.option("--missing", "wanted", flag_value="missing", help="Show every text that is missing or stale.")
@click.option("--start", "wanted", flag_value="start", help="Start a language: write its files, with nothing said yet.")
@click.option("--update", "wanted", flag_value="update", help="Add texts that are new, and remove those that are gone.")
@click.option(
    "--breaks", "wanted", flag_value="breaks", help="Mark where lines may end, in Burmese, Khmer, Lao or Thai."
)
@click.option("--check", "wanted", flag_value="check", help="Check all translations against the rules of the language.")
@click.option("--export", "exported", metavar="FILE", help="Write all texts to FILE.xlf (XLIFF 2), for an agency.")
@click.option(
    "--import", "imported", metavar="FILE", help="Take translations from FILE.xlf, unless the English changed."
)
@for_content
def command(tag: str, wanted: str, exported: str | None, imported: str | None, content: str | None) -> None:
    """Show what is said in the language TAG, such as es-US, or write its files."""
    if sum((wanted != "status", exported is not None, imported is not None)) > 1:
        raise click.UsageError("these options ask for several things at once. Give one at a time.")
    if exported is not None:
        _export(_root(content, is_written=False), tag, Path(exported))
        return
    if imported is not None:
        _import(_root(content, is_written=True), tag, imported)
        return
    from booklet.translation.listing import list_missing, list_status  # noqa: PLC0415  (`--help` reads no content)
    from booklet.translation.project import Project, start  # noqa: PLC0415

    root = _root(content, is_written=wanted in _WRITING)
    if wanted == "start":
        _tell_files(start(root, tag))
        return
    if wanted == "check":
        _check(root, tag)
        return
    project = Project.open(root, tag)
    if wanted in _WRITING:
        _tell_files(project.update() if wanted == "update" else _with_breaks(project))
        return
    project.check()
    if wanted == "missing":
        print_data(list_missing(project.sayings()) or f"Every text is said in {tag}.")
    else:
        print_data(list_status(tag, project.sayings()))


def _with_breaks(project: Project) -> list[Path]:
    """Mark where lines may end, and return the files."""
    from booklet.translation.breaks import check_script, finder  # noqa: PLC0415  (few languages need marks)
    from booklet.translation.new_language import script_of  # noqa: PLC0415

    tag, form = project.folder.tag, project.folder.form
    check_script(tag, form.script if form else script_of(tag))
    return project.mark_breaks(finder(tag))


def _export(root: Path, tag: str, path: Path) -> None:
    from booklet.core.atomic_write import refuse_other_kind, write_whole  # noqa: PLC0415  (`--help` reads no content)
    from booklet.translation.project import Project  # noqa: PLC0415
    from booklet.translation.xliff import as_xliff  # noqa: PLC0415

    project = Project.open(root, tag)
    project.check()
    refuse_other_kind(path, b"<", "XML")
    write_whole(path, as_xliff(project.source, tag, project.sayings()))
    print_data(path)


def _import(root: Path, tag: str, path: str) -> None:
    from booklet.translation.importing import imported, read_exchange  # noqa: PLC0415  (`--help` reads no content)
    from booklet.translation.project import Project, write_files  # noqa: PLC0415

    taken = imported(Project.open(root, tag), read_exchange(path), path)
    for each in taken.left:
        say(f"{each.place}: not taken: {each.change or 'there is no such text any more'}")
    _tell_files(write_files(root, taken.files))
    say(f"{_counted(taken.count)} taken; {_counted(len(taken.left))} left as they are, since the English has changed.")


def _counted(count: int) -> str:
    return "1 translation" if count == 1 else f"{count} translations"


def _check(root: Path, tag: str) -> None:
    from booklet.check.finding import summary  # noqa: PLC0415  (only this option loads fonts)
    from booklet.check.translation_check import check_language  # noqa: PLC0415
    from booklet.commands._tables.check import findings_as_text  # noqa: PLC0415

    findings = check_language(root, tag)
    if findings:
        print_data("\n".join(findings_as_text(findings)))
    if any(finding.severity == "error" for finding in findings):
        raise CheckFailedError(summary(findings))
    say(summary(findings))


def _root(content: str | None, *, is_written: bool) -> Path:
    """Return the content folder; what was installed with the program is not written to."""
    from booklet.core.resources import content_folder, is_installed  # noqa: PLC0415

    if content is None and is_written and is_installed():
        message = "the content that was installed with the program stays as it is"
        raise OutputError(message, "Copy it to a folder of yours, and give that with --content FOLDER.")
    return content_folder() if content is None else Path(content)


def _tell_files(paths: list[Path]) -> None:
    for path in paths:
        print_data(path)
    count = "1 file" if len(paths) == 1 else f"{len(paths)} files"
    say(f"{count} written." if paths else "Nothing was to change.")
