"""`booklet check`."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest

from booklet.check import variants
from booklet.core.resources import content_folder
from booklet.errors import ExitCode
from tests.check.checking import saying, shipped_check
from tests.running import Run
from tests.tiny_content import FILES, TAUGHT, write_content

CLEAN = {
    "phases/induction.yaml": FILES["phases/induction.yaml"].partition("summary:")[0],
    "glossary.yaml": "".join(line for line in FILES["glossary.yaml"].splitlines(keepends=True) if "Unused" not in line),
    "blocks/opener.yaml": FILES["blocks/opener.yaml"].partition("      - {id: spine")[0] + TAUGHT,
}
"""What takes the last warnings out of the small content."""


def test_clean_content(run: Run, tmp_path: Path) -> None:
    """Exit code 0, and nothing on standard output."""
    write_content(tmp_path / "mine", CLEAN)
    assert run("check", "--content", "mine") == (0, "", "No problems, no warnings.\n")


def test_warnings_do_not_fail(run: Run, tmp_path: Path) -> None:
    """They are printed."""
    write_content(tmp_path / "mine", {**CLEAN, "glossary.yaml": FILES["glossary.yaml"]})
    assert run("check", "--content", "mine") == (
        0,
        "mine/glossary.yaml:4: warning: no text links to the word 'unused' [unused]\n  Hint: Use it, or remove it.\n",
        "No problems, 1 warning.\n",
    )


def test_problems_fail(run: Run, tmp_path: Path) -> None:
    """Exit code 3, with place, problem and hint."""
    write_content(tmp_path / "mine", {**CLEAN, **saying("Call us!")})
    assert run("check", "--content", "mine") == (
        ExitCode.CONTENT,
        "mine/blocks/other.yaml:8: the text has an exclamation mark [emphasis]\n"
        "  Hint: End the sentence with a full stop.\n",
        "Error: 1 problem, no warnings.\n",
    )


def test_json(run: Run, tmp_path: Path) -> None:
    """For machines: a list, also when it is empty, and no table."""
    write_content(tmp_path / "mine", CLEAN)
    assert run("check", "--content", "mine", "--json", "--reading")[1] == "[]\n"
    write_content(tmp_path / "mine", {**CLEAN, **saying("Call us!")})
    code, out, _ = run("check", "--content", "mine", "--json")
    assert code == ExitCode.CONTENT
    assert [(each["path"], each["line"], each["rule"]) for each in json.loads(out)] == [
        ("mine/blocks/other.yaml", 8, "emphasis")
    ]


def test_tables(run: Run, tmp_path: Path) -> None:
    """Coverage and reading ease stand before what was found."""
    coverage = "topics:\n  - {id: C1, topic: shorter, sources: [two:2], blocks: [other], tracks: [other]}\n"
    write_content(tmp_path / "mine", {**CLEAN, "coverage.yaml": coverage})
    code, out, _ = run("check", "--content", "mine", "--coverage", "--reading")
    assert code == 0
    assert "  C1  two:2  shorter  other\n1 topics: 1 said, 0 of them in part; 0 left out\n" in out
    assert "By statement\n" in out


def test_a_folder_without_coverage(run: Run, tmp_path: Path) -> None:
    """It is missed when it is asked for."""
    write_content(tmp_path / "mine", CLEAN)
    code, out, _ = run("check", "--content", "mine", "--coverage")
    assert code == ExitCode.CONTENT
    assert "mine/coverage.yaml: this file is missing [coverage]\n" in out


def test_finished_pages(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A table of all booklets; what is out of bounds fails the check."""
    write_content(tmp_path / "mine", CLEAN)
    code, out, _ = run("check", "--content", "mine", "--pdf")
    assert (code, len(out.splitlines())) == (0, 157)
    monkeypatch.setattr(variants, "breaches", lambda _: [(3, "too small")])
    code, out, err = run("check", "--content", "mine", "--pdf")
    assert (code, err) == (ExitCode.CONTENT, "Error: 156 problems, no warnings.\n")
    assert "b-cell-half-letter:3: too small [finished_pages]\n" in out


def test_no_pages_of_content_that_cannot_be_used(run: Run) -> None:
    """The other problems are told all the same."""
    code, out, err = run("check", "--content", "none", "--pdf")
    assert (code, err) == (ExitCode.CONTENT, "Error: 1 problem, no warnings.\n")
    assert "none: the content folder cannot be read (No such file or directory) [content]\n" in out


def test_report(run: Run, tmp_path: Path) -> None:
    """Score sheets as a PDF, whatever is found; standard output stays what it is."""
    write_content(tmp_path / "mine", CLEAN)
    code, out, err = run("check", "--content", "mine", "--report", "sheets.pdf", "--json")
    assert (code, out) == (0, "[]\n")
    assert err == "sheets.pdf: score sheets, 7 pages\nNo problems, no warnings.\n"
    assert (tmp_path / "sheets.pdf").read_bytes().startswith(b"%PDF")
    write_content(tmp_path / "mine", {**CLEAN, **saying("Call us!")})
    code, _, err = run("check", "--content", "mine", "--report", "other.pdf", "--report-for", "other")
    assert (code, err) == (ExitCode.CONTENT, "other.pdf: score sheets, 7 pages\nError: 1 problem, no warnings.\n")
    assert (tmp_path / "other.pdf").exists()


def test_no_report(run: Run, tmp_path: Path) -> None:
    """A subtype that does not exist, a folder that does not, content that makes no booklet: nothing is written."""
    write_content(tmp_path / "mine", CLEAN)
    assert run("check", "--content", "mine", "--report", "a.pdf", "--report-for", "unheard-of")[0] == ExitCode.PROFILE
    assert run("check", "--content", "mine", "--report", "none/a.pdf")[0] == ExitCode.OUTPUT
    code, _, err = run("check", "--content", "none", "--report", "a.pdf")
    assert code == ExitCode.CONTENT
    assert "a.pdf: no score sheets, since this content makes no booklet\n" in err
    assert not (tmp_path / "a.pdf").exists()


def test_rules(run: Run) -> None:
    """The list needs no content."""
    code, out, err = run("check", "--rules", "--content", "none")
    assert (code, err) == (0, "")
    assert "  sentence_length      Sentences are short: " in out


def test_own_findings_come_first(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of content that is as it was shipped, its warnings are counted alone; all of them are printed on request."""
    monkeypatch.setattr("booklet.check.shipped.check_folder", lambda _: shipped_check())
    folder = Path(shutil.copytree(content_folder(), tmp_path / "mine"))
    file = folder / "blocks" / "when-to-call.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("[acs:13]", "[acs:999]"), encoding="utf-8")
    code, out, err = run("check", "--content", "mine")
    assert code == ExitCode.CONTENT
    first, hint, *_, last = out.splitlines()
    assert first == "mine/blocks/when-to-call.yaml:12: 'acs:999' is past the end of the source 'acs' [content]"
    assert hint == "  Hint: Its last line is 51. Correct the number."
    assert re.fullmatch(r"\d+ warnings in files that are as they were shipped; --all prints them\.", last)
    assert out.count("warning: ") == 0
    assert "1 problem, " in err
    assert run("check", "--content", "mine", "--all")[1].count("warning: ") > 5
