"""The languages of a content folder with their figures, as plain text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from booklet.library.library import Library
from booklet.model.codes import CodeTable
from booklet.review.signable import reading_of, signables, standing_of
from booklet.review.signatures import Signatures
from booklet.translation.listing import figure_columns, figures_of
from booklet.translation.project import Project
from booklet.translation.status import TranslationState
from booklet.translation.translated import translated

_HEAD = ("tag", "said", "stale", "missing", "machine", "blocks signed")


def list_languages(library: Library, projects: Iterable[Project], signatures: Signatures) -> str:
    """Return each language with its figures.

    Args:
        library: In the language that the content is written in.
        projects: The other languages.
        signatures: All that count; those under translations are found by their language.

    Raises:
        ContentError: If a signature file cannot be used.
    """
    names = [name for name, signable in signables(library).items() if _is_clinical(name, library, signable)]
    rows: list[tuple[str, ...]] = [_HEAD]
    for each in projects:
        sayings = each.sayings()
        states: Counter[TranslationState] = Counter(saying.state for saying in sayings)
        figures = figures_of(states, sum(saying.is_machine for saying in sayings))
        rows.append((each.folder.tag, *figures, _signed_in(library, each, names, signatures)))
    signed = _signed(library, names, signatures)
    head = f"{library.language.tag}: the content is written in it; blocks signed: {signed}"
    return "\n".join((head, *figure_columns(rows)))


def _is_clinical(name: str, library: Library, signable: object) -> bool:
    return not isinstance(signable, CodeTable) and reading_of(signables(library)[name], library).is_clinical


def _signed_in(library: Library, project: Project, names: list[str], signatures: Signatures) -> str:
    """Return how many blocks are signed in a language; none in one that no booklet can be made in yet."""
    if project.folder.form is None or project.folder.form_problems or project.faults():
        return f"0 of {len(names)}"
    return _signed(translated(library, project.folder.tag), names, signatures)


def _signed(library: Library, names: list[str], signatures: Signatures) -> str:
    signed = sum(standing_of(name, library, signatures).state == "signed" for name in names)
    return f"{signed} of {len(names)}"
