"""The wheel works where there is no checkout: content and fonts come with it."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import venv
from importlib.util import find_spec
from pathlib import Path

import pytest

from booklet import Library, __version__
from booklet.core.disk_cache import FOLDER_VARIABLE
from tests.checkers import ROOT, outloud_faults

pytestmark = [
    pytest.mark.matrix,
    pytest.mark.skipif(not (find_spec("build") and find_spec("hatchling")), reason="build or hatchling is missing"),
]

WHERE = "from booklet.core.resources import content_folder, font_path; print(content_folder()); print(font_path(''))"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the wheel, built with what is installed here."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    (made,) = folder.glob("*.whl")
    return made


@pytest.fixture(scope="module")
def scripts(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the commands of an environment that holds the wheel; other packages are those from here."""
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder)
    places = {"base": str(folder), "platbase": str(folder)}
    packages, commands = (Path(sysconfig.get_path(name, "venv", places)) for name in ("purelib", "scripts"))
    # Pip from here installs into the environment; the path file lends it the packages from here, but not their paths.
    install = [sys.executable, "-m", "pip", "--python", str(commands / "python"), "install"]
    options = ["--no-index", "--no-deps", "--disable-pip-version-check"]
    subprocess.run([*install, *options, str(wheel)], check=True, capture_output=True, timeout=300)
    (packages / "here.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    return commands


def run(scripts: Path, folder: Path, *words: str, cache: Path | str = "") -> str:
    """Return what a command of the environment prints, run in a folder, with nothing of the checkout in sight."""
    environment = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    environment |= {FOLDER_VARIABLE: str(cache)} if cache else {}
    command = [str(scripts / words[0]), *words[1:]]
    said = subprocess.run(command, cwd=folder, env=environment, check=True, capture_output=True, text=True, timeout=120)
    return said.stdout


def test_content_and_fonts_come_from_the_wheel(scripts: Path, tmp_path: Path) -> None:
    """Both lie in the environment, and nothing leads to the checkout."""
    content, fonts = map(Path, run(scripts, tmp_path, "python", "-c", WHERE).split())
    for folder in (content, fonts):
        assert folder.is_relative_to(scripts.parent)
        assert not folder.is_relative_to(ROOT)
    assert (content / "content.yaml").is_file()
    assert list(fonts.glob("*.ttf"))


def test_the_content_is_all_there(scripts: Path, tmp_path: Path) -> None:
    """Its hash is that of the checkout's content."""
    said = run(scripts, tmp_path, "booklet", "--version")
    assert said.startswith(f"booklet {__version__}, content ")
    assert said.endswith(f"sha256 {Library.load().hash}\n")


def test_a_booklet_from_another_folder(scripts: Path, tmp_path: Path) -> None:
    """It is written where the command is run, and is accessible."""
    assert run(scripts, tmp_path, "booklet", "build", "--subtype", "burkitt") == "burkitt.pdf\n"
    assert [path.name for path in tmp_path.iterdir()] == ["burkitt.pdf"]
    assert outloud_faults(tmp_path / "burkitt.pdf") == []


WITHOUT = ("yaml", "pydantic", "uharfbuzz", "markdown_it", "click")
BUILD = (
    f"import sys; from booklet.__main__ import main; main(); print([name for name in {WITHOUT} if name in sys.modules])"
)
ORDER = ("build", "--subtype", "t-cell", "-o")


def test_a_new_home_has_little_to_do(scripts: Path, tmp_path: Path) -> None:
    """What the content compiles to came with the wheel: nothing is parsed, and only what is this reader's is set."""
    cache = tmp_path / "cache"
    assert run(scripts, tmp_path, "python", "-c", BUILD, *ORDER, "new.pdf", cache=cache) == "new.pdf\n[]\n"
    assert {path.name.partition("-")[0] for path in cache.iterdir()} <= {"program", "pieces"}
    assert sum(path.stat().st_size for path in cache.iterdir()) < 300_000
    for name, kept in (("again", cache), ("bare", "off")):
        run(scripts, tmp_path, "booklet", *ORDER, f"{name}.pdf", cache=kept)
        assert (tmp_path / f"{name}.pdf").read_bytes() == (tmp_path / "new.pdf").read_bytes()


def test_what_came_with_a_wheel_is_for_its_own_program_and_content(scripts: Path, tmp_path: Path) -> None:
    """Where a module or a content file is another one, of the same size and time, all is made anew; nothing breaks."""
    run(scripts, tmp_path, "booklet", *ORDER, "first.pdf", cache=tmp_path / "first")
    content = Path(run(scripts, tmp_path, "python", "-c", WHERE).split()[0])
    for number, path in enumerate((content.parents[1] / "blocks" / "about.py", content / "glossary.yaml")):
        before, status = path.read_bytes(), path.stat()
        path.write_bytes(before.replace(b"blood", b"bluud", 1) if path.suffix == ".yaml" else before[:-1] + b" ")
        os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
        said = run(scripts, tmp_path, "python", "-c", BUILD, *ORDER, "other.pdf", cache=tmp_path / f"other-{number}")
        assert "'yaml'" in said
        path.write_bytes(before)
        os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
    for path in (content.parent / "kept").iterdir():
        path.write_bytes(path.read_bytes()[:-7])
    run(scripts, tmp_path, "booklet", *ORDER, "harmed.pdf", cache=tmp_path / "harmed")
    assert (tmp_path / "harmed.pdf").read_bytes() == (tmp_path / "first.pdf").read_bytes()
