"""A peer behind the same server as ours: `/pdf?story=N` makes the booklet of a story, each time anew.

`/same` answers 304 and does nothing for it, which shows what the server alone takes.

python -m tests.benchmarks.peer_server PORT WORKERS
"""

from __future__ import annotations

import importlib
import json
import os
import sys
from pathlib import Path

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from booklet.web.server_processes import serve
from tests.benchmarks.measures import FONTS

PEER, STORIES = "BENCHMARK_PEER", "BENCHMARK_STORIES"
"""Environment variables: the peer's script, and a file with one story a line."""


def create() -> Starlette:
    """Return the application."""
    peer = importlib.import_module(f"tests.benchmarks.{os.environ[PEER]}")
    peer.prepare(FONTS)
    stories = Path(os.environ[STORIES]).read_text(encoding="utf-8").splitlines()

    async def pdf(request: Request) -> Response:
        story = json.loads(stories[int(request.query_params["story"])])
        return Response(peer.build(story), media_type="application/pdf")

    async def same(_: Request) -> Response:
        return Response(status_code=304)

    return Starlette(routes=[Route("/pdf", pdf), Route("/same", same)])


if __name__ == "__main__":
    serve("tests.benchmarks.peer_server:create", "127.0.0.1", int(sys.argv[1]), int(sys.argv[2]))
