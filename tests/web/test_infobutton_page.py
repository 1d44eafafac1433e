"""A button in a record leads to the booklet's page, to a question or to a reason; who is meant is nowhere."""

from __future__ import annotations

import json
import logging
from pathlib import Path
from urllib.parse import urlencode

import httpx
import pytest
from starlette.applications import Starlette

from booklet.web.app import create
from booklet.web.settings import ServeSettings
from tests.web.browsing import PERSON, get
from tests.web.conftest import PATIENCE_S

CM, ICD_O = "2.16.840.1.113883.6.90", "2.16.840.1.113883.6.43.1"
PERSONAL = {
    "patientPerson.administrativeGenderCode.c": "F",
    "patientPerson.id.extension": "MRN-77105533",
    "age.v.v": "7",
    "age.v.u": "a",
    "note": "Zaphira",
}
ANYTHING = {"accept": "*/*"}


def ask(app: Starlette, headers: dict[str, str], system: str, code: str, **more: str) -> httpx.Response:
    """Return the answer to a request that tells more of a person than it should."""
    said = {"mainSearchCriteria.v.cs": system, "mainSearchCriteria.v.c": code, **PERSONAL, **more}
    return get(app, f"/infobutton?{urlencode(said)}", headers)


def test_a_person_is_led_to_the_booklet(app: Starlette) -> None:
    """At an address that holds what was chosen alone; the booklet is there."""
    answer = ask(app, PERSON, ICD_O, "9837/3")
    assert answer.status_code == 303
    assert answer.headers["location"].partition("&")[0] == "preview?subtype=t-cell"
    assert answer.headers["cache-control"] == "no-store"
    page = get(app, f"/{answer.headers['location']}")
    while page.status_code == 302:
        page = get(app, f"/{page.headers['location']}")
    assert page.status_code == 200


def test_a_note_is_read_first(app: Starlette) -> None:
    """One click leads on from there."""
    page = ask(app, PERSON, CM, "C91.00")
    assert page.status_code == 200
    assert 'href="preview?subtype=unspecified' in page.text


def test_a_question_has_its_answers(app: Starlette) -> None:
    """Each leads to the form with that answer and all that is known."""
    page = ask(app, PERSON, ICD_O, "9687/3")
    assert "Is it leukemia?" in page.text
    assert 'href="./?subtype=burkitt"' in page.text
    assert "--subtype" not in page.text


@pytest.mark.parametrize(("system", "code"), [(ICD_O, "9834/3"), (CM, "Zaphira<b>"), ("Zaphira", "C91.00")])
def test_a_reason(app: Starlette, system: str, code: str) -> None:
    """Where there is no booklet, the page says why, and the feed has no entry."""
    page = ask(app, PERSON, system, code)
    assert page.status_code == 200
    assert "There is no booklet for this" in page.text
    assert "<b>" not in page.text
    feed = ask(app, ANYTHING, system, code, knowledgeResponseType="application/json").json()["feed"]
    assert feed["entry"] == []


def test_programs_get_a_feed(app: Starlette) -> None:
    """Atom unless JSON is asked for, by the request or by its header; links are whole."""
    for headers in (ANYTHING, {"accept": "application/atom+xml"}):
        atom = ask(app, headers, ICD_O, "9837/3")
        assert atom.headers["content-type"] == "application/atom+xml"
        assert b"http://localhost/preview?subtype=t-cell" in atom.content
    for headers, more in (
        ({"accept": "application/json"}, {}),
        (PERSON, {"knowledgeResponseType": "application/json"}),
    ):
        made = json.loads(ask(app, headers, ICD_O, "9837/3", **more).content)
        assert made["feed"]["entry"][0]["link"]["href"].startswith("http://localhost/preview?subtype=t-cell")
    assert ask(app, ANYTHING, ICD_O, "9837/3", knowledgeResponseType="text/html").status_code == 303


@pytest.mark.parametrize("headers", [PERSON, ANYTHING])
@pytest.mark.parametrize("code", ["9837/3", "9687/3", "9834/3", "Zaphira"])
def test_nothing_of_a_person_comes_back(
    kept: Path, caplog: pytest.LogCaptureFixture, headers: dict[str, str], code: str
) -> None:
    """Not in the answer, not in its headers, not in the log even where queries are logged, and not on disk."""
    caplog.set_level(logging.DEBUG, "booklet.web")
    app = create(ServeSettings(kept=str(kept), logs_queries=True, seconds=PATIENCE_S))
    answer = ask(app, headers, ICD_O, code)
    refused = get(app, "/infobutton?patientPerson.id.extension=MRN-77105533&note=Zaphira", headers)
    assert refused.status_code == 400
    # A program that puts a part too much into another address.
    misled = get(app, "/preview?subtype=t-cell&note=Zaphira", headers)
    lost = get(app, "/infobutton/?note=Zaphira", headers)
    assert (misled.status_code, lost.status_code) == (400, 404)
    logged = " ".join(record.getMessage() for record in caplog.records)
    told = [f"{each.headers} {each.text}" for each in (answer, refused, misled, lost)]
    stored = [path.read_bytes().decode("latin-1") for path in kept.rglob("*") if path.is_file()]
    for text in (logged, *told, *stored):
        assert not [word for word in ("MRN", "Zaphira", "77105533", "Gender") if word in text]


def test_a_fault_shows_nothing_either(
    app: Starlette, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """Though an error holds what was asked for."""

    def fail(*_: object, **__: object) -> None:
        raise KeyError("Zaphira")

    monkeypatch.setattr("booklet.web.infobutton_page.answer", fail)
    assert ask(app, PERSON, CM, "C91.00").status_code == 500
    assert "a fault of the program" in caplog.text
    assert "Zaphira" not in caplog.text


def test_a_page_of_others_may_lead_here(app: Starlette) -> None:
    """By a link alone."""
    away = {**PERSON, "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate", "sec-fetch-dest": "document"}
    assert ask(app, away, ICD_O, "9837/3").status_code == 303
    assert ask(app, {**away, "sec-fetch-dest": "iframe"}, ICD_O, "9837/3").status_code == 403
