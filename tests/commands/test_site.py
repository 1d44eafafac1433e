"""`booklet site`, and the option `--site` of other commands."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from booklet.errors import ExitCode
from tests.running import TO_READ, Run
from tests.site.site_content import BLOCK, PAGES, SITE, SOURCES, write_site
from tests.tiny_content import write_content

OPEN = ("--subtype", "open", "--content", "content")
EXPIRED = (
    "the temperature to call at: the approval of Test Reviewer ended on 2027-11-30 (s/site.yaml:7)",
    "the hospital's signs to call about: the approval of Test Reviewer ended on 2027-11-30 (s/site.yaml:11)",
)


@pytest.fixture
def here(tmp_path: Path) -> Path:
    """Return the folder in which commands run, with content and a site in it."""
    write_content(tmp_path / "content", dict(PAGES))
    write_site(tmp_path / "s", SITE + SOURCES, blocks__own=BLOCK)
    return tmp_path


def test_new_show_check(run: Run, tmp_path: Path) -> None:
    """From nothing to a folder that can be used with the shipped content, and with less, with what is still missing."""
    assert run("site", "new", "ward")[:2] == (0, "ward/site.yaml\n")
    write_content(tmp_path / "content")
    code, out, err = run("site", "check", "ward", "--content", "content")
    assert (code, out.count("warning: "), err) == (0, 6, "No problems, 6 warnings.\n")
    code, out, _ = run("site", "show", "ward")
    assert (code, out.splitlines()[0].split()) == (0, ["schema", "1", "ward/site.yaml:5"])
    code, out, err = run("site", "new", "ward")
    assert (code, out) == (ExitCode.OUTPUT, "")
    assert err == (
        "Error: ward: there is something in the folder\n"
        "Hint: Give a new or empty folder; nothing in this one was changed.\n"
    )
    assert sorted(path.name for path in tmp_path.iterdir()) == ["content", "ward"]


def test_check_tells_all_problems(run: Run, here: Path) -> None:
    """Exit code 3; what is wrong with the content alone is not told here."""
    write_site(here / "s", SITE.replace("555-0101", "x").replace("38.3 C", "warm"))
    assert run("site", "check", "s", "--content", "content") == (
        ExitCode.CONTENT,
        "s/site.yaml:4: 'day': 'x' holds no phone number [content]\n"
        "s/site.yaml:8: 'once': 'warm' is no temperature. Write degrees and scale: '38.3 C' or '100.9 F' [content]\n",
        "Error: 2 problems, no warnings.\n",
    )
    code, out, _ = run("check", "--content", "content", "--site", "s")
    assert (code, "s/site.yaml:4" in out) == (ExitCode.CONTENT, True)


def test_show_asks_for_a_day(run: Run, here: Path) -> None:
    """An approval that ends is shown as what it leaves open."""
    assert "Left to write on" not in run("site", "show", "s", "--content", "content", "--as-of", "2027-11-30")[1]
    out = run("site", "show", "s", "--content", "content", "--as-of", "2027-12-01")[1]
    assert out.splitlines()[-2:] == [f"Left to write on: {each}" for each in EXPIRED]
    assert here.exists()


def test_build_with_a_site(run: Run, here: Path) -> None:
    """The file's name tells the site's folder, and what is left open is told."""
    code, out, err = run("build", *OPEN, "--site", "s", "--as-of", "2027-11-30")
    assert (code, out) == (0, "open-s.pdf\n")
    assert "Left to write on" not in err
    code, out, err = run("build", *OPEN, "--site", "s", "--as-of", "2027-12-01")
    assert (code, out) == (0, "open-s.pdf\n")
    assert err.splitlines()[1:] == [
        TO_READ.strip(),
        "The file that was there is replaced by a different one.",
        *(f"Left to write on: {each}" for each in EXPIRED),
    ]
    assert (here / "open-s.pdf").exists()


def test_build_that_requires_the_site(run: Run, here: Path) -> None:
    """Exit code 8 and no file, if a line would be left open; wrong usage without a site."""
    code, out, err = run("build", *OPEN, "--site", "s", "--as-of", "2027-12-01", "--require-site")
    assert (code, out) == (ExitCode.NOT_APPROVED, "")
    assert err == (
        "Error: nothing was made: the site leaves lines of this open:\n"
        f"  {EXPIRED[0]}\n  {EXPIRED[1]}\n"
        "Hint: Have it added or approved in site.yaml, or leave lines to write on without --require-site.\n"
    )
    assert not list(here.glob("*.pdf"))
    assert run("build", *OPEN, "--site", "s", "--as-of", "2027-11-30", "--require-site")[0] == 0
    code, _, err = run("build", *OPEN, "--require-site")
    assert code == ExitCode.USAGE
    assert "no site is given, and it is to leave nothing open\nHint: Give the site's folder.\n" in err


def test_build_with_a_site_that_cannot_be_used(run: Run, here: Path) -> None:
    """Every problem, exit code 3, no file."""
    write_site(here / "s", SITE + "hide: [cover]\n", blocks__own=BLOCK)
    code, out, err = run("build", *OPEN, "--site", "s")
    assert (code, out) == (ExitCode.CONTENT, "")
    assert err.startswith("Error: s/blocks/own.yaml:8: no source is called 'leaflet'\n")
    assert "Error: s/site.yaml:16: the block 'cover' may not be hidden" in err
    assert run("build", *OPEN, "--site", "none")[::2] == (
        ExitCode.CONTENT,
        "Error: none: the site folder cannot be read (No such file or directory)\n"
        "Hint: Give a folder that holds site.yaml.\n",
    )
    assert sorted(path.name for path in here.iterdir()) == ["content", "s"]


def test_explain_with_a_site(run: Run, here: Path) -> None:
    """Blocks that are added and hidden, and lines that are left open."""
    write_site(here / "s", f"{SITE.replace('where_to_go: Door 3', '')}{SOURCES}hide: [notes]\n")
    code, out, _ = run("explain", "--subtype", "b-cell", "--content", "content", "--site", "s")
    lines = [line.split() for line in out.splitlines()]
    assert code == 0
    assert "Left to write on: where to go: the site does not say it (s/site.yaml:1)" in out
    assert ["out", "notes", "hidden", "by", "the", "site", "first-days"] in lines
    assert ["in", "own", "for", "every", "reader", "first-days"] in lines


def test_preview_with_a_site(run: Run, here: Path) -> None:
    """The page as it will be printed."""
    for name, options in (("with.png", ("--site", "s")), ("without.png", ())):
        assert run("preview", *OPEN, "--pages", "2", "-o", name, *options)[0] == 0
    with Image.open(here / "with.png") as one, Image.open(here / "without.png") as other:
        assert one.tobytes() != other.tobytes()


def test_a_sites_block_can_be_signed(run: Run, here: Path) -> None:
    """Like a block of the content, once the site is named; then it is no draft any more."""
    signer = ("--by", "Test Reviewer", "--role", "Test role", "--until", "2099-01-01", "--signatures", "signed")
    common = ("--content", "content", "--site", "s")
    (here / "signed").mkdir()
    assert run("review", "sign", "own", *signer, "--content", "content")[0] == ExitCode.USAGE
    assert run("review", "sign", "own", "call", "opener", "medicines", "words", "language", *signer, *common)[0] == 0
    assert "We are here." in run("review", "show", "own", *common)[1]
    build = ("build", "--subtype", "b-cell", "--content", "content", "--signatures", "signed", "--require-signed")
    code, _, err = run(*build, "--site", "s", "--as-of", "2098-01-01")
    assert code == 0
    assert "Draft" not in err
