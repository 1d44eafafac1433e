"""What need not be typed each time: found upwards, told of, and never in the way of what is typed."""

from __future__ import annotations

from pathlib import Path

import pytest

from booklet.commands._configuration import find_configuration, fitting
from booklet.errors import ExitCode
from tests.running import Run
from tests.site.site_content import SITE, write_site

BUILD = ("build", "--subtype", "open", "--content")


@pytest.fixture
def below(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder above the one in which commands run, with a site in it."""
    write_site(tmp_path / "ward", SITE)
    (tmp_path / "deep" / "er").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "deep" / "er")
    return tmp_path


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("booklet.toml", 'site = "ward"\npaper = "a5"\n'),
        ("pyproject.toml", '[project]\nname = "x"\n[tool.booklet]\nsite = "ward"\npaper = "a5"\n'),
    ],
)
def test_it_is_found_upwards(run: Run, below: Path, tiny_folder: Path, name: str, text: str) -> None:
    """Its paths begin where it lies, and what was taken is said."""
    (below / name).write_text(text, encoding="utf-8")
    code, out, err = run(*BUILD, tiny_folder)
    assert (code, out) == (0, "open-a5-ward.pdf\n")
    assert err.startswith(f"From {below / name}: site {below / 'ward'}, paper a5.\n")
    assert run(*BUILD, tiny_folder, "--paper", "letter")[1] == "open-letter-ward.pdf\n"


def test_the_nearest_one_holds(run: Run, below: Path, tiny_folder: Path) -> None:
    """A project that says nothing of booklets, or is none, is passed over."""
    (below / "booklet.toml").write_text('paper = "a5"\n', encoding="utf-8")
    (below / "deep" / "pyproject.toml").write_text('[project]\nname = "x"\n', encoding="utf-8")
    Path("pyproject.toml").write_text("[broken", encoding="utf-8")
    assert run(*BUILD, tiny_folder)[1] == "open-a5.pdf\n"
    Path("booklet.toml").write_text('ink = "Grey"\n', encoding="utf-8")
    assert run(*BUILD, tiny_folder)[1] == "open-grey.pdf\n"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('MRN = "1"\n', "booklet.toml:1: no key is called 'MRN' here\nHint: Take it away; nothing about a patient"),
        ('\npapr = "a5"\n', "booklet.toml:2: no key is called 'papr' here\nHint: Did you mean 'paper'?"),
        ("paper = 5\n", "booklet.toml:1: 'paper' needs text\nHint: Write it in quotation marks, as in paper ="),
        ("paper = a5\n", "booklet.toml: this is no TOML: "),
        ('subtype = "b-cell"\n', "booklet.toml:1: no key is called 'subtype' here\nHint: Keys here are site, theme, "),
        ('paper = "a3"\n', "no paper is called 'a3'"),
        ('site = "none"\n', "the site folder cannot be read"),
    ],
)
def test_what_is_wrong_in_it(run: Run, below: Path, tiny_folder: Path, text: str, said: str) -> None:
    """With its line; nothing is made. It names no reader, so no subtype."""
    del below
    Path("booklet.toml").write_text(text, encoding="utf-8")
    code, out, err = run(*BUILD, tiny_folder)
    assert (code in {ExitCode.CONTENT, ExitCode.USAGE}, out, said in err) == (True, "", True), err


def test_other_bytes_are_no_text(run: Run, below: Path, tiny_folder: Path) -> None:
    """In words, not in those of the program's own language."""
    del below
    Path("booklet.toml").write_bytes(b'paper = "a5" # \xff\n')
    assert "booklet.toml: this is no TOML: it is not UTF-8 text\n" in run(*BUILD, tiny_folder)[2]


def test_all_that_is_wrong_is_told_at_once(run: Run, below: Path, tiny_folder: Path) -> None:
    """Each with its line."""
    del below
    Path("booklet.toml").write_text('one = "a"\ntwo = "b"\n', encoding="utf-8")
    assert run(*BUILD, tiny_folder)[2].count("Error: ") == 2


@pytest.mark.parametrize(
    ("texts", "given", "left"),
    [
        ({"paper": "a5"}, {"product": "home-sheet"}, {"paper": "a4"}),
        ({"paper": "half-letter", "edition": "large-print"}, {"product": "card"}, {"paper": "letter"}),
        ({"paper": "a5"}, {"edition": "large print"}, {"paper": "a4"}),
        ({"paper": "a5", "edition": "large"}, {}, {"paper": "a4", "edition": "large"}),
        ({"paper": "a5", "edition": "large"}, {"edition": "Standard"}, {"paper": "a5"}),
        ({"paper": "a5"}, {"paper": "letter"}, {}),
        ({"paper": "a5", "site": "s"}, {"product": "Booklet"}, {"paper": "a5", "site": "s"}),
    ],
)
def test_what_goes_with_what(texts: dict[str, str], given: dict[str, str], left: dict[str, str]) -> None:
    """Cards, sheets and large print are on whole sheets; what is given counts more."""
    assert fitting(texts, given) == left


def test_a_batch(run: Run, below: Path, tiny_folder: Path) -> None:
    """Its rows have papers and editions of their own."""
    (below / "booklet.toml").write_text('site = "ward"\npaper = "a5"\nedition = "large-print"\n', encoding="utf-8")
    Path("r.csv").write_text("subtype,product\nopen,\nopen,card\n", encoding="utf-8")
    code, _, err = run("batch", "r.csv", "--out", "out", "--jobs", "1", "--content", tiny_folder)
    assert (code, err.splitlines()[0]) == (0, f"From {below / 'booklet.toml'}: site {below / 'ward'}.")
    assert len(list(Path("out").glob("*.pdf"))) == 2


def test_a_folder_that_is_gone(below: Path) -> None:
    """There is nothing to look through."""
    Path.cwd().rmdir()
    assert find_configuration() is None
    assert below.exists()
