"""What signatures make of a plan."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from booklet import Library, Profile
from booklet.core.values import replace
from booklet.errors import ExitCode, NotApprovedError
from booklet.review.approval import refuse_draft, with_signatures
from booklet.review.signatures import Signatures
from booklet.selection.plan import Plan, SignOff
from booklet.selection.select import select_blocks
from tests.review.signed import SIGNED, UNTIL, reading, signature, signatures


@pytest.fixture
def plan(tiny: Library) -> Plan:
    """Return a plan that nobody has signed."""
    return select_blocks(Profile("b-cell"), tiny)


def test_all_signed(tiny: Library, plan: Plan) -> None:
    """No draft, and the name of who signed."""
    approved = with_signatures(plan, tiny, signatures(tiny))
    assert (approved.unsigned, approved.is_draft) == ((), False)
    assert approved.approvals == (SignOff("Test Reviewer", "Test role", UNTIL),)
    refuse_draft(approved, tiny, signatures(tiny))


@pytest.mark.parametrize("missing", ["opener", "medicines", "words", "language"])
def test_one_missing_is_a_draft(tiny: Library, plan: Plan, missing: str) -> None:
    """Each block with clinical text, the words that are explained, and the fixed words around them."""
    signed = signatures(tiny, [block for block in plan.unsigned if block != missing])
    approved = with_signatures(plan, tiny, signed)
    assert (approved.unsigned, approved.is_draft) == ((missing,), True)


def test_on_the_day_after_the_last_it_is_a_draft(tiny: Library, plan: Plan) -> None:
    """What is over is not signed."""
    day = UNTIL + timedelta(days=1)
    assert with_signatures(plan, tiny, signatures(tiny, as_of=day)).unsigned == plan.unsigned


def test_each_signer_once_with_the_first_day_that_ends(tiny: Library, plan: Plan) -> None:
    """So that the date holds for all that this person signed."""
    early = date(2027, 3, 1)
    signed = {
        "opener": (signature(reading(tiny, "opener")),),
        "medicines": (signature(reading(tiny, "medicines"), until=early),),
        "words": (signature(reading(tiny, "words"), by="Another Reviewer"),),
    }
    assert with_signatures(plan, tiny, Signatures(SIGNED, signed)).approvals == (
        SignOff("Another Reviewer", "Test role", UNTIL),
        SignOff("Test Reviewer", "Test role", early),
    )


def test_a_draft_is_refused_with_its_blocks(tiny: Library, plan: Plan) -> None:
    """Each with why it is not signed."""
    signed = signatures(tiny, ["opener", "words"], as_of=UNTIL + timedelta(days=1))
    with pytest.raises(NotApprovedError) as caught:
        refuse_draft(with_signatures(plan, tiny, signed), tiny, signed)
    assert caught.value.exit_code is ExitCode.NOT_APPROVED
    assert int(ExitCode.NOT_APPROVED) == 8
    assert caught.value.message == (
        "nothing was made: 4 blocks hold text that no clinician has signed:\n"
        "  opener     expired: the signature of Test Reviewer (Test role) ended on 2027-11-30\n"
        "  medicines  nobody has signed it\n"
        "  words      expired: the signature of Test Reviewer (Test role) ended on 2027-11-30\n"
        "  language   nobody has signed it"
    )
    assert caught.value.hint == (
        "Have it read and signed with 'booklet review sign', or make a draft without --require-signed."
    )


def test_one_block_alone(tiny: Library) -> None:
    """The sentence fits, also when there are no signatures at all."""
    with pytest.raises(NotApprovedError, match="1 block holds text that no clinician has signed:\n  other  nobody"):
        refuse_draft(replace(select_blocks(Profile("other"), tiny), unsigned=("other",)), tiny, None)
