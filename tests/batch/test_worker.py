"""What a worker does with a task."""

from __future__ import annotations

import hashlib
import pickle
import subprocess
import sys
import time
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from booklet import Library, Profile, build_booklet
from booklet.batch import Folder, Inputs, Request, worker
from booklet.batch.worker import Failure, MadeFile, Task, make
from booklet.core.resources import content_folder
from booklet.core.values import replace
from booklet.errors import BatchStoppedError, LayoutError
from tests.batch.making import ENVIRONMENT, Gone, is_alive, job
from tests.review.signed import SIGNED, signatures, write_signatures
from tests.running import said_alone
from tests.tiny_content import edited, write_content

on_linux = pytest.mark.skipif(sys.platform != "linux", reason="processes are looked up as on Linux")

HIGH = Request(Profile("b-cell", "high"), (("paper", "a5"),))


def task(*names: str, request: Request = HIGH) -> Task:
    """Return a task with a row for each name."""
    return Task(request, tuple(range(1, len(names) + 1)), names)


def test_a_booklet_is_what_the_library_makes(tiny: Library, tiny_folder: Path, tmp_path: Path) -> None:
    """The same bytes, under all names."""
    made = make(job(tiny_folder, Folder(tmp_path)), task("a.pdf", "b.pdf"))
    booklet = build_booklet(HIGH.profile, tiny, paper="a5")
    data = booklet.reader_pdf()
    assert isinstance(made, MadeFile)
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes() == data
    assert (made.sha256, made.size, made.pages) == (hashlib.sha256(data).hexdigest(), len(data), len(booklet.pages))
    assert made.unsigned == tuple(booklet.plan.unsigned)


def test_further_names(tiny_folder: Path, tmp_path: Path) -> None:
    """A booklet that is there is not made again."""
    shared = job(tiny_folder, Folder(tmp_path))
    (tmp_path / "a.pdf").write_bytes(b"there")
    made = MadeFile("sum", 5, 1, (), "inputs")
    assert make(shared, replace(task("b.pdf"), original="a.pdf", made=made)) == made
    assert (tmp_path / "b.pdf").read_bytes() == b"there"


def test_known_faults_come_back_whole(tiny_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With their hint; only some mean that nothing else can be made."""
    shared = job(tiny_folder, Folder(tmp_path))
    for error, is_final in (
        (LayoutError("too wide", "Shorten it."), False),
        (BatchStoppedError("full", "Free."), True),
    ):
        monkeypatch.setattr(worker, "make_product", raising(error))
        assert make(shared, task("a.pdf")) == Failure(error.message, error.hint, is_final)


def test_a_bug_says_where_it_is(tiny_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And loses one booklet."""
    monkeypatch.setattr(worker, "make_product", raising(ZeroDivisionError("by zero")))
    failure = make(job(tiny_folder, Folder(tmp_path)), task("a.pdf"))
    assert isinstance(failure, Failure)
    assert failure.message == "a bug in the program: ZeroDivisionError: by zero"
    assert not failure.is_final
    assert "Traceback" in failure.trace


def raising(error: Exception) -> Any:
    """Return what raises an error."""

    def fail(*_: object, **__: object) -> None:
        raise error

    return fail


def test_other_content_is_refused(tiny_folder: Path, tmp_path: Path) -> None:
    """A worker with other words than the batch began with makes nothing; nor does one without the batch's folder."""
    shared = job(tiny_folder, Folder(tmp_path))
    failure = make(replace(shared, hash="others"), task("a.pdf"))
    assert isinstance(failure, Failure)
    assert failure.is_final
    assert "a worker has other content or signatures" in failure.message
    gone = make(replace(shared, place=Gone(tmp_path)), task("a.pdf"))
    assert gone == Failure("it is gone", "", is_final=True)
    assert not list(tmp_path.glob("*.pdf"))


def test_what_booklets_are_made_from(tmp_path: Path, tiny: Library) -> None:
    """Whatever changes their bytes changes the hash; a day on which the same signatures hold does not."""
    content = write_content(tmp_path / "one")
    plain = Inputs(content).open()
    other = write_content(tmp_path / "two", edited("blocks/other.yaml", "It is shorter.", "It is short."))
    assert Inputs(other).open().hash != plain.hash
    folder = write_signatures(tmp_path / "signatures", signatures(tiny))
    signed, same, over = (
        Inputs(content, (folder,), as_of=day).open()
        for day in (SIGNED, date.fromordinal(SIGNED.toordinal() + 1), date(2999, 1, 1))
    )
    assert signed.hash == same.hash != plain.hash
    assert over.hash == plain.hash


def test_signed_booklets(tmp_path: Path, tiny: Library) -> None:
    """Signatures reach the worker, and drafts can be refused."""
    folder = write_signatures(tmp_path / "signatures", signatures(tiny))
    shared = job(write_content(tmp_path / "content"), Folder(tmp_path / "out"))
    signed = Inputs(shared.inputs.content, (folder,), as_of=SIGNED, require_signed=True)
    made = make(replace(shared, inputs=signed, hash=signed.open().hash), task("a.pdf"))
    assert isinstance(made, MadeFile)
    assert made.unsigned == ()
    draft = make(replace(shared, inputs=replace(shared.inputs, require_signed=True)), task("b.pdf"))
    assert isinstance(draft, Failure)
    assert draft.message.startswith("nothing was made: 4 blocks hold text that no clinician has signed")
    assert not draft.is_final


def test_all_that_is_sent_can_be_sent(tiny_folder: Path, tmp_path: Path) -> None:
    """Without a closure, so that processes can begin in any way."""
    for each in (make, job(tiny_folder, Folder(tmp_path)), task("a.pdf"), MadeFile("", 0, 0, (), ""), Failure("x")):
        assert pickle.loads(pickle.dumps(each)) == each


PARENT = """
import sys, time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from os import getpid
from pathlib import Path
from booklet.batch import Folder
from booklet.batch.worker import warm
from tests.batch.making import job

if __name__ == "__main__":
    shared = job(Path(sys.argv[1]), Folder(Path(sys.argv[2])))
    pool = ProcessPoolExecutor(1, get_context("spawn"), initializer=warm, initargs=(shared,))
    print(pool.submit(getpid).result(), flush=True)
    time.sleep(60)
"""


@pytest.mark.slow
@on_linux
def test_memory_stays_flat(tmp_path: Path) -> None:
    """Ten thousand booklets of the shipped content: after the first thousand, no tenth more is ever held."""
    words = ["-m", "tests.batch.flat", str(content_folder()), str(tmp_path / "out"), "10000"]
    command = [sys.executable, *words]
    said = subprocess.run(command, check=True, capture_output=True, text=True, env=ENVIRONMENT, timeout=7200)
    first, *later = map(int, said.stdout.split())
    assert len(later) == 9
    assert max(later) <= 1.1 * first, said.stdout


@on_linux
def test_nobody_is_left_when_the_parent_is_killed(tiny_folder: Path, tmp_path: Path) -> None:
    """Workers see that there is nobody to work for, and end."""
    script = tmp_path / "parent.py"
    script.write_text(PARENT, encoding="utf-8")
    command = [sys.executable, str(script), str(tiny_folder), str(tmp_path / "out")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=ENVIRONMENT) as parent:
        assert parent.stdout
        child = parent.stdout.readline().strip()
        assert is_alive(child)
        parent.kill()
    deadline = time.monotonic() + 20
    while is_alive(child):
        assert time.monotonic() < deadline, "the worker lives on"
        time.sleep(0.05)


def test_a_worker_loads_neither_checks_nor_sites() -> None:
    """Most rows have no site, and content that was kept is not checked again: that is half of a worker's beginning."""
    said = said_alone("import booklet.batch.worker; print(*sys.modules)").split()
    assert "booklet.batch.stock" in said
    assert [name for name in said if name in ("pydantic", "yaml", "booklet.site.site")] == []
