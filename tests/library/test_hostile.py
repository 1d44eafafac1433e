"""Content made to waste time or memory, or to reach out of its folder, ends soon with a plain sentence."""

from __future__ import annotations

import os
import sys
import time
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pytest

from booklet.files.folder import MAX_BYTES
from booklet.files.regular_file import MAX_FILE_BYTES
from booklet.files.yaml_faults import MAX_DEPTH
from booklet.files.yaml_reader import MAX_NODES, MAX_TEXT
from tests.library.read_problems import problems
from tests.tiny_content import FILES, write_content

MOST_SECONDS = 5.0
MOST_BYTES = 80_000_000
"""What reading may take at its most: a file of a hundred thousand values is read before it is refused."""

SIZE = 900_000
"""Characters of a text that makes its file nearly as large as a file may be."""

BLOCK = "id: x\nkind: treatment\nchapter: main\ntracks: [other]\ntaught: [first-days]\ntitle: X\n"
TOO_MANY = "blocks/x.yaml: there are more than 100 problems in this file | Correct the first ones."
TOO_LONG = f"the text is longer than {MAX_TEXT:,} characters | Cut it into pieces."
TOO_DEEP = f"lists and keys are nested more than {MAX_DEPTH} deep | Flatten it."
TOO_MANY_VALUES = f"blocks/x.yaml: the file holds more than {MAX_NODES:,} values | Cut it into smaller files."
TAB = "a tab stands where spaces are needed | Use spaces to indent."
NUL = "blocks/x.yaml: the file holds NUL characters, so it is not plain text | Save it as UTF-8."


def said_soon(folder: Path) -> list[str]:
    """Return what loading says, once it is seen to have taken little time."""
    start = time.process_time()
    said = problems(folder)
    assert time.process_time() - start < MOST_SECONDS
    return said


def most_bytes(folder: Path) -> int:
    """Return how much memory loading took at its most; to watch it makes Python several times as slow."""
    tracemalloc.start()
    try:
        problems(folder)
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def statement(words: str) -> str:
    """Return a block with one statement."""
    return f"{BLOCK}lead:\n  - {{id: a, text: '{words}', sources: [one:1]}}\n"


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("[" * SIZE, f"blocks/x.yaml:1: {TOO_DEEP}"),
        (f"{BLOCK}lead: " + "{a: " * (SIZE // 4), f"blocks/x.yaml:7: {TOO_DEEP}"),
        (f"{BLOCK}when: " + "{not: " * (SIZE // 6), f"blocks/x.yaml:7: {TOO_DEEP}"),
        ("- " * (SIZE // 2), f"blocks/x.yaml:1: {TOO_DEEP}"),
        (statement("x" * SIZE), f"blocks/x.yaml:8: {TOO_LONG}"),
        (statement("[" * SIZE), f"blocks/x.yaml:8: {TOO_LONG}"),
        (statement("1" * SIZE), f"blocks/x.yaml:8: {TOO_LONG}"),
        (f"{BLOCK}order: " + "9" * SIZE, f"blocks/x.yaml:7: {TOO_LONG}"),
        ("? " + "k" * SIZE + "\n: x\n", f"blocks/x.yaml:1: {TOO_LONG}"),
        (f"{BLOCK}lead: [" + "x," * (SIZE // 2) + "]", TOO_MANY_VALUES),
        (BLOCK + "".join(f"k{number}: x\n" for number in range(20_000)), TOO_MANY),
        (
            BLOCK + "".join(f"k{number % 9_000}: x\n" for number in range(20_000)),
            "blocks/x.yaml:1: a key stands twice",
        ),
        (f"{BLOCK}lead:\n" + "- {text: a, sources: [one:1]}\n" * 4_000, TOO_MANY),
        (f"{BLOCK}lead:\n" + "- {text: a}\n" * 8_000, TOO_MANY),
        ("a: &a [x]\n" + "".join(f"b{n}: &b{n} [{', '.join(['*a'] * 9)}]\n" for n in range(4_000)), TOO_MANY),
        ("a: &a\n  b: *a\n", "blocks/x.yaml:1: anchors such as '&a' are not allowed | Write the value alone."),
        (f"{BLOCK}\torder: 10\n", f"blocks/x.yaml:7: {TAB}"),
        (f"{BLOCK}lead:\n\t- x\n", f"blocks/x.yaml:8: {TAB}"),
        (BLOCK.encode() + b"\0" * 1000, NUL),
        (BLOCK.encode("utf-16"), "blocks/x.yaml: the file is written in UTF-16 | Save it as UTF-8."),
        (BLOCK.encode("utf-16-le"), NUL),
        (BLOCK.encode("utf-32"), "blocks/x.yaml: the file is written in UTF-32 | Save it as UTF-8."),
        (
            f"{BLOCK}order: caf\xe9\n".encode("latin-1"),
            "blocks/x.yaml:7: this line is not UTF-8 text | Save it as UTF-8.",
        ),
        (b"\x80" * SIZE, "blocks/x.yaml:1: this line is not UTF-8 text | Save it as UTF-8."),
    ],
    ids=[
        *("lists", "mappings", "conditions", "dashes", "text", "brackets", "digits", "number", "key", "items", "keys"),
        *("repeated", "no ids", "no sources", "aliases", "circle", "tab", "tab in list", "nul", "utf-16"),
        *("utf-16 unmarked", "utf-32", "latin-1", "bytes"),
    ],
)
def test_a_hostile_file(tmp_path: Path, text: str | bytes, first: str) -> None:
    """Its first problem is told in plain words, within two seconds, and in bounded memory."""
    said = said_soon(write_content(tmp_path, {"blocks/x.yaml": text}))
    assert said[0].startswith(first)
    assert len(said) <= 101


@pytest.mark.parametrize(
    "text",
    [
        f"{BLOCK}lead: [" + "x," * (SIZE // 2) + "]",
        pytest.param(BLOCK + "".join(f"k{number}: x\n" for number in range(20_000)), marks=pytest.mark.slow),
        pytest.param(
            "a: &a [x]\n" + "".join(f"b{n}: &b{n} [{', '.join(['*a'] * 9)}]\n" for n in range(4_000)),
            marks=pytest.mark.slow,
        ),
        pytest.param(statement("[" * SIZE), marks=pytest.mark.slow),
    ],
    ids=["items", "keys", "aliases", "brackets"],
)
def test_a_hostile_file_takes_little_memory(tmp_path: Path, text: str) -> None:
    """Those with the most values, keys, references and characters."""
    assert most_bytes(write_content(tmp_path, {"blocks/x.yaml": text})) < MOST_BYTES


@pytest.mark.parametrize(
    "words", ["1" * MAX_TEXT, "1." * (MAX_TEXT // 2), "6-" * (MAX_TEXT // 2), "CAR " * (MAX_TEXT // 4)]
)
def test_safety_rules_take_no_time(tmp_path: Path, words: str) -> None:
    """The longest text that is read costs the rules no more than its length: a hundred of them end soon."""
    rows = "".join(f"  - {{id: a{number}, text: '{words}', sources: [one:0]}}\n" for number in range(110))
    said = said_soon(write_content(tmp_path, {"blocks/x.yaml": f"{BLOCK}lead:\n{rows}"}))
    assert said[0] == TOO_MANY


def _pipe(folder: Path) -> None:
    os.mkfifo(folder / "blocks" / "x.yaml")


def _link_out(folder: Path) -> None:
    (folder / "blocks" / "x.yaml").symlink_to("/dev/zero")


def _link_in_a_circle(folder: Path) -> None:
    (folder / "blocks" / "x.yaml").symlink_to("x.yaml")


def _hundred_megabytes(folder: Path) -> None:
    with (folder / "blocks" / "x.yaml").open("wb") as file:
        file.truncate(100_000_000)


@pytest.mark.skipif(sys.platform == "win32", reason="links and pipes as on POSIX")
@pytest.mark.parametrize(
    ("make", "said"),
    [
        (_pipe, "this is not a regular file | Put a text file there."),
        (_link_out, "this link leads out of the content folder | Put the file itself there."),
        (_link_in_a_circle, "this link leads nowhere | Put the file itself there."),
        (_hundred_megabytes, f"the file is larger than {MAX_FILE_BYTES // 1000} kB | Cut it into smaller files."),
    ],
)
def test_a_hostile_folder(tmp_path: Path, make: Callable[[Path], None], said: str) -> None:
    """What is no content file is not opened, whatever it is."""
    folder = write_content(tmp_path)
    make(folder)
    assert said_soon(folder) == [f"blocks/x.yaml: {said}"]


def test_a_hundred_megabytes_in_many_files(tmp_path: Path) -> None:
    """A folder is read up to its most, and said to be too large once."""
    comment = b"#" * (MAX_FILE_BYTES - 1) + b"\n"
    folder = write_content(tmp_path, {f"blocks/x{number:03}.yaml": comment for number in range(100)})
    said = said_soon(folder)
    assert sum("all content files together are larger than" in line for line in said) == 1
    assert sum("the file is empty" in line for line in said) < MAX_BYTES / MAX_FILE_BYTES
    assert len(said) < 100 + len(FILES)
