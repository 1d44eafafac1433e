"""Answers to Infobutton requests: a link to the booklet, a question, or a reason; nothing else of the request."""

from __future__ import annotations

import json
from datetime import date
from xml.etree import ElementTree

import pytest

from booklet import Library
from booklet.codes.answers import ATOM, JSON, InfobuttonAnswer, answer, language_of
from booklet.codes.infobutton import InfobuttonRequest, read_request
from tests.codes.infobutton_addresses import ADDRESS

PAGE = "https://booklets.example.org/booklet"
DAY = date(2026, 11, 30)
NAMES = {"a": "http://www.w3.org/2005/Atom"}
CM = "2.16.840.1.113883.6.90"


def asked(request: InfobuttonRequest, library: Library) -> InfobuttonAnswer:
    """Return the answer to a request."""
    return answer(request, library, page=PAGE, updated=DAY)


def test_a_link_to_the_booklet(shipped: Library) -> None:
    """With subtype, stage and language; the same in both forms."""
    made = asked(InfobuttonRequest(CM, "C91.02", "en"), shipped)
    assert made.link == f"{PAGE}?subtype=unspecified&stage=relapsed&language=en-US"
    media_type, body = made.body("application/json; charset=utf-8")
    feed = json.loads(body)["feed"]
    assert (media_type, feed["entry"][0]["link"]["href"]) == (JSON, made.link)
    assert {(each["scheme"], each["term"]) for each in feed["category"]} == {
        ("mainSearchCriteria.v.c", "C91.02"),
        ("mainSearchCriteria.v.cs", CM),
    }
    media_type, body = made.body("")
    root = ElementTree.fromstring(body)
    assert media_type == ATOM
    link = root.find("a:entry/a:link", NAMES)
    assert link is not None
    assert (link.get("href"), link.get("hreflang")) == (made.link, "en-US")
    for name in ("id", "title", "updated"):
        assert root.findtext(f"a:{name}", namespaces=NAMES)
    assert root.findtext("a:updated", namespaces=NAMES) == "2026-11-30T00:00:00Z"


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (("2.16.840.1.113883.6.43.1", "9834/3"), "There is no booklet: T-cell prolymphocytic leukemia"),
        (("2.16.840.1.113883.6.43.1", "9687/3"), "Is it leukemia? Ask the team, and answer with --subtype burkitt."),
        ((CM, "Zaphira<b>"), "There is no booklet: "),
        (("Zaphira", "C91.00"), "There is no booklet: there is no coding system of the name that stands there."),
    ],
)
def test_no_link(code: tuple[str, str], said: str, shipped: Library) -> None:
    """Where something is to be asked or is refused; what is written in the request is not repeated."""
    made = asked(InfobuttonRequest(*code), shipped)
    assert (made.link, made.feed["entry"]) == ("", [])
    assert said in made.feed["subtitle"]
    assert b"Zaphira" not in made.atom() + made.json()


def test_nothing_of_a_person_is_answered(shipped: Library) -> None:
    """Age, sex, number and notes are in the request, and not in the answer."""
    made = asked(read_request(ADDRESS), shipped)
    text = (made.atom() + made.json()).decode()
    assert made.link
    assert not [word for word in ("MRN", "Zaphira", "PROBLISTREV", "administrative", "Adult") if word in text]


def test_languages(shipped: Library) -> None:
    """One that is there, written in any way; the content's own where it is not."""
    assert language_of("en", shipped) == "en-US"
    assert language_of("EN_us", shipped) == "en-US"
    assert language_of("", shipped) == "en-US"
    assert language_of("xx", shipped) == "en-US"
    for tag in shipped.languages:
        assert language_of(tag.partition("-")[0], shipped) == tag
