"""Two newcomers' ways through the page, step by step; a click or a key more than now is a fault."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.checkers import ROOT
from tests.running import Run
from tests.web.chromium import chromium, missing
from tests.web.serving import ask, server

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(bool(missing()), reason=missing() or "there is a browser"),
]

DAY = "2026-11-30"
SIGNER = ("--by", "A. Reader", "--role", "hematologist", "--until", "2027-11-30")
USUAL = "preview?subtype=ph-positive&risk=high"
MANY_KEYS = 60


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The content, to be changed."""
    folder = tmp_path_factory.mktemp("walks") / "content"
    shutil.copytree(ROOT / "content", folder)
    return folder


@pytest.fixture(scope="module")
def walk(content: Path) -> Iterator[tuple[Any, str, Path]]:
    """A window, the address, and the folder of signatures."""
    signed = content.with_name("signed")
    signed.mkdir()
    options = ("--content", str(content), "--signatures", str(signed), "--as-of", DAY)
    with server(content.with_name("kept"), *options) as (address, _), chromium() as browser:
        ask(f"{address}health")
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        page.set_default_timeout(120_000)
        yield page, address, signed


class Steps:
    """Counts what a person clicks, and what he has to scroll to before."""

    def __init__(self, page: Any) -> None:
        self._page = page
        self.clicks = 0
        self.scrolls = 0

    def click(self, role: str, name: str) -> None:
        """Click what a person sees under a name."""
        self._go(self._page.get_by_role(role, name=name, exact=True).first).click()

    def choose(self, label: str) -> None:
        """Choose an answer of the form."""
        self._go(self._page.get_by_label(label, exact=False).first).check()

    def _go(self, found: Any) -> Any:
        self.clicks += 1
        self.scrolls += not found.evaluate(_IN_SIGHT)
        return found


_IN_SIGHT = "each => each.getBoundingClientRect().bottom <= innerHeight && each.getBoundingClientRect().top >= 0"


class Keys:
    """Counts the keys of a person who has no mouse."""

    def __init__(self, page: Any) -> None:
        self._page = page
        self.pressed = 0

    def follow(self, name: str) -> None:
        """Go over the head of the page, then to a link or a button, and press it."""
        self.press("Tab", "Enter")
        for _ in range(MANY_KEYS):
            self.press("Tab")
            if self._page.evaluate("document.activeElement.innerText.trim()") == name:
                self.press("Enter")
                return
        raise AssertionError(f"no key leads to {name!r}")

    def press(self, *keys: str) -> None:
        """Press keys."""
        for key in keys:
            self.pressed += 1
            self._page.keyboard.press(key)


def test_a_nurse_prints_the_usual_in_spanish_and_large(walk: tuple[Any, str, Path], run: Run, tmp_path: Path) -> None:
    """The first time seven clicks; from the bookmark of the usual booklet four. All of it is in sight at once.

    The file is the command line's.
    """
    page, address, _ = walk
    page.goto(address)
    first = Steps(page)
    first.choose("Ph-positive ALL")
    first.choose("High risk")
    first.click("button", "Look at it")
    assert page.url == f"{address}{USUAL}"
    taken = []
    for steps in (first, Steps(page)):
        page.goto(f"{address}{USUAL}")
        steps.click("link", "Español")
        assert page.locator("h1").get_attribute("lang") == "es-US"
        steps.click("link", "The same in large print")
        assert "in large print" in page.locator(".lead").inner_text()
        assert "language=es-US" in page.url
        steps.click("link", "Print on the ward")
        assert "in large print" in page.locator(".lead").inner_text()
        assert "Fold" not in page.locator("main").inner_text()
        with page.expect_download() as waiting:
            steps.click("link", "Download the pages")
        assert waiting.value.suggested_filename == "ph-positive-high-es-US-large-print.pdf"
        taken.append(hash_of(waiting.value.path()))
    assert (first.clicks, steps.clicks) == (7, 4)
    assert (first.scrolls, steps.scrolls) == (0, 0)
    out = tmp_path / "made.pdf"
    order = ("--subtype", "ph-positive", "--risk", "high", "--language", "es-US", "--edition", "large-print")
    code, _, err = run("build", *order, "--output", str(out))
    assert code == 0, err
    assert taken == [hash_of(out)] * 2


def hash_of(path: Path | str) -> str:
    """Return the hash of a file."""
    return hashlib.sha256(Path(path).read_bytes()).hexdigest()


def test_the_same_by_keys_alone(walk: tuple[Any, str, Path]) -> None:
    """From the bookmark, with 38 keys; each page begins with the way over its head."""
    page, address, _ = walk
    page.goto(f"{address}{USUAL}")
    keys = Keys(page)
    for name in ("Español", "The same in large print", "Print on the ward"):
        before = page.url
        keys.follow(name)
        page.wait_for_function("before => location.href !== before", arg=before)
        page.wait_for_load_state("load")
    with page.expect_download() as waiting:
        keys.follow("Download the pages")
    assert waiting.value.suggested_filename == "ph-positive-high-es-US-large-print.pdf"
    assert keys.pressed <= 38


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
        steps = Steps(page)
        steps.click("link", "Review")
        assert "unsigned" in page.locator(".lead").inner_text()
        steps.click("link", "What changed")
        assert "Was" in page.locator("thead").first.inner_text()
        assert "samples show if" in page.locator("td").first.inner_text()
        steps.click("link", "Tests and procedures")
        assert "What it may print" in page.locator("main").inner_text()
        assert (steps.clicks, steps.scrolls) == (3, 0)
    finally:
        file.write_text(before, encoding="utf-8")
