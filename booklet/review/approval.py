"""What signatures make of a plan: which blocks are left to sign, and who has signed the others."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from booklet.core.values import replace
from booklet.errors import NotApprovedError
from booklet.library.library import Library
from booklet.review.signable import standing_of
from booklet.review.signature import Signature
from booklet.review.signatures import Signatures, Standing
from booklet.selection.plan import Plan, SignOff


def with_signatures(plan: Plan, library: Library, signatures: Signatures) -> Plan:
    """Return the plan with those blocks unsigned that no signature holds for, and with who signed the others."""
    standings = _standings(plan, library, signatures)
    unsigned = tuple(block for block, standing in standings.items() if standing.state != "signed")
    holding = [each for each in standings.values() if each.state == "signed"]
    signed = [signature for each in holding for signature in (each.signature, *each.beside) if signature]
    return replace(plan, unsigned=unsigned, approvals=_approvals(signed))


def refuse_draft(plan: Plan, library: Library, signatures: Signatures | None) -> None:
    """Refuse a plan that has text left to sign.

    Raises:
        NotApprovedError: With each such block and why it is not signed.
    """
    if plan.is_draft:
        width = max(map(len, plan.unsigned))
        standings = _standings(plan, library, signatures or Signatures(date.min))
        blocks = (f"  {block.ljust(width)}  {_reason(standings[block])}" for block in plan.unsigned)
        what = "block holds" if len(plan.unsigned) == 1 else "blocks hold"
        message = f"nothing was made: {len(plan.unsigned)} {what} text that no clinician has signed:"
        hint = "Have it read and signed with 'booklet review sign', or make a draft without --require-signed."
        raise NotApprovedError("\n".join((message, *blocks)), hint)


def _standings(plan: Plan, library: Library, signatures: Signatures) -> dict[str, Standing]:
    """Return where each unsigned block of a plan stands."""
    return {block: standing_of(block, library, signatures) for block in plan.unsigned}


def _reason(standing: Standing) -> str:
    return standing.words if standing.state == "unsigned" else f"{standing.state}: {standing.words}"


def _approvals(signatures: Iterable[Signature]) -> tuple[SignOff, ...]:
    """Return each signer once, with the first day on which something that they signed ends; sorted by name."""
    first: dict[tuple[str, str], Signature] = {}
    for signature in sorted(signatures, key=lambda each: each.until, reverse=True):
        first[signature.by, signature.role] = signature
    return tuple(SignOff(by, role, first[by, role].until) for by, role in sorted(first))
