"""`python -m booklet`, and the command `booklet`: quiet from its first moment on, before anything large is loaded."""

from __future__ import annotations

import atexit
import gc
import os
import sys


def command() -> None:
    """Run the command line as a process of its own, and end the process."""
    try:
        _run(is_own=True)
        code: object = 0
    except SystemExit as end:
        code = end.code or 0
    if isinstance(code, int) and _is_alone():
        _end(code)
    sys.exit(code)  # type: ignore[arg-type]  # whatever it was told


def main() -> None:
    """Run the command line."""
    _run(is_own=False)


def _run(*, is_own: bool) -> None:
    """Run the command line; what ends it while it is loaded is told as later on.

    Args:
        is_own: Whether the process has nothing else to do, so that it can say how modules are found.
    """
    # Loading makes many objects and drops few: to look for cycles among them finds none.
    was_looking = gc.isenabled()
    gc.disable()
    try:
        _import_values()
        if is_own:
            _find_modules()
        from booklet.cli import main as run  # noqa: PLC0415  (loading takes most of a short run)
    except KeyboardInterrupt:
        sys.stderr.write("Interrupted. Nothing half-written is left.\n")
        sys.exit(130)
    except MemoryError:
        sys.stderr.write("Error: there is not enough memory\n")
        sys.exit(7)
    finally:
        # One booklet leaves few cycles, and they go with the process; to look for them is a hundredth of its run.
        if was_looking and not (is_own and sys.argv[1:2] == ["build"]):
            gc.enable()
    run()


def _find_modules() -> None:
    """Have the program's modules found where they have just been looked at."""
    from booklet.core.disk_cache import FILES  # noqa: PLC0415  (msgspec is imported first, and sparingly)
    from booklet.core.module_finder import find_modules  # noqa: PLC0415

    find_modules(FILES)


def _import_values() -> None:
    """Import msgspec and pathlib without what they import and this program never has from them: 5 % of a short run.

    What msgspec asks of these modules is a class to know values by, which no value here is of; what pathlib asks is
    there when it is called. This process has one thread yet, so nobody else can meet the stand-ins.
    """
    from booklet.core.stand_ins import import_with  # noqa: PLC0415  (the fewer modules are found the usual way, the better)

    import_with(_STAND_INS, _IMPORTED)


def _quoted(path: bytes) -> str:
    """Return a path as it stands in a URI."""
    from urllib.parse import quote_from_bytes  # noqa: PLC0415  (few ask for one)

    return quote_from_bytes(path)


_IMPORTED = ("msgspec", "pathlib")

_STAND_INS: dict[str, dict[str, object]] = {
    "decimal": {"Decimal": type("Decimal", (), {})},
    "msgspec._json_schema": {"schema": None, "schema_components": None},
    "msgspec.inspect": {},
    "typing_extensions": {},
    "urllib.parse": {"quote_from_bytes": _quoted},
    "uuid": {"UUID": type("UUID", (), {}), "SafeUUID": type("SafeUUID", (), {"unknown": None})},
}
"""What stands for a module meanwhile: the names that are taken from it."""


def _is_alone() -> bool:
    """Return whether nothing but the command runs in this process: no other thread, and nobody who watches it."""
    threading = sys.modules.get("threading")
    monitoring = getattr(sys, "monitoring", None)
    is_watched = sys.gettrace() or sys.getprofile() or (monitoring and any(map(monitoring.get_tool, range(6))))
    return not is_watched and (threading is None or threading.active_count() == 1)


def _end(code: int) -> None:
    """End the process at once, as far as its last words can be said; Python would say what is wrong with them.

    All files are closed by now. To take every object apart before the system takes the memory back anyway is a sixth
    of a short run.
    """
    atexit._run_exitfuncs()  # noqa: SLF001  (what others have asked for is done in any case)
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except (AttributeError, OSError, ValueError):
        # There is none, or nobody reads it any more.
        return
    os._exit(code)


if __name__ == "__main__":
    command()
