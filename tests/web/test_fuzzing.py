"""A program that makes up requests from the description finds no fault of the server."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.web.serving import ask, server

MOST = 25
"""Requests that are made up for each address."""


@pytest.mark.slow
def test_no_request_is_a_fault_of_the_server(kept: Path) -> None:
    """None ends with 5xx, whatever schemathesis thinks of."""
    pytest.importorskip("schemathesis")
    with server(kept) as (address, _):
        ask(f"{address}health")
        command = [sys.executable, "-m", "schemathesis.cli", "run", f"{address}openapi.json"]
        options = ["--checks", "not_a_server_error", "--max-examples", str(MOST), "--seed", "1", "--workers", "2"]
        done = subprocess.run(
            [*command, *options, "--phases", "examples,coverage,fuzzing"],
            capture_output=True,
            text=True,
            timeout=900,
            check=False,
            cwd=kept.parent,
        )
        assert done.returncode == 0, done.stdout[-3000:]
        assert ask(f"{address}health").status_code == 200
