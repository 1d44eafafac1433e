"""A language is started, filled in, and kept up with the content, from the command line."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from booklet.core.resources import content_folder
from booklet.errors import ContentError, ExitCode, OrderError
from booklet.translation.project import Project, start
from tests.running import Run
from tests.tiny_content import edited, write_content
from tests.translation.french import TAG, change, translate


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    """Return a content folder in the folder that commands run in."""
    return write_content(tmp_path / "mine")


def test_a_language_is_started(run: Run, mine: Path) -> None:
    """A file for each file with texts; nothing is said, and nothing else of the content changes."""
    code, out, err = run("translate", "fr", "--start", "--content", "mine")
    assert code == 0
    assert "mine/languages/fr/blocks/opener.yaml\n" in out
    assert err == f"{len(out.splitlines())} files written.\n"
    assert sorted(path.name for path in (mine / "languages" / "fr").iterdir() if path.is_file()) == [
        *(
            "chapters.yaml",
            "content.yaml",
            "figures.yaml",
            "glossary.yaml",
            "language.yaml",
            "sources.yaml",
            "words.yaml",
        )
    ]
    assert (
        (mine / "languages/fr/phases/induction.yaml")
        .read_text(encoding="utf-8")
        .startswith(
            "# phases/induction.yaml in fr. 'from' is the text that was translated, as it stands in the content; "
            "change 'to' alone.\ntranslates: phases/induction.yaml\ntexts:\n- id: name\n  from: Induction\n  to: ''\n"
        )
    )
    status = run("translate", "fr", "--content", "mine")[1].splitlines()
    assert re.fullmatch(r"  all +0 +0 +\d+ +0", status[-1])
    assert run("list", "--content", "mine")[0] == 0
    assert run("translate", "fr", "--update", "--content", "mine")[1:] == ("", "Nothing was to change.\n")


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("es",), ExitCode.PROFILE, "this content is not translated to 'es'\nHint: Give one of: fr."),
        (
            ("FR_ca",),
            ExitCode.PROFILE,
            "this content is not translated to 'FR_ca'\nHint: Did you mean 'fr'? Give one of: fr.",
        ),
        (("en-US",), ExitCode.PROFILE, "this content is not translated to 'en-US'\nHint: Give one of: fr."),
        (("fr", "--start"), ExitCode.USAGE, "fr is there already\nHint: See 'booklet translate fr --status'."),
        (("ES_us", "--start"), ExitCode.USAGE, "'ES_us' is no tag of a language\nHint: Write a language, a script"),
        (("../x", "--start"), ExitCode.USAGE, "'../x' is no tag of a language"),
    ],
)
def test_tags(run: Run, mine: Path, arguments: tuple[str, ...], code: ExitCode, said: str) -> None:
    """What is not there is told with what is."""
    start(mine, "fr")
    found, out, err = run("translate", *arguments, "--content", "mine")
    assert (found, out) == (code, "")
    assert f"Error: {said}" in err


def test_the_first_language(mine: Path) -> None:
    """Where there is none, it is said how to begin."""
    with pytest.raises(OrderError) as error:
        Project.open(mine, "fr")
    assert error.value.hint == "Start it with 'booklet translate fr --start'."


def test_stale_and_new_texts(run: Run, mine: Path) -> None:
    """English that changed unsays a text and shows what changed; both words and English stay beside each other."""
    translate(mine)
    assert run("translate", "fr", "--missing", "--content", "mine")[1] == "Every text is said in fr.\n"
    write_content(mine, edited("blocks/other.yaml", "It is shorter.", "It may be shorter."))
    added = "      - {id: fresh, term: Fresh, meaning: It is new., sources: [ours]}\n"
    change(mine, "glossary.yaml", "terms:\n", f"terms:\n{added.lstrip(' ').rjust(len(added) - 4)}")
    (stale, old, words, *missing) = run("translate", "fr", "--missing", "--content", "mine")[1].splitlines()
    assert re.fullmatch(r"mine/languages/fr/blocks/other.yaml:\d+: lead/short: stale", stale)
    assert (old, words) == ("  It [-is-] {+may be+} shorter.", "  IT IS SHORTER.")
    assert missing == [
        "glossary.yaml terms/fresh/term: missing",
        "  Fresh",
        "glossary.yaml terms/fresh/meaning: missing",
        "  It is new.",
    ]
    assert re.search(r"blocks/other.yaml +1 +1 +0 +0\n", run("translate", "fr", "--content", "mine")[1])
    assert run("translate", "fr", "--update", "--content", "mine")[1] == "mine/languages/fr/glossary.yaml\n"
    kept = (mine / "languages/fr/blocks/other.yaml").read_text(encoding="utf-8")
    assert "  from: It is shorter.\n  to: IT IS SHORTER.\n" in kept
    added = (mine / "languages/fr/glossary.yaml").read_text(encoding="utf-8")
    assert "- id: terms/fresh/term\n  from: Fresh\n  to: ''\n" in added


def test_what_is_gone(run: Run, mine: Path) -> None:
    """A translation of what is no more is told with its line, and taken away when asked."""
    translate(mine)
    change(mine, "glossary.yaml", "  - {id: unused, term: Unused, meaning: Nobody links here., sources: [ours]}\n", "")
    code, _, err = run("translate", "fr", "--content", "mine")
    assert code == ExitCode.CONTENT
    assert re.search(
        r"Error: mine/languages/fr/glossary.yaml:\d+: no text of 'glossary.yaml' has the id 'terms/unused/term'\n"
        r"Hint: 'booklet translate fr --update' takes away what is gone\.\n",
        err,
    )
    assert run("translate", "fr", "--update", "--content", "mine")[0] == 0
    assert run("translate", "fr", "--missing", "--content", "mine")[1] == "Every text is said in fr.\n"
    (mine / "blocks" / "other.yaml").unlink()
    err = run("translate", "fr", "--content", "mine")[2]
    assert "Error: mine/languages/fr/blocks/other.yaml:2: there is no file 'blocks/other.yaml' with texts" in err


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("id: lead/short", "id: title", "blocks/other.yaml:7: the id 'title' stands in line 4 already"),
        (
            "translates: blocks/other.yaml",
            "translates: blocks/opener.yaml",
            "a file called 'blocks/other.yaml' does not",
        ),
        ("  to: IT", "  too: IT", "no key is called 'too' here"),
        ("  to: IT", "  made_by: robot\n  to: IT", "'made_by' cannot be 'robot'"),
        ("  to: IT", "  to: \u202eIT", "the text holds a mark that turns the direction of words (U+202E)"),
    ],
)
def test_faults_of_a_file(mine: Path, old: str, new: str, said: str) -> None:
    """With file and line, as in content."""
    translate(mine)
    change(mine, "languages/fr/blocks/other.yaml", old, new)
    with pytest.raises(ContentError) as error:
        Project.open(mine, TAG).check()
    assert any(said in str(problem) for problem in error.value.problems)


def test_the_shipped_content_of_an_installed_program_stays_as_it_is(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is written goes to a copy."""
    monkeypatch.setattr("booklet.core.resources.is_installed", lambda: True)
    code, _, err = run("translate", "fr", "--start")
    assert code == ExitCode.OUTPUT
    assert "Copy it to a folder of yours, and give that with --content FOLDER." in err


def test_shipped_languages_are_of_the_shipped_content() -> None:
    """No translation of what is no more."""
    from booklet.files.catalogue_files import language_tags

    for tag in language_tags(content_folder()):
        if tag != "en-US":
            Project.open(content_folder(), tag).check()
