"""Places that fsspec reaches."""

from __future__ import annotations

import builtins
import errno
import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from booklet.batch.remote import Remote, _opened, is_url
from booklet.core.extras import how_to_install
from booklet.errors import BatchStoppedError, OutputError

fsspec = pytest.importorskip("fsspec")


@pytest.fixture(params=["memory", "file"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Return a place in a store that shows whole files only, and one on a disk."""
    _opened.cache_clear()
    yield f"memory://{tmp_path.name}/out" if request.param == "memory" else (tmp_path / "out").as_uri()
    _opened.cache_clear()
    fsspec.filesystem("memory").store.clear()


def names(url: str) -> set[str]:
    """Return the names of all files of a place."""
    system, root = fsspec.core.url_to_fs(url)
    return {path.rpartition("/")[2] for path in system.find(root)}


def test_files(url: str, tmp_path: Path) -> None:
    """Written, replaced, put under other names, and hashed."""
    place = Remote(url)
    place.check()
    place.write("a.pdf", b"old")
    place.write("a.pdf", b"new")
    place.copy("a.pdf", ["b.pdf", "c.pdf"])
    sha256 = place.hashes()
    assert {name: sha256(name) for name in ("a.pdf", "b.pdf", "c.pdf", "d.pdf")} == {
        **dict.fromkeys(("a.pdf", "b.pdf", "c.pdf"), hashlib.sha256(b"new").hexdigest()),
        "d.pdf": None,
    }
    (tmp_path / "list").write_text("lines", encoding="utf-8")
    place.put(tmp_path / "list", "manifest.jsonl")
    assert names(url) == {"a.pdf", "b.pdf", "c.pdf", "manifest.jsonl"}


def test_what_killed_workers_leave(url: str) -> None:
    """Parts of files go."""
    system, root = fsspec.core.url_to_fs(url)
    place = Remote(url)
    place.check()
    for name in (".a.pdf.0123abcd.part", "b.pdf"):
        system.pipe_file(f"{root}/{name}", b"x")
    place.sweep()
    assert names(url) == {"b.pdf"}


@pytest.mark.parametrize(
    ("error", "kind", "said"),
    [
        (OSError(errno.ENOSPC, "No space left"), BatchStoppedError, "the place is full"),
        (PermissionError(errno.EACCES, "Access denied"), OutputError, "a.pdf: the file cannot be written"),
        (RuntimeError("slow down"), OutputError, "RuntimeError: slow down"),
    ],
)
def test_faults(
    url: str, monkeypatch: pytest.MonkeyPatch, error: Exception, kind: type[OutputError], said: str
) -> None:
    """Whatever a store raises comes as an error of ours, and leaves nothing half-written."""
    place = Remote(url)
    place.check()
    system, _ = fsspec.core.url_to_fs(url)

    def fail(*_: object, **__: object) -> None:
        raise error

    method = "mv" if url.startswith("file") else "pipe_file"
    monkeypatch.setattr(type(system), method, fail)
    with pytest.raises(OutputError, match=said) as caught:
        place.write("a.pdf", b"x")
    assert type(caught.value) is kind
    assert caught.value.hint.endswith("--resume.")
    assert names(url) == set()


def test_a_place_that_nobody_knows() -> None:
    """The address is not repeated: it may hold a password."""
    with pytest.raises(OutputError, match="the nowhere place cannot be opened") as caught:
        Remote("nowhere://me:secret@host/out").check()
    assert "secret" not in caught.value.message


def test_a_package_that_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    """The error says how to install it."""
    real = builtins.__import__

    def without(name: str, *rest: Any) -> Any:
        if name.startswith("fsspec"):
            raise ImportError("No module named 'fsspec'")
        return real(name, *rest)

    _opened.cache_clear()
    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(OutputError, match="a package is missing for this place") as caught:
        Remote("memory://out").check()
    assert how_to_install("dask") in caught.value.hint


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("s3://bucket/out", True),
        ("simplecache::s3://bucket", True),
        ("file:///tmp/out", True),
        ("C:\\out", False),
        ("C://out", False),
        ("out", False),
        ("../a:b", False),
        ("/srv/out", False),
    ],
)
def test_urls(text: str, is_one: bool) -> None:  # noqa: FBT001  (a parameter)
    """A drive is no protocol."""
    assert is_url(text) is is_one
