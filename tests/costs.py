"""Show what tests cost: the processor time of each, its setup and the processes it starts counted, the dearest first.

python -m pytest -q -n auto -p tests.costs
python -m pytest -q -p tests.costs tests/typeset

Processor time is about the same on a busy machine and on a quiet one, which the time on the clock is not.
What is made once and shared counts for the test that comes first. What collecting the tests costs, each worker pays.
"""

from __future__ import annotations

import os
import time
from collections import Counter
from collections.abc import Iterator
from typing import Any, Final

import pytest

SHOWN: Final = 40
"""How many modules, and how many tests, are listed."""

_KEY: Final = "processor time"
_LAST: Final = pytest.StashKey[float]()
_COLLECTED: Final = pytest.StashKey[list[float]]()


def _spent() -> float:
    """Return the seconds of processor time of this process and of those it has waited for."""
    waited_for = os.times()
    return time.process_time() + waited_for.children_user + waited_for.children_system


def pytest_configure(config: pytest.Config) -> None:
    """Begin with nothing collected."""
    config.stash[_COLLECTED] = []


def pytest_collection_finish(session: pytest.Session) -> None:
    """Start the clock of the first test; what was spent until now was spent on collecting."""
    session.config.stash[_LAST] = _spent()
    if hasattr(session.config, "workeroutput"):
        session.config.workeroutput[_KEY] = _spent()
    else:
        session.config.stash[_COLLECTED].append(_spent())


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """Take over what a worker spent on collecting."""
    node.config.stash[_COLLECTED].append(getattr(node, "workeroutput", {}).get(_KEY, 0))


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_makereport(item: pytest.Item) -> Iterator[None]:
    """Note what was spent since the step before: setup, call or teardown."""
    report = yield
    now = _spent()
    report.user_properties.append((_KEY, now - item.config.stash[_LAST]))  # type: ignore[attr-defined]
    item.config.stash[_LAST] = now
    return report


def pytest_terminal_summary(terminalreporter: Any, config: pytest.Config) -> None:
    """List modules and tests."""
    tests: Counter[str] = Counter()
    for reports in terminalreporter.stats.values():
        for report in reports:
            for key, spent in getattr(report, "user_properties", ()):
                if key == _KEY:
                    tests[report.nodeid] += spent
    modules: Counter[str] = Counter()
    for name, spent in tests.items():
        modules[name.partition("::")[0]] += spent
    collected = " + ".join(f"{spent:.0f}" for spent in config.stash[_COLLECTED])
    total = sum(modules.values())
    terminalreporter.write_sep("=", f"{total:.0f} s of processor time for tests, {collected} s for collecting them")
    for counted in (modules, tests):
        for name, spent in counted.most_common(SHOWN):
            terminalreporter.write_line(f"{spent:8.2f} s  {name}")
        terminalreporter.write_line("")
