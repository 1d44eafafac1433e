"""Which tests go to the same process when several run at once: those that share what is dear to make."""

from __future__ import annotations

from typing import Final

from xdist.scheduler import LoadScopeScheduling

TOGETHER: Final = {
    "tests/products/test_for_others.py": "tests/facts",
    "tests/commands/test_check.py": "tests/check",
    "tests/test_documentation.py": "tests/check",
}
"""Modules that need what another room's tests have made, and that room."""

ROOMS: Final = ("tests/facts", "tests/check")
"""Folders whose modules all need the same: what some 600 readers' booklets print; the shipped content, checked."""


class ModuleScheduling(LoadScopeScheduling):  # type: ignore[misc]  # xdist has no types
    """A module, or a room that shares as much as one, goes to one process; those with many tests go first.

    What a module makes once is made once then, and not once in each process.
    """

    def _split_scope(self, nodeid: str) -> str:
        module = nodeid.split("::", 1)[0]
        rooms = (room for room in ROOMS if module.startswith(f"{room}/"))
        return TOGETHER.get(module) or next(rooms, module)
