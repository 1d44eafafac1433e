"""`booklet plan`: dates in the PDF, and nowhere else."""

from __future__ import annotations

import inspect
import json
import shutil
from pathlib import Path

import pikepdf
import pytest

from booklet.core.disk_cache import FOLDER_VARIABLE
from booklet.library import load
from tests.example_site import FOLDER
from tests.running import Run
from tests.tag_outline import read_tags

PLAN = """
regimen:
  subtypes: [ph-positive]
  steps:
    - {phase: induction, from: 1, to: 5, visits: [1, 5]}
    - {phase: consolidation, from: 6, to: 13}
    - {phase: maintenance, from: 14, to: 20, visits: [14]}
  approved: {by: Dr. Ada Example, role: head of the clinic, until: 2027-12-31}
"""

START = "2028-01-31"
FORMS = ("2028-01-31", "January 31", "20280131", "31 de enero", "2028-03", "March 2028")
"""How the first day, and a month after it, could be written."""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Return a site with a plan."""
    folder = tmp_path / "hospital"
    shutil.copytree(FOLDER, folder)
    with (folder / "site.yaml").open("a", encoding="utf-8") as file:
        file.write(PLAN)
    return folder


def options(site: Path, *, as_of: str = "2026-11-29") -> list[str]:
    """Return what all orders here have in common."""
    return ["--subtype", "ph-positive", "--site", str(site), "--as-of", as_of]


def heard(file: Path) -> str:
    """Return all words of a file."""
    return read_tags(file.read_bytes()).heard


def titles(file: Path) -> list[str]:
    """Return the heading of each page."""
    return [node.text for node in read_tags(file.read_bytes()).walk() if node.role == "H1"]


def test_phases_and_months_have_their_days(run: Run, site: Path) -> None:
    """As ranges; each page says when its plan begins."""
    code, out, err = run("plan", *options(site), "--start", START)
    assert (code, err) == (0, "7 pages.\n")
    file = Path(out.strip())
    assert file.name == "ph-positive-hospital-plan.pdf"
    assert titles(file)[:3] == ["The plan by month", "January 2028", "February 2028"]
    said = heard(file)
    assert "January 31, 2028 to March 5, 2028" in said
    assert "February 28 to March 5" in said
    assert said.count("This plan begins on January 31, 2028.") == 7
    assert "Plan approved by Dr. Ada Example" in said


def test_a_delay_prints_the_pages_that_changed(run: Run, site: Path) -> None:
    """The list names them. All weeks of April are of the same phase as before, so that page stays."""
    run("plan", *options(site), "--start", START, "--list", "kept.json")
    again = [*options(site), "--start", START, "--changes-since", "kept.json", "-o", "changed.pdf"]
    assert run("plan", *again)[2] == "1 page.\n"
    assert "No page has changed." in heard(Path("changed.pdf"))
    code, _, _ = run("plan", *again, "--restart", "consolidation=2028-03-13")
    assert code == 0
    changed = ["The plan by month", "March 2028", "May 2028", "June 2028"]
    assert titles(Path("changed.pdf")) == ["Pages that have changed", *changed]
    said = heard(Path("changed.pdf"))
    thrown = said.partition("Throw these pages away")[2].partition("These pages take their place")[0]
    assert all(title in thrown for title in changed)
    assert not [month for month in ("January", "February", "April") if month in thrown]
    assert "Keep your other pages only if they say that the plan begins on January 31, 2028." in said


def test_a_changed_plan_prints_what_it_changes(run: Run, site: Path) -> None:
    """A visit more changes its month alone; a shorter plan has pages that go."""
    run("plan", *options(site), "--start", START, "--list", "kept.json")
    file = site / "site.yaml"
    text = file.read_text(encoding="utf-8")
    again = [*options(site), "--start", START, "--changes-since", "kept.json", "-o", "changed.pdf"]
    file.write_text(text.replace("to: 20, visits: [14]", "to: 20, visits: [15]"), encoding="utf-8")
    run("plan", *again)
    assert titles(Path("changed.pdf")) == ["Pages that have changed", "The plan by month", "May 2028"]
    file.write_text(text.replace("to: 20, visits: [14]", "to: 15, visits: [14]"), encoding="utf-8")
    run("plan", *again)
    thrown = heard(Path("changed.pdf")).partition("Throw these pages away")[2].partition("These pages")[0]
    assert "June 2028" in thrown
    assert "June 2028" not in titles(Path("changed.pdf"))


def test_an_approval_that_ended_leaves_lines_and_says_so(run: Run, site: Path) -> None:
    """No date is printed."""
    code, _, err = run("plan", *options(site, as_of="2028-01-01"), "--start", START, "-o", "plan.pdf")
    assert code == 0
    assert "the approval of Dr. Ada Example ended on 2027-12-31" in err
    said = heard(Path("plan.pdf"))
    assert "2028" not in said
    assert "Your team can help you fill in the dates." in said


@pytest.mark.parametrize(
    ("more", "why"),
    [
        (["--subtype", "t-cell"], "it is not for t-cell"),
        (["--stage", "relapse"], "the plan of a site is for those who are newly diagnosed, and treated in phases"),
    ],
)
def test_a_plan_is_for_those_it_names(run: Run, site: Path, more: list[str], why: str) -> None:
    """Others get lines."""
    code, _, err = run("plan", *options(site), *more, "--start", START, "-o", "plan.pdf")
    assert (code, why in err) == (0, True)
    assert "January" not in heard(Path("plan.pdf"))


def test_dates_stand_in_the_pdf_and_nowhere_else(
    run: Run, site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not in its name, its metadata, the list, what is said, or what is kept for the next run."""
    cache = tmp_path / "cache"
    monkeypatch.setenv(FOLDER_VARIABLE, str(cache))
    monkeypatch.setattr(load, "load_library", inspect.unwrap(load.load_library))  # as a new process does
    code, out, err = run("plan", *options(site), "--start", START, "--list", "kept.json")
    assert code == 0
    with pikepdf.open(out.strip()) as pdf:
        metadata = f"{dict(pdf.docinfo)} {pdf.Root.Metadata.read_bytes().decode()}"
    files = [path for path in tmp_path.rglob("*") if path.is_file() and path.suffix != ".pdf"]
    assert len(files) > 5
    for text in (out, err, metadata, *map(str, files), *(path.read_bytes().decode("latin-1") for path in files)):
        assert not [form for form in FORMS if form in text]
    assert set(json.loads(Path("kept.json").read_text(encoding="utf-8"))) == {"schema", "pages"}


@pytest.mark.parametrize(
    ("given", "message"),
    [
        (["--restart", "consolidation"], "'consolidation' is no phase and day."),
        (["--restart", "induction=2028-13-01"], "'induction=2028-13-01' is no phase and day."),
        (["--restart", "consolidation=2028-03-01"], "--restart, --list and --changes-since need --start."),
        (["--start", START, "--restart", "relapse=2028-03-01"], "no phase of the plan is called 'relapse'"),
        (["--start", START, "--restart", "consolidation=2028-01-31"], "no later than the phase before it"),
        (["--start", START, "--restart", "induction=2028-01-30"], "induction would begin before the first day"),
        (
            ["--start", START, "--restart", "consolidation=2028-03-01", "--restart", "Consolidation=2028-04-01"],
            "'consolidation' is given twice",
        ),
        (["--start", START, "--changes-since", "none.json"], "none.json is no list of an earlier plan"),
        (["--start", START, "--list", "one", "-o", "./one"], "--list and --output name the same file"),
    ],
)
def test_what_cannot_be_is_refused(run: Run, site: Path, given: list[str], message: str) -> None:
    """In a sentence, and nothing is written."""
    code, out, err = run("plan", *options(site), *given)
    assert code == 2
    assert out == ""
    assert message in " ".join(err.split())


@pytest.mark.parametrize(
    ("was", "now", "message"),
    [
        ("from: 6", "from: 5", "consolidation begins in week 5, and induction ends in week 5"),
        ("from: 1, to: 5, visits: [1, 5]", "from: 5, to: 1", "week 1 is before week 5"),
        ("visits: [14]", "visits: [30]", "week 30 is not among weeks 14 to 20"),
        ("phase: consolidation", "phase: consolation", "no phase is called 'consolation'"),
        ("[ph-positive]", "[ph-positiv]", "no subtype is called 'ph-positiv'"),
        ("[ph-positive]", "[ph-positive, burkitt]", "'burkitt' is not treated in the phases that a plan has"),
    ],
)
def test_a_plan_that_cannot_be_is_refused(run: Run, site: Path, was: str, now: str, message: str) -> None:
    """With file and line."""
    file = site / "site.yaml"
    head, _, plan = file.read_text(encoding="utf-8").partition("regimen:")
    file.write_text(f"{head}regimen:{plan.replace(was, now)}", encoding="utf-8")
    code, _, err = run("plan", *options(site), "--start", START)
    assert code != 0
    assert message in " ".join(err.split())
    assert "site.yaml:" in err


def test_months_and_days_are_in_the_language(run: Run, site: Path) -> None:
    """Spanish has its own words and order."""
    run("plan", *options(site), "--start", START, "--language", "es-US", "-o", "plan.pdf")
    said = heard(Path("plan.pdf"))
    assert "Este plan empieza el 31 de enero de 2028." in said
    assert titles(Path("plan.pdf"))[:2] == ["El plan por mes", "Enero de 2028"]


def test_without_dates_there_are_lines(run: Run) -> None:
    """As many months as are asked for, also to fill in on a screen."""
    code, _, err = run("plan", "--subtype", "ph-positive", "--months", "2", "--fillable", "-o", "plan.pdf")
    assert (code, err) == (0, "3 pages.\n")
    with pikepdf.open("plan.pdf") as pdf:
        names = {str(field.T) for field in pdf.Root.AcroForm.Fields}
    assert {"plan-road-map/induction", "plan-month-1/month", "plan-month-2/days-5"} <= names


@pytest.mark.parametrize("profile", [("--subtype", "burkitt"), ("--subtype", "b-cell", "--stage", "relapsed")])
def test_only_treatment_in_phases_has_lines_for_phases(run: Run, profile: tuple[str, ...]) -> None:
    """No other family reads of a maintenance that is not theirs."""
    assert run("plan", *profile, "--months", "1", "-o", "plan.pdf")[2] == "1 page.\n"
    assert "Induction" not in heard(Path("plan.pdf"))


def test_a_list_is_kept_only_behind_its_pages(run: Run, site: Path) -> None:
    """Else the next print would leave out what nobody has."""
    Path("folder").mkdir()
    code, _, err = run("plan", *options(site), "--start", START, "--list", "kept.json", "-o", "folder")
    assert (code, "folder: this is a folder" in err) == (7, True)
    assert not Path("kept.json").exists()


def test_a_list_takes_the_place_of_none_but_a_list(run: Run, site: Path) -> None:
    """And its pages are not written before that is known."""
    kept = (site / "site.yaml").read_bytes()
    code, out, err = run("plan", *options(site), "--start", START, "--list", str(site / "site.yaml"))
    assert (code, out) == (7, "")
    assert "is no list of an earlier plan, so it stays" in err
    assert (site / "site.yaml").read_bytes() == kept


def test_a_list_of_any_depth_is_refused(run: Run, site: Path) -> None:
    """In a sentence."""
    Path("deep.json").write_text("[" * 100_000, encoding="utf-8")
    code, _, err = run("plan", *options(site), "--start", START, "--changes-since", "deep.json")
    assert (code, "deep.json is no list of an earlier plan" in err) == (2, True)


def test_no_plan_is_made_where_lines_are_not_wanted(run: Run, site: Path) -> None:
    """An approval that ended leaves lines."""
    code, out, err = run("plan", *options(site, as_of="2028-01-01"), "--start", START, "--require-site")
    assert (code != 0, out) == (True, "")
    assert "the approval of Dr. Ada Example ended on 2027-12-31" in err
