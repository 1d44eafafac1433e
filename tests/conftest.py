"""Fixtures that several folders of tests share."""

from __future__ import annotations

import atexit
import gc
import os
import shutil
import signal
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import hypothesis
import pytest
from _pytest.runner import runtestprotocol

from booklet.core.disk_cache import FOLDER_VARIABLE

# Nothing of the tests is kept in the cache folder of whoever runs them, and nothing there gets into the tests.
# All processes of a run share one, which the first of them makes and takes away.
if "BOOKLET_TEST_RUN" not in os.environ:
    os.environ["BOOKLET_TEST_RUN"] = tempfile.mkdtemp(prefix="booklet-tests-")
    atexit.register(shutil.rmtree, os.environ["BOOKLET_TEST_RUN"], ignore_errors=True)
os.environ[FOLDER_VARIABLE] = str(Path(os.environ["BOOKLET_TEST_RUN"]) / "cache")

# A shell starts what it runs in the background deaf to Ctrl-C, and commands that tests start would be deaf as well.
if threading.current_thread() is threading.main_thread():
    signal.signal(signal.SIGINT, signal.default_int_handler)

from booklet import Library, cli
from booklet.core.resources import content_folder
from booklet.library import load
from tests.checkers import ConformanceQueue, Conforms, verapdf_command
from tests.loaded_once import once_for
from tests.running import Run
from tests.tiny_content import write_content

# A process reads the shipped content once, as a server does: what one test has chosen, set and drawn is there for the
# next. Folders that tests write are read each time.
load.load_library = once_for(load.load_library, content_folder())

# What tests keep for others stays until the end: to look for garbage among it again and again only takes time.
gc.set_threshold(20_000, 20, 50)

# Examples have no deadline: others may be using the machine. Each day's are other ones, so that a few are enough;
# `--hypothesis-profile thorough` looks at many.
hypothesis.settings.register_profile("daily", max_examples=20, deadline=None)
hypothesis.settings.register_profile("thorough", max_examples=500, deadline=None)
hypothesis.settings.load_profile("daily")


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """Give tests that share what is dear to make to one process, unless another way to share them out is asked for."""
    if config.getvalue("dist") != "load":
        return None
    from tests.scheduling import ModuleScheduling

    return ModuleScheduling(config, log)


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_protocol(item: pytest.Item, nextitem: pytest.Item | None) -> bool | None:
    """Have a worker tell of setup and teardown where one fails, or somebody asks: else reports take xdist longer."""
    asked = item.config.option.durations is not None or item.config.pluginmanager.has_plugin("tests.costs")
    if asked or not hasattr(item.config, "workerinput"):
        return None
    item.ihook.pytest_runtest_logstart(nodeid=item.nodeid, location=item.location)
    for report in runtestprotocol(item, log=False, nextitem=nextitem):
        if report.when == "call" or not report.passed:
            item.ihook.pytest_runtest_logreport(report=report)
    item.ihook.pytest_runtest_logfinish(nodeid=item.nodeid, location=item.location)
    return True


@pytest.fixture(scope="session")
def conformance_queue(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ConformanceQueue | None]:
    """Return what takes files for veraPDF, which looks at all of them after the last test; None where it is missing."""
    command = verapdf_command()
    queue = ConformanceQueue(command, tmp_path_factory.mktemp("conformance")) if command else None
    yield queue
    if queue and (faults := queue.faults()):
        pytest.fail("\n".join(["Files do not conform to PDF/UA-1 and PDF/A-2a:", *faults]), pytrace=False)


@pytest.fixture
def conforms(request: pytest.FixtureRequest, conformance_queue: ConformanceQueue | None) -> Conforms:
    """Return what has a file held against PDF/UA-1 and PDF/A-2a after the last test, where veraPDF is installed."""

    def add(file: Path) -> None:
        if conformance_queue:
            conformance_queue.add(request.node.nodeid, file)

    return add


@pytest.fixture(scope="session")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """Return a library small enough to know by heart."""
    return Library.load(write_content(tmp_path_factory.mktemp("content")))


@pytest.fixture(scope="session")
def tiny_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a library small enough to know by heart."""
    return write_content(tmp_path_factory.mktemp("content"))


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Return a way to run the command in an empty folder: exit code, standard output, standard error."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments: object) -> tuple[int, str, str]:
        code = 0
        try:
            cli.main([str(argument) for argument in arguments])
        except SystemExit as end:
            code = int(end.code or 0)
        said = capsys.readouterr()
        return code, said.out, said.err

    return run
