"""Our tagged booklet beside a plain, untagged Platypus script with the same words; see README.md here."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from statistics import median

from booklet import Library, Profile, build_booklet
from booklet.resources import font_path
from booklet.selection.manuscript import compose
from booklet.selection.select import select_blocks
from tests.benchmarks import platypus
from tests.benchmarks.story import story

ROUNDS_WARM = 21
ROUNDS_COLD = 9
PROFILE = Profile(subtype="ph-positive", risk="high")
FONTS = font_path("")


def main() -> None:
    """Measure and print."""
    library = Library.load()
    plain = json.loads(json.dumps(story(compose(select_blocks(PROFILE, library), library))))
    platypus.register(FONTS)
    ours_pages = len(build_booklet(PROFILE, library).pages)
    theirs_pages = platypus.build(plain, BytesIO())
    print(f"pages: ours {ours_pages} (tagged, linked, PDF/UA-1), Platypus {theirs_pages} (untagged)")
    profiles = [Profile(subtype=name, risk=risk) for name in ("ph-positive", "kmt2a") for risk in (None, "high")]
    counter = iter(range(10**9))

    def ours() -> None:
        build_booklet(profiles[next(counter) % 2], library).reader_pdf()

    def theirs() -> None:
        platypus.build(plain, BytesIO())

    report("warm", ours, theirs, ROUNDS_WARM)
    with tempfile.TemporaryDirectory() as folder:
        words = Path(folder) / "story.json"
        words.write_text(json.dumps(plain), encoding="utf-8")
        out = str(Path(folder) / "out.pdf")
        command = [sys.executable, "-m", "booklet", "build", "--subtype", "ph-positive", "--risk", "high", "-o", out]
        script = [sys.executable, str(Path(__file__).with_name("platypus.py")), str(words), str(FONTS), out]
        report("cold", lambda: run(command), lambda: run(script), ROUNDS_COLD)


def run(command: list[str]) -> None:
    """Run a whole command."""
    subprocess.run(command, check=True, capture_output=True)


def report(name: str, ours: Callable[[], None], theirs: Callable[[], None], rounds: int) -> None:
    """Run both in turn and print minimum, median and maximum of each and of the ratios."""
    for warm_up in (ours, theirs):
        warm_up()
    pairs = [(clock(ours), clock(theirs)) for _ in range(rounds)]
    for label, values in (("ours", [pair[0] for pair in pairs]), ("Platypus", [pair[1] for pair in pairs])):
        print(f"{name:5} {label:9} {spread([value * 1000 for value in values], 'ms')}")
    print(f"{name:5} {'ratio':9} {spread([one / other for one, other in pairs], '')}")


def clock(action: Callable[[], None]) -> float:
    """Return how many seconds the action takes."""
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


def spread(values: list[float], unit: str) -> str:
    """Return minimum, median and maximum as text."""
    return f"min {min(values):.3g} median {median(values):.3g} max {max(values):.3g} {unit}".rstrip()


if __name__ == "__main__":
    main()
