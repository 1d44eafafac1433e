"""The folder that a hospital begins with: one file, in which comments say what goes where."""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from pathlib import Path

from booklet.core.atomic_write import make_folder, write_whole
from booklet.errors import OutputError
from booklet.site.layers import SITE_FILE

STARTER = """\
# Your hospital's own details. Take the '#' away in front of a line to use it, and write your own words.
# What stays out is a line to write on in the booklet. See what is wrong or missing: booklet site check FOLDER
# Nothing about a patient belongs in this file.
schema: 1

# Another folder like this one. What is not said here is taken from there.
#extends: ../hospital

# The name stands on the cover. The logo lies in this folder, as PNG, JPEG or SVG. 'alt' is for those who cannot see it.
#hospital: Our Hospital
#logo: {file: logo.png, alt: "Our Hospital, a tree"}

# What your printers take where nobody asks for another paper: letter, or a4 and its half, a5.
#paper: letter

# Whom to call, and where to go: on the page "When to call".
#phones:
#  day: "555-0100, Monday to Friday, 8 to 4"
#  night: "555-0101"
#where_to_go: Emergency department, 1 Example Street.

# The temperature to call at: one reading of 'once' or higher; or several readings of 'from' or higher. Leave 'again'
# out where a lower reading never counts. Give Celsius or Fahrenheit; both are printed.
# It is only printed while an approval holds: who approved it, and the last day it is valid.
#fever:
#  once: 38.3 C
#  again: {from: 38.0 C, readings: 2, minutes_apart: 60, within_hours: 24}
#  approved: {by: Name, role: What that person is, until: 2030-12-31}

# Your own signs to call about, the most urgent first, 8 at most; approved in the same way.
#signs:
#  list:
#    - Write one sign on each line
#  approved: {by: Name, role: What that person is, until: 2030-12-31}

# Numbers for the back cover.
#team:
#  doctor: "555-0102"
#  nurse: "555-0103"
#  social_worker: "555-0104"
#  pharmacy: "555-0105"
#  other_numbers: "555-0106"

# Names that medicines have at your hospital, by the medicine's id.
#brands:
#  mercaptopurine: [Our Brand]

# A page of yours that says which content is current. The back cover gets a code to scan with this address and the
# number of the content, and nothing else. It needs the extra: python -m pip install "treatment-booklet[qr]"
#check_url: https://hospital.example/booklet

# What booklets are filed as in your systems (booklet build --document-reference); LOINC 34895-3 if it is not said.
#document_type: {system: "http://loinc.org", code: 34895-3}

# Blocks that your booklets leave out; 'booklet list' shows all blocks.
#hide: [notes]

# Blocks that are only printed on request: records to keep, and a map to color in.
#show: [medicine-log, blood-counts, appointments, fever-record, coloring-map]

# What statements in your own blocks rest on. Blocks are files in a folder 'blocks' beside this file, in the same form
# as those of the content.
#sources:
#  - {id: leaflet, mark: H, title: Our leaflet, about: Written for families.}
"""
"""Each line that can be used stands behind a '#' alone, each comment behind '# '."""


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
