"""What nothing uses."""

from __future__ import annotations

from pathlib import Path

from tests.check.checking import found
from tests.tiny_content import FILES, edited

WORD = "glossary.yaml:4: warning: no text links to the word 'unused' | Use it, or remove it."


def test_a_word(tmp_path: Path) -> None:
    """The small glossary has one; words that meanings link to are used."""
    assert found("unused", tmp_path) == [WORD]


def test_figures_sources_and_medicines(tmp_path: Path) -> None:
    """Each kind is looked for; a medicine is used if a text refers to it."""
    changed = {
        **edited("phases/induction.yaml", "About {figure:weeks}.", "About a while."),
        **edited("sources.yaml", "sources:", 'sources:\n  - {id: three, mark: "3", title: A, about: For all.}'),
        "drugs/imatinib.yaml": "id: imatinib\nname: imatinib\nkind: targeted\n",
        "drugs/ponatinib.yaml": "id: ponatinib\nname: ponatinib\nkind: targeted\n",
        "blocks/other.yaml": FILES["blocks/other.yaml"].replace("It is shorter.", '"Or {drug:ponatinib}."'),
    }
    assert found("unused", tmp_path, changed) == [
        "drugs/imatinib.yaml:1: warning: nothing uses the medicine 'imatinib' | "
        "Add its uses, refer to it, or remove the file.",
        "figures.yaml:2: warning: no text uses the figure 'weeks' | Use it, or remove it.",
        WORD,
        "sources.yaml:2: warning: nothing cites the source 'three' | Use it, or remove it.",
    ]


def test_coverage_uses_nothing(tmp_path: Path) -> None:
    """A topic that is left out does not count as citing its source."""
    changed = {
        **edited("sources.yaml", "sources:", 'sources:\n  - {id: three, mark: "3", title: A, about: For all.}'),
        "coverage.yaml": "topics:\n  - {id: C1, topic: menu, sources: [three:1], left_out: page furniture}\n",
    }
    assert len(found("unused", tmp_path, changed)) == 2
