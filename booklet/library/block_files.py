"""From one block file to an entry: its placement and its block checked, what it gathers filled in."""

from __future__ import annotations

from collections.abc import Mapping

from booklet.blocks import Written, block_kinds, written_type
from booklet.core.values import frozen
from booklet.files.model_errors import keys_of, validated_record
from booklet.files.problems import Report, nearest
from booklet.files.record import Record
from booklet.files.yaml_reader import YamlDocument
from booklet.model.block import Block
from booklet.model.content_files import Placement
from booklet.model.drugs import Drug
from booklet.model.entry import Entry
from booklet.model.phases import Phase


@frozen
class Shelves:
    """What blocks gather from."""

    drugs: Mapping[str, Drug]
    phases: Mapping[str, Phase]


def validated_block(document: YamlDocument, report: Report) -> tuple[Record, ...]:
    """Return a block file's placement and block; nothing if either cannot be used, which is reported."""
    written = document.data
    kind = written.get("kind")
    placing = {key: value for key, value in written.items() if key in Placement.record_fields}
    placement = validated_record(Placement, placing, document, report)
    if not isinstance(kind, str):
        return ()
    if kind not in block_kinds():
        hint = nearest(kind, block_kinds()) or f"Kinds are {', '.join(block_kinds())}."
        report.add(document, ("kind",), f"no kind of block is called {kind!r}", hint)
        return ()
    model = written_type(kind)
    fields = {key: value for key, value in written.items() if key not in Placement.record_fields}
    block = validated_record(model, fields, document, report, also=keys_of(Placement))
    return (placement, block) if placement and block else ()


def gathered(written: Block | Written, shelves: Shelves, document: YamlDocument, report: Report) -> Block | None:
    """Return a block with what it gathers; None if what it asks for is not there, which is reported."""
    if isinstance(written, Block):
        return written
    try:
        return written.gather(shelves)
    except LookupError as error:
        # What is missing may be missing because its own file is at fault, which has been said then.
        if not report.problems:
            report.add(document, (), str(error.args[0]), "Add it, or correct the name.")
        return None


def entry_of(placement: Placement, block: Block) -> Entry:
    """Return a block at its place."""
    return Entry(
        id=placement.id,
        kind=placement.kind,
        chapter=placement.chapter,
        order=placement.order,
        tracks=placement.tracks,
        when=placement.when,
        about=placement.about,
        held=block,
        taught=placement.taught,
        is_on_request=placement.printed == "on-request",
        is_of_packs=placement.printed == "in-packs",
    )
