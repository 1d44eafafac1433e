"""One hospital's own details, checked and read-only."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from pathlib import Path

from booklet.core.arguments import as_path, check_type
from booklet.core.content_number import content_number
from booklet.core.values import frozen, replace
from booklet.errors import ContentError
from booklet.files.digest import digest
from booklet.library.library import Library
from booklet.model.artwork import ScanCode
from booklet.model.hospital import Details, Gap
from booklet.model.language import Language
from booklet.model.text import beyond_ascii
from booklet.site.joining import join
from booklet.site.printed import Printed
from booklet.site.read_site import SiteContent, read_site
from booklet.site.scan_code import address_of, scan_code
from booklet.typeset.theme.colors import Palette

_SHOWN_DIGITS = 12
_WORDS = re.compile(r"[A-Za-z0-9]+")


@frozen(eq=False)
class Site:
    """One hospital's own details, with those of the sites it extends; a site equals itself alone.

    Attributes:
        content: Everything that was read.
        printed: What is printed on lines that are else left to write on, and what is missing there.
        hash: SHA-256 over names and bytes of all its files, in hexadecimal.
    """

    content: SiteContent
    printed: Printed
    hash: str

    def __repr__(self) -> str:
        return f"<Site {self.name!r}>"

    @staticmethod
    def load(folder: Path | str, *, as_of: date | None = None, library: Library | None = None) -> Site:
        """Return the site of a folder.

        Args:
            folder: Holds `site.yaml`.
            as_of: The day that decides which approvals hold; today if None.
            library: If it is given, what does not go with it is told in the same run.

        Raises:
            ContentError: If anything in it cannot be used; all problems at once.
        """
        check_type("as_of", as_of, (date, type(None)), "a date, such as date(2026, 11, 30)")
        content = read_site(as_path("folder", folder, '"my-hospital"'))
        problems = [*content.problems, *(join(content, library).problems if library else ())]
        if problems or content.file is None:
            raise ContentError(problems)
        printed = Printed(content.file, content.merged, date.today() if as_of is None else as_of)
        return Site(content, printed, digest(content.files))

    def details(self, language: Language, number: str = "") -> Details:
        """Return what booklets print of the site, in the words of a language around its values.

        Args:
            language: The language.
            number: The content's number, for the code on the back cover.

        Raises:
            ContentError: If the site asks for such a code and the package that makes it is not installed.
        """
        return Details(
            values=self.printed.values(language),
            notes=tuple(self.printed.notes(language)),
            logo=self.content.logo,
            brands=self.printed.brands,
            check=self._check(number),
            version=self.hash[:_SHOWN_DIGITS],
            gaps=self.gaps,
        )

    def _check(self, number: str) -> ScanCode | None:
        page = self.content.file.check_url if self.content.file else ""
        if not page or not number:
            return None
        return scan_code(address_of(page, number), self.content.merged.place(("check_url",)).rpartition(":")[0])

    @property
    def document_type(self) -> tuple[str, str] | None:
        """System and code of what its booklets are filed as; None for the usual type."""
        kind = self.content.file.document_type if self.content.file else None
        return (kind.system, kind.code) if kind else None

    @property
    def gaps(self) -> tuple[Gap, ...]:
        """What families need and do not get from the site, and why."""
        return tuple(self.printed.gaps())

    @property
    def folders(self) -> tuple[Path, ...]:
        """All folders it was read from, those it builds on first."""
        return self.content.folders

    @property
    def name(self) -> str:
        """The name of its folder, as part of the name of a file: letters, digits and hyphens."""
        return "-".join(_WORDS.findall(self.folders[-1].resolve().name)) or "site"

    @property
    def is_metric(self) -> bool:
        """Whether its printers take A4, and half of it, in place of Letter."""
        return self.content.file is not None and self.content.file.paper == "a4"

    @property
    def palette(self) -> Palette | None:
        """The colors of its booklets; None if it has no `theme.yaml`."""
        return self.content.palette

    def join(self, library: Library) -> Library:
        """Return the library with the site's details, blocks and names; what is made once is kept.

        Raises:
            ContentError: If they do not go together; all problems at once.
        """
        return _joined(self, library)


@lru_cache(maxsize=16)
def _joined(site: Site, library: Library) -> Library:
    joined = join(site.content, library)
    if joined.library is None:
        raise ContentError(joined.problems)
    content = site.content
    own = (each.text for each in (*content.merged.documents, *(block.document for block in content.blocks)))
    return replace(
        joined.library,
        details=site.details(library.language, content_number(library.hash)),
        alphabet=beyond_ascii((library.alphabet, *own)),
    )
