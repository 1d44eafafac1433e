"""Codes that somebody gives one by one: on the command line, in a column, in a web address."""

from __future__ import annotations

from collections.abc import Iterable

from booklet.codes.evidence import Evidence, FoundCode, Refusal
from booklet.codes.systems import Systems, unknown_words

BETWEEN = "|"
"""What stands between a system and a code, as in FHIR's own searches (FHIR R4, 3.1.1.4.10)."""

_FORM = "Write the system, a bar and the code: 'icd-o-3|9811/3'."


def read_codes(codes: Iterable[str], systems: Systems) -> Evidence:
    """Return what codes say; each is a system's name, a bar and the code.

    Args:
        codes: Such as "icd-o-3|9811/3"; a system by its id, URI or OID.
        systems: The tables.
    """
    evidence = Evidence()
    for number, text in enumerate(codes, 1):
        system, bar, code = text.partition(BETWEEN)
        add_code(system if bar else "", code, f"code {number}", systems, evidence)
    return evidence


def add_code(system: str, code: str, place: str, systems: Systems, evidence: Evidence) -> None:
    """Add what one code says.

    Args:
        system: Any name of the system; "" if none is given.
        code: The code.
        place: How messages name it.
        systems: The tables.
        evidence: Where it is added.
    """
    table = systems.named(system)
    if not system or not code:
        evidence.refusals.append(Refusal(place, "a system or a code is missing", _FORM))
    elif table is None:
        evidence.refusals.append(_no_system(system, place, systems))
    elif table.kind == "gene":
        words = "a gene alone says nothing of a diagnosis"
        evidence.refusals.append(Refusal(place, words, "Give the code of the diagnosis."))
    else:
        row = systems.row(table, code)
        if row is None:
            hint = "Check the code, or choose with --subtype, as the team has told you."
            evidence.refusals.append(Refusal(f"{table.label} {place}", unknown_words(table, code), hint))
        else:
            evidence.codes.append(FoundCode(table, row, place))


def _no_system(system: str, place: str, systems: Systems) -> Refusal:
    """Return why a system is refused; its name is not repeated, for it may be anything."""
    meant = systems.meant(system)
    known = ", ".join(sorted({table.id for table in systems.tables.values() if table.kind != "gene"}))
    hint = f"Did you mean {meant.id!r}, or {meant.uris[0]!r}?" if meant else f"Systems are {known}; or give a URI."
    return Refusal(place, "there is no coding system of the name that stands there", hint)
