"""What a wheel brings beside program, content and fonts: what its content compiles to, and pages of the usual booklets.

So the first command in a new home, or in a container, has as little to do as a later one. It is made by the program
that is packed, found by the same keys as what runs keep, and of no use to any other program, content or Python.

python hatch_build.py FOLDER    # what the hook runs, in a process of its own
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent


def make_kept(folder: Path) -> None:
    """Write what later runs find into an empty folder."""
    os.environ["BOOKLET_CACHE"] = str(folder)
    sys.path.insert(0, str(ROOT))
    from booklet.core import disk_cache  # noqa: PLC0415

    disk_cache.know_by_contents()
    from booklet import Library, Order, Profile  # noqa: PLC0415
    from booklet.core.piece_store import keeping_pieces  # noqa: PLC0415
    from booklet.library.matrix import matrix  # noqa: PLC0415
    from booklet.make import make  # noqa: PLC0415

    library = Library.load()
    with keeping_pieces():
        for subtype, stage in dict.fromkeys((each.subtype, each.stage) for each in matrix(library)):
            make(Order(Profile(subtype, stage=stage)), library).pdf()
    (pieces,) = folder.glob("pieces-*")
    # The same wheel for the same sources: a run gives its file a name by chance.
    pieces.rename(pieces.with_name(f"{pieces.name.rpartition('-')[0]}-shipped{pieces.suffix}"))


if __name__ == "__main__":
    make_kept(Path(sys.argv[1]))
else:
    from hatchling.builders.hooks.plugin.interface import BuildHookInterface

    class KeptBuildHook(BuildHookInterface[Any]):
        """Makes what the wheel keeps."""

        PLUGIN_NAME = "custom"
        _folder = ""

        def initialize(self, version: str, build_data: dict[str, Any]) -> None:
            """Make it, unless the checkout itself is what is installed."""
            if version == "editable":
                return
            self._folder = tempfile.mkdtemp(prefix="booklet-kept-")
            # Sets are written in the order of their hashes.
            environment = {**os.environ, "PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1"}
            subprocess.run([sys.executable, __file__, self._folder], env=environment, check=True)
            build_data["force_include"][self._folder] = "booklet/_data/kept"

        def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:  # noqa: ARG002
            """Take the folder away."""
            if self._folder:
                shutil.rmtree(self._folder, ignore_errors=True)
