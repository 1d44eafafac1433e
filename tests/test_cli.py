"""The command line: what it prints where, and what it ends with."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from booklet.build import Booklet
from booklet.core.disk_cache import FOLDER_VARIABLE
from booklet.errors import ExitCode
from booklet.version import __version__
from tests.running import NOBODY_TO_CALL, REPLACED, TO_READ, Run
from tests.tiny_content import STAGES, edited, write_content


def test_build_names_the_file_after_the_profile(run: Run, tmp_path: Path, tiny_folder: Path) -> None:
    """Standard output holds the path and nothing else; the rest is for people."""
    code, out, err = run("build", "--subtype", "b-cell", "--risk", "high", "--content", tiny_folder)
    assert (code, out) == (0, "b-cell-high.pdf\n")
    assert err.endswith(
        "pages. Draft: 4 blocks hold text that no clinician has signed: opener, medicines, words, language.\n"
        f"{TO_READ}{NOBODY_TO_CALL}"
    )
    assert (tmp_path / "b-cell-high.pdf").read_bytes().startswith(b"%PDF-")


def test_a_patient_s_booklet_is_named_so(run: Run, tmp_path: Path) -> None:
    """Beside the stage, which speaks for itself."""
    folder = write_content(tmp_path / "mine", STAGES)
    arguments = ("build", "--subtype", "open", "--stage", "back", "--audience", "patient", "--content", folder)
    assert run(*arguments)[:2] == (0, "open-back-patient.pdf\n")
    assert run(*arguments[:-4], "--audience", "nurse")[0] == ExitCode.PROFILE


def test_build_to_a_file_and_on_a_paper(run: Run, tmp_path: Path, tiny_folder: Path) -> None:
    """The file is where it was asked for, and the date changes nothing where nothing is signed."""
    arguments = ("build", "--subtype", "open", "--content", tiny_folder, "--paper", "a5", "-o")
    assert run(*arguments, "one.pdf")[:2] == (0, "one.pdf\n")
    assert run(*arguments, "two.pdf", "--as-of", "2031-01-01")[0] == 0
    assert (tmp_path / "one.pdf").read_bytes() == (tmp_path / "two.pdf").read_bytes()


def test_editions_and_inks(run: Run, tmp_path: Path, tiny_folder: Path) -> None:
    """What is unusual is in the file's name; large print takes Letter, and no half sheet."""
    arguments = ("build", "--subtype", "open", "--content", tiny_folder)
    assert run(*arguments, "--ink", "low")[:2] == (0, "open-low.pdf\n")
    large = (*arguments, "--edition", "large-print", "--ink", "grey")
    assert run(*large, "--paper", "a4")[:2] == (0, "open-large-print-a4-grey.pdf\n")
    assert run(*large)[:2] == (0, "open-large-print-grey.pdf\n")
    assert run(*large, "--paper", "half-letter") == (
        ExitCode.LAYOUT,
        "",
        "Error: the large-print edition does not fit on half-letter pages\nHint: Give letter or a4 as the paper.\n",
    )
    assert {path.name for path in tmp_path.iterdir()} == {
        "open-low.pdf",
        "open-large-print-grey.pdf",
        "open-large-print-a4-grey.pdf",
    }


def test_a_theme_file(run: Run, tmp_path: Path, tiny_folder: Path) -> None:
    """Other colors; all problems of a file in one run, and nothing is written."""
    (tmp_path / "ward.yaml").write_text('colors: {teal: "#004F9F"}', encoding="utf-8")
    (tmp_path / "bad.yaml").write_text("colors:\n  teal: navy\n  blue: '#99CCFF'\n", encoding="utf-8")
    arguments = ("build", "--subtype", "open", "--content", tiny_folder, "--theme")
    assert run(*arguments, "ward.yaml")[0] == 0
    (tmp_path / "open-own-colors.pdf").unlink()
    code, out, err = run(*arguments, "bad.yaml")
    assert (code, out) == (ExitCode.CONTENT, "")
    assert err.splitlines()[::2] == [
        "Error: bad.yaml:2: 'teal' is no code of a color: 'navy'",
        "Error: bad.yaml:3: 'blue' (#99CCFF) has a contrast of 1.6 to 1 with what it stands on; at least 4.5 is needed",
    ]
    assert not list(tmp_path.glob("*.pdf"))


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("build",), "no subtype is given\nHint: Give one of: b-cell, "),
        (
            ("build", "--subtype", "b-cell", "--paper", "a3"),
            "no paper is called 'a3'\nHint: Give one of: half-letter, a5, letter, a4.",
        ),
        (
            ("build", "--subtype", "b-cell", "--ink", "pale"),
            "no ink is called 'pale'\nHint: Give one of: full, low, grey.",
        ),
        (
            ("build", "--subtype", "b-cell", "--as-of", "tomorrow"),
            "'tomorrow' is no date\nHint: Write year, month and day: 2026-11-30.",
        ),
        (("bild",), "No such command 'bild'."),
        (("list", "--nothing"), "No such option"),
    ],
)
def test_wrong_usage(run: Run, arguments: tuple[str, ...], said: str) -> None:
    """Exit code 2, with what is allowed."""
    code, out, err = run(*arguments)
    assert (code, out) == (ExitCode.USAGE, "")
    assert said in err


def test_an_unknown_subtype_lists_all_and_suggests_none(run: Run) -> None:
    """`ph-negative` is no slip of the pen for `ph-positive`."""
    code, out, err = run("build", "--subtype", "ph-negative")
    assert (code, out) == (ExitCode.PROFILE, "")
    there = "b-cell, burkitt, kmt2a, ph-positive, t-cell, unspecified"
    hint = f"Give one of: {there}. 'booklet list' says what each means."
    assert err == f"Error: no subtype is called 'ph-negative'\nHint: {hint}\n"


def test_a_refused_pair(run: Run) -> None:
    """The sentence of the content, and what may be given."""
    code, _, err = run("explain", "--subtype", "burkitt", "--risk", "high")
    assert code == ExitCode.PROFILE
    assert "Burkitt leukemia has no risk groups here." in err
    assert err.endswith("Hint: Leave the risk group out.\n")


def test_content_problems_come_all_at_once(run: Run, tmp_path: Path) -> None:
    """Place, problem and hint for each."""
    changed = {
        **edited("content.yaml", "title", "tilte"),
        **edited("blocks/cover.yaml", "chapter: front", "chapter: fornt"),
    }
    write_content(tmp_path / "mine", changed)
    code, out, err = run("list", "--content", "mine")
    assert (code, out) == (ExitCode.CONTENT, "")
    assert err == (
        "Error: mine/blocks/cover.yaml:3: no chapter is called 'fornt'\n"
        "Hint: Did you mean 'front'?\n"
        "Error: mine/content.yaml:1: 'title' is missing\n"
        "Hint: Add a line 'title: …'.\n"
        "Error: mine/content.yaml:4: no key is called 'tilte' here\n"
        "Hint: Did you mean 'title'?\n"
    )


def test_an_output_that_cannot_be_written(run: Run, tiny_folder: Path) -> None:
    """Exit code 7, and what to do."""
    Path("file").write_bytes(b"")
    code, out, err = run("build", "--subtype", "open", "--content", tiny_folder, "-o", "file/deep/a.pdf")
    assert (code, out) == (ExitCode.OUTPUT, "")
    assert err == "Error: file/deep: the folder cannot be made (not a directory)\nHint: Give another folder.\n"


def test_what_is_no_pdf_is_not_replaced(run: Run, tmp_path: Path, tiny_folder: Path) -> None:
    """A slip of the hand costs no file of content, site or requests; one that holds nothing is written to."""
    (tmp_path / "site.yaml").write_text("schema: 1\n", encoding="utf-8")
    (tmp_path / "new.pdf").touch()
    build = ("build", "--subtype", "b-cell", "--content", str(tiny_folder), "-o")
    code, out, err = run(*build, "site.yaml")
    assert (code, out) == (ExitCode.OUTPUT, "")
    assert err.startswith("Error: site.yaml: the file that is there is no PDF, so it stays\nHint: Give another name")
    assert (tmp_path / "site.yaml").read_text(encoding="utf-8") == "schema: 1\n"
    assert run(*build, "new.pdf")[0] == ExitCode.DONE


@pytest.mark.parametrize(
    "words",
    [
        ("build", "--subtype", "b-cell", "-o", "é" * 200),
        ("plan", "--subtype", "b-cell", "--months", "1", "-o", "é" * 200),
        ("site", "new", "é" * 200),
        ("batch", "--all", "--out", "é" * 200),
    ],
    ids=lambda words: words[0],
)
def test_a_name_that_no_system_takes(run: Run, words: tuple[str, ...], tiny_folder: Path) -> None:
    """One sentence, and no trace of the program."""
    content = () if words[0] == "site" else ("--content", str(tiny_folder))
    code, out, err = run(*words, *content)
    assert (code, out) == (ExitCode.OUTPUT, "")
    assert "(file name too long)\nHint: " in err.lower().replace("hint", "Hint")
    assert err.count("\n") <= 2


def test_folders_of_an_output_are_made(run: Run, tmp_path: Path, tiny_folder: Path) -> None:
    """All that are missing; and whoever writes over a file is told."""
    arguments = ("build", "--subtype", "open", "--content", tiny_folder, "-o", "new/deep/a.pdf")
    code, out, err = run(*arguments)
    assert (code, out) == (0, "new/deep/a.pdf\n")
    assert "replaced" not in err
    assert (tmp_path / "new" / "deep" / "a.pdf").is_file()
    assert run(*arguments)[2] == err
    assert run(*arguments, "--paper", "a5")[2].endswith(f"{REPLACED}{NOBODY_TO_CALL}")


def test_debug_shows_where_an_error_comes_from(run: Run) -> None:
    """Only when it is asked for."""
    assert "Traceback" not in run("list", "--content", "none")[2]
    code, _, err = run("list", "--content", "none", "--debug")
    assert code == ExitCode.CONTENT
    assert "Traceback" in err
    assert "\nError: " in err


def test_an_interruption(run: Run, monkeypatch: pytest.MonkeyPatch, tiny_folder: Path) -> None:
    """Ctrl-C ends with 130 and a sentence."""

    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Booklet, "pdf", interrupt)
    monkeypatch.setenv(FOLDER_VARIABLE, "off")
    code, out, err = run("build", "--subtype", "open", "--content", tiny_folder)
    assert (code, out) == (ExitCode.INTERRUPTED, "")
    assert "Interrupted." in err


def test_a_bug_keeps_its_traceback(run: Run, monkeypatch: pytest.MonkeyPatch, tiny_folder: Path) -> None:
    """What nobody foresaw is not dressed up as anything else."""

    def fail(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(Booklet, "pdf", fail)
    monkeypatch.setenv(FOLDER_VARIABLE, "off")
    with pytest.raises(ZeroDivisionError):
        run("build", "--subtype", "open", "--content", tiny_folder)


def test_version(run: Run) -> None:
    """Program, content and the content's hash."""
    code, out, _ = run("--version")
    assert code == 0
    assert out.startswith(f"booklet {__version__}, content ")
    assert len(out.split("sha256 ")[1].strip()) == 64


def test_list_and_explain(run: Run, tiny_folder: Path) -> None:
    """Both print their text and end well."""
    assert "Subtypes (--subtype)" in run("list", "--content", tiny_folder)[1]
    code, out, err = run("explain", "--subtype", "open", "--content", tiny_folder)
    assert (code, err) == (0, "")
    assert "held" in out


def test_the_module_runs_and_a_closed_pipe_is_no_error(tiny_folder: Path) -> None:
    """`python -m booklet explain … | head` ends quietly."""
    command = [sys.executable, "-m", "booklet", "explain", "--subtype", "open", "--content", str(tiny_folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


def test_help_reads_no_content_and_loads_no_fonts() -> None:
    """A command imports only what it uses."""
    heavy = ("uharfbuzz", "pydantic", "yaml", "markdown_it")
    script = f"import sys, booklet.cli; print([name for name in {heavy} if name in sys.modules])"
    said = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert said.stdout == "[]\n"


@pytest.mark.parametrize("name", ["sheet", "card"])
def test_handouts(run: Run, tmp_path: Path, name: str) -> None:
    """Named after the profile; the rest is for people."""
    code, out, err = run(name, "--subtype", "burkitt")
    assert (code, out) == (0, f"burkitt-{name}.pdf\n")
    said = "1 page. Draft: 2 blocks hold text that no clinician has signed: when-to-call, language.\n"
    assert err == f"{said}{TO_READ}{NOBODY_TO_CALL}"
    assert (tmp_path / out.strip()).read_bytes().startswith(b"%PDF-")
    for command in ("build", name):
        code, _, err = run(command, "--subtype", "burkitt", "--paper", "b5")
        assert code == ExitCode.USAGE
        assert err.startswith("Error: no paper is called 'b5'\nHint: Give one of: ")


def test_sheets_for_others(run: Run, tmp_path: Path) -> None:
    """Named after the place, and after the profile where it may be known; one that nobody wrote is refused."""
    for name, start in (("school", ""), ("emergency", "ph-positive-high-")):
        code, out, err = run("sheet", "--for", name, "--subtype", "ph-positive", "--risk", "high", "--paper", "a4")
        assert (code, out) == (0, f"{start}{name}-a4.pdf\n")
        assert err.startswith("1 page. Draft: ")
        assert (tmp_path / out.strip()).read_bytes().startswith(b"%PDF-")
    code, out, err = run("sheet", "--for", "work", "--subtype", "b-cell")
    assert (code, out) == (ExitCode.PROFILE, "")
    assert err == "Error: no sheet is for 'work'\nHint: Give one of: home, nurse, emergency, school.\n"
    assert run("sheet", "--subtype", "b-cell", "--for", "home")[1] == "b-cell-sheet.pdf\n"


def test_sheets_are_explained(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """As blocks that are in no booklet, row by row."""
    monkeypatch.setenv("COLUMNS", "160")  # a row in a line
    said = run("explain", "--subtype", "b-cell")[1]
    assert re.search(r"out +school +a sheet of its own, in no booklet", said)
    assert re.search(r"out +emergency/call/new-symptom? +a sheet of its own, in no booklet +acs:13", said)
