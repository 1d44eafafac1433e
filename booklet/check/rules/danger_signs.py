"""A sign of danger is told to the team: it stands apart and first, never only as a row to tick or to write down.

A family that ticks "Fever" beside "Hair loss" may wait for the next visit. So a page to tick or to write on that names
such a sign has it under `danger`, with whom to tell and the page that says when to call.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from booklet.blocks.log_sheet import LogSheet
from booklet.blocks.side_effect_checklist import SideEffectChecklist
from booklet.blocks.when_to_call import WhenToCall
from booklet.check.context import CheckContext
from booklet.check.finding import Fault
from booklet.files.yaml_reader import YamlDocument
from booklet.model.block import Block
from booklet.model.statements import DangerSigns, Row
from booklet.model.text import AUDIENCES, Text
from booklet.model.walk import walk

DANGER = re.compile(
    r"\b(?:fever\w*|temperature\w*|infect\w*|bleed\w*|seizure\w*|convulsion\w*|breath\w*|chills|confus\w*|conscious\w*"
    r"|less awake|hard to wake|faint\w*|reactions?)\b",
    re.IGNORECASE,
)
"""What the sources call serious, or name as a reason to tell the team: acs:13, acs:19, knowall:82-96, ccs:56; and what
families call the same."""


def check(context: CheckContext) -> Iterator[Fault]:
    """Yield rows and logs that name a sign of danger and do not set it apart, and signs without a page to call from."""
    pages = _pages_to_call_from(context)
    for document in context.content.documents:
        for block in context.content.records.get(document.file.name, ()):
            if isinstance(block, SideEffectChecklist):
                yield from _in_rows(block, document)
            if isinstance(block, LogSheet) and block.danger is None:
                yield from _in_log(block, document)
            if isinstance(block, SideEffectChecklist | LogSheet) and block.danger and pages:
                yield from _leads(block.danger, pages, document)


def _in_rows(block: SideEffectChecklist, document: YamlDocument) -> Iterator[Fault]:
    groups = ((("groups", number), group.effects) for number, group in enumerate(block.groups))
    for location, effects in (((), block.effects), *groups):
        for number, effect in enumerate(effects):
            if word := _named(effect):
                message = f"{word!r} is a sign of danger, and only a row to tick here"
                hint = "Put it under 'danger', with whom to tell and the page to call from."
                yield Fault(document, (*location, "effects", number), message, hint)


def _in_log(block: LogSheet, document: YamlDocument) -> Iterator[Fault]:
    if word := _named(block):
        message = f"{word!r} is a sign of danger, and only written down here"
        yield Fault(document, (), message, "Add 'danger', with whom to tell and the page to call from.")


def _leads(danger: DangerSigns, pages: frozenset[str], document: YamlDocument) -> Iterator[Fault]:
    if not any(span.page in pages for span in danger.tell.text.spans):
        hint = f"Add [page](page:{min(pages)}) to its words."
        yield Fault(document, ("danger", "tell"), "this does not lead to the page that says when to call", hint)


def _pages_to_call_from(context: CheckContext) -> frozenset[str]:
    """Return the ids of the blocks that say when to call."""
    return frozenset(
        document.file.stem
        for document in context.content.documents
        for block in context.content.records.get(document.file.name, ())
        if isinstance(block, WhenToCall)
    )


def _named(record: Row | Block) -> str:
    """Return the first sign of danger that a record names in either form of its words, or ""."""
    texts = (value for _, value, _ in walk(record) if isinstance(value, Text))
    forms = (text.said_to(audience).plain for text in texts for audience in AUDIENCES)
    return next((match[0] for words in forms if (match := DANGER.search(words))), "")
