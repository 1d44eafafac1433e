"""The sheet for the refrigerator."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from booklet import Library, Profile, Site, build_sheet
from booklet.errors import LayoutError
from booklet.typeset.boxes import Run
from tests.checkers import Conforms, outloud_faults, qpdf_faults
from tests.example_site import DAY, FOLDER, TABLE, plain
from tests.tag_outline import read_tags


@pytest.mark.parametrize("paper", ["letter", "a4"])
@pytest.mark.parametrize("has_site", [True, False])
def test_one_page_with_everything(tmp_path: Path, paper: str, has_site: bool, conforms: Conforms) -> None:  # noqa: FBT001
    """The page, its source, its draft mark; the hospital's words, or lines; no type smaller than in a booklet."""
    library = Library.load()
    site = Site.load(FOLDER, as_of=DAY) if has_site else None
    made = build_sheet(Profile("ph-positive", audience="patient"), library, paper=paper, site=site)
    assert len(made.pages) == 1
    text = plain(read_tags(made.reader_pdf()).text)
    for words in ("Ph-positive ALL", "When to call", "any new symptom", "American Cancer Society", "Draft."):
        assert words in text
    assert {row.words in text for row in TABLE if row.place == "call"} == {has_site}
    assert "Newly diagnosed" not in text
    runs = [mark for placed in made.pages.pages[0].placed for mark in placed.marks if isinstance(mark, Run)]
    assert min(run.size for run in runs) >= 9
    made.write(tmp_path / "s.pdf")
    assert outloud_faults(tmp_path / "s.pdf") == []
    if shutil.which("qpdf"):
        assert qpdf_faults(tmp_path / "s.pdf") == []
    conforms(tmp_path / "s.pdf")


def test_what_does_not_fit_is_refused(tmp_path: Path) -> None:
    """Eight long signs and a long way to go: no second page, and no type smaller than a booklet's."""
    folder = Path(shutil.copytree(FOLDER, tmp_path / "site"))
    text = (folder / "site.yaml").read_text(encoding="utf-8")
    long = "\n".join(f"    - {chr(65 + number)}{' word' * 23}" for number in range(8))
    head, _, rest = text.partition("    - Chills")
    (folder / "site.yaml").write_text(f"{head}{long}\n{rest[rest.index('  approved') :]}", encoding="utf-8")
    where = text.partition("where_to_go: ")[2].partition("\n")[0]
    file = folder / "site.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace(where, "word " * 31), encoding="utf-8")
    with pytest.raises(LayoutError, match="does not fit on one page of letter"):
        build_sheet(Profile("b-cell"), Library.load(), site=Site.load(folder, as_of=DAY))
