"""What a server was told when it was started. Its workers get it as one text in their environment."""

from __future__ import annotations

import json
import os
from datetime import date
from pathlib import Path

from booklet.core.values import as_dict, frozen

VARIABLE = "BOOKLET_SERVE"
"""Environment variable that holds the settings as JSON, for the workers of any ASGI server."""

LOOPBACK = ("localhost", "127.0.0.1", "[::1]")
"""Names by which a machine reaches itself."""


@frozen
class ServeSettings:
    """How to serve.

    Attributes:
        content: Content folder; "" for the shipped content.
        site: Folder of one hospital's own details; "" for none. No address can name one.
        signatures: Folder of signatures beside those of the content; "" for none.
        as_of: The day that decides which signatures and approvals hold, as 2026-11-30; "" for each day itself.
        names: Host names that the server may be reached by, beside those of the machine itself.
        kept: Folder for finished files; "" for the usual one, "off" for none.
        kept_mb: Megabytes of finished files that are kept, in all.
        seconds: The longest that making one answer may take of the processor; of the clock, six times as long.
        memory_mb: Megabytes that making one answer may need.
        waiting: Answers that may wait to be made, in one worker.
        logs_queries: Whether the log shows what was asked for.
    """

    content: str = ""
    site: str = ""
    signatures: str = ""
    as_of: str = ""
    names: tuple[str, ...] = ()
    kept: str = ""
    kept_mb: int = 512
    seconds: float = 10.0
    memory_mb: int = 512
    waiting: int = 64
    logs_queries: bool = False

    @classmethod
    def from_environment(cls) -> ServeSettings:
        """Return the settings that the process was given; the usual ones if it was given none."""
        data = json.loads(os.environ.get(VARIABLE) or "{}")
        return cls(**{**data, "names": tuple(data.get("names", ()))})

    def to_environment(self) -> None:
        """Give the settings to this process and to those that it starts."""
        os.environ[VARIABLE] = json.dumps(as_dict(self))

    @property
    def day(self) -> date | None:
        """The day that was given."""
        return date.fromisoformat(self.as_of) if self.as_of else None

    @property
    def hosts(self) -> tuple[str, ...]:
        """All host names that requests may be for."""
        return (*LOOPBACK, *self.names)

    @property
    def signature_folder(self) -> Path | None:
        """The folder of signatures."""
        return Path(self.signatures) if self.signatures else None
