"""The languages of a content folder with their figures, as plain text."""

from __future__ import annotations

from booklet.library.library import Library
from booklet.model.codes import CodeTable
from booklet.review.signable import reading_of, signables, standing_of
from booklet.review.signatures import Signatures
from booklet.translation.language_figures import LanguageFigures, figures_of_languages
from booklet.translation.listing import figure_columns
from booklet.translation.translated import translated

_HEAD = ("tag", "said", "stale", "missing", "machine", "blocks signed")


def list_languages(library: Library, signatures: Signatures) -> str:
    """Return each language with its figures.

    Args:
        library: As it was loaded from its folder, in the language that the content is written in.
        signatures: All that count; those under translations are found by their language.

    Raises:
        ContentError: If a signature file or a file of a language cannot be used.
    """
    names = [name for name, signable in signables(library).items() if _is_clinical(name, library, signable)]
    rows: list[tuple[str, ...]] = [_HEAD]
    for each in figures_of_languages(library):
        figures = (each.said, each.stale, each.missing, each.machine)
        rows.append((each.tag, *map(str, figures), _signed_in(library, each, names, signatures)))
    signed = _signed(library, names, signatures)
    head = f"{library.language.tag}: the content is written in it; blocks signed: {signed}"
    return "\n".join((head, *figure_columns(rows)))


def _is_clinical(name: str, library: Library, signable: object) -> bool:
    return not isinstance(signable, CodeTable) and reading_of(signables(library)[name], library).is_clinical


def _signed_in(library: Library, figures: LanguageFigures, names: list[str], signatures: Signatures) -> str:
    """Return how many blocks are signed in a language; none in one that no booklet can be made in yet."""
    return _signed(translated(library, figures.tag), names, signatures) if figures.is_usable else f"0 of {len(names)}"


def _signed(library: Library, names: list[str], signatures: Signatures) -> str:
    signed = sum(standing_of(name, library, signatures).state == "signed" for name in names)
    return f"{signed} of {len(names)}"
