"""Content files as bytes: regular files inside one folder, bounded in size and number. No YAML here."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator
from pathlib import Path

from booklet.core.values import frozen
from booklet.errors import ContentError, Problem
from booklet.files.folder_layout import CONTENT, LANGUAGE_TAG, FolderLayout
from booklet.files.leavings import is_copy, is_left, meant
from booklet.files.problems import nearest
from booklet.files.regular_file import RefusedError, read_regular

MAX_FILES = 2_000
MAX_BYTES = 10_000_000


@frozen
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


def read_folder(
    root: Path, *, with_extras: bool = False, layout: FolderLayout = CONTENT
) -> tuple[list[ContentFile], list[Problem]]:
    """Return the files of a content folder, or of another layout, sorted by name, and what is wrong with the others.

    Nothing outside the folder is opened, and nothing that is not a regular file. Files that no booklet is made from
    are passed over unless they are asked for.

    Raises:
        ContentError: If the folder cannot be read at all.
    """
    reader = _Reader(root, layout, passed_over=() if with_extras else layout.extras)
    try:
        reader.read()
    except (OSError, ValueError) as error:
        message = f"the {layout.word} folder cannot be read ({_reason(error)})"
        raise ContentError(
            [Problem(shown(root), 0, message, f"Give a folder that holds {layout.files[0]}.")]
        ) from error
    return sorted(reader.files, key=lambda file: file.name), reader.problems


def read_picture(root: Path, name: str, layout: FolderLayout) -> tuple[ContentFile | None, list[Problem]]:
    """Return a file right in a folder that is no text, and what is wrong with it; as strict as with text.

    Raises:
        OSError: If the folder cannot be read.
    """
    reader = _Reader(root, layout, passed_over=(), kind="picture")
    reader.read_one(name)
    return next(iter(reader.files), None), reader.problems


def read_single_folder(root: Path, what: str) -> tuple[list[ContentFile], list[Problem]]:
    """Return the files right in a folder, sorted by name, and what is wrong with the others; as strict as with content.

    Folders of languages in it are passed over.

    Args:
        root: The folder.
        what: What messages call it, such as "signatures folder".

    Raises:
        ContentError: If the folder cannot be read at all.
    """
    reader = _Reader(root, FolderLayout(what.removesuffix(" folder"), "content", ()), passed_over=())
    try:
        reader.read_single()
    except OSError as error:
        message = f"the {what} cannot be read ({_reason(error)})"
        raise ContentError([Problem(shown(root), 0, message, "Make the folder first, or give another one.")]) from error
    return reader.files, reader.problems


def _reason(error: Exception) -> str:
    return getattr(error, "strerror", None) or "it leads in a circle"


def read_file(path: Path, what: str) -> ContentFile:
    """Return one file that stands on its own, as strictly bounded as content is.

    Args:
        path: The file; a link to it is followed, since whoever gives it means it.
        what: What messages call it, such as "theme file".

    Raises:
        ContentError: If it cannot be read.
    """
    name = shown(path)
    try:
        return ContentFile(path.name, name, read_regular(os.path.realpath(path, strict=True), "text"))
    except RefusedError as refusal:
        raise ContentError([Problem(name, 0, refusal.message, refusal.hint)]) from refusal
    except OSError as error:
        message = f"the {what} cannot be read ({_reason(error)})"
        raise ContentError([Problem(name, 0, message, "Give the path of a file that is there.")]) from error


class _Reader:
    """Walks one folder and keeps what it reads and what it refuses."""

    def __init__(self, root: Path, layout: FolderLayout, passed_over: Collection[str], kind: str = "text") -> None:
        self.root = root
        self.layout = layout
        self.passed_over = passed_over
        self.kind = kind
        self.shown = shown(root)
        self.files: list[ContentFile] = []
        self.problems: list[Problem] = []
        self.seen = 0
        self.room = MAX_BYTES

    def read(self) -> None:
        """Read the files at the top and in the known folders."""
        self.real_root = os.path.realpath(self.root, strict=True)
        for entry in self._named(self.root, ""):
            if entry.name.endswith(".yaml"):
                self._read_top(entry)
            elif entry.name in self.layout.folders:
                self._read_folder(entry)
            elif entry.name in self.layout.beside:
                self._inside(entry, entry.name)
            elif entry.is_dir(follow_symlinks=False):
                if not entry.name.startswith("."):
                    self._refuse_folder(entry.name)
            elif name := meant(entry.name, (*self.layout.files, *self.layout.extras)):
                self._refuse(entry.name, "this file is not read", f"Did you mean {name!r}? Rename it.")
        self._refuse_missing()

    def _refuse_missing(self) -> None:
        """Say which files are missing, unless one that nearly has the name has been named."""
        present = {file.path for file in self.files} | {problem.path for problem in self.problems}
        named = {meant(problem.path.rpartition("/")[2], self.layout.files) for problem in self.problems}
        for name in self.layout.files:
            if f"{self.shown}/{name}" not in present and name not in named:
                hint = f"Add the file, or give another {self.layout.word} folder."
                self._refuse(name, "this file is missing", hint)

    def read_single(self) -> None:
        """Read the files right in the folder."""
        self.real_root = os.path.realpath(self.root, strict=True)
        self._read_entries(self.root, "")

    def read_one(self, name: str) -> None:
        """Read one file right in the folder."""
        self.real_root = os.path.realpath(self.root, strict=True)
        names = {entry.name: entry for entry in _entries(self.root)}
        if name in names:
            self._read_file(names[name], name)
        else:
            self._refuse(name, "there is no such file", nearest(name, names) or "Add the file, or correct its name.")

    def _read_top(self, entry: os.DirEntry[str]) -> None:
        names = (*self.layout.files, *self.layout.extras)
        if entry.name in self.passed_over:
            return
        if entry.name in names:
            self._read_file(entry, entry.name)
        else:
            other = meant(entry.name, names)
            hint = f"Did you mean {other!r}?" if other else nearest(entry.name, names)
            hint = hint or f"Files at the top are called {', '.join(names)}."
            self._refuse(entry.name, f"no {self.layout.word} file at the top is called this", hint)

    def _read_folder(self, folder: os.DirEntry[str]) -> None:
        real = self._inside(folder, folder.name)
        if real:
            self._read_entries(Path(real), f"{folder.name}/")

    def _read_entries(self, folder: Path, start: str) -> None:
        for entry in self._named(folder, start):
            name = f"{start}{entry.name}"
            is_language = not start and entry.is_dir(follow_symlinks=False) and LANGUAGE_TAG.match(entry.name)
            if entry.name.startswith(".") or entry.name.endswith(".md") or is_language:
                continue
            if entry.name.endswith(".yaml") and is_copy(entry.name):
                self._refuse(name, "this is a second copy of a file", "Compare them, and take one away.")
            elif entry.name.endswith(".yaml"):
                self._read_file(entry, name)
            else:
                self._refuse(name, "only files whose name ends in .yaml are content", "Rename it or remove it.")

    def _named(self, folder: Path, start: str) -> Iterator[os.DirEntry[str]]:
        """Yield what people have put into a folder; a name that is no text is refused."""
        for entry in _entries(folder):
            if entry.name != (readable := _readable(entry.name)):
                self._refuse(
                    f"{start}{readable}", "the file's name is no readable text", "Rename it, in plain letters."
                )
            elif not is_left(entry.name):
                yield entry

    def _read_file(self, entry: os.DirEntry[str], name: str) -> None:
        self.seen += 1
        if self.seen > MAX_FILES:
            if self.seen == MAX_FILES + 1:
                self._refuse("", f"there are more than {MAX_FILES} {self.layout.word} files", "Take some away.")
            return
        path = self._inside(entry, name)
        if not path:
            return
        try:
            data = read_regular(path, self.kind)
        except RefusedError as refusal:
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
            message = f"all {self.layout.word} files together are larger than {MAX_BYTES // 1_000_000} MB"
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
            self._refuse(name, f"this link leads out of the {self.layout.word} folder", "Put the file itself there.")
            return ""
        return real

    def _refuse_folder(self, name: str) -> None:
        folders = self.layout.folders
        hint = nearest(name, folders) or f"Folders are called {', '.join(folders)}."
        self._refuse(name, f"no folder of {self.layout.thing} is called this", hint)

    def _refuse(self, name: str, message: str, hint: str) -> None:
        self.problems.append(Problem(f"{self.shown}/{name}".rstrip("/"), 0, message, hint))


def _entries(folder: Path) -> Iterator[os.DirEntry[str]]:
    with os.scandir(folder) as entries:
        yield from sorted(entries, key=lambda entry: entry.name)


def _readable(name: str) -> str:
    """Return a name with another character for each byte that is no text in it."""
    return os.fsencode(name).decode("utf-8", "replace")


def shown(root: Path) -> str:
    """Return a folder as messages name it: from the current folder if it is inside that."""
    try:
        absolute = Path(os.path.abspath(root))  # noqa: PTH100  (resolve() would follow links, and show another name)
        here = Path.cwd()
    except OSError:
        # The current folder is gone; whoever gives whole paths does not need it.
        return root.as_posix()
    return absolute.relative_to(here).as_posix() if absolute.is_relative_to(here) else absolute.as_posix()
