"""Many booklets, sheets and cards: every different one is made once, by as many processes or machines as there are.

The public names of the package are here.
"""

from __future__ import annotations

from booklet.batch.cluster import dask_workers
from booklet.batch.events import Done, Ended, Event, Failed, Kept, Refused, Renewed, Started
from booklet.batch.output_places import Folder, OutputPlace
from booklet.batch.records import Records
from booklet.batch.remote import Remote
from booklet.batch.request_columns import COLUMNS, Request
from booklet.batch.running import Options, make_batch
from booklet.batch.stock import Inputs

Source = Inputs
"""The name of version 0.1."""

Place = OutputPlace
"""The name of version 0.1."""

__all__ = [
    "COLUMNS",
    "Done",
    "Ended",
    "Event",
    "Failed",
    "Folder",
    "Inputs",
    "Kept",
    "Options",
    "OutputPlace",
    "Place",
    "Records",
    "Refused",
    "Remote",
    "Renewed",
    "Request",
    "Source",
    "Started",
    "dask_workers",
    "make_batch",
]
