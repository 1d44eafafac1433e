"""Every booklet has a cover with its draft mark, whom to call, the words it uses, its sources, and a back cover."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from booklet.files.problems import Located, Report
from booklet.model.entry import Entry
from booklet.model.packs import PACKS

KEPT_KINDS = ("cover", "when_to_call", "words_to_know", "sources", "back_cover")
"""Kinds of block that keep readers safe, or say what the text rests on. No site hides or adds one."""


def check_needed(entries: Sequence[Entry], tracks: Iterable[str], place: Located, report: Report) -> None:
    """Report kinds that a booklet or a pack would lack: their files are gone, or hold for some readers only.

    Args:
        entries: All blocks.
        tracks: Every way of treatment that a booklet may follow.
        place: The file that problems are reported for, since none of the others is at fault.
        report: Where problems go.
    """
    wanted = sorted(set(tracks))
    for kind in KEPT_KINDS:
        for_all = [entry for entry in entries if entry.kind == kind and _is_for_all(entry)]
        lacking = [track for track in wanted if not any(track in entry.tracks for entry in for_all)]
        elsewhere = [pack for pack in PACKS if not any(pack in entry.taught for entry in for_all)]
        if for_all and elsewhere:
            message = f"no block of the kind {kind!r} is in the pack {' and '.join(map(repr, elsewhere))}"
            hint = "Name the pack under the 'taught' of such a block: each pack is a booklet of its own."
            report.add(place, (), message, hint, rule=check_needed.__name__)
        if lacking:
            message = (
                f"no block of the kind {kind!r} is in every booklet of the track {' and '.join(map(repr, lacking))}"
            )
            hint = "Add such a block, or name the track under its 'tracks' and take its 'when' and 'printed' away."
            report.add(place, (), message, hint, rule=check_needed.__name__)


def _is_for_all(entry: Entry) -> bool:
    return not (entry.when or entry.is_on_request or entry.is_of_packs)
