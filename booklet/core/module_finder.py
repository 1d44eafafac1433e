"""Imports of the program's own modules, without asking the file system again for what was just looked at.

A module is taken as Python has compiled and kept it, if it is of the source's time and size, as Python itself does it
(PEP 3147, and `importlib.machinery.SourceFileLoader`); all else is left to Python. A short run imports more than a
hundred modules, and for each Python looks through folders, whether these are as before, and at the source.
"""

from __future__ import annotations

import marshal
import os
import sys
from collections.abc import Iterable
from importlib.machinery import ModuleSpec, SourceFileLoader
from importlib.util import MAGIC_NUMBER
from time import time_ns
from types import CodeType

from booklet.core.program_files import PACKAGE

_HEAD = MAGIC_NUMBER + bytes(4)
"""The first bytes of a compiled module that holds the time and size of its source."""

_START = 16
"""Where the code of such a module begins: behind time and size, four bytes each."""


_OTHERS: set[str] = set()
"""Modules that may be others than those that were looked at; as long as there is no finder, any may be one."""

_UNSETTLED_NS = 2_000_000_000
"""How long after a change a module may be changed again so that what it compiles to shows no difference."""

_FINDERS: list[ModuleFinder] = []


class _Loader(SourceFileLoader):
    """Loads one module; its other methods are Python's own."""

    def __init__(self, name: str, path: str, compiled: str, state: bytes) -> None:
        super().__init__(name, path)
        self._compiled = compiled
        self._state = state

    def get_code(self, fullname: str) -> CodeType | None:
        """Return the compiled module."""
        try:
            descriptor = os.open(self._compiled, os.O_RDONLY | os.O_CLOEXEC)
            try:
                data = os.read(descriptor, os.fstat(descriptor).st_size + 1)
            finally:
                os.close(descriptor)
        except OSError:
            data = b""
        if data[:_START] != self._state:
            _OTHERS.add(fullname)
            return super().get_code(fullname)
        code: CodeType = marshal.loads(memoryview(data)[_START:])
        return code


class ModuleFinder:
    """Finds modules of this package among files that were looked at."""

    def __init__(self, files: Iterable[tuple[str, int, int]]) -> None:
        """Begin.

        Args:
            files: From `program_files`.
        """
        self._files = {path: (size, time) for path, size, time in files}
        self._settled = time_ns() - _UNSETTLED_NS

    def find_spec(self, name: str, _: object = None, __: object = None) -> ModuleSpec | None:
        """Return where a module is and how it is loaded; None if it is none of the package's."""
        package, _, rest = name.partition(".")
        if package != _NAME or not rest:
            return None
        # Paths as on POSIX: elsewhere there is no finder, and to join them properly takes as long as all else here.
        stem = f"{PACKAGE}/{rest.replace('.', '/')}"
        for folder, path in ((None, f"{stem}.py"), (stem, f"{stem}/__init__.py")):
            if path in self._files:
                size, time = self._files[path]
                if time > self._settled:
                    _OTHERS.add(name)
                return _spec(name, path, folder, size, time)
        return None


_NAME = __name__.partition(".")[0]


def _spec(name: str, path: str, folder: str | None, size: int, time: int) -> ModuleSpec:
    head, _, tail = path.rpartition(os.sep)
    kept = f"{sys.pycache_prefix.rstrip(os.sep)}{head}" if sys.pycache_prefix else f"{head}{os.sep}__pycache__"
    compiled = f"{kept}{os.sep}{tail.removesuffix('.py')}.{sys.implementation.cache_tag}.pyc"
    state = b"".join((_HEAD, _four_bytes(time // 1_000_000_000), _four_bytes(size)))
    spec = ModuleSpec(name, _Loader(name, path, compiled, state), origin=path, is_package=folder is not None)
    if folder is not None:
        spec.submodule_search_locations = [folder]
    spec.has_location = True
    spec.cached = compiled
    return spec


def _four_bytes(number: int) -> bytes:
    return (number & 0xFFFF_FFFF).to_bytes(4, "little")


def find_modules(files: Iterable[tuple[str, int, int]]) -> None:
    """Have this process import the program's modules as these files are."""
    if sys.flags.optimize == 0 and os.name == "posix":
        _FINDERS.append(ModuleFinder(files))
        sys.meta_path.insert(0, _FINDERS[0])


def runs_as_it_began() -> bool:
    """Return whether all modules that were imported, or will be, are those that were looked at, whatever is written."""
    return sys.meta_path[:1] == _FINDERS[:1] != [] and not _OTHERS
