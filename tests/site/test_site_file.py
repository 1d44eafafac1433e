"""Every mistake in `site.yaml` is told with its line, and what to do."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from booklet.files.problems import Report
from booklet.site.layers import read_layers
from booklet.site.site_file import Redirect, validated_site
from tests.site.site_content import SITE, SOURCES, said, write_site

WRONG_TEMPERATURE = "is no temperature. Write degrees and scale: '38.3 C' or '100.9 F' | "
NO_LOWER = "are no lower than the one reading of 38.0\u00a0°C\u00a0(100.4\u00a0°F), as printed | "


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("hospital: Test", "hopsital: Test", "2: no key is called 'hopsital' here | Did you mean 'hospital'?"),
        ("schema: 1\n", "", "1: 'schema' is missing | Add a line 'schema: 1'."),
        ("schema: 1", "schema: one", "1: 'schema': 'one' is no whole number from 1 to 999 | "),
        (
            "schema: 1",
            "schema: 2",
            "1: this site is written for a newer program (schema 2; this program reads 1)"
            " | Get a newer version of this program, and install it the way you installed this one.",
        ),
        ("day: 555-0101", "day: [555-0101]", "4: 'day': text is needed here | "),
        ("day: 555-0101", "day: ''", "4: 'day': the text is empty. Write it, or remove the line | "),
        ("day: 555-0101", "day: ask", "4: 'day': 'ask' holds no phone number | "),
        ("day: 555-0101", "dya: 555-0101", "4: no key is called 'dya' here | Did you mean 'day'?"),
        ("Door 3", "x" * 161, "6: 'where_to_go': the text is longer than 160 characters. Make it shorter | "),
        ("38.3 C", "38,3 C", f"8: 'once': '38,3 C' {WRONG_TEMPERATURE}"),
        ("38.0 C", "38 K", f"9: 'from': '38 K' {WRONG_TEMPERATURE}"),
        ("38.3 C", "38.0 C", f"7: 'fever': readings from 38.0\u00a0°C\u00a0(100.4\u00a0°F) {NO_LOWER}"),
        ("minutes_apart: 60", "minutes_apart: 1h", "9: 'minutes_apart': '1h' is no whole number from 5 to 720 | "),
        ("minutes_apart: 60, ", "", "9: 'minutes_apart' is missing | Add a line 'minutes_apart: …'."),
        ("[Chills, Bleeding]", "[]", "12: 'list' needs at least 1 item | Add one."),
        (
            "[Chills, Bleeding]",
            "Chills",
            "12: 'list' needs a list, not 'Chills' | Write one '- …' line for each item, or [one, two].",
        ),
        (
            "[Chills, Bleeding]",
            "[Chills, A fever of 39 °C]",
            "12: '39 °C' reads like a dose or a temperature; neither may come from this booklet"
            " | Write the temperature under 'fever', where somebody approves it. A dose stands nowhere.",
        ),
        (
            "Door 3",
            "Ask for 6-MP at door 3",
            "6: '6-MP' must not be printed: the 6 can be read as a dose | Write 'mercaptopurine' or 'thioguanine'.",
        ),
        (
            "Test Hospital",
            "Test Hospital \U0001f3e5",
            "2: no font of the booklet has the character '\U0001f3e5' (U+1F3E5) | Type the words without it.",
        ),
        ("Test Hospital", "&a Test Hospital", "2: anchors such as '&a' are not allowed | Write the value alone."),
        ("Test Hospital", "!x Test Hospital", "2: tags such as '!x' are not allowed | Write the value alone."),
        ("team:", "team: {}\nteam:", "1: a key stands twice in what begins here: 'team' | Keep one of them."),
        (
            "Test Hospital",
            "A\u202eB",
            "2: the text holds a mark that turns the direction of words (U+202E) | "
            "Take it out: numbers and Latin words stand in their order without it.",
        ),
    ],
)
def test_a_mistake(tmp_path: Path, old: str, new: str, expected: str) -> None:
    """File, line, problem and hint; nothing else."""
    assert old in SITE
    folder = write_site(tmp_path / "s", SITE.replace(old, new, 1))
    assert said(folder) == [f"s/site.yaml:{expected}"]


def test_an_approval_needs_all_of_it(tmp_path: Path) -> None:
    """Who, what that person is, and a day."""
    text = SITE.replace("{by: Test Reviewer, role: Test role, until: 2027-11-30}", "{by: '', until: 30.11.2027}", 1)
    assert said(write_site(tmp_path / "s", text)) == [
        "s/site.yaml:10: 'by': the text is empty. Write it, or remove the line | ",
        "s/site.yaml:10: 'role' is missing | Add a line 'role: …'.",
        "s/site.yaml:10: 'until': '30.11.2027' is no date. Write year, month and day: 2026-11-30 | ",
    ]


def test_all_mistakes_come_in_one_run(tmp_path: Path) -> None:
    """Sorted by line."""
    text = SITE.replace("555-0101", "x").replace("38.3 C", "warm").replace("[Chills, Bleeding]", "[]")
    found = said(write_site(tmp_path / "s", text))
    assert [each.partition(": ")[0] for each in found] == ["s/site.yaml:4", "s/site.yaml:8", "s/site.yaml:12"]


def test_sources_cite_no_lines_of_other_pages(tmp_path: Path) -> None:
    """A site's source is a record like that of the content."""
    text = SITE + SOURCES.replace("mark: H", "mark: Hospital")
    assert said(write_site(tmp_path / "s", text)) == [
        "s/site.yaml:17: 'mark' may have at most 2 characters | Make it shorter."
    ]


def test_what_is_printed_is_plain_text(tmp_path: Path) -> None:
    """Marks that mean something in content are characters here."""
    merged = read_layers(
        write_site(tmp_path / "s", SITE.replace("Door 3", "'**Door** [3](term:x) {figure:y}'"))
    ).merged("site.yaml")
    report = Report()
    file = validated_site(merged, report)
    assert (file and file.where_to_go, report.problems) == ("**Door** [3](term:x) {figure:y}", [])


def test_a_redirect_keeps_the_count_of_its_report(tmp_path: Path) -> None:
    """However many problems a file has, so many are told."""
    merged = read_layers(write_site(tmp_path / "s")).merged("site.yaml")
    report = Report()
    redirect = Redirect.of(merged, report)
    for number in range(150):
        redirect.add(merged.documents[0], ("hospital",), f"wrong {number}")
    assert len(report.problems) == 101


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ("colors: {teal: '#123456'}", "Colors stand in the file 'theme.yaml' beside this one."),
        ("colours: {teal: '#123456'}", "Colors stand in the file 'theme.yaml' beside this one."),
        ("patient: Tim", "Take it away; nothing about a patient belongs here."),
        ("MRN: '1234'", "Take it away; nothing about a patient belongs here."),
        ("logo: logo.png", "Write 'logo: {file: logo.png, alt: …}', and what those read who cannot see it."),
        ("phone: 555-0101", "Did you mean 'phones'?"),
    ],
)
def test_slips_of_their_own_kind(tmp_path: Path, line: str, hint: str) -> None:
    """What to do is said, where it is more than a key to correct."""
    (found,) = said(write_site(tmp_path / "s", f"{SITE}{line}\n"))
    assert found.partition(" | ")[2].startswith(hint)


def test_a_value_is_quoted_in_a_line_at_most(tmp_path: Path) -> None:
    """However much stands where a word should."""
    many = ", ".join("x" for _ in range(40_000))
    changed = (("until: 2027-11-30", f"until: [{many}]"), ("hospital: Test Hospital", f"{'k' * 3_000}: x"))
    for number, (old, new) in enumerate(changed):
        found = said(write_site(tmp_path / str(number), SITE.replace(old, new, 1)))
        assert found
        assert max(map(len, found)) < 500


@pytest.mark.parametrize("below", ["", "phones:\n"])
def test_many_keys(tmp_path: Path, below: str) -> None:
    """Twice as many take about twice as long; eight thousand end soon."""
    indent = "  " if below else ""
    text = f"schema: 1\n{below}" + "".join(f"{indent}k{number}: x\n" for number in range(8_000))
    start = time.process_time()
    assert len(said(write_site(tmp_path / "s", text))) == 101
    assert time.process_time() - start < 10


def test_all_is_told_in_one_run(tmp_path: Path) -> None:
    """A key that is not known, a rule that is none and what is missing hide no dose in another line."""
    text = """
schema: 1
hopsital: Test Hospital
phones: {dya: 555-0101, night: "555-0102, then 5 mg"}
where_to_go: Take two tablets
fever: {once: 99, approved: {by: Dr. Test, role: doctor, until: 2026-13-01}}
signs: {list: ["half a pill"], approved: {by: Dr. Test, role: doctor}}
""".lstrip()
    told = [each.partition(":")[2].partition(" | ")[0] for each in said(write_site(tmp_path / "s", text))]
    assert [each.partition(":")[0] for each in told] == ["2", "3", "3", "4", "5", "5", "6", "6"]
    assert sum("reads like a dose" in each for each in told) == 3


def test_a_list_of_what_cannot_be_used_is_not_called_short(tmp_path: Path) -> None:
    """Its one item is told of, and nothing else."""
    (told,) = said(write_site(tmp_path / "s", SITE.replace("[Chills, Bleeding]", f"[{'x' * 121}]")))
    assert "longer than 120 characters" in told
