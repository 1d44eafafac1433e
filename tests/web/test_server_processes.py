"""A real server: begun by the command, asked over a socket, ended."""

from __future__ import annotations

import hashlib
import os
import signal
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

from tests.checkers import ROOT
from tests.running import Run
from tests.web.serving import ask, server


def test_a_server_answers(kept: Path) -> None:
    """With no word of what it is built with; a second server finds what the first one has made."""
    with server(kept) as (address, _):
        first = ask(f"{address}pdf?subtype=t-cell")
        assert first.status_code == 200
        assert "server" not in first.headers
        head = httpx.head(f"{address}pdf?subtype=t-cell")
        assert (head.status_code, head.content) == (200, b"")
        assert head.headers["content-length"] == str(len(first.content))
        assert len(list(kept.iterdir())) == 1
        assert ask(f"{address}version", host="evil.example").status_code == 400
    with server(kept) as (address, _):
        again = ask(f"{address}pdf?subtype=t-cell")
        assert hashlib.sha256(again.content).digest() == hashlib.sha256(first.content).digest()
        assert len(list(kept.iterdir())) == 1


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="only Linux lists a process's children")
def test_a_killed_worker_is_begun_anew(kept: Path) -> None:
    """Whoever asks then is answered."""
    with server(kept, "--workers", "2") as (address, process):
        ask(f"{address}health")
        children = Path(f"/proc/{process.pid}/task/{process.pid}/children")
        workers = [int(child) for child in children.read_text(encoding="ascii").split()]
        assert len(workers) == 2
        begun = Path(f"/proc/{process.pid}/cmdline").read_bytes()
        assert {Path(f"/proc/{child}/cmdline").read_bytes() for child in workers} == {begun}, "they are no copies"
        os.kill(workers[0], signal.SIGKILL)
        for _ in range(5):
            assert ask(f"{address}health").status_code == 200


def test_a_port_that_is_taken_is_told(run: Run, kept: Path) -> None:
    """Before anything is served."""
    with server(kept) as (address, _):
        ask(f"{address}health")
        port = address.rstrip("/").rpartition(":")[2]
        code, _, err = run("serve", "--port", port)
        assert code == 7
        assert "something else listens there" in err
        assert "--port" in err


def test_another_address_is_explained(run: Run) -> None:
    """What it means that others can reach it is said before it is listened at."""
    code, _, err = run("serve", "--host", "203.0.113.1")
    assert code == 7
    assert "Other machines can reach this at 203.0.113.1: no password, no encryption." in err


def test_content_that_cannot_be_used_ends_it(run: Run, tmp_path: Path) -> None:
    """Once, and with the exit code of content."""
    code, _, err = run("serve", "--content", str(tmp_path))
    assert code == 3
    assert err.count("content.yaml") >= 1


def test_a_server_loads_neither_parsers_nor_checks() -> None:
    """Its first page waits for all that is imported; where nothing is signed, nothing of these is needed."""
    heavy = ("pydantic", "yaml", "markdown_it", "uharfbuzz")
    script = f"import sys, booklet.web.app; print([name for name in {heavy} if name in sys.modules])"
    said = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=ROOT)
    assert said.stdout == "[]\n"
