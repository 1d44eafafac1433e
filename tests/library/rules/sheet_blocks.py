"""A small sheet that tests put into content."""

from __future__ import annotations

LOG = """\
id: log
kind: log_sheet
chapter: main
order: 80
tracks: [phases]
taught: [first-days]
printed: on-request
title: Log
columns:
  - {id: date, text: Date}
"""


SHEET = """\
id: dentist
kind: sheet
chapter: main
order: 90
tracks: [phases]
taught: [first-days]
title: For the dentist
parts:
  - id: one
    paragraphs:
      - {id: what, text: "My child is being treated.", sources: [one:1], about: any}
    fields:
      - {id: name, text: Name}
"""
