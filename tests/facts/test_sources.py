"""Every statement rests on lines that its source has, in every booklet and in every content file."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final

import yaml

from booklet.core.resources import content_folder
from tests.facts import citations, printed

_LINES: Final = {"lls": 94, "acs": 51, "knowall": 117, "nci": 86, "ccs": 80}
"""How many lines each source has."""


def test_every_statement_has_a_source() -> None:
    """Each printed statement cites at least one line of a source; our own plain words are for the glossary only."""
    for line in printed.whole():
        if line.role == "statement":
            assert citations.parse(line.sources), str(line)
            assert "ours" not in citations.named(line.sources), str(line)


def test_every_citation_points_to_a_line() -> None:
    """Each citation of the content names a source that exists and lines that it has."""
    found = 0
    for name, references in _cited().items():
        for reference in references - {"ours"}:
            for cite in citations.parse((reference,)):
                assert 1 <= cite.first <= cite.last <= _LINES[cite.source], f"{name}: {reference}"
                found += 1
    assert found > 200


def test_our_own_words_are_in_the_glossary_only() -> None:
    """Only the glossary cites our own plain words."""
    owners = {name for name, references in _cited().items() if "ours" in references}
    assert owners <= {"glossary.yaml", "sources.yaml"}


@cache
def _cited() -> dict[str, frozenset[str]]:
    """Return the citations of each content file, by its name."""
    return {
        path.relative_to(content_folder()).as_posix(): frozenset(
            _references(yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader))
        )
        for path in sorted(content_folder().rglob("*.yaml"))
    }


def _references(data: object) -> Iterator[str]:
    """Yield every citation of a content file, at any depth."""
    if isinstance(data, dict):
        for key, value in data.items():
            if str(key).endswith("sources") and isinstance(value, list):
                yield from (each for each in value if isinstance(each, str))
            yield from _references(value)
    elif isinstance(data, list):
        for item in data:
            yield from _references(item)
