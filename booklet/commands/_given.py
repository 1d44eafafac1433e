"""What was given on a command line, as values; `booklet build` makes them without click where its words are plain."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from booklet.core.values import frozen, slotted

if TYPE_CHECKING:
    from booklet.codes.resolve import Resolution
    from booklet.filing.document_reference import ReferenceEntry
    from booklet.library.library import Library
    from booklet.make import Product


@slotted
class Settings:
    """What holds for a whole run: whether known errors show where in the program they come from."""

    is_debug: bool = False


@frozen
class Coded:
    """What was given of codes.

    Attributes:
        codes: Each a system's name, a bar and the code.
        fhir: File that holds a FHIR record, "-" for standard input; None if there is none.
        infobutton: An Infobutton request, or None.
    """

    codes: tuple[str, ...] = ()
    fhir: str | None = None
    infobutton: str | None = None

    @property
    def is_given(self) -> bool:
        """Whether there is anything."""
        return bool(self.codes or self.fhir or self.infobutton)

    def given(self) -> tuple[str, ...]:
        """Return the codes that are given outside a record, each with its system.

        Raises:
            RecordError: If the Infobutton request asks about none.
        """
        if self.infobutton is None:
            return self.codes
        from booklet.codes.infobutton import read_request  # noqa: PLC0415

        request = read_request(self.infobutton)
        return (*self.codes, f"{request.system}|{request.code}")

    def resolution(self, library: Library) -> Resolution:
        """Return what all of it together comes to.

        Raises:
            RecordError: If a record cannot be read.
        """
        from booklet.codes.read import read_all  # noqa: PLC0415  (`--help` reads no content)
        from booklet.codes.resolve import resolve  # noqa: PLC0415

        return resolve(read_all(library, self.codes, self.fhir, self.infobutton), library)


NO_CODES = Coded()
"""Where none are given."""


@frozen
class Filing:
    """What entry is wanted.

    Attributes:
        release: Release of FHIR, or None for no entry.
        subject: Reference to the patient, or "".
    """

    release: str | None = None
    subject: str = ""

    def entry(self, product: Product) -> ReferenceEntry | None:
        """Return what the entry of a product says; None if none is wanted.

        Raises:
            OrderError: If the subject is no reference to a patient.
        """
        if self.release is None:
            return None
        from booklet.filing.document_reference import LOINC, ReferenceEntry  # noqa: PLC0415  (few ask for it)

        order = product.order
        kind = (order.site.document_type if order.site else None) or LOINC
        return ReferenceEntry(cast(Any, self.release), self.subject, order.as_of, kind)
