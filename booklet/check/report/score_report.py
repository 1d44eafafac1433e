"""The report: one booklet's score sheets as a PDF."""

from __future__ import annotations

from booklet.check.finding import summary
from booklet.check.report import clear_communication, pemat
from booklet.check.report.material import fullest_profile, read_material
from booklet.check.report.score_document import compose_sheets
from booklet.check.run import Checked
from booklet.make import Printable, content_keywords, printable
from booklet.model.papers import PAPERS
from booklet.model.profile import Profile
from booklet.typeset import make_up
from booklet.typeset.theme.theme import FORM_LAYOUT, Theme

SHEETS = (clear_communication.SHEET, pemat.SHEET)

LANGUAGE = "en-US"
"""Language of the sheets' own words, which those read who keep the content."""


def make_report(checked: Checked, profile: Profile | None = None) -> Printable | None:
    """Return the score sheets of one booklet, filled in as far as a program can.

    Both indexes score a material as a whole, so a report is about one booklet: that of the profile, or of the subtype
    that says the most. The latter holds nearly all that the others on its track say, under conditions in words; a
    booklet that has to be scored by itself, such as one on a track of its own, is asked for.

    Args:
        checked: The content, checked.
        profile: Whose booklet is scored; None for the one that says the most.

    Returns:
        The sheets; None if the content makes no booklet.

    Raises:
        ProfileError: If there is no booklet for the profile.
        LayoutError: If something cannot be made up into pages.
    """
    library = checked.context.library
    if library is None:
        return None
    material = read_material(profile or fullest_profile(library), library, checked)
    document = compose_sheets(
        material,
        [(sheet, sheet.fill(material)) for sheet in SHEETS],
        language=library.language.with_values({"tag": LANGUAGE}),
        content=f"{library.version}, {library.hash[:12]}",
        check=summary(checked.findings),
    )
    pages = make_up(document, Theme(PAPERS["letter"], layout=FORM_LAYOUT))
    return printable(document, pages, content_keywords(library))
