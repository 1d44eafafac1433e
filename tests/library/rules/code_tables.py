"""A small table of codes that tests break."""

from __future__ import annotations

from textwrap import dedent

TABLE = dedent("""\
    id: icd-o-3
    label: ICD-O-3
    kind: diagnosis
    edition: The third
    checked: "2026-11-29"
    uris: [http://example.org/icd-o-3]
    codes:
      - {code: 9811/3, words: B-cell, profile: {subtype: b-cell}, looked_up: [a list]}
      - {code: 9837/3, words: T-cell, profile: {subtype: t-cell, risk: high}, looked_up: [a list]}
    """)
