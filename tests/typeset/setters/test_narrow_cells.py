"""Words in narrow cells."""

from __future__ import annotations

import pytest

from booklet.core.units import Area
from booklet.core.values import replace
from booklet.model.papers import PAPERS
from booklet.model.text import Span, Text
from booklet.typeset.boxes import ARTIFACT, Galley
from booklet.typeset.setter import Setter
from booklet.typeset.setters.narrow_cells import clearance, least_width, mark_lines, measure_of_heads
from booklet.typeset.theme.theme import Theme

LATIN = Setter(Theme(PAPERS["half-letter"]))
CHINESE = Setter(replace(LATIN.theme, typeface="noto-sans-sc"))
VIETNAMESE = Setter(replace(LATIN.theme, typeface="open-sans"))


def lines(setter: Setter, text: Text, width: float) -> list[str]:
    """Return what stands on each line of a cell."""
    galley = Galley()
    made = mark_lines(text, galley, galley.tag("TD"), setter, Area(0.0, 0.0, width, 0.0))
    return ["".join(run.text for run in line) for line in made]


def cited(words: str) -> Text:
    """Return words with two sources behind them."""
    return Text((Span(words), Span("\u00a01, 2", cite=True)))


def test_a_word_of_ideographs_stays_whole() -> None:
    """Its sources stand below it where they do not fit beside it; a word that is too wide is parted."""
    assert lines(CHINESE, cited("可能"), 28.0) == ["可能", "\u00a01, 2"]
    assert lines(CHINESE, cited("可能"), 90.0) == ["可能\u00a01, 2"]
    assert lines(CHINESE, Text.of("可能"), 16.0) == ["可", "能"]


def test_each_mark_keeps_its_own_sources() -> None:
    """Two marks in one cell are two lines or more, the first with the sources that say it."""
    both = Text((*cited("可").spans, Span(" 多\u00a0"), Span("5", cite=True)))
    assert lines(CHINESE, both, 34.0) == ["可\u00a01, 2 ", "多\u00a05"]
    both = Text((*cited("可能").spans, Span(" 多数\u00a0"), Span("5", cite=True)))
    assert lines(CHINESE, both, 28.0) == ["可能", "\u00a01, 2 ", "多数\u00a0", "5"]


def test_the_space_between_two_marks_is_no_part_of_a_source() -> None:
    """A source is heard in full words, in which no space may hang."""
    both = Text((*cited("可").spans, Span(" 多\u00a0"), Span("5", cite=True)))
    galley = Galley()
    first, _ = mark_lines(both, galley, galley.tag("TD"), CHINESE, Area(0.0, 0.0, 34.0, 0.0))
    assert [run.text for run in first][-2:] == ["\u00a01, 2", " "]


def test_words_keep_clear_of_the_next_cell() -> None:
    """Where letters are wider than those of English."""
    assert clearance(LATIN) == 0
    assert clearance(CHINESE) > clearance(VIETNAMESE) > 0
    wide = VIETNAMESE.width(Text.of("có thể"), "small")
    inset = clearance(VIETNAMESE)
    assert lines(VIETNAMESE, Text.of("có thể"), wide + 1.5 * inset) == ["có ", "thể"]
    assert lines(VIETNAMESE, Text.of("có thể"), wide + 2.1 * inset) == ["có thể"]


@pytest.mark.parametrize("setter", [LATIN, CHINESE, VIETNAMESE])
def test_nothing_is_lost(setter: Setter) -> None:
    """Whatever the width."""
    for width in (8.0, 20.0, 28.0, 60.0):
        assert "".join(lines(setter, cited("may"), width)) == "may\u00a01, 2"


@pytest.mark.parametrize("setter", [LATIN, VIETNAMESE])
def test_no_word_is_cut_in_a_column_of_the_least_width(setter: Setter) -> None:
    """Neither one of a cell nor one of the head; the marks of sources go below it."""
    width = least_width(words := Text.of("Fase 1"), [cited("puede"), cited("mayoría")], setter)
    assert lines(setter, cited("mayoría"), width) == ["mayoría", "\u00a01, 2"]
    assert lines(setter, cited("mayoría"), width - 1)[0] == "mayorí"
    assert least_width(Text.of("Mantenimiento"), [cited("si")], setter) > least_width(words, [cited("si")], setter)


def test_ideographs_need_no_least_width() -> None:
    """A line may end between two of them."""
    assert least_width(Text.of("阶段 1"), [cited("大多")], CHINESE) == 0


@pytest.mark.parametrize("setter", [LATIN, CHINESE, VIETNAMESE])
def test_heads_stand_in_one_line_all_or_in_two(setter: Setter) -> None:
    """A digit that is a little wider than another one makes no head higher than those beside it."""
    heads = [Text.of(f"阶段 {number}" if setter is CHINESE else f"Fase {number}") for number in range(1, 6)]
    widest = max(setter.width(head, "label") for head in heads)
    for width in (widest - 1, widest, widest + 1, widest + 20):
        measure = min(width, measure_of_heads([(head, width) for head in heads], setter))
        made = [len(setter.lines(Galley(), head, "label", ARTIFACT, x=0.0, measure=measure)) for head in heads]
        assert len(set(made)) == 1
    assert made == [1] * 5
