"""`booklet batch`."""

from __future__ import annotations

import io
import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from booklet import cli
from booklet.batch import Options, make_batch
from booklet.batch.output_places import MANIFEST
from booklet.errors import ExitCode
from tests.batch.making import ENVIRONMENT, InThisThread, is_whole, records
from tests.example_site import DAY, FOLDER
from tests.review.signed import SIGNED, signatures, write_signatures
from tests.running import Run
from tests.tiny_content import FILES, write_content

ROWS = "subtype,risk\nb-cell,high\nt-cell,\nb-cell,high\n"


@pytest.fixture(autouse=True)
def in_this_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    """Work in this thread: processes have their own tests."""

    def here(*words: object, **options: object) -> object:
        return make_batch(*words, **{**options, "executor": InThisThread()})  # type: ignore[arg-type]  # passed on

    monkeypatch.setattr("booklet.batch.make_batch", here)


@pytest.fixture
def rows(tmp_path: Path) -> Path:
    """Return a file with three rows."""
    path = tmp_path / "rows.csv"
    path.write_text(ROWS, encoding="utf-8")
    return path


def test_a_batch(run: Run, rows: Path, tiny_folder: Path, tmp_path: Path) -> None:
    """Standard output holds the manifest's path; the rest is for people, and no bar if nobody looks."""
    code, out, err = run("batch", rows, "--out", "out", "--content", tiny_folder)
    assert (code, out, err) == (0, f"{tmp_path / 'out' / MANIFEST}\n", "3 made.\n")
    assert is_whole(tmp_path / "out", [1, 2, 3])
    assert {path.name for path in (tmp_path / "out").glob("*.pdf")} == {
        "b-cell-high-000001.pdf",
        "b-cell-high-000003.pdf",
        "t-cell-000002.pdf",
    }


def test_rows_that_fail(run: Run, tmp_path: Path, tiny_folder: Path) -> None:
    """Exit code 9; each is named with its place, and the others are there."""
    (tmp_path / "rows.csv").write_text(f"{ROWS}b-cell,low\n,\n", encoding="utf-8")
    (tmp_path / "out" / "t-cell-000002.pdf").mkdir(parents=True)
    code, out, err = run("batch", "rows.csv", "--out", "out", "--content", tiny_folder)
    assert (code, out) == (ExitCode.SOME_ROWS_FAILED, f"{tmp_path / 'out' / MANIFEST}\n")
    told = err.splitlines()
    assert told[:2] == [
        "Error: rows.csv:5: row 4, risk: no risk is called 'low'",
        "Hint: Give one of: standard, high. 'booklet list' says what each means.",
    ]
    assert told[2].startswith("Error: row 2, t-cell-000002.pdf: t-cell-000002.pdf: the file cannot be written")
    assert told[-3:] == [
        "2 made, 2 failed.",
        "Error: 2 of 4 rows failed",
        "Hint: Correct them, then add --resume for the rest.",
    ]


def test_resuming(run: Run, rows: Path, tiny_folder: Path, tmp_path: Path) -> None:
    """A second batch in the same place is refused, unless it goes on with the first."""
    arguments = ("batch", rows, "--out", "out", "--content", tiny_folder)
    run(*arguments)
    code, _, err = run(*arguments)
    assert code == ExitCode.OUTPUT
    assert err.endswith("Hint: Add --resume to go on with it, or choose another place.\n")
    (tmp_path / "out" / "t-cell-000002.pdf").unlink()
    assert run(*arguments, "--resume")[2] == "1 made, 2 there already.\n"
    assert run(*arguments, "--resume")[2] == "3 there already.\n"


def test_nothing_before_the_first_page(run: Run, tmp_path: Path, tiny_folder: Path) -> None:
    """With --fail-fast, one bad row is enough."""
    (tmp_path / "rows.csv").write_text(f"{ROWS}b-cell,low\n", encoding="utf-8")
    code, out, err = run("batch", "rows.csv", "--out", "out", "--content", tiny_folder, "--fail-fast")
    assert (code, out) == (ExitCode.SOME_ROWS_FAILED, "")
    assert err.endswith(
        "Error: nothing was made: 1 row cannot be made\nHint: Correct them, or go without --fail-fast.\n"
    )
    assert not (tmp_path / "out").exists()


def test_json(run: Run, rows: Path, tiny_folder: Path) -> None:
    """A line for everything that happens."""
    code, out, err = run("batch", rows, "--out", "out", "--content", tiny_folder, "--json")
    assert (code, err) == (0, "")
    told = [json.loads(line) for line in out.splitlines()]
    assert [each["event"] for each in told] == ["started", "done", "done", "done", "ended"]
    assert told[0] == {"event": "started", "rows": 3, "refused": 0, "booklets": 2}
    assert told[1]["record"] == records(Path("out"))[0]


def test_the_whole_matrix(run: Run, tiny_folder: Path, tmp_path: Path) -> None:
    """In place of a file, on the paper that is given for all, under the names that are wanted."""
    name = "{subtype}-{risk}-{audience}"
    options = ("--all", "--name", name, "--set", "paper=a5", "--copies", "--content", tiny_folder)
    assert run("batch", "--out", "out", *options)[0] == 0
    assert len(records(tmp_path / "out")) == 18
    assert (tmp_path / "out" / "b-cell-high-patient.pdf").is_file()
    assert {each["request"]["paper"] for each in records(tmp_path / "out")} == {"a5"}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "give a file of requests, --from-fhir FILE, --code"),
        (("rows.csv", "--all"), "give a file of requests, --from-fhir FILE"),
        (("rows.csv", "--name", "../{number}"), "the name has '../' in it"),
        (("rows.csv", "--name", "{patient}"), "no field of a name is called 'patient'"),
        (("rows.csv", "--set", "paper"), "'paper' sets no column. Write paper=a5."),
        (("rows.csv", "--set", "name=Ann"), "'name=Ann' sets no column."),
        (("rows.csv", "--jobs", "0"), "'--jobs'"),
    ],
)
def test_wrong_usage(run: Run, arguments: tuple[str, ...], said: str) -> None:
    """Exit code 2, with what is allowed."""
    code, out, err = run("batch", "--out", "out", *arguments)
    assert (code, out) == (ExitCode.USAGE, "")
    assert said in err
    assert not Path("out").exists()


def test_files_that_cannot_be_used(run: Run, tiny_folder: Path, tmp_path: Path) -> None:
    """Exit code 3, as for content."""
    (tmp_path / "rows.csv").write_text("subtype,patient\nb-cell,Ann\n", encoding="utf-8")
    code, _, err = run("batch", "rows.csv", "--out", "out", "--content", tiny_folder)
    assert code == ExitCode.CONTENT
    assert err.startswith(
        "Error: rows.csv:1: no column is called 'patient'\nHint: Take it away; nothing about a patient"
    )
    assert "Ann" not in err


def test_signed_booklets(run: Run, rows: Path, tmp_path: Path) -> None:
    """Drafts can be refused, row by row; signatures are those of `booklet build`."""
    from booklet import Library

    content = write_content(tmp_path / "content")
    folder = write_signatures(tmp_path / "signed", signatures(Library.load(content), ("medicines", "words")))
    arguments = ("batch", rows, "--content", content, "--signatures", folder, "--as-of", SIGNED.isoformat())
    code, _, err = run(*arguments, "--out", "none", "--require-signed")
    assert code == ExitCode.SOME_ROWS_FAILED
    assert "2 blocks hold text that no clinician has signed" in err
    assert run(*arguments, "--out", "drafts")[0] == 0
    assert {tuple(each["unsigned"]) for each in records(tmp_path / "drafts")} == {("opener", "language")}


def test_a_bug_is_shown_with_debug(run: Run, rows: Path, tiny_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One row's bug does not end the batch."""

    def fail(*_: object, **__: object) -> None:
        raise ZeroDivisionError("by zero")

    monkeypatch.setattr("booklet.batch.worker.make_product", fail)
    code, _, err = run("batch", rows, "--out", "one", "--content", tiny_folder)
    assert code == ExitCode.SOME_ROWS_FAILED
    assert "a bug in the program: ZeroDivisionError: by zero" in err
    assert "Traceback" not in err
    assert "Traceback" in run("batch", rows, "--out", "two", "--content", tiny_folder, "--debug")[2]


def test_an_interruption(run: Run, rows: Path, tiny_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Exit code 130, and how to go on."""

    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("booklet.batch.make_batch", interrupt)
    code, _, err = run("batch", rows, "--out", "out", "--content", tiny_folder)
    assert code == ExitCode.INTERRUPTED
    assert "Give the same command with --resume to go on." in err


class Terminal(io.StringIO):
    """What people look at."""

    def isatty(self) -> bool:
        """Say so."""
        return True


def test_a_bar_for_people(rows: Path, tmp_path: Path, tiny_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """How many there are, how fast, and how long it takes; what fails stands above it."""
    (tmp_path / "out" / "t-cell-000002.pdf").mkdir(parents=True)
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    with pytest.raises(SystemExit):
        cli.main(["batch", str(rows), "--out", str(tmp_path / "out"), "--content", str(tiny_folder)])
    said = terminal.getvalue()
    assert "Booklets" in said
    assert "3/3" in said
    assert "a second" in said
    assert "\r\033[KError: row 2, t-cell-000002.pdf" in said
    assert "2 made, 1 failed.\n" in said


def test_processes_of_its_own(rows: Path, tmp_path: Path, tiny_folder: Path) -> None:
    """As it is run from a shell; the file may be JSON Lines."""
    path = tmp_path / "rows.jsonl"
    path.write_text('{"subtype": "b-cell", "risk": "high"}\n{"subtype": "other"}\n', encoding="utf-8")
    words = ["batch", str(path), "--out", "out", "--content", str(tiny_folder), "--jobs", "2"]
    command = [sys.executable, "-m", "booklet", *words]
    said = subprocess.run(command, cwd=tmp_path, env=ENVIRONMENT, check=True, capture_output=True, text=True)
    assert said.stderr == "2 made.\n"
    assert is_whole(tmp_path / "out", [1, 2])
    assert rows.exists()


def test_no_content_that_cannot_be_used(run: Run, rows: Path, tmp_path: Path) -> None:
    """It is told before a process begins."""
    content = write_content(tmp_path / "content", {"content.yaml": FILES["content.yaml"].replace("title", "tilte")})
    code, _, err = run("batch", rows, "--out", "out", "--content", content)
    assert code == ExitCode.CONTENT
    assert "'title' is missing" in err
    assert Options().jobs is None


def test_sites_sheets_cards_and_press(run: Run, tmp_path: Path) -> None:
    """A row may ask for all that one booklet, sheet or card may be asked for; its file says what is unusual."""
    rows = [
        "Subtype,product,site,press,theme",
        "T-cell,,,,",
        "t-cell,booklet,-,,",
        "tcell,Card,,,",
        "t-cell,fridge,,,theme.yaml",
        "t-cell,,,ward,",
    ]
    theme = (FOLDER / "theme.yaml").read_text(encoding="utf-8")
    (tmp_path / "theme.yaml").write_text(theme, encoding="utf-8")
    rows[2] = "t-cell,booklet,other,,"
    shutil.copytree(FOLDER, tmp_path / "other")
    (tmp_path / "rows.csv").write_text("\n".join(rows), encoding="utf-8")
    options = ("--site", FOLDER, "--as-of", str(DAY), "--jobs", "1", "--set", "Ink=grey")
    assert run("batch", "rows.csv", "--out", "out", *options)[0] == 0
    assert {path.name for path in (tmp_path / "out").glob("*.pdf")} == {
        "t-cell-grey-site-000001.pdf",
        "t-cell-grey-other-000002.pdf",
        "t-cell-card-grey-site-000003.pdf",
        "t-cell-sheet-grey-own-colors-site-000004.pdf",
        "t-cell-grey-site-ward-000005.pdf",
    }
    known = run("build", "--subtype", "t-cell", "--site", FOLDER, "--as-of", str(DAY), "--ink", "grey", "-o", "a.pdf")
    assert known[0] == 0
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "out" / "t-cell-grey-site-000001.pdf").read_bytes()
    again = run("batch", "rows.csv", "--out", "out", "--resume", *options)
    assert again[2] == "5 there already.\n"
    site = tmp_path / "other" / "site.yaml"
    site.write_text(site.read_text(encoding="utf-8").replace("555-0142", "555-0199"), encoding="utf-8")
    again = run("batch", "rows.csv", "--out", "out", "--resume", *options)
    assert again[2] == "1 made, 4 there already.\n"


def test_a_site_that_cannot_be_used_is_told_once(run: Run, tmp_path: Path) -> None:
    """Not in every row; a path in a row where nothing lies is not repeated if it could be a name."""
    (tmp_path / "rows.csv").write_text("subtype,site\nb-cell,\nb-cell,Ann Example\n", encoding="utf-8")
    code, out, err = run("batch", "rows.csv", "--out", "out", "--site", "none")
    assert (code, out) == (ExitCode.CONTENT, "")
    assert err.count("none: the site folder cannot be read") == 1
    code, _, err = run("batch", "rows.csv", "--out", "out", "--fail-fast")
    assert "row 2, site: no site is there: what is written there\nHint: Give a folder that holds site.yaml." in err
    assert "Ann" not in err


def test_entries_beside_the_files(run: Run, tmp_path: Path) -> None:
    """The same as of one card; each file of equal rows has its own; they say what the site and the day say."""
    rows = "subtype,product,audience\nb-cell,card,\nb-cell,card,\nt-cell,school-sheet,patient\n"
    (tmp_path / "rows.csv").write_text(rows, encoding="utf-8")
    options = ("--document-reference", "R4", "--site", FOLDER, "--as-of", str(DAY))
    code, _, err = run("batch", "rows.csv", "--out", "out", "--jobs", "1", "--name", "{number}", *options)
    assert (code, err) == (0, "3 made.\n3 entries (DocumentReference R4) beside the files.\n")
    assert run("card", "--subtype", "b-cell", "-o", "000001.pdf", *options)[0] == 0
    known = json.loads((tmp_path / "000001.document-reference.json").read_text(encoding="utf-8"))
    found = [json.loads(path.read_text(encoding="utf-8")) for path in sorted((tmp_path / "out").glob("*.json"))]
    assert len(found) == 3
    assert found[0] == known
    assert found[1]["content"][0]["attachment"]["url"] == "000002.pdf"
    assert found[2]["content"][0]["attachment"]["title"] == "For school or work"
    again = run("batch", "rows.csv", "--out", "out", "--jobs", "1", "--name", "{number}", "--resume", *options)
    assert again[2] == "3 there already.\n3 entries (DocumentReference R4) beside the files.\n"


def test_entries_need_a_folder(run: Run, tmp_path: Path) -> None:
    """Nothing is made for a URL, where no file lies beside another for this program."""
    (tmp_path / "rows.csv").write_text("subtype\nb-cell\n", encoding="utf-8")
    code, _, err = run("batch", "rows.csv", "--out", "memory://x", "--document-reference", "R5")
    assert (code, "give --out a folder" in err) == (ExitCode.USAGE, True)
