"""Codes in place of a subtype and what is known beside it: what they say becomes texts of an order like any others."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from booklet.errors import NotApprovedError
from booklet.library.library import Library
from booklet.model.codes import SUBTYPE
from booklet.model.profile import AXES
from booklet.ordering.choices import Choices
from booklet.ordering.order_fields import FIELD

if TYPE_CHECKING:
    from booklet.codes.resolve import Resolution
    from booklet.review.signatures import Signatures

CODE = "code"
"""The text that holds codes, beside those of the fields."""

BETWEEN = "&"
"""What stands between several codes in one text."""


def codes_in(text: str) -> tuple[str, ...]:
    """Return the codes of one text.

    Example:
        >>> codes_in("icd-o-3|9811/3 & icd-10-cm|C91.01")
        ('icd-o-3|9811/3', 'icd-10-cm|C91.01')
    """
    return tuple(each.strip() for each in text.split(BETWEEN))


def with_codes(texts: Mapping[str, str], resolution: Resolution, library: Library) -> dict[str, str]:
    """Return texts of an order with what codes say added.

    Args:
        texts: By field. A subtype and values of axes answer what codes ask, and may be narrower than they.
        resolution: What the codes come to.
        library: What there is.

    Raises:
        RefusedCodeError: If the codes are refused, ask something that no text answers, or say another thing.
        ProfileError: If the sources do not describe what both come to.
    """
    from booklet.codes.resolve import settled  # noqa: PLC0415  (most orders hold no code)

    choices = Choices(library)
    written = {name: texts[name] for name in (SUBTYPE, *AXES) if texts.get(name, "").strip()}
    ids = {name: choices.choice(FIELD[name], text) for name, text in written.items()}
    settling = {name: value for name, value in ids.items() if value is not None}
    # What is no value stays as it is written, so that whoever reads the texts says so.
    rest = {name: text for name, text in texts.items() if name != CODE and name not in settling}
    return {**settled(resolution, settling, library), **rest}


def refuse_unsigned(resolution: Resolution, signatures: Signatures | None) -> None:
    """Refuse to choose a booklet by tables that no clinician has signed.

    Raises:
        NotApprovedError: With the names of these tables.
    """
    from booklet.review.code_tables import read_table  # noqa: PLC0415  (few ask for it)

    readings = {code.table.id: read_table(code.table) for code in resolution.codes}
    missing = [
        reading.block
        for reading in readings.values()
        if signatures is None or signatures.standing(reading).state != "signed"
    ]
    if missing:
        message = f"nothing was made: no clinician has signed the tables of codes: {', '.join(missing)}"
        raise NotApprovedError(message, "Have them signed with 'booklet review sign', or choose with --subtype.")
