"""`booklet schema`: what content files may hold, for editors that check while one types."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import click

from booklet.commands._options import examples, for_debug
from booklet.commands._streams import print_data


@click.command("schema", epilog=examples("booklet schema schemas"))
@click.argument("folder", required=False)
@for_debug
def command(folder: str | None) -> None:
    """Write a JSON Schema for each kind of content file to FOLDER, or print one for all of them."""
    from booklet.core.atomic_write import make_folder, write_whole  # noqa: PLC0415
    from booklet.library.json_schema import combined_schema, content_schemas  # noqa: PLC0415  (`--help` needs no models)

    if folder is None:
        # Plain ASCII: whatever the output's encoding, it stays JSON.
        print_data(json.dumps(combined_schema(), indent=2))
        return
    make_folder(Path(folder))
    for name, schema in content_schemas().items():
        path = Path(folder) / f"{name}.json"
        write_whole(path, f"{_text(schema)}\n".encode())
        print_data(path)


def _text(schema: Mapping[str, object]) -> str:
    return json.dumps(schema, indent=2, ensure_ascii=False)
