"""Only regular files inside the folder are read, and only so many and so large."""

from __future__ import annotations

import os
import re
import socket
import sys
from pathlib import Path

import pytest

from booklet.errors import ContentError
from booklet.files.folder import read_file, read_folder, read_picture, read_single_folder
from booklet.files.folder_layout import FolderLayout
from booklet.files.regular_file import MAX_FILE_BYTES
from tests.tiny_content import FILES, write_content

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="links, pipes and devices as on POSIX")


CONTENT_FILES = sorted(name for name in FILES if not name.startswith("languages/"))
"""Those of the content itself: a language's are read with the language."""


def refused(folder: Path) -> list[str]:
    """Return what was refused, with paths from the folder."""
    _, problems = read_folder(folder)
    return [f"{problem}".replace(f"{folder.as_posix()}/", "") for problem in problems]


def test_files_come_sorted_by_name(tmp_path: Path) -> None:
    """Names are relative, with forward slashes, on every system."""
    found, problems = read_folder(write_content(tmp_path))
    assert [file.name for file in found] == CONTENT_FILES
    assert not problems
    assert {(file.folder, file.stem) for file in found} >= {("", "content"), ("blocks", "cover")}


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("figurs.yaml", "figurs.yaml: no content file at the top is called this"),
        ("block/x.yaml", "block: no folder of content is called this"),
        ("blocks/x.yml", "blocks/x.yml: only files whose name ends in .yaml are content"),
        ("blocks/x.yaml/y", "blocks/x.yaml: this is not a regular file"),
    ],
)
def test_names_that_mean_nothing(tmp_path: Path, name: str, said: str) -> None:
    """A file that would be passed over in silence is told instead."""
    assert refused(write_content(tmp_path, {name: "a: b"})) == [said]


def test_links_that_lead_out(tmp_path: Path) -> None:
    """A link to a file or folder outside is never followed."""
    folder = write_content(tmp_path / "content")
    (tmp_path / "secret.yaml").write_text("a: b")
    (folder / "blocks" / "out.yaml").symlink_to(tmp_path / "secret.yaml")
    (folder / "blocks" / "up.yaml").symlink_to("../../secret.yaml")
    (folder / "blocks" / "gone.yaml").symlink_to("nowhere.yaml")
    (folder / "blocks" / "loop.yaml").symlink_to("loop.yaml")
    assert refused(folder) == [
        "blocks/gone.yaml: this link leads nowhere",
        "blocks/loop.yaml: this link leads nowhere",
        "blocks/out.yaml: this link leads out of the content folder",
        "blocks/up.yaml: this link leads out of the content folder",
    ]


def test_a_folder_that_is_a_link_out(tmp_path: Path) -> None:
    """Nor is a whole folder read from elsewhere."""
    folder = write_content(tmp_path / "content", {name: None for name in FILES if name.startswith("blocks/")})
    (tmp_path / "elsewhere").mkdir()
    (folder / "blocks").symlink_to(tmp_path / "elsewhere")
    assert refused(folder) == ["blocks: this link leads out of the content folder"]


def test_signatures_are_passed_over(tmp_path: Path) -> None:
    """They are no words of a booklet; but their folder may not lead out either."""
    folder = write_content(tmp_path / "content", {"signatures/cover.yaml": "a: b"})
    found, problems = read_folder(folder)
    assert ([file.name for file in found], problems) == (CONTENT_FILES, [])
    (tmp_path / "other").mkdir()
    other = write_content(tmp_path / "other")
    (other / "signatures").symlink_to(folder / "signatures")
    assert refused(other) == ["signatures: this link leads out of the content folder"]


def test_a_single_folder(tmp_path: Path) -> None:
    """Its files alone, with the same care."""
    folder = write_content(tmp_path)
    found, problems = read_single_folder(folder / "axes", "signatures folder")
    assert ([file.name for file in found], problems) == (["cell_type.yaml", "risk.yaml"], [])
    with pytest.raises(ContentError, match=r"none: the signatures folder cannot be read \(No such file"):
        read_single_folder(tmp_path / "none", "signatures folder")


def test_a_single_picture(tmp_path: Path) -> None:
    """Any bytes, with the same care; a near name is suggested."""
    layout = FolderLayout("site", "a site", ("site.yaml",))
    (tmp_path / "logo.png").write_bytes(b"\0\xff")
    file, problems = read_picture(tmp_path, "logo.png", layout)
    assert (file and file.data, problems) == (b"\0\xff", [])
    file, problems = read_picture(tmp_path, "logo.jpg", layout)
    assert (file, [str(each).rpartition("/")[2] for each in problems]) == (None, ["logo.jpg: there is no such file"])
    assert problems[0].hint == "Did you mean 'logo.png'?"


def test_another_layout(tmp_path: Path) -> None:
    """Its own names, in its own words."""
    layout = FolderLayout("site", "a site", ("site.yaml",), ("theme.yaml",), ("blocks",), ("signatures",))
    for name in ("theme.yaml", "blocks/x.yaml", "signatures/x.yaml"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("a: b")
    found, problems = read_folder(tmp_path, with_extras=True, layout=layout)
    assert [file.name for file in found] == ["blocks/x.yaml", "theme.yaml"]
    assert [(each.message, each.hint) for each in problems] == [
        ("this file is missing", "Add the file, or give another site folder.")
    ]
    with pytest.raises(ContentError, match="the site folder cannot be read"):
        read_folder(tmp_path / "\0", layout=layout)


def test_links_inside_are_read(tmp_path: Path) -> None:
    """A link from one file of the folder to another is only another name."""
    folder = write_content(tmp_path)
    (folder / "blocks" / "again.yaml").symlink_to("cover.yaml")
    found, problems = read_folder(folder)
    assert not problems
    assert next(file for file in found if file.stem == "again").data == FILES["blocks/cover.yaml"].encode()


def test_pipes_sockets_and_devices_are_not_opened(tmp_path: Path) -> None:
    """A pipe that nobody writes to does not make us wait."""
    folder = write_content(tmp_path)
    os.mkfifo(folder / "blocks" / "pipe.yaml")
    here = Path.cwd()
    os.chdir(folder / "blocks")  # the path of a socket has to be short
    try:
        with socket.socket(socket.AF_UNIX) as listening:
            listening.bind("socket.yaml")
    finally:
        os.chdir(here)
    (folder / "blocks" / "zero.yaml").symlink_to("/dev/zero")
    assert refused(folder) == [
        "blocks/pipe.yaml: this is not a regular file",
        "blocks/socket.yaml: this is not a regular file",
        "blocks/zero.yaml: this link leads out of the content folder",
    ]


def test_a_large_file_is_not_read(tmp_path: Path) -> None:
    """A file of 100 MB costs neither time nor memory."""
    folder = write_content(tmp_path)
    with (folder / "blocks" / "large.yaml").open("wb") as file:
        file.truncate(100_000_000)
    import resource  # only where the tests of this module run

    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    assert refused(folder) == ["blocks/large.yaml: the file is larger than 1000 kB"]
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 50_000


def test_a_folder_of_too_many_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The number of files is bounded, and told once."""
    monkeypatch.setattr("booklet.files.folder.MAX_FILES", 18)
    folder = write_content(tmp_path)
    _, problems = read_folder(folder)
    assert sum("there are more than 18 content files" in problem.message for problem in problems) == 1


@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    """Who may not read it is told so."""
    folder = write_content(tmp_path)
    (folder / "content.yaml").chmod(0)
    assert refused(folder) == ["content.yaml: the file cannot be read (Permission denied)"]


def test_a_folder_inside_the_current_one_is_named_from_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Messages name files as the user does."""
    write_content(tmp_path / "mine", {"blocks/x.yml": "a: b"})
    monkeypatch.chdir(tmp_path)
    _, problems = read_folder(Path("mine"))
    assert problems[0].path == "mine/blocks/x.yml"


def test_one_file_that_stands_on_its_own(tmp_path: Path) -> None:
    """A link to it is followed; what is too large, or no file, is refused with its name."""
    (tmp_path / "ward.yaml").write_bytes(b"colors: {}")
    (tmp_path / "link.yaml").symlink_to(tmp_path / "ward.yaml")
    for name in ("ward.yaml", "link.yaml"):
        found = read_file(tmp_path / name, "theme file")
        assert (found.name, found.path, found.data) == (name, (tmp_path / name).as_posix(), b"colors: {}")
    (tmp_path / "large.yaml").write_bytes(b"x" * (MAX_FILE_BYTES + 1))
    (tmp_path / "loop.yaml").symlink_to("loop.yaml")
    for name, said in (
        ("large.yaml", "the file is larger than 1000 kB"),
        ("none.yaml", "the theme file cannot be read (No such file or directory)"),
        ("loop.yaml", "the theme file cannot be read"),
        (".", "this is not a regular file"),
    ):
        with pytest.raises(ContentError, match=re.escape(said)) as caught:
            read_file(tmp_path / name, "theme file")
        assert caught.value.problems[0].hint
