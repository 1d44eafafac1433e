"""The page in a real browser: with a mouse, with keys alone, small, without scripts, and as axe-core sees it."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from tests.running import Run
from tests.tag_outline import Node as Tag
from tests.tag_outline import read_tags
from tests.web.chromium import chromium, missing
from tests.web.serving import ask, server

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(bool(missing()), reason=missing() or "there is a browser"),
]

WHO = "subtype=ph-positive&risk=high"
CODE = "infobutton?mainSearchCriteria.v.cs=2.16.840.1.113883.6.43.1&mainSearchCriteria.v.c"
PATIENCE_MS = 120_000
"""Milliseconds that a page may take here, where others use the machine, too."""

STATES = {
    "form": "",
    "form with a fault": "preview?subtype=ph-positive&risk=standard",
    "form with more": "?subtype=ph-positive&mrd=positive",
    "preview": f"preview?{WHO}",
    "preview of large print": f"preview?{WHO}&edition=large-print",
    "preview of a card": f"preview?{WHO}&product=card",
    "preview of a card in Spanish": f"preview?{WHO}&product=card&language=es-US",
    "preview of a card in two languages": f"preview?{WHO}&product=card&with_language=es-US",
    "preview in Arabic": f"preview?{WHO}&language=ar",
    "preview in Chinese, large and grey": f"preview?{WHO}&language=zh-Hans&edition=large-print&ink=grey",
    "page in Arabic": f"page?{WHO}&language=ar&page=7",
    "page in Chinese": f"page?{WHO}&language=zh-Hans&page=7",
    "words in Arabic": f"words?{WHO}&product=school-sheet&language=ar",
    "print and fold in Arabic": f"printing?{WHO}&press=ward&language=ar",
    "unsigned in Arabic": f"unsigned?{WHO}&language=ar",
    "page": f"page?{WHO}&page=7",
    "page with a cover": f"page?{WHO}&page=1",
    "words": f"words?{WHO}&product=school-sheet",
    "print single sheets": f"printing?{WHO}&edition=large-print",
    "print and fold": f"printing?{WHO}&press=ward",
    "print on large paper": f"printing?{WHO}&edition=large-print&press=ward",
    "for a print shop": f"printing?{WHO}&press=shop",
    "explain": f"explain?{WHO}",
    "unsigned": f"unsigned?{WHO}",
    "review": "review",
    "review of what is left to sign": "review?state=left",
    "review of nothing": "review?state=expired",
    "block": "block?block=at-a-glance",
    "changes": "changes",
    "record with a question": f"{CODE}=9687/3",
    "record that is refused": f"{CODE}=9834/3",
    "problem": "page?subtype=b-cell&page=999",
    "no such page": "nowhere",
}
"""The address of every kind of page in every state that it has."""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where a server answers."""
    with server(tmp_path_factory.mktemp("kept"), "--as-of", "2026-11-30") as (found, _):
        ask(f"{found}health")
        yield found


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """The browser."""
    with chromium() as found:
        yield found


@pytest.fixture(scope="module")
def page(browser: Any) -> Any:
    """A window of a usual size."""
    found = browser.new_page(viewport={"width": 1280, "height": 900})
    found.set_default_timeout(PATIENCE_MS)
    return found


@pytest.fixture(scope="module")
def small_page(browser: Any) -> Any:
    """A telephone, or a window of 1280 by 1024 points at 400 %."""
    found = browser.new_page(viewport={"width": 320, "height": 256}, device_scale_factor=4)
    found.set_default_timeout(PATIENCE_MS)
    return found


def hash_of(path: str | Path) -> str:
    """Return the hash of a file."""
    return hashlib.sha256(Path(path).read_bytes()).hexdigest()


def downloaded(page: Any, name: str) -> tuple[str, str]:
    """Return name and hash of the file that a link gives."""
    with page.expect_download() as waiting:
        page.get_by_role("link", name=name, exact=True).click()
    return waiting.value.suggested_filename, hash_of(waiting.value.path())


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for what the command line makes."""
    return tmp_path_factory.mktemp("made")


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_choose_look_and_take(
    browser: Any, address: str, run: Run, made: Path, monkeypatch: pytest.MonkeyPatch, *, scripts: bool
) -> None:
    """What is downloaded is what the command line writes, byte by byte; no script is needed for it."""
    monkeypatch.chdir(made)
    context = browser.new_context(java_script_enabled=scripts)
    page = context.new_page()
    page.goto(address)
    page.get_by_label("Ph-positive ALL").check()
    page.get_by_label("High risk").check()
    page.get_by_role("button", name="Look at it").click()
    assert page.url == f"{address}preview?{WHO}"
    page.get_by_role("link", name="Page 7", exact=True).click()
    assert page.get_by_role("heading", level=1).inner_text().startswith("Page 7 of ")
    page.get_by_role("link", name="All pages", exact=True).click()
    assert page.url == f"{address}preview?{WHO}"
    for options, way in ([], "Download to read"), (["--press", "ward"], "Download the sheets"):
        if options:
            page.get_by_role("link", name="Print on the ward").click()
        code, out, err = run("build", "--subtype", "ph-positive", "--risk", "high", *options)
        assert code == 0, err
        assert downloaded(page, way) == (out.strip(), hash_of(out.strip()))
    context.close()


def test_keys_alone(page: Any, address: str) -> None:
    """From the first key to the download; the link over the head of each page comes first and works."""
    page.goto(address)
    keys = page.keyboard
    keys.press("Tab")
    assert focused(page) == "Go to the page"
    keys.press("Enter")
    keys.press("Tab")
    keys.press("Space")
    chosen = page.evaluate("document.querySelector('input[name=subtype]:checked')?.value")
    assert chosen
    keys.press("ArrowDown")
    other = page.evaluate("document.querySelector('input[name=subtype]:checked').value")
    assert other != chosen
    keys.press("Enter")
    page.wait_for_url("**/preview?*")
    assert f"subtype={other}" in page.url
    for _ in range(40):
        keys.press("Tab")
        if focused(page) == "Download to read":
            break
    with page.expect_download() as waiting:
        keys.press("Enter")
    assert waiting.value.suggested_filename == f"{other}.pdf"


def focused(page: Any) -> str:
    """Return the words of what has the focus."""
    return str(page.evaluate("document.activeElement.innerText || document.activeElement.name || ''")).strip()


ORDER = """() => [...document.querySelectorAll('a[href], button, input, summary')]
  .filter(each => each.checkVisibility() && !each.classList.contains('skip'))
  .map(each => { const box = each.getBoundingClientRect();
    return {tab: each.tabIndex, top: box.top + scrollY, bottom: box.bottom + scrollY, left: box.left,
            sticks: !!each.closest('.go')}; })"""


@pytest.mark.parametrize("state", ["form", "preview", "page", "explain", "print and fold"])
def test_focus_goes_as_eyes_go(page: Any, address: str, state: str) -> None:
    """Line by line: nothing stands above all of what had the focus before it, and nothing is out of the order."""
    page.goto(f"{address}{STATES[state]}")
    places = [each for each in page.evaluate(ORDER) if not each["sticks"]]
    assert len(places) > 5
    assert {each["tab"] for each in places} == {0}
    words = page.evaluate("document.querySelector('.large section')?.getBoundingClientRect().left ?? 1e9")
    column = [each for each in places if each["left"] < words]
    for before, after in pairwise(column):
        assert after["bottom"] > before["top"]


def test_no_page_scrolls_sideways(browser: Any, address: str) -> None:
    """However narrow; at 400 % zoom, a window of 1280 points is 320 wide (WCAG 2.2, 1.4.10)."""
    page = browser.new_page(viewport={"width": 320, "height": 800})
    for name, path in {**STATES, "all words": f"words?{WHO}"}.items():
        page.goto(f"{address}{path}")
        page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true; })")
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, name
    page.close()


def test_large_zoom(browser: Any, address: str) -> None:
    """At 400 % of a small screen the form can be used: what has the focus is in sight, and covered by nothing."""
    context = browser.new_context(viewport={"width": 320, "height": 256}, device_scale_factor=4)
    page = context.new_page()
    page.goto(address)
    for _ in range(25):
        page.keyboard.press("Tab")
        seen = page.evaluate(
            """() => { const each = document.activeElement, box = each.getBoundingClientRect();
            const over = document.elementFromPoint(box.left + box.width / 2, box.top + Math.min(box.height / 2, 9));
            return each === document.body || !!over && (each.contains(over) || over.contains(each)); }"""
        )
        assert seen
    context.close()


AXE = """async () => { const found = await axe.run(document, {resultTypes: ['violations', 'incomplete']});
  const told = kind => found[kind].map(each => each.id + ': ' + each.nodes.slice(0, 3).map(n => n.html).join(' | '));
  return {violations: told('violations'), incomplete: told('incomplete'), passes: found.passes.length}; }"""


@pytest.fixture(scope="module")
def axe() -> str:
    """The text of axe-core."""
    package = pytest.importorskip("axe_playwright_python")
    return (Path(package.__file__).parent / "axe.min.js").read_text(encoding="utf-8")


@pytest.mark.parametrize("state", STATES)
def test_axe_finds_nothing_and_links_are_told_apart(page: Any, address: str, axe: str, state: str) -> None:
    """No violation, and nothing that it could not decide; the page has a title.

    In the parts that are our own, what has the same words leads to the same place.
    """
    page.goto(f"{address}{STATES[state]}")
    links = page.evaluate(
        "[...document.querySelectorAll('a[href]')].filter(each => !each.closest('.words') && !each.closest('.data'))"
        ".map(each => [each.textContent.trim(), each.getAttribute('href')])"
    )
    there: dict[str, str] = {}
    for words, href in links:
        assert words
        assert there.setdefault(words, href) == href
    assert re.fullmatch(r".+ – Treatment booklet", page.title())
    assert page.locator("h1").count() == 1
    expect_nothing(page, axe)


def expect_nothing(page: Any, axe: str) -> None:
    """Find no violation, and nothing that axe could not decide."""
    page.evaluate("document.querySelectorAll('details').forEach((each, at) => { each.open = at < 2; })")
    page.evaluate(axe)
    found = page.evaluate(AXE)
    assert (found["violations"], found["incomplete"]) == ([], [])
    assert found["passes"] > 15


SMALL = (
    "form",
    "form with a fault",
    "preview in Arabic",
    "page in Chinese",
    "explain",
    "changes",
    "record with a question",
)


@pytest.mark.parametrize(
    "state", [pytest.param(each, marks=() if each in SMALL else pytest.mark.slow) for each in STATES]
)
def test_axe_finds_nothing_where_it_is_small(small_page: Any, address: str, axe: str, state: str) -> None:
    """Where columns become one, too."""
    small_page.goto(f"{address}{STATES[state]}")
    expect_nothing(small_page, axe)


@pytest.mark.slow
def test_axe_finds_nothing_in_all_words(page: Any, address: str, axe: str) -> None:
    """Of a whole booklet on one page."""
    page.goto(f"{address}words?{WHO}")
    page.evaluate(axe)
    found = page.evaluate(AXE)
    assert (found["violations"], found["incomplete"]) == ([], [])


UNNAMED = """() => [...document.querySelectorAll('img, figure, svg, canvas, iframe, embed, object')].filter(each => {
  if (each.tagName === 'FIGURE') return !each.querySelector('figcaption')?.innerText.trim();
  if (each.tagName !== 'IMG') return true;
  // A picture of a page is beside its words or in a link that names it.
  return each.getAttribute('alt') !== '' || !(each.closest('a')?.innerText.trim() || each.closest('figure')); })
  .map(each => each.outerHTML)"""


@pytest.mark.parametrize("state", ["preview", "page", "page with a cover", "words", "preview of a card"])
def test_pictures_have_names(page: Any, address: str, state: str) -> None:
    """Every picture is named by what stands beside it; there is nothing that cannot be named."""
    page.goto(f"{address}{STATES[state]}")
    assert page.evaluate(UNNAMED) == []


SPOKEN = """() => { const root = document.querySelector('.words').cloneNode(true);
  root.querySelectorAll('.folio, [aria-hidden=true], figcaption .said').forEach(each => each.remove());
  return root.textContent; }"""


def test_words_are_those_of_the_tagged_pdf(page: Any, address: str) -> None:
    """A screen reader hears on the page what it hears in the file, in the same order."""
    path = f"{WHO}&product=school-sheet"
    page.goto(f"{address}words?{path}")
    spoken = page.evaluate(SPOKEN)
    page.goto(f"{address}preview?{path}")
    with page.expect_download() as waiting:
        page.get_by_role("link", name="Download to read").click()
    heard = "".join(said(kid) for kid in read_tags(Path(waiting.value.path()).read_bytes()).kids)
    assert plain(spoken) == plain(heard)
    assert len(plain(spoken)) > 500


def said(node: Tag | str) -> str:
    """Return what is heard of a tag."""
    if isinstance(node, str):
        return node
    return node.actual or "".join(said(kid) for kid in node.kids)


def plain(text: str) -> str:
    """Return a text without its spaces."""
    return "".join(text.split())


def test_languages_are_marked(page: Any, address: str) -> None:
    """The page's own words are in English; those of a booklet are in its language, wherever they stand.

    Those that run from the right are kept apart: the English words and figures behind them stay in their order.
    """
    for state, tag in (
        *((each, "en-US") for each in ("preview", "page", "words", "print and fold", "unsigned")),
        *((f"{each} in Arabic", "ar") for each in ("preview", "page", "words", "print and fold", "unsigned")),
    ):
        page.goto(f"{address}{STATES[state]}")
        assert page.evaluate("document.documentElement.lang") == "en"
        marked = page.evaluate(f"[...document.querySelectorAll('main [lang={tag}]:not(a, strong)')].map(e => e.dir)")
        assert marked, state
        assert set(marked) == {"rtl" if tag == "ar" else "ltr"}, state
