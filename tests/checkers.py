"""The outside checkers, each behind a probe: is it here, and what does it say about these files?"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Callable, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from pypdfium2 import PdfDocument

ROOT = Path(__file__).parent.parent

FLAVOURS = ("ua1", "2a")
"""PDF/UA-1 and PDF/A-2a, as veraPDF calls them."""

OUTLOUD_IS_WRONG: dict[str, str] = {}
"""Rules of outloud that are wrong about our files, with the reason. None is at present."""

Conforms = Callable[[Path], None]
"""What the fixture `conforms` gives: it has a file held against both flavours after the last test."""

_FOOT = re.compile(r"(\d+ )?Draft: not checked by a clinician yet\. Content [0-9A-Z-]+( \d+)?")
"""The line at the foot of a draft's pages, with or without the page number beside it."""


def verapdf_command() -> str | None:
    """Return the veraPDF command: `VERAPDF`, one on the PATH, or one in a tools folder beside the checkout."""
    beside = sorted(str(path) for path in ROOT.parent.glob("*/tools/verapdf") if os.access(path, os.X_OK))
    return os.environ.get("VERAPDF") or shutil.which("verapdf") or (beside[0] if beside else None)


def verapdf_faults(command: str, files: Sequence[Path]) -> list[str]:
    """Return what veraPDF says of files that do not conform to both flavours; one run for all files."""
    flavours = [word for flavour in FLAVOURS for word in ("-f", flavour)]
    result = subprocess.run(
        [command, *flavours, *map(str, files)],
        capture_output=True,
        text=True,
        check=False,
        timeout=60 * (len(files) + 1),
    )
    lines = result.stdout.splitlines()
    passed = sum(line.startswith("PASS") for line in lines)
    if result.returncode == 0 and passed == len(files) * len(FLAVOURS):
        return []
    return [line for line in lines if not line.startswith("PASS")] or [result.stderr or "veraPDF said nothing"]


class ConformanceQueue:
    """Files that one run of veraPDF looks at when all of them are there: to start it takes longer than to read most.

    Args:
        command: The veraPDF command.
        folder: Where the files are kept until then.
    """

    def __init__(self, command: str, folder: Path) -> None:
        self._command = command
        self._folder = folder
        self._tests: dict[str, str] = {}

    def add(self, test: str, file: Path) -> None:
        """Keep a file as it is now; the same bytes are looked at once.

        Args:
            test: Who asks, as it is named where the file does not conform.
            file: A PDF.
        """
        data = file.read_bytes()
        name = f"{sha256(data).hexdigest()}.pdf"
        if name not in self._tests:
            self._tests[name] = f"{test}, {file.name}"
            (self._folder / name).write_bytes(data)

    def faults(self) -> list[str]:
        """Return what veraPDF says of files that do not conform, each with the test that asked."""
        if not self._tests:
            return []
        found = verapdf_faults(self._command, [self._folder / name for name in self._tests])
        return [self._named(line) for line in found]

    def _named(self, line: str) -> str:
        for name, test in self._tests.items():
            line = line.replace(str(self._folder / name), test)
        return line


def qpdf_faults(file: Path) -> list[str]:
    """Return what `qpdf --check` says of a file with errors or warnings."""
    result = subprocess.run(["qpdf", "--check", str(file)], capture_output=True, text=True, check=False, timeout=120)
    return [] if result.returncode == 0 else [result.stdout + result.stderr]


def outloud_faults(file: Path) -> list[str]:
    """Return the errors that outloud finds; the test is skipped where it is not installed."""
    outloud = pytest.importorskip("outloud", reason="outloud is not installed; pip install -e '.[outloud]'")
    report = outloud.check(str(file))
    return [
        f"{finding.rule}: {finding.message}"
        for finding in report.findings
        if finding.severity == "error"
        and finding.rule not in OUTLOUD_IS_WRONG
        and not _is_the_foot(finding)
        and not _is_a_head_again(finding, file)
    ]


def _is_a_head_again(finding: Any, file: Path) -> bool:
    """Return whether outloud takes for prose the head of a table that goes on from the page before.

    It was read there, and is rightly an artifact where it is printed again.
    """
    if finding.rule != "TAG-002" or finding.count != 1 or not finding.page or finding.page < 2:
        return False
    with PdfDocument(file) as document:
        before = document[finding.page - 2].get_textpage().get_text_bounded()
    return "".join(finding.evidence.split()) in "".join(before.split())


def _is_the_foot(finding: Any) -> bool:
    """Return whether outloud takes the foot of a page for prose.

    It is furniture, and so rightly an artifact. In a file of few pages outloud does not see that it is repeated.
    """
    alone = finding.rule == "TAG-002" and finding.count == 1
    return alone and _FOOT.fullmatch(finding.evidence) is not None
