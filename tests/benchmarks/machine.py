"""What a run was measured on: without it, figures mean nothing."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterator
from ctypes.util import find_library
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import booklet

PACKAGES = ("reportlab", "rl_accel", "typst", "weasyprint", "fpdf2")


def machine() -> Iterator[str]:
    """Yield the machine and all versions, a line each."""
    yield f"processor: {_processor()}, {os.cpu_count()} cores"
    yield f"memory: {os.sysconf('SC_PHYS_PAGES') * os.sysconf('SC_PAGE_SIZE') / 2**30:.0f} GiB"
    yield f"system: {platform.platform()}, {platform.python_implementation()} {platform.python_version()}"
    yield f"treatment-booklet {booklet.__version__} at {Path(booklet.__file__).parent}"
    yield ", ".join(map(_version, PACKAGES))
    there = (
        "there" if find_library("harfbuzz-subset") else "not there (WeasyPrint subsets fonts more slowly without it)"
    )
    yield f"libharfbuzz-subset: {there}"


def load() -> str:
    """Return the load average of the last 1, 5 and 15 minutes."""
    return "load average " + " ".join(f"{value:.2f}" for value in os.getloadavg())


def _processor() -> str:
    path = Path("/proc/cpuinfo")
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, platform.processor() or "unknown")


def _version(package: str) -> str:
    try:
        return f"{package} {version(package)}"
    except PackageNotFoundError:
        return f"{package} none"
