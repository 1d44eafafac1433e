"""The recipe for a new language works as it is written in the documentation."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
import yaml

from booklet.errors import ExitCode
from booklet.language import rules
from booklet.model.break_marks import BREAK
from booklet.translation.project import Project, write_files
from booklet.translation.writing import as_files, with_all
from tests.checkers import ROOT
from tests.running import Run
from tests.tag_outline import languages, read_tags
from tests.tiny_content import write_content
from tests.translation.french import change, loud

PAGE = (ROOT / "docs" / "translations.md").read_text(encoding="utf-8").partition("## Begin a language\n")[2]

BUILD = ("build", "--subtype", "b-cell", "--content", "content", "--language", "fr", "-o", "it.pdf")


def example(file: str, kind: str = "yaml") -> str:
    """Return an example of the page by the file that it is for."""
    (found,) = re.findall(rf"^```{kind}\n# {re.escape(file)}\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    return str(found)


@pytest.fixture
def begun(run: Run, tmp_path: Path) -> Path:
    """Return content in which the recipe was followed up to the first text."""
    content = write_content(tmp_path / "content")
    command = shlex.split(PAGE.partition("```sh\n")[2].partition("\n```")[0])
    assert command[0] == "booklet"
    assert run(*command[1:])[0] == 0
    (content / "languages/fr/language.yaml").write_text(example("content/languages/fr/language.yaml"), encoding="utf-8")
    entry = example("content/languages/fr/words.yaml, one entry")
    empty = re.sub(r"to: '.*'", "to: ''", entry)
    assert empty != entry
    change(content, "languages/fr/words.yaml", empty, entry)
    return content


@pytest.mark.usefixtures("begun")
def test_the_first_text(run: Run) -> None:
    """It is counted, and printed in a draft whose other texts are English and marked."""
    status = run("translate", "fr", "--content", "content")[1].splitlines()[-1]
    assert re.fullmatch(r"  all +1 +0 +\d+ +0", status)
    assert run(*BUILD)[0] == ExitCode.CONTENT
    assert run(*BUILD, "--draft-language")[0] == 0
    data = Path("it.pdf").read_bytes()
    assert languages(data) == {"fr", "en-US"}
    assert re.search(r"Si \[EN\]\s.*? :", read_tags(data).text)
    assert re.search(r"\d+ textes sont en anglais\.", read_tags(data).text.replace("\u00a0", " "))


def test_all_texts_and_the_rules(
    run: Run, begun: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    """The module of rules is found by its name; then a lost word is seen, and a booklet in French alone is made."""
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules" / "fr.py").write_text(example("booklet/language/rules/fr.py", "python"), encoding="utf-8")
    monkeypatch.setattr(rules, "__path__", [*rules.__path__, str(tmp_path / "rules")])
    rules.with_rules.cache_clear()
    request.addfinalizer(rules.with_rules.cache_clear)
    say(begun)
    code, out, err = run("translate", "fr", "--check", "--content", "content")
    assert code == ExitCode.CONTENT
    assert "drugs/vincristine.yaml" in out
    assert "the ways to give it are none, and in 'from' vein" in out
    change(begun, "languages/fr/drugs/vincristine.yaml", "to: INTO A VEIN.", "to: Dans une veine.")
    code, out, err = run("translate", "fr", "--check", "--content", "content")
    assert (code, "a word such as “may” or “some” stands in 'from'" in out) == (0, True)
    assert err.startswith("No problems, ")
    assert run(*BUILD)[0] == 0
    assert languages(Path("it.pdf").read_bytes()) == {"fr"}


def test_breaks_are_marked_where_words_have_no_spaces(run: Run, tmp_path: Path) -> None:
    """By the command that stands there, in a language that it is for; then nothing is left to mark."""
    pytest.importorskip("icu4py", reason="icu4py, which finds words, is not installed")
    content = write_content(tmp_path / "content")
    (line,) = re.findall(r"^booklet (translate .*--breaks.*)$", PAGE, re.MULTILINE)
    command = shlex.split(line)
    run("translate", command[1], "--start", "--content", "content")
    file = "languages/th/drugs/vincristine.yaml"
    change(content, file, "from: Into a vein.\n  to: ''", "from: Into a vein.\n  to: เข้าหลอดเลือดดำ")
    assert run(*command)[:2] == (0, f"content/{file}\n")
    texts = yaml.safe_load((content / file).read_text(encoding="utf-8"))["texts"]
    assert any(BREAK in text["to"] for text in texts)
    assert run(*command)[2] == "Nothing was to change.\n"


def say(content: Path) -> None:
    """Say every text that is not said yet."""
    project = Project.open(content, "fr")
    said = {
        name: [text if text.words else text.with_values({"words": loud(text.source)}) for text in texts]
        for name, texts in with_all(project.sayings()).items()
    }
    write_files(content, as_files("fr", said))
