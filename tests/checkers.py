"""The outside checkers, each behind a probe: is it here, and what does it say about these files?"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent

FLAVOURS = ("ua1", "2a")
"""PDF/UA-1 and PDF/A-2a, as veraPDF calls them."""

OUTLOUD_IS_WRONG: dict[str, str] = {}
"""Rules of outloud that are wrong about our files, with the reason. None is at present."""

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
        [command, *flavours, *map(str, files)], capture_output=True, text=True, check=False, timeout=1200
    )
    lines = result.stdout.splitlines()
    passed = sum(line.startswith("PASS") for line in lines)
    if result.returncode == 0 and passed == len(files) * len(FLAVOURS):
        return []
    return [line for line in lines if not line.startswith("PASS")] or [result.stderr or "veraPDF said nothing"]


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
        if finding.severity == "error" and finding.rule not in OUTLOUD_IS_WRONG and not _is_the_foot(finding)
    ]


def _is_the_foot(finding: Any) -> bool:
    """Return whether outloud takes the foot of a page for prose.

    It is furniture, and so rightly an artifact. In a file of few pages outloud does not see that it is repeated.
    """
    alone = finding.rule == "TAG-002" and finding.count == 1
    return alone and _FOOT.fullmatch(finding.evidence) is not None
