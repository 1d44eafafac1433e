"""Content and sites that a command names, loaded."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from booklet.library.library import Library
    from booklet.site.site import Site


def load_library(folder: str | None, site: str | None = None, language: str | None = None) -> Library:
    """Return the library of a content folder, or the shipped one; with a site's details, blocks and names if given.

    Raises:
        ContentError: If the content, the language or the site cannot be used.
        OrderError: If the content is not in the language.
    """
    from booklet.library.load import load_library as load  # noqa: PLC0415  (`--help` reads no content)

    library = load(folder)
    if language:
        from booklet.translation.translated import translated  # noqa: PLC0415  (few commands ask for another one)

        library = translated(library, language)
    hospital = load_site(site, library)
    return hospital.join(library) if hospital else library


def load_site(folder: str | None, library: Library, as_of: date | None = None) -> Site | None:
    """Return the site of a folder; None if no folder is given.

    Raises:
        ContentError: If the site cannot be used, or does not go with the library.
    """
    if folder is None:
        return None
    from booklet.site.site import Site  # noqa: PLC0415  (most runs have no site)

    return Site.load(folder, as_of=as_of, library=library)
