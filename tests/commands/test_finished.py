"""A command that is given again: the same bytes and words, or made anew, whatever happened to what was kept."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from pathlib import Path

import pytest

from booklet.cli import main
from booklet.commands import _finished
from booklet.commands._streams import say
from booklet.core import answer_store
from booklet.core.disk_cache import FOLDER_VARIABLE
from booklet.make import Product
from tests.checkers import ROOT
from tests.running import Run
from tests.tiny_content import edited, write_content

Given = tuple[int, str, str, bytes]
"""What a command ended with and said, and the bytes of its file."""


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder of finished files, which is not there yet."""
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path / "cache"))
    return tmp_path / "cache" / _finished.FOLDER


@pytest.fixture
def content(tmp_path: Path, kept: Path) -> Path:  # noqa: ARG001  (the folder comes first)
    """Return a small content folder."""
    return write_content(tmp_path / "content")


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Count what is made, in place of found."""
    from booklet.commands import _making

    counted: list[int] = []
    inner = _making._finished

    def finished(product: Product, texts: Mapping[str, str], *, lists_all: bool) -> _finished.FinishedFile:
        counted.append(1)
        return inner(product, texts, lists_all=lists_all)

    monkeypatch.setattr(_making, "_finished", finished)
    return counted


@pytest.fixture
def give(run: Run, content: Path, tmp_path: Path) -> Callable[..., Given]:
    """Return what gives a command for a file of the same name."""

    def give(*words: str, command: str = "build", subtype: str = "t-cell") -> Given:
        out = tmp_path / "out.pdf"
        out.unlink(missing_ok=True)
        given = run(command, "--subtype", subtype, "--content", str(content), "-o", str(out), *words)
        return *given, out.read_bytes() if out.exists() else b""

    return give


def test_the_same_again(give: Callable[..., Given], made: list[int]) -> None:
    """Bytes, words and exit code, for booklets, cards and sheets."""
    for command, words in (
        ("build", ()),
        ("build", ("--list-unsigned",)),
        ("build", ("--press", "ward")),
        ("build", ("--edition", "large-print")),
        ("card", ()),
        ("sheet", ()),
    ):
        first = give(*words, command=command)
        count = len(made)
        assert first[3].startswith(b"%PDF"), first
        assert give(*words, command=command) == first
        assert len(made) == count


def test_all_that_is_said_tells_them_apart(give: Callable[..., Given], made: list[int]) -> None:
    """No two find each other's file."""
    several = [(), ("--fillable",), ("--ink", "grey"), ("--audience", "patient"), ("--paper", "a5")]
    first = [give(*words) for words in several]
    first.append(give(subtype="b-cell"))
    assert len({each[1:] for each in first}) == len(made) == len(several) + 1
    assert [give(*words) for words in several] == first[:-1]
    assert len(made) == len(several) + 1


def test_where_it_goes_is_no_matter(
    run: Run, content: Path, tmp_path: Path, made: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file of the usual name, another, one that is replaced; each is told as it is."""
    monkeypatch.chdir(tmp_path)
    plain = ("build", "--subtype", "t-cell", "--content", str(content))
    first = run(*plain)
    assert first[1] == "t-cell.pdf\n"
    assert run(*plain) == first
    Path("other.pdf").write_bytes(b"%PDF-1.7 of before")
    assert "replaced by a different one" in run(*plain, "-o", "other.pdf")[2]
    assert Path("other.pdf").read_bytes() == Path("t-cell.pdf").read_bytes()
    assert made == [1]
    assert run(*plain, "-o", "content")[0] != 0


def test_a_change_of_the_same_size_in_the_same_second(
    give: Callable[..., Given], content: Path, made: list[int]
) -> None:
    """Even if nothing but the bytes tells: neither size nor time."""
    path = content / "blocks" / "cover.yaml"
    before, status = path.read_text(encoding="utf-8"), path.stat()
    first = give()
    changed = before.replace("families", "everyone")
    assert len(changed) == len(before) != changed.count(before)
    path.write_text(changed, encoding="utf-8")
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
    second = give()
    assert second[3] != first[3]
    path.write_text(before, encoding="utf-8")
    assert give() == first
    assert made == [1, 1]


def harms() -> Iterator[Callable[[bytes], bytes]]:
    """Yield ways to damage a file."""
    yield lambda _: b""
    yield lambda data: data[:-1]
    yield lambda data: data + b"x"
    yield lambda data: data.replace(b"%PDF", b"%PDG")
    yield lambda data: data.replace(b"Draft", b"Final")
    yield lambda data: data[:100] + bytes([data[100] ^ 1]) + data[101:]
    yield lambda _: b"\xff" * 200


def test_what_is_damaged_is_made_anew(give: Callable[..., Given], kept: Path, made: list[int]) -> None:
    """Bytes and words."""
    first = give()
    (path,) = kept.iterdir()
    for number, harm in enumerate(harms(), 2):
        whole = path.read_bytes()
        assert harm(whole) != whole
        path.write_bytes(harm(whole))
        assert give() == first
        assert len(made) == number


def test_a_file_of_another_command_is_not_taken(give: Callable[..., Given], kept: Path, made: list[int]) -> None:
    """It lies under the wrong name."""
    first = give()
    (path,) = kept.iterdir()
    other = give("--ink", "grey")
    (second,) = set(kept.iterdir()) - {path}
    shutil.copy(path, second)
    assert give("--ink", "grey") == other != first
    assert len(made) == 3


@pytest.mark.skipif(sys.platform == "win32", reason="modes and links as on POSIX")
def test_what_others_could_have_written_is_not_taken(give: Callable[..., Given], kept: Path, made: list[int]) -> None:
    """Nor what is no file."""
    first = give()
    (path,) = kept.iterdir()
    path.chmod(0o666)
    assert give() == first
    path.unlink()
    os.mkfifo(path)
    assert give() == first
    assert len(made) == 3
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_full_disk_fails_no_command(give: Callable[..., Given], kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It says nothing of it either."""
    usual = give()
    shutil.rmtree(kept)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(answer_store, "write_private", full)
    assert give() == usual
    assert [*kept.iterdir()] == []


def test_off_keeps_nothing(
    give: Callable[..., Given], kept: Path, made: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    """And finds nothing."""
    first = give()
    monkeypatch.setenv(FOLDER_VARIABLE, "off")
    assert give() == first
    assert made == [1, 1]
    assert len([*kept.iterdir()]) == 1


def test_it_is_bounded(give: Callable[..., Given], kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The oldest go."""
    monkeypatch.setattr(_finished, "MOST_MB", 0)
    monkeypatch.setattr(answer_store, "_BETWEEN_SWEEPS", 1)
    give()
    assert [*kept.iterdir()] == []


def test_nothing_of_one_child_is_kept(
    give: Callable[..., Given], kept: Path, content: Path, run: Run, tmp_path: Path
) -> None:
    """Neither what comes of codes, nor what is filed under somebody, nor a plan with dates."""
    assert give("--document-reference", "R5", "--subject", "Patient/1")[0] == 0
    run("build", "--content", str(content), "--code", "icd10|C91.0", "-o", str(tmp_path / "coded.pdf"))
    run(
        "plan", "--subtype", "t-cell", "--content", str(content), "--start", "2026-11-30", "-o", str(tmp_path / "p.pdf")
    )
    assert not kept.exists()


def test_content_that_warns_is_not_kept(give: Callable[..., Given], content: Path, made: list[int]) -> None:
    """The warning is said each time."""
    from booklet.commands import _making

    inner = _making._finished

    def warns(product: Product, texts: Mapping[str, str], *, lists_all: bool) -> _finished.FinishedFile:
        say("warning: of a former key")
        return inner(product, texts, lists_all=lists_all)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(_making, "_finished", warns)
        first = give()
        assert give() == first
    assert "warning" in first[2]
    assert made == [1, 1]
    assert content.is_dir()


def test_a_site_counts_with_its_folder_and_the_day(
    give: Callable[..., Given], made: list[int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A word of it, a file more, its name, and another day."""
    site = tmp_path / "ward"
    site.mkdir()
    (site / "site.yaml").write_text("schema: 1\nhospital: Ward 7\n", encoding="utf-8")
    first = give("--site", str(site))
    assert give("--site", str(site)) == first
    assert made == [1], first
    (site / "site.yaml").write_text("schema: 1\nhospital: Ward 8\n", encoding="utf-8")
    assert give("--site", str(site))[3] != first[3]
    (site / "site.yaml").write_text("schema: 1\nhospital: Ward 7\n", encoding="utf-8")
    assert give("--site", str(site)) == first
    assert len(made) == 2

    class Tomorrow(date):
        @classmethod
        def today(cls) -> Tomorrow:
            return cls(2031, 1, 1)

    monkeypatch.setattr(_finished, "date", Tomorrow)
    give("--site", str(site))
    assert len(made) == 3
    shutil.move(site, tmp_path / "other")
    give("--site", str(tmp_path / "other"))
    assert len(made) == 4


def test_a_site_that_builds_on_another_is_read_each_time(
    give: Callable[..., Given], made: list[int], tmp_path: Path
) -> None:
    """A word of the other one counts as well."""
    for name, words in (("base", "schema: 1\nhospital: Base\n"), ("ward", "schema: 1\nextends: ../base\n")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "site.yaml").write_text(words, encoding="utf-8")
    first = give("--site", str(tmp_path / "ward"))
    (tmp_path / "base" / "site.yaml").write_text("schema: 1\nhospital: Case\n", encoding="utf-8")
    assert give("--site", str(tmp_path / "ward"))[3] != first[3]
    assert made == [1, 1]


def test_signatures_count(give: Callable[..., Given], content: Path, made: list[int]) -> None:
    """Those of the content lie beside its texts."""
    give()
    (content / "signatures").mkdir()
    give()
    give()
    assert made == [1, 1]
    (content / "signatures" / "signatures.yaml").write_text("none", encoding="utf-8")
    assert "signatures.yaml" in give()[2]


def test_another_content_of_the_same_files_finds_it(
    give: Callable[..., Given], content: Path, made: list[int], run: Run, tmp_path: Path
) -> None:
    """Where it lies is no matter; a text is."""
    first = give()
    shutil.copytree(content, tmp_path / "copy")
    out = tmp_path / "copy.pdf"
    run("build", "--subtype", "t-cell", "--content", str(tmp_path / "copy"), "-o", str(out))
    assert out.read_bytes() == first[3]
    assert made == [1]
    other = write_content(tmp_path / "edited", edited("blocks/cover.yaml", "families", "teachers"))
    run("build", "--subtype", "t-cell", "--content", str(other), "-o", str(out))
    assert out.read_bytes() != first[3]
    assert made == [1, 1]


def test_what_is_found_loads_no_library(kept: Path, content: Path, tmp_path: Path) -> None:
    """Nor anything that sets type."""
    words = ["build", "--subtype", "t-cell", "--content", str(content), "-o", str(tmp_path / "x.pdf")]
    main(words)
    assert len([*kept.iterdir()]) == 1
    script = f"from booklet.cli import main; main({words!r}); import sys; print(*sys.modules)"
    here = {**os.environ, "PYTHONPATH": str(ROOT)}
    said = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, env=here, check=True).stdout
    loaded = said.splitlines()[-1].split()
    assert "booklet.core.answer_store" in loaded
    for name in ("booklet.make", "booklet.library", "booklet.typeset", "booklet.ordering.order_reader", "logging"):
        assert name not in loaded, name
