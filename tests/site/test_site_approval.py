"""Who approved a value of a site."""

from __future__ import annotations

from datetime import date

from booklet.site.site_approval import Approval


def test_an_approval_holds_through_its_last_day_alone() -> None:
    """Also over the end of a month."""
    approval = Approval(by="Test Reviewer", role="Test role", until=date(2028, 2, 29))
    assert [approval.holds(day) for day in (date(2028, 2, 29), date(2028, 3, 1))] == [True, False]
