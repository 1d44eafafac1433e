"""A browser that has no window: it asks an application as browsers and programs do."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

import httpx
from starlette.applications import Starlette

PERSON = {"accept": "text/html"}
PROGRAM = {"accept": "application/json"}


def get(
    app: Starlette,
    address: str,
    headers: dict[str, str] | None = None,
    *,
    method: str = "GET",
    base: str = "http://localhost",
) -> httpx.Response:
    """Return the answer to one request; no redirect is followed."""
    return get_all(app, [address], headers, method=method, base=base)[0]


def get_all(
    app: Starlette,
    addresses: Sequence[str],
    headers: dict[str, str] | None = None,
    *,
    method: str = "GET",
    base: str = "http://localhost",
) -> list[httpx.Response]:
    """Return the answers to requests that come all at once."""

    async def ask() -> list[httpx.Response]:
        transport = httpx.ASGITransport(app)
        async with httpx.AsyncClient(transport=transport, base_url=base) as client:
            return await asyncio.gather(
                *(client.request(method, address, headers=headers or PERSON) for address in addresses)
            )

    return asyncio.run(ask())
