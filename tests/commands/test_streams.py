"""Streams that are full, closed, gone or of another encoding: a sentence and an exit code, and the file anyway."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from booklet.commands._streams import open_file
from booklet.errors import ExitCode

FULL = Path("/dev/full")
ROOT = Path(__file__).parents[2]

on_posix = pytest.mark.skipif(not FULL.exists(), reason="needs /dev/full")


def run(*words: object, cwd: Path, encoding: str = "utf-8", **streams: Any) -> subprocess.CompletedProcess[bytes]:
    """Run a command in a process of its own."""
    environment = {**os.environ, "PYTHONIOENCODING": encoding, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "booklet", *map(str, words)]
    given = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **streams}
    return subprocess.run(command, cwd=cwd, env=environment, check=False, **given)


@on_posix
def test_a_full_standard_output(tmp_path: Path, tiny_folder: Path) -> None:
    """The file is made and whole; what cannot be told there is told on standard error."""
    with FULL.open("wb") as full:
        made = run("build", "--subtype", "open", "--content", tiny_folder, cwd=tmp_path, stdout=full)
        listed = run("list", "--content", tiny_folder, cwd=tmp_path, stdout=full)
    assert (made.returncode, listed.returncode) == (ExitCode.OUTPUT, ExitCode.OUTPUT)
    for ended in (made, listed):
        assert ended.stderr.startswith(b"Error: standard output cannot be written to (no space left on device)\nHint: ")
    assert (tmp_path / "open.pdf").read_bytes().endswith(b"%%EOF\n")


@on_posix
def test_a_full_standard_error(tmp_path: Path, tiny_folder: Path) -> None:
    """What nobody could be told is no success; standard output says why."""
    with FULL.open("wb") as full:
        ended = run("build", "--subtype", "open", "--content", tiny_folder, cwd=tmp_path, stderr=full)
    assert ended.returncode == ExitCode.OUTPUT
    assert ended.stdout.startswith(b"open.pdf\nError: standard error cannot be written to (no space left on device)\n")
    assert (tmp_path / "open.pdf").read_bytes().endswith(b"%%EOF\n")


@on_posix
def test_a_batch_on_a_full_disk_of_messages(tmp_path: Path, tiny_folder: Path) -> None:
    """All rows are made, and the exit code says that they could not be told of."""
    (tmp_path / "r.csv").write_text("subtype\nopen\n", encoding="utf-8")
    arguments = ("batch", "r.csv", "--out", "out", "--content", tiny_folder, "--jobs", "1")
    with FULL.open("wb") as full:
        ended = run(*arguments, "--json", cwd=tmp_path, stdout=full)
    assert (ended.returncode, [path.name for path in (tmp_path / "out").glob("*.pdf")]) == (
        ExitCode.OUTPUT,
        ["open-000001.pdf"],
    )


@pytest.mark.parametrize("closed", ["stdout", "stderr", "both"])
def test_a_closed_pipe(tmp_path: Path, tiny_folder: Path, closed: str) -> None:
    """Nobody wants to read any more, and that is no fault."""
    reading, writing = os.pipe()
    os.close(reading)
    streams: dict[str, Any] = {name: writing for name in ("stdout", "stderr") if closed in {name, "both"}}
    ended = run("build", "--subtype", "open", "--content", tiny_folder, cwd=tmp_path, **streams)
    os.close(writing)
    assert ended.returncode == 0
    assert (tmp_path / "open.pdf").exists()


@on_posix
def test_a_stream_that_is_closed_from_the_start(tmp_path: Path, tiny_folder: Path) -> None:
    """As a job of the night may have it."""
    (tmp_path / "r.csv").write_text("subtype\nopen\n", encoding="utf-8")
    line = f"'{sys.executable}' -m booklet batch r.csv --out out --content '{tiny_folder}' --jobs 1 2>&-"
    ended = subprocess.run(["sh", "-c", line], cwd=tmp_path, env={**os.environ, "PYTHONPATH": str(ROOT)}, check=False)
    assert ended.returncode == 0
    assert (tmp_path / "out" / "open-000001.pdf").exists()


ENCODINGS = ("ascii", "cp1252", "cp437", "utf-16")
COMMANDS = (("explain", "--subtype", "ph-positive"), ("list",), ("--help",), ("schema",))


@pytest.mark.parametrize(
    ("words", "encoding"),
    [
        pytest.param(words, encoding, marks=[] if COMMANDS.index(words) == number else [pytest.mark.matrix])
        for words in COMMANDS
        for number, encoding in enumerate(ENCODINGS)
    ],
)
def test_no_encoding_stops_a_command(tmp_path: Path, words: tuple[str, ...], encoding: str) -> None:
    """What it cannot hold is escaped."""
    ended = run(*words, cwd=tmp_path, encoding=encoding)
    assert (ended.returncode, ended.stderr.decode(encoding)) == (0, "")


@on_posix
def test_a_current_folder_that_is_gone(tmp_path: Path, tiny_folder: Path) -> None:
    """Whole paths go on; others are told in one sentence."""
    gone = tmp_path / "gone"
    gone.mkdir()
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    program = f"'{sys.executable}' -m booklet"
    for words, code, said in (
        (f"build --subtype open --content '{tiny_folder}' -o '{tmp_path}/x.pdf'", 0, "pages. Draft"),
        (f"list --content '{tiny_folder}'", 0, ""),
        (f"build --subtype open --content '{tiny_folder}'", ExitCode.OUTPUT, "Error: "),
        ("list --content here", ExitCode.CONTENT, "Error: "),
    ):
        line = f"mkdir -p '{gone}' && cd '{gone}' && rmdir '{gone}' && {program} {words}"
        ended = subprocess.run(
            ["sh", "-c", line], cwd=tmp_path, env=environment, check=False, capture_output=True, text=True
        )
        assert ended.returncode == code, (words, ended.stderr)
        assert said in ended.stderr
        assert "Traceback" not in ended.stderr
    assert (tmp_path / "x.pdf").exists()


def test_the_file_itself_on_standard_output(tmp_path: Path, tiny_folder: Path) -> None:
    """The same bytes as in a file, and nothing else; no file is called '-'."""
    arguments = ("build", "--subtype", "open", "--content", tiny_folder, "-o")
    piped = run(*arguments, "-", cwd=tmp_path)
    assert piped.returncode == 0
    run(*arguments, "x.pdf", cwd=tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["x.pdf"]
    assert piped.stdout == (tmp_path / "x.pdf").read_bytes()
    entry = run(*arguments, "-", "--document-reference", "R4", cwd=tmp_path)
    assert (entry.returncode, entry.stdout) == (ExitCode.USAGE, b"")


@on_posix
def test_a_file_on_a_terminal(tmp_path: Path, tiny_folder: Path) -> None:
    """A terminal would show rubbish; what to write instead is said."""
    main, other = os.openpty()
    ended = run("build", "--subtype", "open", "--content", tiny_folder, "-o", "-", cwd=tmp_path, stdout=other)
    os.close(other)
    os.close(main)
    assert ended.returncode == ExitCode.OUTPUT
    assert b"it is a terminal" in ended.stderr


def test_a_file_is_shown_when_asked_for(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """By the computer's own program; where there is none, it is said and no fault."""
    shown: list[str] = []

    def launch(path: str) -> int:
        shown.append(path)
        return 0 if path == "a.pdf" else 1

    monkeypatch.setattr("click.launch", launch)
    open_file(Path("a.pdf"))
    assert capsys.readouterr().err == ""
    open_file(Path("b.pdf"))
    assert capsys.readouterr().err == "No program was found to show b.pdf.\n"
    assert shown == ["a.pdf", "b.pdf"]
