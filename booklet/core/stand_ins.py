"""Imports of packages without what they import and this program never has from them.

Something stands for such a module while the package is imported; whoever imports the module later gets it.
Nobody else may import at the same time, so this is for a process that has one thread yet.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from importlib import import_module
from types import ModuleType

StandIns = Mapping[str, Mapping[str, object]]
"""By the name of a module, the names that are taken from it while the package is imported, or asked of it later."""


class _StandIn(ModuleType):
    """Stands for a module; once the real one can be imported, it has all else from there."""

    def __getattr__(self, name: str) -> object:
        if sys.modules.get(self.__name__) is self or name.startswith("__"):
            raise AttributeError(name)
        return getattr(import_module(self.__name__), name)


def import_with(stand_ins: StandIns, names: Sequence[str]) -> None:
    """Import packages with something else in place of what they import; as usual where one of these does not do.

    Args:
        stand_ins: What stands for which module.
        names: The packages. Where one of them is imported already, or one of the modules, nothing is done.
    """
    if any(name in sys.modules for name in (*stand_ins, *names)):
        return
    for name, held in stand_ins.items():
        sys.modules[name] = module = _StandIn(name)
        vars(module).update(held)
    try:
        for name in names:
            import_module(name)
    except (AttributeError, ImportError):
        for name in [name for name in sys.modules if name.partition(".")[0] in names]:
            del sys.modules[name]
    finally:
        for name in stand_ins:
            sys.modules.pop(name, None)
