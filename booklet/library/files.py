"""Content files as bytes: regular files inside one folder, bounded in size and number. No YAML here."""

from __future__ import annotations

import os
import stat
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from booklet.errors import ContentError, Problem
from booklet.library.report import nearest

MAX_FILE_BYTES = 1_000_000
MAX_FILES = 2_000
MAX_BYTES = 10_000_000

FILES = ("content.yaml", "sources.yaml", "figures.yaml", "glossary.yaml", "chapters.yaml")
"""Files at the top of a content folder; all must be there."""

EXTRA_FILES = ("coverage.yaml",)
"""Files at the top of a content folder that may be there; no booklet is made from them."""

FOLDERS = ("axes", "subtypes", "phases", "drugs", "blocks")
"""Folders of a content folder; each holds one file per thing, named after its id."""

SIGNATURES = "signatures"
"""A folder that may be there: who signed which text. No booklet's words come from it, so it is not read here."""


@dataclass(frozen=True, slots=True)
class ContentFile:
    """One file as it was read.

    Attributes:
        name: Relative to the content folder, with forward slashes.
        path: As messages name it.
        data: The bytes.
    """

    name: str
    path: str
    data: bytes

    @property
    def folder(self) -> str:
        """The folder it is in, or "" at the top."""
        return self.name.rpartition("/")[0]

    @property
    def stem(self) -> str:
        """The file's name without folder and ending."""
        return self.name.rpartition("/")[2].removesuffix(".yaml")


def read_folder(root: Path, *, with_extras: bool = False) -> tuple[list[ContentFile], list[Problem]]:
    """Return the content files of a folder, sorted by name, and what is wrong with the others.

    Nothing outside the folder is opened, and nothing that is not a regular file. Files that no booklet is made from
    are passed over unless they are asked for.

    Raises:
        ContentError: If the folder cannot be read at all.
    """
    reader = _Reader(root, passed_over=() if with_extras else EXTRA_FILES)
    try:
        reader.read()
    except OSError as error:
        message = f"the content folder cannot be read ({error.strerror or 'it leads in a circle'})"
        raise ContentError([Problem(_shown(root), 0, message, "Give a folder that holds content.yaml.")]) from error
    return sorted(reader.files, key=lambda file: file.name), reader.problems


def read_single_folder(root: Path, what: str) -> tuple[list[ContentFile], list[Problem]]:
    """Return the files right in a folder, sorted by name, and what is wrong with the others; as strict as with content.

    Args:
        root: The folder.
        what: What messages call it, such as "signatures folder".

    Raises:
        ContentError: If the folder cannot be read at all.
    """
    reader = _Reader(root, passed_over=(), what=what)
    try:
        reader.read_single()
    except OSError as error:
        message = f"the {what} cannot be read ({error.strerror or 'it leads in a circle'})"
        raise ContentError(
            [Problem(_shown(root), 0, message, "Make the folder first, or give another one.")]
        ) from error
    return reader.files, reader.problems


class _Reader:
    """Walks one content folder and keeps what it reads and what it refuses."""

    def __init__(self, root: Path, passed_over: Collection[str], what: str = "content folder") -> None:
        self.root = root
        self.what = what
        self.passed_over = passed_over
        self.shown = _shown(root)
        self.files: list[ContentFile] = []
        self.problems: list[Problem] = []
        self.seen = 0
        self.room = MAX_BYTES

    def read(self) -> None:
        """Read the files at the top and in the known folders."""
        self.real_root = os.path.realpath(self.root, strict=True)
        for entry in _entries(self.root):
            if entry.name.endswith(".yaml"):
                self._read_top(entry)
            elif entry.name in FOLDERS:
                self._read_folder(entry)
            elif entry.name == SIGNATURES:
                self._inside(entry, entry.name)
            elif entry.is_dir(follow_symlinks=False) and not entry.name.startswith("."):
                self._refuse_folder(entry.name)
        found = {file.path for file in self.files} | {problem.path for problem in self.problems}
        for name in FILES:
            if f"{self.shown}/{name}" not in found:
                self._refuse(name, "this file is missing", "Add the file, or give another content folder.")

    def read_single(self) -> None:
        """Read the files right in the folder."""
        self.real_root = os.path.realpath(self.root, strict=True)
        self._read_entries(self.root, "")

    def _read_top(self, entry: os.DirEntry[str]) -> None:
        names = (*FILES, *EXTRA_FILES)
        if entry.name in self.passed_over:
            return
        if entry.name in names:
            self._read_file(entry, entry.name)
        else:
            hint = nearest(entry.name, names) or f"Files at the top are called {', '.join(names)}."
            self._refuse(entry.name, "no content file at the top is called this", hint)

    def _read_folder(self, folder: os.DirEntry[str]) -> None:
        real = self._inside(folder, folder.name)
        if real:
            self._read_entries(Path(real), f"{folder.name}/")

    def _read_entries(self, folder: Path, start: str) -> None:
        for entry in _entries(folder):
            name = f"{start}{entry.name}"
            if entry.name.startswith(".") or entry.name.endswith(".md"):
                continue
            if entry.name.endswith(".yaml"):
                self._read_file(entry, name)
            else:
                self._refuse(name, "only files whose name ends in .yaml are content", "Rename it or take it away.")

    def _read_file(self, entry: os.DirEntry[str], name: str) -> None:
        self.seen += 1
        if self.seen > MAX_FILES:
            if self.seen == MAX_FILES + 1:
                self._refuse("", f"there are more than {MAX_FILES} content files", "Take some away.")
            return
        path = self._inside(entry, name)
        if not path:
            return
        try:
            data = _read_regular(path)
        except _RefusedError as refusal:
            self._refuse(name, refusal.message, refusal.hint)
        except OSError as error:
            self._refuse(name, f"the file cannot be read ({error.strerror})", "Check the file and who may read it.")
        else:
            self._keep(name, data)

    def _keep(self, name: str, data: bytes) -> None:
        """Keep what was read, as long as there is room; say once that there is none."""
        self.room -= len(data)
        if self.room >= 0:
            self.files.append(ContentFile(name, f"{self.shown}/{name}", data))
        elif self.room + len(data) >= 0:
            message = f"all content files together are larger than {MAX_BYTES // 1_000_000} MB"
            self._refuse("", message, "Take some away.")

    def _inside(self, entry: os.DirEntry[str], name: str) -> str:
        """Return the entry's real path, or "" if a link leads out of the folder or nowhere."""
        if not entry.is_symlink():
            return entry.path
        try:
            real = os.path.realpath(entry.path, strict=True)
        except OSError:
            self._refuse(name, "this link leads nowhere", "Put the file itself there.")
            return ""
        if not Path(real).is_relative_to(self.real_root):
            self._refuse(name, f"this link leads out of the {self.what}", "Put the file itself there.")
            return ""
        return real

    def _refuse_folder(self, name: str) -> None:
        hint = nearest(name, FOLDERS) or f"Folders are called {', '.join(FOLDERS)}."
        self._refuse(name, "no folder of content is called this", hint)

    def _refuse(self, name: str, message: str, hint: str) -> None:
        self.problems.append(Problem(f"{self.shown}/{name}".rstrip("/"), 0, message, hint))


class _RefusedError(Exception):
    """A file that is not read."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


def _entries(folder: Path) -> Iterator[os.DirEntry[str]]:
    with os.scandir(folder) as entries:
        yield from sorted(entries, key=lambda entry: entry.name)


def _read_regular(path: str) -> bytes:
    """Return the bytes of a regular file of bounded size."""
    _check(os.lstat(path))
    # Flags that a system lacks are left out. The file is checked again once it is open, since it may have changed.
    flags = (getattr(os, name, 0) for name in ("O_NOFOLLOW", "O_NONBLOCK", "O_BINARY", "O_CLOEXEC"))
    descriptor = os.open(path, os.O_RDONLY | sum(flags))
    with os.fdopen(descriptor, "rb") as file:
        _check(os.fstat(descriptor))
        return file.read(MAX_FILE_BYTES)


def _check(status: os.stat_result) -> None:
    if not stat.S_ISREG(status.st_mode):
        raise _RefusedError("this is not a regular file", "Put a text file there.")
    if status.st_size > MAX_FILE_BYTES:
        limit = MAX_FILE_BYTES // 1000
        raise _RefusedError(f"the file is larger than {limit} kB", "Cut it into smaller files.")


def _shown(root: Path) -> str:
    """Return the folder as messages name it: from the current folder if it is inside that."""
    absolute = Path(os.path.abspath(root))  # noqa: PTH100  (resolve() would follow links, and show another name)
    here = Path.cwd()
    return absolute.relative_to(here).as_posix() if absolute.is_relative_to(here) else absolute.as_posix()
