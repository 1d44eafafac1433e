"""A hospital's own names in letters of another script than the booklet's: set in the face that has them."""

from __future__ import annotations

from pathlib import Path

import pytest

from booklet import Order, Profile, Site
from booklet.make import Product, make
from booklet.typeset.boxes import Run
from booklet.typeset.text.extents import left_edge
from booklet.typeset.text.fonts import LETTERS, NASKH, SONG
from tests.page_texts import library
from tests.tag_outline import read_tags

HOSPITAL, DOCTOR, NURSE = "北京儿童医院", "Dr. محمد علي, 555-0142", "Nguyễn Thị Hoa"


def made(folder: Path, language: str) -> Product:
    """Return a booklet with names in three scripts."""
    team = f'  doctor: "{DOCTOR}"\n  nurse: "{NURSE}"\n'
    (folder / "site.yaml").write_text(f'schema: 1\nhospital: "{HOSPITAL}"\nteam:\n{team}', encoding="utf-8")
    return make(Order(Profile("b-cell"), site=Site.load(folder), language=language, draft_language=True), library())


@pytest.mark.parametrize("language", ["en-US", "ar", "zh-Hans"])
def test_names_are_printed_in_their_own_letters(tmp_path: Path, language: str) -> None:
    """Each in a face that has it, and heard as it was typed, in whatever language the booklet is."""
    product = made(tmp_path, language)
    marks = [mark for page in product.pages.pages for placed in page.placed for mark in placed.marks]
    runs = {run.text.strip(): run for run in marks if isinstance(run, Run)}
    assert runs[HOSPITAL].face - runs[HOSPITAL].face % 2 == SONG
    arabic = [run for words, run in runs.items() if words and set(words) <= set("محدعلي ")]
    assert arabic
    assert all(run.is_rtl and run.face - run.face % 2 == NASKH for run in arabic)
    assert runs[NURSE.split(" ")[0]].face - runs[NURSE.split(" ")[0]].face % 2 == LETTERS
    heard = read_tags(product.pdf()).heard.replace("\u00a0", " ")
    assert all(name in heard for name in (HOSPITAL, DOCTOR, NURSE))


def test_a_name_read_from_the_right_stands_before_the_number_behind_it(tmp_path: Path) -> None:
    """The number keeps its order; the name's first word is at the right."""
    product = made(tmp_path, "en-US")
    for page in product.pages.pages:
        for placed in page.placed:
            runs = [mark for mark in placed.marks if isinstance(mark, Run)]
            line = [run for run in runs if any(run.y == each.y for each in runs if "555-0142" in each.text)]
            said = [run.text.strip() for run in sorted(line, key=left_edge) if run.text.strip()]
            if "علي" in "".join(said):
                assert said[-5:] == ["Dr.", "علي", "محمد", ",", "555-0142"]
                return
    pytest.fail("the name is nowhere")
