"""Two newcomers' ways through the page, step by step; a click more than now is a fault."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.checkers import ROOT
from tests.running import Run
from tests.web.chromium import chromium, missing
from tests.web.serving import ask, server

pytestmark = pytest.mark.skipif(bool(missing()), reason=missing() or "there is a browser")

DAY = "2026-11-30"
SIGNER = ("--by", "A. Reader", "--role", "hematologist", "--until", "2027-11-30")


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped content, to be changed."""
    return Path(shutil.copytree(ROOT / "content", tmp_path_factory.mktemp("walks") / "content"))


@pytest.fixture(scope="module")
def walk(content: Path) -> Iterator[tuple[Any, str, Path]]:
    """A window, the address, and the folder of signatures."""
    signed = content.with_name("signed")
    signed.mkdir()
    options = ("--content", str(content), "--signatures", str(signed), "--as-of", DAY)
    with server(content.with_name("kept"), *options) as (address, _), chromium() as browser:
        ask(f"{address}health")
        yield browser.new_page(viewport={"width": 1280, "height": 900}), address, signed


class Clicks:
    """Counts what a person clicks."""

    def __init__(self, page: Any) -> None:
        self._page = page
        self.count = 0

    def click(self, role: str, name: str) -> None:
        """Click what a person sees under a name."""
        self.count += 1
        self._page.get_by_role(role, name=name, exact=True).first.click()

    def choose(self, label: str) -> None:
        """Choose an answer of the form."""
        self.count += 1
        self._page.get_by_label(label).first.check()


def test_a_nurse_prints_the_usual_in_another_language_and_large(walk: tuple[Any, str, Path]) -> None:
    """The first time seven clicks; from the bookmark of the usual booklet four, none of them in the form."""
    page, address, _ = walk
    page.goto(address)
    first = Clicks(page)
    first.choose("Ph-positive ALL")
    first.choose("High risk")
    first.click("button", "Look at it")
    usual = page.url
    assert usual.endswith("preview?subtype=ph-positive&risk=high")
    for clicks in (first, Clicks(page)):
        page.goto(usual)
        clicks.click("link", "Español")
        assert page.locator("h1").get_attribute("lang") == "es-US"
        clicks.click("link", "The same in large print")
        assert "language=es-US" in page.url
        clicks.click("link", "Print on the ward")
        assert "Fold" not in page.locator("main").inner_text()
        with page.expect_download() as waiting:
            clicks.click("link", "Download the pages")
        assert waiting.value.suggested_filename == "ph-positive-high-es-US-large-print.pdf"
    assert (first.count, clicks.count) == (7, 4)


def test_a_reviewer_finds_what_is_unsigned_and_what_changed(
    walk: tuple[Any, str, Path], content: Path, run: Run
) -> None:
    """One click each; a third one opens what is to be read."""
    page, address, signed = walk
    code, _, err = run(
        "review", "sign", "tests", *SIGNER, "--as-of", DAY, "--signatures", str(signed), "--content", str(content)
    )
    assert code == 0, err
    file = content / "blocks" / "tests.yaml"
    before = file.read_text(encoding="utf-8")
    file.write_text(before.replace("samples show if", "samples tell if"), encoding="utf-8")
    try:
        page.wait_for_timeout(1_200)
        page.goto(address)
        clicks = Clicks(page)
        clicks.click("link", "Review")
        assert "unsigned" in page.locator(".lead").inner_text()
        clicks.click("link", "What changed")
        assert "Was" in page.locator("thead").first.inner_text()
        assert "samples show if" in page.locator("td").first.inner_text()
        clicks.click("link", "Tests and procedures")
        assert "What it may print" in page.locator("main").inner_text()
        assert clicks.count == 3
    finally:
        file.write_text(before, encoding="utf-8")
