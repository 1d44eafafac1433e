"""A site under the rules of `booklet check`."""

from __future__ import annotations

from pathlib import Path

import pytest

from booklet.check.run import Checked, check_folder
from tests.site.site_content import BLOCK, PAGES, SITE, SOURCES, write_site
from tests.tiny_content import write_content


def checked(folder: Path, site: Path) -> Checked:
    """Return the tiny content, checked with a site."""
    return check_folder(write_content(folder / "content", dict(PAGES)), site=site)


def said(found: Checked, folder: Path) -> list[str]:
    """Return what was found in the site, with paths from the folder."""
    return [f"{each} | {each.hint}".replace(f"{folder.as_posix()}/", "") for each in found.site]


def test_a_good_site_adds_nothing(tmp_path: Path) -> None:
    """What is found in the content alone is found with it."""
    found = checked(tmp_path, write_site(tmp_path / "s", SITE + SOURCES, blocks__own=BLOCK))
    assert found.site == ()
    assert found.findings == check_folder(tmp_path / "content").findings
    assert found.context.library
    assert "own" in {entry.id for entry in found.context.library.entries}


def test_the_rules_look_at_its_blocks(tmp_path: Path) -> None:
    """As at those of the content."""
    site = write_site(tmp_path / "s", SITE + SOURCES, blocks__own=BLOCK.replace("We are here.", "Call us!"))
    assert said(checked(tmp_path, site), tmp_path) == [
        "s/blocks/own.yaml:8: the text has an exclamation mark [emphasis] | End the sentence with a full stop."
    ]


@pytest.mark.parametrize(
    "words", ["Your child will be cured", "Your child is safe here", "Su hijo se curará", "保证治愈"]
)
def test_its_lines_promise_nothing(tmp_path: Path, words: str) -> None:
    """In English or in another language; the rules still look at its blocks in the same run."""
    block = BLOCK.replace("We are here.", "Call us!")
    site = write_site(tmp_path / "s", SITE.replace("Door 3", f"Door 3. {words}") + SOURCES, blocks__own=block)
    found = checked(tmp_path, site)
    places = [(each.path.rpartition("/")[2], each.line, each.rule, each.severity) for each in found.site]
    assert sorted(places) == [("own.yaml", 8, "emphasis", "error"), ("site.yaml", 6, "promises", "error")]


def test_gaps_are_warnings(tmp_path: Path) -> None:
    """They fail nothing."""
    site = write_site(tmp_path / "s", SITE.replace("2027-11-30", "1999-11-30"))
    found = checked(tmp_path, site)
    assert {each.severity for each in found.site} == {"warning"}
    hint = "Add it, or have it approved; until then the line is left to write on."
    assert said(found, tmp_path) == [
        f"s/site.yaml:7: warning: the temperature to call at: the approval of Test Reviewer ended on 1999-11-30"
        f" [site] | {hint}",
        f"s/site.yaml:11: warning: the hospital's signs to call about: the approval of Test Reviewer ended on"
        f" 1999-11-30 [site] | {hint}",
    ]


def test_problems_of_content_and_site_come_together(tmp_path: Path) -> None:
    """And those of both together; a site is told apart from a folder that is named like it."""
    write_content(tmp_path / "content", {**PAGES, "blocks/other.yaml": "id: other\n"})
    site = write_site(tmp_path / "s", f"{SITE}hide: [cover]\nx: y\n")
    found = check_folder(tmp_path / "content", site=site)
    paths = [each.path.removeprefix(f"{tmp_path.as_posix()}/") for each in found.findings if each.severity == "error"]
    assert {"content/blocks/other.yaml", "s/site.yaml"} <= set(paths)
    assert [each.message for each in found.site] == ["no key is called 'x' here"]
    (tmp_path / "two").mkdir()
    write_site(tmp_path / "s", f"{SITE}hide: [cover]\n")
    (rule,) = {each.rule for each in checked(tmp_path / "two", site).site}
    assert rule == "content"


@pytest.mark.parametrize(
    "site", [SITE + SOURCES, f"{SITE}x: y\n", f"{SITE}hide: [cover]\n"], ids=["good", "refused", "cannot be joined"]
)
def test_nobody_asks_about_the_content(tmp_path: Path, site: str) -> None:
    """Then the same is said of the site, in less time."""
    folder = write_site(tmp_path / "s", site, blocks__own=BLOCK.replace("We are here.", "Call us!"))
    alone = check_folder(write_content(tmp_path / "content", dict(PAGES)), site=folder, is_site_alone=True)
    assert alone.site == check_folder(tmp_path / "content", site=folder).site != ()


def test_a_site_that_is_not_there(tmp_path: Path) -> None:
    """Its path is told."""
    assert said(checked(tmp_path, tmp_path / "none"), tmp_path) == [
        "none: the site folder cannot be read (No such file or directory) [content]"
        " | Give a folder that holds site.yaml."
    ]
