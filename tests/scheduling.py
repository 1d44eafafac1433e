"""Which tests go to the same process when several run at once: those that share what is dear to make."""

from __future__ import annotations

from collections import OrderedDict
from typing import Final

from xdist.scheduler import LoadScopeScheduling

TOGETHER: Final = {
    "tests/products/test_for_others.py": "tests/facts",
    "tests/commands/test_check.py": "tests/check",
    "tests/test_documentation.py": "tests/check",
    "tests/test_example_site.py": "tests/check",
}
"""Modules that need what another room's tests have made, and that room."""

ROOMS: Final = ("tests/facts", "tests/check")
"""Folders whose modules all need the same: what some 600 readers' booklets print; the shipped content, checked."""


LONGEST: Final = (
    "tests/web/test_browser.py",
    "tests/test_editions.py",
    "tests/batch/test_running.py",
    "tests/test_matrix.py",
    "tests/test_example_site.py",
    "tests/test_cases.py",
    "tests/web/test_walks.py",
    "tests/library/test_hostile.py",
    "tests/translation/test_shipped_languages.py",
    "tests/commands/test_streams.py",
    "tests/test_fuzz.py",
    "tests/test_conditions_on_pages.py",
    "tests/test_examples.py",
    "tests/test_same_bytes.py",
    "tests/web/test_server_processes.py",
    "tests/batch/test_crew.py",
    "tests/batch/test_worker.py",
)
"""Modules whose few tests take longest, as `tests.costs` shows them: begun last, they would keep one process alone."""


class ModuleScheduling(LoadScopeScheduling):  # type: ignore[misc]  # xdist has no types
    """A module, or a room that shares as much as one, goes to one process; long ones and those of many tests go first.

    What a module makes once is made once then, and not once in each process.
    """

    collection: list[str] | None
    workqueue: OrderedDict[str, dict[str, bool]]

    def _split_scope(self, nodeid: str) -> str:
        module = nodeid.split("::", 1)[0]
        rooms = (room for room in ROOMS if module.startswith(f"{room}/"))
        return TOGETHER.get(module) or next(rooms, module)

    def schedule(self) -> None:
        """Share out what there is; the rooms have most tests, so that they are begun already."""
        is_first = self.collection is None
        super().schedule()
        if is_first:
            longest = {name: LONGEST.index(name) for name in self.workqueue if name in LONGEST}
            order = sorted(self.workqueue, key=lambda name: longest.get(name, len(LONGEST)))
            self.workqueue = OrderedDict((name, self.workqueue[name]) for name in order)
