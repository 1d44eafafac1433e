"""Who is answered at all, and what the log holds."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest
from starlette.applications import Starlette

from booklet.web.app import create
from booklet.web.settings import ServeSettings
from tests.web.browsing import PERSON, PROGRAM, get
from tests.web.conftest import PATIENCE_S

AWAY = {"sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate", "sec-fetch-dest": "document"}


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "X"])
def test_nothing_can_be_sent(app: Starlette, method: str) -> None:
    """Only GET and HEAD are answered."""
    answer = get(app, "/pdf?subtype=t-cell", PROGRAM, method=method)
    assert (answer.status_code, answer.headers["allow"]) == (405, "GET, HEAD")


@pytest.mark.parametrize(
    "base", ["http://evil.example", "http://127.0.0.1.evil.example", "http://localhost.", "http://10.0.0.1"]
)
def test_another_host_is_refused(app: Starlette, base: str) -> None:
    """So no name that leads here lets a page of others in; all headers stand on the answer."""
    answer = get(app, "/", base=base)
    assert answer.status_code == 400
    assert "default-src 'none'" in answer.headers["content-security-policy"]


def test_a_name_that_was_given_works(kept: Path) -> None:
    """And the machine's own still do."""
    app = create(ServeSettings(kept=str(kept), names=("booklets.example",), seconds=PATIENCE_S))
    for base in ("http://booklets.example", "http://localhost:8000", "http://127.0.0.1", "http://[::1]:8000"):
        assert get(app, "/version", base=base).status_code == 200


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_pages_of_others_get_nothing(app: Starlette, site: str) -> None:
    """No document, no picture, no file."""
    for address in ("/preview?subtype=t-cell", "/pdf?subtype=t-cell", "/picture?subtype=t-cell", "/style.css"):
        assert get(app, address, {**PERSON, **AWAY, "sec-fetch-site": site}).status_code == 403


def test_a_link_leads_to_the_form(app: Starlette) -> None:
    """But no page of others can fetch or frame it."""
    assert get(app, "/", {**PERSON, **AWAY}).status_code == 200
    assert get(app, "/", {**PERSON, **AWAY, "sec-fetch-dest": "iframe"}).status_code == 403
    assert get(app, "/", {**PERSON, **AWAY, "sec-fetch-mode": "no-cors"}).status_code == 403
    assert get(app, "/", {**PERSON, **AWAY, "sec-fetch-site": "none"}).status_code == 200


def test_the_log_holds_no_query(app: Starlette, kept: Path, caplog: pytest.LogCaptureFixture) -> None:
    """One line a request; what was asked for is in it only if that was wanted, and never ends the line."""
    caplog.set_level(logging.INFO, "booklet.web")
    get(app, "/preview?subtype=t-cell&risk=high")
    assert [record.message.partition(",")[0] for record in caplog.records] == ["GET /preview 200"]
    caplog.clear()
    get(create(ServeSettings(kept=str(kept), logs_queries=True, seconds=PATIENCE_S)), "/preview?subtype=t-cell")
    assert "/preview?subtype=t-cell" in caplog.records[-1].message
    caplog.clear()
    get(app, "/a%0AGET%20/b")
    (record,) = caplog.records
    assert "\n" not in record.message
