"""Translations that come back: taken where the English is what was translated, and left alone elsewhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from translate.storage.xliff2 import Xliff2File

from booklet.errors import ExitCode
from booklet.translation.project import start
from tests.running import Run
from tests.tiny_content import edited, write_content
from tests.translation.french import FORM, TAG, as_spanish, change, loud, translate

OTHER = "mine/languages/fr/blocks/other.yaml"
NONE_LEFT = "0 translations left as they are, since the English has changed.\n"


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    """Return a content folder in which French has been started, and nothing is said."""
    folder = write_content(tmp_path / "mine")
    start(folder, TAG)
    (folder / "languages" / TAG / "language.yaml").write_text(FORM, encoding="utf-8")
    return folder


def export(run: Run, tag: str = TAG) -> Xliff2File:
    """Write all texts to a file, and return it as the translate toolkit reads it."""
    assert run("translate", tag, "--export", "it.xlf", "--content", "mine") == (0, "it.xlf\n", "")
    return Xliff2File.parsestring(Path("it.xlf").read_bytes())


def bring_back(run: Run, store: Xliff2File, tag: str = TAG) -> tuple[int, str, str]:
    """Return what is said when a file comes back."""
    Path("it.xlf").write_bytes(bytes(store))
    return run("translate", tag, "--import", "it.xlf", "--content", "mine")


def fill(store: Xliff2File, *, is_read: bool = True) -> None:
    """Say every text."""
    for unit in store.units:
        unit.target = loud(str(unit.source))
        (unit.markapproved if is_read else unit.marktranslated)()


def test_a_language_through_the_hands_of_others(run: Run, mine: Path) -> None:
    """Each text that was said comes into its file, and a booklet can be made; to take it twice changes nothing."""
    store = export(run)
    fill(store)
    code, out, err = bring_back(run, store)
    assert code == 0
    assert OTHER in out.splitlines()
    assert re.search(
        r"\n\d{3} translations taken; 0 translations left as they are, since the English has changed\.\n", err
    )
    assert run("translate", TAG, "--missing", "--content", "mine")[1] == "Every text is said in fr.\n"
    assert "machine" not in (mine / "languages/fr/glossary.yaml").read_text(encoding="utf-8")
    assert run("build", "--subtype", "b-cell", "--language", "fr", "--content", "mine")[0] == 0
    assert bring_back(run, store)[1:] == (
        "",
        f"Nothing was to change.\n0 translations taken; {NONE_LEFT}",
    )


def test_who_has_confirmed_it(run: Run, mine: Path) -> None:
    """Only a text that is marked as reviewed; what a person had confirmed before stays so while it is the same."""
    store = export(run)
    fill(store, is_read=False)
    bring_back(run, store)
    assert "  to: IT IS SHORTER.\n  made_by: machine\n" in Path(OTHER).read_text(encoding="utf-8")
    change(
        mine, "languages/fr/blocks/other.yaml", "  to: IT IS SHORTER.\n  made_by: machine\n", "  to: IT IS SHORTER.\n"
    )
    store = export(run)
    (unit,) = (each for each in store.units if each.source == "It is shorter.")
    unit.marktranslated()
    assert bring_back(run, store)[1] == ""
    unit.target = "SHORTER."
    assert bring_back(run, store)[1] == f"{OTHER}\n"
    assert "  to: SHORTER.\n  made_by: machine\n" in Path(OTHER).read_text(encoding="utf-8")
    assert export(run).units[0].xmlelement.get("subState") == "booklet:machine"


def test_english_that_moved(run: Run, mine: Path) -> None:
    """Its translation is not overwritten, and it is told what changed; the others are taken."""
    translate_all(run)
    store = export(run)
    for unit in store.units:
        unit.target = f"{unit.target}"
    (moved,) = (each for each in store.units if each.source == "It is shorter.")
    moved.target = "C’EST PLUS COURT."
    (title,) = (each for each in store.units if each.source == "Another way")
    title.target = "AUTREMENT"
    write_content(mine, edited("blocks/other.yaml", "It is shorter.", "It may be shorter."))
    before = Path(OTHER).read_text(encoding="utf-8")
    code, out, err = bring_back(run, store)
    assert (code, out) == (0, f"{OTHER}\n")
    assert re.match(
        r"it.xlf:\d+: blocks/other.yaml lead/short: not taken: It \[-is-\] \{\+may be\+\} shorter\.\n"
        r"1 file written\.\n1 translation taken; 1 translation left as they are, since the English has changed\.\n",
        err,
    )
    assert Path(OTHER).read_text(encoding="utf-8") == before.replace("to: ANOTHER WAY", "to: AUTREMENT")
    assert 'state="initial"' in stale_unit(run)


def translate_all(run: Run) -> None:
    """Say every text."""
    store = export(run)
    fill(store)
    bring_back(run, store)


def stale_unit(run: Run) -> str:
    """Return how a stale text goes out: the English of today; the one before and its translation are notes."""
    export(run)
    (found,) = re.findall(r'<unit id="lead:short".*?</unit>', Path("it.xlf").read_text(encoding="utf-8"), re.DOTALL)
    assert '<note category="was">It is shorter.</note><note category="said">IT IS SHORTER.</note>' in found
    assert ">It may be shorter.</source>" in found
    assert "<target" not in found
    return str(found)


def test_texts_that_are_gone(run: Run, mine: Path) -> None:
    """They are told."""
    store = export(run)
    fill(store)
    write_content(mine, edited("blocks/other.yaml", "id: short", "id: shortest"))
    run("translate", TAG, "--update", "--content", "mine")
    err = bring_back(run, store)[2]
    assert re.match(r"it.xlf:\d+: blocks:other.yaml lead:short: not taken: there is no such text any more\n", err)


def test_what_may_not_be_printed(run: Run, mine: Path) -> None:
    """All faults with their lines, and nothing is written."""
    store = export(run)
    fill(store)
    units = [each for each in store.units if "{figure:weeks}" in str(each.source) or each.source == "4 weeks"]
    for unit in units:
        unit.target = "5"
    before = {path: path.read_bytes() for path in mine.rglob("*.yaml")}
    code, out, err = bring_back(run, store)
    assert (code, out) == (ExitCode.CONTENT, "")
    assert re.search(r"Error: it.xlf:\d+: figures.yaml: figures/weeks: the figures are 5, and in 'from' 4\n", err)
    assert re.search(r"Error: it.xlf:\d+: phases/induction.yaml: length/length: 'figure:weeks' is missing\n", err)
    assert {path: path.read_bytes() for path in mine.rglob("*.yaml")} == before


def test_safety_rules_hold(run: Run, tmp_path: Path) -> None:
    """As for what is typed into the files."""
    as_spanish(translate(write_content(tmp_path / "mine")))
    change(tmp_path / "mine", "languages/es/drugs/vincristine.yaml", "to: INTO A VEIN.", "to: EN UNA VENA.")
    store = export(run, "es")
    (unit,) = (each for each in store.units if each.target == "EN UNA VENA.")
    unit.target = "En la columna."
    err = bring_back(run, store, "es")[2]
    assert "the spine is named here, and not in 'from'" in err
    assert "Vincristine into the spine kills." in err


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('version="2.0"', 'version="1.2"', "Error: it.xlf: the file is XLIFF 1.2; read are 2.0 and 2.1\n"),
        ('trgLang="fr"', 'trgLang="vi"', "Error: it.xlf: the file is for vi, and not for fr\n"),
        ("<unit id=", "<unit id='x' name=", "Error: it.xlf: no text in the file is one of this content\n"),
        ("</xliff>", "", "is no XML\n"),
    ],
)
@pytest.mark.usefixtures("mine")
def test_files_that_cannot_be_used(run: Run, old: str, new: str, said: str) -> None:
    """One error each, with what to do."""
    export(run)
    path = Path("it.xlf")
    text = path.read_text(encoding="utf-8")
    changed = re.sub('<unit id="[^"]*"', "<unit id='x'", text) if old == "<unit id=" else text.replace(old, new)
    path.write_text(changed, encoding="utf-8")
    code, out, err = run("translate", TAG, "--import", "it.xlf", "--content", "mine")
    assert (code, out) == (ExitCode.CONTENT, "")
    assert said in err
    assert err.count("Hint: ") == 1


@pytest.mark.usefixtures("mine")
def test_what_cannot_be_asked_for(run: Run) -> None:
    """A file that is not there; two things at once."""
    code, _, err = run("translate", TAG, "--import", "none.xlf", "--content", "mine")
    assert (code, "none.xlf: there is no such file" in err) == (ExitCode.CONTENT, True)
    code, _, err = run("translate", TAG, "--import", "a", "--export", "b", "--content", "mine")
    assert (code, "Give one at a time" in err) == (ExitCode.USAGE, True)
    assert run("translate", TAG, "--update", "--export", "b", "--content", "mine")[0] == ExitCode.USAGE


@pytest.mark.usefixtures("mine")
def test_a_text_that_is_said_twice(run: Run) -> None:
    """In other words, it is refused with both lines; in the same ones, it is taken once."""
    store = export(run)
    fill(store)
    whole = bytes(store).decode()
    unit = re.search(r"<unit [^>]*>(?:(?!</unit>).)*IT IS SHORTER\..*?</unit>", whole, re.DOTALL)
    assert unit
    for copy, code in ((unit[0], 0), (unit[0].replace("IT IS SHORTER.", "IT IS LONGER."), 3)):
        Path("it.xlf").write_text(whole.replace(unit[0], f"{unit[0]}\n{copy}"), encoding="utf-8")
        assert run("translate", TAG, "--import", "it.xlf", "--content", "mine")[0] == code
    err = run("translate", TAG, "--import", "it.xlf", "--content", "mine")[2]
    line = whole[: unit.start()].count("\n") + 1
    assert re.search(rf"stands here again, and in other words than in line {line}\b", err)
    assert "IT IS LONGER." not in Path(OTHER).read_text(encoding="utf-8")


@pytest.mark.usefixtures("mine")
def test_a_file_that_could_not_be_read_again(run: Run) -> None:
    """Nothing is written of it."""
    store = export(run)
    fill(store)
    (unit,) = (each for each in store.units if each.source == "It is shorter.")
    unit.target = "long " * 250_000
    code, out, err = bring_back(run, store)
    assert (code, out) == (3, "")
    assert "blocks/other.yaml would be larger than 1000 kB with these translations" in err
    assert "long long" not in Path(OTHER).read_text(encoding="utf-8")
