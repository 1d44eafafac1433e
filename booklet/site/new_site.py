"""The folder that a hospital begins with: one file, in which comments say what goes where."""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from pathlib import Path

from booklet.core.atomic_write import make_folder, write_whole
from booklet.errors import OutputError
from booklet.site.layers import SITE_FILE

STARTER = """\
# Your hospital's own details. Take the '#' away in front of a line to use it, and write your own words
# in place of what stands in <marks>: as long as one is left, nothing is printed of this file.
# What stays out is a line to write on in the booklet. See what is wrong or missing: booklet site check FOLDER
# Nothing about a patient belongs in this file.
schema: 1

# Another folder like this one. What is not said here is taken from there.
#extends: <folder, as ../hospital>

# The name stands on the cover. The logo lies in this folder, as PNG, JPEG or SVG. 'alt' is for those who cannot see it.
#hospital: <name of the hospital>
#logo: {file: <logo.png>, alt: "<what the logo shows>"}

# What your printers take where nobody asks for another paper: letter, or a4 and its half, a5.
#paper: <letter or a4>

# Whom to call, and where to go: on the page "When to call".
#phones:
#  day: "<phone number>, <days and hours>"
#  night: "<phone number>"
#where_to_go: <door, street>

# The temperature to call at: one reading of 'once' or higher; or several readings of 'from' or higher. Leave 'again'
# out where a lower reading never counts. Write degrees and C or F, such as 38.5 C; both are printed.
# It is only printed while an approval holds: who approved it, and the last day it is valid.
#fever:
#  once: <degrees C or F>
#  again: {from: <degrees C or F>, readings: <2 or more>, minutes_apart: <minutes>, within_hours: <hours>}
#  approved: {by: <name>, role: <what that person is>, until: <last day as 2027-12-31>}

# Your own signs to call about, the most urgent first, 8 at most; approved in the same way.
#signs:
#  list:
#    - <one sign on each line>
#  approved: {by: <name>, role: <what that person is>, until: <last day as 2027-12-31>}

# Your plan: which phase takes which weeks, counted from the first day of treatment, and the weeks of planned visits.
# 'booklet plan' prints it with a child's own dates, while an approval holds. Medicines and doses stand nowhere in it.
#regimen:
#  subtypes: [<kind of leukemia>]
#  steps:
#    - {phase: <phase>, from: <first week>, to: <last week>, visits: [<week with a visit>]}
#  approved: {by: <name>, role: <what that person is>, until: <last day as 2027-12-31>}

# Numbers for the back cover.
#team:
#  doctor: "<name, phone number>"
#  nurse: "<phone number>"
#  social_worker: "<phone number>"
#  pharmacy: "<phone number>"
#  other_numbers: "<whose, phone number>"

# Names that medicines have at your hospital, by the medicine's id.
#brands:
#  mercaptopurine: [<name that it has here>]

# A page of yours that says which content is current. The back cover gets a code to scan with this address and the
# number of the content, and nothing else. It needs the extra 'qr'.
#check_url: <https address>

# What booklets are filed as in your systems (booklet build --document-reference); LOINC 34895-3 if it is not said.
#document_type: {system: "<address of a list of codes>", code: <code>}

# Blocks that your booklets leave out; 'booklet list' shows all blocks.
#hide: [<block>]

# Blocks that are only printed on request, records to keep and a map to color in: medicine-log, blood-counts,
# appointments, fever-record, coloring-map.
#show: [<block>]

# What statements in your own blocks rest on. Blocks are files in a folder 'blocks' beside this file, in the same form
# as those of the content.
#sources:
#  - {id: leaflet, mark: H, title: <title>, about: <whom it is written for>}
"""
"""Each line that can be used stands behind a '#' alone, each comment behind '# '; what is to be replaced, in marks."""


def write_starter(folder: Path) -> Sequence[Path]:
    """Write the files that a site begins with and return their paths; the folder is made if it is not there.

    Raises:
        OutputError: If there is something in the folder, or it cannot be written; then nothing is left behind.
    """
    is_new = not folder.exists()
    make_folder(folder)
    if not is_new and any(folder.iterdir()):
        hint = "Give a new or empty folder; nothing in this one was changed."
        raise OutputError(f"{folder}: there is something in the folder", hint)
    path = folder / SITE_FILE
    try:
        write_whole(path, STARTER.encode())
    except OutputError:
        if is_new:
            with contextlib.suppress(OSError):
                folder.rmdir()
        raise
    return (path,)
