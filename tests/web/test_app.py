"""Every page answers; what is downloaded is what the command line writes; bad input has a clear answer."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
from pathlib import Path

import pytest
from starlette.applications import Starlette

from booklet.web.app import PAGES, create
from booklet.web.guard import HEADERS
from booklet.web.settings import ServeSettings
from tests.checkers import ROOT
from tests.running import Run
from tests.translation.french import translate
from tests.web.browsing import PERSON, PROGRAM, get, get_all
from tests.web.conftest import PATIENCE_S

WHO = "subtype=ph-positive&risk=high"
ORDERS = [
    (WHO, ["build", "--subtype", "ph-positive", "--risk", "high"]),
    (f"{WHO}&edition=large-print&audience=patient", ["build", "--edition", "large-print", "--audience", "patient"]),
    (f"{WHO}&press=ward&flip=long", ["build", "--press", "ward", "--flip", "long"]),
    (f"{WHO}&press=shop", ["build", "--press", "shop"]),
    (f"{WHO}&product=card", ["card"]),
    (f"{WHO}&product=home-sheet", ["sheet"]),
    (f"{WHO}&product=school-sheet&paper=a4", ["sheet", "--for", "school", "--paper", "a4"]),
    (f"{WHO}&product=emergency-sheet", ["sheet", "--for", "emergency"]),
]
READERS = ["--subtype", "ph-positive", "--risk", "high"]


@pytest.mark.parametrize(("query", "command"), ORDERS)
def test_a_download_is_what_the_command_line_writes(
    app: Starlette, run: Run, query: str, command: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Bytes and name."""
    monkeypatch.chdir(tmp_path)
    words = command if "--subtype" in command else [*command, *READERS]
    code, out, err = run(*words)
    assert code == 0, err
    name = out.strip()
    answer = get(app, f"/pdf?{query}")
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "application/pdf"
    assert answer.headers["content-disposition"] == f'inline; filename="{name}"'
    written = (tmp_path / name).read_bytes()
    assert hashlib.sha256(answer.content).digest() == hashlib.sha256(written).digest()


ASKED = {
    "/": "",
    "/preview": f"?{WHO}",
    "/page": f"?{WHO}&page=3",
    "/words": f"?{WHO}",
    "/picture": f"?{WHO}&page=2",
    "/pdf": f"?{WHO}",
    "/printing": f"?{WHO}&press=ward",
    "/explain": f"?{WHO}",
    "/unsigned": f"?{WHO}",
    "/review": "",
    "/block": "?block=induction",
    "/changes": "",
    "/infobutton": "?mainSearchCriteria.v.cs=2.16.840.1.113883.6.90&mainSearchCriteria.v.c=C91.00",
    "/health": "",
    "/version": "",
    "/openapi.json": "",
}


NEVER_KEPT = ("/health", "/infobutton")
"""Pages whose answers no browser keeps."""


def test_every_page_is_asked_for() -> None:
    """The table above misses none."""
    assert ASKED.keys() == PAGES.keys()


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("headers", [PERSON, PROGRAM], ids=["person", "program"])
def test_every_page_answers(app: Starlette, path: str, headers: dict[str, str]) -> None:
    """To people and to programs, with all headers, and names nothing of the machine."""
    first = get(app, f"{path}{ASKED[path]}", headers)
    answer = get(app, first.headers["location"], headers) if first.status_code == 302 else first
    assert answer.status_code == 200
    for name, value in HEADERS.items():
        assert answer.headers[name] == value
    if answer.headers["content-type"].startswith(("text", "application/json")):
        assert str(Path(__file__).parents[2]) not in answer.text
        assert "script" not in answer.text.casefold().replace("prescription", "").replace("description", "")
    bare = get(app, str(answer.url), headers, method="HEAD")
    assert bare.status_code == 200


@pytest.mark.parametrize("path", [path for path in PAGES if path not in NEVER_KEPT])
def test_who_has_it_gets_nothing(app: Starlette, path: str) -> None:
    """304 for the tag; all of it for any other."""
    address = f"{path}{ASKED[path]}"
    tag = get(app, address).headers["etag"]
    first, *again = [get(app, address, {**PERSON, "if-none-match": asked}) for asked in (tag, f'"other", W/{tag}', tag)]
    assert (first.status_code, first.content) == (304, b"")
    for same in again:  # its address is known by then, and not read
        assert (same.status_code, same.content, same.headers) == (304, b"", first.headers)
    assert get(app, address, {**PROGRAM, "if-none-match": tag}).status_code == 200
    assert get(app, f"{address}{'&' if '?' in address else '?'}x=1", {"if-none-match": tag}).status_code == 400
    assert get(app, address, {"if-none-match": tag, "sec-fetch-site": "same-site"}).status_code == 403
    assert get(app, address, {**PERSON, "if-none-match": tag}, base="http://evil.example").status_code == 400
    for garbage in ('"x"', "\x7f", ",,,", '"' * 999):
        assert get(app, address, {**PERSON, "if-none-match": garbage}).status_code == 200
    assert get(app, address, PROGRAM).headers["etag"] != tag


def test_the_address_says_what_was_chosen_and_nothing_else(app: Starlette) -> None:
    """What is empty or usual goes, so that what is bookmarked is short; the order of a form stays."""
    answer = get(app, "/preview?risk=&subtype=T-cell&audience=family&ink=grey")
    assert (answer.status_code, answer.headers["location"]) == (302, "preview?subtype=t-cell&ink=grey")


REFUSED = [
    ("/preview?subtype=ph-positive&patient=x", 400, "nothing here is called 'patient'"),
    ("/preview?subtype=ph-positive&Ann%20Example=x", 400, "nothing here is called what is written there"),
    ("/preview?site=/etc", 400, "nothing here is called 'site'"),
    ("/preview?theme=x&signatures=y", 400, "nothing here is called 'theme'"),
    ("/preview?as_of=2020-01-01", 400, "nothing here is called 'as_of'"),
    ("/preview?subtype=t-cell&subtype=b-cell", 400, "subtype stands in the address more than once"),
    ("/preview?subtype=" + "x" * 10_000, 414, "the address is too long"),
    ("/preview?subtype=%ff", 400, "the address cannot be read"),
    ("/preview?subtype=%00", 400, "subtype holds what cannot be printed"),
    ("/preview?subtype=all", 422, "no subtype is called 'all'"),
    ("/preview?subtype=ph-positive&risk=standard", 422, "The sources describe no standard-risk Ph-positive ALL."),
    ("/preview", 422, "no subtype is given"),
    ("/pdf?subtype=b-cell&product=card&press=ward", 422, "only booklets are laid out for a press"),
    ("/pdf?subtype=b-cell&edition=large-print&paper=a5", 422, "the large-print edition does not fit on a5 pages"),
    ("/page?subtype=b-cell&page=999", 404, "there is no page 999"),
    ("/page?subtype=b-cell&page=0", 404, "there is no page 0"),
    ("/page?subtype=b-cell&page=" + "9" * 20, 404, "there is no page 9"),
    ("/page?subtype=b-cell&page=x", 400, "a page is a number"),
    ("/page?subtype=b-cell&page=²", 400, "a page is a number"),
    ("/picture?subtype=b-cell&page=500", 404, "there is no page 500"),
    ("/picture?subtype=b-cell&size=huge", 400, "there are pictures of two sizes"),
    ("/block?block=../../etc/passwd", 404, "no block is called that"),
    ("/../../etc/passwd", 404, "there is no such page"),
    ("/%2e%2e/%2e%2e/etc/passwd", 404, "there is no such page"),
    ("/review?state=gone", 400, "no part can be so"),
    ("/review?subtype=t-cell", 400, "nothing here is called 'subtype'"),
    ("//etc/passwd", 404, "there is no such page"),
    ("/pdf/../../etc/passwd", 404, "there is no such page"),
    ("/pdf%2f..%2fstyle.css", 404, "there is no such page"),
    ("/..%5c..%5cetc%5cpasswd", 404, "there is no such page"),
    ("/%252e%252e/etc/passwd", 404, "there is no such page"),
    ("/style.css/", 404, "there is no such page"),
    ("/style.css%00.pdf", 404, "there is no such page"),
    ("/pdf;subtype=t-cell", 404, "there is no such page"),
    ("/pdf%3Fsubtype=t-cell", 404, "there is no such page"),
    ("/" + "x" * 10_000, 404, "there is no such page"),
    ("/style.css?x=1", 400, "this says nothing of a query"),
]


@pytest.mark.parametrize(("address", "status", "message"), REFUSED)
def test_bad_input_has_a_clear_answer(app: Starlette, address: str, status: int, message: str) -> None:
    """For a program as problem details, for a person as a page."""
    told = get(app, address, PROGRAM)
    assert told.status_code == status
    assert told.headers["content-type"] == "application/problem+json"
    details = json.loads(told.content)
    assert details["status"] == status
    assert details["type"] == "about:blank"
    assert message in details["detail"]
    shown = get(app, address, PERSON)
    if shown.status_code != 302:
        assert shown.status_code == status
        assert "<h1>" in shown.text
        assert "Traceback" not in shown.text


def test_an_impossible_pair_is_told_beside_its_field(app: Starlette) -> None:
    """In the content's own words, and what was chosen stays chosen."""
    page = get(app, "/preview?subtype=ph-positive&risk=standard").text
    field = page[page.index('<fieldset id="risk"') :].partition("</fieldset>")[0]
    assert "The sources describe no standard-risk Ph-positive ALL." in field
    assert 'value="standard" checked' in field
    assert 'value="ph-positive" checked' in page


def test_text_stays_text(app: Starlette) -> None:
    """Nothing of an address becomes markup."""
    for address in ("/preview?subtype=%3Cb%3Ex", "/preview?%3Cb%3E=x", "/block?block=%3Cb%3E", "/%3Cb%3E"):
        assert "<b>" not in get(app, address).text


def test_a_range_is_not_answered_in_part(app: Starlette) -> None:
    """All of it comes."""
    whole = get(app, f"/pdf?{WHO}")
    part = get(app, f"/pdf?{WHO}", {**PERSON, "range": "bytes=0-9"})
    assert (part.status_code, part.content) == (200, whole.content)


def test_two_hundred_at_once(app: Starlette) -> None:
    """Each gets what it asked for; what is asked for twice is made once."""
    addresses = [f"/pdf?subtype={each}" for each in ("t-cell", "b-cell", "kmt2a", "burkitt")] * 50
    answers = get_all(app, addresses)
    assert {answer.status_code for answer in answers} == {200}
    assert len({answer.content for answer in answers}) == 4


def test_no_room_to_wait_is_told(tmp_path: Path) -> None:
    """With when to come again; those who wait already are served."""
    app = create(ServeSettings(kept=str(tmp_path), waiting=2, seconds=PATIENCE_S))
    answers = get_all(app, [f"/pdf?subtype={each}" for each in ("t-cell", "b-cell", "kmt2a", "burkitt")])
    assert sorted(answer.status_code for answer in answers) == [200, 200, 503, 503]
    assert {answer.headers.get("retry-after") for answer in answers} == {None, "2"}


LIMITED = ("/pdf", "/words", "/explain", "/unsigned", "/review", "/block", "/changes", "/infobutton")


def test_what_takes_too_long_ends_alone(tmp_path: Path) -> None:
    """The next one is answered, and says nothing of the program."""
    slow = create(ServeSettings(kept="off", seconds=0.00001))
    *ended, other = get_all(slow, [f"{path}{ASKED[path]}" for path in LIMITED] + ["/version"])
    for answer in ended:
        assert answer.status_code == 503
        assert re.search(r"This takes longer than (6e-05 seconds|1e-05 seconds of the processor)\.", answer.text)
    assert other.status_code == 200
    assert get(create(ServeSettings(kept=str(tmp_path), seconds=PATIENCE_S)), "/pdf?subtype=t-cell").status_code == 200


def test_a_fault_of_the_program_shows_no_trace(
    app: Starlette, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """It is logged once."""
    monkeypatch.setattr("booklet.web.screens.form_of", lambda *_: 1 / 0)
    answer = get(app, "/")
    assert answer.status_code == 500
    assert "division" not in answer.text
    assert sum("a fault of the program" in record.message for record in caplog.records) == 1


def test_a_site_is_the_servers(tmp_path: Path) -> None:
    """Its details are in what is made; where it lies is not."""
    site = Path(__file__).parents[2] / "examples" / "site"
    app = create(ServeSettings(kept=str(tmp_path), site=str(site), as_of="2026-11-30", seconds=PATIENCE_S))
    answer = get(app, "/preview?subtype=t-cell")
    assert answer.status_code == 200
    assert str(site) not in answer.text


def test_a_reviewer_sees_what_is_left_to_sign(app: Starlette) -> None:
    """Alone, if it is asked for: by one link, with how many parts there are of each kind."""
    every = get(app, "/review", PROGRAM).json()
    left = get(app, "/review?state=left", PROGRAM).json()
    assert {row["state"] for row in every["blocks"]} >= {row["state"] for row in left["blocks"]}
    assert left["blocks"] == [row for row in every["blocks"] if row["state"] != "signed"]
    counted = {way["state"]: way["parts"] for way in every["ways"]}
    assert (counted[""], counted["left"]) == (len(every["blocks"]), len(left["blocks"]))
    for way in every["ways"]:
        shown = get(app, f"/review?state={way['state']}").text
        assert shown.count('<th scope="row">') == way["parts"]
        assert f'<strong aria-current="page">{way["words"].capitalize()}: {way["parts"]}</strong>' in shown
    assert "No part is so." in get(app, "/review?state=revoked").text
    assert "All of it is signed." not in get(app, "/review?state=revoked").text


def test_the_description_names_every_page(app: Starlette) -> None:
    """And every value of every field."""
    described = get(app, "/openapi.json", PROGRAM).json()
    assert described["paths"].keys() == PAGES.keys()
    named = {each["name"]: each for each in described["paths"]["/pdf"]["get"]["parameters"]}
    assert "ph-positive" in named["subtype"]["schema"]["enum"]


@pytest.fixture(scope="module")
def french(tmp_path_factory: pytest.TempPathFactory) -> Starlette:
    """An application whose content is in two languages, the second one said in part."""
    folder = tmp_path_factory.mktemp("french") / "content"
    shutil.copytree(ROOT / "content", folder)
    translate(folder, only="blocks/when-to-call.yaml")
    return create(ServeSettings(content=str(folder), kept="off", as_of="2026-11-30", seconds=PATIENCE_S))


def test_what_is_not_translated_is_told_beside_the_language(french: Starlette) -> None:
    """With what to do; and it can be done."""
    refused = get(french, "/preview?subtype=t-cell&language=fr")
    assert refused.status_code == 422
    field = refused.text[refused.text.index('<fieldset id="language"') :].partition("</fieldset>")[0]
    assert "not translated into Français yet" in field
    assert '<span class="label" lang="fr">Français</span>' in field
    assert get(french, "/pdf?subtype=t-cell&language=fr", PROGRAM).status_code == 422
    made = get(french, "/preview?subtype=t-cell&language=fr&draft_language=yes")
    assert made.status_code == 200
    assert '<h1 lang="fr" dir="ltr">' in made.text
    assert '<a href="preview?subtype=t-cell" lang="en-US" hreflang="en-US">English</a>' in made.text


def test_a_sheet_in_two_languages(french: Starlette) -> None:
    """It is offered beside a card or a sheet, and not beside a booklet."""
    offered = "preview?subtype=t-cell&amp;product=card&amp;with_language=fr"
    assert "In two languages" not in get(french, "/preview?subtype=t-cell").text
    card = get(french, "/preview?subtype=t-cell&product=card").text
    words = '<span lang="en-US">English</span> and <span lang="fr">Français</span>'
    assert f'<a href="{offered}">{words}</a>' in card
    refused = get(french, "/preview?subtype=t-cell&product=card&with_language=fr")
    assert refused.status_code == 422
    assert "some words of this are not translated into Français yet" in refused.text
    both = get(french, "/preview?subtype=t-cell&product=card&draft_language=yes&with_language=fr")
    assert both.status_code == 200
    assert f'<strong aria-current="page">{words}</strong>' in both.text
    assert "with_language" not in both.text.partition(">The booklet<")[0].rpartition("<a ")[2]


def test_the_usual_language_is_not_in_an_address(french: Starlette) -> None:
    """So that one booklet has one address."""
    answer = get(french, "/preview?subtype=t-cell&language=en-US&draft_language=")
    assert (answer.status_code, answer.headers["location"]) == (302, "preview?subtype=t-cell")


def test_what_a_machine_translated_is_told(app: Starlette) -> None:
    """Whoever hands it on knows that nobody has confirmed it."""
    words = "A machine translated it, and nobody has confirmed all of its words."
    assert words in get(app, "/preview?subtype=t-cell&product=card&language=es-US").text
    assert words in get(app, "/preview?subtype=t-cell&product=card&with_language=es-US").text
    assert words not in get(app, "/preview?subtype=t-cell&product=card").text
