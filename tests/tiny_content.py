"""A content folder small enough to read at a glance, for tests that need one and change it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from textwrap import dedent
from typing import Final

from booklet.core.resources import content_folder

TAUGHT: Final = "taught: [first-days, first-month, later]\n"
"""What every block of it says of when it is taught."""

FILES: Final[Mapping[str, str]] = {
    name: dedent(text).lstrip("\n") + (TAUGHT if name.startswith("blocks/") else "")
    for name, text in {
        "content.yaml": """
            schema: 1
            version: "1.2"
            language: en-US
            title: A small booklet
            """,
        "sources.yaml": """
            sources:
              - {id: one, mark: "1", title: The first page, about: For parents.}
              - {id: two, mark: "2", title: The second page, about: For everyone.}
              - {id: ours, mark: "*", title: Our own words, about: No source says this.}
            """,
        "figures.yaml": """
            figures:
              - {id: weeks, text: 4 weeks, sources: [two:5]}
            """,
        "glossary.yaml": """
            terms:
              - {id: remission, term: Remission, meaning: "No cells in the [marrow](term:marrow).", sources: [one:3]}
              - {id: marrow, term: Bone marrow, meaning: Where blood is made., sources: [ours]}
              - {id: unused, term: Unused, meaning: Nobody links here., sources: [ours]}
            """,
        "chapters.yaml": """
            chapters:
              - {id: front, title: Front, tab: "!", color: red, tracks: [phases, other]}
              - {id: main, title: Main part, tab: "1", color: teal, tracks: [phases, other]}
              - {id: words, title: Words, tab: A, color: blue, tracks: [phases, other]}
              - {id: back, title: Back cover, tab: "", color: teal, tracks: [phases, other]}
            """,
        "axes/cell_type.yaml": """
            id: cell_type
            label: Cell type
            values:
              - {id: b-cell, label: B-cell, if: it is B-cell, unless: it is not B-cell, meaning: It is B-cell.}
              - {id: t-cell, label: T-cell, if: it is T-cell, unless: it is not T-cell, meaning: It is T-cell.}
            sources: [one:1]
            """,
        "axes/risk.yaml": """
            id: risk
            label: Risk group
            option: --risk
            values:
              - {id: standard, label: Standard risk, if: risk is standard, unless: risk is not standard, meaning: Low.}
              - {id: high, label: High risk, if: risk is high, unless: risk is not high, meaning: More treatment.}
            sources: [one:2]
            """,
        "subtypes/b-cell.yaml": """
            id: b-cell
            label: B-cell ALL
            meaning: The cells are B cells.
            track: phases
            traits: {cell_type: b-cell}
            risk: [standard, high]
            sources: [one:4]
            """,
        "subtypes/t-cell.yaml": """
            id: t-cell
            label: T-cell ALL
            meaning: The cells are T cells.
            track: phases
            traits: {cell_type: t-cell}
            risk: [high]
            refused: {risk: {standard: The sources describe no standard-risk T-cell ALL.}}
            sources: [one:5]
            """,
        "subtypes/open.yaml": """
            id: open
            label: ALL, type not known
            meaning: Nobody knows yet.
            track: phases
            traits: {cell_type: [b-cell, t-cell]}
            risk: [standard, high]
            sources: [one:6]
            """,
        "subtypes/other.yaml": """
            id: other
            label: Other leukemia
            meaning: It has a way of its own.
            track: other
            traits: {}
            refused: {risk: {high: Other leukemia has no risk groups here.}}
            sources: [one:7]
            """,
        "phases/induction.yaml": """
            id: induction
            name: Induction
            number: "1"
            goal: {id: goal, about: child, text: "To reach [remission](term:remission)", sources: [one:8]}
            length:
              - {id: length, about: child, text: "About {figure:weeks}.", sources: [one:9]}
            summary: {id: summary, about: child, text: The first phase., sources: [one:10]}
            """,
        "drugs/vincristine.yaml": """
            id: vincristine
            name: vincristine
            kind: chemotherapy
            also: [Oncovin]
            also_sources: [two:1]
            given: {id: given, about: child, text: Into a vein., sources: [one:11]}
            uses:
              - id: induction
                setting: induction
                order: 10
                notes:
                  - {id: can, about: child, text: It can be part of this phase., sources: [one:12-13]}
            """,
        "drugs/nelarabine.yaml": """
            id: nelarabine
            name: nelarabine
            kind: chemotherapy
            uses:
              - id: induction
                setting: induction
                order: 20
                notes:
                  - {id: may, about: child, text: "{Your child|They} may get it.", sources: [one:14],
                     when: {cell_type: t-cell}}
            """,
        "blocks/cover.yaml": """
            id: cover
            kind: cover
            chapter: front
            order: 10
            tracks: [phases, other]
            eyebrow: For families
            title: A small booklet
            lines:
              - {id: name, text: This booklet belongs to}
            """,
        "blocks/opener.yaml": """
            id: opener
            kind: phase_opener
            chapter: main
            order: 10
            tracks: [phases]
            title: Induction
            phase: induction
            sections:
              - id: strong
                heading: Stronger treatment
                when: {risk: high}
                paragraphs:
                  - {id: more, about: child, text: Treatment is stronger., sources: [one:15]}
                  - {id: more-t, about: child, text: It has more., sources: [one:16], when: {cell_type: t-cell}}
                  - {id: again, about: child, text: The dose is higher., sources: [one:17], when: {risk: high}}
              - id: plain
                points:
                  - {id: stay, about: child, text: "**Stay** near, see [page](page:medicines).", sources: [one:18]}
                  - {id: spine, about: child, text: Something open., sources: [one:19], held: The sources differ.}
            """,
        "blocks/medicines.yaml": """
            id: medicines
            kind: drug_list
            chapter: main
            order: 20
            tracks: [phases]
            title: Medicines
            groups:
              - {id: all, setting: induction}
            ask: {id: ask, text: Write your own list here.}
            """,
        "blocks/other.yaml": """
            id: other
            kind: treatment
            chapter: main
            order: 30
            tracks: [other]
            title: Another way
            lead:
              - {id: short, about: any, text: It is shorter., sources: [two:2]}
            """,
        "blocks/words.yaml": """
            id: words
            kind: words_to_know
            chapter: words
            tracks: [phases, other]
            title: Words to know
            """,
        "blocks/call.yaml": """
            id: call
            kind: when_to_call
            chapter: front
            order: 20
            tracks: [phases, other]
            title: When to call
            lead: {id: lead, text: Keep this page.}
            reasons: []
            ask: {id: ask, text: Ask your nurse to fill this in.}
            fields:
              - {id: day, text: By day, site: phone_day}
            """,
        "blocks/end.yaml": """
            id: end
            kind: back_cover
            chapter: back
            tracks: [phases, other]
            title: Our team
            fields:
              - {id: doctor, text: Doctor, site: doctor}
            """,
        "blocks/sources.yaml": """
            id: sources
            kind: sources
            chapter: words
            tracks: [phases, other]
            title: Sources
            """,
    }.items()
} | {"languages/en-US/language.yaml": (content_folder() / "languages/en-US/language.yaml").read_text(encoding="utf-8")}
"""Every file by its name; the fixed words are those that are shipped."""


STAGES: Final[Mapping[str, str]] = {
    "axes/stage.yaml": dedent(
        """
        id: stage
        label: Stage
        option: --stage
        default: start
        values:
          - {id: start, label: At the start, if: it starts, unless: it has started, meaning: It starts.,
             traits: {when: none}}
          - {id: back, label: Back, if: it is back, unless: it is not back, meaning: It is back., track: other}
        sources: [one:2]
        """
    ),
    "axes/when.yaml": dedent(
        """
        id: when
        label: When
        values:
          - {id: none, label: Never, if: it never came back, unless: it came back, meaning: It never came back.}
        sources: [one:2]
        """
    ),
    "subtypes/t-cell.yaml": FILES["subtypes/t-cell.yaml"].replace(
        "refused: {", "refused: {stage: {back: Nobody says what is done then.}, "
    ),
}
"""Files that add an axis with a default and with a way of treatment of its own, refused for one subtype."""


def write_content(folder: Path, changed: Mapping[str, str | bytes | None] | None = None) -> Path:
    """Write the content into a folder and return it.

    Args:
        folder: Made if it is not there.
        changed: Files with other text, new files, or None for a file that is not to be there.
    """
    files: dict[str, str | bytes | None] = {**FILES, **(changed or {})}
    for name, text in files.items():
        if text is not None:
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder


def edited(name: str, old: str, new: str) -> dict[str, str]:
    """Return a change to one file: some of its text replaced."""
    assert old in FILES[name], f"{old!r} is not in {name}"
    return {name: FILES[name].replace(old, new)}
