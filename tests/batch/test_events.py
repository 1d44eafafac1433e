"""What a batch tells, as data for machines."""

from __future__ import annotations

import json
from typing import get_args

import pytest

from booklet.batch import events
from booklet.batch.events import Done, Ended, Event, Failed, Kept, Refused, Renewed, Started, as_data


@pytest.mark.parametrize(
    ("event", "data"),
    [
        (Refused(4, 5, "risk", "no", "do"), {"row": 4, "line": 5, "column": "risk", "message": "no", "hint": "do"}),
        (Started(7, 2, 4), {"rows": 7, "refused": 2, "booklets": 4}),
        (Kept(3, "b-cell-000003.pdf"), {"row": 3, "file": "b-cell-000003.pdf"}),
        (Done(1, "a.pdf", {"pages": 60}), {"row": 1, "file": "a.pdf", "record": {"pages": 60}}),
        (Failed(1, "a.pdf", "no", "", "x"), {"row": 1, "file": "a.pdf", "message": "no", "hint": "", "trace": "x"}),
        (Renewed(2), {"again": 2}),
        (Ended(1, 2, 3, 4, "m"), {"made": 1, "kept": 2, "failed": 3, "refused": 4, "manifest": "m"}),
    ],
)
def test_events_as_data(event: Event, data: dict[str, object]) -> None:
    """Programs rely on these names; a line of JSON brings them back."""
    kind = type(event).__name__.lower()
    assert json.loads(json.dumps(as_data(event))) == {"event": kind, **data}
    assert next(iter(as_data(event))) == "event"
    assert type(event) in get_args(events.Event)
