"""No content makes booklets without what keeps readers safe."""

from __future__ import annotations

from pathlib import Path

import pytest

from booklet import Library
from booklet.errors import ContentError
from booklet.library.rules.needed_blocks import KEPT_KINDS
from tests.library.read_problems import problems
from tests.tiny_content import FILES, edited, write_content

FILE_OF = {
    "cover": "cover",
    "when_to_call": "call",
    "words_to_know": "words",
    "sources": "sources",
    "back_cover": "end",
}


@pytest.mark.parametrize("kind", KEPT_KINDS)
def test_a_block_that_is_gone(tmp_path: Path, kind: str) -> None:
    """The file was deleted."""
    assert problems(write_content(tmp_path, {f"blocks/{FILE_OF[kind]}.yaml": None}))[-1] == (
        f"content.yaml:1: no block of the kind {kind!r} is in every booklet of the track 'other' and 'phases'"
        " | Add such a block, or name the track under its 'tracks' and take its 'when' and 'printed' away."
    )


@pytest.mark.parametrize("kind", KEPT_KINDS)
@pytest.mark.parametrize("held", ["", "{}\n", "{ }", "# nothing\n{}\n"])
def test_a_block_that_is_emptied(tmp_path: Path, kind: str, held: str) -> None:
    """The file is named."""
    name = f"blocks/{FILE_OF[kind]}.yaml"
    assert problems(write_content(tmp_path, {name: held}))[0].startswith(f"{name}: the file is empty")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("tracks: [phases, other]", "tracks: [phases]"),
        ("tracks: [phases, other]", "tracks: [phases, other]\nwhen: {risk: high}"),
        ("tracks: [phases, other]", "tracks: [phases, other]\nprinted: on-request"),
    ],
)
def test_a_block_that_some_booklets_lack(tmp_path: Path, old: str, new: str) -> None:
    """It is on one track only, for some readers, or on request."""
    said = problems(write_content(tmp_path, edited("blocks/sources.yaml", old, new)))
    assert any("no block of the kind 'sources' is in every booklet" in each for each in said)


@pytest.mark.parametrize("name", sorted(FILES))
def test_every_file_that_is_emptied(tmp_path: Path, name: str) -> None:
    """None is passed over in silence, and none ends in anything but a sentence."""
    with pytest.raises(ContentError) as caught:
        Library.load(write_content(tmp_path, {name: "{}\n"}))
    assert any(problem.path.endswith(name) for problem in caught.value.problems)
