"""The report: one booklet's score sheets as a PDF."""

from __future__ import annotations

from booklet.build import Booklet
from booklet.check.report import clear_communication, pemat
from booklet.check.report.material import fullest_profile, read_material
from booklet.check.report.pages import compose_sheets
from booklet.check.run import Checked
from booklet.check.tables import summary
from booklet.core.units import FORM
from booklet.formats.pdf import Metadata
from booklet.model.profile import Profile
from booklet.typeset import make_up
from booklet.typeset.theme.theme import Theme
from booklet.version import __version__

SHEETS = (clear_communication.SHEET, pemat.SHEET)

LANGUAGE = "en-US"
"""Language of the sheets' own words, which those read who keep the content."""


def make_report(checked: Checked, profile: Profile | None = None) -> Booklet | None:
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
    library = checked.subject.library
    if library is None:
        return None
    material = read_material(profile or fullest_profile(library), library, checked)
    manuscript = compose_sheets(
        material,
        [(sheet, sheet.fill(material)) for sheet in SHEETS],
        language=library.language.model_copy(update={"tag": LANGUAGE}),
        content=f"{library.version}, {library.hash[:12]}",
        check=summary(checked.findings),
    )
    keywords = (f"content {library.version}", f"sha256 {library.hash}")
    metadata = Metadata(manuscript.title, manuscript.language, f"treatment-booklet {__version__}", keywords)
    return Booklet(None, make_up(manuscript, Theme(FORM)), metadata, manuscript)
