"""The modules of a folder by name: what there is of a kind where each is a module of its own."""

from __future__ import annotations

import os
from collections.abc import Sequence


def module_names(path: Sequence[str]) -> tuple[str, ...]:
    """Return the names of a package's modules, in alphabetical order, but for those that begin with an underscore.

    `pkgutil` would do, but it imports so much that this takes longer than a booklet; it is used only where modules are
    in an archive.

    Args:
        path: The package's `__path__`.
    """
    names: set[str] = set()
    try:
        for place in path:
            with os.scandir(place) as entries:
                names |= {entry.name.partition(".")[0] for entry in entries if entry.name.endswith((".py", ".pyc"))}
    except NotADirectoryError:
        import pkgutil  # noqa: PLC0415  (see above)

        names = {module.name for module in pkgutil.iter_modules(path)}
    return tuple(sorted(name for name in names if not name.startswith("_")))
