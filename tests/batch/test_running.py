"""A batch survives: killed parents and workers, a full disk, a folder that goes away, bad rows, very many rows."""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from booklet import Library, Profile
from booklet.batch import Done, Ended, Event, Folder, Inputs, Kept, Options, Refused, Remote, Started, make_batch
from booklet.batch.output_places import MANIFEST
from booklet.batch.worker import WorkerJob
from booklet.errors import BatchStoppedError, ContentError, ExitCode, OutputError, SomeRowsFailedError
from booklet.library.matrix import matrix
from tests.batch.making import (
    ENVIRONMENT,
    SOME,
    InThisThread,
    children,
    is_alive,
    is_whole,
    line_of,
    records,
    requests,
    write_csv,
)

on_linux = pytest.mark.skipif(sys.platform != "linux", reason="processes are looked up as on Linux")


@pytest.fixture
def wanted(many: Path, tmp_path: Path) -> Path:
    """Return a file with every booklet of a small library."""
    return write_csv(tmp_path / "requests.csv", requests(Library.load(many)))


def command(*words: object) -> list[str]:
    """Return the command line of a batch in a process of its own."""
    return [sys.executable, "-m", "booklet", "batch", *map(str, words)]


def events(process: subprocess.Popen[str]) -> Iterator[dict[str, Any]]:
    """Yield what a process tells."""
    assert process.stdout
    for line in process.stdout:
        yield json.loads(line)


def begin(*words: object) -> subprocess.Popen[str]:
    """Begin a batch that tells all that happens."""
    return subprocess.Popen(command(*words, "--json"), stdout=subprocess.PIPE, text=True, env=ENVIRONMENT)


def finish(*words: object) -> tuple[int, list[dict[str, Any]]]:
    """Run a batch to its end, and return its exit code and what it told."""
    with begin(*words) as process:
        told = list(events(process))
    return process.returncode, told


def resume(wanted: Path, out: Path, content: Path) -> list[Event]:
    """Go on with a batch here, where no process has to be begun, and return what is told."""
    told: list[Event] = []
    options = Options(resume=True)
    make_batch(wanted, out, inputs=Inputs(content), options=options, executor=InThisThread(), tell=told.append)
    return told


@on_linux
def test_a_parent_that_is_killed(many: Path, wanted: Path, tmp_path: Path) -> None:
    """Workers end with it; what is made stays; going on makes the rest and nothing twice."""
    out = tmp_path / "out"
    words = (wanted, "--out", out, "--content", many, "--jobs", 2)
    with begin(*words) as process:
        told = events(process)
        made = [next(each for each in told if each["event"] == "done")["row"] for _ in range(5)]
        workers = children(process.pid)
        os.kill(process.pid, signal.SIGKILL)
    assert len(workers) == 2
    known = {record["row"] for record in records(out)}
    assert known >= set(made)
    total = len(wanted.read_text(encoding="utf-8").splitlines()) - 1
    assert len(known) < total
    code, told_later = finish(*words, "--resume")
    assert code == ExitCode.DONE
    assert {each["row"] for each in told_later if each["event"] == "kept"} == known
    assert {each["row"] for each in told_later if each["event"] == "done"} == set(range(1, total + 1)) - known
    assert not [pid for pid in workers if is_alive(pid)]
    assert is_whole(out, range(1, total + 1))


@on_linux
def test_a_worker_that_is_killed(many: Path, wanted: Path, tmp_path: Path) -> None:
    """New ones go on, and every row is made once."""
    out = tmp_path / "out"
    with begin(wanted, "--out", out, "--content", many, "--jobs", 2) as process:
        told = events(process)
        seen = [next(each for each in told if each["event"] == "done")]
        os.kill(int(children(process.pid)[0]), signal.SIGKILL)
        seen += told
    assert process.returncode == ExitCode.DONE
    total = len(wanted.read_text(encoding="utf-8").splitlines()) - 1
    assert sorted(each["row"] for each in seen if each["event"] == "done") == list(range(1, total + 1))
    assert [each["event"] for each in seen].count("renewed") == 1
    assert is_whole(out, range(1, total + 1))


@on_linux
def test_an_interruption(many: Path, wanted: Path, tmp_path: Path) -> None:
    """Ctrl-C reaches all processes of a terminal: what is begun is finished, and nobody shows a traceback."""
    out = tmp_path / "out"
    words = command(wanted, "--out", out, "--content", many, "--jobs", 2, "--json")
    with subprocess.Popen(
        words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=ENVIRONMENT, start_new_session=True
    ) as process:
        assert next(each for each in events(process) if each["event"] == "done")
        os.killpg(process.pid, signal.SIGINT)
        _, said = process.communicate()
    assert process.returncode == ExitCode.INTERRUPTED
    assert said.startswith("What is made stays. Give the same command with --resume to go on.")
    assert "Traceback" not in said
    assert not list(out.glob(".*"))
    resume(wanted, out, many)
    assert is_whole(out, range(1, len(wanted.read_text(encoding="utf-8").splitlines())))


@on_linux
def test_a_full_disk(many: Path, wanted: Path, tmp_path: Path) -> None:
    """It ends with what to do; with more room it goes on. The disk is a real one, of two megabytes."""
    out = tmp_path / "disk"
    out.mkdir()
    if subprocess.run(mount(out, "2m"), check=False, capture_output=True).returncode:
        pytest.skip("no small disk can be made here")
    try:
        words = command(wanted, "--out", out, "--content", many, "--jobs", 2)
        full = subprocess.run(words, check=False, capture_output=True, text=True, env=ENVIRONMENT)
        assert full.returncode == ExitCode.OUTPUT
        assert "no space left on device" in full.stderr
        # What is full first, a booklet or the list of them, is a matter of a few bytes.
        assert full.stderr.endswith("Then give the same command with --resume.\n")
        known = [record["row"] for record in records(out)]
        subprocess.run(mount(out, "200m", "remount,"), check=True)
        kept = [each.row for each in resume(wanted, out, many) if isinstance(each, Kept)]
        assert sorted(kept) == sorted(known) != []
        assert is_whole(out, range(1, len(wanted.read_text(encoding="utf-8").splitlines())))
    finally:
        subprocess.run(["umount", str(out)], check=True)


def mount(folder: Path, size: str, how: str = "") -> list[str]:
    """Return the command that makes a folder a disk in memory."""
    return ["mount", "-t", "tmpfs", "-o", f"{how}size={size}", "none", str(folder)]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps folders with open files where they are")
def test_a_folder_that_goes_away(many: Path, wanted: Path, tmp_path: Path) -> None:
    """It ends at once; when the folder is there again, all is made again."""
    out, inputs = tmp_path / "out", Inputs(many)
    made: list[int] = []

    def tell(event: Event) -> None:
        if isinstance(event, Done):
            made.append(event.row)
            if len(made) == 3:
                out.rename(tmp_path / "away")

    with pytest.raises(BatchStoppedError) as caught:
        make_batch(wanted, out, inputs=inputs, options=Options(jobs=2), tell=tell)
    assert caught.value.hint.endswith("with --resume.")
    assert not out.exists()
    assert len(made) == 3
    ended = make_batch(wanted, out, inputs=inputs, options=Options(resume=True), executor=InThisThread())
    assert is_whole(out, range(1, ended.made + 1))
    assert ended.made > 50


def test_bad_rows(many: Path, tmp_path: Path) -> None:
    """Each is named with row, line and column; all others are made."""
    lines = [line_of(request) for request in requests(Library.load(many))] * 2
    bad = sorted(random.Random(7).sample(range(len(lines)), len(lines) // 20))
    for number in bad:
        lines[number] = "b-cell,low,,nurse,a3"
    told: list[Event] = []
    path = write_csv(tmp_path / "r.csv", lines)
    ended = make_batch(path, tmp_path / "out", inputs=Inputs(many), executor=InThisThread(), tell=told.append)
    refused = [each for each in told if isinstance(each, Refused)]
    assert [(each.row, each.line, each.column) for each in refused] == [
        (number + 1, number + 2, column) for number in bad for column in ("risk", "audience", "paper")
    ]
    assert all(each.hint for each in refused)
    assert ended == Ended(len(lines) - len(bad), 0, 0, len(bad), str(tmp_path / "out" / MANIFEST))
    assert is_whole(tmp_path / "out", [row for row in range(1, len(lines) + 1) if row - 1 not in bad])


def test_refusing_before_the_first_page(many: Path, tmp_path: Path) -> None:
    """All bad rows are named, and nothing is there afterwards."""
    told: list[Event] = []
    path = write_csv(tmp_path / "r.csv", ["b-cell,high,,,", "b-cell,low,,,", "c-cell,,,,"])
    options, inputs = Options(fail_fast=True), Inputs(many)
    with pytest.raises(SomeRowsFailedError, match="nothing was made: 2 rows cannot be made"):
        make_batch(path, tmp_path / "out", inputs=inputs, options=options, executor=InThisThread(), tell=told.append)
    assert [each.row for each in told if isinstance(each, Refused)] == [2, 3]
    assert not (tmp_path / "out").exists()


MEASURED = """
import sys
from booklet.batch import Options, Inputs, make_batch
from pathlib import Path

if __name__ == "__main__":
    requests, out, content = map(Path, sys.argv[1:])
    ended = make_batch(requests, out, inputs=Inputs(content), options=Options(jobs=2))
    # What `resource` says counts the process that began this one, too (Linux keeps it over exec).
    most = Path("/proc/self/status").read_text().partition("VmHWM:")[2].split()[0]
    print(ended.made, ended.refused, int(most) // 1024)
"""


@on_linux
@pytest.mark.parametrize("thousands", [1, pytest.param(100, marks=pytest.mark.slow)])
def test_many_thousand_rows(many: Path, tmp_path: Path, thousands: int) -> None:
    """The parent stays under 150 MiB, and all are there: fifty booklets, each under many names."""
    lines = [line_of(request) for request in requests(Library.load(many))[:50]]
    path = write_csv(tmp_path / "r.csv", [*lines * 19, *lines[:49], "bad,,,,"], thousands * 1000)
    (tmp_path / "measure.py").write_text(MEASURED, encoding="utf-8")
    words = [sys.executable, str(tmp_path / "measure.py"), str(path), str(tmp_path / "out"), str(many)]
    said = subprocess.run(words, check=True, capture_output=True, text=True, env=ENVIRONMENT).stdout.split()
    assert said[:2] == [str(thousands * 999), str(thousands)]
    assert int(said[2]) < 150
    with (tmp_path / "out" / MANIFEST).open(encoding="utf-8") as manifest:
        assert len({json.loads(line)["row"] for line in manifest}) == thousands * 999
    assert len(os.listdir(tmp_path / "out")) == thousands * 999 + 1  # noqa: PTH208  (counted, and very many)
    shutil.rmtree(tmp_path / "out")


def test_the_whole_matrix(many: Path, tmp_path: Path) -> None:
    """What is given for all holds where a row gives nothing."""
    told: list[Event] = []
    options = Options(defaults={"paper": "a5"}, name="{subtype}-{risk}-{stage}-{audience}-{paper}")
    make_batch(None, tmp_path, inputs=Inputs(many), options=options, executor=InThisThread(), tell=told.append)
    profiles = list(matrix(Library.load(many)))
    assert Started(len(profiles), 0, len(profiles)) in told
    assert is_whole(tmp_path, range(1, len(profiles) + 1))
    assert {record["request"]["paper"] for record in records(tmp_path)} == {"a5"}


def test_a_row_beats_what_is_given_for_all(many: Path, tmp_path: Path) -> None:
    """As a value beats a default."""
    rows = [{"subtype": "b-cell"}, {"subtype": "b-cell", "paper": "half-letter"}]
    options = Options(defaults={"paper": "a5"})
    make_batch(rows, tmp_path, inputs=Inputs(many), options=options, executor=InThisThread())
    assert {record["row"]: record["request"]["paper"] for record in records(tmp_path)} == {1: "a5", 2: "half-letter"}


def test_a_place_that_holds_a_batch(many: Path, tmp_path: Path) -> None:
    """It is not written over by mistake."""
    inputs = Inputs(many)
    make_batch(SOME, tmp_path, inputs=inputs, executor=InThisThread())
    with pytest.raises(OutputError, match="a batch is there already") as caught:
        make_batch(SOME, tmp_path, inputs=inputs, executor=InThisThread())
    assert caught.value.hint == "Add --resume to go on with it, or choose another place."
    assert is_whole(tmp_path, range(1, 5))


def test_faults_of_what_it_is_made_from(many: Path, tmp_path: Path) -> None:
    """Content, requests, names and places are looked at before anything is there."""
    out = tmp_path / "out"
    with pytest.raises(ContentError):
        make_batch(SOME, out, inputs=Inputs(tmp_path / "none"))
    with pytest.raises(ContentError):
        make_batch(tmp_path / "none.csv", out, inputs=Inputs(many))
    with pytest.raises(OutputError, match="no field of a name is called 'patient'"):
        make_batch(SOME, out, inputs=Inputs(many), options=Options(name="{patient}"))
    with pytest.raises(OutputError, match="the folder cannot be made"):
        make_batch(SOME, write_csv(tmp_path / "file.csv", ["subtype"]) / "deep", inputs=Inputs(many))
    assert not out.exists()


def test_an_executor_with_threads(many: Path, tmp_path: Path) -> None:
    """Workers of a cluster may have several in a process; what they make is the same."""
    with ThreadPoolExecutor(4) as executor:
        threads = make_batch(SOME, tmp_path / "threads", inputs=Inputs(many), executor=executor)
    alone = make_batch(SOME, str(tmp_path / "alone"), inputs=Inputs(many), options=Options(jobs=1))
    assert threads.made == alone.made == 4
    sums = [{each["row"]: each["sha256"] for each in records(tmp_path / name)} for name in ("threads", "alone")]
    assert sums[0] == sums[1]


def test_a_store(many: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Files go to a URL; the manifest is written here, and sent there when all is done. It can be gone on with."""
    pytest.importorskip("fsspec")
    monkeypatch.chdir(tmp_path)
    url = (tmp_path / "store").as_uri()
    ended = make_batch(SOME, url, inputs=Inputs(many), executor=InThisThread())
    assert ended == Ended(4, 0, 0, 0, MANIFEST)
    assert is_whole(tmp_path / "store", range(1, 5))
    assert (tmp_path / MANIFEST).read_bytes() == (tmp_path / "store" / MANIFEST).read_bytes()
    (tmp_path / "store" / records(tmp_path)[0]["file"]).write_bytes(b"damaged")
    options = Options(resume=True)
    assert make_batch(SOME, Remote(url), inputs=Inputs(many), options=options, executor=InThisThread()).made == 1
    assert is_whole(tmp_path / "store", range(1, 5))


def test_the_manifest_of_a_store_can_be_anywhere(many: Path, tmp_path: Path) -> None:
    """That of a folder cannot: it is what tells workers that this is the folder."""
    pytest.importorskip("fsspec")
    options, inputs = Options(manifest=tmp_path / "list.jsonl"), Inputs(many)
    url = (tmp_path / "store").as_uri()
    ended = make_batch(SOME, url, inputs=inputs, options=options, executor=InThisThread())
    assert (ended.made, ended.manifest) == (4, str(tmp_path / "list.jsonl"))
    assert is_whole(tmp_path / "store", range(1, 5))
    with pytest.raises(OutputError, match="the manifest of a folder stands in that folder"):
        make_batch(SOME, tmp_path / "out", inputs=inputs, options=options, executor=InThisThread())


def test_all_workers_have_the_same_day(many: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Midnight does not part a batch; and folders mean the same wherever a worker is."""
    seen: list[WorkerJob] = []

    class Watched(InThisThread):
        def submit(self, fn: Any, /, *args: Any, **kwargs: Any) -> Future[Any]:
            seen.append(args[0])
            return super().submit(fn, *args, **kwargs)

    monkeypatch.chdir(tmp_path)
    make_batch([Profile("b-cell")], "out", inputs=Inputs(Path(os.path.relpath(many))), executor=Watched())
    (job,) = seen
    assert job.inputs.as_of == date.today()
    assert job.inputs.content
    assert job.inputs.content.is_absolute()
    assert isinstance(job.place, Folder)
    assert job.place.path.is_absolute()
