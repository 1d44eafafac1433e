"""Press files that tests make."""

from __future__ import annotations

from booklet.check.variants import Variant
from booklet.formats.pdf import draw_press
from booklet.press import Press
from booklet.press.impose import plan_job
from booklet.typeset.pages.notes_pages import filled_up
from tests.edition_variants import ENDS, sample
from tests.formats.pdf.manuscripts import every_element


def every_element_pdf(variant: Variant, press: Press) -> bytes:
    """Return a press PDF of the booklet that holds every element."""
    pages = filled_up(sample(variant), every_element(), 4)
    return draw_press(plan_job(pages, press, title=ENDS.title, language=ENDS.language), ENDS)
